#pragma once
// Lists are asked for page by page. A page begins after a row and not at a number, so that rows which come meanwhile
// neither repeat one nor leave one out.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/records.hpp"

namespace base {

inline constexpr int page_rows = 50, page_rows_max = 200;

struct Page {
    std::string after{};  ///< The `next` of the page before; "" is the beginning. Only the list that gave it can read it.
    int size = page_rows;

    int rows() const { return std::clamp(size, 1, page_rows_max); }

    static constexpr auto fields() { return base::fields<&Page::after, &Page::size>(); }
    friend bool operator==(const Page&, const Page&) = default;
};

template <class T>
struct PageOf {
    std::vector<T> rows{};
    std::int64_t total = 0;  ///< Of the whole list, as its filter leaves it.
    std::string next{};      ///< `after` of the next page; "" on the last one.

    static constexpr auto fields() {
        using P = PageOf;
        return base::fields<&P::rows, &P::total, &P::next>();
    }
};

/// By what a list is ordered; each list has its enum.
template <NamedEnum By>
struct Sort {
    By by{};
    bool descending = false;

    static constexpr auto fields() {
        using S = Sort;
        return base::fields<&S::by, &S::descending>();
    }
    friend bool operator==(const Sort&, const Sort&) = default;
};

/// The same page, of what `make` makes of each row.
template <class From, class Make>
auto each_as(const PageOf<From>& page, const Make& make) {
    PageOf<decltype(make(page.rows.front()))> made;
    made.total = page.total;
    made.next = page.next;
    made.rows.reserve(page.rows.size());
    for (const auto& each : page.rows) made.rows.push_back(make(each));
    return made;
}

}  // namespace base
