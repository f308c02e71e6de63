#pragma once
// The form of a change request: what its parts share.

#include <string>
#include <vector>

#include "app/screens/common/keeping.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/one_upload.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/form.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/changes/asking.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/changes/change.hpp"

namespace screens::changes {

struct RequestForm {
    bool begun = false;
    std::string target{};  ///< The folio in the address, or "".
    Loaded<api::changes::OpenChangeDraft> draft{};
    bool drafted = false;
    domain::changes::Typed typed{};
    Keeping<api::changes::SaveChangeDraft> keeping{};

    // Which folio.
    std::string chosen{};  ///< Last; what is wanted is of this one.
    std::string search{}, searched{};
    base::Instant typed_at = -1;
    Paged<api::cases::ListSent> own{};
    Loaded<api::changes::PrepareChange> prepared{};

    // Of a homologación.
    api::Pending<api::cases::SearchPatients::Response> others{};
    std::string others_of{};

    OneUpload<api::changes::AnnounceChangeFile, api::changes::ChangeFile> upload{};
    api::Pending<api::changes::ChangeNumber> asked{};
    Repeatable<api::changes::AskChange::Request> command{};
    std::vector<base::FieldError> refused{};
    std::string conflict{};
    bool sent = false;

    bool unsaved() const { return drafted && !sent && keeping.dirty(); }
};

/// What is today of the folio that was chosen; null until it is known.
const api::changes::PrepareChange::Response* prepared_of(const RequestForm& form);

void draw_folio_choice(RequestForm& state, Frame& frame);
/// The fields of the kind that was chosen.
void draw_wanted(RequestForm& state, Frame& frame, ui::Form& form, const api::changes::PrepareChange::Response& prepared);
/// What a kind begins with, where nothing is typed of it yet.
void begin_kind(domain::changes::Typed& typed, const api::changes::PrepareChange::Response& prepared);

}  // namespace screens::changes
