#include "shared/api/endpoint.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"

namespace api {
namespace {

/// FNV-1a over the parts, each with its end.
class Digest {
public:
    void add(std::string_view part) {
        for (const char c : part) step(static_cast<unsigned char>(c));
        step(0xff);
    }

    void add(const base::Type* type) {
        if (type == nullptr) return add("none");
        add(std::string_view(kinds[static_cast<std::size_t>(type->kind)]));
        if (type->names != nullptr) {
            for (const auto name : type->names->all) add(name);
        }
        for (const auto& field : type->fields) {
            add(field.name);
            add(field.type);
        }
        if (type->element != nullptr) add(type->element);
        add("end");
    }

    std::string hex() const {
        std::string text;
        for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(state_ >> shift) & 0xf];
        return text;
    }

private:
    static constexpr std::string_view kinds[] = {"text", "flag", "integer", "decimal", "name", "record", "list", "optional"};

    void step(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }

    std::uint64_t state_ = 0xcbf29ce484222325u;
};

}  // namespace

std::string build_of(const Facts& endpoint) {
    Digest digest;
    digest.add(endpoint.path);
    digest.add(endpoint.effect == Effect::writes ? "writes" : "reads");
    digest.add(endpoint.request);
    digest.add(endpoint.response);
    return digest.hex();
}

}  // namespace api
