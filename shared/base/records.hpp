#pragma once
// A record is described once: its fields, by member. JSON, SQL rows, schemas, CSV and field errors walk that description.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
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

/// Only for a name that cannot be the member's.
template <class T, class Member>
constexpr Field<T, Member> field(std::string_view name, Member T::*member, Written written = Written::line) {
    return {name, member, written};
}

namespace described {

/// "id" of &T::id: both compilers spell the member at the end of the function's name.
template <auto Member>
constexpr std::string_view name_of_member() {
    std::string_view spelled = __PRETTY_FUNCTION__;
    const auto end = spelled.find_last_of(']');
    const auto stop = spelled.find(';', spelled.find("Member = "));
    spelled = spelled.substr(0, stop < end ? stop : end);
    while (spelled.back() == ')') spelled.remove_suffix(1);
    return spelled.substr(spelled.find_last_of(':') + 1);
}

struct Probe {
    int first_of_all = 0;
};
static_assert(name_of_member<&Probe::first_of_all>() == "first_of_all", "this compiler spells members another way");

template <auto Part>
inline constexpr bool is_member = std::is_member_object_pointer_v<decltype(Part)>;

template <auto... Parts>
constexpr auto places_of_members() {
    std::array<std::size_t, (std::size_t{is_member<Parts>} + ...)> places{};
    std::size_t place = 0, next = 0;
    ((is_member<Parts> ? void(places[next++] = place++) : void(place++)), ...);
    return places;
}

template <auto... Parts>
struct Listed {
    static constexpr std::tuple parts{Parts...};
    static constexpr auto places = places_of_members<Parts...>();

    template <std::size_t K>
    static constexpr auto at() {
        constexpr std::size_t place = places[K];
        constexpr auto member = std::get<place>(parts);
        Written written = Written::line;
        if constexpr (place + 1 < sizeof...(Parts)) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(std::get<place + 1>(parts))>, Written>) {
                written = std::get<place + 1>(parts);
            }
        }
        return field(name_of_member<member>(), member, written);
    }
};

}  // namespace described

