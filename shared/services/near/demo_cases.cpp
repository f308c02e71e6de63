#include "shared/services/near/demo_cases.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/page.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/services/near/demo_changes.hpp"
#include "shared/services/near/story.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/cases/demo.hpp"

namespace services {
namespace {

using base::day_ms;
using base::hour_ms;
using base::Result;
using domain::cases::Content;
using domain::cases::Decision;
using domain::cases::EvaluationContent;
using domain::identity::Account;
namespace words = text::cases;

// ---- what is told ------------------------------------------------------------------------------------------------------

/// How far a case has come.
enum class Arc {
    waiting,
    in_hand,
    in_other_hands,
    in_opinion,
    advised,
    returned,
    completed,
    unanswered,
    authorized,
    changed,
    expiring,
    expired,
    denied,
    reconsidered,
    withdrawn,
};

/// How many of them there are, the days since the first of them was sent and between one and the next.
struct Chapter {
    Arc arc;
    int cases, first_days, step_days;
};
constexpr std::array chapters{
    Chapter{Arc::waiting, 16, 19, 1},   Chapter{Arc::in_hand, 8, 16, 1},      Chapter{Arc::in_other_hands, 6, 14, 1},
    Chapter{Arc::in_opinion, 5, 12, 1}, Chapter{Arc::advised, 3, 18, 2},      Chapter{Arc::returned, 6, 9, 1},
    Chapter{Arc::completed, 5, 21, 2},  Chapter{Arc::unanswered, 4, 80, 5},   Chapter{Arc::authorized, 18, 280, 14},
    Chapter{Arc::changed, 7, 160, 20},  Chapter{Arc::expiring, 6, 350, 6},    Chapter{Arc::expired, 5, 430, 10},
    Chapter{Arc::denied, 9, 120, 11},   Chapter{Arc::reconsidered, 3, 90, 9}, Chapter{Arc::withdrawn, 4, 40, 6},
};

/// Who does it, by the names of the accounts.
struct Cast {
    std::vector<Account> directors{};
    Account evaluator{}, colleague{}, adviser{};
    std::optional<Account> changes_desk{};
    std::optional<Account> delegate{};  ///< Of the first of the directors.
};

/// Nobody when there is nothing to tell, or nobody to tell it.
Result<std::optional<Cast>> cast_of(storage::Database& database) {
    return database.read([](storage::Connection& db) -> Result<std::optional<Cast>> {
        if (storage::cases::has_cases(db)) return std::optional<Cast>{};
        Cast cast;
        for (const auto* name : {demo_director, "direct02", "dirumae"}) {
            if (auto account = storage::identity::account_by_user_name(db, name)) cast.directors.push_back(*std::move(account));
        }
        const auto evaluator = storage::identity::account_by_user_name(db, demo_evaluator);
        const auto colleague = storage::identity::account_by_user_name(db, demo_colleague);
        const auto adviser = storage::identity::account_by_user_name(db, demo_adviser);
        if (cast.directors.empty() || !evaluator || !colleague || !adviser) return std::optional<Cast>{};
        cast.evaluator = *evaluator;
        cast.colleague = *colleague;
        cast.adviser = *adviser;
        cast.changes_desk = storage::identity::account_by_user_name(db, demo_changes_desk);
        cast.delegate = storage::identity::account_by_user_name(db, demo_delegate);
        return std::optional(std::move(cast));
    });
}

template <class Values>
auto nth(const Values& values, std::size_t number) {
    return values[number % values.size()];
}

/// A paper in the place of every note and study.
Result<std::string> demo_paper(base::Instant at) {
    documents::Pages pages({.title = words::demo_paper_title.words(), .made_at = at});
    pages.title(words::demo_paper_title.view());
    pages.paragraph(words::demo_paper_words.view());
    return pages.finish();
}

// ---- how it is told ----------------------------------------------------------------------------------------------------

class Story {
public:
    Story(storage::Database& database, const Ports& ports, Cast cast) : teller_(database, ports), cast_(std::move(cast)) {}

