#include "shared/services/cases/returned.hpp"

#include <algorithm>

#include "shared/api/json.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/text/cases/life.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Attachment;
using domain::cases::AttachmentState;
using domain::cases::Case;
using domain::cases::Mark;

bool takes_the_place_of(Context& context, const Case& row, const std::vector<Attachment>& added, const Attachment& sent) {
    return domain::cases::has_file(added, sent.slot) && !takes_several(context, row, sent.slot);
}

}  // namespace

std::string encoded(const std::vector<Mark>& marks) { return api::encode(base::type_of<std::vector<Mark>>, &marks); }

Result<std::vector<Mark>> marks_of(const domain::cases::Correction& correction) {
    std::vector<Mark> marks;
    TRY(api::decode(base::type_of<std::vector<Mark>>, &marks, correction.marks, api::Reading::stored));
    return marks;
}

Result<Returned> returned_of(Context& context, const Case& row) {
    auto correction = storage::cases::open_correction(context.db, row.id);
    if (!correction) return conflict(text::cases::resubmission_not_asked.words());
    auto marks = TRY(marks_of(*correction));
    return Returned{*std::move(correction), std::move(marks)};
}

bool takes_several(Context& context, const Case& row, const std::string& slot) {
    if (slot == domain::catalog::general_slot) return true;
    const auto form = form_of(context, row);
    const auto* known = form ? form->slot(slot) : nullptr;
    return known && known->several;
}

std::vector<Attachment> files_now(Context& context, const Case& row) {
    auto files = storage::cases::attachments_of(context.db, row.id);
    if (row.state != domain::cases::State::requiere_info) return files;
    const auto correction = storage::cases::open_correction(context.db, row.id);
    if (!correction) return files;
    const auto added = storage::cases::attachments_of_correction(context.db, correction->id);
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const auto& each) { return takes_the_place_of(context, row, added, each); }),
                files.end());
    files.insert(files.end(), added.begin(), added.end());
    return files;
}

Result<void> take_added_files(Context& context, const Case& row, const std::string& correction_id) {
    auto added = storage::cases::attachments_of_correction(context.db, correction_id);
    const auto written = [&](const Attachment& each) -> Result<void> {
        if (storage::cases::update_attachment(context.db, each)) return base::done();
        return base::Error{base::ErrorKind::internal, {}, {}, "no such attachment: " + each.id};
    };
    for (auto each : storage::cases::attachments_of(context.db, row.id)) {
        if (!takes_the_place_of(context, row, added, each)) continue;
        each.state = AttachmentState::replaced;
        TRY(written(each));
    }
    for (auto& each : added) {
        each.correction_id.clear();
        TRY(written(each));
    }
    return base::done();
}

std::vector<api::cases::AttachmentCard> cards_of(const std::vector<Attachment>& attachments) {
    std::vector<api::cases::AttachmentCard> cards;
    for (const auto& each : attachments)
        cards.push_back({each.id, each.slot, each.name, each.size_bytes, !each.correction_id.empty()});
    return cards;
}

}  // namespace services::cases
