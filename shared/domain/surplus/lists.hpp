#pragma once
// How what is asked of the division is filtered and ordered.

#include <string>
#include <string_view>

#include "shared/base/records.hpp"

namespace domain::surplus {

enum class RequestBy { asked };

constexpr auto enum_names(RequestBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<RequestBy, 1>{{{RequestBy::asked, "solicitada"sv}}};
}

struct RequestFilter {
    std::string period_id{};  ///< One that nobody knows has no requests.

    static constexpr auto fields() { return base::fields<&RequestFilter::period_id>(); }
    friend bool operator==(const RequestFilter&, const RequestFilter&) = default;
};

}  // namespace domain::surplus
