#include "server/commands/arguments.hpp"

#include <algorithm>
#include <charconv>

#include "shared/text/server.hpp"

namespace server {
namespace {

namespace words = text::server;

base::Error wrong(std::string why) { return {base::ErrorKind::invalid_input, std::move(why), {}, {}}; }

}  // namespace

base::Result<Arguments> Arguments::parse(std::initializer_list<Option> options, const std::vector<std::string>& given) {
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto& word = given[i];
        if (word == "--help") {
            arguments.options_["--help"];
            continue;
        }
        if (!word.starts_with("-") || word == "-") {
            arguments.positional_.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto* option = std::find_if(options.begin(), options.end(), [&](const Option& each) { return each.name == name; });
        if (option == options.end()) return wrong(words::unknown_option(name));
        auto& values = arguments.options_[name];
        if (option->takes == Takes::nothing) {
            if (equals != std::string::npos) return wrong(words::argument_not_expected(word));
            continue;
        }
        if (!values.empty() && option->takes == Takes::value) return wrong(words::option_twice(name));
        if (equals != std::string::npos) {
            values.push_back(word.substr(equals + 1));
        } else if (i + 1 < given.size() && !given[i + 1].starts_with("--")) {
            values.push_back(given[++i]);
        } else {
            return wrong(words::option_without_value(name));
        }
    }
    return arguments;
}

std::string Arguments::value(std::string_view name, std::string otherwise) const {
    const auto found = options_.find(name);
    return found == options_.end() || found->second.empty() ? std::move(otherwise) : found->second.front();
}

std::vector<std::string> Arguments::values(std::string_view name) const {
    const auto found = options_.find(name);
    return found == options_.end() ? std::vector<std::string>{} : found->second;
}

base::Result<std::string> Arguments::required(std::string_view name) const {
    auto given = value(name);
    if (given.empty()) return wrong(words::option_missing(std::string(name)));
    return given;
}

base::Result<long long> Arguments::number(std::string_view name, long long min, long long max, long long otherwise) const {
    if (!has(name)) return otherwise;
    const auto given = value(name);
    long long number = 0;
    const auto read = std::from_chars(given.data(), given.data() + given.size(), number);
    const bool fits = read.ec == std::errc{} && read.ptr == given.data() + given.size() && number >= min && number <= max;
    if (!fits) return wrong(words::option_not_a_number(std::string(name), min, max));
    return number;
}

base::Result<void> Arguments::expect(const std::vector<std::string>& names) const {
    if (positional_.size() < names.size()) return wrong(words::argument_missing(names[positional_.size()]));
    if (positional_.size() > names.size()) return wrong(words::argument_not_expected(positional_[names.size()]));
    return base::done();
}

}  // namespace server
