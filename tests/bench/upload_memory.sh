#!/usr/bin/env bash
# Uploads PDFs of nearly 150 MB, one and then five at once, and says how much memory the server took for it; fails above
# 16 MiB each (performance.md). upload_memory.sh [PROGRAM]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
program="${1:-$root/build/bin/prestaciones-server}"
work="$(mktemp -d)"
server=""
finish() {
    if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap finish EXIT

# `exec` so that $! is the server itself.
(exec "$program" serve --demo --data "$work/data" --port 0 --disk-reserve-mb 0 >"$work/out" 2>"$work/log") &
server=$!
for _ in $(seq 100); do grep -q 'http://127' "$work/out" && break; sleep 0.1; done
url="$(grep -o 'http://127[^ ]*' "$work/out" | tail -n 1)"

python3 - "$work" <<'PYTHON'
import os, sys
for number in range(6):
    noise = os.urandom(149_000_000)
    parts = [b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n", b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
             b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n",
             b"4 0 obj<</Length %d>>stream\n" % len(noise) + noise + b"\nendstream endobj\n"]
    out, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for part in parts:
        table += b"%010d 00000 n \n" % len(out)
        out += part
    out += b"xref\n0 5\n" + table + b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    with open(f"{sys.argv[1]}/{number}.pdf", "wb") as file:
        file.write(out)
PYTHON

post() {  # post PATH BODY: the answer
    curl -sS --fail-with-body -b "$work/cookies" -c "$work/cookies" -H 'Content-Type: application/json' \
        -H 'X-Requested-By: prestaciones' --data "$2" "$url/api/$1"
}
member() { python3 -c 'import json,sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

password="$(awk -F '\t' '$1 == "director" { print $2 }' "$work/data/demo-accounts.tsv")"
post identity/sign-in "{\"user_name\":\"director\",\"password\":\"$password\"}" >/dev/null
draft="$(post cases/save-draft '{}' | member id)"

announce() {  # announce NUMBER: its upload id
    post cases/announce-attachment "{\"case_id\":\"$draft\",\"slot\":\"evidencia\",\"name\":\"archivo $1.pdf\",\"size_bytes\":$(stat -c %s "$work/$1.pdf")}" | member upload_id
}
send() {  # send NUMBER UPLOAD_ID
    curl -sS --fail-with-body -o /dev/null -b "$work/cookies" -X PUT -H 'Content-Type: application/pdf' \
        -H 'X-Requested-By: prestaciones' -H 'Expect:' --upload-file "$work/$1.pdf" "$url/api/uploads/$2"
}
kilobytes() { awk -v name="$1:" '$1 == name { print $2 }' "/proc/$server/status"; }

verdict=0
measure() {  # measure COUNT NUMBERS…
    local count=$1 before peak number id; shift
    local ids=() senders=()
    for number in "$@"; do ids+=("$(announce "$number")"); done
    echo 5 >"/proc/$server/clear_refs"
    before="$(kilobytes VmRSS)"
    for number in "$@"; do
        id="${ids[0]}"; ids=("${ids[@]:1}")
        send "$number" "$id" & senders+=($!)
    done
    for number in "${senders[@]}"; do wait "$number"; done
    peak="$(kilobytes VmHWM)"
    echo "$count upload(s) of 149 MB: +$(((peak - before) / 1024)) MiB (from $((before / 1024)) MiB)"
    [ $(((peak - before) / 1024)) -le $((16 * count)) ] || verdict=1
}
measure 1 0
measure 5 1 2 3 4 5
exit "$verdict"
