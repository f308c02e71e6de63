// Mails as files and over SMTP, their headers, and what happens when the server does not answer.

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <limits>

#include "server/mail/carrier.hpp"
#include "server/mail/message.hpp"
#include "server/mail/outbox.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/storage/stored_files.hpp"
#include "support.hpp"

using namespace server_tests;

namespace {

const storage::MailRow welcome{"0190163d-8694-739b-aea5-966c26f8ad91",
                               "ana.nunez@imss.example",
                               "Recuperación de contraseña del SAnECE, un asunto largo para que ocupe varias líneas ñandú",
                               "Estimada Núñez:\n\n.una línea con punto\nhttps://x.example/#/a?token=abc=def\n"
                               "una línea muy larga que no cabe en los setenta y seis caracteres que permite el formato de los "
                               "correos\n",
                               1'764'000'000'000,
                               0,
                               0,
                               0,
                               {},
                               0,
                               {},
                               "SAnECE"};

struct World {
    std::unique_ptr<storage::Database> database = storage::Database::open({}).value();
    TestClock clock;

    void put(const storage::MailRow& mail) {
        REQUIRE(database->write([&](storage::Connection& db) {
            storage::insert_mail(db, mail);
            return base::done();
        }));
    }
    std::vector<storage::MailRow> waiting(base::Instant now) {
        return database
            ->read([&](storage::Connection& db) -> base::Result<std::vector<storage::MailRow>> {
                return storage::mails_due(db, now, 10);
            })
            .value();
    }
    /// The one that has not gone out, given up or not.
    bool given_up() { return unsent().next_attempt_at == storage::mail_given_up; }
    template <class Work>
    void change(const Work& work) {
        REQUIRE(database->write([&](storage::Connection& db) {
            work(db);
            return base::done();
        }));
    }
    storage::MailRow unsent() { return waiting(std::numeric_limits<base::Instant>::max()).at(0); }
};

struct Failing final : server::MailCarrier {
    base::Result<void> carry(const storage::MailRow&, const std::string&) override {
        ++attempts;
        return base::Error{base::ErrorKind::unavailable, {}, {}, "450"};
    }
    int attempts = 0;
};

int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

/// Python's aiosmtpd, which keeps what it gets in a Maildir.
class MailServer {
public:
    explicit MailServer(const std::string& folder) : port_(free_port()) {
        const auto listen = "127.0.0.1:" + std::to_string(port_);
        process_ = ::fork();
        if (process_ == 0) {
            const int quiet = ::open("/dev/null", O_RDWR);
            ::dup2(quiet, STDERR_FILENO);
            ::execl("/usr/bin/python3", "python3", "-m", "aiosmtpd", "-n", "-l", listen.c_str(), "-c",
                    "aiosmtpd.handlers.Mailbox", folder.c_str(), nullptr);
            ::_exit(127);
        }
    }
    ~MailServer() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    int port() const { return port_; }

private:
    int port_;
    pid_t process_ = -1;
};

/// A mail server that answers each command as told, and everything else with 250.
class StubbornMailServer {
public:
    explicit StubbornMailServer(std::map<std::string, std::string> answers) : answers_(std::move(answers)) {
        listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(listening_, 4) == 0);
        ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~StubbornMailServer() {
        ::shutdown(listening_, SHUT_RDWR);
        thread_.join();
        ::close(listening_);
    }
    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }

private:
    void serve() {
        for (int one = 0; (one = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0; ::close(one)) {
            say(one, "220 localhost");
            std::string received;
            std::array<char, 4096> piece{};
            ssize_t got = 0;
            while ((got = ::recv(one, piece.data(), piece.size(), 0)) > 0) {
                received.append(piece.data(), static_cast<std::size_t>(got));
                for (auto end = received.find("\r\n"); end != std::string::npos; end = received.find("\r\n")) {
                    const auto found = answers_.find(received.substr(0, 4));
                    say(one, found == answers_.end() ? "250 ok" : found->second);
                    received.erase(0, end + 2);
                }
            }
        }
    }
    static void say(int socket, const std::string& line) {
        const auto bytes = line + "\r\n";
        ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    std::map<std::string, std::string> answers_;
    int listening_ = -1, port_ = 0;
    std::thread thread_;
};

}  // namespace

TEST_CASE("Whoever sends has a name before the address, whatever its letters, and none when it is empty") {
    const auto from = [](const std::string& name) {
        auto mail = welcome;
        mail.sender_name = name;
        const auto message = server::mail_message(mail, "sanece@imss.example", 1'764'000'000'000).value();
        const auto begin = message.find("From: ");
        return message.substr(begin, message.find("\r\nTo:") - begin);
    };
    CHECK(from("Excedentes y Faltantes") == "From: Excedentes y Faltantes <sanece@imss.example>");
    CHECK(from("") == "From: <sanece@imss.example>");
    CHECK(from("Catálogo II") == "From: =?UTF-8?B?" + base::base64("Catálogo II") + "?= <sanece@imss.example>");
    CHECK(from("SAnECE, \"a\" <b@c.d>") ==
          "From: =?UTF-8?B?" + base::base64("SAnECE, \"a\" <b@c.d>") + "?= <sanece@imss.example>");
    auto mail = welcome;
    mail.sender_name = "SAnECE\r\nBcc: otro@imss.example";
    CHECK_FALSE(server::mail_message(mail, "sanece@imss.example", 1'764'000'000'000));
}

TEST_CASE("A mail is UTF-8 with an encoded subject and lines that fit") {
    const auto message = server::mail_message(welcome, "sanece@imss.example", 1'764'000'000'000).value();
    INFO(message);
    CHECK(message.find("Date: Mon, 24 Nov 2025 16:00:00 +0000\r\n") != std::string::npos);
    CHECK(message.find("From: SAnECE <sanece@imss.example>\r\n") != std::string::npos);
    CHECK(message.find("Message-ID: <0190163d-8694-739b-aea5-966c26f8ad91@imss.example>\r\n") != std::string::npos);
    CHECK(message.find("Subject: =?UTF-8?B?") != std::string::npos);
    CHECK(message.find("Content-Transfer-Encoding: quoted-printable\r\n") != std::string::npos);
    CHECK(message.find("token=3Dabc=3Ddef") != std::string::npos);
    std::string subject;
    for (const auto line : base::split(message, '\n')) {
        CHECK(line.size() <= 77);
        const auto start = line.find("=?UTF-8?B?");
        if (start != std::string_view::npos) {
            subject += base::unbase64(line.substr(start + 10, line.find("?=") - start - 10));
        }
    }
    CHECK(subject == welcome.subject);
}

TEST_CASE("Headers cannot be forged") {
    auto mail = welcome;
    for (const auto* recipient :
         {"a@b.mx\r\nBcc: c@d.mx", "a@b.mx, c@d.mx", "a@b.mx>", "a@@b.mx", "a b@c.mx", "", "@b.mx", "a@"}) {
        INFO(recipient);
        mail.recipient = recipient;
        CHECK_FALSE(server::mail_message(mail, "x@y.mx", 0));
    }
    mail = welcome;
    mail.subject = "Hola\r\nBcc: c@d.mx";
    CHECK_FALSE(server::mail_message(mail, "x@y.mx", 0));
}

TEST_CASE("Without an SMTP server mails are files that sort by time") {
    World world;
    TemporaryFolder folder;
    world.put(welcome);
    const auto carrier = server::folder_carrier(folder.path());
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    CHECK(outbox.send_due() == 1);
    CHECK(outbox.send_due() == 0);
    const auto files = files_below(folder.path());
    REQUIRE(files.size() == 1);
    CHECK(files.front().ends_with("/1764000000000-" + welcome.id + ".eml"));
    CHECK(content_of(files.front()).find("To: <ana.nunez@imss.example>\r\n") != std::string::npos);
}

TEST_CASE("A mail with an evaluation has it as its second part, after a receipt where both go along [A15.3]", "[A15.3]") {
    World world;
    TemporaryFolder folder;
    auto mail = welcome;
    mail.evaluation_folio = "20250723001";
    const auto carrier = server::folder_carrier(folder.path());
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example",
                          [&](domain::cases::Paper paper, const std::string& folio) -> base::Result<server::MailAttachment> {
                              const auto name = std::string(base::name_of(paper)) + "-" + folio + ".pdf";
                              return server::MailAttachment{name, "application/pdf", "%PDF-1.7 " + name};
                          });
    const bool with_receipt = GENERATE(false, true);
    if (with_receipt) mail.receipt_folio = "20250723002";
    world.put(mail);
    CHECK(outbox.send_due() == 1);
    const auto text = content_of(files_below(folder.path()).at(0));
    const auto evaluation = text.find("filename=\"evaluacion-20250723001.pdf\"\r\n");
    const auto receipt = text.find("filename=\"comprobante-20250723002.pdf\"\r\n");
    CHECK(evaluation != std::string::npos);
    CHECK((receipt != std::string::npos) == with_receipt);
    if (with_receipt) CHECK(receipt < evaluation);
}

