#pragma once
// The bytes of a PDF as qpdf reads them: how much of the file is the document, and a window of it in memory.

#include <qpdf/InputSource.hh>

#include <cstddef>
#include <string>
#include <string_view>

namespace server {

enum class Extent {
    /// What comes after it does not matter (R30), and must not mislead qpdf, which looks for the table near the end.
    to_its_end,
    /// With so much behind it that qpdf finds no table, and puts the document together from its objects.
    all_without_table,
    /// The same, and of several trailers the last one counts, as for most readers; for qpdf it is the first.
    last_trailer_without_table,
};

/// Throws `std::system_error` when the file cannot be read.
class PdfBytes final : public InputSource {
public:
    PdfBytes(int descriptor, Extent extent);

    /// Of those a reader makes use that puts the document together again, as some do when its end is far from the file's.
    bool has_objects_after() const { return has_objects_after_; }
    qpdf_offset_t size() const { return end_; }
    /// Where "%PDF-" stands; qpdf counts from there.
    qpdf_offset_t header();
    /// Wherever qpdf is reading.
    std::string piece(qpdf_offset_t at, std::size_t length);

    qpdf_offset_t findAndSkipNextEOL() override;
    std::string const& getName() const override { return name_; }
    qpdf_offset_t tell() override { return position_; }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { position_ = 0; }
    std::size_t read(char* buffer, std::size_t length) override;
    void unreadCh(char) override { --position_; }

private:
    [[noreturn]] void throw_unreadable() const;
    std::size_t copy(qpdf_offset_t at, char* to, std::size_t length);
    void fill(qpdf_offset_t at);
    void hide_trailers();
    qpdf_offset_t end_of_pdf();
    qpdf_offset_t last_of(std::string_view bytes, qpdf_offset_t least);

    std::string name_{"PDF"};
    int descriptor_;
    bool has_objects_after_ = false;
    qpdf_offset_t end_ = 0, position_ = 0, window_at_ = 0;
    qpdf_offset_t trailer_ = 0;  ///< Those before it are not shown.
    std::string window_{};       ///< qpdf goes to and fro in little steps.
};

}  // namespace server
