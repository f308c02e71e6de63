#pragma once
// A struct states its fields once; JSON, SQL rows, schemas and field errors follow from that.

#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace base {

/// How people write what a text field holds; base::normalise does the same to each kind wherever it comes from.
enum class Written { line, paragraphs, surname, number, code, quantity, file_name, secret };

template <class T, class Member>
struct Field {
    std::string_view name;
    Member T::*member;
    Written written;  ///< Of text only.
};

template <class T, class Member>
constexpr Field<T, Member> field(std::string_view name, Member T::*member, Written written = Written::line) {
    return {name, member, written};
}

/// A plain struct with `static constexpr auto fields()` returning a tuple of Field.
template <class T>
concept HasFields = requires {
    T::fields();
};

/// An enum with `constexpr auto enum_names(E)` beside it: an array of (value, name).
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
    enum_names(e);
};

/// Calls visit(name, member reference) for each field in order.
template <HasFields T, class Visit>
constexpr void for_each_field(T& record, Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each.name, record.*(each.member)), ...); }, T::fields());
}

template <HasFields T, class Visit>
constexpr void for_each_field(const T& record, Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each.name, record.*(each.member)), ...); }, T::fields());
}

/// Equal in every field.
template <HasFields T>
constexpr bool same_fields(const T& left, const T& right) {
    return std::apply([&](const auto&... each) { return ((left.*(each.member) == right.*(each.member)) && ...); }, T::fields());
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
inline constexpr bool is_vector = IsVector<std::remove_cvref_t<T>>::value;

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
inline constexpr bool is_optional = IsOptional<std::remove_cvref_t<T>>::value;

/// The name under which an enum value travels and is stored.
template <NamedEnum E>
constexpr std::string_view name_of(E value) {
    for (const auto& [each, name] : enum_names(value)) {
        if (each == value) return name;
    }
    return {};
}

/// The enum value of a name, or nothing: an unknown name is an error of the caller's input.
template <NamedEnum E>
constexpr std::optional<E> from_name(std::string_view text) {
    for (const auto& [each, name] : enum_names(E{})) {
        if (name == text) return each;
    }
    return std::nullopt;
}

template <class E, std::size_t N>
using EnumTable = std::array<std::pair<E, std::string_view>, N>;

}  // namespace base
