#include "shared/storage/cases/patient_search.hpp"

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/patient.hpp"

namespace storage::cases {
namespace {

constexpr std::size_t words_max = 8;  ///< Nobody has more names; each is a condition of the query.

/// Above every text that begins with `beginning`.
std::string end_of_those_with(std::string_view beginning) {
    std::string end(beginning);
    base::append_code_point(end, 0x10FFFF);
    return end;
}

/// "2026 1124-001" as digits; "" when there is anything else in it.
std::string digits_of(std::string_view search) {
    std::string digits;
    for (const char c : search) {
        if (c != ' ' && c != '-') digits += c;
    }
    return base::all_digits(digits) ? digits : std::string{};
}

/// A folio begins with the day it was given on; by that it is told from an NSS with its check digit.
bool is_dated_folio(const std::string& digits) {
    if (!domain::cases::is_folio(digits)) return false;
    return base::parse_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2)).has_value();
}

void narrow_by_number(Listing& list, const std::string& digits) {
    if (const auto nss = domain::cases::parse_nss(digits); nss && !is_dated_folio(digits)) {
        list.where += " AND c.patient_id IN (SELECT id FROM patient WHERE nss = :nss)";
        list.values.emplace_back(*nss);
    } else if (domain::cases::is_folio(digits)) {
        list.where += " AND c.folio = :folio AND c.folio <> ''";
        list.values.emplace_back(digits);
    } else {
        list.where += " AND c.folio >= :folio AND c.folio < :folio_end AND c.folio <> ''";
        list.values.emplace_back(digits);
        list.values.emplace_back(end_of_those_with(digits));
    }
}

}  // namespace

std::set<std::string> name_words(std::string_view names) {
    // An apostrophe or a hyphen parts words, and a database that sorts by a language would overlook it.
    auto folded = base::folded(names);
    for (auto& c : folded) {
        const bool kept = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!kept) c = ' ';
    }
    std::set<std::string> words;
    for (const auto word : base::split(folded, ' ')) {
        if (!word.empty()) words.emplace(word);
    }
    return words;
}

void narrow_by_search(Listing& list, std::string_view search) {
    if (const auto digits = digits_of(search); !digits.empty()) return narrow_by_number(list, digits);
    std::size_t count = 0;
    for (const auto& word : name_words(search)) {
        if (count == words_max) break;
        const auto name = "word" + std::to_string(count++);
        list.where += " AND c.patient_id IN (SELECT patient_id FROM patient_word WHERE word >= :" + name + " AND word < :" + name;
        list.where += "_end)";
        list.values.emplace_back(word);
        list.values.emplace_back(end_of_those_with(word));
    }
}

}  // namespace storage::cases