    Result<void> tell() {
        paper_ = TRY(demo_paper(teller_.now()));
        TRY(teller_.enter(cast_.directors.front().id, {}, teller_.now() - 2 * 366 * day_ms));
        lists_ = TRY(teller_.ask<api::catalog::CaseLists>({}));
        if (lists_.specialties.empty() || lists_.generics.empty()) return base::done();
        for (const auto& chapter : chapters) {
            for (int i = 0; i < chapter.cases; ++i) plan(chapter.arc, chapter.first_days - i * chapter.step_days);
        }
        add(teller_.now() - named_days * day_ms, [this](base::Instant at) { return name_delegate(at); });
        // Each day comes once: the audit and the folios are in the order in which things happen.
        std::stable_sort(scenes_.begin(), scenes_.end(), [](const Scene& a, const Scene& b) { return a.at < b.at; });
        for (const auto& scene : scenes_) TRY(scene.play(std::max(scene.at, teller_.at())));
        return base::done();
    }

private:
    struct Told {
        std::size_t number = 0;
        const Account* director = nullptr;
        std::string folio{};
        EvaluationContent decision{};  ///< What can be decided of it.
    };
    struct Scene {
        base::Instant at;
        std::function<Result<void>(base::Instant)> play;
    };

    /// Nothing happens later than now.
    void add(base::Instant at, std::function<Result<void>(base::Instant)> play) {
        scenes_.push_back({std::min(at, teller_.now() - hour_ms), std::move(play)});
    }

    void plan(Arc arc, int days) {
        const auto number = told_++;
        const auto sent = teller_.now() - days * day_ms - static_cast<base::Instant>(number % 7) * hour_ms;
        const auto told = std::make_shared<Told>();
        told->number = number;
        told->director = &cast_.directors[number % 5 < 3 ? 0 : number % cast_.directors.size()];
        const auto& evaluator = arc == Arc::in_other_hands || number % 4 == 3 ? cast_.colleague : cast_.evaluator;
        add(sent, [this, told](base::Instant at) { return send(*told, at); });
        if (arc == Arc::waiting) return;
        if (arc == Arc::withdrawn) return add(sent + day_ms, [this, told](base::Instant at) { return withdraw(*told, at); });
        const auto& who = arc == Arc::in_hand ? cast_.evaluator : evaluator;
        add(sent + day_ms, [this, told, &who](base::Instant at) { return take(*told, who, at); });
        plan_answer(arc, told, who, sent + 2 * day_ms);
    }

    void plan_answer(Arc arc, const std::shared_ptr<Told>& told, const Account& who, base::Instant at) {
        switch (arc) {
            case Arc::in_opinion:
            case Arc::advised:
                add(at, [this, told, &who](base::Instant then) { return ask_opinion(*told, who, then); });
                if (arc == Arc::advised) add(at + 2 * day_ms, [this, told](base::Instant then) { return advise(*told, then); });
                return;
            case Arc::returned:
            case Arc::completed:
            case Arc::unanswered:
                add(at, [this, told, &who](base::Instant then) { return give_back(*told, who, then); });
                if (arc == Arc::completed)
                    add(at + 3 * day_ms, [this, told](base::Instant then) { return complete(*told, then); });
                return;
            case Arc::authorized: plan_change(told); [[fallthrough]];
            case Arc::expiring:
            case Arc::expired: return plan_decision(told, who, at, Decision::autorizada);
            case Arc::changed: return plan_decision(told, who, at, Decision::autorizada_con_cambios);
            case Arc::denied: return plan_decision(told, who, at, Decision::no_autorizada);
            case Arc::reconsidered: {
                plan_decision(told, who, at, Decision::no_autorizada);
                const auto again = std::make_shared<Told>(*told);
                add(at + 5 * day_ms, [this, told, again](base::Instant then) { return reconsider(*told, *again, then); });
                add(at + 6 * day_ms, [this, again, &who](base::Instant then) { return take(*again, who, then); });
                return plan_decision(again, who, at + 7 * day_ms, Decision::autorizada);
            }
            case Arc::waiting:
            case Arc::in_hand:
            case Arc::in_other_hands:
            case Arc::withdrawn: return;
        }
    }

