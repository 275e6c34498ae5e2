#!/bin/sh
# Says which programs are missing and where they come from, before anything fails obscurely.
set -eu

missing=0
for program in "$@"; do
    command -v "$program" >/dev/null && continue
    missing=1
    case $program in
        cargo | rustup) from="https://rustup.rs" ;;
        node | npm) from="Node.js 20 or newer (https://nodejs.org, or your system's packages nodejs and npm)" ;;
        *) from="your system's packages" ;;
    esac
    echo "missing: $program — install it from $from" >&2
done
exit "$missing"
