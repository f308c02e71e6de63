#pragma once
// What a screen shows of an answer: that it is on its way, that it could not be had, or the answer itself. What was there
// before stays until a newer one has come.

#include <optional>
#include <string_view>
#include <utility>

#include "app/screens/screen.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"

namespace screens {

enum class Standing { waiting, failed, empty, shown };

/// Says what stands in the way, if anything does; true when the person wants to try again.
bool draw_standing(std::string_view scope, Standing standing, const base::Error* error);

template <api::Endpoint E>
class Loaded {
public:
    using Request = typename E::Request;
    using Response = typename E::Response;

    /// Call each frame: asks for what is `wanted` unless that was the last question. True when an answer has come.
    bool follow(Frame& frame, const Request& wanted = {}) {
        if (!asked_ || !(base::same_fields(*asked_, wanted))) ask(frame, wanted);
        return pending_.arrived();
    }
    void ask(Frame& frame, const Request& wanted) {
        asked_ = wanted;
        again(frame);
    }
    /// The same question, since its answer may be another by now.
    void again(Frame& frame) {
        if (asked_) api::call<E>(frame.api, *asked_, pending_);
    }

    bool waiting() const { return pending_.waiting(); }
    const base::Error* error() const { return pending_.error(); }
    const Response* value() const { return pending_.value(); }

    Standing standing() const {
        if (pending_.error()) return Standing::failed;
        const auto* value = pending_.value();
        if (!value) return Standing::waiting;
        if constexpr (requires { value->rows; }) {
            if (value->rows.empty()) return Standing::empty;
        }
        return Standing::shown;
    }

    /// What there is to show, which may be what was there before it failed; null when that is nothing.
    const Response* draw(Frame& frame) {
        if (draw_standing(E::path, standing(), pending_.error())) again(frame);
        return pending_.value();
    }

private:
    std::optional<Request> asked_{};
    api::Pending<Response> pending_{};
};

}  // namespace screens
