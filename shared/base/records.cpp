#include "shared/base/records.hpp"

namespace base {
namespace {

bool same_lists(const Type& type, void* left, void* right) {
    const auto size = type.lists->size(left);
    if (size != type.lists->size(right)) return false;
    for (std::size_t i = 0; i < size; ++i) {
        if (!same(*type.element, type.lists->at(left, i), type.lists->at(right, i))) return false;
    }
    return true;
}

bool same_optionals(const Type& type, void* left, void* right) {
    const auto* of_left = type.optionals->get(left);
    const auto* of_right = type.optionals->get(right);
    if (of_left == nullptr || of_right == nullptr) return of_left == of_right;
    return same(*type.element, of_left, of_right);
}

}  // namespace

bool same(const Type& type, const void* left, const void* right) {
    switch (type.kind) {
        case Kind::record:
            for (const auto& field : type.fields) {
                if (!same(*field.type, field.in(left), field.in(right))) return false;
            }
            return true;
        case Kind::list: return same_lists(type, const_cast<void*>(left), const_cast<void*>(right));
        case Kind::optional: return same_optionals(type, const_cast<void*>(left), const_cast<void*>(right));
        case Kind::text: return *static_cast<const std::string*>(left) == *static_cast<const std::string*>(right);
        case Kind::flag: return *static_cast<const bool*>(left) == *static_cast<const bool*>(right);
        case Kind::integer: return type.integers->get(left) == type.integers->get(right);
        case Kind::decimal: return *static_cast<const double*>(left) == *static_cast<const double*>(right);
        case Kind::name: return type.names->place(left) == type.names->place(right);
    }
    return false;
}

}  // namespace base
