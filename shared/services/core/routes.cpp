// Every endpoint of the product, by area.

#include "shared/services/audit/routes.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/catalog/routes.hpp"
#include "shared/services/changes/routes.hpp"
#include "shared/services/contents/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/services/mail/routes.hpp"
#include "shared/services/settings/routes.hpp"
#include "shared/services/surplus/routes.hpp"

namespace services {

void add_routes(Dispatcher& dispatcher) {
    identity::add_sign_in(dispatcher);
    identity::add_registration(dispatcher);
    identity::add_passwords(dispatcher);
    identity::add_validation(dispatcher);
    identity::add_account_lists(dispatcher);
    identity::add_administration(dispatcher);
    identity::add_reminding(dispatcher);
    identity::add_delegating(dispatcher);
    catalog::add_lists(dispatcher);
    catalog::add_search(dispatcher);
    catalog::add_editing(dispatcher);
    catalog::add_form_editing(dispatcher);
    catalog::add_publishing(dispatcher);
    catalog::add_importing(dispatcher);
    cases::add_patients(dispatcher);
    cases::add_drafts(dispatcher);
    cases::add_attachments(dispatcher);
    cases::add_sending(dispatcher);
    cases::add_receipt(dispatcher);
    cases::add_follow_up(dispatcher);
    cases::add_worklist(dispatcher);
    cases::add_opening(dispatcher);
    cases::add_evaluation(dispatcher);
    cases::add_deciding(dispatcher);
    cases::add_export_sent(dispatcher);
    cases::add_corrections(dispatcher);
    cases::add_opinions(dispatcher);
    cases::add_following(dispatcher);
    cases::add_due(dispatcher);
    cases::add_overview(dispatcher);
    contents::add_reading(dispatcher);
    contents::add_notices(dispatcher);
    contents::add_reasons(dispatcher);
    contents::add_list_values(dispatcher);
    changes::add_asking(dispatcher);
    changes::add_reading(dispatcher);
    changes::add_handling(dispatcher);
    changes::add_applying(dispatcher);
    settings::add_settings(dispatcher);
    surplus::add_periods(dispatcher);
    surplus::add_lists(dispatcher);
    surplus::add_reports(dispatcher);
    surplus::add_capture(dispatcher);
    surplus::add_requests(dispatcher);
    surplus::add_papers(dispatcher);
    surplus::add_guide(dispatcher);
    surplus::add_shared_accounts(dispatcher);
    surplus::add_signed_papers(dispatcher);
    surplus::add_templates(dispatcher);
    mail::add_outgoing(dispatcher);
    mail::add_demonstration(dispatcher);
    add_sweeps(dispatcher);
    audit::add_audit(dispatcher);
}

}  // namespace services
