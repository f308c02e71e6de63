// The product without a server: its accounts are shown, let people in, and outlive the program.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "shared/api/api.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/api/mail/demonstration.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/near/in_process_api.hpp"
#include "shared/services/near/near_world.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/pdf.hpp"

namespace {

std::unique_ptr<services::NearWorld> world_in(const std::string& folder) {
    auto world = services::NearWorld::open({folder, crypto::PasswordCost::minimal}, {});
    REQUIRE(world);
    return std::move(world).value();
}

template <class E>
typename E::Response answer(services::NearWorld& world, const typename E::Request& request) {
    api::Pending<typename E::Response> pending;
    api::call<E>(world.api(), request, pending);
    world.api().poll();
    REQUIRE(pending.arrived());
    REQUIRE(pending.value());
    return *pending.value();
}

}  // namespace

TEST_CASE("a visitor sees the accounts and enters with one", "[native]") {
    for (const bool on_disk : {false, true}) {
        const test::TemporaryFolder folder;
        const auto world = world_in(on_disk ? folder.path() : std::string{});
        const auto visitor = answer<api::identity::WhoAmI>(*world, {});
        CHECK(visitor.demo);
        const auto lines = base::split(visitor.demo_accounts, '\n');
        REQUIRE(lines.size() == 16);
        const auto words = base::split(lines.front(), ' ');
        REQUIRE(words.size() == 3);
        const auto me = answer<api::identity::SignIn>(*world, {std::string(words[0]), std::string(words[1])});
        CHECK(me.signed_in);
        CHECK(me.user_name == "director");
        // He may go on as somebody else, without leaving first.
        const auto him = answer<api::identity::WhoAmI>(*world, {});
        CHECK(him.demo_accounts == visitor.demo_accounts);
        for (const auto line : lines) {
            const auto other = base::split(line, ' ');
            CAPTURE(line);
            const auto now = answer<api::identity::SignIn>(
                *world, {std::string(other[0]), std::string(other[1]), "Persona de la demostración", "90000099"});
            CHECK(now.user_name == other[0]);
        }
    }
}

TEST_CASE("the collection goes on, and is the same when the folder is opened again", "[native]") {
    const test::TemporaryFolder folder;
    std::string period;
    for (int i = 0; i < 2; ++i) {
        const auto world = world_in(folder.path());
        const auto periods = answer<api::surplus::ListPeriods>(*world, {}).periods;
        REQUIRE(periods.size() == 2);
        CHECK(periods.front().state == domain::surplus::PeriodState::abierto);
        if (period.empty()) period = periods.front().id;
        CHECK(periods.front().id == period);
    }
}

TEST_CASE("the mails of the demonstration are read there, the newest first, with the papers that go along", "[native]") {
    std::string published;
    services::NearPlace place;
    place.publish = [&](std::string_view, std::string_view, std::string bytes) {
        published = std::move(bytes);
        return std::string("blob:x");
    };
    const auto opened = services::NearWorld::open({std::string{}, crypto::PasswordCost::minimal}, place);
    REQUIRE(opened);
    auto& world = *opened.value();
    const auto list = answer<api::mail::ListDemoMails>(world, {});
    REQUIRE(list.mails.size() > 10);
    CHECK(list.total >= static_cast<std::int64_t>(list.mails.size()));
    std::string papers;
    base::Instant newer = list.mails.front().written_at;
    for (const auto& mail : list.mails) {
        CHECK(mail.written_at <= newer);
        newer = mail.written_at;
        CHECK_FALSE(mail.body.empty());
        for (std::size_t i = 0; i < mail.files.size(); ++i) {
            CAPTURE(mail.subject, mail.files[i]);
            published.clear();
            world.api().link({&api::facts_of<api::mail::DemoMailFile>,
                              api::encode(api::mail::DemoMailFile::Request{mail.id, static_cast<std::int64_t>(i)})},
                             [](const base::Result<std::string>&) {});
            for (int turn = 0; turn < 10; ++turn) world.api().poll();
            REQUIRE(published.starts_with("%PDF"));
            papers += test::pdf_text(published);
        }
    }
    CHECK(papers.find("SELLO DIGITAL") != std::string::npos);
}

TEST_CASE("the folder keeps accounts and keys", "[native]") {
    const test::TemporaryFolder folder;
    const auto first = answer<api::identity::WhoAmI>(*world_in(folder.path()), {}).demo_accounts;
    const auto again = answer<api::identity::WhoAmI>(*world_in(folder.path()), {}).demo_accounts;
    CHECK(first == again);
    int keys = 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder.path() + "/keys")) ++keys;
    CHECK(keys == 2);
}

TEST_CASE("a byte that changed on disk is not given out, and a good copy takes its place", "[native]") {
    const std::string pdf = "%PDF-1.4\n" + std::string(3000, 'x') + "\n%%EOF\n";
    for (const auto at : {std::size_t{0}, pdf.size() / 2, pdf.size() - 1}) {
        CAPTURE(at);
        const test::TemporaryFolder folder;
        std::string published;
        services::NearPlace place;
        place.read_file = [&](std::uint32_t, const auto& done) { done(true, pdf); };
        place.publish = [&](std::string_view, std::string_view, std::string bytes) {
            published = std::move(bytes);
            return std::string("blob:x");
        };
        auto opened = services::NearWorld::open({folder.path(), crypto::PasswordCost::minimal}, place);
        REQUIRE(opened);
        auto& world = *opened.value();
        const auto visitor = answer<api::identity::WhoAmI>(world, {});
        const auto words = base::split(base::split(visitor.demo_accounts, '\n').front(), ' ');
        answer<api::identity::SignIn>(world, {std::string(words[0]), std::string(words[1])});
        const auto draft = answer<api::cases::SaveDraft>(world, {}).id;
        std::string attachment;
        const auto attach = [&] {
            const auto upload =
                answer<api::cases::AnnounceAttachment>(world, {draft, "vigencia", "a.pdf", static_cast<std::int64_t>(pdf.size())})
                    .upload_id;
            bool stored = false;
            world.api().upload(upload, {1, "a.pdf", pdf.size()}, {},
                               [&](base::Result<std::string> said) { stored = bool(said); });
            for (int i = 0; i < 10; ++i) world.api().poll();
            attachment = upload;
            return stored;
        };
        const auto is_given_out = [&] {
            bool given = false;
            published.clear();
            world.api().link({&api::facts_of<api::cases::AttachmentDocument>,
                              api::encode(api::cases::AttachmentDocument::Request{attachment})},
                             [&](base::Result<std::string> href) { given = bool(href); });
            for (int i = 0; i < 10; ++i) world.api().poll();
            return given && published == pdf;
        };
        REQUIRE(attach());
        CHECK(is_given_out());
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder.path() + "/files")) {
            if (!file.is_regular_file()) continue;
            auto changed = pdf;
            changed[at] ^= 1;
            std::ofstream(file.path(), std::ios::binary) << changed;
        }
        CHECK_FALSE(is_given_out());
        CHECK(published.empty());
        REQUIRE(attach());
        CHECK(is_given_out());
    }
}
