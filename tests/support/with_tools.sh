#!/usr/bin/env bash
# with_tools.sh TOOL… -- COMMAND…: runs a test's command; says which tool is missing instead, and fails.
set -euo pipefail
missing=()
while [ "$1" != -- ]; do
    command -v "$1" >/dev/null || missing+=("$1")
    shift
done
shift
if [ "${#missing[@]}" -gt 0 ]; then
    echo "missing on this machine: ${missing[*]}; run build-scripts/bootstrap.sh all" >&2
    exit 1
fi
exec "$@"
