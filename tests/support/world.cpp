#include "tests/support/world.hpp"

#include <soci/soci.h>

#include <utility>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/file_kinds.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "tests/support/database.hpp"

namespace test {
namespace {

class MemoryIncoming : public services::Incoming {
public:
    MemoryIncoming(MemoryFiles& files, services::FileKind kind) : files_(files), kind_(kind) {}
    base::Result<void> write(std::string_view bytes) override {
        bytes_ += bytes;
        return base::done();
    }
    base::Result<services::StoredFile> finish() override {
        services::FirstLook look(kind_);
        look.add(bytes_);
        const auto refusal = look.refusal();
        if (kind_ == services::FileKind::sheet) TRY(services::check_sheet(bytes_));
        if (kind_ == services::FileKind::text) TRY(services::check_text(bytes_));
        if (!refusal.empty()) return base::Error{base::ErrorKind::invalid_input, refusal, {}, {}};
        const auto hash = crypto::digest_hex(bytes_);
        files_.kept[hash] = bytes_;
        services::StoredFile stored{hash, bytes_.size()};
        if (kind_ == services::FileKind::paper) stored.codes = services::codes_said_by(bytes_);
        return stored;
    }

private:
    MemoryFiles& files_;
    services::FileKind kind_;
    std::string bytes_{};
};

}  // namespace

base::Result<std::unique_ptr<services::Incoming>> MemoryFiles::begin(services::FileKind kind, std::uint64_t) {
    return std::unique_ptr<services::Incoming>(new MemoryIncoming(*this, kind));
}

base::Result<std::unique_ptr<services::FileReader>> MemoryFiles::open(const std::string& sha256) {
    return std::unique_ptr<services::FileReader>(new services::BytesReader(kept[sha256]));
}

base::Result<std::string> QuickPasswords::hash(std::string_view typed, services::Precedence precedence) {
    last_precedence = precedence;
    return crypto::hash_password(typed, crypto::PasswordCost::minimal);
}

base::Result<bool> QuickPasswords::matches(std::string_view hash, std::string_view typed, services::Precedence precedence) {
    last_precedence = precedence;
    if (const auto others = std::exchange(meanwhile, {})) others();
    return crypto::password_matches(hash, typed, crypto::PasswordCost::minimal);
}

base::Result<std::string> Actor::ask(std::string_view path, const std::string& body, const std::string& key) {
    world_->clock.pass(1);  // two commands never fall in one millisecond, so that rows have an order
    auto answer = world_->dispatcher().handle(caller(), path, body, key);
    if (answer.session_change) token_ = answer.session_change->token;
    if (answer.session_change && !answer.session_change->device.empty()) device_ = answer.session_change->device;
    return std::move(answer.reply);
}

base::Result<services::Document> Actor::document(std::string_view path, const std::string& body) {
    return world_->dispatcher().handle_document(caller(), path, body).document;
}

base::Result<std::string> Actor::attach(const std::string& case_id, const std::string& slot, const std::string& name,
                                        const std::string& bytes) {
    const api::cases::AnnounceAttachment::Request announced{case_id, slot, name, static_cast<std::int64_t>(bytes.size())};
    const auto reply = TRY(ask(api::cases::AnnounceAttachment::path, api::encode(announced)));
    return upload(TRY(api::decode<api::cases::AnnounceAttachment::Response>(reply)).upload_id, bytes);
}

base::Result<std::string> Actor::upload(const std::string& upload_id, const std::string& bytes) {
    auto& door = world_->dispatcher();
    const auto permit = TRY(door.begin_upload(caller(), upload_id));
    const auto incoming = TRY(world_->files.begin(permit.kind, permit.size_bytes));
    TRY(incoming->write(bytes));
    const auto stored = TRY(incoming->finish());
    return door.finish_upload(permit, stored);
}

World::World(std::string contact_mailboxes) {
    keys_.active = crypto::new_seal_key();
    keys_.open_keys = {{keys_.active.id, keys_.active.open}};
    settings_.base_url = "https://sanece.example";
    settings_.contact_mailboxes = std::move(contact_mailboxes);
    dispatcher_ = std::make_unique<services::Dispatcher>(*database_, services::Ports{clock, files, passwords, keys_, settings_});
    services::add_routes(*dispatcher_);
    add_account("director", domain::identity::Role::solicitante, "10000001");
    add_account("otro001", domain::identity::Role::solicitante, "10000002");
    add_account("jefatura", domain::identity::Role::validador, "10000003");
    add_account("evaluar", domain::identity::Role::evaluador, "10000004");
    add_account("admin01", domain::identity::Role::administrador, "10000005");
    const std::string umae = "umae-20EA340000";
    const auto units = database_->read([&](storage::Connection& db) -> base::Result<std::vector<domain::catalog::Unit>> {
        return storage::catalog::units_of(db, umae, false);
    });
    REQUIRE(units);
    REQUIRE(units.value().size() == 1);
    add_account("umae001", domain::identity::Role::solicitante, "10000006", umae, units.value().front().id);
}

void World::add_account(const std::string& user_name, domain::identity::Role role, const std::string& matricula,
                        const std::string& entity_id, const std::string& unit_id) {
    domain::identity::Account account;
    account.id = "account-" + user_name;
    account.user_name = account.user_name_folded = user_name;
    account.email = account.email_folded = user_name + "@imss.gob.mx";
    account.matricula = matricula;
    account.password_hash = crypto::hash_password(password, crypto::PasswordCost::minimal);
    account.role = role;
    account.state = domain::identity::AccountState::validada;
    account.entity_id = entity_id;
    account.unit_id = unit_id;
    account.given_names = "Persona";
    account.paternal_surname = "De";
    account.maternal_surname = "Prueba";
    REQUIRE(database_->write([&](storage::Connection& db) {
        storage::identity::insert_account(db, account);
        return base::done();
    }));
}

Actor World::of_role(domain::identity::Role role) {
    const std::string name(base::name_of(role));
    add_account(name, role, std::to_string(20000000 + static_cast<int>(role)));
    return actor(name);
}

Actor World::reporter(domain::identity::Role role, const std::string& entity_id, const std::string& unit_id) {
    const auto number = std::to_string(++reporters_);
    add_account("rep" + number, role, std::to_string(30000000 + reporters_), entity_id, unit_id);
    return actor("rep" + number);
}

Actor World::actor(const std::string& user_name) {
    Actor actor = visitor();
    actor.must<api::identity::SignIn>({user_name, password});
    return actor;
}

std::vector<storage::MailRow> World::mails() {
    auto found = database_->read([&](storage::Connection& db) -> base::Result<std::vector<storage::MailRow>> {
        return storage::mails_due(db, clock.now(), 100);
    });
    REQUIRE(found);
    return std::move(found).value();
}

std::vector<storage::AuditEvent> World::audit_events() {
    auto found = database_->read([](storage::Connection& db) -> base::Result<std::vector<storage::AuditEvent>> {
        return storage::audit_events(db, 0, 10000);
    });
    REQUIRE(found);
    return std::move(found).value();
}

domain::cases::SealedPaper World::receipt(const std::string& folio) {
    auto found = database_->read([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::SealedPaper>> {
        return storage::cases::paper_by_folio(db, domain::cases::Paper::receipt, folio);
    });
    REQUIRE(found);
    REQUIRE(found.value());
    return *std::move(found).value();
}

void World::tamper(const std::string& statement) {
    const auto outcome = database_->write([&](storage::Connection& db) {
        db.sql() << statement;
        return base::done();
    });
    if (!outcome) FAIL(outcome.error().detail);
}

std::string World::sent(Actor& actor, const std::string& nss) {
    const auto id = full_draft(actor, nss);
    return actor.must<api::cases::SendCase>({id, actor.must<api::cases::PreviewCase>({id}).confirmation}).folio;
}

std::string World::full_draft(Actor& actor, const std::string& nss) {
    domain::cases::Content content;
    content.nss = nss;
    const auto patient = actor.must<api::cases::RegisterPatient>(
        {nss, {"SANECE", " ", "PACIENTE", "femenino", "1f1980or", "45", "70.5", "170"}, false});
    content.patient_id = patient.id;
    content.entity_id = "ooad-01";
    content.unit_id = "01HC010000";
    content.umf = "1";
    content.doctor_paternal_surname = "MEDICO";
    content.doctor_maternal_surname = "TRATANTE";
    content.doctor_given_names = "PRUEBA";
    content.doctor_matricula = "222222222";
    content.age_years = "45";
    content.weight_kg = "70.5";
    content.height_cm = "170";
    const auto lists = actor.must<api::catalog::CaseLists>({});
    content.specialty_id = lists.specialties.at(0).id;
    for (const auto& generic : lists.generics) {
        if (generic.name != "PONATINIB") continue;
        content.generic_id = generic.id;
        content.clave = generic.presentations.at(0).id;
        content.recommendation_id = generic.recommendations.at(0).id;
    }
    const auto found = actor.must<api::catalog::SearchCie10>({"C92.1", {}});
    content.cie10_code = found.found.at(0).id;
    content.diagnosis_date = "2025-03-14";
    content.diagnosis_detail = "Leucemia mieloide en fase acelerada";
    content.treatments.push_back({"010.000.4225.00", "IMATINIB", "400 mg", "18"});
    const auto form = actor.must<api::catalog::SpecificationForm>({content.recommendation_id}).form;
    content.form_id = form.id;
    for (const auto& field : form.form_fields) {
        if (field.kind == domain::catalog::FieldKind::open_list) content.set_answer(field.key, "Z999X");
    }
    const auto saved = actor.must<api::cases::SaveDraft>({{}, 0, content});
    REQUIRE(actor.attach(saved.id, std::string(domain::catalog::vigencia_slot), "vigencia.pdf", pdf()));
    for (const auto& slot : form.slots) {
        if (slot.required) REQUIRE(actor.attach(saved.id, slot.key, slot.key + ".pdf", pdf() + slot.key));
    }
    return saved.id;
}

std::string World::pdf() { return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"; }

}  // namespace test