TEST_CASE("A mail with a receipt has it as its second part, drawn when it is sent") {
    World world;
    TemporaryFolder folder;
    auto mail = welcome;
    mail.receipt_folio = "20250723001";
    const auto carrier = server::folder_carrier(folder.path());
    const std::string bytes = "%PDF-1.7 " + std::string(200, '\xFE');
    bool altered = false;
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example",
                          [&](domain::cases::Paper paper, const std::string& folio) -> base::Result<server::MailAttachment> {
                              CHECK(paper == domain::cases::Paper::receipt);
                              if (altered) return base::Error{base::ErrorKind::invalid_input, {}, {}, "altered"};
                              return server::MailAttachment{"SAnECE-" + folio + ".pdf", "application/pdf", bytes};
                          });
    SECTION("sent") {
        world.put(mail);
        CHECK(outbox.send_due() == 1);
        const auto text = content_of(files_below(folder.path()).at(0));
        CHECK(text.find("Content-Type: multipart/mixed;\r\n boundary=\"=_" + mail.id + "\"\r\n") != std::string::npos);
        CHECK(text.find("filename=\"SAnECE-20250723001.pdf\"\r\n") != std::string::npos);
        CHECK(text.ends_with("\r\n--=_" + mail.id + "--\r\n"));
        const auto file = text.find("Content-Transfer-Encoding: base64\r\n\r\n");
        REQUIRE(file != std::string::npos);
        std::string letters;
        for (const char c : text.substr(file + 37, text.rfind("\r\n--=_") - file - 37)) {
            if (c != '\r' && c != '\n') letters += c;
        }
        CHECK(letters == base::base64(bytes));
        for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2) {
            CHECK(end - at <= 78);
        }
    }
    SECTION("given up when it can never be drawn") {
        altered = true;
        world.put(mail);
        CHECK(outbox.send_due() == 0);
        CHECK(world.unsent().last_error == "altered");
        CHECK(world.unsent().next_attempt_at == std::numeric_limits<base::Instant>::max());
    }
}

