#pragma once
// One file whose bytes go to the server: how far they are, how long they will take, and a way to stop.

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "app/screens/screen.hpp"
#include "shared/api/api.hpp"
#include "shared/api/json.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace screens {

struct Sending {
    base::ChosenFile file{};
    std::uint32_t call = 0;
    std::shared_ptr<std::pair<std::uint64_t, std::uint64_t>> sent =
        std::make_shared<std::pair<std::uint64_t, std::uint64_t>>();  ///< Bytes sent and in all.
    base::Instant begun_at = 0;                                       ///< They left then.
};

/// For the upload that an endpoint has announced.
void send_bytes(Sending& sending, Frame& frame, const std::string& upload_id, api::Reply reply);

/// The answer of its finishing endpoint lands in `pending`.
template <class Answer>
api::Reply answering(api::Pending<Answer>& pending) {
    return [slot = pending.expect()](base::Result<std::string> reply) {
        const auto open = slot.lock();
        if (!open) return;
        if (reply) open->answer.emplace(api::decode<Answer>(reply.value()));
        else open->answer.emplace(std::move(reply).error());
    };
}

/// Progress, and the button that stops it; true when that was pressed.
bool draw_sending(const Sending& sending, Frame& frame);

}  // namespace screens
