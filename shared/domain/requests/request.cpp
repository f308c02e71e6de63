#include "shared/domain/requests/request.hpp"

#include <cstdio>

#include "shared/base/text.hpp"

namespace domain {

std::string Patient::full_name() const {
    std::string name;
    for (const auto* part : {&paternal_surname, &maternal_surname, &given_names}) {
        if (base::is_blank(*part)) continue;
        if (!name.empty()) name += ' ';
        name += base::trimmed(*part);
    }
    return name;
}

std::string RequestContent::answer(std::string_view key) const {
    for (const auto& each : answers) {
        if (each.key == key) return each.value;
    }
    return {};
}

void RequestContent::set_answer(std::string_view key, std::string value) {
    for (auto& each : answers) {
        if (each.key == key) {
            each.value = std::move(value);
            return;
        }
    }
    answers.push_back({std::string(key), std::move(value)});
}

std::string folio(base::Date day, std::int64_t sequence) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%03lld", static_cast<long long>(sequence));
    return base::yyyymmdd(day) + digits;
}

bool is_folio(std::string_view text) { return text.size() >= 11 && text.size() <= 13 && base::all_digits(text); }

std::string canonical_seal_text(std::string_view key_id, std::string_view folio_number, base::Instant instant,
                                std::string_view record_sha256, const std::vector<std::string>& attachment_sha256) {
    std::string text = "SAnECE-sello-v1\n";
    text.append(key_id).append("\n").append(folio_number).append("\n").append(base::iso_utc(instant)).append("\n");
    text.append(record_sha256).append("\n");
    for (const auto& hash : attachment_sha256) text.append(hash).append("\n");
    return text;
}

}  // namespace domain
