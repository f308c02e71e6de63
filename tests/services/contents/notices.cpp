// Announcements, from who writes them to who reads them.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/contents/notice_desk.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/stored_files.hpp"
#include "shared/text/contents/notices.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using namespace api::contents;
using domain::contents::Importance;
using domain::contents::NoticeContent;
using domain::contents::NoticeState;
using test::World;
using View = domain::contents::NoticeView;
namespace words = text::contents;

namespace {

struct Desk {
    World world{};
    test::Actor writer = world.of_role(domain::identity::Role::comunicacion);
    test::Actor director = world.director();

    /// Sessions end when nobody does anything for half an hour.
    void pass(base::Instant milliseconds) {
        world.clock.pass(milliseconds);
        director = world.director();
        writer = world.visitor();
        writer.must<api::identity::SignIn>({"comunicacion", test::password});
    }
    NoticeContent content(const std::string& title, const std::string& from, const std::string& until,
                          Importance importance = Importance::normal) {
        return {title, "Texto de " + title, importance, from, until};
    }
    api::contents::NoticeView write(const NoticeContent& content) { return writer.must<SaveNotice>({{}, 0, content}); }
    std::vector<std::string> titles(View view) {
        std::vector<std::string> found;
        for (const auto& each : director.must<ListNotices>({{view}, {}}).rows) found.push_back(each.title);
        return found;
    }
    base::Result<std::string> attach(const std::string& id, const std::string& name, const std::string& bytes) {
        const auto announced = writer.must<AnnounceNoticeFile>({id, name, static_cast<std::int64_t>(bytes.size())});
        return writer.upload(announced.upload_id, bytes);
    }
};

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("Readers see what is announced today, and what was before; never what is to come or was withdrawn [A17.6]", "[A17.6]") {
    Desk desk;
    desk.write(desk.content("Pasado mañana", "2025-07-25", "2025-07-30"));
    desk.write(desk.content("Hoy", "2025-07-23", "2025-07-23"));
    const auto gone = desk.write(desk.content("Retirado", "2025-07-20", "2025-07-30"));
    desk.writer.must<WithdrawNotice>({gone.id, gone.version});
    CHECK(desk.titles(View::current) == Titles{"Hoy"});
    CHECK(desk.titles(View::earlier).empty());
    desk.pass(2 * base::day_ms);
    CHECK(desk.titles(View::current) == Titles{"Pasado mañana"});
    CHECK(desk.titles(View::earlier) == Titles{"Hoy"});
    // On the desk all of them, each with its state.
    auto admin = desk.world.administrator();
    const auto rows = admin.must<ListNoticeDesk>({}).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].state == NoticeState::current);
    CHECK(rows[1].state == NoticeState::past);
    CHECK(rows[2].state == NoticeState::withdrawn);
    CHECK(rows[0].acts.empty());
    CHECK(admin.must<ListNoticeDesk>({{NoticeState::withdrawn}, {}}).rows.at(0).content.title == "Retirado");
}

TEST_CASE("The last day ends at midnight in Mexico City [A17.6]", "[A17.6]") {
    Desk desk;
    desk.write(desk.content("Hoy", "2025-07-23", "2025-07-23", Importance::important));
    // 23/07/2025 16:27 there: in Greenwich it is the 24th from 18:00 on.
    desk.pass(7 * base::hour_ms);
    CHECK(desk.titles(View::current) == Titles{"Hoy"});
    CHECK(desk.director.must<ReadSections>({}).important.size() == 1);
    desk.pass(base::hour_ms);
    CHECK(desk.titles(View::current).empty());
    CHECK(desk.director.must<ReadSections>({}).important.empty());
}

TEST_CASE("The important ones of today stand on the home page, the newest first [A17.6]", "[A17.6]") {
    Desk desk;
    desk.write(desk.content("Normal", "2025-07-01", "2025-07-30"));
    desk.write(desk.content("Importante de antes", "2025-07-02", "2025-07-30", Importance::important));
    desk.write(desk.content("Importante de hoy", "2025-07-23", "2025-07-30", Importance::important));
    desk.write(desk.content("Importante de mañana", "2025-07-24", "2025-07-30", Importance::important));
    const auto sections = desk.director.must<ReadSections>({});
    REQUIRE(sections.important.size() == 2);
    CHECK(sections.important[0].title == "Importante de hoy");
    CHECK(sections.important[1].title == "Importante de antes");
    CHECK(sections.current == 3);
}

TEST_CASE("What is wrong with an announcement is refused at its field, and nothing is kept [A17.6]", "[A17.6]") {
    Desk desk;
    auto content = desk.content(" ", "2025-07-30", "2025-07-25");
    const auto refused = desk.writer.refused<SaveNotice>({{}, 0, content});
    CHECK(refused.kind == base::ErrorKind::invalid_input);
    CHECK(test::refuses(refused, "content.title"));
    CHECK(test::message_of(refused, "content.ends_on") == words::notice_ends_before);
    CHECK(desk.writer.must<ListNoticeDesk>({}).rows.empty());
}

