#include "app/turn_api.hpp"

#include <algorithm>
#include <utility>

#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace app {
namespace {

constexpr base::Instant patience_ms = 2 * base::minute_ms;
constexpr base::Instant quiet_ms = 4 * base::second_ms;  ///< Until then nobody has to be told that there is a line.
constexpr base::Instant pause_ms = 2 * base::second_ms;

/// Where a password is hashed, which takes the server long.
bool has_a_line(std::string_view path) {
    return path == api::identity::SignIn::path || path == api::identity::Register::path ||
           path == api::identity::ResetPassword::path || path == api::identity::ChangePassword::path;
}

/// The server itself says that it has no time; a lost answer or somebody else's page has a detail.
bool is_turned_away(const base::Result<std::string>& answer) {
    return !answer && answer.error().kind == base::ErrorKind::unavailable && answer.error().detail.empty();
}

}  // namespace

struct TurnApi::Question {
    std::string path, body, key;
    api::Reply reply;
    base::Instant begun = 0, again_at = 0;  ///< By platform.elapsed(); `again_at` 0 is not yet settled.
    std::optional<base::Error> turned_away{};
};

TurnApi::TurnApi(api::Api& api, platform::Platform& platform) : api_(api), platform_(platform), line_(std::make_shared<Line>()) {}

TurnApi::~TurnApi() = default;

void TurnApi::send(std::string_view path, std::string body, std::string key, api::Reply reply) {
    if (!has_a_line(path)) return api_.send(path, std::move(body), std::move(key), std::move(reply));
    // Who asks anew has given up what he asked before.
    std::erase_if(*line_, [&](const auto& each) { return each->path == path && each->turned_away; });
    const auto question = std::make_shared<Question>(
        Question{std::string(path), std::move(body), std::move(key), std::move(reply), platform_.elapsed()});
    line_->push_back(question);
    ask(question);
}

void TurnApi::ask(const std::shared_ptr<Question>& question) {
    question->turned_away.reset();
    question->again_at = 0;
    auto answered = [line = std::weak_ptr(line_), question](base::Result<std::string> answer) {
        const auto open = line.lock();
        if (!open) return;
        if (is_turned_away(answer)) {
            question->turned_away = std::move(answer).error();
            return;
        }
        std::erase(*open, question);
        question->reply(std::move(answer));
    };
    api_.send(question->path, question->body, question->key, std::move(answered));
}

std::uint32_t TurnApi::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) {
    return api_.upload(std::move(upload_id), file, std::move(progress), std::move(reply));
}

void TurnApi::link(std::string_view path, std::string body, api::Reply reply) {
    api_.link(path, std::move(body), std::move(reply));
}

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
