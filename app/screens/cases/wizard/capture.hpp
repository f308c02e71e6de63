#pragma once
// What is captured of a request and how it is drawn, field by field: of one that is made in the five tabs, and of one that was
// returned to be completed.

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/common/following.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/search.hpp"
#include "app/screens/common/uploads.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

struct Capture {
    std::string id{};  ///< Of the case; "" until the draft was saved.
    domain::cases::Content content{};

    // Lists.
    Loaded<api::catalog::CaseLists> lists{};
    std::vector<ui::Choice> entities{}, specialties{}, genders{}, generics{};
    Following<api::catalog::HospitalsOf> hospitals{};   ///< Of the entity.
    Following<api::catalog::SpecificationForm> form{};  ///< Of the recommendation, as it is asked for now.
    Following<api::catalog::FormVersion> given_in{};    ///< That of the answers: of a case that was sent, of a draft from before.

    // Files
    bool is_preview = false;  ///< Of a form that is being made: nothing is sent.
    bool is_sent = false;     ///< Then what was added since is taken out again, and nothing else.
    std::vector<api::cases::AttachmentCard> attachments{};
    Uploads uploads{};
    api::Pending<api::cases::AttachmentsNow> removed{};
    std::string removing{}, removing_name{}, removing_slot{};
    bool asking_removal = false;

    // Datos generales
    Search<api::catalog::SearchCie10> cie10{};

    // Tratamientos previos
    domain::cases::Treatment treatment{};
    Search<api::catalog::SearchMedicines> medicines{};
    int deleting = -1;
    bool asking_delete = false;
    bool treatment_left = false;

    // Especificaciones
    std::vector<std::pair<std::string, Search<api::catalog::SearchListValues>>> open_lists{};

    // What was refused when the person wanted to go on, by tab; a corrected field drops out by itself.
    domain::cases::Tab refused_tab = domain::cases::Tab::confirmacion;
    std::vector<base::FieldError> refused{};

    /// The content as the server will have it: rules are asked about this, never about what was typed.
    domain::cases::Content written() const;
    /// The form that is filled.
    const domain::catalog::FormDescription* description() const;
    /// The form in which the answers were given, while another one is asked for by now.
    const domain::catalog::FormDescription* former_description() const;
    const api::catalog::GenericWithChoices* generic() const;
    const api::catalog::NamedRecommendation* recommendation() const;
    std::vector<domain::cases::Attachment> attachment_rows() const;
    std::span<const base::FieldError> refusals(domain::cases::Tab tab) const;
};

base::Date today(const Frame& frame);
/// Takes in the lists that have come, and asks for those that follow from a choice.
void keep_lists(Capture& capture, Frame& frame);
/// Takes in that a file was taken out.
void take_removed(Capture& capture);
/// Keeps the refusals of a tab; true when there are none and the person may go on.
bool may_leave(Capture& capture, domain::cases::Tab tab, std::vector<base::FieldError> errors);

/// Says that the form was published anew since it was answered, what has no place in it, and asks to go on with it.
void draw_form_change(Capture& capture);

/// A field of the drug's form, and a slot of it with what lies there; each has the refusal of its name.
void draw_field(Capture& capture, Frame& frame, ui::Form& form, const domain::catalog::FormField& field);
void draw_slot(Capture& capture, Frame& frame, ui::Form& form, const domain::catalog::FormSlot& slot);

/// An attached file with its remove button.
void draw_attachment(Capture& capture, const api::cases::AttachmentCard& attachment);
/// What is attached in a slot, and the files on their way.
void draw_attached(Capture& capture, Frame& frame, std::string_view slot);
/// The question before a file is removed.
void draw_removal(Capture& capture, Frame& frame);

/// Previous treatments: where one is written and added, and the table of those that were; `none` is said of an empty one.
void draw_treatment_list(Capture& capture, Frame& frame, text::Text none);
/// What is written of a treatment that was not added.
bool has_unadded_treatment(const Capture& capture);
/// The question before one is deleted.
void draw_treatment_question(Capture& capture);

}  // namespace screens::cases
