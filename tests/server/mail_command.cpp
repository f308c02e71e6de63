// The outgoing mail from the command line: what was not delivered, sending it again, a test.

#include <catch2/catch.hpp>

#include "server/data_folder.hpp"
#include "server/mail/carrier.hpp"
#include "server/mail/outbox.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/mail/outgoing.hpp"
#include "shared/text/server.hpp"
#include "support.hpp"
#include "tests/support/command_line.hpp"

using namespace server_tests;
namespace words = text::server;
using test::run;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// An installation with a mail that nobody took, and one that was sent.
struct Installation {
    Installation() {
        REQUIRE(run({"create-admin", "--create", "--data", data, "--user", "jefe01", "--email", "a@b.mx"}).code == 0);
        storage::MailRow mail;
        mail.id = lost;
        mail.recipient = "nadie@imss.example";
        mail.subject = "Aviso";
        mail.body = "Texto";
        mail.created_at = 1'764'000'000'000;
        mail.next_attempt_at = storage::mail_given_up;
        mail.attempts = 1;
        mail.last_error = "RCPT failed: 550: 550 no such person (550)";
        auto gone = mail;
        gone.id = delivered;
        gone.recipient = "ana@imss.example";
        gone.sent_at = gone.created_at;
        gone.last_error.clear();
        REQUIRE(database()->write([&](storage::Connection& db) {
            storage::insert_mail(db, mail);
            storage::insert_mail(db, gone);
            return base::done();
        }));
    }
    std::unique_ptr<storage::Database> database() {
        return server::DataFolder::open(data, server::DataFolder::Missing::refuse).value().open_database().value();
    }
    storage::MailRow mail(const std::string& id) {
        return database()
            ->read([&](storage::Connection& db) -> base::Result<storage::MailRow> { return *storage::mail_by_id(db, id); })
            .value();
    }
    storage::AuditEvent last_act() {
        return database()
            ->read([](storage::Connection& db) -> base::Result<storage::AuditEvent> { return *storage::last_audit_event(db); })
            .value();
    }

    const std::string lost = "0190163d-8694-739b-aea5-966c26f8ad91", delivered = "0190163d-8694-739b-aea5-966c26f8ad92";
    TemporaryFolder folder;
    std::string data = folder.path() + "/data";
};

}  // namespace

TEST_CASE("What was not delivered is listed with its reason, sent again, or sent to the right address", "[mail]") {
    Installation at;
    const auto failed = run({"mail", "list", "--failed", "--data", at.data});
    CHECK(failed.code == 0);
    CHECK(holds(failed.out, at.lost));
    CHECK(holds(failed.out, text::mail::refusal_address.words()));
    CHECK(holds(failed.out, "550 no such person"));
    CHECK_FALSE(holds(failed.out, at.delivered));
    const auto all = run({"mail", "list", "--data", at.data});
    CHECK(holds(all.out, at.delivered));
    CHECK_FALSE(holds(run({"mail", "list", "--rows", "1", "--data", at.data}).out, at.lost));

    CHECK(run({"mail", "resend", at.delivered, "--data", at.data}).code == 1);
    CHECK(run({"mail", "resend", "nada", "--data", at.data}).code == 1);
    CHECK(run({"mail", "resend", at.lost, "--to", "nadie", "--data", at.data}).code == 2);
    CHECK(run({"mail", "resend", at.lost, "--copy", "--to", "a@b.mx", "--data", at.data}).code == 2);
    CHECK(at.mail(at.lost).next_attempt_at == storage::mail_given_up);

    CHECK(run({"mail", "resend", at.lost, "--to", "pedro@imss.example", "--data", at.data}).code == 0);
    CHECK(at.mail(at.lost).recipient == "pedro@imss.example");
    CHECK(at.mail(at.lost).next_attempt_at < storage::mail_given_up);
    CHECK(at.last_act().action == "mail resend");
    CHECK(at.last_act().reason == "nadie@imss.example -> pedro@imss.example");

    const auto copied = run({"mail", "resend", at.delivered, "--copy", "--data", at.data});
    CHECK(copied.code == 0);
    CHECK(at.last_act().action == "mail copy");
    CHECK(at.mail(at.last_act().object.substr(5)).recipient == "ana@imss.example");
    CHECK(at.mail(at.delivered).sent_at > 0);
}

TEST_CASE("A test mail goes the way of all others: out by the server that runs", "[mail]") {
    Installation at;
    CHECK(run({"mail", "test", "no es", "--data", at.data}).code == 2);
    CHECK(run({"mail", "test", "--data", at.data}).code == 2);
    CHECK(run({"mail", "send", "--data", at.data}).code == 2);
    const auto written = run({"mail", "test", "jefe@imss.example", "--wait", "0", "--data", at.data});
    CHECK(written.code == 0);
    CHECK(at.last_act().action == "mail test");
    const auto id = at.last_act().object.substr(5);
    CHECK(at.mail(id).subject == text::mail::test_subject);
    CHECK_FALSE(at.mail(id).sender_name.empty());
    TemporaryFolder mails;
    const auto carrier = server::folder_carrier(mails.path());
    const auto database = at.database();
    const server::SystemClock clock;
    server::Outbox outbox(*database, clock, *carrier, "sanece@imss.example");
    CHECK(outbox.send_due() == 1);
    CHECK(files_below(mails.path()).size() == 1);
}
