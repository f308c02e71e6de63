#include "tests/support/program.hpp"

#include <algorithm>
#include <stdexcept>

namespace test {

std::string MemoryPlatform::random_bytes(std::size_t count) { return std::string(count, 'x'); }

void MemoryPlatform::go_back() {
    if (visited.size() > 1) visited.pop_back();
}

platform::Transport& MemoryPlatform::transport() {
    throw std::logic_error("a program over services has no network");
}

int Door::asked(std::string_view path) const {
    return static_cast<int>(std::count(asked_.begin(), asked_.end(), path));
}

api::Reply Door::counted(api::Reply reply) const {
    ++*unanswered_;
    return [unanswered = unanswered_, reply = std::move(reply)](base::Result<std::string> answer) {
        --*unanswered;
        reply(std::move(answer));
    };
}

void Door::send(std::string_view path, std::string body, std::string key, api::Reply reply) {
    asked_.emplace_back(path);
    const auto instead = instead_.find(std::string(path));
    if (instead == instead_.end())
        return inner_.send(path, std::move(body), std::move(key), counted(std::move(reply)));
    later_.push_back([reply = counted(std::move(reply)), answer = instead->second] { reply(answer); });
}

std::uint32_t Door::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress,
                           api::Reply reply) {
    return inner_.upload(std::move(upload_id), file, std::move(progress), counted(std::move(reply)));
}

void Door::link(std::string_view path, std::string body, api::Reply reply) {
    inner_.link(path, std::move(body), counted(std::move(reply)));
}

void Door::poll() {
    inner_.poll();
    for (const auto& run : std::exchange(later_, {})) run();
}

Program::Program(std::string address, ScreenSize size)
    : platform(world, std::move(address)),
      near_(world.dispatcher(),
            {.read_file =
                 [this](std::uint32_t file, std::function<void(bool, std::string)> done) {
                     platform.read_file(file, std::move(done));
                 },
             .publish = [this](std::string_view name, std::string_view mime,
                               std::string bytes) { return platform.publish(name, mime, std::move(bytes)); },
             .changed = {}}),
      door(near_),
      app(door, platform),
      screen([this] { app.frame(); }, size) {
    screen.wait_while([this] { return door.waiting(); });
    screen.settle();
}

void Program::sign_in(std::string_view user_name) {
    go("sanece/login");
    screen.type("Usuario", user_name);
    screen.type("Contraseña", password);
    click("Ingresar");
}

void Program::go(std::string_view address) {
    platform.push_address(address);
    app.address_changed();
    screen.settle();
}

void Program::back() {
    platform.go_back();
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

void Program::pass(double seconds) {
    world.clock.pass(static_cast<base::Instant>(seconds * 1000));
    screen.advance(seconds);
    screen.settle();
}

}  // namespace test
