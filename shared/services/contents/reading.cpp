// What everybody of SAnECE reads: the informative sections, announcements, the quick guide of the Módulo.

#include "shared/api/contents/reading.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/contents/module_guide.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/services/contents/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/storage/contents/notices.hpp"
#include "shared/text/contents/module_guide.hpp"
#include "shared/text/contents/notices.hpp"

namespace services::contents {
namespace {

using api::contents::NoticeCard;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::contents::Notice;
using domain::contents::NoticeState;
using domain::identity::Role;
namespace words = text::contents;

base::Date today(const Context& context) { return base::mexico_city(context.now).date; }

NoticeCard card_of(const Notice& notice) {
    return {notice.id,        notice.title,   notice.body,      notice.importance,
            notice.starts_on, notice.ends_on, notice.file_name, notice.size_bytes};
}

/// In the order of the catalogue; a generic that is not offered takes its claves and diagnoses along.
std::vector<api::contents::Drug> drugs(storage::Connection& db) {
    std::vector<api::contents::Drug> all;
    std::map<std::string, std::size_t> places;
    for (const auto& generic : storage::catalog::active_generics(db)) {
        places.emplace(generic.id, all.size());
        all.push_back({.id = generic.id, .name = generic.name});
    }
    for (const auto& each : storage::catalog::active_presentations(db)) {
        const auto place = places.find(each.generic_id);
        if (place != places.end()) all[place->second].claves.push_back(each.clave);
    }
    for (const auto& each : storage::catalog::active_recommendations(db)) {
        const auto place = places.find(each.generic_id);
        if (place == places.end()) continue;
        all[place->second].diagnoses.push_back(
            {each.id, each.name, each.advice, each.requirements_first, each.requirements_followup});
    }
    return all;
}

api::contents::Contacts contacts(Context& context) {
    using namespace domain::settings;
    return {settings::value_of(context, doubts_phone), settings::value_of(context, doubts_mail),
            settings::value_of(context, errors_phone), settings::value_of(context, errors_mail)};
}

Result<api::contents::ReadSections::Response> read_sections(Context& context, const api::Nothing&) {
    api::contents::ReadSections::Response response;
    response.drugs = drugs(context.db);
    response.medicines_changed_on = base::iso(storage::catalog::list_published_on(context.db));
    response.contacts = contacts(context);
    const auto day = today(context);
    for (const auto& each :
         storage::contents::important_notices(context.db, day, domain::contents::limits::notices_at_home_max)) {
        response.important.push_back(card_of(each));
    }
    response.current = storage::contents::count_current_notices(context.db, day);
    return response;
}

Result<api::contents::ListNotices::Response> list_notices(Context& context, const api::contents::ListNotices::Request& request) {
    const auto page = TRY(storage::contents::notices_to_read(context.db, request.filter.view, today(context), request.page));
    return base::each_as(page, card_of);
}

/// Readers open what they see; who writes announcements, those that are still to come and that were withdrawn, too.
bool may_open(const Context& context, const Notice& notice) {
    const auto role = context.account().role;
    if (role == Role::comunicacion || role == Role::administrador) return true;
    const auto state = state_on(notice, today(context));
    return state == NoticeState::current || state == NoticeState::past;
}

Result<Document> gather_file(Context& context, const api::contents::NoticeFile::Request& request) {
    const auto notice = storage::contents::notice_by_id(context.db, request.id);
    if (!notice || notice->sha256.empty() || !may_open(context, *notice))
        return Error{ErrorKind::not_found, words::notice_gone.words(), {}, {}};
    return Document{notice->file_name, std::string(api::contents::NoticeFile::mime), {}, notice->sha256, false};
}

Result<Document> as_it_is(const Document& document) { return document; }

Result<documents::contents::ModuleGuidePaper> gather_guide(Context& context, const api::Nothing&) {
    const auto known = contacts(context);
    return documents::contents::ModuleGuidePaper{
        {known.doubts_phone, known.doubts_mail}, {known.errors_phone, known.errors_mail}, context.now};
}

Result<Document> draw_guide(const documents::contents::ModuleGuidePaper& paper) {
    auto bytes = TRY(documents::contents::module_guide(paper));
    return Document{words::guide_file.words(), std::string(api::contents::ModuleGuide::mime), std::move(bytes), {}, true};
}

}  // namespace

void add_reading(Dispatcher& dispatcher) {
    dispatcher.serve<api::contents::ReadSections>(read_sections);
    dispatcher.serve<api::contents::ListNotices>(list_notices);
    dispatcher.serve_document<api::contents::NoticeFile, Document>(gather_file, as_it_is);
    dispatcher.serve_document<api::contents::ModuleGuide, documents::contents::ModuleGuidePaper>(gather_guide, draw_guide);
}

}  // namespace services::contents
