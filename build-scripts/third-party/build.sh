#!/usr/bin/env bash
# Builds the third-party libraries once into build/third-party/native or /wasm; kept until recipe or versions change. "page" are
# those of wasm that the page needs, and takes seconds; "wasm" later adds those of the demonstration.
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"

kind="${1:-}"
part=()
case "$kind" in
    native | wasm) ;;
    page) kind=wasm; part=(page) ;;
    *) fail "usage: build.sh native|wasm|page" ;;
esac

prefix="$third_party/$kind"
sqlite="$root/node_modules/better-sqlite3/deps/sqlite3"
version="$(sed -n 's/^#define SQLITE_VERSION_NUMBER *\([0-9]*\).*/\1/p' "$sqlite/sqlite3.h")"
recipe="$( (cd "$scripts/third-party" && cat CMakeLists.txt ../cmake/emcc.cmake ./*.h ./*.hpp sources.txt build.sh && echo "$version") |
    sha256sum | cut -c1-16)"
built="$(cat "$prefix/.stamp" 2>/dev/null || true)"
[ "$built" != "$recipe" ] || exit 0
[ "$built" != "$recipe ${part[*]}" ] || exit 0

# Older releases can corrupt a WAL database when one connection checkpoints while another writes.
[ "$version" -ge 3051003 ] || fail "SQLite $version is older than 3.51.3"

say "Building third-party libraries ($kind${part:+, for the page})"
work="$third_party/build-$kind"
configure=(cmake -G Ninja -S "$scripts/third-party" -B "$work" -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_INSTALL_PREFIX="$prefix.new" -DSOURCES="$third_party/src" -DSQLITE="$sqlite")
if [ "$kind" = wasm ]; then
    use_emscripten
    configure=(emcmake "${configure[@]}")
fi
rm -rf "$work" "$prefix.new"
quietly "$third_party/$kind.log" "${configure[@]}"
quietly "$third_party/$kind.log" cmake --build "$work" --parallel "$jobs" ${part:+--target page}
quietly "$third_party/$kind.log" cmake --install "$work" ${part:+--component page}

# Header-only packages of the machine, by name: Emscripten must never see the machine's whole include folder.
if [ "$kind" = wasm ]; then
    json="$(installed_file nlohmann-json3-dev "/nlohmann/json[.]hpp\$")"
    cp -rp "${json%/json.hpp}" "$prefix.new/include/nlohmann"
    catch="$(installed_file catch2 "/catch2/catch[.]hpp\$")"
    cp -rp "${catch%/catch.hpp}" "$prefix.new/include/catch2"
fi
echo "$recipe${part:+ page}" >"$prefix.new/.stamp"
rm -rf "$work" "$prefix"
mv "$prefix.new" "$prefix"
