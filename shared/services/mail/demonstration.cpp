// The mails of a demonstration without a server.

#include "shared/api/mail/demonstration.hpp"

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/services/cases/deciding.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/receipt.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/mail/routes.hpp"
#include "shared/services/mail/sending_again.hpp"
#include "shared/storage/mail/lists.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/mail/demonstration.hpp"
#include "shared/text/mail/outgoing.hpp"

namespace services::mail {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace words = text::mail;

/// On a server a mail is its recipient's: only where all is in one's own machine are the accounts told, and the mails.
Result<void> must_be_demonstration(const Context& context) {
    if (!context.ports.settings.demo_accounts.empty()) return base::done();
    return Error{ErrorKind::not_found, words::demonstration_elsewhere.words(), {}, {}};
}

/// What goes along with a mail: papers drawn of what was sealed, files of the store.
struct Attached {
    enum class Kind { receipt, evaluation, file };
    Kind kind = Kind::file;
    std::string name{}, folio{}, mime{}, sha256{};
};

std::vector<Attached> attached_to(storage::Connection& db, const storage::MailRow& mail) {
    std::vector<Attached> all;
    if (const auto& folio = mail.receipt_folio; !folio.empty())
        all.push_back({Attached::Kind::receipt, words::receipt_of(folio), folio});
    if (const auto& folio = mail.evaluation_folio; !folio.empty())
        all.push_back({Attached::Kind::evaluation, words::evaluation_of(folio), folio});
    for (auto& file : storage::mail_files(db, mail.id)) {
        all.push_back({Attached::Kind::file, std::move(file.name), {}, std::move(file.mime), std::move(file.sha256)});
    }
    return all;
}

Result<api::mail::ListDemoMails::Response> list_demo_mails(Context& context, const api::Nothing&) {
    TRY(must_be_demonstration(context));
    const auto page = TRY(storage::mail::outgoing(context.db, {}, {domain::mail::MailBy::written, true}, {}));
    api::mail::ListDemoMails::Response response;
    response.total = page.total;
    for (const auto& row : page.rows) {
        auto mail = TRY(mail_at(context.db, row.id));
        api::mail::DemoMail shown{mail.id, mail.recipient, mail.subject, mail.body, mail.created_at};
        for (auto& each : attached_to(context.db, mail)) shown.files.push_back(std::move(each.name));
        response.mails.push_back(std::move(shown));
    }
    return response;
}

struct FileFacts {
    Attached attached{};
    const Ports* ports = nullptr;
};

Result<FileFacts> gather_file(Context& context, const api::mail::DemoMailFile::Request& request) {
    TRY(must_be_demonstration(context));
    const auto all = attached_to(context.db, TRY(mail_at(context.db, request.mail_id)));
    const auto position = static_cast<std::size_t>(request.position);
    if (request.position < 0 || position >= all.size()) return cases::not_found();
    return FileFacts{all[position], &context.ports};
}

Result<void> write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    if (!file) return Error{ErrorKind::unavailable, {}, {}, "cannot write " + path};
    return base::done();
}

Result<Document> draw_file(const FileFacts& facts) {
    const auto& attached = facts.attached;
    Document document;
    if (attached.kind == Attached::Kind::file) {
        document.file_name = attached.name;
        document.mime = attached.mime;
        document.stored_sha256 = attached.sha256;
        document.own_making = false;
        return document;
    }
    document.file_name = attached.name + ".pdf";
    document.mime = std::string(api::mail::DemoMailFile::mime);
    document.produce_from = [facts](storage::Database& database, const std::string& path) -> Result<void> {
        const auto draw = facts.attached.kind == Attached::Kind::receipt ? cases::receipt_document : cases::evaluation_document;
        const auto drawn = TRY(draw(database, *facts.ports, facts.attached.folio));
        return write_bytes(path, drawn.bytes);
    };
    return document;
}

}  // namespace

void add_demonstration(Dispatcher& dispatcher) {
    dispatcher.serve<api::mail::ListDemoMails>(list_demo_mails);
    dispatcher.serve_document<api::mail::DemoMailFile, FileFacts>(gather_file, draw_file);
}

}  // namespace services::mail
