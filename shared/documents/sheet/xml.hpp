#pragma once
// The XML inside a workbook, element by element: a part is never held whole. A scanner sees that nothing stands in it that a
// workbook does not need (declarations, endless depth) and cuts out the elements that are wanted; pugixml reads each.

#include <pugixml.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/documents/sheet/archive.hpp"

namespace documents::sheet {

/// Gets an element and its parent's name, both without prefix.
using TakeElement = std::function<base::Result<void>(const pugi::xml_node& element, std::string_view parent)>;

/// Cuts a document that comes in pieces into the outermost elements that have one of the wanted names.
class XmlScanner {
public:
    XmlScanner(const Limits& limits, std::vector<std::string_view> wanted, TakeElement take);

    base::Result<void> feed(std::string_view bytes);
    base::Result<void> finish();  ///< Refuses a document that is not over.

private:
    base::Result<void> markup(std::size_t first, std::size_t end);
    base::Result<void> opening_tag(std::string_view tag, std::size_t first, std::size_t end);
    base::Result<void> closing_tag(std::string_view name, std::size_t end);
    base::Result<void> after_element(std::size_t end);
    base::Result<void> deliver(std::string_view element);
    bool within_wanted() const { return wanted_depth_ > 0; }

    const Limits limits_;
    const std::vector<std::string_view> wanted_;
    const TakeElement take_;
    std::string buffer_{};
    std::size_t at_ = 0;  ///< What comes before it in the buffer has been looked at.
    std::vector<std::string> open_{};
    bool begun_ = false;
    std::size_t wanted_at_ = 0, wanted_depth_ = 0;  ///< Where the wanted element begins; 0 deep while in none.
};

base::Result<void> each_element(Archive& archive, const Entry& entry, std::vector<std::string_view> wanted, TakeElement take);

/// "x:row" → "row"
std::string_view local_name(std::string_view name);
inline std::string_view local_name(const pugi::xml_node& node) { return local_name(node.name()); }
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
/// "" when there is none.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);
/// All text directly within.
std::string text_of(const pugi::xml_node& node);

}  // namespace documents::sheet
