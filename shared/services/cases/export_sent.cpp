// "Exportar datos a excel" (A14.6): everything the filter shows, read and written piece by piece.

#include <string>
#include <utility>

#include "shared/api/cases/follow_up.hpp"
#include "shared/documents/cases/sent_sheet.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/sent_question.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/lists.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::cases {
namespace {

using base::Result;
using storage::cases::SentQuestion;
using storage::cases::SentRow;

/// Read at once: others read between two pieces. By what no index has the whole is sorted for each of them, so there are few.
constexpr int piece_rows = 10'000;

struct Export {
    SentQuestion question{};
    base::Instant made_at = 0;
};

documents::cases::SentLine line_of(const SentRow& row) {
    documents::cases::SentLine line;
    line.folio = row.folio;
    line.patient = patient_name(row);
    line.nss = row.nss;
    line.agregado_medico = row.agregado_medico;
    line.entity = row.entity;
    line.generic = row.generic;
    line.state = row.state;
    line.sent_at = row.sent_at;
    line.decided_at = row.decided_at;
    line.observations = row.observations;
    if (row.decided_at != 0) line.requerimiento = domain::cases::requerimiento(row.decision, row.clave, row.dose);
    return line;
}

Result<void> write(storage::Database& database, const Export& facts, const std::string& path) {
    documents::cases::SentSheet sheet(path, facts.made_at, facts.question.filter.view);
    TRY(sheet.begin());
    std::string after;
    do {
        const auto piece = TRY(database.read(
            [&](storage::Connection& db) { return storage::cases::sent_cases_on(db, facts.question, after, piece_rows); }));
        for (const auto& each : piece.rows) TRY(sheet.add(line_of(each)));
        after = piece.next;
    } while (!after.empty());
    return sheet.finish();
}

Result<Export> gather(Context& context, const api::cases::ExportSent::Request& request) {
    context.audit_object = "list:sent";
    return Export{TRY(sent_question(context, request.filter, request.sort)), context.now};
}

Result<Document> draw(const Export& facts) {
    const auto& view = facts.question.filter.view;
    auto name = std::string("solicitudes-") + (view ? std::string(base::name_of(*view)) + "-" : std::string{});
    name += base::iso(base::mexico_city(facts.made_at).date) + ".xlsx";
    Document document{std::move(name), std::string(api::cases::ExportSent::mime), {}, {}, true};
    document.produce_from = [facts](storage::Database& database, const std::string& path) {
        return write(database, facts, path);
    };
    return document;
}

}  // namespace

void add_export_sent(Dispatcher& dispatcher) { dispatcher.serve_document<api::cases::ExportSent, Export>(gather, draw); }

}  // namespace services::cases