    /// Each of the first of them has one.
    void plan_change(const std::shared_ptr<Told>& told) {
        if (!cast_.changes_desk || changed_ >= told_changes.size()) return;
        const auto& change = told_changes[changed_++];
        const auto asked = teller_.now() - change.days * day_ms;
        const auto number = std::make_shared<std::int64_t>(0);
        add(asked, [this, told, &change, number](base::Instant at) -> Result<void> {
            *number = TRY(tell_asking(teller_, *told->director, told->folio, change.kind, at));
            return base::done();
        });
        add(asked + day_ms, [this, told, &change, number](base::Instant at) {
            return tell_answer(teller_, *told->director, *cast_.changes_desk, *number, change.becomes, at);
        });
    }

    void plan_decision(const std::shared_ptr<Told>& told, const Account& who, base::Instant at, Decision decision) {
        add(at, [this, told, &who, decision](base::Instant then) { return decide(*told, who, decision, then); });
    }

    // ---- the acts ----

    /// The director is away, for some weeks yet.
    Result<void> name_delegate(base::Instant at) {
        const auto& director = cast_.directors.front();
        if (!cast_.delegate || !may_stand_in(director, *cast_.delegate)) return base::done();
        TRY(teller_.enter(director.id, {}, at));
        const auto named = TRY(teller_.ask<api::identity::NameDelegate>(
            {std::string(demo_delegate), base::iso(base::mexico_city(at).date),
             base::iso(base::mexico_city(teller_.now() + delegated_days * day_ms).date)}));
        delegation_id_ = named.id;
        return base::done();
    }

    /// The director, or while he is away now and then his delegate.
    Result<void> enter_requester(const Told& told, base::Instant at) {
        const bool by_delegate = !delegation_id_.empty() && told.director == &cast_.directors.front() && told.number % 3 == 1;
        if (!by_delegate) return teller_.enter(told.director->id, {}, at);
        TRY(teller_.enter(cast_.delegate->id, {}, at));
        TRY(teller_.ask<api::identity::ActFor>({delegation_id_}));
        return base::done();
    }

    Result<void> send(Told& told, base::Instant at) {
        TRY(enter_requester(told, at));
        const auto content = TRY(content_of(told, at));
        const auto saved = TRY(teller_.ask<api::cases::SaveDraft>({{}, 0, content}));
        return attach_and_send(told, saved.id, content.recommendation_id);
    }

    Result<void> attach_and_send(Told& told, const std::string& id, const std::string& recommendation_id) {
        const auto form = TRY(teller_.ask<api::catalog::SpecificationForm>({recommendation_id})).form;
        TRY(attach(id, domain::catalog::vigencia_slot));
        for (const auto& slot : form.slots) {
            if (slot.required) TRY(attach(id, slot.key));
        }
        const auto shown = TRY(teller_.ask<api::cases::PreviewCase>({id}));
        const auto sent = TRY(teller_.ask<api::cases::SendCase>({id, shown.confirmation}));
        told.folio = sent.folio;
        return base::done();
    }

    Result<void> attach(const std::string& case_id, std::string_view slot) {
        const auto announced = TRY(teller_.ask<api::cases::AnnounceAttachment>(
            {case_id, std::string(slot), words::demo_file.words(), static_cast<std::int64_t>(paper_.size())}));
        return teller_.send(announced.upload_id, paper_);
    }

    Result<void> withdraw(const Told& told, base::Instant at) {
        TRY(teller_.enter(told.director->id, {}, at));
        TRY(teller_.ask<api::cases::WithdrawCase>({told.folio, any_version, words::demo_withdrawn.words()}));
        return base::done();
    }

