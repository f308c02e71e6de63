#!/usr/bin/env bash
# screen_reader.sh FOLDER PORT URL: a desktop that nobody sees or hears, on which Orca reads a Chromium that shows URL and takes
# commands on PORT.
# All of it keeps to FOLDER and ends with this program. FOLDER/ready is there when one may begin; what is said stands in
# FOLDER/orca.log as "SPEECH OUTPUT: '…'".
set -euo pipefail
folder=$1 port=$2 url=$3

if [ "${4:-}" != inside ]; then
    for tool in xvfb-run dbus-run-session openbox orca speech-dispatcher xdotool; do
        command -v "$tool" >/dev/null || { echo "missing on this machine: $tool; run build-scripts/bootstrap.sh long" >&2; exit 1; }
    done
    export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run LANG=C.UTF-8 LC_ALL=C.UTF-8 TMPDIR=$folder/tmp
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
    mkdir -p "$HOME/.config/speech-dispatcher" "$XDG_RUNTIME_DIR" "$TMPDIR" "$folder/profile/Default"
    chmod 700 "$XDG_RUNTIME_DIR"
    exec xvfb-run -a -s '-screen 0 1366x900x24' dbus-run-session -- "$0" "$folder" "$port" "$url" inside \
        2>>"$folder/desktop.log"
fi

# A loudspeaker that takes everything: what is spoken comes to its end.
echo 'pcm.!default { type null }
ctl.!default { type null }' >"$HOME/.asoundrc"
echo 'AudioOutputMethod "alsa"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng' >"$HOME/.config/speech-dispatcher/speechd.conf"
# Each line is in the file when it is said, not when a block of them is full.
mkdir -p "$HOME/.local/share/orca"
echo 'from orca import debug
debug.debugFile.reconfigure(line_buffering=True)' >"$HOME/.local/share/orca/orca-customizations.py"
# Bubbles of the browser take the focus, and the screen reader falls silent.
echo '{"credentials_enable_service": false, "profile": {"password_manager_enabled": false,
    "password_manager_leak_detection": false}, "translate": {"enabled": false}}' >"$folder/profile/Default/Preferences"

# Tries until it works, for a minute at most.
until_done() {
    local tries
    for ((tries = 0; tries < 300; tries += 1)); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.2
    done
    echo "never done: $*" >&2
    return 1
}

# On a busy machine the desktop is there before its display answers.
until_done timeout 5 xdotool getdisplaygeometry
export ACCESSIBILITY_ENABLED=1
openbox >>"$folder/desktop.log" 2>&1 &
/usr/libexec/at-spi-bus-launcher --launch-immediately >>"$folder/desktop.log" 2>&1 &
speech-dispatcher --run-single --timeout 0 >"$folder/speech.log" 2>&1 &
orca --replace --debug-file="$folder/orca.log" >>"$folder/desktop.log" 2>&1 &
# A browser that was there before it would not be read.
until_done grep -q 'ORCA: Initialized' "$folder/orca.log"

"${PRESTACIONES_CHROMIUM:-/usr/bin/chromium}" --no-sandbox --no-first-run --no-default-browser-check --disable-quic \
    --disable-background-networking --disable-component-update --disable-sync --use-angle=swiftshader \
    --enable-unsafe-swiftshader --ignore-gpu-blocklist --force-renderer-accessibility --lang=es-MX \
    --disable-features=Translate --password-store=basic --user-data-dir="$folder/profile" --window-position=0,0 \
    --window-size=1366,900 --remote-debugging-port="$port" --app="$url" >"$folder/browser.log" 2>&1 &
browser=$!
# Only of the window one works in is anything read.
until_done timeout 5 xdotool search --onlyvisible --class chromium windowactivate --sync
touch "$folder/ready"
wait "$browser"
