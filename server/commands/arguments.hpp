#pragma once
// The words of a command line: options in long form and what stands beside them.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"

namespace server {

enum class Takes { nothing, value, values };

struct Option {
    std::string_view name;  ///< "--data"
    Takes takes = Takes::value;
};

/// Errors: invalid_input with words for the person.
class Arguments {
public:
    /// "--name value" and "--name=value". Unknown and repeated options are errors.
    static base::Result<Arguments> parse(std::initializer_list<Option> options, const std::vector<std::string>& given);

    bool has(std::string_view name) const { return options_.find(name) != options_.end(); }
    bool asks_help() const { return has("--help"); }
    std::string value(std::string_view name, std::string otherwise = {}) const;
    std::vector<std::string> values(std::string_view name) const;
    base::Result<std::string> required(std::string_view name) const;
    base::Result<long long> number(std::string_view name, long long min, long long max, long long otherwise) const;
    /// Exactly these positional arguments, by the names that help gives them.
    base::Result<void> expect(const std::vector<std::string>& names) const;
    std::size_t count() const { return positional_.size(); }
    const std::string& at(std::size_t position) const { return positional_.at(position); }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> options_;
    std::vector<std::string> positional_;
};

}  // namespace server
