#!/usr/bin/env bash
# Makes the small fonts of the product out of Noto Sans, into build/assets; does nothing when they are there.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

assets="$build/assets"
recipe="$(sha256sum "${BASH_SOURCE[0]}" | cut -c1-16)"
[ "$(cat "$assets/.fonts" 2>/dev/null || true)" = "$recipe" ] && exit 0

say "Making the fonts"
mkdir -p "$assets"
# Latin, Latin-1, Latin Extended-A, combining marks; dashes, quotes, bullet, ellipsis, spaces, euro, numero, trademark.
characters="U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6,U+02C7,U+02DC,U+0300-0304,U+0307,U+0308,U+030A-030C"
characters="$characters,U+0327,U+0328,U+1E9E,U+2009-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030"
characters="$characters,U+2032,U+2033,U+2039,U+203A,U+2044,U+2070,U+2074-2079,U+2080-2089,U+20AC,U+2116,U+2122"
characters="$characters,U+03B1-03B3,U+03BC,U+FFFD"
# Arrows and comparisons come from Noto Sans Math, marks and triangles from Noto Sans Symbols 2, in both weights.
arrows="U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265"
marks="U+25A0,U+25B2,U+25B4,U+25BC,U+25BE,U+25CF,U+26A0,U+2713,U+2717"

# The Python that has Debian's fontTools may not be the first one on the path.
python=""
for candidate in $(type -ap python3); do
    if "$candidate" -c 'import fontTools.subset, brotli' 2>/dev/null; then python="$candidate"; break; fi
done
[ -n "$python" ] || fail "python3-fonttools and python3-brotli are missing; run build-scripts/bootstrap.sh"

subset() {  # subset FONT CHARACTERS OPTIONS…
    local full
    full="$(installed_file fonts-noto-core "/$1[.]ttf$")"
    [ -n "$full" ] || fail "fonts-noto-core is missing; run build-scripts/bootstrap.sh"
    quietly "$assets/.log" "$python" -m fontTools.subset "$full" --unicodes="$2" --no-hinting --desubroutinize \
        --name-IDs=0,1,2,3,4,5,6,13,14 --drop-tables+=DSIG,meta "${@:3}"
}

work="$assets/.work"
mkdir -p "$work"
subset NotoSansMath-Regular "$arrows" --drop-tables+=GSUB,GPOS,GDEF,MATH --output-file="$work/arrows.ttf"
subset NotoSansSymbols2-Regular "$marks" --drop-tables+=GSUB,GPOS,GDEF --output-file="$work/marks.ttf"
for face in Regular Bold; do
    subset "NotoSans-$face" "$characters" --layout-features=kern,tnum,mark,mkmk,ccmp --output-file="$work/$face.ttf"
    # One font of the three, with the line height of the first.
    quietly "$assets/.log" "$python" - "$work/$face.ttf" "$work/arrows.ttf" "$work/marks.ttf" \
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
