// The outgoing mail for the administrator: what he sees of it, and what he may do.

#include <catch2/catch.hpp>

#include "shared/api/identity/passwords.hpp"
#include "shared/api/mail/outgoing.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/life.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/mail/outgoing.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using api::mail::CopyMail;
using api::mail::CorrectRecipient;
using api::mail::ListMails;
using api::mail::ResendMail;
using api::mail::ShowMail;
using base::ErrorKind;
using domain::mail::MailAct;
using domain::mail::MailState;
using test::World;
namespace words = text::mail;

namespace {

constexpr base::Sort<domain::mail::MailBy> newest_first{domain::mail::MailBy::written, true};

struct Office : World {
    test::Actor admin = administrator();

    void put(const std::string& id, const std::string& recipient, MailState state, const std::string& error = {}) {
        storage::MailRow mail;
        mail.id = id;
        mail.recipient = recipient;
        mail.subject = "Aviso";
        mail.body = "Texto del aviso";
        mail.created_at = clock.now();
        clock.pass(1);
        mail.attempts = error.empty() ? 0 : 1;
        mail.last_error = error;
        mail.next_attempt_at = state == MailState::given_up ? storage::mail_given_up : clock.now() + base::hour_ms;
        if (state == MailState::sent) mail.sent_at = clock.now();
        REQUIRE(write([&](storage::Connection& db) {
            storage::insert_mail(db, mail);
            storage::insert_mail_file(db, {mail.id, 1, "dictamen.pdf", "application/pdf", "abc"});
            return base::done();
        }));
    }
    storage::MailRow mail(const std::string& id) {
        return read([&](storage::Connection& db) -> base::Result<storage::MailRow> { return *storage::mail_by_id(db, id); })
            .value();
    }
    std::vector<std::string> listed(const domain::mail::MailFilter& filter) {
        std::vector<std::string> ids;
        for (const auto& each : admin.must<ListMails>({.filter = filter, .sort = newest_first}).page.rows) ids.push_back(each.id);
        return ids;
    }
};

const std::string waiting = "0190163d-8694-739b-aea5-966c26f8ad91", refused = "0190163d-8694-739b-aea5-966c26f8ad92",
                  gone = "0190163d-8694-739b-aea5-966c26f8ad93", lost = "0190163d-8694-739b-aea5-966c26f8ad94";

struct Full : Office {
    Full() {
        put(waiting, "ana@imss.example", MailState::waiting);
        put(refused, "beto@imss.example", MailState::refused, "Could not resolve host (0)");
        put(gone, "carla@imss.example", MailState::sent);
        put(lost, "Dario_1@imss.example", MailState::given_up, "RCPT failed: 550: 550 no such person (550)");
    }
};

}  // namespace

TEST_CASE("Mails are listed newest first, by state and by a part of the recipient's address", "[mail]") {
    Full office;
    CHECK(office.listed({}) == std::vector<std::string>{lost, gone, refused, waiting});
    CHECK(office.listed({MailState::waiting, {}}) == std::vector<std::string>{waiting});
    CHECK(office.listed({MailState::refused, {}}) == std::vector<std::string>{refused});
    CHECK(office.listed({MailState::sent, {}}) == std::vector<std::string>{gone});
    CHECK(office.listed({MailState::given_up, {}}) == std::vector<std::string>{lost});
    CHECK(office.listed({{}, "DARIO_1"}) == std::vector<std::string>{lost});
    CHECK(office.listed({{}, "_"}) == std::vector<std::string>{lost});  // no wildcard
    CHECK(office.listed({{}, "%"}).empty());
    const auto answer = office.admin.must<ListMails>({.sort = newest_first});
    CHECK(answer.given_up == 1);
    CHECK(answer.page.rows.front().refusal == words::refusal_address.words());
    CHECK(answer.page.rows.at(2).refusal == words::refusal_unreachable.words());
}

