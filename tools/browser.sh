#!/bin/sh
# Makes sure that there are a Chromium and pdftotext for the browser tests. Prefers what is installed: the system's,
# else Playwright's own. Needs root only to install a missing one, and says so otherwise.
# tests/browser/browsers.ts looks in the same places.
set -eu

# What a printed page says is read by pdftotext.
if ! command -v pdftotext >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "browser: installing the package poppler-utils" >&2
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils >/dev/null
    else
        echo "missing: pdftotext for the tests of printing: sudo apt-get install poppler-utils (macOS: brew install poppler)" >&2
        exit 1
    fi
fi

# The hosted workflow has fetched Playwright's own browsers.
[ "${PLAYWRIGHT_BROWSERS:-}" = all ] && exit 0
[ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ] && exit 0
for program in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$program" >/dev/null && exit 0
done
for cache in "${PLAYWRIGHT_BROWSERS_PATH:-}" "$HOME/.cache/ms-playwright" "$HOME/Library/Caches/ms-playwright"; do
    [ -n "$cache" ] && ls -d "$cache"/chromium-* >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "browser: installing the package chromium" >&2
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    exit 0
fi
cat >&2 <<'HINT'
missing: a Chromium for the browser tests. One of these brings it:
  sudo apt-get install chromium                      (Debian; on others the package may be chromium-browser)
  cd tests/browser && npx playwright install chromium
  CHROMIUM=/path/to/chrome make test
HINT
exit 1