    Result<void> take(const Told& told, const Account& who, base::Instant at) {
        TRY(teller_.enter(who.id, {}, at));
        TRY(teller_.ask<api::cases::TakeCase>({told.folio, any_version}));
        return base::done();
    }

    Result<void> ask_opinion(const Told& told, const Account& who, base::Instant at) {
        TRY(teller_.enter(who.id, {}, at));
        TRY(teller_.ask<api::cases::AskOpinion>({told.folio, any_version, cast_.adviser.id, words::demo_question.words()}));
        return base::done();
    }

    Result<void> advise(const Told& told, base::Instant at) {
        TRY(teller_.enter(cast_.adviser.id, {}, at));
        TRY(teller_.ask<api::cases::GiveOpinion>({told.folio, words::demo_opinion.words()}));
        return base::done();
    }

    Result<void> give_back(const Told& told, const Account& who, base::Instant at) {
        TRY(teller_.enter(who.id, {}, at));
        const auto due = base::mexico_city(base::after_working_days(at, 10)).date;
        TRY(teller_.ask<api::cases::ReturnCase>({told.folio,
                                                 any_version,
                                                 {{"weight_kg", words::demo_return_mark.words()}},
                                                 words::demo_return_words.words(),
                                                 base::iso(due)}));
        return base::done();
    }

    Result<void> complete(const Told& told, base::Instant at) {
        TRY(teller_.enter(told.director->id, {}, at));
        auto content = TRY(teller_.ask<api::cases::OpenCorrection>({told.folio})).content;
        content.weight_kg = "68.4";
        TRY(teller_.ask<api::cases::ResubmitCase>({told.folio, any_version, content, words::demo_resubmitted.words()}));
        return base::done();
    }

    Result<void> decide(const Told& told, const Account& who, Decision decision, base::Instant at) {
        TRY(teller_.enter(who.id, {}, at));
        const auto view = TRY(teller_.ask<api::cases::OpenCase>({told.folio}));
        EvaluationContent content;
        content.decision = decision;
        content.met = view.requirements;
        if (authorizes(decision)) {
            const bool is_changed = decision == Decision::autorizada_con_cambios;
            content.clave = view.clave;
            content.dose = (is_changed ? words::demo_changed_dose : words::demo_dose).words();
            content.months = is_changed ? "6" : "12";
            if (is_changed) content.observations = words::demo_changed.words();
        } else {
            if (view.reasons.empty()) return base::done();
            content.reason_id = nth(view.reasons, told.number).id;
            content.observations = words::demo_denied.words();
            if (!content.met.empty()) {
                content.unmet_requirement = content.met.back();
                content.met.pop_back();
            }
        }
        TRY(teller_.ask<api::cases::DecideCase>({told.folio, any_version, content}));
        return base::done();
    }

    Result<void> reconsider(const Told& told, Told& again, base::Instant at) {
        TRY(teller_.enter(told.director->id, {}, at));
        const auto draft = TRY(teller_.ask<api::cases::FollowCase>({told.folio, domain::cases::Act::reconsider}));
        const auto opened = TRY(teller_.ask<api::cases::OpenDraft>({draft.id}));
        return attach_and_send(again, draft.id, opened.content.recommendation_id);
    }

    // ---- what is asked for ----

