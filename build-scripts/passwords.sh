#!/usr/bin/env bash
# Makes the list of common passwords that nobody may choose out of Openwall's, into build/assets.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

list="$build/assets/common-passwords.txt"
source="$(installed_file john-data '/password[.]lst$')"
[ -n "$source" ] || fail "john-data is missing; run build-scripts/bootstrap.sh"
[ "$list" -nt "$source" ] && [ "$list" -nt "${BASH_SOURCE[0]}" ] && exit 0

say "Making the list of common passwords"
mkdir -p "$(dirname "$list")"
grep -v '^#!comment' "$source" | awk 'length >= 4 { print tolower($0) }' | LC_ALL=C sort -u >"$list.new"
mv "$list.new" "$list"
