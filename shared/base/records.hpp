#pragma once
// A record is described once: its fields, by member. JSON, SQL rows, schemas, CSV and field errors walk that description.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace base {

/// How people write what a text field holds; base::normalise does the same to each kind wherever it comes from.
enum class Written { line, paragraphs, surname, number, code, quantity, file_name, secret };

/// The fields of a record. Empty: it costs whoever merely includes the record nothing.
template <auto... Parts>
struct Fields {};

/// The fields of a record, named as its members: `base::fields<&T::id, &T::nss, Written::number>()`. How a text is written
/// stands after its member when it is not a plain line. An underscore at a member's end is no part of the name.
template <auto... Parts>
constexpr Fields<Parts...> fields() {
    return {};
}

namespace described {

/// Both compilers spell the member at the end of the function's name: "… Member = &ns::T::id]".
template <auto Member>
constexpr auto spelled_member() {
    return __PRETTY_FUNCTION__;
}

constexpr std::string_view name_at_end(const char* spelled, std::size_t length) {
    std::size_t end = length;
    while (spelled[end - 1] == ']' || spelled[end - 1] == ')' || spelled[end - 1] == '_') --end;
    std::size_t begin = end;
    while (spelled[begin - 1] != ':') --begin;
    return {spelled + begin, end - begin};
}

template <auto Member>
inline constexpr std::string_view name_of_member = name_at_end(spelled_member<Member>(),
                                                               std::char_traits<char>::length(spelled_member<Member>()));

struct Probe {
    int first_of_all = 0;
    int named_ = 0;
};
static_assert(name_of_member<&Probe::first_of_all> == "first_of_all", "this compiler spells members another way");
static_assert(name_of_member<&Probe::named_> == "named");

template <auto Part>
inline constexpr bool is_member = std::is_member_object_pointer_v<decltype(Part)>;

}  // namespace described

/// A plain struct with `static constexpr auto fields()` returning its Fields.
template <class T>
concept HasFields = requires {
    T::fields();
};

/// An enum with `constexpr auto enum_names(E)` beside it: an array of (value, name).
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
    enum_names(e);
};

namespace described {

template <auto Part, class T, class Visit>
constexpr void visit_part(T& record, Visit& visit) {
    if constexpr (is_member<Part>) visit(name_of_member<Part>, record.*Part);
}

template <class T, class Visit, auto... Parts>
constexpr void visit_fields(T& record, Visit& visit, Fields<Parts...>) {
    (visit_part<Parts>(record, visit), ...);
}

}  // namespace described

/// Calls visit(name, member reference) for each field in order.
template <class T, class Visit>
requires HasFields<std::remove_const_t<T>>
constexpr void for_each_field(T& record, Visit&& visit) {
    described::visit_fields(record, visit, std::remove_const_t<T>::fields());
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

template <NamedEnum E>
inline constexpr auto enum_table = enum_names(E{});

/// The name under which an enum value travels and is stored.
template <NamedEnum E>
constexpr std::string_view name_of(E value) {
    for (const auto& [each, name] : enum_table<E>) {
        if (each == value) return name;
    }
    return {};
}

/// The enum value of a name, or nothing: an unknown name is an error of the caller's input.
template <NamedEnum E>
constexpr std::optional<E> from_name(std::string_view text) {
    for (const auto& [each, name] : enum_table<E>) {
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
    std::array<std::string_view, enum_table<E>.size()> texts{};
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = enum_table<E>[i].second;
    return texts;
}();

template <class E>
inline constexpr Names names{
    enum_texts<E>,
    [](const void* value) {
        std::size_t place = 0;
        while (place < enum_table<E>.size() && enum_table<E>[place].first != *static_cast<const E*>(value)) ++place;
        return place;
    },
    [](void* value, std::size_t place) { *static_cast<E*>(value) = enum_table<E>[place].first; },
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

template <class T, auto Member>
void* member_of(void* record) {
    return &(static_cast<T*>(record)->*Member);
}

template <class T, auto Part>
constexpr void add_part(RecordField* fields, std::size_t& next) {
    if constexpr (is_member<Part>) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*Part)>;
        fields[next++] = {name_of_member<Part>, &member_of<T, Part>, &type_of<Member>, Written::line};
    } else {
        fields[next - 1].written = Part;
    }
}

template <class T, auto... Parts>
constexpr auto fields_at_run_time(Fields<Parts...>) {
    std::array<RecordField, (std::size_t{0} + ... + std::size_t{is_member<Parts>})> fields{};
    [[maybe_unused]] std::size_t next = 0;  // of an empty record
    (add_part<T, Parts>(fields.data(), next), ...);
    return fields;
}

template <class T>
inline constexpr auto record_fields = fields_at_run_time<T>(T::fields());

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

/// Equal in every field.
bool same(const Type& type, const void* left, const void* right);

template <HasFields T>
bool same_fields(const T& left, const T& right) {
    return same(type_of<T>, &left, &right);
}

}  // namespace base
