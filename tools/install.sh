#!/bin/sh
# Installs the pinned build tools once, into the folder given, and skips what is already there.
# Knows the tools and their versions (given by the Makefile); knows nothing of the page.
#
# Everything comes from the crate registry and npm, because a machine may reach nothing else; on such
# a machine Trunk could not fetch its helpers itself, so they are put where it looks first: on PATH.
set -eu

folder=$1
trunk=$2
wasm_bindgen=$3
binaryen=$4
terser=$5
zstd_wasm=$6
fzstd=$7

mkdir -p "$folder"

# The tools are run, not shipped: compile them fast rather than well.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=1
export CARGO_PROFILE_RELEASE_LTO=false
export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64
export CARGO_PROFILE_RELEASE_DEBUG=0
# A target folder that a caller exported is for the page, and the tools would evict it.
unset CARGO_TARGET_DIR

say() { printf '%s\n' "tools: $*" >&2; }

# Each crate is installed from outside the checkout, so that the page's .cargo/config.toml stays out
# of it; but with the checkout's toolchain, which is known to build these versions.
RUSTUP_TOOLCHAIN=$(sed -n 's/^channel = "\(.*\)"/\1/p' "$(dirname "$0")/../rust-toolchain.toml")
export RUSTUP_TOOLCHAIN

install_crate() {
    name=$1
    version=$2
    program=$3
    shift 3
    stamp="$folder/.$name-$version"
    if [ -f "$stamp" ] && [ -x "$folder/bin/$program" ]; then return 0; fi
    say "compiling $name $version (once; some minutes)"
    (cd "$folder" && cargo install "$name" --version "=$version" --root "$folder" --force "$@")
    touch "$stamp"
}

install_crate trunk "$trunk" trunk --locked --no-default-features --features rustls
# Its lock file names a crate version that was withdrawn, hence no --locked.
install_crate wasm-bindgen-cli "$wasm_bindgen" wasm-bindgen

stamp="$folder/.binaryen-$binaryen"
if [ ! -f "$stamp" ]; then
    say "installing wasm-opt from npm's binaryen $binaryen"
    npm install --prefix "$folder/npm" --no-save --no-audit --no-fund --loglevel=error \
        "binaryen@$binaryen"
    ln -sf ../npm/node_modules/.bin/wasm-opt "$folder/bin/wasm-opt"
    touch "$stamp"
fi

# A folder of its own: npm would take the other package out of a folder that it shares.
stamp="$folder/.terser-$terser"
if [ ! -f "$stamp" ]; then
    say "installing terser $terser from npm"
    npm install --prefix "$folder/terser" --no-save --no-audit --no-fund --loglevel=error "terser@$terser"
    ln -sf ../terser/node_modules/.bin/terser "$folder/bin/terser"
    touch "$stamp"
fi

stamp="$folder/.zstd-$zstd_wasm-$fzstd"
if [ ! -f "$stamp" ]; then
    say "installing zstd-wasm $zstd_wasm and fzstd $fzstd from npm"
    npm install --prefix "$folder/zstd" --no-save --no-audit --no-fund --loglevel=error \
        "@bokuweb/zstd-wasm@$zstd_wasm" "fzstd@$fzstd"
    touch "$stamp"
fi
