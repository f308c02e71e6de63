#include "shared/storage/engine/listing.hpp"

#include <charconv>
#include <optional>

#include "shared/base/text.hpp"
#include "shared/text/shared.hpp"

namespace storage {
namespace {

std::size_t place_of(const base::Type& type, std::string_view field) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].name == field) return i;
    }
    return 0;
}

bool is_number(const base::Type& type) { return type.kind == base::Kind::integer || type.kind == base::Kind::flag; }

/// List, order and direction; then the values that the last row was ordered by.
std::string head_of(const Listing& listing) { return listing.name + (listing.descending ? "-" : "+"); }

std::optional<Bound> value_of(const base::Type& type, std::string_view part) {
    auto words = base::percent_decoded(part);
    if (!is_number(type)) {
        if (!base::is_utf8(words) || words.find('\0') != std::string::npos) return std::nullopt;
        return words;
    }
    long long number = 0;
    const auto* const end = words.data() + words.size();
    const auto [stop, wrong] = std::from_chars(words.data(), end, number);
    if (wrong != std::errc{} || stop != end) return std::nullopt;
    return number;
}

std::optional<std::vector<Bound>> values_after(const Listing& listing, const base::Type& record, const std::string& after) {
    const auto words = base::unbase64(after);
    const auto parts = base::split(words, '&');
    if (parts.size() != listing.order.size() + 1 || parts.front() != head_of(listing)) return std::nullopt;
    std::vector<Bound> values;
    for (std::size_t i = 0; i < listing.order.size(); ++i) {
        auto value = value_of(*record.fields[place_of(record, listing.order[i])].type, parts[i + 1]);
        if (!value) return std::nullopt;
        values.push_back(*std::move(value));
    }
    return values;
}

std::string listed(const std::vector<std::string>& parts) { return base::joined(parts, ", "); }

}  // namespace

std::string place_after(const Listing& listing, const base::Type& type, const void* record) {
    auto words = head_of(listing);
    for (const auto field : listing.order) {
        const auto value = value_in(type.fields[place_of(type, field)], record);
        const auto* const number = std::get_if<long long>(&value);
        words += "&" + base::percent_encoded(number ? std::to_string(*number) : std::get<std::string>(value));
    }
    return base::base64(words);
}

base::Result<Query> rows_query(const Listing& listing, const base::Type& record, const std::string& place, int most) {
    std::vector<std::string> keys, order, places;
    for (const auto field : listing.order) {
        keys.push_back(listing.columns[place_of(record, field)]);
        order.push_back(keys.back() + (listing.descending ? " DESC" : ""));
        places.push_back(":after" + std::to_string(places.size()));
    }
    Query query{"SELECT " + listed(listing.columns) + " FROM " + listing.table + " " + listing.joins + " WHERE " + listing.where,
                listing.values};
    if (!place.empty()) {
        auto after = values_after(listing, record, place);
        if (!after) {
            const auto words = text::shared::page_of_another_list.words();
            return base::Error{base::ErrorKind::invalid_input, words, {{"page.after", words}}, "no place in " + listing.name};
        }
        query.text += " AND (" + listed(keys) + ")" + (listing.descending ? " < (" : " > (") + listed(places) + ")";
        for (auto& each : *after) query.values.push_back(std::move(each));
    }
    query.text += " ORDER BY " + listed(order) + " LIMIT :most";
    query.values.emplace_back(static_cast<long long>(most) + 1);  // one more tells whether there is a next page
    return query;
}

Query count_query(const Listing& listing) {
    return {"SELECT count(*) FROM " + listing.table + " WHERE " + listing.where, listing.values};
}

}  // namespace storage
