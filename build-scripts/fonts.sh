#!/usr/bin/env bash
# Makes the small fonts of the product out of Noto Sans, into build/assets; does nothing when they are there.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

assets="$build/assets"
recipe="$(cat "${BASH_SOURCE[0]}" "$root/shared/base/letters.hpp" | sha256sum | cut -c1-16)"
[ "$(cat "$assets/.fonts" 2>/dev/null || true)" = "$recipe" ] && exit 0

say "Making the fonts"
mkdir -p "$assets"
# The letters of fields, page and documents, and what the page itself needs: a thin blank, and what stands for no letter.
letters="$(grep -o '{0x[0-9A-F]*, 0x[0-9A-F]*}' "$root/shared/base/letters.hpp" | sed 's/{0x\(.*\), 0x\(.*\)}/\1-\2/' | tr '\n' ' ')"
letters="$letters 2009-2009 202F-202F FFFD-FFFD"

# The Python that has Debian's fontTools may not be the first one on the path.
python=""
for candidate in $(type -ap python3); do
    if "$candidate" -c 'import fontTools.subset, brotli' 2>/dev/null; then python="$candidate"; break; fi
done
[ -n "$python" ] || fail "python3-fonttools and python3-brotli are missing; run build-scripts/bootstrap.sh"

font_file() {
    local file
    file="$(installed_file fonts-noto-core "/$1[.]ttf$")"
    [ -n "$file" ] || fail "fonts-noto-core is missing; run build-scripts/bootstrap.sh"
    printf '%s\n' "$file"
}
subset() {  # subset FONT CHARACTERS OPTIONS…
    quietly "$assets/.log" "$python" -m fontTools.subset "$(font_file "$1")" --unicodes="$2" --no-hinting --desubroutinize \
        --name-IDs=0,1,2,3,4,5,6,13,14 --drop-tables+=DSIG,meta "${@:3}"
}

work="$assets/.work"
mkdir -p "$work"
# Each letter comes from the first font that has it; the last three are used for both weights. A letter without any fails.
parts=(NotoSans-Regular NotoSansMath-Regular NotoSansSymbols2-Regular NotoSansSymbols-Regular)
mapfile -t shares < <("$python" - "$letters" "$(font_file NotoSans-Bold)" "$(for part in "${parts[@]}"; do font_file "$part"; done)" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

wanted = {c for part in sys.argv[1].split() for first, last in [part.split("-")] for c in range(int(first, 16), int(last, 16) + 1)}
bold = set(TTFont(sys.argv[2]).getBestCmap())
for place, font in enumerate(sys.argv[3].split("\n")):
    share = wanted & set(TTFont(font).getBestCmap()) & (bold if place == 0 else wanted)
    wanted -= share
    print(",".join("U+%04X" % c for c in sorted(share)))
print(" ".join("U+%04X" % c for c in sorted(wanted)))
PYTHON
)
[ "${#shares[@]}" -ge 4 ] || fail "the letters could not be shared out among the fonts"
[ -z "${shares[4]:-}" ] || fail "no font has ${shares[4]}"
for part in 1 2 3; do
    subset "${parts[$part]}" "${shares[$part]}" --drop-tables+=GSUB,GPOS,GDEF,MATH --output-file="$work/$part.ttf"
done
for face in Regular Bold; do
    subset "NotoSans-$face" "${shares[0]}" --layout-features=kern,tnum,mark,mkmk,ccmp --output-file="$work/$face.ttf"
    # One font of the four, with the line height of the first.
    quietly "$assets/.log" "$python" - "$work/$face.ttf" "$work"/[123].ttf \
        "$assets/NotoSans-$face" <<'PYTHON'
import sys
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

*parts, target = sys.argv[1:]
first, font = TTFont(parts[0]), Merger().merge(parts)
for table, names in {"hhea": ("ascent", "descent", "lineGap"),
                     "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent",
                              "usWeightClass", "fsSelection", "sxHeight", "sCapHeight", "panose"),
                     "head": ("macStyle", "created", "modified", "fontRevision"),
                     "post": ("underlinePosition", "underlineThickness")}.items():
    for name in names:
        setattr(font[table], name, getattr(first[table], name))
font["name"] = first["name"]
font.recalcTimestamp = False
font.save(target + ".ttf")
font.flavor = "woff2"
font.save(target + ".woff2")
PYTHON
done
cp "$(installed_file fonts-noto-core '/copyright$')" "$assets/NotoSans-LICENSE.txt"
rm -rf "$assets/.log" "$work"
echo "$recipe" >"$assets/.fonts"
