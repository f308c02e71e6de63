#include "app/turn_api.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace app {
namespace {

constexpr base::Instant patience_ms = 2 * base::minute_ms;
constexpr base::Instant quiet_ms = 4 * base::second_ms;  ///< Until then nobody has to be told that there is a line.
constexpr base::Instant pause_ms = 2 * base::second_ms;

/// The server itself says that it has no time; a lost answer or somebody else's page has a detail.
bool is_turned_away(const base::Result<std::string>& answer) {
    return !answer && answer.error().kind == base::ErrorKind::unavailable && answer.error().detail.empty();
}

}  // namespace

struct TurnApi::Waiting {
    api::Question question;
    api::Reply reply;
    base::Instant begun = 0, again_at = 0;  ///< By platform.elapsed(); `again_at` 0 is not yet settled.
    std::optional<base::Error> turned_away{};
};

TurnApi::TurnApi(api::Api& api, platform::Platform& platform) : api_(api), platform_(platform), line_(std::make_shared<Line>()) {}

TurnApi::~TurnApi() = default;

void TurnApi::send(api::Question question, api::Reply reply) {
    if (!question.endpoint->hashes_password) return api_.send(std::move(question), std::move(reply));
    // Who asks anew has given up what he asked before.
    std::erase_if(*line_, [&](const auto& each) { return each->question.endpoint == question.endpoint && each->turned_away; });
    const auto waiting = std::make_shared<Waiting>(Waiting{std::move(question), std::move(reply), platform_.elapsed()});
    line_->push_back(waiting);
    ask(waiting);
}

void TurnApi::ask(const std::shared_ptr<Waiting>& waiting) {
    waiting->turned_away.reset();
    waiting->again_at = 0;
    auto answered = [line = std::weak_ptr(line_), waiting](base::Result<std::string> answer) {
        const auto open = line.lock();
        if (!open) return;
        if (is_turned_away(answer)) {
            waiting->turned_away = std::move(answer).error();
            return;
        }
        std::erase(*open, waiting);
        waiting->reply(std::move(answer));
    };
    api_.send(waiting->question, std::move(answered));
}

std::uint32_t TurnApi::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) {
    return api_.upload(std::move(upload_id), file, std::move(progress), std::move(reply));
}

void TurnApi::link(api::Question question, api::Reply reply) { api_.link(std::move(question), std::move(reply)); }

void TurnApi::poll() {
    api_.poll();
    const auto now = platform_.elapsed();
    for (const auto& each : Line(*line_)) {
        const auto waited = now - each->begun;
        if (waited < quiet_ms) platform_.wake_after(quiet_ms - waited);
        if (!each->turned_away) continue;
        if (waited >= patience_ms) {
            std::erase(*line_, each);
            each->reply(*std::move(each->turned_away));
            continue;
        }
        if (each->again_at == 0) {
            // Who was turned away together does not come back together.
            const auto bytes = platform_.random_bytes(1);
            each->again_at = now + pause_ms + 8 * static_cast<unsigned char>(bytes.empty() ? '\0' : bytes.front());
        }
        if (now >= each->again_at) {
            ask(each);
        } else {
            platform_.wake_after(each->again_at - now);
        }
    }
}

bool TurnApi::in_line() const {
    const auto now = platform_.elapsed();
    return std::any_of(line_->begin(), line_->end(), [&](const auto& each) { return now - each->begun >= quiet_ms; });
}

}  // namespace app
