#include "server/files/pdf_structure.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "server/files/embedded_file.hpp"
#include "server/files/pdf_bytes.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"

namespace server {
namespace {

using Object = QPDFObjectHandle;

/// How much of a document's streams is unpacked: far more than any scan has, and some seconds' work. A few thousand bytes
/// may be packed so that they become billions.
constexpr std::uint64_t unpacked_bytes_max = 1024ull * 1024 * 1024;

/// Takes the bytes of a stream, only to see that they come; ends the unpacking when they are too many.
class Discard : public Pipeline {
public:
    explicit Discard(std::uint64_t& unpacked) : Pipeline("discard", nullptr), unpacked_(unpacked) {}
    void write(unsigned char const* bytes, std::size_t count) override {
        unpacked_ += count;
        if (unpacked_ > unpacked_bytes_max) throw std::length_error("too much to unpack");
        take({reinterpret_cast<const char*>(bytes), count});
    }
    void finish() override {}

private:
    virtual void take(std::string_view) {}
    std::uint64_t& unpacked_;
};

class JudgeContent final : public Discard {
public:
    using Discard::Discard;
    EmbeddedContent content{};

private:
    void take(std::string_view bytes) override { content.add(bytes); }
};

enum class Trigger {
    by_itself,  ///< On opening, on turning a page, on moving over it.
    pressed,    ///< By a person who sees what it is.
};

/// As what an object has been looked at; the same object may be met as several.
enum class Place { action_by_itself, action_pressed, field, outline, name_tree, page, step, anything };

using Names = std::initializer_list<std::string_view>;
bool is_one_of(std::string_view name, Names names) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// What qpdf complained of so far; it forgets what it has told.
class Warnings {
public:
    explicit Warnings(QPDF& pdf) : pdf_(pdf) {}

    /// qpdf leaves out what lies deeper than it goes; nobody has seen what that is.
    bool too_deep() { return told("deeply nested"); }
    /// Its table was wrong or missing, so that it was found object by object; others may have found other ones.
    bool put_together_again() { return told("reconstruct cross-reference"); }

private:
    bool told(std::string_view words) {
        for (auto& each : pdf_.getWarnings()) all_.push_back(std::move(each));
        return std::any_of(all_.begin(), all_.end(),
                           [&](const QPDFExc& each) { return each.getMessageDetail().find(words) != std::string::npos; });
    }

    QPDF& pdf_;
    std::vector<QPDFExc> all_{};
};

class Structure {
public:
    Structure(QPDF& pdf, PdfBytes& bytes, Warnings& warnings) : pdf_(pdf), bytes_(bytes), warnings_(warnings) {}

    PdfReport report() {
        const auto catalog = dictionary_of(at(pdf_.getTrailer(), "/Root"));
        judge_catalog(catalog);
        if (auto pages = at(catalog, "/Pages"); !pages.isNull()) judge_pages(pages);
        judge_everything();
        if (warnings_.put_together_again()) judge_as_any_reader();
        judge_additional_streams(at(pdf_.getTrailer(), "/AdditionalStreams"));
        judge_additional_streams(at(catalog, "/AdditionalStreams"));
        for (const auto& stream : embedded_streams_) {
            if (!named_.contains(stream.getObjGen())) judge_embedded(stream, {});
        }
        judge_wholeness();
        return result();
    }

private:
    // ---- reading ---------------------------------------------------------------------------------------------------

    /// An object that consists of nothing but a reference ("4 0 obj 5 0 R endobj"): readers go on to what it means,
    /// while qpdf takes its first number for the object.
    Object followed(Object object) {
        std::vector<QPDFObjGen> passed;
        for (int hops = 0; hops < 32 && object.isIndirect() && object.isInteger(); ++hops) {
            if (const auto known = followed_.find(object.getObjGen()); known != followed_.end()) {
                object = known->second;
                break;
            }
            passed.push_back(object.getObjGen());
            const auto target = reference_in(object.getObjGen());
            if (target.getObj() <= 0) break;
            object = pdf_.getObject(target);
        }
        for (const auto& each : passed) followed_.insert_or_assign(each, object);
        return object;
    }

