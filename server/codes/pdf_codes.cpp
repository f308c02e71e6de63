#include "server/codes/pdf_codes.hpp"

#include <ZXing/ReadBarcode.h>
#include <iconv.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "shared/domain/surplus/code.hpp"

namespace server {
namespace {

constexpr int edge_pages = 3;              // at the beginning, and as many at the end
constexpr std::size_t text_max = 1 << 20;  // bytes of a page
constexpr double dots_per_inch = 200;      // some five dots to a square of the printed QR
constexpr double pixels_max = 6e6;         // a letter page has less than four million

/// The file in memory, of which poppler touches what it needs.
class Mapped {
public:
    explicit Mapped(int descriptor) {
        struct stat now {};
        if (::fstat(descriptor, &now) != 0 || now.st_size <= 0) return;
        size_ = static_cast<std::size_t>(now.st_size);
        bytes_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    ~Mapped() {
        if (is_there()) ::munmap(bytes_, size_);
    }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;

    bool is_there() const { return bytes_ != MAP_FAILED; }
    const char* data() const { return static_cast<const char*>(bytes_); }
    int size() const { return static_cast<int>(size_); }

private:
    void* bytes_ = MAP_FAILED;
    std::size_t size_ = 0;
};

/// First, last, second, last but one…
std::vector<int> edges(int pages) {
    std::vector<int> order;
    for (int i = 0; i < edge_pages; ++i) {
        for (const int page : {i, pages - 1 - i}) {
            const bool is_new = std::find(order.begin(), order.end(), page) == order.end();
            if (page >= 0 && page < pages && is_new) order.push_back(page);
        }
    }
    return order;
}

std::string text_of(const poppler::page& page) {
    const auto text = page.text().to_utf8();
    return {text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), text_max))};
}

poppler::image drawn(const poppler::page& page) {
    const auto box = page.page_rect();
    const double square_inches = box.width() * box.height() / (72 * 72);
    if (!(square_inches > 0)) return {};
    const double resolution = std::min(dots_per_inch, std::sqrt(pixels_max / square_inches));
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    return renderer.render_page(&page, resolution, resolution);
}

std::vector<std::string> codes_in_image(const poppler::image& image) {
    std::vector<std::string> codes;
    if (!image.is_valid()) return codes;
    const ZXing::ImageView view(reinterpret_cast<const std::uint8_t*>(image.const_data()), image.width(), image.height(),
                                ZXing::ImageFormat::Lum, image.bytes_per_row());
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
    for (const auto& result : ZXing::ReadBarcodes(view, hints)) {
        for (auto& code : domain::surplus::codes_in(result.text())) codes.push_back(std::move(code));
    }
    return codes;
}

}  // namespace

void for_each_code(int descriptor, const std::function<void(const std::string& code)>& found) {
    const Mapped file(descriptor);
    if (!file.is_there()) return;
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(file.data(), file.size()));
    if (!document || document->is_locked()) return;
    std::vector<std::string> known;
    const auto tell = [&](const std::vector<std::string>& codes) {
        for (const auto& code : codes) {
            if (std::find(known.begin(), known.end(), code) != known.end()) continue;
            known.push_back(code);
            found(code);
        }
    };
    for (const int number : edges(document->pages())) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        if (!page) continue;
        tell(domain::surplus::codes_in(text_of(*page)));
        // Drawing takes longest, and is needed for a scan alone.
        if (known.empty()) tell(codes_in_image(drawn(*page)));
    }
}

void make_ready_to_read() {
    // Poppler asks for these at every text; as long as they are open, it gets them without a file.
    static const auto from_utf8 = ::iconv_open("UTF-16", "UTF-8");
    static const auto to_utf8 = ::iconv_open("UTF-8", "UTF-16");
    static_cast<void>(from_utf8);
    static_cast<void>(to_utf8);
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
}

}  // namespace server
