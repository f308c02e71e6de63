#include "app/screens/identity/account_fields.hpp"

#include <vector>

#include "app/screens/common/choices.hpp"
#include "app/screens/identity/role_words.hpp"
#include "app/ui/fields.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/accounts.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/shared.hpp"

namespace screens::identity {

namespace words = text::identity;
using domain::identity::Role;

void AccountFields::begin(const domain::identity::AccountData& known) {
    data_ = before_ = known;
    role_ = base::name_of(known.role);
}

void AccountFields::draw_unit(Frame& frame, ui::Form& form) {
    auto& data = data_;
    if (data.entity_id.empty() || data.role == Role::responsable) return;
    std::vector<ui::Choice> choices;
    if (data.role == Role::solicitante) {
        hospitals_.follow(frame, {data.entity_id});
        const auto* found = hospitals_.value();
        if (found && found->entity_id == data.entity_id) choices = choices_of(found->hospitals);
        else if (hospitals_.error()) hospitals_.draw(frame);
    } else {
        units_.follow(frame, {data.entity_id});
        const auto* found = units_.value();
        if (found && found->entity_id == data.entity_id) choices = choices_of(found->units);
        else if (units_.error()) units_.draw(frame);
    }
    const bool is_director = data.role == Role::solicitante;
    form.select("unit_id", words::account_unit, data.unit_id, choices,
                is_director ? text::shared::select_prompt : words::account_whole_entity, {.required = is_director});
}

void AccountFields::draw_place(Frame& frame, ui::Form& form, const Shown& shown) {
    std::vector<ui::Choice> roles;
    for (const auto role : shown.roles) roles.push_back({std::string(base::name_of(role)), words_of(role).words()});
    if (form.select("role", words::account_role, role_, roles, text::shared::select_prompt,
                    {.required = true, .help = words::account_place_help})) {
        if (const auto role = base::from_name<Role>(role_)) data_.role = *role;
    }
    lists_.follow(frame);
    const auto* lists = lists_.value();
    if (!lists) {
        lists_.draw(frame);
        return;
    }
    const auto entities = choices_of(lists->entities);
    if (form.select("entity_id", words::entity, data_.entity_id, entities, words::account_no_entity)) {
        data_.unit_id.clear();
    }
    draw_unit(frame, form);
}

void AccountFields::draw(Frame& frame, ui::Form& form, const Shown& shown) {
    namespace limits = domain::limits;
    auto& data = data_;
    form.text("given_names", words::given_names, data.given_names,
              {.required = true, .letters_max = limits::given_names_letters_max});
    form.text("paternal_surname", words::paternal_surname, data.paternal_surname,
              {.required = true, .letters_max = limits::surname_letters_max});
    form.text("maternal_surname", words::maternal_surname, data.maternal_surname, {.letters_max = limits::surname_letters_max});
    form.text("email", words::email, data.email, {.input = ui::Input::email, .required = true});
    if (domain::allows(shown.acts, domain::identity::AccountAct::change_place)) draw_place(frame, form, shown);
}

}  // namespace screens::identity