    QPDFObjGen reference_in(const QPDFObjGen& id) {
        if (table_.empty()) table_ = pdf_.getXRefTable();
        const auto entry = table_.find(id);
        if (entry == table_.end()) return {};
        if (entry->second.getType() == 1) {
            constexpr std::size_t enough = 128;
            const auto words = bytes_.piece(bytes_.header() + entry->second.getOffset(), enough);
            const auto begin = words.find("obj");
            return begin == std::string::npos ? QPDFObjGen() : read_reference(std::string_view(words).substr(begin + 3));
        }
        if (entry->second.getType() != 2) return {};
        const auto stream = entry->second.getObjStreamNumber();
        if (!references_.contains(stream)) references_[stream] = references_of_stream(stream);
        const auto& references = references_[stream];
        const auto found = references.find(id.getObj());
        return found == references.end() ? QPDFObjGen() : found->second;
    }

    /// Those objects of an object stream that are nothing but a reference, as they are written there.
    std::map<int, QPDFObjGen> references_of_stream(int stream_number) {
        std::map<int, QPDFObjGen> references;
        auto stream = pdf_.getObject(stream_number, 0);
        if (!stream.isStream()) return references;
        auto count = stream.getDict().getKey("/N"), first = stream.getDict().getKey("/First");
        if (!count.isInteger() || !first.isInteger()) return references;
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        const std::string_view text(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        auto numbers = text;
        for (int i = 0; i < count.getIntValueAsInt(); ++i) {
            const auto number = next_number(numbers), offset = next_number(numbers);
            if (!number || !offset) break;
            const auto begin = static_cast<std::size_t>(first.getIntValueAsInt()) + static_cast<std::size_t>(*offset);
            if (begin >= text.size()) continue;
            if (const auto target = read_reference(text.substr(begin)); target.getObj() > 0) references[*number] = target;
        }
        return references;
    }

    static QPDFObjGen read_reference(std::string_view words) {
        const auto object = next_number(words), generation = next_number(words);
        return object && generation && base::trimmed(words.substr(0, 8)).starts_with('R') ? QPDFObjGen(*object, *generation)
                                                                                          : QPDFObjGen();
    }

    /// Takes it away from the beginning, with the blanks before it.
    static std::optional<int> next_number(std::string_view& words) {
        const auto begin = words.find_first_not_of(std::string_view(" \t\r\n\f\0", 6));
        if (begin == std::string_view::npos) return std::nullopt;
        int number = 0;
        const auto [end, error] = std::from_chars(words.data() + begin, words.data() + words.size(), number);
        if (error != std::errc() || number < 0) return std::nullopt;
        words.remove_prefix(static_cast<std::size_t>(end - words.data()));
        return number;
    }

    Object at(Object dictionary, const std::string& key) {
        return dictionary.isDictionary() ? followed(dictionary.getKey(key)) : Object::newNull();
    }
    Object dictionary_at(Object dictionary, const std::string& key) {
        auto value = at(dictionary, key);
        return value.isDictionary() ? value : Object::newDictionary();
    }
    static Object dictionary_of(Object object) { return object.isStream() ? object.getDict() : object; }
    std::string name_at(Object dictionary, const std::string& key) {
        auto name = at(dictionary, key);
        return name.isName() ? name.getName() : std::string{};
    }
    std::vector<Object> items_of(Object array) {
        std::vector<Object> items;
        if (!array.isArray()) return items;
        for (const auto& item : array.getArrayAsVector()) items.push_back(followed(item));
        return items;
    }

    /// Cycles end here: whatever can be part of one is indirect.
    bool is_new(const Object& object, Place place) {
        return !object.isIndirect() || seen_.insert({place, object.getObjGen()}).second;
    }

    /// Goes from one object to those that `look` names, until none is left.
    void walk(Object first, Place place, const std::function<void(Object, std::vector<Object>&)>& look) {
        std::vector<Object> waiting{std::move(first)};
        while (!waiting.empty()) {
            const auto object = followed(waiting.back());
            waiting.pop_back();
            if (is_new(object, place)) look(object, waiting);
        }
    }

    // ---- what acts -------------------------------------------------------------------------------------------------

    void judge_actions(const Object& first, Trigger trigger) {
        const auto place = trigger == Trigger::pressed ? Place::action_pressed : Place::action_by_itself;
        walk(first, place, [&](Object action, std::vector<Object>& waiting) {
            for (const auto& each : items_of(action)) waiting.push_back(each);
            auto dictionary = dictionary_of(action);
            if (!dictionary.isDictionary()) return;
            judge_action(dictionary, trigger);
            waiting.push_back(at(dictionary, "/Next"));
        });
    }

    void judge_action(Object action, Trigger trigger) {
        const auto kind = name_at(action, "/S");
        if (judge_kind(kind)) return;
        if (kind == "/Thread" && !at(action, "/F").isNull()) return note(PdfFinding::other_files);
        if (kind == "/URI") {
            if (trigger == Trigger::by_itself) return note(PdfFinding::script);
            return judge_address(at(action, "/URI"));
        }
        if (trigger == Trigger::pressed || kind.empty() || is_one_of(kind, {"/GoTo", "/GoToDp", "/Thread"})) return;
        const bool turns_pages =
            kind == "/Named" && is_one_of(name_at(action, "/N"), {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"});
        if (!turns_pages) note(PdfFinding::script);
    }

    /// Those that are wrong whoever sets them off.
    bool judge_kind(std::string_view kind) {
        if (kind == "/JavaScript") {
            note(PdfFinding::script);
        } else if (is_one_of(kind, {"/Launch", "/GoToR", "/GoToE"})) {
            note(PdfFinding::other_files);
        } else if (is_one_of(kind, {"/SubmitForm", "/ImportData"})) {
            note(PdfFinding::form);
        } else if (is_one_of(kind, {"/Rendition", "/Movie", "/Sound", "/GoTo3DView", "/RichMediaExecute"})) {
            note(PdfFinding::media);
        } else {
            return false;
        }
        return true;
    }

    /// A link to the web, to a mailbox or to a telephone is a person's to press; a program, a file or a folder is not.
    void judge_address(Object address) {
        if (!address.isString()) return;
        std::string text = base::folded(base::trimmed(address.getUTF8Value()));
        text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }),
                   text.end());
        const auto first = std::string_view(text).substr(0, text.find_first_of("/?#\\"));
        const auto colon = first.find(':');
        if (colon == std::string_view::npos || is_host_and_port(first)) {
            // Without a scheme: a host, or a page beside the one that is read; not the root of a disk, nor a way up.
            const bool leads_to_a_disk =
                text.starts_with('/') || text.starts_with('.') || text.find_first_of("\\|") < text.find_first_of("?#");
            if (leads_to_a_disk) note(PdfFinding::other_files);
            return;
        }
        const auto scheme = first.substr(0, colon);
        if (is_one_of(scheme, {"javascript", "vbscript", "vbs", "livescript", "mocha", "data"})) return note(PdfFinding::script);
        if (!is_one_of(scheme, {"http", "https", "ftp", "mailto", "tel", "sms", "fax", "geo", "doi", "urn", "info"}))
            note(PdfFinding::other_files);
    }

