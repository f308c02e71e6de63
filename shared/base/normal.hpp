#pragma once
// Text as it enters, from page, API, file, file name or search: one normaliser for all of it (R26, R27). How a field is
// written is told by its record, so whatever is decoded is normalised without being asked for.

#include <string>
#include <string_view>

#include "shared/base/records.hpp"

namespace base {

/// Text of people in one spelling: NFC; every blank is U+0020; what nobody sees is dropped (zero width, direction, soft
/// hyphen, variation), and a mark that has no letter; malformed bytes stay, for the field to refuse.
///
/// line: no line break or tab, blanks made one, ends trimmed. paragraphs: line breaks are "\n", tabs stay, ends trimmed.
/// surname: as line, but of nothing except blanks one is left (A7.11). number: digits as people write them, without blanks
/// and dashes, full-width ones as ASCII; what is no number stays as a quantity would, to be refused as it was typed. code:
/// the same of letters and digits, always. quantity: as line, full-width as ASCII, every dash "-", or a sign would be lost.
/// file_name: as line, every dash "-". secret: a password (RFC 8265, OpaqueString).
std::string normalised(std::string_view text, Written written = Written::line);

/// Signs of no width or no look of their own, which only change what stands around them.
bool is_unseen(std::uint32_t code_point);
/// Any blank of Unicode; line breaks and tabs are none.
bool is_any_blank(std::uint32_t code_point);
bool is_any_dash(std::uint32_t code_point);
/// What a person would count: letters with their marks, an emoji of several parts as one, nothing unseen.
std::size_t letters_seen(std::string_view text);

/// Every text of the record, as its fields say they are written.
void normalise(const Type& type, void* value, Written written = Written::line);

template <HasFields T>
void normalise(T& record) {
    normalise(type_of<T>, &record);
}

template <HasFields T>
T normalised(T record) {
    normalise(record);
    return record;
}

}  // namespace base
