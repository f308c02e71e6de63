#pragma once
// The mark by which a browser is known again, long after its session: who was signed in there before is not made to wait
// for a stranger's wrong passwords elsewhere (R35). It opens nothing.

#include <string>
#include <string_view>
#include <vector>

namespace server {

class DeviceCookie {
public:
    /// Each public address has a mark of its own: a browser keeps cookies per machine, whatever the port.
    explicit DeviceCookie(std::string_view base_url);

    /// What may be marks in a Cookie header: another system can have planted a cookie of the same name beside ours.
    std::vector<std::string> marks(std::string_view cookie_header) const;
    /// The value of Set-Cookie.
    std::string set(const std::string& mark) const;
    const std::string& name() const { return name_; }

private:
    bool secure_;
    std::string name_;
};

}  // namespace server