/// The fields of a record, named as its members: `base::fields<&T::id, &T::nss, Written::number>()`. How a text is written
/// stands after its member when it is not a plain line.
template <auto... Parts>
constexpr auto fields() {
    using Listed = described::Listed<Parts...>;
    return []<std::size_t... K>(std::index_sequence<K...>) { return std::tuple{Listed::template at<K>()...}; }
    (std::make_index_sequence<Listed::places.size()>{});
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

// ---- the same description at run time, for whoever walks records of any type in one function ----------------------------

enum class Kind : std::uint8_t { text, flag, integer, decimal, name, record, list, optional };

struct Type;

struct RecordField {
    std::string_view name;
    void* (*at)(void* record);  ///< Where the member of a record is.
    const Type* type;
    Written written;

    const void* in(const void* record) const { return at(const_cast<void*>(record)); }
};

struct Integers {
    std::int64_t (*get)(const void*);
    bool (*set)(void*, std::int64_t);         ///< False when the member cannot hold it; nothing narrows in silence.
    bool (*set_large)(void*, std::uint64_t);  ///< The same of what is above the signed ones.
};

/// Of an enum.
struct Names {
    std::span<const std::string_view> all;
    std::size_t (*place)(const void*);  ///< In `all`
    void (*set)(void*, std::size_t place);
};

struct Lists {
    std::size_t (*size)(const void*);
    void* (*at)(void*, std::size_t);
    void* (*append)(void*);
    void (*clear)(void*);
};

struct Optionals {
    void* (*get)(void*);  ///< Null when there is none.
    void* (*emplace)(void*);
    void (*reset)(void*);
};

/// A text is a std::string, a flag a bool, a decimal a double.
struct Type {
    Kind kind = Kind::text;
    std::span<const RecordField> fields{};  ///< Of a record.
    const Type* element = nullptr;          ///< Of a list or an optional.
    const Integers* integers = nullptr;
    const Names* names = nullptr;
    const Lists* lists = nullptr;
    const Optionals* optionals = nullptr;
};

namespace described {

template <class T>
constexpr Type type();

}  // namespace described

template <class T>
inline constexpr Type type_of = described::type<T>();

namespace described {

template <class T>
inline constexpr Integers integers{
    [](const void* value) { return static_cast<std::int64_t>(*static_cast<const T*>(value)); },
    [](void* value, std::int64_t number) {
        if (!std::in_range<T>(number)) return false;
        *static_cast<T*>(value) = static_cast<T>(number);
        return true;
    },
    [](void* value, std::uint64_t number) {
        if (!std::in_range<T>(number)) return false;
        *static_cast<T*>(value) = static_cast<T>(number);
        return true;
    },
};

template <class E>
inline constexpr auto enum_texts = [] {
    std::array<std::string_view, enum_names(E{}).size()> texts{};
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = enum_names(E{})[i].second;
    return texts;
}();

template <class E>
inline constexpr Names names{
    enum_texts<E>,
    [](const void* value) {
        const auto table = enum_names(E{});
        std::size_t place = 0;
        while (place < table.size() && table[place].first != *static_cast<const E*>(value)) ++place;
        return place;
    },
    [](void* value, std::size_t place) { *static_cast<E*>(value) = enum_names(E{})[place].first; },
};

template <class T>
inline constexpr Lists lists{
    [](const void* list) { return static_cast<const T*>(list)->size(); },
    [](void* list, std::size_t at) -> void* { return &(*static_cast<T*>(list))[at]; },
    [](void* list) -> void* { return &static_cast<T*>(list)->emplace_back(); },
    [](void* list) { static_cast<T*>(list)->clear(); },
};

template <class T>
inline constexpr Optionals optionals{
    [](void* value) -> void* { return *static_cast<T*>(value) ? &**static_cast<T*>(value) : nullptr; },
    [](void* value) -> void* { return &static_cast<T*>(value)->emplace(); },
    [](void* value) { static_cast<T*>(value)->reset(); },
};

template <class T, std::size_t I>
void* member_of(void* record) {
    constexpr auto member = std::get<I>(T::fields()).member;
    return &(static_cast<T*>(record)->*member);
}

template <class T>
inline constexpr auto record_fields = []<std::size_t... I>(std::index_sequence<I...>) {
    constexpr auto fields = T::fields();
    return std::array<RecordField, sizeof...(I)>{
        RecordField{std::get<I>(fields).name, &member_of<T, I>,
                    &type_of<std::remove_cvref_t<decltype(std::declval<T&>().*(std::get<I>(fields).member))>>,
                    std::get<I>(fields).written}...};
}
(std::make_index_sequence<std::tuple_size_v<decltype(T::fields())>>{});

template <class T>
constexpr Type type() {
    if constexpr (HasFields<T>) {
        return {.kind = Kind::record, .fields = record_fields<T>};
    } else if constexpr (NamedEnum<T>) {
        return {.kind = Kind::name, .names = &names<T>};
    } else if constexpr (is_vector<T>) {
        return {.kind = Kind::list, .element = &type_of<typename T::value_type>, .lists = &lists<T>};
    } else if constexpr (is_optional<T>) {
        return {.kind = Kind::optional, .element = &type_of<typename T::value_type>, .optionals = &optionals<T>};
    } else if constexpr (std::is_same_v<T, bool>) {
        return {.kind = Kind::flag};
    } else if constexpr (std::is_integral_v<T>) {
        return {.kind = Kind::integer, .integers = &integers<T>};
    } else if constexpr (std::is_same_v<T, double>) {
        return {.kind = Kind::decimal};
    } else {
        static_assert(std::is_same_v<T, std::string>, "a field is text, number, bool, enum, optional, vector or struct");
        return {.kind = Kind::text};
    }
}

}  // namespace described

}  // namespace base