TEST_CASE("A mail has the files of the store that it names, in their order, under the names that people gave them") {
    World world;
    TemporaryFolder folder;
    TestServer real;
    auto& store = real.files();
    const std::vector<std::string> files{pdf(), large_pdf(200'000)};
    std::vector<std::string> hashes;
    for (const auto& bytes : files) {
        auto incoming = store.begin(services::FileKind::pdf, bytes.size());
        REQUIRE(incoming);
        REQUIRE(incoming.value()->write(bytes));
        hashes.push_back(incoming.value()->finish().value().sha256);
    }
    const std::string long_name = "Oficio de la coordinación – años 2025 y 2026 (Nuevo León, Yucatán, Michoacán y Querétaro).pdf";
    world.put(welcome);
    REQUIRE(world.database->write([&](storage::Connection& db) {
        storage::insert_mail_file(db, {welcome.id, 2, "Anexo 2.pdf", "application/pdf", hashes.at(1)});
        storage::insert_mail_file(db, {welcome.id, 1, long_name, "application/pdf", hashes.at(0)});
        return base::done();
    }));
    const auto carrier = server::folder_carrier(folder.path());
    server::Outbox poor(*world.database, world.clock, *carrier, "sanece@imss.example");
    CHECK(poor.send_due() == 0);
    CHECK(world.unsent().last_error.find(hashes.at(0)) != std::string::npos);
    CHECK(world.unsent().next_attempt_at < storage::mail_given_up);
    world.clock.now_ms += base::minute_ms;
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example", {}, &store);
    CHECK(outbox.send_due() == 1);
    const auto message = content_of(files_below(folder.path()).at(0));
    const auto first = message.find("filename*0*=UTF-8''Oficio%20de%20la%20coordinaci%C3%B3n"),
               second = message.find("filename=\"Anexo 2.pdf\"");
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    CHECK(first < second);
    std::string name;
    for (const auto line : base::split(message, '\n')) {
        CHECK(line.size() <= 79);
        const auto value = line.find("*=");
        if (!line.starts_with(" filename*") || value == std::string_view::npos) continue;
        auto piece = base::trimmed(line.substr(value + 2));
        if (piece.ends_with(';')) piece.remove_suffix(1);
        if (piece.starts_with("UTF-8''")) piece.remove_prefix(7);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const bool escaped = piece[i] == '%';
            name += escaped ? static_cast<char>(std::stoi(std::string(piece.substr(i + 1, 2)), nullptr, 16)) : piece[i];
            i += escaped ? 2 : 0;
        }
    }
    CHECK(name == long_name);
    std::string letters;
    for (const char c : message) {
        if (c != '\r' && c != '\n') letters += c;
    }
    for (const auto& bytes : files) CHECK(letters.find(base::base64(bytes)) != std::string::npos);
    // While the mail is kept its files are no waste, and they go with it.
    const auto referenced = [&] {
        return world.database
            ->read(
                [](storage::Connection& db) -> base::Result<std::vector<std::string>> { return storage::referenced_hashes(db); })
            .value();
    };
    CHECK(referenced().size() == 2);
    REQUIRE(world.database->write([&](storage::Connection& db) -> base::Result<std::int64_t> {
        return storage::delete_mails_before(db, world.clock.now() + 1);
    }));
    CHECK(referenced().empty());
}

TEST_CASE("The name of a file forges no header of a mail") {
    for (const std::string name : {"a.pdf\r\nBcc: otro@imss.example", "a\"b\\c;d.pdf", "a\n.pdf", "\xC2\xA0.pdf"}) {
        INFO(name);
        const auto message = server::mail_message(welcome, "sanece@imss.example", 0, {{name, "application/pdf", "x"}});
        if (!message) continue;
        for (const char forbidden : {'\r', '\n'}) CHECK(name.find(forbidden) == std::string::npos);
        CHECK(message.value().find("filename=\"a\"") == std::string::npos);
        CHECK(message.value().find("\r\nBcc") == std::string::npos);
    }
}

TEST_CASE("A mail that does not go out is tried again later and later") {
    World world;
    world.put(welcome);
    Failing failing;
    server::Outbox outbox(*world.database, world.clock, failing, "sanece@imss.example");
    CHECK(outbox.send_due() == 0);
    CHECK(outbox.send_due() == 0);
    CHECK(failing.attempts == 1);  // not before a minute
    world.clock.now_ms += base::minute_ms;
    outbox.send_due();
    CHECK(failing.attempts == 2);
    world.clock.now_ms += base::minute_ms;
    outbox.send_due();
    CHECK(failing.attempts == 2);
    CHECK(server::mail_pause_ms(1) == base::minute_ms);
    CHECK(server::mail_pause_ms(3) == 4 * base::minute_ms);
    CHECK(server::mail_pause_ms(60) == base::hour_ms);
}

TEST_CASE("A mail that nobody takes is given up after three days, and kept for whoever sends it again") {
    World world;
    world.put(welcome);
    Failing failing;
    server::Outbox outbox(*world.database, world.clock, failing, "sanece@imss.example");
    const auto written = world.clock.now_ms;
    while (world.clock.now_ms < written + 3 * base::day_ms) {
        outbox.send_due();
        CHECK(world.unsent().body == welcome.body);
        world.clock.now_ms += base::hour_ms;
    }
    outbox.send_due();
    CHECK(world.given_up());
    CHECK(world.unsent().body == welcome.body);
    CHECK(world.unsent().last_error == "450");
    const int attempts = failing.attempts;
    CHECK(attempts > 60);
    world.clock.now_ms += 100 * base::day_ms;
    CHECK(outbox.send_due() == 0);
    CHECK(failing.attempts == attempts);
    // Sent again it has three days more, with the pauses of a new one, and its body goes when nobody wants it any longer.
    auto again = world.unsent();
    again.next_attempt_at = again.resent_at = world.clock.now_ms;
    world.change([&](storage::Connection& db) { storage::update_mail(db, again); });
    outbox.send_due();
    CHECK(failing.attempts == attempts + 1);
    CHECK_FALSE(world.given_up());
    while (!world.given_up()) {
        world.clock.now_ms += base::hour_ms;
        outbox.send_due();
    }
    CHECK(world.clock.now_ms - again.resent_at == 3 * base::day_ms);
    world.change([&](storage::Connection& db) { storage::empty_given_up_before(db, again.resent_at); });
    CHECK(world.unsent().body == welcome.body);
    world.change([&](storage::Connection& db) { storage::empty_given_up_before(db, again.resent_at + 1); });
    CHECK(world.unsent().body.empty());
}

TEST_CASE("What was corrected while a try was under way is not undone by it; what went out is not sent twice", "[mail]") {
    struct Meddling final : server::MailCarrier {
        base::Result<void> carry(const storage::MailRow&, const std::string&) override {
            meanwhile();
            if (delivers) return base::done();
            return base::Error{base::ErrorKind::invalid_input, {}, {}, "550"};
        }
        std::function<void()> meanwhile;
        bool delivers = false;
    } meddling;
    World world;
    world.put(welcome);
    server::Outbox outbox(*world.database, world.clock, meddling, "sanece@imss.example");
    const auto wanted_again = [&](const std::string& recipient) {
        auto mail = world.unsent();
        mail.recipient = recipient;
        mail.next_attempt_at = mail.resent_at = world.clock.now_ms;
        world.change([&](storage::Connection& db) { storage::update_mail(db, mail); });
    };
    SECTION("corrected, and refused at the former address") {
        meddling.meanwhile = [&] { wanted_again("ana@imss.example"); };
        outbox.send_due();
        CHECK_FALSE(world.given_up());
        CHECK(world.unsent().recipient == "ana@imss.example");
    }
    SECTION("wanted again, and gone out") {
        meddling.delivers = true;
        meddling.meanwhile = [&] { wanted_again(welcome.recipient); };
        CHECK(outbox.send_due() == 1);
        CHECK(world.waiting(std::numeric_limits<base::Instant>::max()).empty());
    }
}

TEST_CASE("A mail that has expired is not sent, and its body goes") {
    World world;
    auto mail = welcome;
    mail.expires_at = world.clock.now_ms + 10 * base::minute_ms;
    world.put(mail);
    TemporaryFolder folder;
    const auto carrier = server::folder_carrier(folder.path());
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    SECTION("before it has") {
        world.clock.now_ms = mail.expires_at - 1;
        CHECK(outbox.send_due() == 1);
        CHECK(files_below(folder.path()).size() == 1);
    }
    SECTION("from then on") {
        world.clock.now_ms = mail.expires_at;
        CHECK(outbox.send_due() == 0);
        CHECK(files_below(folder.path()).empty());
        CHECK(world.unsent().body.empty());
        CHECK(world.waiting(world.clock.now_ms + 10'000 * base::day_ms).empty());
    }
}

TEST_CASE("What the mail server refuses for good is not tried again; what it refuses of us is") {
    struct Case {
        const char* command;
        const char* answer;
        bool given_up;
    };
    const auto [command, answer, given_up] = GENERATE(values<Case>({
        {"RCPT", "550 no such person", true},
        {"RCPT", "450 come back later", false},
        {"MAIL", "550 not from you", false},
        {"DATA", "554 not this", true},
        {"RCPT", "530 authentication required", false},
        {"RCPT", "535 not authenticated", false},
        {"RCPT", "554 5.7.1 Relay access denied", false},
        {"RCPT", "550 5.7.1 Unable to relay", false},
        {"DATA", "451 come back later", false},
    }));
    CAPTURE(command, answer);
    World world;
    world.put(welcome);
    const StubbornMailServer mail_server({{command, answer}, {"QUIT", "221 bye"}});
    const auto carrier = server::smtp_carrier(mail_server.url(), "sanece@imss.example");
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    CHECK(outbox.send_due() == 0);
    INFO(world.unsent().last_error);
    CHECK(world.given_up() == given_up);
    CHECK_FALSE(world.unsent().body.empty());
    CHECK(world.waiting(world.clock.now_ms + base::day_ms).empty() == given_up);
}

TEST_CASE("Where mails must be encrypted none goes out in clear, whatever the mail server offers", "[mail]") {
    World world;
    world.put(welcome);
    const StubbornMailServer mail_server(std::map<std::string, std::string>{{"QUIT", "221 bye"}});
    const auto carrier = server::smtp_carrier(mail_server.url(), "sanece@imss.example", {}, server::MailTls::required);
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    CHECK(outbox.send_due() == 0);
    INFO(world.unsent().last_error);
    CHECK_FALSE(world.unsent().body.empty());  // it waits
    CHECK_FALSE(world.waiting(world.clock.now_ms + base::day_ms).empty());
}

TEST_CASE("A mail that expires stands behind no other, and is tried every half minute while it lives") {
    World world;
    for (int i = 0; i < 60; ++i) {
        auto notice = welcome;
        notice.id = "notice-" + std::to_string(i);
        world.put(notice);
    }
    auto link = welcome;
    link.id = "zz-link";
    link.expires_at = world.clock.now_ms + 10 * base::minute_ms;
    world.put(link);
    Failing failing;
    server::Outbox outbox(*world.database, world.clock, failing, "sanece@imss.example");
    outbox.send_due(storage::MailLane::expiring);
    CHECK(failing.attempts == 1);  // it alone, though sixty are older
    while (world.clock.now_ms < link.expires_at) {
        world.clock.now_ms += server::expiring_pause_ms;
        outbox.send_due(storage::MailLane::expiring);
    }
    CHECK(failing.attempts == 20);
    outbox.send_due(storage::MailLane::patient);
    CHECK(failing.attempts == 20 + 50);
}

TEST_CASE("A clock that is set back delays no mail, nor makes a link live longer [R34]", "[R34]") {
    const auto set_by = GENERATE(-400 * base::day_ms, -base::day_ms, -2 * base::hour_ms, -base::hour_ms, -5 * base::minute_ms,
                                 -40 * base::second_ms, -base::second_ms);
    CAPTURE(set_by);
    World world;
    auto mail = welcome;
    auto pause_ms = server::mail_pause_ms(1);
    const bool expires = GENERATE(false, true);
    if (expires) {
        mail.expires_at = world.clock.now() + 10 * base::minute_ms;
        pause_ms = server::expiring_pause_ms;
    }
    world.put(mail);
    Failing failing;
    server::Outbox outbox(*world.database, world.clock, failing, "sanece@imss.example");
    outbox.send_due();
    REQUIRE(failing.attempts == 1);
    world.clock.set_by = set_by;
    outbox.send_due();
    world.clock.now_ms += pause_ms - 1;
    outbox.send_due();
    CHECK(failing.attempts == 1);
    world.clock.now_ms += 1;
    outbox.send_due();
    CHECK(failing.attempts == 2);
    if (expires) {
        world.clock.now_ms += 10 * base::minute_ms - pause_ms;
        outbox.send_due();
        CHECK(failing.attempts == 2);
        CHECK(world.unsent().body.empty());
    }
}

TEST_CASE("A mail whose clock was set back while no server ran is sent at the next start [R34]", "[R34]") {
    World world;
    world.put(welcome);
    Failing failing;
    server::Outbox(*world.database, world.clock, failing, "sanece@imss.example").send_due();
    world.clock.set_by = -3 * base::hour_ms;
    server::Outbox(*world.database, world.clock, failing, "sanece@imss.example").send_due();
    CHECK(failing.attempts == 2);
}

TEST_CASE("A stop waits for no mail server, and the mail that was under way stays as it was") {
    World world;
    world.put(welcome);
    // Takes the connection and never says a word.
    const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(silent, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(silent, 4) == 0);
    ::getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size);
    const auto carrier =
        server::smtp_carrier("smtp://127.0.0.1:" + std::to_string(ntohs(address.sin_port)), "sanece@imss.example");
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    const auto begun = std::chrono::steady_clock::now();
    std::thread sending([&] { outbox.send_due(); });
    const int connection = ::accept4(silent, nullptr, nullptr, SOCK_CLOEXEC);
    carrier->stop();
    sending.join();
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));  // its patience is fifteen and sixty
    CHECK(world.unsent().attempts == 0);
    CHECK(world.unsent().last_error.empty());
    CHECK(world.waiting(world.clock.now_ms).size() == 1);
    ::close(connection);
    ::close(silent);
}

