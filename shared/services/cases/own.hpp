#pragma once
// A case of the caller's own, and what the services of cases share.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/attachments.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

base::Error not_found();
base::Error conflict(std::string message);
base::Date today(const Context& context);

/// What the audit calls a thing; what is no identifier of ours is not written down.
std::string object_of(std::string_view kind, const std::string& id);

/// The case, if it is the caller's; anybody else's answers not_found.
base::Result<domain::cases::Case> own_case(Context& context, const std::string& id);
/// What the signed-in person may do with a case of his own in this state.
std::vector<domain::cases::Act> acts_on_own(const Context& context, domain::cases::State state);
base::Result<domain::cases::Case> own_draft(Context& context, const std::string& id);
base::Result<domain::cases::Content> content_of(const std::string& stored);
base::Result<domain::cases::Content> content_of(const domain::cases::Case& row);
/// A draft keeps whatever is typed, but not more than any honest form holds. `encoded` is the content as it is stored.
base::Result<void> fits_a_draft(const domain::cases::Content& content, const std::string& encoded);
/// What stands in the row beside its content, for lists and indexes.
void set_copies(domain::cases::Case& row, const domain::cases::Content& content);

/// Of a row of a list, which has its parts; "" without a patient.
template <class Row>
std::string patient_name(const Row& row) {
    domain::cases::Patient patient;
    patient.paternal_surname = row.paternal_surname;
    patient.maternal_surname = row.maternal_surname;
    patient.given_names = row.given_names;
    return patient.full_name();
}

std::vector<api::cases::AttachmentCard> attachment_cards(Context& context, const std::string& case_id);
/// The form in which a case is captured: of a draft the one that its diagnosis asks for now, of what was sent the version it was
/// sent in, whatever was published since. Nothing while no diagnosis is chosen, or when nobody can read it.
std::optional<domain::catalog::FormDescription> form_of(Context& context, const domain::cases::Case& row);
/// The same of a content that is not the row's, or known already.
std::optional<domain::catalog::FormDescription> form_of(Context& context, const domain::cases::Case& row,
                                                        const domain::cases::Content& content);

}  // namespace services::cases
