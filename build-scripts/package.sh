#!/usr/bin/env bash
# Makes build/package/prestaciones.tar.gz: server, site, documents, and samples for systemd and nginx.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

"$scripts/build.sh" all
package="$build/package/prestaciones"
rm -rf "$build/package"
mkdir -p "$package/bin" "$package/licenses"
cp "$build/bin/prestaciones-server" "$build/bin/prestaciones-codes" "$package/bin/"
strip "$package/bin/prestaciones-server" "$package/bin/prestaciones-codes"
cp -r "$build/site" "$package/site"
cp "$root/README.md" "$root/LICENSE" "$scripts/package/"* "$package/"

# What is inside the programs, with its terms.
for part in imgui/LICENSE.txt soci/LICENSE_1_0.txt libsodium/LICENSE libharu/README zlib/README qrencode/COPYING \
    libxlsxwriter/License.txt pugixml/LICENSE.md utf8proc/LICENSE.md cpp-httplib/LICENSE; do
    cp "$third_party/src/$part" "$package/licenses/${part%%/*}.txt"
done
cp "$build/assets/NotoSans-LICENSE.txt" "$package/licenses/noto-sans.txt"
cp "$(installed_file nlohmann-json3-dev '/copyright$')" "$package/licenses/nlohmann-json.txt"

tar -C "$build/package" --owner=0 --group=0 --sort=name -czf "$build/package/prestaciones.tar.gz" prestaciones
say "Made $build/package/prestaciones.tar.gz"