    /// "www.imss.gob.mx:8080", which looks like a scheme.
    static bool is_host_and_port(std::string_view first) {
        const auto colon = first.find(':');
        const auto host = first.substr(0, colon), port = first.substr(colon + 1);
        return host.find('.') != std::string_view::npos && !port.empty() &&
               port.find_first_not_of("0123456789") == std::string_view::npos;
    }

    /// /AA, whose actions come by themselves, but for those of the events that are a press.
    void judge_events(Object events, Names presses) {
        if (!events.isDictionary()) return;
        for (const auto& [event, action] : events.getDictAsMap()) {
            judge_actions(followed(action), is_one_of(event, presses) ? Trigger::pressed : Trigger::by_itself);
        }
    }

    // ---- where it may stand ----------------------------------------------------------------------------------------

    void judge_catalog(Object catalog) {
        if (auto open = at(catalog, "/OpenAction"); !open.isArray()) judge_actions(open, Trigger::by_itself);
        judge_events(at(catalog, "/AA"), {});
        judge_address(at(at(catalog, "/URI"), "/Base"));
        if (!at(at(catalog, "/Collection"), "/Navigator").isNull()) note(PdfFinding::media);

        const auto form = at(catalog, "/AcroForm");
        auto xfa = at(form, "/XFA");
        if (xfa.isArray() ? !items_of(xfa).empty() : !xfa.isNull()) note(PdfFinding::form);
        for (const auto* fields : {"/Fields", "/CO"}) {
            for (const auto& field : items_of(at(form, fields))) judge_field(field);
        }

        const auto names = at(catalog, "/Names");
        walk_names(at(names, "/JavaScript"), [&](const std::string&, Object) { note(PdfFinding::script); });
        for (const auto* kind : {"/Renditions", "/AlternatePresentations"}) {
            walk_names(at(names, kind), [&](const std::string&, Object) { note(PdfFinding::media); });
        }
        walk_names(at(names, "/EmbeddedFiles"), [&](const std::string& key, Object file) {
            auto known = names_of(file);
            if (known.empty()) known.push_back(key);
            const auto streams = streams_of(file);
            if (streams.empty()) note_embedded(known.front());
            for (const auto& stream : streams) judge_embedded(stream, known);
        });

        walk(at(catalog, "/Outlines"), Place::outline, [&](Object item, std::vector<Object>& waiting) {
            if (!item.isDictionary()) return;
            judge_actions(at(item, "/A"), Trigger::pressed);
            for (const auto* key : {"/First", "/Next"}) waiting.push_back(at(item, key));
        });
    }

