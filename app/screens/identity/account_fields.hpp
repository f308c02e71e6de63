#pragma once
// What of an account is changed: names, mail, and where it may be, role and place.

#include <string>

#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/accounts.hpp"
#include "shared/domain/identity/administration.hpp"

namespace screens::identity {

class AccountFields {
public:
    using Shown = api::identity::ShowAccount::Response;

    void begin(const domain::identity::AccountData& known);
    void draw(Frame& frame, ui::Form& form, const Shown& shown);

    const domain::identity::AccountData& data() const { return data_; }
    bool changed() const { return !(data_ == before_); }

private:
    void draw_place(Frame& frame, ui::Form& form, const Shown& shown);
    void draw_unit(Frame& frame, ui::Form& form);

    domain::identity::AccountData before_{}, data_{};
    std::string role_{};
    Loaded<api::catalog::RegistrationLists> lists_{};
    Loaded<api::catalog::HospitalsOf> hospitals_{};
    Loaded<api::catalog::UnitsOf> units_{};
};

}  // namespace screens::identity
