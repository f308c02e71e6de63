#!/usr/bin/env bash
# Builds the programs and tests (native), the site (web), both (all), or the server and the site (serve).
#
# Programs go to build/bin, the site to build/site.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

what="${1:-all}"
case "$what" in native | web | all | serve) ;; *) fail "usage: build.sh [native|web|all|serve]" ;; esac

# configure FOLDER COMMAND…: configures once; a folder configured for another place (a copied checkout) is made anew.
configure() {
    local folder="$build/$1"; shift
    grep -qsF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" || rm -rf "$folder"
    [ -f "$folder/build.ninja" ] || quietly "$build/configure.log" "$@" -G Ninja -S "$root" -B "$folder"
}

if [ "$what" != web ]; then
    "$scripts/bootstrap.sh" native
    target=all
    [ "$what" != serve ] || target=prestaciones-server
    say "Building the programs"
    configure native cmake -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$build/bin"
    cmake --build "$build/native" --parallel "$jobs" --target "$target" -- --quiet
fi
if [ "$what" != native ]; then
    "$scripts/bootstrap.sh" web
    use_emscripten
    say "Building the site"
    configure web emcmake cmake
    cmake --build "$build/web" --parallel "$jobs" -- --quiet
    node "$scripts/site.mjs" --programs "$build/web/bin" --assets "$build/assets" --output "$build/site"
fi
