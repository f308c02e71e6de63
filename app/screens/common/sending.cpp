#include "app/screens/common/sending.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/shared.hpp"

namespace screens {

namespace words = text::cases;

namespace {

/// Known once some of it has gone: at the pace so far.
std::string time_left(const Sending& sending, const Frame& frame) {
    constexpr base::Instant measured_ms = 2000;
    const auto [sent, all] = *sending.sent;
    const auto passed = frame.platform.elapsed() - sending.begun_at;
    if (passed < measured_ms || sent == 0) return {};
    const auto left_ms = static_cast<double>(passed) * static_cast<double>(all - sent) / static_cast<double>(sent);
    return text::shared::dot.words() + words::time_left(static_cast<std::int64_t>(left_ms / base::second_ms));
}

}  // namespace

void send_bytes(Sending& sending, Frame& frame, const std::string& upload_id, api::Reply reply) {
    const auto progress = [sent = sending.sent](std::uint64_t done, std::uint64_t all) { *sent = {done, all}; };
    sending.begun_at = frame.platform.elapsed();
    sending.call = frame.api.upload(upload_id, sending.file, progress, std::move(reply));
}

bool draw_sending(const Sending& sending, Frame& frame) {
    const auto [sent, all] = *sending.sent;
    const bool all_sent = all > 0 && sent >= all;
    const float fraction = all > 0 ? static_cast<float>(sent) / static_cast<float>(all) : 0;
    const auto amount = text::shared::file_size(static_cast<std::int64_t>(sent)) + " / " +
                        text::shared::file_size(static_cast<std::int64_t>(sending.file.size_bytes));
    auto label = words::uploading.words();
    label += ' ';
    label += sending.file.name;
    ui::progress(label, all_sent ? -1 : fraction, all_sent ? words::checking_file.words() : amount + time_left(sending, frame));
    // Also while the server looks it through: that may take longer than one cares to wait.
    return sending.call != 0 && ui::button(words::cancel_upload, {.weight = ui::Weight::text});
}

}  // namespace screens
