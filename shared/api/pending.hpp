#pragma once
// An answer a screen is waiting for.

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "shared/base/result.hpp"

namespace api {

/// Keeps the last value while a newer one is on its way. Not copyable: the answer has one owner.
template <class T>
class Pending {
public:
    struct Slot {
        std::optional<base::Result<T>> answer{};
    };

    Pending() = default;
    Pending(Pending&&) noexcept = default;
    Pending& operator=(Pending&&) noexcept = default;

    bool waiting() const { return slot_ && !slot_->answer; }
    const T* value() const { return value_ ? &*value_ : nullptr; }
    T* value() { return value_ ? &*value_ : nullptr; }
    const base::Error* error() const { return error_ ? &*error_ : nullptr; }

    /// True in the one frame in which an answer has arrived.
    bool arrived() {
        if (!slot_ || !slot_->answer) return false;
        auto answer = std::move(*slot_->answer);
        slot_.reset();
        if (answer) {
            value_ = std::move(answer).value();
            error_.reset();
        } else {
            error_ = std::move(answer).error();
        }
        return true;
    }

    /// Starts waiting. Weak: an answer to a closed screen, or to an older question, is dropped.
    std::weak_ptr<Slot> expect() {
        slot_ = std::make_shared<Slot>();
        error_.reset();
        return slot_;
    }
    void forget() { *this = Pending(); }
    void refuse(base::Error error) { error_ = std::move(error); }

private:
    std::shared_ptr<Slot> slot_{};
    std::optional<T> value_{};
    std::optional<base::Error> error_{};
};

}  // namespace api
