# What every script shares: the root folder, progress lines, and what Emscripten needs. Sourced, never run.
# shellcheck shell=bash disable=SC2034

set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
scripts="$root/build-scripts"
build="$root/build"
third_party="$build/third-party"
export DEBIAN_FRONTEND=noninteractive
export CCACHE_DIR="${CCACHE_DIR:-$build/ccache}"
jobs="${JOBS:-$(nproc)}"

say() { printf '%s\n' "-- $*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# The first file of a Debian package whose path matches, or nothing. installed_file PACKAGE PATTERN
installed_file() {
    { dpkg-query -L "$1" 2>/dev/null || true; } | awk -v pattern="$2" '!found && $0 ~ pattern { print; found = 1 }'
}

# Runs a command with its output in a log, shown only if it fails. quietly LOG COMMAND…
quietly() {
    local log="$1"; shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 || { tail -n 60 "$log" >&2; fail "failed: $* (whole log: $log)"; }
}

# Waits for another that holds the same lock, and says so. alone LOCK
alone() {
    mkdir -p "$(dirname "$1")"
    exec {held}>"$1"
    flock --nonblock "$held" || { say "Waiting: another build works in the same folder"; flock "$held"; }
}

# Emscripten 3.1.6 looks for `acorn` as Debian's Node would, and writes into its cache of system libraries.
use_emscripten() {
    command -v emcc >/dev/null || fail "emcc is missing; run build-scripts/bootstrap.sh web"
    local acorn
    acorn="$(installed_file node-acorn '/acorn/package[.]json$')"
    if [ -n "$acorn" ]; then
        export NODE_PATH="${acorn%/acorn/package.json}${NODE_PATH:+:$NODE_PATH}"
    fi
    if [ -z "${EM_CACHE:-}" ]; then
        local shared_cache
        shared_cache="$(em-config CACHE)"
        if [ ! -w "$shared_cache" ]; then
            export EM_CACHE="$third_party/emscripten-cache"
            [ -d "$EM_CACHE" ] || { say "Copying Emscripten's system libraries"; cp -r "$shared_cache" "$EM_CACHE"; }
        fi
    fi
}