    void walk_names(const Object& tree, const std::function<void(const std::string&, Object)>& look) {
        walk(tree, Place::name_tree, [&](Object node, std::vector<Object>& waiting) {
            if (!node.isDictionary()) return;
            for (const auto& kid : items_of(at(node, "/Kids"))) waiting.push_back(kid);
            auto pairs = items_of(at(node, "/Names"));
            for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
                look(pairs[i].isString() ? pairs[i].getUTF8Value() : std::string{}, pairs[i + 1]);
            }
        });
    }

    /// The same page may be shown twice; a branch that is met twice is a cycle.
    void judge_pages(const Object& root) {
        std::vector<Object> waiting{root};
        while (!waiting.empty()) {
            auto node = followed(waiting.back());
            waiting.pop_back();
            const bool is_leaf = node.isDictionary() && !at(node, "/Kids").isArray() && name_at(node, "/Type") != "/Pages";
            const bool is_first = is_new(node, Place::page);
            if (is_leaf) ++pages_;
            // A page that is not there, or for ever: not the whole file.
            if (!node.isDictionary() || (!is_leaf && !is_first)) is_broken_ = true;
            if (!is_first) continue;
            for (const auto& kid : items_of(at(node, "/Kids"))) waiting.push_back(kid);
            judge_events(at(node, "/AA"), {});
            if (is_leaf) judge_page(node);
        }
    }

    void judge_page(Object page) {
        for (const auto& annotation : items_of(at(page, "/Annots"))) judge_field(annotation);
        walk(at(page, "/PresSteps"), Place::step, [&](Object step, std::vector<Object>& waiting) {
            if (!step.isDictionary()) return;
            for (const auto* key : {"/NA", "/PA"}) judge_actions(at(step, key), Trigger::by_itself);
            for (const auto* key : {"/Next", "/Prev"}) waiting.push_back(at(step, key));
        });
        if (pages_ > domain::limits::pdf_pages_max) return;
        const auto contents = at(page, "/Contents");
        check_stream(contents);
        for (const auto& part : items_of(contents)) check_stream(part);
    }

    void check_stream(Object stream) {
        if (!stream.isStream() || !is_new(stream, Place::page)) return;
        Discard bytes(unpacked_);
        bool decoded = false;
        if (!stream.pipeStreamData(&bytes, &decoded, 0, qpdf_dl_generalized, true)) is_broken_ = true;
    }

