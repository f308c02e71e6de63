#pragma once
// The demonstration's own server: services, a database and example data, all inside the page.

#include <memory>
#include <string>

#include "app/platform/platform.hpp"
#include "shared/api/api.hpp"

namespace shell {

class DemoWorld {
public:
    virtual ~DemoWorld() = default;
    virtual api::Api& api() = 0;
    /// True once after something was written: the folder must be saved to where the browser keeps it.
    virtual bool take_written() = 0;
};

/// Opens the database in `folder`; an empty folder gets the example data first. Links lead to `page_url`. `platform` must
/// outlive the world.
std::unique_ptr<DemoWorld> make_demo_world(const std::string& folder, const std::string& page_url, platform::Platform& platform);

}  // namespace shell
