# Every chore is one command; `make` lists them. Tools are pinned, installed once into the user's
# cache and shared by all checkouts; TOOLS=folder chooses another place.

TRUNK_VERSION := 0.21.14
BINARYEN_VERSION := 132.0.0
TERSER_VERSION := 5.51.2
ZSTD_WASM_VERSION := 0.0.27
FZSTD_VERSION := 0.1.1
CARGO_FUZZ_VERSION := 0.13.2
# The program that writes the glue must equal the library in the lock file to the last digit.
BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/version = |"/, ""); print }' Cargo.lock)

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)
TOOLS ?= $(CACHE)/metodplan/tools-trunk$(TRUNK_VERSION)-bindgen$(BINDGEN_VERSION)-binaryen$(BINARYEN_VERSION)
# The root or a sub-path; `./` works under both, since the addresses in the page are relative.
PUBLIC_URL ?= ./

export PATH := $(TOOLS)/bin:$(PATH)
export TOOLS
export TRUNK_SKIP_VERSION_CHECK := true
BROWSER_TESTS := tests/browser
CORE := --no-default-features
SEED := 2026
LAWS := addresses calendar_laws command_laws filters json_laws reschedule text_laws timing_laws
WASM := --target wasm32-unknown-unknown

.DEFAULT_GOAL := help
# Two builds at once would only wait for each other.
.NOTPARALLEL:
.PHONY: help setup wasm-target tools browser-tools serve build test fmt fmt-check clippy test-native soak test-tools check-build \
	test-browser deny corpus fuzz bench clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: tools ## Set up and run the page on http://127.0.0.1:8080, rebuilt at each change
	@mkdir -p target/serve
	trunk serve --public-url / --dist target/serve $(SERVE_FLAGS)

# The standard library is built with the page and for size: what comes with the compiler is built for speed
# and formats what nobody reads (a sixth of the page's weight, see ARCHITECTURE.md). A panic is a bare trap
# then, which src/panic.js catches. Cargo calls this unstable; the compiler is pinned. Cargo joins the flags
# with those in .cargo/config.toml, which RUSTFLAGS would replace. Names of sources are without the folders
# of whoever built the page.
SMALL := -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none -Cllvm-args=-inline-threshold=0 -Csymbol-mangling-version=v0 -Zmerge-functions=disabled
build: export RUSTC_BOOTSTRAP := 1
build: export CARGO_UNSTABLE_BUILD_STD := std,panic_abort
build: export CARGO_UNSTABLE_BUILD_STD_FEATURES := optimize_for_size
build: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := $(SMALL) --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates --remap-path-prefix=$(shell rustc --print sysroot)/lib/rustlib/src/rust=rust
build: tools ## The page for publishing, in dist/ (PUBLIC_URL=/path/ for fixed addresses)
	trunk build --release --public-url "$(PUBLIC_URL)"
	node tools/squeeze.mjs dist

test: fmt-check clippy test-native test-tools deny build check-build test-browser ## Set up and run every check

fmt: ## Format the Rust code
	cargo fmt

fmt-check: ## Is the Rust code formatted?
	cargo fmt --check

clippy: wasm-target ## Lints, native and for the page; a warning fails
	cargo clippy --locked $(CORE) --all-targets -- -D warnings
	cargo clippy --locked $(WASM) -- -D warnings
	cargo clippy --locked $(WASM) $(CORE) --features workshop --bin workshop -- -D warnings

test-native: ## Tests of the core and of the house rules (tests/tidy.rs); the laws on the same cases each time
	PROPTEST_RNG_SEED=$(SEED) cargo test --locked $(CORE)

soak: ## The laws on other cases than usual, and fifty times as many (some minutes)
	LAWS_FACTOR=50 PROPTEST_CASES=12800 cargo test --locked $(CORE) $(foreach laws,$(LAWS),--test $(laws))

test-tools: ## Tests of the checks in tools/
	node --test tools/*.test.mjs

deny: ## Licences and advisories of the dependencies, where cargo-deny is installed
	@if command -v cargo-deny >/dev/null; then cargo deny check; \
	else echo "deny: left out, cargo-deny is not installed (the hosted workflow runs it)"; fi

check-build: ## Size, policy, integrity and WebAssembly features of dist/
	node tools/check_build.mjs dist

test-browser: browser-tools ## Browser tests of dist/ (make build comes first)
	cd $(BROWSER_TESTS) && npx --no-install playwright test $(TEST_FLAGS)

corpus: ## The table of real deadlines: right, unknown, wrong, with the failing lines
	cargo test --locked $(CORE) --test timing_corpus -- --nocapture

# Edge coverage alone, without a sanitizer: the crate forbids unsafe code, and a stable compiler builds it.
FUZZ_SECONDS ?= 60
fuzz: ## Feed the readers what nobody wrote (FUZZ_SECONDS=3600 for each of them)
	@command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --version =$(CARGO_FUZZ_VERSION) --root "$(TOOLS)"
	for target in timing document plan_file; do \
		RUSTC_BOOTSTRAP=1 cargo fuzz run --sanitizer none $$target -- -max_total_time=$(FUZZ_SECONDS) -timeout=10 || exit 1; \
	done

bench: build ## Measurements: the core, and the page beside other calendars (BENCH_SIZES=100,1000 for fewer)
	@if [ -x bench/run ]; then bench/run; else echo "bench: there is no bench/run yet"; fi

clean: ## Remove what was built; the tools in the cache stay
	rm -rf dist target $(BROWSER_TESTS)/test-results $(BROWSER_TESTS)/playwright-report

# Set-up. Each step leaves a stamp or a result that tells it is done.

setup: tools browser-tools ## Install the tools and nothing else

wasm-target:
	@sh tools/require.sh cargo rustup
	@rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
	@rustup component list --installed | grep -qx rust-src || rustup component add rust-src

tools: wasm-target
	@sh tools/require.sh node npm
	@sh tools/install.sh "$(TOOLS)" $(TRUNK_VERSION) $(BINDGEN_VERSION) $(BINARYEN_VERSION) $(TERSER_VERSION) $(ZSTD_WASM_VERSION) $(FZSTD_VERSION)

browser-tools: $(BROWSER_TESTS)/node_modules/.package-lock.json
	@sh tools/browser.sh

$(BROWSER_TESTS)/node_modules/.package-lock.json: $(BROWSER_TESTS)/package-lock.json
	@sh tools/require.sh node npm
	cd $(BROWSER_TESTS) && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --loglevel=error
	@touch $@
