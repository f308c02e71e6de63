#pragma once
// What one signs in with: user and password, and for a shared account, once its password was right, who one is (R18). The
// pages of entry and the question of a session that ended draw the same.

#include <string>

#include "app/screens/screen.hpp"
#include "app/ui/form.hpp"
#include "shared/api/api.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/pending.hpp"

namespace screens::identity {

class Credentials {
public:
    Credentials() = default;
    /// Of somebody whose session ended: the person behind a shared account is asked anew, since it may be another.
    explicit Credentials(const api::identity::Me& me);

    /// Call each frame; who one is now, in the frame in which that is known.
    const api::identity::Me* follow();
    const base::Error* error() const { return signed_in_.error(); }
    /// The fields and the button that sends them; true in the frame in which it did.
    bool draw(ui::Form& form, api::Api& api);

private:
    bool asks_person() const { return !shared_.empty() && typed_.user_name == shared_; }

    api::identity::SignIn::Request typed_{};
    std::string shared_{};  ///< The user name of an account that is known to be shared.
    api::Pending<api::identity::Me> signed_in_{};
};

/// What a demonstration without a server shows under the form: its accounts, and how it is begun anew.
struct DemoAccounts {
    bool asking_afresh = false;
    api::Pending<api::identity::Me> entered{};

    /// Goes on with the account that was pressed, in the frame in which it is known.
    void draw(Frame& frame);

private:
    void draw_table(Frame& frame);
};

}  // namespace screens::identity
