#pragma once
// The one way to refuse: a Result holds a value or the reason there is none.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/records.hpp"

namespace base {

/// Each kind maps to one HTTP status (server/http/status.cpp), in a switch without a default.
enum class ErrorKind {
    invalid_input,  ///< 422: something a person can correct; `fields` says where.
    not_signed_in,  ///< 401
    not_allowed,    ///< 403
    not_found,      ///< 404: also what exists but may not be seen.
    conflict,       ///< 409: somebody else was faster, or the state no longer allows it.
    too_many,       ///< 429: wait before trying again.
    outdated,       ///< 426: program and server are of different builds.
    unavailable,    ///< 503: try again later; nothing was written.
    internal,       ///< 500
};

constexpr auto enum_names(ErrorKind) {
    using namespace std::string_view_literals;
    return EnumTable<ErrorKind, 9>{{
        {ErrorKind::invalid_input, "invalid_input"sv},
        {ErrorKind::not_signed_in, "not_signed_in"sv},
        {ErrorKind::not_allowed, "not_allowed"sv},
        {ErrorKind::not_found, "not_found"sv},
        {ErrorKind::conflict, "conflict"sv},
        {ErrorKind::too_many, "too_many"sv},
        {ErrorKind::outdated, "outdated"sv},
        {ErrorKind::unavailable, "unavailable"sv},
        {ErrorKind::internal, "internal"sv},
    }};
}

struct FieldError {
    std::string field{};    ///< The field's name in its table, e.g. "nss" or "treatments.2.dosis".
    std::string message{};  ///< Spanish, shown at the field.

    friend bool operator==(const FieldError&, const FieldError&) = default;
};

struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string message{};             ///< Spanish, safe to show.
    std::vector<FieldError> fields{};  ///< Which inputs, for invalid_input only.
    std::string detail{};              ///< For the log; never leaves the server.
};

/// Either a value or the reason there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    const T& value() const& {
        assert(*this);
        return *std::get_if<0>(&state_);
    }
    T value() && {
        assert(*this);
        return std::move(*std::get_if<0>(&state_));
    }
    const Error& error() const& {
        assert(!*this);
        return *std::get_if<1>(&state_);
    }
    Error error() && {
        assert(!*this);
        return std::move(*std::get_if<1>(&state_));
    }

private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return !error_; }
    void value() const { assert(*this); }
    const Error& error() const& {
        assert(!*this);
        return *error_;
    }
    Error error() && {
        assert(!*this);
        return std::move(*error_);
    }

private:
    std::optional<Error> error_;
};

inline Result<void> done() { return {}; }

}  // namespace base

/// The value of a Result, or return its error to the caller. Never behind another element in braces, `Call{session, TRY(…)}`:
/// gcc would leave that one undestroyed (arguments of a function are). *tests/tidy/rules.cpp*
#define TRY(expression)                                          \
    __extension__({                                              \
        auto try_result_ = (expression);                         \
        if (!try_result_) return std::move(try_result_).error(); \
        std::move(try_result_).value();                          \
    })
