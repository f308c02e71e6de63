#!/usr/bin/env bash
# Builds what is missing or stale and serves the application, by default with demo data on port 8080. The offline demonstration
# is built while the server already answers.
#
# run.sh [--port N] [--data DIR] [--no-demo]; anything else is passed on to the server.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

port=8080
data="$root/var"
demo=(--demo)
rest=()
while [ $# -gt 0 ]; do
    case "$1" in
        --port) port="${2:?--port needs a number}"; shift 2 ;;
        --data) data="$(realpath -m "${2:?--data needs a folder}")"; shift 2 ;;
        --no-demo) demo=(); shift ;;
        --help) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit ;;
        *) rest+=("$1"); shift ;;
    esac
done

"$scripts/build.sh" serve >&2
mkdir -p "$data"
cd "$root"

# Builds the demonstration for as long as the server runs, which is this process from below on: who stops the server and starts it
# again waits for nothing.
follow() {
    setsid nice "$scripts/build.sh" demo >"$build/demo.log" 2>&1 &
    local building=$!
    while kill -0 "$building" 2>/dev/null; do
        if ! kill -0 $$ 2>/dev/null; then
            kill -- "-$building" || true
            return
        fi
        sleep 1
    done
    wait "$building" || { tail -n 40 "$build/demo.log" >&2; say "The demonstration could not be built; the server goes on"; }
}
follow &
exec "$build/bin/prestaciones-server" serve "${demo[@]}" --create --data "$data" --site "$build/site" --port "$port" "${rest[@]}"
