#include "shared/services/settings/settings.hpp"

#include "shared/api/settings/settings.hpp"
#include "shared/base/text.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/settings/routes.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/settings/settings.hpp"
#include "shared/text/shared.hpp"

namespace services::settings {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace words = text::settings;

std::string value_of(Context& context, const domain::settings::Setting& setting) {
    const auto set = storage::editable_setting(context.db, std::string(setting.key));
    if (set && !set->value.empty()) return set->value;
    if (&setting == &domain::settings::mailboxes) return context.ports.settings.contact_mailboxes;
    return std::string(setting.otherwise);
}

namespace {

Result<api::settings::ListSettings::Response> list_settings(Context& context, const api::Nothing&) {
    api::settings::ListSettings::Response response;
    for (const auto* each : domain::settings::all) {
        if (!domain::settings::may_change(context.account().role, *each)) continue;
        const auto set = storage::editable_setting(context.db, std::string(each->key));
        response.settings.push_back({std::string(each->key), value_of(context, *each), set ? set->version : 0});
    }
    return response;
}

Result<api::settings::SettingCard> save_setting(Context& context, const api::settings::SettingCard& request) {
    const auto* setting = domain::settings::find(request.key);
    if (setting == nullptr) return Error{ErrorKind::not_found, words::unknown.words(), {}, {}};
    context.audit_object = "setting:" + request.key;
    if (!domain::settings::may_change(context.account().role, *setting))
        return Error{ErrorKind::not_allowed, text::shared::not_allowed.words(), {}, {}};
    TRY(domain::settings::check(*setting, request.value));
    const auto before = storage::editable_setting(context.db, request.key);
    const auto version = before ? before->version : 0;
    if (request.version != version) return Error{ErrorKind::conflict, words::changed_elsewhere.words(), {}, {}};
    context.version_before = version;
    context.version_after = version + 1;
    context.audit_reason = value_of(context, *setting) + " -> " + request.value;
    storage::set_editable_setting(
        context.db, {request.key, std::string(base::trimmed(request.value)), version + 1, context.now, context.account().id});
    return api::settings::SettingCard{request.key, value_of(context, *setting), version + 1};
}

}  // namespace

void add_settings(Dispatcher& dispatcher) {
    dispatcher.serve<api::settings::ListSettings>(list_settings);
    dispatcher.serve<api::settings::SaveSetting>(save_setting);
}

}  // namespace services::settings