    Result<Content> content_of(const Told& told, base::Instant at) {
        const auto& generic = nth(lists_.generics, told.number * 7);
        Content content;
        if (generic.recommendations.empty() || generic.presentations.empty()) return content;
        const bool is_woman = told.number % 2 == 0;
        const int age = 24 + static_cast<int>(told.number * 7 % 55);
        content.age_years = std::to_string(age);
        content.weight_kg = std::to_string(48 + told.number * 5 % 45);
        content.height_cm = std::to_string(150 + told.number * 3 % 38);
        content.nss = std::to_string(9000000000 + static_cast<std::int64_t>(told.number / 2) * 7919);
        content.patient_id = TRY(patient_of(told, content, is_woman, base::mexico_city(at).date.year - age));
        content.entity_id = told.director->entity_id;
        content.unit_id = told.director->unit_id;
        content.umf = std::to_string(1 + told.number % 60);
        content.doctor_paternal_surname = nth(words::demo_surnames, told.number * 5 + 3).words();
        content.doctor_maternal_surname = nth(words::demo_surnames, told.number * 3 + 1).words();
        content.doctor_given_names = nth(words::demo_doctors, told.number).words();
        content.doctor_matricula = std::to_string(98000001 + told.number % 12);
        content.specialty_id = nth(lists_.specialties, told.number).id;
        content.generic_id = generic.id;
        content.clave = nth(generic.presentations, told.number).id;
        content.recommendation_id = nth(generic.recommendations, told.number).id;
        content.visit = told.number % 3 == 2 ? domain::cases::Visit::subsecuente : domain::cases::Visit::primera_vez;
        TRY(choose_cie10(content));
        content.diagnosis_date = base::iso(base::mexico_city(at - 200 * day_ms).date);
        content.diagnosis_detail = words::demo_detail.words();
        TRY(answer(content));
        return content;
    }

    /// Of two cases one after the other each is of another patient, under one NSS.
    Result<std::string> patient_of(const Told& told, const Content& content, bool is_woman, int birth_year) {
        domain::cases::NewPatient patient;
        patient.paternal_surname = nth(words::demo_surnames, told.number / 2).words();
        patient.maternal_surname = nth(words::demo_surnames, told.number / 2 * 4 + 9).words();
        patient.given_names =
            (is_woman ? nth(words::demo_women, told.number / 2) : nth(words::demo_men, told.number / 2)).words();
        patient.gender_id = is_woman ? "femenino" : "masculino";
        patient.agregado_medico = std::string(is_woman ? "1F" : "1M") + std::to_string(birth_year) + "OR";
        patient.age_years = content.age_years;
        patient.weight_kg = content.weight_kg;
        patient.height_cm = content.height_cm;
        return TRY(teller_.ask<api::cases::RegisterPatient>({content.nss, patient, true})).id;
    }

    Result<void> choose_cie10(Content& content) {
        for (const auto* code : {"C92.1", "C34.9", "M06.9", "C50.9"}) {
            const auto found = TRY(teller_.ask<api::catalog::SearchCie10>({code, {}})).found;
            if (found.empty()) continue;
            content.cie10_code = found.front().id;
            break;
        }
        return base::done();
    }

    /// Every field of the form in some way that it accepts.
    Result<void> answer(Content& content) {
        using domain::catalog::FieldKind;
        const auto form = TRY(teller_.ask<api::catalog::SpecificationForm>({content.recommendation_id})).form;
        for (const auto& field : form.form_fields) {
            switch (field.kind) {
                case FieldKind::integer:
                case FieldKind::decimal:
                    content.set_answer(field.key, std::to_string(static_cast<int>((field.minimum + field.maximum) / 2)));
                    break;
                case FieldKind::choice:
                    if (!field.options.empty()) content.set_answer(field.key, field.options.front());
                    break;
                case FieldKind::text:
                case FieldKind::notes: content.set_answer(field.key, words::demo_answer.words()); break;
                case FieldKind::open_list: break;
            }
        }
        return base::done();
    }

    static constexpr std::int64_t any_version = -1;
    static constexpr int named_days = 12, delegated_days = 20;  ///< Since when, and for how long from now on.

    Storyteller teller_;
    Cast cast_;
    api::catalog::CaseLists::Response lists_{};
    std::string paper_{};
    std::string delegation_id_{};
    std::vector<Scene> scenes_{};
    std::size_t told_ = 0, changed_ = 0;
};

}  // namespace

Result<void> make_demo_cases(storage::Database& database, const Ports& ports) {
    auto cast = TRY(cast_of(database));
    if (!cast) return base::done();
    return Story(database, ports, *std::move(cast)).tell();
}

}  // namespace services
