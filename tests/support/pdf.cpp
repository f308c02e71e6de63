#include "tests/support/pdf.hpp"

#include <ZXing/ReadBarcode.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

#include "shared/base/text.hpp"

namespace test {

Ran run(const std::string& command) {
    Ran ran;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return ran;
    char buffer[4096];
    while (const auto count = std::fread(buffer, 1, sizeof buffer, pipe)) ran.output.append(buffer, count);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) ran.status = WEXITSTATUS(status);
    return ran;
}

TemporaryFile::TemporaryFile(std::string_view bytes, std::string_view ending) {
    path_ = (std::filesystem::temp_directory_path() / "prestaciones-XXXXXX").string() + std::string(ending);
    const int file = mkstemps(path_.data(), static_cast<int>(ending.size()));
    if (file < 0) return;
    close(file);
    std::ofstream(path_, std::ios::binary) << bytes;
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

std::string pdf_text(std::string_view bytes) {
    const TemporaryFile file(bytes);
    return run("pdftotext -layout -enc UTF-8 " + file.path() + " -").output;
}

std::string pdf_check(std::string_view bytes) {
    const TemporaryFile file(bytes);
    const auto ran = run("qpdf --check " + file.path());
    return ran.status == 0 ? std::string{} : "qpdf answered " + std::to_string(ran.status) + ": " + ran.output;
}

std::map<std::string, std::string> pdf_info(std::string_view bytes) {
    const TemporaryFile file(bytes);
    std::map<std::string, std::string> info;
    const auto output = run("TZ=UTC pdfinfo " + file.path()).output;
    for (const auto line : base::split(output, '\n')) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        info[std::string(line.substr(0, colon))] = base::trimmed(line.substr(colon + 1));
    }
    return info;
}

std::string pdf_qr(std::string_view bytes, int page) {
    const TemporaryFile file(bytes);
    const TemporaryFile picture("", ".pgm");
    const auto number = std::to_string(page);
    const auto base_name = picture.path().substr(0, picture.path().size() - 4);
    run("pdftoppm -r 150 -gray -singlefile -f " + number + " -l " + number + " " + file.path() + " " + base_name);
    std::ifstream drawn(picture.path(), std::ios::binary);
    std::string kind;
    int width = 0, height = 0, white = 0;
    drawn >> kind >> width >> height >> white;
    drawn.get();
    if (kind != "P5" || width <= 0 || height <= 0) return {};
    std::vector<char> points(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    drawn.read(points.data(), static_cast<std::streamsize>(points.size()));
    const ZXing::ImageView view(reinterpret_cast<const std::uint8_t*>(points.data()), width, height, ZXing::ImageFormat::Lum);
    std::string read;
    for (const auto& each : ZXing::ReadBarcodes(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode))) {
        read += each.text() + "\n";
    }
    return read;
}

std::string without_blanks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\f' && c != '\t') out += c;
    }
    return out;
}

}  // namespace test