    /// Annotations too: a field with one of them is the same dictionary.
    void judge_field(const Object& first) {
        walk(first, Place::field, [&](Object field, std::vector<Object>& waiting) {
            if (!field.isDictionary()) return;
            judge_subtype(field);
            for (const auto* key : {"/A", "/PA"}) judge_actions(at(field, key), Trigger::pressed);
            judge_events(at(field, "/AA"), {"/U", "/D"});
            for (const auto& kid : items_of(at(field, "/Kids"))) waiting.push_back(kid);
            waiting.push_back(at(field, "/Parent"));
        });
    }

    void judge_subtype(Object annotation) {
        const auto subtype = name_at(annotation, "/Subtype");
        if (is_one_of(subtype, {"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"})) note(PdfFinding::media);
        if (subtype == "/FileAttachment" && streams_of(at(annotation, "/FS")).empty()) note(PdfFinding::other_files);
    }

    // ---- what may stand anywhere -----------------------------------------------------------------------------------

    void judge_everything() {
        walk(pdf_.getTrailer(), Place::anything, [&](Object object, std::vector<Object>& waiting) {
            if (object.isNull() && object.isIndirect()) lacks_objects_ = true;
            if (object.isArray()) {
                for (const auto& item : object.getArrayAsVector()) enqueue(item, waiting);
            }
            auto dictionary = dictionary_of(object);
            if (!dictionary.isDictionary()) return;
            judge_dictionary(dictionary, object);
            for (const auto& [key, value] : dictionary.getDictAsMap()) {
                if (key != "/Length" && key != "/Parent") enqueue(value, waiting);
            }
        });
    }

    static void enqueue(Object object, std::vector<Object>& waiting) {
        if (object.isIndirect() || object.isArray() || object.isDictionary()) waiting.push_back(object);
    }

    void judge_dictionary(Object dictionary, Object object) {
        if (is_whole_action(dictionary)) judge_kind(name_at(dictionary, "/S"));
        is_signed_ = is_signed_ || is_signature(dictionary);
        for (const auto& stream : streams_of(dictionary)) judge_embedded(stream, names_of(dictionary));
        if (name_at(dictionary, "/Subtype") == "/Form" && at(dictionary, "/Ref").isDictionary()) {
            note(PdfFinding::other_files);  // shows a page of another file
        }
        if (!object.isStream()) return;
        if (name_at(dictionary, "/Type") == "/EmbeddedFile") embedded_streams_.push_back(object);
        auto external = at(dictionary, "/F");
        if (external.isString() || external.isDictionary()) note(PdfFinding::other_files);
        const auto proxy = at(dictionary, "/OPI");
        for (const auto* version : {"/1.3", "/2.0"}) {
            if (!at(at(proxy, version), "/F").isNull()) note(PdfFinding::other_files);
        }
    }

    bool is_signature(Object dictionary) {
        if (name_at(dictionary, "/FT") == "/Sig") return at(dictionary, "/V").isDictionary();
        if (!at(dictionary, "/Contents").isString()) return false;
        return at(dictionary, "/ByteRange").isArray() || is_one_of(name_at(dictionary, "/Type"), {"/Sig", "/DocTimeStamp"});
    }

    /// A dictionary with all that makes it an action, in a place where only some reader might look for one.
    bool is_whole_action(Object dictionary) {
        const auto kind = name_at(dictionary, "/S");
        const auto has = [&](Names keys) {
            return std::any_of(keys.begin(), keys.end(), [&](auto key) { return !at(dictionary, std::string(key)).isNull(); });
        };
        if (kind == "/JavaScript") return has({"/JS"});
        if (kind == "/Launch") return has({"/F", "/Win", "/Mac", "/Unix"});
        return is_one_of(kind, {"/SubmitForm", "/ImportData", "/GoToR", "/GoToE"}) && has({"/F"});
    }

    /// Of a file without a sound table each reader makes a document of its own: whatever object it takes for the
    /// catalogue, a page or a field, it finds nothing there that acts.
    void judge_as_any_reader() {
        for (auto object : pdf_.getAllObjects()) {
            const auto dictionary = dictionary_of(object);
            if (!object.isDictionary() && !object.isStream()) continue;
            judge_catalog(dictionary);
            judge_events(at(dictionary, "/AA"), {"/U", "/D"});
            judge_field(object);
            for (const auto& annotation : items_of(at(dictionary, "/Annots"))) judge_field(annotation);
            judge_dictionary(dictionary, object);
        }
    }

