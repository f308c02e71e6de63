#!/usr/bin/env bash
# Builds the programs and tests (native), the site (web), both (all), or what run.sh needs to serve (serve) and what may follow
# while it serves (demo).
#
# Programs go to build/bin, the site to build/site.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

what="${1:-all}"
case "$what" in native | web | all | serve | demo) ;; *) fail "usage: build.sh [native|web|all|serve|demo]" ;; esac

# configure FOLDER COMMAND…: configures once; a folder configured for another place (a copied checkout) is made anew.
configure() {
    local folder="$build/$1"; shift
    grep -qsF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" || rm -rf "$folder"
    [ -f "$folder/build.ninja" ] || quietly "$build/configure.log" "$@" -G Ninja -S "$root" -B "$folder"
}

# Two at once would build the same files.
alone "$build/.build.lock"

if [ "$what" != web ] && [ "$what" != demo ]; then
    "$scripts/bootstrap.sh" native
    target=all
    [ "$what" != serve ] || target=prestaciones-server
    say "Building the programs"
    configure native cmake -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$build/bin"
    cmake --build "$build/native" --parallel "$jobs" --target "$target" -- --quiet
fi
if [ "$what" != native ]; then
    group=web
    [ "$what" != serve ] || group=page
    "$scripts/bootstrap.sh" "$group"
    use_emscripten
    say "Building the site"
    configure web emcmake cmake
    target=all
    site=()
    case "$what" in
        demo) target=prestaciones_demo ;;
        serve)
            target=prestaciones_web
            # That of a former build serves until the new one is there.
            [ -f "$build/web/bin/prestaciones_demo.wasm" ] || site=(--without-demo) ;;
    esac
    cmake --build "$build/web" --parallel "$jobs" --target "$target" -- --quiet
    node "$scripts/site.mjs" --programs "$build/web/bin" --assets "$build/assets" --output "$build/site" "${site[@]}"
fi
