#pragma once
// What a person types to find a case in a list: a folio, an NSS, or the beginnings of a patient's names. Only the .cpp files of
// shared/storage include this header.

#include <set>
#include <string>
#include <string_view>

#include "shared/storage/engine/listing.hpp"

namespace storage::cases {

/// The words of names as table `patient_word` holds them: folded, of letters and digits alone.
std::set<std::string> name_words(std::string_view names);

/// Narrows a list of `case_file c` to what `search` finds. A number is a folio, whole or its beginning, or the ten digits of an
/// NSS; of words every one is the beginning of one of the patient's. "" narrows nothing.
void narrow_by_search(Listing& list, std::string_view search);

}  // namespace storage::cases