TEST_CASE("Why a mail did not go out is said in the words of who refused it") {
    World world;
    world.put(welcome);
    const StubbornMailServer mail_server({{"RCPT", "450 4.2.1 buzon ocupado"}, {"QUIT", "221 bye"}});
    const auto carrier = server::smtp_carrier(mail_server.url(), "sanece@imss.example");
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    outbox.send_due();
    CHECK(world.unsent().last_error.find("450 4.2.1 buzon ocupado") != std::string::npos);
}

TEST_CASE("A mail with a forged recipient is never sent and never tried again") {
    World world;
    auto mail = welcome;
    mail.recipient = "a@b.mx\r\nBcc: c@d.mx";
    world.put(mail);
    TemporaryFolder folder;
    const auto carrier = server::folder_carrier(folder.path());
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    CHECK(outbox.send_due() == 0);
    CHECK(world.waiting(world.clock.now_ms + 10'000 * base::day_ms).empty());
    CHECK(files_below(folder.path()).empty());
}

TEST_CASE("Mails go out over SMTP, and nobody can cut them short with a dot") {
    World world;
    TemporaryFolder folder;
    const MailServer mail_server(folder.path() + "/box");
    auto mail = welcome;
    mail.body += ".\nQUIT\n.\nfin\n";
    world.put(mail);
    const auto carrier = server::smtp_carrier("smtp://127.0.0.1:" + std::to_string(mail_server.port()), "sanece@imss.example");
    server::Outbox outbox(*world.database, world.clock, *carrier, "sanece@imss.example");
    int sent = 0;
    for (int i = 0; i < 100 && sent == 0; ++i) {
        sent = outbox.send_due();
        world.clock.now_ms += base::hour_ms;
        if (sent == 0) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    REQUIRE(sent == 1);
    std::string received;
    for (const auto& file : files_below(folder.path() + "/box")) received += content_of(file);
    INFO(received);
    CHECK(received.find("X-RcptTo: ana.nunez@imss.example") != std::string::npos);
    CHECK(received.find("X-MailFrom: sanece@imss.example") != std::string::npos);
    CHECK(received.find("\nQUIT\n") != std::string::npos);
    CHECK(received.find("\nfin\n") != std::string::npos);
}