    // ---- files inside ----------------------------------------------------------------------------------------------

    /// The embedded files of a file specification; none when it is something else.
    std::vector<Object> streams_of(Object specification) {
        std::vector<Object> streams;
        const auto add = [&](Object value) {
            if (value.isStream()) streams.push_back(value);
        };
        auto files = at(specification, "/EF");
        if (!files.isDictionary()) return streams;
        for (const auto& [key, value] : files.getDictAsMap()) {
            if (is_one_of(key, {"/F", "/UF", "/DOS", "/Mac", "/Unix"})) add(followed(value));
        }
        if (auto related = at(specification, "/RF"); related.isDictionary()) {
            for (const auto& [key, list] : related.getDictAsMap()) {
                for (const auto& item : items_of(followed(list))) add(item);
            }
        }
        return streams;
    }

    std::vector<std::string> names_of(Object specification) {
        std::vector<std::string> names;
        for (const auto* key : {"/UF", "/F", "/DOS", "/Mac", "/Unix"}) {
            if (auto name = at(specification, key); name.isString() && !name.getUTF8Value().empty()) {
                names.push_back(name.getUTF8Value());
            }
        }
        for (const auto& [key, list] : dictionary_at(specification, "/RF").getDictAsMap()) {
            for (auto& item : items_of(followed(list))) {
                if (item.isString()) names.push_back(item.getUTF8Value());
            }
        }
        return names;
    }

    void judge_embedded(Object stream, const std::vector<std::string>& names) {
        named_.insert(stream.getObjGen());
        for (const auto& name : names) {
            if (!may_be_embedded(name)) return note_embedded(name);
        }
        if (!content_may_stay(stream)) note_embedded(names.empty() ? std::string{} : names.front());
    }

    bool content_may_stay(Object stream) {
        if (const auto known = content_.find(stream.getObjGen()); known != content_.end()) return known->second;
        JudgeContent judge(unpacked_);
        bool decoded = false;
        const bool came = stream.pipeStreamData(&judge, &decoded, 0, qpdf_dl_generalized, true);
        return content_[stream.getObjGen()] = came && judge.content.may_stay();
    }

    /// As LibreOffice keeps the document beside the PDF made of it: [/application#2Fvnd… 4 0 R].
    void judge_additional_streams(const Object& list) {
        std::string kind;
        for (auto& each : items_of(list)) {
            if (each.isName()) kind = each.getName().substr(1);
            if (each.isStream() && !content_may_stay(each)) note_embedded(kind);
        }
    }

    // ---- the whole -------------------------------------------------------------------------------------------------

    void judge_wholeness() {
        if (warnings_.too_deep() || unpacked_ > unpacked_bytes_max) note(PdfFinding::too_complex);
        if (is_broken_ || (warnings_.put_together_again() && (lacks_objects_ || is_cut_linearized()))) note(PdfFinding::damaged);
        if (pages_ < 1) note(PdfFinding::no_pages);
        if (pages_ > domain::limits::pdf_pages_max) note(PdfFinding::too_many_pages);
    }

    /// A file for quick viewing begins with a mark of its length, and has an "%%EOF" near its beginning.
    bool is_cut_linearized() {
        if (table_.empty()) table_ = pdf_.getXRefTable();
        const QPDFObjGen* first = nullptr;
        qpdf_offset_t least = 0;
        for (const auto& [id, entry] : table_) {
            if (entry.getType() != 1 || (first && entry.getOffset() >= least)) continue;
            first = &id;
            least = entry.getOffset();
        }
        if (!first) return false;
        const auto marks = pdf_.getObject(*first);
        auto length = at(marks, "/L");
        return !at(marks, "/Linearized").isNull() && length.isInteger() &&
               length.getIntValue() > bytes_.size() - bytes_.header() + 2;
    }

