// The desk of announcements: written, changed, given a PDF, withdrawn (S1:688).

#include <optional>
#include <string>
#include <utility>

#include "shared/api/contents/notice_desk.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/files.hpp"
#include "shared/services/contents/people.hpp"
#include "shared/services/contents/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/storage/contents/notices.hpp"
#include "shared/text/contents/notices.hpp"
#include "shared/text/shared.hpp"

namespace services::contents {
namespace {

using api::contents::NoticeView;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::contents::Notice;
using domain::contents::NoticeAct;
using domain::contents::NoticeState;
namespace words = text::contents;

base::Date today(const Context& context) { return base::mexico_city(context.now).date; }

Error conflict(std::string why) { return {ErrorKind::conflict, std::move(why), {}, {}}; }

NoticeView view_of(Context& context, const Notice& notice) {
    NoticeView view;
    view.id = notice.id;
    view.version = notice.version;
    view.content = content_of(notice);
    view.state = state_on(notice, today(context));
    view.file_name = notice.file_name;
    view.size_bytes = notice.size_bytes;
    view.changed_at = notice.changed_at;
    view.changed_by = name_of_account(context, notice.changed_by);
    view.withdrawn_at = notice.withdrawn_at;
    view.withdrawn_by = name_of_account(context, notice.withdrawn_by);
    view.acts = acts_of(context.account().role, view.state);
    return view;
}

Result<Notice> notice_of(Context& context, const std::string& id) {
    auto notice = storage::contents::notice_by_id(context.db, id);
    if (!notice) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    context.audit_object = "notice:" + notice->id;
    return *std::move(notice);
}

/// Why it is not done in its state.
std::string why_not(NoticeState state) {
    return (state == NoticeState::withdrawn ? words::notice_is_withdrawn : words::notice_not_shown).words();
}

std::string changed_words(Context& context, const Notice& notice) {
    return words::notice_changed_meanwhile(name_of_account(context, notice.changed_by),
                                           base::mexico_city_words(notice.changed_at));
}

/// If this may be done to it now. Errors: not_found; conflict.
Result<Notice> notice_to(Context& context, const std::string& id, NoticeAct act) {
    auto notice = TRY(notice_of(context, id));
    const auto state = state_on(notice, today(context));
    if (!may(context.account().role, state, act)) return conflict(why_not(state));
    return notice;
}

/// The same, of the version that the person was shown.
Result<Notice> notice_to(Context& context, const std::string& id, std::int64_t version, NoticeAct act) {
    auto notice = TRY(notice_to(context, id, act));
    if (notice.version != version) return conflict(changed_words(context, notice));
    return notice;
}

Result<NoticeView> changed(Context& context, Notice& notice) {
    context.version_before = notice.version;
    context.version_after = notice.version += 1;
    notice.changed_at = context.now;
    notice.changed_by = context.account().id;
    TRY(storage::contents::update_notice(context.db, notice));
    return view_of(context, notice);
}

Result<api::contents::ListNoticeDesk::Response> list_desk(Context& context,
                                                          const api::contents::ListNoticeDesk::Request& request) {
    const auto page = TRY(storage::contents::notices_at_desk(context.db, request.filter.state, today(context), request.page));
    return base::each_as(page, [&](const Notice& each) { return view_of(context, each); });
}

Result<NoticeView> open_notice(Context& context, const api::contents::NoticeAt& request) {
    return view_of(context, TRY(notice_of(context, request.id)));
}

Result<void> check(const domain::contents::NoticeContent& content, base::Date day) {
    auto refused = domain::contents::refusals(content, day);
    for (auto& each : refused) each.field = "content." + each.field;
    return domain::all_or_error(std::move(refused));
}

Result<NoticeView> save_notice(Context& context, const api::contents::SaveNotice::Request& request) {
    if (request.version > 0) {
        auto notice = TRY(notice_to(context, request.id, request.version, NoticeAct::edit));
        TRY(check(request.content, today(context)));
        set_content(notice, request.content);
        return changed(context, notice);
    }
    if (const auto there = storage::contents::notice_by_id(context.db, request.id))
        return conflict(changed_words(context, *there));
    TRY(check(request.content, today(context)));
    Notice notice;
    notice.id = base::is_uuid(request.id) ? request.id : context.new_id();
    set_content(notice, request.content);
    notice.created_at = notice.changed_at = context.now;
    notice.created_by = notice.changed_by = context.account().id;
    notice.version = 1;
    storage::contents::insert_notice(context.db, notice);
    context.audit_object = "notice:" + notice.id;
    context.version_after = notice.version;
    return view_of(context, notice);
}

Result<NoticeView> withdraw_notice(Context& context, const api::contents::NoticeVersion& request) {
    auto notice = TRY(notice_to(context, request.id, request.version, NoticeAct::withdraw));
    notice.withdrawn_at = context.now;
    notice.withdrawn_by = context.account().id;
    return changed(context, notice);
}

// ---- its PDF -----------------------------------------------------------------------------------------------------------

Result<void> may_attach(Context& context, const storage::Upload& upload) {
    TRY(notice_to(context, upload.object, NoticeAct::attach));
    return base::done();
}

std::uint64_t file_bytes_max(const Settings& settings) { return settings.file_bytes_max; }

constexpr UploadPurpose notice_file{"notice-file", api::contents::announcers, FileKind::pdf, file_bytes_max, may_attach};

Result<api::contents::AnnounceNoticeFile::Response> announce_file(Context& context,
                                                                  const api::contents::AnnounceNoticeFile::Request& request) {
    const auto notice = TRY(notice_to(context, request.id, NoticeAct::attach));
    domain::Checker checker;
    domain::check_file(checker, request.name, request.size_bytes, domain::pdf_names, context.ports.settings.file_bytes_max);
    TRY(domain::all_or_error(checker.take()));
    return api::contents::AnnounceNoticeFile::Response{
        TRY(announce_upload(context, notice_file, {notice.id, {}, request.name, request.size_bytes}))};
}

Result<NoticeView> keep_file(Context& context, const storage::Upload& upload, const StoredFile& file) {
    auto notice = TRY(notice_of(context, upload.object));
    if (notice.sha256 == file.sha256 && notice.file_name == upload.name) return view_of(context, notice);  // its answer was lost
    notice = TRY(notice_to(context, upload.object, NoticeAct::attach));
    notice.file_name = upload.name;
    notice.size_bytes = upload.size_bytes;
    notice.sha256 = file.sha256;
    return changed(context, notice);
}

Result<NoticeView> remove_file(Context& context, const api::contents::NoticeVersion& request) {
    auto notice = TRY(notice_to(context, request.id, request.version, NoticeAct::attach));
    if (notice.sha256.empty()) return Error{ErrorKind::not_found, words::file_gone.words(), {}, {}};
    notice.file_name.clear();
    notice.size_bytes = 0;
    notice.sha256.clear();
    return changed(context, notice);
}

}  // namespace

void add_notices(Dispatcher& dispatcher) {
    dispatcher.serve<api::contents::ListNoticeDesk>(list_desk);
    dispatcher.serve<api::contents::OpenNotice>(open_notice);
    dispatcher.serve<api::contents::SaveNotice>(save_notice);
    dispatcher.serve<api::contents::WithdrawNotice>(withdraw_notice);
    dispatcher.serve<api::contents::AnnounceNoticeFile>(announce_file);
    dispatcher.take_uploads<NoticeView>(notice_file, keep_file);
    dispatcher.serve<api::contents::RemoveNoticeFile>(remove_file);
}

}  // namespace services::contents
