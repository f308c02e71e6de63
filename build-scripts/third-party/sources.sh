#!/usr/bin/env bash
# Fetches the pinned third-party sources of sources.txt into build/third-party/src; does nothing when they are there.
#
# Uses apt with a configuration of its own (source list, lists and cache in the build folder), so the machine's
# sources stay as they are, and takes the archive's address from them, so any mirror works.
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"

pins="$scripts/third-party/sources.txt"
target="$third_party/src"
stamp="$target/.stamp"
recipe="$(cat "$pins" "${BASH_SOURCE[0]}" | sha256sum | cut -c1-16)"
[ "$(cat "$stamp" 2>/dev/null || true)" = "$recipe" ] && exit 0

say "Fetching third-party sources"
private="$third_party/apt"
mkdir -p "$private/lists/partial" "$private/cache/archives/partial" "$private/files" "$target"

# The archive and its security archive, as this machine knows them.
codename="$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")"
known="$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | sort -u)"
archive="$(awk -v suite="$codename" '$2 == suite || $2 == "stable" { print $1; exit }' <<<"$known")"
[ -n "$archive" ] || archive="$(awk '$2 !~ /security/ && $1 ~ /debian/ { print $1; exit }' <<<"$known")"
[ -n "$archive" ] || fail "apt knows no Debian archive on this machine"
security="$(awk '$2 ~ /-security$/ { print $1; exit }' <<<"$known")"
[ -n "$security" ] || security="${archive%/}-security/"

keyring="$(installed_file debian-archive-keyring '/debian-archive-keyring[.](gpg|pgp)$')"
keyring="${keyring:+[signed-by=$keyring] }"
for suite in $(awk '$1 !~ /^(#|file)/ && NF == 4 { print $3 }' "$pins" | sort -u); do
    case "$suite" in
        *-security) echo "deb-src $keyring$security $suite main" ;;
        *) echo "deb-src $keyring$archive $suite main" ;;
    esac
done >"$private/sources.list"

private_apt() {
    local tool="$1"; shift
    "$tool" -o Dir::Etc::sourcelist="$private/sources.list" -o Dir::Etc::sourceparts=- \
        -o Dir::State::lists="$private/lists" -o Dir::Cache="$private/cache" \
        -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

# The files listed in sources.txt that belong to a package: "sha256 name" lines.
pinned_files() { awk -v start="$1_" '$1 == "file" && index($3, start) == 1 { print $2, $3 }' "$pins"; }

holds_pinned_archive() {  # the upstream archive of the package is there and is the pinned one
    pinned_files "$1" | grep '\.orig\.tar' | sed 's/ /  /' |
        (cd "$private/files" && sha256sum --check --status 2>/dev/null)
}

fetch_with_apt() {
    local package="$1" version="$2" how="$3" only=()
    [ "$how" = patched ] || only=(--tar-only)
    (cd "$private/files" && private_apt apt-get source --download-only "${only[@]}" -qq "$package=$version") && return
    # A newer Debian revision of the same upstream release is as good: apt has verified its signature.
    local newer
    newer="$(private_apt apt-cache showsrc --only-source "$package" 2>/dev/null | awk '/^Version:/ { print $2 }' |
        grep -F "${version%-*}-" | sort -V | tail -n 1)"
    [ -n "$newer" ] && [ "$newer" != "$version" ] || return 1
    say "$package $version is gone from the archive; taking $newer"
    (cd "$private/files" && private_apt apt-get source --download-only "${only[@]}" -qq "$package=$newer")
}

# Without source indexes (a partial mirror): straight from the archive's pool, verified by the pinned digests.
fetch_from_pool() {
    local package="$1" digest name base folder="${1:0:1}" helper
    helper="$(dirname "$(command -v apt-get)")/../lib/apt/apt-helper"
    case "$package" in lib*) folder="${package:0:4}" ;; esac
    while read -r digest name; do
        for base in "$archive" "$security"; do
            "$helper" -o APT::Sandbox::User=root download-file "${base%/}/pool/main/$folder/$package/$name" \
                "$private/files/$name" "SHA256:$digest" >/dev/null 2>&1 && break
        done
    done < <(pinned_files "$package")
}

private_apt apt-get update >"$private/update.log" 2>&1 || say "apt could not read every source index; using what it has"
while read -r package version suite how; do
    folder="$target/$package"
    holds_pinned_archive "$package" ||
        fetch_with_apt "$package" "$version" "$how" >"$private/$package.log" 2>&1 ||
        fetch_from_pool "$package" || true
    holds_pinned_archive "$package" ||
        { cat "$private/$package.log" >&2; fail "$package $version cannot be fetched from $suite"; }
    rm -rf "$folder"
    if [ "$how" = patched ]; then
        description="$(ls -t "$private/files/${package}_"*.dsc 2>/dev/null | head -n 1 || true)"
        if [ -z "$description" ]; then
            fetch_from_pool "$package" || true
            description="$(ls "$private/files/${package}_"*.dsc)"
        fi
        quietly "$private/$package.log" dpkg-source --no-check -x "$description" "$folder"
    else
        mkdir -p "$folder"
        tar -xf "$private/files/$(pinned_files "$package" | awk '/\.orig\.tar/ { print $2; exit }')" \
            -C "$folder" --strip-components=1
    fi
done < <(awk '$1 !~ /^(#|file)/ && NF == 4' "$pins")
rm -rf "$private/cache" "$private/lists" "$target"/*.orig.tar.*
echo "$recipe" >"$stamp"
