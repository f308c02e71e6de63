#include "shared/api/cases/sending.hpp"

#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/captured.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/following.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/counters.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/mails.hpp"
#include "shared/text/cases/sent.hpp"
#include "shared/text/cases/wizard.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::State;
namespace words = text::cases;

/// Stands for everything the person was shown, the files too: what is sent is what was confirmed (A12).
std::string confirmation_of(const domain::cases::Summary& summary) { return crypto::digest_hex(api::encode(summary)); }

std::string next_folio(Context& context) {
    const auto day = today(context);
    return domain::cases::folio(day, storage::next_number(context.db, "folio-" + base::yyyymmdd(day)));
}

/// What is sealed says both names where a delegate sends.
domain::cases::Summary as_sent(const Context& context, const domain::cases::Summary& summary) {
    if (!context.session.delegate) return summary;
    return domain::cases::sent_by(summary, context.session.delegate->full_name(), context.account().full_name());
}

/// What a draft follows may have ended since it was begun.
Result<void> still_follows(Context& context, const domain::cases::Case& row) {
    const bool renews = !row.renews_folio.empty();
    const auto& folio = renews ? row.renews_folio : row.reconsiders_folio;
    if (folio.empty()) return base::done();
    const auto followed = storage::cases::case_by_folio(context.db, folio);
    const auto act = renews ? domain::cases::Act::renew : domain::cases::Act::reconsider;
    if (followed && domain::cases::after(followed->state, act)) return base::done();
    auto why = renews ? words::renews_no_more(folio) : words::reconsiders_no_more(folio);
    return base::Error{base::ErrorKind::invalid_input, words::follows_no_more.words(), {{"follows", std::move(why)}}, {}};
}

Result<api::Nothing> send_as_new(Context& context, const api::cases::SendAsNew::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    storage::cases::follow_nothing(context.db, row.id);
    return api::Nothing{};
}

Result<api::cases::PreviewCase::Response> preview_case(Context& context, const api::cases::PreviewCase::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    TRY(still_follows(context, row));
    api::cases::PreviewCase::Response response;
    const auto captured = TRY(complete_case(context, row));
    response.summary = TRY(shown_summary(captured));
    response.confirmation = confirmation_of(response.summary);
    for (const auto& each : captured.attachments) response.attachment_ids.push_back(each.id);
    return response;
}

Result<api::cases::SendCase::Response> send_request(Context& context, const api::cases::SendCase::Request& request) {
    auto row = TRY(own_case(context, request.id));
    if (row.state != State::borrador) return api::cases::SendCase::Response{row.folio, row.sent_at};
    TRY(still_follows(context, row));
    const auto captured = TRY(complete_case(context, row));
    const auto summary = TRY(shown_summary(captured));
    if (confirmation_of(summary) != request.confirmation) return conflict(words::draft_changed_elsewhere.words());
    if (const auto folio = storage::cases::live_duplicate(context.db, row); !folio.empty()) {
        return conflict(words::live_duplicate(folio));
    }
    // From now on the case is read in this version of its form.
    auto content = captured.content;
    content.form_id = captured.form->id;
    row.content = api::encode(content);
    row.folio = next_folio(context);
    row.sent_at = context.now;
    row.visit = captured.content.visit;
    TRY(act_on(context, row, domain::cases::Act::send));
    keep_version(context, row, domain::cases::Act::send, summary);
    storage::cases::insert_paper(context.db, domain::cases::Paper::receipt,
                                 sealed_receipt(context, row, as_sent(context, summary)));
    const auto delegate = context.session.delegate ? context.session.delegate->full_name() : std::string{};
    send_mail(context, {context.account().email, words::mail_sent_subject.words(),
                        words::mail_sent_body(context.account().full_name(), row.folio, base::mexico_city_words(row.sent_at),
                                              context.ports.settings.address_of("sanece/seguimiento"), delegate),
                        0, row.folio});
    propose_open_values(context, captured);
    context.audit_object = "folio:" + row.folio;
    return api::cases::SendCase::Response{row.folio, row.sent_at};
}

}  // namespace

void add_sending(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::PreviewCase>(preview_case);
    dispatcher.serve<api::cases::SendCase>(send_request);
    dispatcher.serve<api::cases::SendAsNew>(send_as_new);
}

}  // namespace services::cases