    void note(PdfFinding finding) { findings_.insert(finding); }
    void note_embedded(const std::string& name) {
        note(PdfFinding::embedded);
        constexpr std::size_t names_max = 1000;
        if (names_.size() < names_max) names_.insert(shown_name(name));
    }

    PdfReport result() const {
        using F = PdfFinding;
        for (const auto finding : {F::too_complex, F::script, F::other_files, F::form, F::media, F::embedded, F::damaged,
                                   F::no_pages, F::too_many_pages}) {
            if (findings_.contains(finding)) return {finding, pages_, is_signed_, {names_.begin(), names_.end()}};
        }
        return {F::none, pages_, is_signed_, {}};
    }

    QPDF& pdf_;
    PdfBytes& bytes_;
    Warnings& warnings_;
    std::map<QPDFObjGen, QPDFXRefEntry> table_{};
    std::map<QPDFObjGen, Object> followed_{};                ///< Where those that consist of a reference lead.
    std::map<int, std::map<int, QPDFObjGen>> references_{};  ///< By object stream.
    std::set<std::pair<Place, QPDFObjGen>> seen_{};
    std::set<PdfFinding> findings_{};
    std::map<QPDFObjGen, bool> content_{};  ///< Whether an embedded file may stay.
    std::vector<Object> embedded_streams_{};
    std::set<QPDFObjGen> named_{};   ///< Those of them that a file specification leads to.
    std::set<std::string> names_{};  ///< Of those that may not stay.
    long long pages_ = 0;
    std::uint64_t unpacked_ = 0;
    bool is_signed_ = false, is_broken_ = false, lacks_objects_ = false;
};

PdfFinding meaning_of(const QPDFExc& failure) {
    switch (failure.getErrorCode()) {
        case qpdf_e_password:
        case qpdf_e_unsupported:  // a certificate in a password's place
            return PdfFinding::password;
        case qpdf_e_system: return PdfFinding::unreadable;
        default: return PdfFinding::damaged;
    }
}

}  // namespace

namespace {

struct Look {
    PdfReport report{};
    bool put_together_again = false;
};

Look look(const std::shared_ptr<PdfBytes>& bytes) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    Warnings warnings(pdf);
    auto finding = PdfFinding::damaged;
    try {
        pdf.processInputSource(bytes, "");
        auto report = Structure(pdf, *bytes, warnings).report();
        return {std::move(report), warnings.put_together_again()};
    } catch (const QPDFExc& failure) {
        finding = meaning_of(failure);
    } catch (const std::system_error&) {
        finding = PdfFinding::unreadable;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        finding = PdfFinding::damaged;
    }
    if (finding == PdfFinding::damaged && warnings.too_deep()) finding = PdfFinding::too_complex;
    return {{finding, 0, false, {}}};
}

bool is_about_what_it_does(PdfFinding finding) {
    using F = PdfFinding;
    return finding == F::script || finding == F::other_files || finding == F::form || finding == F::media ||
           finding == F::embedded;
}

}  // namespace

PdfReport look_through(int descriptor) {
    std::shared_ptr<PdfBytes> bytes;
    try {
        bytes = std::make_shared<PdfBytes>(descriptor, Extent::to_its_end);
        const auto first = look(bytes);
        if (first.report.finding != PdfFinding::none || !(bytes->has_objects_after() || first.put_together_again)) {
            return first.report;
        }
        // What comes after the end is no matter, unless it is part of the document for somebody; nor is it settled what the
        // document is when its table is wrong: some begin with the first of two catalogues, others with the last.
        for (const auto extent : {Extent::all_without_table, Extent::last_trailer_without_table}) {
            const auto all = look(std::make_shared<PdfBytes>(descriptor, extent)).report;
            if (is_about_what_it_does(all.finding)) return all;
        }
        return first.report;
    } catch (const std::system_error&) {
        return {PdfFinding::unreadable, 0, false, {}};
    }
}

PdfReport look_through(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return {PdfFinding::unreadable, 0, false, {}};
    const auto report = look_through(descriptor);
    ::close(descriptor);
    return report;
}

}  // namespace server