TEST_CASE("Of two who change one announcement the second is told who was faster, and since when [A17.6]", "[A17.6]") {
    Desk desk;
    const auto first = desk.write(desk.content("Aviso", "2025-07-23", "2025-07-30"));
    auto content = first.content;
    content.title = "Aviso corregido";
    CHECK(desk.writer.must<SaveNotice>({first.id, first.version, content}).version == 2);
    content.title = "Aviso de quien llegó tarde";
    const auto refused = desk.writer.refused<SaveNotice>({first.id, first.version, content});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message.find("23/07/2025 16:27") != std::string::npos);
    CHECK(desk.writer.refused<WithdrawNotice>({first.id, first.version}).kind == base::ErrorKind::conflict);
    CHECK(desk.writer.must<OpenNotice>({first.id}).content.title == "Aviso corregido");
    CHECK(desk.world.audit_events().back().object == "notice:" + first.id);
}

TEST_CASE("A new announcement whose answer was lost is made once [A17.6]", "[A17.6]") {
    Desk desk;
    const std::string id = "0190163d-8694-739b-aea5-966c26f8ad91";
    const auto content = desk.content("Aviso", "2025-07-23", "2025-07-30");
    CHECK(desk.writer.must<SaveNotice>({id, 0, content}).id == id);
    CHECK(desk.writer.refused<SaveNotice>({id, 0, content}).kind == base::ErrorKind::conflict);
    CHECK(desk.writer.must<ListNoticeDesk>({}).total == 1);
    CHECK(desk.writer.must<SaveNotice>({"no es un identificador", 0, content}).id != "no es un identificador");
}

TEST_CASE("What was withdrawn is not changed any more; what is over is announced again with new days [A17.6]", "[A17.6]") {
    Desk desk;
    const auto gone = desk.write(desk.content("Retirado", "2025-07-20", "2025-07-30"));
    const auto withdrawn = desk.writer.must<WithdrawNotice>({gone.id, gone.version});
    CHECK(withdrawn.state == NoticeState::withdrawn);
    CHECK(withdrawn.withdrawn_at == desk.world.clock.now());
    CHECK(desk.writer.refused<SaveNotice>({gone.id, withdrawn.version, gone.content}).message == words::notice_is_withdrawn);
    CHECK(desk.writer.refused<WithdrawNotice>({gone.id, withdrawn.version}).kind == base::ErrorKind::conflict);
    CHECK(desk.writer.refused<AnnounceNoticeFile>({gone.id, "a.pdf", 10}).kind == base::ErrorKind::conflict);
    CHECK(desk.writer.refused<OpenNotice>({"nada"}).kind == base::ErrorKind::not_found);
    const auto over = desk.write(desk.content("Hoy", "2025-07-23", "2025-07-23"));
    desk.pass(base::day_ms);
    CHECK(desk.writer.must<OpenNotice>({over.id}).state == NoticeState::past);
    auto content = over.content;
    CHECK(test::message_of(desk.writer.refused<SaveNotice>({over.id, over.version, content}), "content.ends_on") ==
          words::notice_over);
    content.ends_on = "2025-07-31";
    CHECK(desk.writer.must<SaveNotice>({over.id, over.version, content}).state == NoticeState::current);
}

TEST_CASE("An announcement has one PDF at most, which its readers open and the store keeps [A17.6]", "[A17.6]") {
    Desk desk;
    const auto notice = desk.write(desk.content("Aviso", "2025-07-23", "2025-07-30"));
    CHECK(test::refuses(desk.writer.refused<AnnounceNoticeFile>({notice.id, "a.docx", 10}), "name"));
    REQUIRE(desk.attach(notice.id, "oficio.pdf", World::pdf()));
    const auto card = desk.director.must<ListNotices>({}).rows.at(0);
    CHECK(card.file_name == "oficio.pdf");
    const auto request = api::encode(NoticeFile::Request{notice.id});
    const auto document = desk.director.document(NoticeFile::path, request);
    REQUIRE(document);
    CHECK(document.value().file_name == "oficio.pdf");
    CHECK_FALSE(document.value().own_making);
    const auto is_kept = [&] {
        return desk.world
            .read([&](storage::Connection& db) -> base::Result<bool> {
                return storage::is_referenced(db, document.value().stored_sha256);
            })
            .value();
    };
    CHECK(is_kept());
    // What replaces it counts as a change, like any other.
    REQUIRE(desk.attach(notice.id, "otro oficio.pdf", World::pdf() + "%"));
    auto now = desk.writer.must<OpenNotice>({notice.id});
    CHECK(now.version == 3);
    CHECK(now.file_name == "otro oficio.pdf");
    CHECK_FALSE(is_kept());
    CHECK(desk.writer.refused<RemoveNoticeFile>({notice.id, 1}).kind == base::ErrorKind::conflict);
    now = desk.writer.must<RemoveNoticeFile>({notice.id, now.version});
    CHECK(now.file_name.empty());
    CHECK(desk.writer.refused<RemoveNoticeFile>({notice.id, now.version}).kind == base::ErrorKind::not_found);
    CHECK(desk.director.document(NoticeFile::path, request).error().kind == base::ErrorKind::not_found);
}

TEST_CASE("The PDF of what is still to come, or was withdrawn, is nobody's but its writers' [A17.6]", "[A17.6]") {
    Desk desk;
    const auto notice = desk.write(desk.content("Mañana", "2025-07-24", "2025-07-30"));
    REQUIRE(desk.attach(notice.id, "oficio.pdf", World::pdf()));
    const auto request = api::encode(NoticeFile::Request{notice.id});
    CHECK(desk.director.document(NoticeFile::path, request).error().kind == base::ErrorKind::not_found);
    CHECK(desk.writer.document(NoticeFile::path, request));
    CHECK(desk.world.administrator().document(NoticeFile::path, request));
}
