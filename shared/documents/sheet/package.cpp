#include "shared/documents/sheet/package.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "shared/base/text.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/documents/sheet/xml.hpp"
#include "shared/domain/catalog/text_file.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;
using namespace std::string_view_literals;
constexpr auto npos = std::string_view::npos;

constexpr auto compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;  // how Office kept its files until 2007

std::string utf16(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) wide.append({c, '\0'});
    return wide;
}

base::Error why_no_compound_file(std::string_view bytes) {
    if (bytes.find(utf16("EncryptedPackage")) != npos) return refused(words::encrypted);
    const bool workbook = bytes.find(utf16("Workbook")) != npos || bytes.find(utf16("Book")) != npos;
    return refused(workbook ? words::old_workbook : words::other_office);
}

base::Error why_no_text(domain::catalog::ForeignFile kind) {
    using Kind = domain::catalog::ForeignFile;
    switch (kind) {
        case Kind::empty: return refused(words::empty_file);
        case Kind::old_workbook: return refused(words::old_workbook);
        case Kind::open_document: return refused(words::open_document);
        case Kind::compressed: return refused(words::compressed);
        case Kind::pdf: return refused(words::pdf);
        case Kind::web_page:
        case Kind::xml: return refused(words::web_page);
        case Kind::utf16:
        case Kind::utf32:
        case Kind::rich_text:
        case Kind::dos_letters:
        case Kind::mac_letters:
        case Kind::doubled_letters: return refused(words::plain_text);
        case Kind::workbook:
        case Kind::binary: break;
    }
    return refused(words::unknown);
}

/// A list of parts has no more of them than may lie in the archive.
base::Result<void> within(const Archive& archive, std::size_t parts) {
    if (parts > archive.limits().entries) return refused(words::too_large, "list of parts");
    return base::done();
}

/// What the parts are, by name and by ending (".xml"), from the list that each package carries.
base::Result<std::map<std::string, std::string>> content_types(Archive& archive, const Entry& entry) {
    std::map<std::string, std::string> types;
    const auto take = [&](const pugi::xml_node& element, std::string_view) -> base::Result<void> {
        const auto named = attribute_of(element, "PartName");
        const auto name = named.empty() ? "." + std::string(attribute_of(element, "Extension")) : std::string(named);
        types.emplace(base::folded(name), attribute_of(element, "ContentType"));
        return within(archive, types.size());
    };
    TRY(each_element(archive, entry, {"Override", "Default"}, take));
    return types;
}

std::string type_of(const std::map<std::string, std::string>& types, const std::string& part) {
    const auto named = types.find(base::folded("/" + part));
    if (named != types.end()) return named->second;
    const auto ending = types.find(base::folded(part.substr(std::min(part.rfind('.'), part.size()))));
    return ending == types.end() ? std::string{} : ending->second;
}

struct Relation {
    std::string id{}, type{}, target{};
};

/// "xl/workbook.xml", "../a.xml" → "a.xml"; "/a.xml" begins at the root.
std::string resolved(std::string_view from, std::string_view target) {
    std::vector<std::string> parts;
    if (!target.starts_with('/')) {
        for (const auto part : base::split(from, '/')) parts.emplace_back(part);
        if (!parts.empty()) parts.pop_back();
    }
    for (const auto part : base::split(target, '/')) {
        if (part == "..") {
            if (!parts.empty()) parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.emplace_back(part);
        }
    }
    return base::joined(parts, "/");
}