TEST_CASE("A mail is shown with its refusal and its files, and that is audited", "[mail]") {
    Full office;
    const auto mail = office.admin.must<ShowMail>({lost});
    CHECK(mail.body == "Texto del aviso");
    CHECK(mail.detail == "RCPT failed: 550: 550 no such person (550)");
    CHECK(mail.attachments == std::vector<std::string>{"dictamen.pdf"});
    CHECK(mail.card.next_attempt_at == 0);
    CHECK(mail.card.acts == std::vector{MailAct::resend, MailAct::correct});
    CHECK(office.admin.must<ShowMail>({waiting}).card.acts == std::vector{MailAct::correct});
    CHECK(office.admin.must<ShowMail>({gone}).card.acts == std::vector{MailAct::copy});
    const auto act = office.audit_events().back();
    CHECK(act.action == ShowMail::path);
    CHECK(act.object == "mail:" + gone);
    CHECK(office.admin.refused<ShowMail>({"nada"}).kind == ErrorKind::not_found);
}

TEST_CASE("What was not delivered is due at once; what was sent goes out again as a copy alone", "[mail]") {
    Full office;
    for (const auto& id : {refused, lost}) {
        office.admin.must<ResendMail>({id});
        CHECK(office.mail(id).next_attempt_at <= office.clock.now());
        CHECK(office.mail(id).resent_at > 0);
    }
    CHECK(office.admin.refused<ResendMail>({waiting}).message == words::waits_already);
    CHECK(office.admin.refused<ResendMail>({gone}).message == words::already_sent);
    CHECK(office.admin.refused<CopyMail>({waiting}).message == words::not_sent_yet);
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad99";
    const auto copy = office.admin.must<CopyMail>({gone}, key).mail_id;
    CHECK(office.admin.must<CopyMail>({gone}, key).mail_id == copy);  // the answer was lost: it is done once
    CHECK(copy != gone);
    CHECK(office.mail(copy).sent_at == 0);
    CHECK(office.mail(copy).body == "Texto del aviso");
    CHECK(office.mail(gone).sent_at > 0);
    CHECK(office.admin.must<ShowMail>({copy}).attachments == std::vector<std::string>{"dictamen.pdf"});
    CHECK(office.listed({}).size() == 5);
}

TEST_CASE("A wrong address is corrected, and both stand in the audit", "[mail]") {
    Full office;
    const auto error = office.admin.refused<CorrectRecipient>({lost, "dario"});
    CHECK(test::message_of(error, "recipient") == words::recipient_invalid.view());
    CHECK(test::message_of(office.admin.refused<CorrectRecipient>({lost, "Dario_1@imss.example"}), "recipient") ==
          words::recipient_same.view());
    office.admin.must<CorrectRecipient>({lost, "dario@imss.example"});
    CHECK(office.mail(lost).recipient == "dario@imss.example");
    CHECK(office.mail(lost).next_attempt_at <= office.clock.now());
    CHECK(office.audit_events().back().reason == "Dario_1@imss.example -> dario@imss.example");
    CHECK(office.admin.refused<CorrectRecipient>({gone, "x@imss.example"}).message == words::already_sent);
}

TEST_CASE("A link that is somebody's own is neither shown, nor copied, nor sent to another address", "[mail]") {
    Office office;
    office.director();
    office.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    REQUIRE_FALSE(office.mails().empty());
    const auto id = office.mails().back().id;
    REQUIRE(office.mails().back().expires_at > 0);
    const auto mail = office.admin.must<ShowMail>({id});
    CHECK(mail.secret);
    CHECK(mail.body.empty());
    CHECK(mail.card.acts.empty());
    CHECK(office.admin.refused<CorrectRecipient>({id, "x@imss.example"}).kind == ErrorKind::conflict);
}

TEST_CASE("What was given up keeps its text for thirty days", "[mail]") {
    Full office;
    office.clock.pass(33 * base::day_ms - base::minute_ms);
    office.dispatcher().run_due_jobs();
    CHECK_FALSE(office.mail(lost).body.empty());
    office.clock.pass(2 * base::hour_ms);
    office.dispatcher().run_due_jobs();
    CHECK(office.mail(lost).body.empty());
    CHECK_FALSE(office.mail(waiting).body.empty());
    office.admin = office.administrator();
    CHECK(office.admin.refused<ResendMail>({lost}).message == words::cannot_be_sent_again);
}
