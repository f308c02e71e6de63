#pragma once
// An editor, and what he makes: a drug with a clave, a form, a diagnosis.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/catalog/editing.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/world.hpp"

namespace catalog_tests {

using domain::catalog::EditedKind;
using domain::catalog::FieldContent;
using domain::catalog::FieldKind;
using domain::catalog::FormContent;

inline FieldContent field(const std::string& label, FieldKind kind = FieldKind::text, bool required = false) {
    FieldContent made;
    made.label = label;
    made.kind = kind;
    made.required = required;
    return made;
}

struct Publisher {
    explicit Publisher(test::World& world) : editor(world.of_role(domain::identity::Role::editor)) {}

    test::Actor editor;

    std::string new_generic(const std::string& name, const std::string& clave) {
        const auto id = editor.must<api::catalog::CreateGeneric>({name}).id;
        editor.must<api::catalog::SavePresentation>({id, version(id), clave, "TABLETA de 10 mg", true, true});
        return id;
    }
    std::int64_t version(const std::string& generic_id) { return editor.must<api::catalog::OpenGeneric>({generic_id}).version; }
    api::catalog::OpenForm::Response form(const std::string& id) { return editor.must<api::catalog::OpenForm>({id}); }
    api::catalog::OpenRecommendation::Response recommendation(const std::string& id) {
        return editor.must<api::catalog::OpenRecommendation>({id});
    }

    /// Keeps this as the draft of the form; the answer is the draft's version.
    std::int64_t prepare(const std::string& form_id, const FormContent& content) {
        return editor.must<api::catalog::SaveForm>({form_id, form(form_id).draft.version, content}).version;
    }
    void publish(EditedKind kind, const std::string& id, std::int64_t version) {
        editor.must<api::catalog::PublishDraft>({kind, id, version});
    }
    std::string new_form(const std::string& name, const FormContent& content) {
        const auto id = editor.must<api::catalog::CreateForm>({name, {}}).id;
        publish(EditedKind::form, id, prepare(id, content));
        return id;
    }
    domain::catalog::RecommendationContent content(const std::string& form_id) {
        domain::catalog::RecommendationContent made;
        made.name = "ANEMIA";
        made.advice = "Indicado en adultos";
        made.requirements_first = "Nota médica\nEstudios";
        made.requirements_followup = "Nota médica";
        made.valid_months = "6";
        made.form_id = form_id;
        made.position = "1";
        return made;
    }
    std::string new_recommendation(const std::string& generic_id, const std::string& form_id) {
        const auto id = editor.must<api::catalog::CreateRecommendation>({generic_id, "ANEMIA"}).id;
        const auto saved = editor.must<api::catalog::SaveRecommendation>({id, 1, content(form_id)});
        publish(EditedKind::recommendation, id, saved.version);
        return id;
    }
    void activate(const std::string& generic_id) {
        const auto page = editor.must<api::catalog::OpenGeneric>({generic_id});
        editor.must<api::catalog::SaveGeneric>({generic_id, page.version, page.name, true});
    }
};

}  // namespace catalog_tests