/// What a part ("" is the package itself) leads to. Addresses outside are none of ours.
base::Result<std::vector<Relation>> relations_of(Archive& archive, const std::string& part) {
    const auto folder = part.substr(0, part.rfind('/') + 1);
    const auto* entry = archive.find(folder + "_rels/" + part.substr(folder.size()) + ".rels");
    if (!entry) return refused(words::damaged, "relations of " + part);
    std::vector<Relation> relations;
    TRY(each_element(
        archive, *entry, {"Relationship"}, [&](const pugi::xml_node& element, std::string_view) -> base::Result<void> {
            if (attribute_of(element, "TargetMode") == "External") return base::done();
            const auto type = attribute_of(element, "Type");
            relations.push_back({std::string(attribute_of(element, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                                 resolved(part, attribute_of(element, "Target"))});
            return within(archive, relations.size());
        }));
    return relations;
}

std::optional<std::string> target_of(const std::vector<Relation>& relations, std::string_view type) {
    const auto found = std::find_if(relations.begin(), relations.end(), [&](const Relation& each) { return each.type == type; });
    return found == relations.end() ? std::nullopt : std::optional(found->target);
}

/// By the type of its main part, which Office goes by, too.
std::optional<base::Error> why_no_workbook(std::string_view type) {
    const auto holds = [&](std::string_view part) { return type.find(part) != npos; };
    if (holds("spreadsheetml.sheet.main+xml")) return std::nullopt;
    if (holds("ms-excel.sheet.binary")) return refused(words::binary_workbook);
    if (holds("ms-excel.") && holds("macroEnabled")) return refused(words::with_macros);
    if (holds("spreadsheetml.template")) return refused(words::template_workbook);
    return refused(words::other_office);
}

base::Error why_no_package(Archive& archive) {
    std::string type;
    if (const auto* entry = archive.find("mimetype")) {
        const auto read = archive.read(*entry, [&](std::string_view bytes) -> base::Result<void> {
            type = bytes.substr(0, 200);
            return base::done();
        });
        if (!read) return read.error();
    }
    return refused(type.find("opendocument.spreadsheet") == npos ? words::compressed : words::open_document);
}

base::Result<std::string> main_part(Archive& archive) {
    const auto* types_entry = archive.find("[Content_Types].xml");
    if (!types_entry) return why_no_package(archive);
    const auto types = TRY(content_types(archive, *types_entry));
    const auto relations = TRY(relations_of(archive, ""));
    const auto part = target_of(relations, "officeDocument");
    if (!part) return refused(words::damaged, "no main part");
    auto foreign = why_no_workbook(type_of(types, *part));
    if (foreign) return *std::move(foreign);
    return *part;
}

}  // namespace

std::optional<base::Error> why_no_archive(std::string_view bytes) {
    constexpr std::size_t bytes_looked_at = 64 * 1024;
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return std::nullopt;
    if (bytes.starts_with(compound_file)) return why_no_compound_file(bytes);
    const auto read = domain::catalog::read_text_file(bytes.substr(0, bytes_looked_at));
    if (const auto* foreign = std::get_if<domain::catalog::ForeignFile>(&read)) return why_no_text(*foreign);
    return refused(words::plain_text);
}

base::Result<Package> read_package(Archive& archive) {
    const auto part = TRY(main_part(archive));
    const auto* entry = archive.find(part);
    if (!entry) return refused(words::damaged, "no " + part);
    const auto relations = TRY(relations_of(archive, part));
    Package package{{}, target_of(relations, "sharedStrings"), target_of(relations, "styles"), Epoch::y1900};
    const auto take = [&](const pugi::xml_node& element, std::string_view) -> base::Result<void> {
        if (local_name(element) == "workbookPr") {
            const auto flag = attribute_of(element, "date1904");
            if (flag == "1" || flag == "true") package.epoch = Epoch::y1904;
            return base::done();
        }
        const auto state = attribute_of(element, "state");
        const auto target = std::find_if(relations.begin(), relations.end(), [&](const Relation& each) {
            return each.type == "worksheet" && each.id == attribute_of(element, "id");
        });
        if (target == relations.end() || state == "hidden" || state == "veryHidden") return base::done();
        package.sheets.push_back({std::string(attribute_of(element, "name")), target->target});
        if (package.sheets.size() > archive.limits().sheets) return refused(words::too_large, "sheets");
        return base::done();
    };
    TRY(each_element(archive, *entry, {"sheet", "workbookPr"}, take));
    if (package.sheets.empty()) return refused(words::no_sheets);
    return package;
}

}  // namespace documents::sheet
