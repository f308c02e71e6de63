#include "server/files/pdf_bytes.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace server {
namespace {

constexpr std::string_view trailer_word = "trailer";

}  // namespace

PdfBytes::PdfBytes(int descriptor, Extent extent) : descriptor_(descriptor) {
    struct stat now {};
    if (::fstat(descriptor_, &now) != 0) throw_unreadable();
    end_ = now.st_size;
    if (extent != Extent::to_its_end) {
        if (extent == Extent::last_trailer_without_table) trailer_ = std::max<qpdf_offset_t>(0, last_of(trailer_word, 0));
        window_.clear();  // it may show some
        constexpr qpdf_offset_t more_than_qpdf_looks_at = 4096;
        end_ += more_than_qpdf_looks_at;
        return;
    }
    const auto last = end_of_pdf();
    has_objects_after_ = last_of("obj", last) >= 0;
    end_ = last;
}

qpdf_offset_t PdfBytes::header() {
    constexpr std::size_t head_bytes = 1024;
    const auto at = piece(0, head_bytes).find("%PDF-");
    return at == std::string::npos ? 0 : static_cast<qpdf_offset_t>(at);
}

std::string PdfBytes::piece(qpdf_offset_t at, std::size_t length) {
    std::string piece(length, '\0');
    piece.resize(copy(at, piece.data(), length));
    return piece;
}

qpdf_offset_t PdfBytes::findAndSkipNextEOL() {
    const auto is_end = [](char c) { return c == '\r' || c == '\n'; };
    char c = 0;
    while (copy(position_, &c, 1) == 1 && !is_end(c)) ++position_;
    const auto found = position_;
    while (copy(position_, &c, 1) == 1 && is_end(c)) ++position_;
    return found;
}

void PdfBytes::seek(qpdf_offset_t offset, int whence) {
    const auto from = whence == SEEK_END ? end_ : whence == SEEK_CUR ? position_ : 0;
    if (offset < 0 && -offset > from) throw std::range_error("before the beginning");
    position_ = from + offset;
}

std::size_t PdfBytes::read(char* buffer, std::size_t length) {
    position_ = std::min(position_, end_);
    setLastOffset(position_);
    const auto count = copy(position_, buffer, length);
    position_ += static_cast<qpdf_offset_t>(count);
    return count;
}

void PdfBytes::throw_unreadable() const { throw std::system_error(errno, std::generic_category(), name_); }

std::size_t PdfBytes::copy(qpdf_offset_t at, char* to, std::size_t length) {
    std::size_t count = 0;
    if (at < 0) return count;  // as a table may say
    while (count < length && at < end_) {
        if (at < window_at_ || at >= window_at_ + static_cast<qpdf_offset_t>(window_.size())) fill(at);
        const auto within = static_cast<std::size_t>(at - window_at_);
        const auto left = static_cast<std::size_t>(end_ - at);
        const auto part = std::min({length - count, window_.size() - within, left});
        if (part == 0) break;
        std::memcpy(to + count, window_.data() + within, part);
        count += part;
        at += static_cast<qpdf_offset_t>(part);
    }
    return count;
}

void PdfBytes::fill(qpdf_offset_t at) {
    constexpr qpdf_offset_t step = 16 * 1024;
    window_at_ = at / step * step;
    window_.resize(static_cast<std::size_t>(step));
    ssize_t got = 0;
    do got = ::pread(descriptor_, window_.data(), window_.size(), window_at_);
    while (got < 0 && errno == EINTR);
    if (got < 0) throw_unreadable();
    std::fill(window_.begin() + got, window_.end(), '%');  // a comment
    if (window_at_ < trailer_) hide_trailers();
}

/// In the window, also those that begin before it or end behind it.
void PdfBytes::hide_trailers() {
    constexpr auto around = static_cast<qpdf_offset_t>(trailer_word.size()) - 1;
    const auto before = std::min(around, window_at_);
    const auto read = [&](qpdf_offset_t at, qpdf_offset_t length) {
        std::string bytes(static_cast<std::size_t>(length), '\0');
        const auto got = ::pread(descriptor_, bytes.data(), bytes.size(), at);
        if (got < 0) throw_unreadable();
        bytes.resize(static_cast<std::size_t>(got));
        return bytes;
    };
    std::string wider = read(window_at_ - before, before) + window_;
    wider += read(window_at_ + static_cast<qpdf_offset_t>(window_.size()), around);
    for (auto at = wider.find(trailer_word); at != std::string::npos; at = wider.find(trailer_word, at + 1)) {
        if (window_at_ - before + static_cast<qpdf_offset_t>(at) >= trailer_) break;
        wider.replace(at, trailer_word.size(), trailer_word.size(), '%');
    }
    window_ = wider.substr(static_cast<std::size_t>(before), window_.size());
}

/// After the last "%%EOF"; or after a later "startxref" and its number, from which many readers begin all the same.
qpdf_offset_t PdfBytes::end_of_pdf() {
    constexpr std::string_view mark = "%%EOF", table = "startxref";
    constexpr std::size_t number_max = 32;
    auto end = end_;
    const auto marked = last_of(mark, 0);
    if (marked >= 0) end = std::min(end_, marked + static_cast<qpdf_offset_t>(mark.size()) + 2);  // its end of line
    if (const auto at = last_of(table, marked < 0 ? 0 : marked); at >= 0) {
        const auto number = piece(at, table.size() + number_max);
        auto after = std::min(number.find_first_not_of(" \t\r\n", table.size()), number.size());
        while (after < number.size() && number[after] >= '0' && number[after] <= '9') ++after;
        end = std::max(marked < 0 ? 0 : end, std::min(end_, at + static_cast<qpdf_offset_t>(after) + 1));
    }
    return end;
}

/// Where these bytes stand for the last time, not before `least`; -1.
qpdf_offset_t PdfBytes::last_of(std::string_view bytes, qpdf_offset_t least) {
    constexpr qpdf_offset_t step = 64 * 1024;
    const auto overlap = static_cast<qpdf_offset_t>(bytes.size()) - 1;
    for (auto end = end_; end > least;) {
        const auto begin = std::max(least, end - step);
        const auto part = piece(begin, static_cast<std::size_t>(end - begin));
        if (const auto at = part.rfind(bytes); at != std::string::npos) return begin + static_cast<qpdf_offset_t>(at);
        if (begin == least) break;
        end = begin + overlap;
    }
    return -1;
}

}  // namespace server
