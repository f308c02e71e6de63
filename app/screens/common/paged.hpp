#pragma once
// A list that comes page by page, and where in it the person is.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/pager.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace screens {

/// The part of an answer that is a page: the answer itself, or what it calls `page`.
template <class Response>
const auto& page_in(const Response& response) {
    if constexpr (requires { response.rows; }) return response;
    else return response.page;
}

/// The pages one has come through, by the places where they begin.
class Places {
public:
    const std::string& wanted() const { return starts_.back(); }
    bool is_first() const { return starts_.size() == 1; }
    void to_first();
    void back();
    /// From the page that is shown, not from one that never came.
    void turn(ui::Turn turn, const std::string& next);
    /// The page that was wanted is there; true when it is another one than before.
    bool arrived();
    ui::PagerSpec spec(std::size_t rows, std::int64_t total, bool is_last, int size, bool waiting) const;

private:
    std::vector<std::string> starts_{1};
    std::size_t shown_ = 0;
    bool moved_ = false;
};

/// E asks with a `page` and answers with a PageOf, alone or as its `page`.
template <api::Endpoint E>
class Paged {
public:
    using Request = typename E::Request;
    using Response = typename E::Response;

    /// Call each frame with what is wanted but the page: another filter or order begins at its first page. True when an
    /// answer has come to be shown.
    bool follow(Frame& frame, Request wanted = {}) {
        if (!base::same_fields(wanted, wanted_)) places_.to_first();
        wanted_ = wanted;
        wanted.page.after = places_.wanted();
        if (!loaded_.follow(frame, wanted)) return false;
        if (no_longer_there()) return follow(frame, wanted_);
        if (loaded_.error()) return true;
        shown_ = *loaded_.value();
        if (places_.arrived() && !page_in(*shown_).rows.empty()) from_top_ = true;
        return true;
    }
    void again(Frame& frame) { loaded_.again(frame); }

    bool waiting() const { return loaded_.waiting(); }
    const base::Error* error() const { return loaded_.error(); }
    const Response* value() const { return shown_ ? &*shown_ : nullptr; }
    Standing standing() const {
        if (error() || !shown_) return loaded_.standing();
        return page_in(*shown_).rows.empty() ? Standing::empty : Standing::shown;
    }

    /// See Loaded.
    const Response* draw(Frame& frame) {
        if (draw_standing(E::path, standing(), error())) again(frame);
        return value();
    }
    /// Just before the table, if the list is drawn as one: the rows of another page are seen from the first one on.
    void before_table() {
        if (std::exchange(from_top_, false)) ui::next_table_from_top();
    }
    /// Under the list; `name` is the list's.
    void draw_pager(Frame& frame, std::string_view name) {
        const auto& page = page_in(*shown_);
        const auto turn = ui::pager(
            name, places_.spec(page.rows.size(), page.total, page.next.empty(), wanted_.page.rows(), loaded_.waiting()));
        if (turn == ui::Turn::none) return;
        places_.turn(turn, page.next);
        auto request = wanted_;
        request.page.after = places_.wanted();
        loaded_.ask(frame, request);
    }

private:
    /// The rows of this page have gone meanwhile, or its place has; then another page is wanted.
    bool no_longer_there() {
        if (places_.is_first()) return false;
        if (const auto* error = loaded_.error()) {
            if (error->kind != base::ErrorKind::invalid_input) return false;
            places_.to_first();
            return true;
        }
        if (!page_in(*loaded_.value()).rows.empty()) return false;
        places_.back();
        return true;
    }

    Loaded<E> loaded_{};
    std::optional<Response> shown_{};
    Request wanted_{};
    Places places_{};
    bool from_top_ = false;
};

}  // namespace screens
