#include "shared/services/near/demo_contents.hpp"

#include <optional>
#include <string>
#include <utility>

#include "shared/api/contents/list_values.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/page.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/services/near/story.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/contents/notices.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/contents/demo.hpp"

namespace services {
namespace {

using base::day_ms;
using base::Result;
using domain::contents::Importance;
using domain::identity::Account;
namespace words = text::contents;

struct Cast {
    Account announcer{}, editor{}, director{};
};

/// Nobody when there is nothing to tell, or nobody to tell it.
Result<std::optional<Cast>> cast_of(storage::Database& database) {
    return database.read([](storage::Connection& db) -> Result<std::optional<Cast>> {
        if (storage::contents::has_notices(db)) return std::optional<Cast>{};
        auto announcer = storage::identity::account_by_user_name(db, demo_announcer);
        auto editor = storage::identity::account_by_user_name(db, demo_editor);
        auto director = storage::identity::account_by_user_name(db, demo_director);
        if (!announcer || !editor || !director) return std::optional<Cast>{};
        return std::optional(Cast{*std::move(announcer), *std::move(editor), *std::move(director)});
    });
}

class ContentsStory {
public:
    ContentsStory(storage::Database& database, const Ports& ports, Cast cast)
        : teller_(database, ports), cast_(std::move(cast)) {}

    Result<void> tell() {
        TRY(announce(words::demo_past, Importance::normal, -61, -60, -30));
        const auto withdrawn = TRY(announce(words::demo_withdrawn_notice, Importance::normal, -20, -20, 30));
        TRY(teller_.ask<api::contents::WithdrawNotice>({withdrawn.id, withdrawn.version}));
        TRY(announce(words::demo_current, Importance::normal, -10, -10, 50));
        const auto important = TRY(announce(words::demo_important, Importance::important, -3, -3, 27));
        TRY(attach(important.id));
        TRY(announce(words::demo_scheduled, Importance::important, -1, 7, 37));
        return propose();
    }

private:
    base::Instant on(int days) const { return teller_.now() + days * day_ms; }
    std::string day(int days) const { return base::iso(base::mexico_city(on(days)).date); }

    Result<api::contents::NoticeView> announce(const words::DemoNotice& notice, Importance importance, int written, int first,
                                               int last) {
        TRY(teller_.enter(cast_.announcer.id, {}, on(written)));
        return teller_.ask<api::contents::SaveNotice>(
            {{}, 0, {notice.title.words(), notice.body.words(), importance, day(first), day(last)}});
    }

    Result<void> attach(const std::string& id) {
        documents::Pages pages({.title = words::demo_important.title.words(), .made_at = teller_.at()});
        pages.title(words::demo_important.title.view());
        pages.paragraph(words::demo_notice_paper.view());
        const auto paper = TRY(pages.finish());
        const auto announced = TRY(teller_.ask<api::contents::AnnounceNoticeFile>(
            {id, words::demo_notice_file.words(), static_cast<std::int64_t>(paper.size())}));
        return teller_.send(announced.upload_id, paper);
    }

    /// What directors wrote in requests that were not in the list.
    Result<void> propose() {
        const std::string list(domain::contents::mutations_list);
        TRY(teller_.database().write([&](storage::Connection& db) -> Result<void> {
            const auto add = [&](const text::Text& value, int days) {
                storage::catalog::propose_list_value(
                    db, {list, value.words(), base::folded(value.view()), false, cast_.director.id, on(days)});
            };
            add(words::demo_merged_value, -40);
            add(words::demo_refused_value, -35);
            int days = -12;
            for (const auto& each : words::demo_proposed) add(each, days += 3);
            return base::done();
        }));
        TRY(teller_.enter(cast_.editor.id, {}, on(-30)));
        TRY(teller_.ask<api::contents::MergeValue>({list, words::demo_merged_value.words(), words::demo_merged_into.words(), 0}));
        TRY(teller_.ask<api::contents::RefuseValue>(
            {list, words::demo_refused_value.words(), words::demo_refused_why.words(), 0}));
        return base::done();
    }

    Storyteller teller_;
    Cast cast_;
};

}  // namespace

Result<void> make_demo_contents(storage::Database& database, const Ports& ports) {
    auto cast = TRY(cast_of(database));
    if (!cast) return base::done();
    return ContentsStory(database, ports, *std::move(cast)).tell();
}

}  // namespace services
