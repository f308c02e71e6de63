#!/usr/bin/env bash
# Installs what building, testing and running need, third-party libraries too; does nothing when all is there.
#
# bootstrap.sh [native|page|web|browser|all|long]: the server and the desktop program; the page; page and demonstration; the
# browser and the long tests; all of these (default); and what only test.sh --long needs, other browsers, a screen reader, a
# spreadsheet.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

native=(g++ clang-format cmake ninja-build ccache dpkg-dev pkg-config git ca-certificates nlohmann-json3-dev catch2
    libsodium-dev libutf8proc-dev zlib1g-dev libcurl4-openssl-dev libpq-dev libqpdf-dev libpoppler-cpp-dev libzxing-dev libglfw3-dev
    libgl-dev fonts-noto-core python3-fonttools python3-brotli john-data qpdf poppler-utils python3-aiosmtpd)
web=(emscripten node-acorn)
browser=(chromium chromium-headless-shell xvfb xauth libgl1-mesa-dri imagemagick postgresql)
long=(firefox-esr orca at-spi2-core dbus-x11 openbox speech-dispatcher speech-dispatcher-espeak-ng espeak-ng xdotool libreoffice-calc)
[ -n "$(command -v node)" ] || native+=(nodejs)
[ -n "$(command -v npm)" ] || native+=(npm)

group="${1:-all}"
case "$group" in
    native) packages=("${native[@]}") ;;
    page | web) packages=("${native[@]}" "${web[@]}") ;;
    browser) packages=("${native[@]}" "${browser[@]}") ;;
    all) packages=("${native[@]}" "${web[@]}" "${browser[@]}") ;;
    long) packages=("${native[@]}" "${web[@]}" "${browser[@]}" "${long[@]}") ;;
    *) fail "usage: bootstrap.sh [native|page|web|browser|all|long]" ;;
esac

# Two at once would install and build the same things.
alone "$build/.bootstrap.lock"

install_packages() {
    local installed missing=() package as_root=()
    installed=" $( { dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true; } |
        awk '$1 == "installed" { print $2 }' | tr '\n' ' ') "
    for package in "${packages[@]}"; do
        case "$installed" in *" $package "*) ;; *) missing+=("$package") ;; esac
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "run as root, or install: ${missing[*]}"
        as_root=(sudo --preserve-env=DEBIAN_FRONTEND)
    fi
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    # A source of the machine that cannot be reached is no reason to stop; a missing package is.
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 update >"$build/apt.log" 2>&1 || true
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 install -y --no-install-recommends \
        "${missing[@]}" </dev/null >>"$build/apt.log" 2>&1 ||
        { tail -n 40 "$build/apt.log" >&2; fail "apt could not install the packages"; }
}

# SQLite's amalgamation, the browser driver and the accessibility checker, as the lock file pins them.
install_node_modules() {
    local pinned stamp="$root/node_modules/.installed"
    pinned="$(sha256sum <"$root/package-lock.json")"
    [ "$(cat "$stamp" 2>/dev/null || true)" = "$pinned" ] && return
    say "Installing the pinned npm packages"
    (cd "$root" && quietly "$build/npm.log" npm ci --ignore-scripts --no-audit --no-fund)
    echo "$pinned" >"$stamp"
}

install_packages
hash -r
install_node_modules
"$scripts/third-party/sources.sh"
"$scripts/fonts.sh"
"$scripts/passwords.sh"
"$scripts/third-party/build.sh" native
case "$group" in
    page) "$scripts/third-party/build.sh" page ;;
    web | all | long) "$scripts/third-party/build.sh" wasm ;;
esac
