#pragma once
// Whether a file inside a PDF may stay there (R31): text, XML or OpenDocument, by its name and by its content.

#include <cstddef>
#include <string>
#include <string_view>

namespace server {

/// "factura.xml", "nota" and "" may; "lector.exe", "factura.xml.js" and "pagina.html" may not.
bool may_be_embedded(std::string_view name);
/// The last part of a path, without signs nobody sees, of bearable length; "" when nothing is left.
std::string shown_name(std::string_view name);

/// Looks at the content as it comes, whatever its size.
class EmbeddedContent {
public:
    void add(std::string_view bytes);
    bool may_stay() const;

private:
    enum class Units { bytes, little_endian, big_endian };
    void begin();
    void judge_byte(unsigned char byte);
    void judge_unit(unsigned unit);

    std::string head_{};
    std::size_t size_ = 0;
    Units units_ = Units::bytes;
    unsigned char half_ = 0;
    bool has_half_ = false, is_text_ = true;
};

}  // namespace server
