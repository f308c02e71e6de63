#include "tests/support/program.hpp"

#include <stdexcept>
#include <utility>

#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"

namespace test {

namespace {

base::Error nobody_answered() {
    return {base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};
}

}  // namespace

// ---- network ----------------------------------------------------------------------------------------------

api::Reply Network::counted(api::Reply reply) {
    ++open_;
    return [this, reply = std::move(reply)](base::Result<std::string> answer) {
        const auto give = [this, reply, answer = std::move(answer)] {
            --open_;
            answered_ = true;
            reply(answer);
        };
        if (answers_wait) {
            delayed_.push_back(give);
        } else {
            give();
        }
    };
}

void Network::answer_later(api::Reply reply, base::Result<std::string> answer) {
    later_.push_back([reply = std::move(reply), answer = std::move(answer)] { reply(answer); });
}

void Network::send(api::Question question, api::Reply reply) {
    const auto path = question.endpoint->path;
    ++asked_[std::string(path)];
    reply = counted(std::move(reply));
    if (cut || path == cut_path) return answer_later(std::move(reply), nobody_answered());
    if (const auto found = instead_.find(path); found != instead_.end()) {
        return answer_later(std::move(reply), found->second);
    }
    if (path == lost_reply) {
        lost_reply.clear();
        reply = [reply = std::move(reply)](base::Result<std::string>) { reply(nobody_answered()); };
    }
    server_.send(std::move(question), std::move(reply));
}

std::uint32_t Network::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) {
    if (!uploads_checked || uploads_halt) {
        progress(uploads_halt ? file.size_bytes / 2 : file.size_bytes, file.size_bytes);
        unchecked_[next_unchecked_] = std::move(reply);
        return next_unchecked_++;
    }
    reply = counted(std::move(reply));
    if (std::exchange(lost_upload_reply, false)) {
        reply = [reply = std::move(reply)](base::Result<std::string>) { reply(nobody_answered()); };
    }
    if (!cut) return server_.upload(std::move(upload_id), file, std::move(progress), std::move(reply));
    answer_later(std::move(reply), nobody_answered());
    return next_unchecked_++;
}

void Network::cancel(std::uint32_t upload) {
    auto unchecked = unchecked_.extract(upload);
    if (!unchecked) return server_.cancel(upload);
    answer_later(counted(std::move(unchecked.mapped())),
                 base::Error{base::ErrorKind::unavailable, {}, {}, std::string(api::cancelled)});
}

void Network::link(api::Question question, api::Reply reply) {
    reply = counted(std::move(reply));
    const auto path = question.endpoint->path;
    if (path == cut_path) return answer_later(std::move(reply), nobody_answered());
    if (const auto found = instead_.find(path); found != instead_.end()) {
        return answer_later(std::move(reply), found->second);
    }
    server_.link(std::move(question), std::move(reply));
}

void Network::poll() {
    if (!answers_wait) {
        for (const auto& give : std::exchange(delayed_, {})) give();
    }
    for (const auto& answer : std::exchange(later_, {})) answer();
    server_.poll();
}

int Network::asked(std::string_view path) const {
    const auto found = asked_.find(path);
    return found == asked_.end() ? 0 : found->second;
}

// ---- place ------------------------------------------------------------------------------------------------

std::string MemoryPlatform::random_bytes(std::size_t count) {
    std::string bytes;
    while (bytes.size() < count) bytes += static_cast<char>(++random_ * 37 % 251);
    return bytes;
}

std::string MemoryPlatform::publish(std::string_view file_name, std::string_view, std::string) {
    return "memory:" + std::string(file_name);
}

void MemoryPlatform::read_file(std::uint32_t file, std::function<void(bool, std::string)> done) {
    const auto found = files_.find(file);
    done(found != files_.end(), found == files_.end() ? std::string{} : found->second);
}

std::string MemoryPlatform::preference(std::string_view name) const {
    const auto found = preferences.find(name);
    return found == preferences.end() ? std::string{} : found->second;
}

void MemoryPlatform::set_preference(std::string_view name, std::string_view value) {
    if (keeps_preferences) preferences.insert_or_assign(std::string(name), std::string(value));
}

platform::Transport& MemoryPlatform::transport() { throw std::logic_error("the program of a test asks its server directly"); }

base::ChosenFile MemoryPlatform::file(std::string name, std::string bytes) {
    const auto size = static_cast<std::uint64_t>(bytes.size());
    files_[++last_file_] = std::move(bytes);
    return {last_file_, std::move(name), size};
}

// ---- program ----------------------------------------------------------------------------------------------

Program::Program(World& whole, std::string address, ScreenSize size, screens::Systems systems, ui::Editing editing)
    : world(whole),
      platform(whole.clock, std::move(address)),
      server(whole.dispatcher(),
             {.read_file = [this](std::uint32_t file,
                                  std::function<void(bool, std::string)> done) { platform.read_file(file, std::move(done)); },
              .publish = [this](std::string_view name, std::string_view mime,
                                std::string bytes) { return platform.publish(name, mime, std::move(bytes)); },
              .changed = {}}),
      network(server),
      app(network, platform, systems),
      screen([this] { app.frame(); }, size, editing) {
    screen.wait_while([this] { return network.waiting(); });
    screen.settle();
}

void Program::sign_in(std::string_view user_name) {
    screen.type("Usuario", user_name);
    screen.type("Contraseña", password);
    click("Ingresar");
}

void Program::pass(base::Instant milliseconds) {
    world.clock.pass(milliseconds);
    screen.advance(static_cast<double>(milliseconds) / 1000);
    screen.settle();
}

void Program::go(std::string_view address) {
    platform.push_address(address);
    app.address_changed();
    screen.settle();
}

void Program::hide() {
    app.page_hidden();
    screen.settle();
}

void Program::click(std::string_view name, semantics::Role role) {
    screen.click(name, role);
    for (const auto& href : screen.opened_links()) app.open_link(href);
    screen.settle();  // a browser, too, draws more than one frame after a press
}

void Program::back() {
    platform.go_back();
    app.address_changed();
    screen.settle();
}

base::ChosenFile Program::pdf(const std::string& name) { return platform.file(name, World::pdf()); }

}  // namespace test
