// The PDF gate: every structure that acts × every place where it may stand × every way of referring to it; what only looks
// like one; files inside; limits.

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>
#include <fstream>
#include <random>

#include "server/files/pdf_gate.hpp"
#include "server/files/pdf_structure.hpp"
#include "server/files/sandbox.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/files.hpp"
#include "shared/text/server.hpp"
#include "shared/text/text.hpp"
#include "support.hpp"

using namespace server_tests;
using namespace std::string_literals;
using server::PdfFinding;
namespace words = text::server;

namespace {

/// How an object stands where it belongs.
enum class Standing {
    direct,
    by_reference,
    by_two_references,  ///< "8 0 obj 9 0 R endobj"
    in_object_stream,
    in_object_stream_by_two_references,
};
const std::vector<Standing> all_standings{Standing::direct, Standing::by_reference, Standing::by_two_references,
                                          Standing::in_object_stream, Standing::in_object_stream_by_two_references};

bool is_compressed(Standing standing) { return standing >= Standing::in_object_stream; }

std::string stream(const std::string& bytes, const std::string& more = {}) {
    return "<<" + more + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
}

/// A PDF of one page, into whose dictionaries something is put.
class Builder {
public:
    explicit Builder(Standing standing = Standing::direct) : standing_(standing) {}

    std::string catalog, page, trailer;

    /// What stands for the object in a dictionary: itself, or a reference to it.
    std::string put(const std::string& object) {
        if (standing_ == Standing::direct) return object;
        const auto reference = add(object);
        const bool is_twice =
            standing_ == Standing::by_two_references || standing_ == Standing::in_object_stream_by_two_references;
        return is_twice ? add(reference) : reference;
    }
    std::string add(const std::string& object) {
        objects_.push_back(object);
        return std::to_string(objects_.size() + 3) + " 0 R";
    }

    std::string bytes() const {
        std::vector<std::string> all{"<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                     "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]" + page + ">>"};
        all.insert(all.end(), objects_.begin(), objects_.end());
        return is_compressed(standing_) ? compressed(std::move(all)) : plain(all);
    }

private:
    std::string plain(const std::vector<std::string>& all) const {
        std::string out = "%PDF-1.7\n", table = "0000000000 65535 f \n";
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::array<char, 32> line{};
            std::snprintf(line.data(), line.size(), "%010zu 00000 n \n", out.size());
            table += line.data();
            out += std::to_string(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
        }
        const auto size = std::to_string(all.size() + 1), start = std::to_string(out.size());
        return out + "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + trailer + ">>\nstartxref\n" +
               start + "\n%%EOF\n";
    }

    /// Everything but streams in one object stream, found by a cross-reference stream.
    std::string compressed(std::vector<std::string> all) const {
        std::string out = "%PDF-1.7\n", numbers, inside, table(8, '\0');
        const auto line = [&](int type, std::size_t first, std::size_t second) {
            table += static_cast<char>(type);
            for (const int shift : {24, 16, 8, 0}) table += static_cast<char>(first >> shift & 0xFF);
            for (const int shift : {16, 8, 0}) table += static_cast<char>(second >> shift & 0xFF);
        };
        const auto object_stream = all.size() + 1;
        std::size_t count = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].find("endstream") != std::string::npos) {
                line(1, out.size(), 0);
                out += std::to_string(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
            } else {
                line(2, object_stream, count++);
                numbers += std::to_string(i + 1) + " " + std::to_string(inside.size()) + " ";
                inside += all[i] + " ";
            }
        }
        line(1, out.size(), 0);
        out += std::to_string(object_stream) + " 0 obj\n" +
               stream(numbers + inside, "/Type/ObjStm/N " + std::to_string(count) + "/First " + std::to_string(numbers.size())) +
               "\nendobj\n";
        const auto start = out.size();
        line(1, start, 0);
        return out + std::to_string(object_stream + 1) + " 0 obj\n" +
               stream(table, "/Type/XRef/W[1 4 3]/Root 1 0 R/Size " + std::to_string(object_stream + 2) + trailer) +
               "\nendobj\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    }

    Standing standing_;
    std::vector<std::string> objects_{};
};

server::PdfReport report_of(const std::string& bytes) {
    static const TemporaryFolder folder;
    return server::look_through(folder.write("a.pdf", bytes));
}
PdfFinding finding_of(const std::string& bytes) { return report_of(bytes).finding; }

/// What this process has computed; what else the machine does is none of it.
std::chrono::duration<double> spent() {
    return std::chrono::duration<double>(static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
}

server::PdfGateSettings with_program() {
    server::PdfGateSettings settings;
    settings.program = server_program;
    return settings;
}

std::string words_of(const server::PdfGateSettings& settings, const std::string& path) {
    const auto result = server::PdfGate(settings).check(path);
    return result ? std::string{} : result.error().message;
}

struct Act {
    std::string action;
    PdfFinding finding;
    bool when_pressed = true;  ///< Refused there too.
};
const std::vector<Act> acts{
    {"<</S/JavaScript/JS(app.alert\\(1\\))>>", PdfFinding::script},
    {"<</S/J#61vaScript/J#53(1)>>", PdfFinding::script},
    {"<</Type/Action/S/Launch/F(cmd.exe)>>", PdfFinding::other_files},
    {"<</S/Launch/Win<</F(cmd.exe)>>>>", PdfFinding::other_files},
    {"<</S/GoToR/F(otro.pdf)/D[0/Fit]>>", PdfFinding::other_files},
    {"<</S/GoToE/T<</R/C/N(otro)>>>>", PdfFinding::other_files},
    {"<</S/Thread/F(otro.pdf)/D 0>>", PdfFinding::other_files},
    {"<</S/SubmitForm/F(http://x.example)>>", PdfFinding::form},
    {"<</S/ImportData/F(datos.fdf)>>", PdfFinding::form},
    {"<</S/Rendition/OP 0>>", PdfFinding::media},
    {"<</S/Movie/T(x)>>", PdfFinding::media},
    {"<</S/Sound/Sound 3 0 R>>", PdfFinding::media},
    {"<</S/RichMediaExecute>>", PdfFinding::media},
    {"<</S/URI/URI(javascript:alert\\(1\\))>>", PdfFinding::script},
    {"<</S/URI/URI(https://x.example/seguir)>>", PdfFinding::script, false},
    {"<</S/Named/N/Print>>", PdfFinding::script, false},
    {"<</S/Hide/T(x)>>", PdfFinding::script, false},
    {"<</S/ResetForm>>", PdfFinding::script, false},
    {"<</S/SetOCGState/State[/OFF 3 0 R]>>", PdfFinding::script, false},
};

struct Where {
    const char* name;
    bool is_pressed;
    std::function<void(Builder&, const std::string& action)> put;
};
const std::string rect = "/Type/Annot/Rect[0 0 9 9]";
const std::vector<Where> places{
    {"on opening", false, [](Builder& b, const std::string& a) { b.catalog = "/OpenAction " + b.put(a); }},
    {"after another", false,
     [](Builder& b, const std::string& a) {
         b.catalog = "/OpenAction " + b.put("<</S/GoTo/D[3 0 R/Fit]/Next " + b.put(a) + ">>");
     }},
    {"after others", false,
     [](Builder& b, const std::string& a) {
         const auto last = b.put("<</S/GoTo/D[3 0 R/Fit]/Next " + b.put(a) + ">>");
         b.catalog = "/OpenAction " + b.put("<</S/GoTo/D[3 0 R/Fit]/Next " + b.put("[<</S/GoTo>> " + last + "]") + ">>");
     }},
    {"event of the document", false,
     [](Builder& b, const std::string& a) { b.catalog = "/AA " + b.put("<</WC " + b.put(a) + ">>"); }},
    {"event of a page", false, [](Builder& b, const std::string& a) { b.page = "/AA " + b.put("<</O " + b.put(a) + ">>"); }},
    {"step of a presentation", false,
     [](Builder& b, const std::string& a) {
         b.page = "/PresSteps " + b.put("<</Type/NavNode/Next " + b.put("<</NA " + b.put(a) + ">>") + ">>");
     }},
    {"event of an annotation", false,
     [](Builder& b, const std::string& a) {
         b.page =
             "/Annots " + b.put("[" + b.put("<<" + rect + "/Subtype/Link/AA " + b.put("<</PO " + b.put(a) + ">>") + ">>") + "]");
     }},
    {"event of a field", false,
     [](Builder& b, const std::string& a) {
         const auto field = b.put("<</FT/Tx/T(a)/AA " + b.put("<</K " + b.put(a) + ">>") + ">>");
         b.catalog = "/AcroForm " + b.put("<</Fields " + b.put("[" + b.put("<</T(b)/Kids[" + field + "]>>") + "]") + ">>");
     }},
    {"event of the field of an annotation", false,
     [](Builder& b, const std::string& a) {
         const auto field = b.put("<</FT/Tx/T(a)/AA<</F " + b.put(a) + ">>>>");
         b.page = "/Annots[<<" + rect + "/Subtype/Widget/Parent " + field + ">>]";
     }},
    {"link", true,
     [](Builder& b, const std::string& a) {
         b.page = "/Annots " + b.put("[" + b.put("<<" + rect + "/Subtype/Link/A " + b.put(a) + ">>") + "]");
     }},
    {"link, after another", true,
     [](Builder& b, const std::string& a) {
         b.page = "/Annots[<<" + rect + "/Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/Next " + b.put(a) + ">>>>]";
     }},
    {"button", true,
     [](Builder& b, const std::string& a) {
         b.page = "/Annots[<<" + rect + "/Subtype/Widget/FT/Btn/T(a)/AA<</U " + b.put(a) + ">>>>]";
     }},
    {"outline", true,
     [](Builder& b, const std::string& a) {
         const auto second = b.put("<</Title(b)/First " + b.put("<</Title(c)/A " + b.put(a) + ">>") + ">>");
         b.catalog = "/Outlines " + b.put("<</First " + b.put("<</Title(a)/Next " + second + ">>") + ">>");
     }},
};

}  // namespace

TEST_CASE("Whatever acts is found wherever it stands and however it is referred to [R30]", "[R30]") {
    for (const auto& place : places) {
        for (const auto standing : all_standings) {
            for (const auto& act : acts) {
                CAPTURE(place.name, static_cast<int>(standing), act.action);
                Builder builder(standing);
                place.put(builder, act.action);
                const auto expected = place.is_pressed && !act.when_pressed ? PdfFinding::none : act.finding;
                CHECK(finding_of(builder.bytes()) == expected);
            }
        }
    }
}

TEST_CASE("What acts without an action is found too [R30]", "[R30]") {
    using Put = std::function<void(Builder&)>;
    const std::vector<std::pair<PdfFinding, Put>> structures{
        {PdfFinding::script,
         [](Builder& b) {
             b.catalog = "/Names " + b.put("<</JavaScript " + b.put("<</Names[(a)<</S/JavaScript/JS(1)>>]>>") + ">>");
         }},
        {PdfFinding::script,
         [](Builder& b) {
             b.catalog = "/Names<</JavaScript<</Kids[" + b.put("<</Names " + b.put("[(a) 3 0 R]") + ">>") + "]>>>>";
         }},
        {PdfFinding::media, [](Builder& b) { b.catalog = "/Names<</Renditions<</Names[(a)<<>>]>>>>"; }},
        {PdfFinding::media, [](Builder& b) { b.catalog = "/Collection<</Navigator " + b.put("<</Name(x)>>") + ">>"; }},
        {PdfFinding::form,
         [](Builder& b) { b.catalog = "/AcroForm " + b.put("<</Fields[]/XFA " + b.add(stream("<xdp/>")) + ">>"); }},
        {PdfFinding::form,
         [](Builder& b) {
             b.catalog = "/AcroForm<</Fields[]/X#46A " + b.put("[(template) " + b.add(stream("<xdp/>")) + "]") + ">>";
         }},
        {PdfFinding::media, [](Builder& b) { b.page = "/Annots[" + b.put("<<" + rect + "/Subtype/RichMedia>>") + "]"; }},
        {PdfFinding::media, [](Builder& b) { b.page = "/Annots " + b.put("[<<" + rect + "/Subtype/Movie>>]"); }},
        {PdfFinding::media, [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype " + b.put("/Screen") + ">>]"; }},
        {PdfFinding::media, [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype/Sound>>]"; }},
        {PdfFinding::media, [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype/3D>>]"; }},
        {PdfFinding::other_files,
         [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype/FileAttachment/FS(\\\\\\\\x\\\\y.exe)>>]"; }},
        {PdfFinding::other_files, [](Builder& b) { b.page = "/Contents " + b.add(stream("", "/F(\\\\\\\\x\\\\y)")); }},
        {PdfFinding::other_files,
         [](Builder& b) {
             b.page =
                 "/Resources<</XObject<</X " + b.add(stream("", "/Subtype/Form/BBox[0 0 1 1]/Ref<</F(x.pdf)/Page 0>>")) + ">>>>";
         }},
        {PdfFinding::other_files,
         [](Builder& b) {
             b.page = "/Resources<</XObject<</X " + b.add(stream("", "/Subtype/Image/OPI<</2.0<</F(x.tif)>>>>")) + ">>>>";
         }},
    };
    for (const auto standing : all_standings) {
        for (std::size_t i = 0; i < structures.size(); ++i) {
            CAPTURE(static_cast<int>(standing), i);
            Builder builder(standing);
            structures[i].second(builder);
            CHECK(finding_of(builder.bytes()) == structures[i].first);
        }
    }
}

TEST_CASE("What only looks like an action is nothing, and what only shows is kept [R30]", "[R30]") {
    using Put = std::function<void(Builder&)>;
    const std::vector<Put> harmless{
        [](Builder& b) { b.catalog = "/OpenAction[3 0 R/Fit]"; },
        [](Builder& b) { b.catalog = "/OpenAction " + b.put("[3 0 R/Fit]"); },
        [](Builder& b) { b.catalog = "/OpenAction " + b.put("<</S/GoTo/D[3 0 R/Fit]>>"); },
        [](Builder& b) { b.catalog = "/OpenAction<</S/Named/N/FirstPage>>/AA<<>>"; },
        [](Builder& b) { b.page = "/AA<</O<</S/GoTo/D[3 0 R/Fit]>>>>"; },
        [](Builder& b) {
            b.page = "/Annots[<<" + rect + "/Subtype/Link/A " + b.put("<</S/URI/URI(https://imss.gob.mx)>>") + ">>]";
        },
        [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype/Link/A<</S/URI/URI(mailto:a@imss.gob.mx)>>>>]"; },
        [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype/Link/A<</S/URI/URI(www.imss.gob.mx:8080/a)>>>>]"; },
        [](Builder& b) { b.page = "/Annots[<<" + rect + "/Subtype/Widget/FT/Tx/T(JavaScript)/V(/S/Launch)>>]"; },
        [](Builder& b) {
            b.page = "/Resources<</Font<</JavaScript<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/EF<</Type/Font>>/JS<<>>>>>>";
        },
        [](Builder& b) { b.page = "/Resources<</ExtGState<</AA<</SMask<</S/Alpha>>>>>>>>"; },
        [](Builder& b) {
            b.page = "/Resources<</XObject<</Launch " +
                     b.add(stream("", "/Subtype/Form/BBox[0 0 1 1]/Group<</S/Transparency>>")) + ">>>>";
        },
        [](Builder& b) { b.page = "/Resources<</Properties<</XFA<</Type/OCG/Name(EmbeddedFile)>>/RichMedia<<>>>>>>"; },
        [](Builder& b) { b.page = "/Contents " + b.add(stream("BT (/JavaScript /JS /OpenAction << /S /Launch >>) Tj ET")); },
        [](Builder& b) {
            b.catalog =
                "/StructTreeRoot<</Type/StructTreeRoot/K<</S/JavaScript/T(Launch)/K 0>>/RoleMap<</Launch/P/JavaScript/Span>>>>";
        },
        [](Builder& b) {
            b.catalog =
                "/Names<</Dests<</Names[(JavaScript)[3 0 R/Fit](EmbeddedFiles)[3 0 R/Fit]]>>/JavaScript<</Names[]>>/EmbeddedFiles<<>>>>";
        },
        [](Builder& b) { b.catalog = "/X " + b.put("<</T(/JavaScript)/U(\\(/Launch\\))/V[/JS/XFA/AA]/W/SubmitForm>>"); },
        [](Builder& b) { b.catalog = "/AcroForm<</Fields[]/XFA[]/DA(/JS)>>"; },
        [](Builder& b) { b.trailer = "/Info " + b.add("<</Title(JavaScript /OpenAction /Launch)/JavaScript(no)>>"); },
        [](Builder& b) { b.catalog = "/Metadata " + b.add(stream("<rdf>/JavaScript</rdf>", "/Type/Metadata/Subtype/XML")); },
        [](Builder& b) { b.catalog = "/Outlines<</First<</Title(JavaScript)/Dest[3 0 R/Fit]>>>>"; },
        [](Builder& b) { b.page = "/Trans<</S/Dissolve>>/Group<</S/Transparency>>"; },
        [](Builder& b) { b.add("<</S/JavaScript/JS(nobody comes here)>>"); },
    };
    for (const auto standing : all_standings) {
        for (std::size_t i = 0; i < harmless.size(); ++i) {
            CAPTURE(static_cast<int>(standing), i);
            Builder builder(standing);
            harmless[i](builder);
            CHECK(finding_of(builder.bytes()) == PdfFinding::none);
        }
    }
}

TEST_CASE("A link goes to the web or to a mailbox, and to nothing on the machine or beside it [R30]", "[R30]") {
    const auto finding = [](const std::string& address) {
        Builder builder;
        builder.page = "/Annots[<<" + rect + "/Subtype/Link/A<</S/URI/URI " + address + ">>>>]";
        return finding_of(builder.bytes());
    };
    const auto in_utf16 = [](const std::string& ascii) {
        std::string hex = "<FEFF";
        for (const char c : ascii) hex += "00" + base::hex(std::string(1, c));
        return hex + ">";
    };
    const std::vector<std::pair<std::string, PdfFinding>> addresses{
        {"https://imss.gob.mx/a?b=javascript:c", PdfFinding::none},
        {"http://laboratorio.example:8080/resultado", PdfFinding::none},
        {"mailto:laboratorio@imss.gob.mx", PdfFinding::none},
        {"tel:+525512345678", PdfFinding::none},
        {"www.imss.gob.mx", PdfFinding::none},
        {"anexo.html#file:", PdfFinding::none},
        {"JavaScript:alert(1)", PdfFinding::script},
        {" java\tscript:alert(1)", PdfFinding::script},
        {"vbscript:x", PdfFinding::script},
        {"data:text/html,x", PdfFinding::script},
        {"file:///C:/Windows/system32/cmd.exe", PdfFinding::other_files},
        {"C:/cmd.exe", PdfFinding::other_files},
        {"smb://servidor/x", PdfFinding::other_files},
        {"ms-msdt:/id x", PdfFinding::other_files},
        {"search-ms:query=x", PdfFinding::other_files},
        {"search.imss.gob.mx:8080/x", PdfFinding::none},
        {"ms-hospital.mx:8443/resultado", PdfFinding::none},
        {"buscar.example/?q=a:b|c", PdfFinding::none},
        {"www.imss.gob.mx/a%20b", PdfFinding::none},
        {"doi:10.1000/182", PdfFinding::none},
        {"//servidor/compartido/x.exe", PdfFinding::other_files},
        {"/\\servidor\\x", PdfFinding::other_files},
        {"/C:/Windows/System32/calc.exe", PdfFinding::other_files},
        {"..\\..\\calc.exe", PdfFinding::other_files},
        {"C|/x.exe", PdfFinding::other_files},
        {"%66ile:///c:/x", PdfFinding::other_files},
        {"url:file:///c:/x", PdfFinding::other_files},
        {"ldap://servidor", PdfFinding::other_files},
        {"telnet:servidor", PdfFinding::other_files},
        {"intent:x#Intent;scheme=file;end", PdfFinding::other_files},
        {"vbs:x", PdfFinding::script},
    };
    for (const auto& [address, expected] : addresses) {
        CAPTURE(address);
        std::string text = "(";
        for (const char c : address) text += (c == '(' || c == ')' || c == '\\' ? "\\" : "") + std::string(1, c);
        CHECK(finding(text + ")") == expected);
        CHECK(finding("<" + base::hex(address) + ">") == expected);
        CHECK(finding(in_utf16(address)) == expected);
    }
}

TEST_CASE("What comes after the end is no matter, unless some reader takes it for part of the document [R30]", "[R30]") {
    const auto whole = Builder().bytes();
    const auto acting = "1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(1)>>>>endobj\n"s;
    const auto at = std::to_string(whole.size());
    std::array<char, 32> offset{};
    std::snprintf(offset.data(), offset.size(), "%010zu 00000 n \n", whole.size());
    const auto table = "xref\n1 1\n" + std::string(offset.data()) + "trailer<</Root 1 0 R/Size 4/Prev " +
                       whole.substr(whole.rfind("startxref\n") + 10,
                                    whole.find('\n', whole.rfind("startxref\n") + 10) - whole.rfind("startxref\n") - 10) +
                       ">>\n";
    const auto start = "startxref\n" + std::to_string(whole.size() + acting.size());
    CHECK(finding_of(whole + acting + table + start + "\n%%EOF\n") == PdfFinding::script);
    for (const auto& after : {""s, "\n"s, "\n%%EO"s, std::string(4000, '\0'), std::string(200'000, ' ')}) {
        CAPTURE(after.size());
        CHECK(finding_of(whole + acting + table + start + after) == PdfFinding::script);
        CHECK(finding_of(whole + acting + table + after) == PdfFinding::script);
        CHECK(finding_of(whole + acting + after) == PdfFinding::script);
    }
    for (const auto& after : {"\r\n\r\n"s, std::string(4000, '\0'), std::string(300'000, 'x'), "<html><script>1</script>"s,
                              "/OpenAction<</S/JavaScript/JS(1)>>"s, "objeto 1 0 obj"s, "startxref"s,
                              "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"s}) {
        CAPTURE(after.substr(0, 40));
        CHECK(finding_of(whole + after) == PdfFinding::none);
    }
}

TEST_CASE("Of a file whose table is wrong, whatever some reader may put together is judged [R30]", "[R30]") {
    const auto wrong_table = "startxref\n99999\n%%EOF\n"s;
    const auto harmless =
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"s;
    const auto trailer = [](int root) { return "trailer<</Root " + std::to_string(root) + " 0 R/Size 20>>\n"; };
    const auto other = [](const std::string& catalog, const std::string& page) {
        return "10 0 obj<</Type/Catalog/Pages 11 0 R" + catalog +
               ">>endobj\n11 0 obj<</Type/Pages/Kids[12 0 R]/Count 1>>endobj\n"
               "12 0 obj<</Type/Page/Parent 11 0 R/MediaBox[0 0 99 99]" +
               page + ">>endobj\n";
    };
    CHECK(finding_of("%PDF-1.7\n" + harmless + trailer(1) + wrong_table) == PdfFinding::none);
    CHECK(finding_of("%PDF-1.7\n" + harmless + trailer(1) + other("", "") + trailer(10) + wrong_table) == PdfFinding::none);
    for (const auto& act : acts) {
        CAPTURE(act.action);
        const auto evil = other("/OpenAction " + act.action, ""), evil_page = other("", "/AA<</O " + act.action + ">>");
        for (const auto& two :
             {harmless + trailer(1) + evil + trailer(10), evil + trailer(10) + harmless + trailer(1),
              harmless + trailer(1) + evil_page + trailer(10), evil_page + trailer(10) + harmless + trailer(1)}) {
            CHECK(finding_of("%PDF-1.7\n" + two + wrong_table) == act.finding);
        }
        // The table is said to be where an earlier object stands, which some readers then believe to be the later one.
        const auto later = "1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction " + act.action + ">>endobj\n";
        CHECK(finding_of("%PDF-1.7\n" + harmless + later + trailer(1) + "startxref\n9\n%%EOF\n") == act.finding);
    }
}

TEST_CASE("What goes round in a circle comes to an end [R30]", "[R30]") {
    Builder builder;
    builder.catalog =
        "/OpenAction 4 0 R/Outlines 6 0 R/Names<</JavaScript 7 0 R/EmbeddedFiles 7 0 R>>/AcroForm<</Fields[8 0 R]>>";
    builder.page = "/Annots[8 0 R]/PresSteps 10 0 R";
    builder.add("<</S/GoTo/D[3 0 R/Fit]/Next 5 0 R>>");
    builder.add("[4 0 R 5 0 R <</S/GoTo/Next 4 0 R>>]");
    builder.add("<</First 6 0 R/Next 6 0 R/Title(a)>>");
    builder.add("<</Kids[7 0 R]>>");
    builder.add("<</T(a)/Kids[8 0 R]/Parent 8 0 R>>");
    builder.add("9 0 R");
    builder.add("<</Next 10 0 R/Prev 10 0 R/X 9 0 R>>");
    CHECK(finding_of(builder.bytes()) == PdfFinding::none);

    auto pages = Builder().bytes();
    pages.replace(pages.find("/Kids[3 0 R]"), 12, "/Kids[2 0 R]");
    CHECK(finding_of(pages) == PdfFinding::damaged);
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "[";
    Builder nested;
    nested.catalog = "/X " + deep + std::string(5000, ']');
    CHECK(finding_of(nested.bytes()) == PdfFinding::too_complex);
}

namespace {

const std::string zip_head = std::string("PK\x03\x04") + std::string(26, '\0');
const std::string open_document = zip_head + "mimetypeapplication/vnd.oasis.opendocument.textPK";
const std::string cfdi = R"(<?xml version="1.0"?><cfdi:Comprobante Total="1.00"/>)";

struct Inside {
    std::string name, content;
    bool may_stay;
};
const std::vector<Inside> insides{
    {"cfdi.xml", cfdi, true},
    {"CFDI.XML", "\xEF\xBB\xBF" + cfdi, true},
    {"nota.txt",
     "Se\xF1ora Nu\xF1"
     "ez\r\n",
     true},
    {"nota.txt", std::string("\xFF\xFEn\0o\0t\0a\0", 10), true},
    {"vacia.csv", "", true},
    {"solicitud.odt", open_document, true},
    {"sin terminacion", cfdi, true},
    {"Nota del Dr. Perez", "texto", true},
    {"resultado 12.05.2026", "texto", true},
    {"firma.xsig", cfdi, true},
    {"mensaje.hl7", "\vMSH|^~\\&|\x1C\r", true},
    {"de otro sistema.csv", "a,b\r\n\x1A", true},
    {"ancho.xml", std::string("<\0?\0x\0m\0l\0?\0>\0", 14), true},
    {"ancho.xml", std::string("\0<\0?\0x\0m\0l\0?\0>", 14), true},
    {"documento.xml", "<ClinicalDocument/>", true},
    {"otro.txt", "%PDF-1.4", false},
    {"formulario.txt", "<form action=x>", false},
    {"nota.com", "texto", false},
    {"lector.exe", "MZ\x90", false},
    {"lector.exe", "texto", false},
    {"factura.xml.js", cfdi, false},
    {"factura.xml", "MZ\x90", false},
    {"factura.xml", zip_head + "a.exe", false},
    {"factura.xml", std::string("a\0b", 3), false},
    {"nota.txt", "#!/bin/sh\n", false},
    {"nota.txt", "<html><script>1</script>", false},
    {"pagina.html", "<html>", false},
    {"otro.pdf", "%PDF-1.4", false},
    {"foto.txt", "\xFF\xD8\xFF\xE0", false},
    {"carta.docx", zip_head + "[Content_Types].xml", false},
};

}  // namespace

TEST_CASE("A file inside a PDF may stay when it is text, XML or OpenDocument, and is named otherwise [R31]", "[R31]") {
    const auto specification = [](Builder& b, const Inside& inside) {
        return b.put("<</Type/Filespec/F(" + inside.name + ")/EF " +
                     b.put("<</F " + b.add(stream(inside.content, "/Type/EmbeddedFile")) + ">>") + ">>");
    };
    using Put = std::function<void(Builder&, const std::string&)>;
    const std::vector<std::pair<const char*, Put>> homes{
        {"tree",
         [](Builder& b, const std::string& f) {
             b.catalog = "/Names<</EmbeddedFiles " + b.put("<</Names " + b.put("[(a) " + f + "]") + ">>") + ">>";
         }},
        {"deep tree",
         [](Builder& b, const std::string& f) {
             b.catalog = "/Names<</EmbeddedFiles<</Kids[" + b.put("<</Names[(a) " + f + "]>>") + "]>>>>/Collection<<>>";
         }},
        {"annotation",
         [](Builder& b, const std::string& f) {
             b.page = "/Annots[" + b.put("<<" + rect + "/Subtype/FileAttachment/FS " + f + ">>") + "]";
         }},
        {"document", [](Builder& b, const std::string& f) { b.catalog = "/AF " + b.put("[" + f + "]"); }},
        {"page", [](Builder& b, const std::string& f) { b.page = "/AF[" + f + "]"; }},
        {"structure", [](Builder& b, const std::string& f) { b.catalog = "/StructTreeRoot<</K<</S/P/AF[" + f + "]>>>>"; }},
        {"picture",
         [](Builder& b, const std::string& f) {
             b.page = "/Resources<</XObject<</X " + b.add(stream("", "/Subtype/Form/AF " + f)) + ">>>>";
         }},
    };
    for (const auto standing : all_standings) {
        for (const auto& [home, put] : homes) {
            for (const auto& inside : insides) {
                CAPTURE(static_cast<int>(standing), home, inside.name, inside.content);
                Builder builder(standing);
                put(builder, specification(builder, inside));
                const auto report = report_of(builder.bytes());
                CHECK(report.finding == (inside.may_stay ? PdfFinding::none : PdfFinding::embedded));
                if (!inside.may_stay) CHECK(report.names == std::vector<std::string>{inside.name});
            }
        }
    }

    SECTION("one that no specification names is judged by its content") {
        for (const bool in_catalog : {false, true}) {
            for (const auto& [content, finding] : std::vector<std::pair<std::string, PdfFinding>>{
                     {open_document, PdfFinding::none}, {"MZ\x90", PdfFinding::embedded}}) {
                Builder builder;
                (in_catalog ? builder.catalog : builder.trailer) =
                    "/AdditionalStreams[/application#2Fvnd.oasis.opendocument.text " + builder.add(stream(content)) + "]";
                CHECK(finding_of(builder.bytes()) == finding);
            }
        }
    }
    SECTION("its other name counts as well, and its related files") {
        Builder builder;
        const auto file = builder.add(stream("texto"));
        builder.catalog = "/AF[<</F(nota.exe)/UF(nota.txt)/EF<</F " + file + ">>>>]";
        CHECK(report_of(builder.bytes()).names == std::vector<std::string>{"nota.exe"});
        builder.catalog = "/AF[<</UF(nota.txt)/EF<</F " + file + ">>/RF<</F[(b) " + builder.add(stream("MZ\x90")) + "]>>>>]";
        CHECK(finding_of(builder.bytes()) == PdfFinding::embedded);
    }
    SECTION("the names of its related files count, and what stands before a NUL") {
        Builder builder;
        const auto file = builder.add(stream("texto"));
        builder.catalog = "/AF[<</UF(nota.txt)/EF<</F " + file + ">>/RF<</F[(b.bat) " + builder.add(stream("texto")) + "]>>>>]";
        CHECK(report_of(builder.bytes()).names == std::vector<std::string>{"b.bat"});
        builder.catalog = "/AF[<</UF(x.exe\\000.txt)/EF<</F " + file + ">>>>]";
        CHECK(finding_of(builder.bytes()) == PdfFinding::embedded);
    }
    SECTION("its ending counts, however long the name, and is shown") {
        Builder builder;
        builder.catalog = "/AF[<</F(" + std::string(200, 'a') + ".exe)/EF<</F " + builder.add(stream("texto")) + ">>>>]";
        CHECK(report_of(builder.bytes()).names ==
              std::vector<std::string>{std::string(59, 'a') + "…" + std::string(16, 'a') + ".exe"});
    }
    SECTION("a sign that the page cannot draw leaves a gap in its name") {
        Builder builder;
        builder.catalog = "/AF[<</UF<FEFF4E2D65870061002E006500780065>/EF<</F " + builder.add(stream("texto")) + ">>>>]";
        CHECK(report_of(builder.bytes()).names == std::vector<std::string>{"…a.exe"});
    }
    SECTION("more of them than anybody would read are still said to be that") {
        Builder builder;
        builder.catalog = "/AF[";
        for (int i = 0; i < 20'000; ++i) {
            builder.catalog +=
                "<</F(" + std::string(60, 'a') + std::to_string(i) + ".exe)/EF<</F " + std::to_string(4) + " 0 R>>>>";
        }
        builder.catalog += "]";
        builder.add(stream("MZ"));
        const TemporaryFolder folder;
        CHECK(words_of(with_program(), folder.write("a.pdf", builder.bytes())).starts_with("El PDF lleva dentro archivos"));
    }
    SECTION("several are named, without what nobody sees") {
        Builder builder;
        for (const auto* name : {"<FEFF0061202E006200750070002E006500780065>", "(C:\\\\temp\\\\b.exe)"}) {
            builder.catalog += std::string(builder.catalog.empty() ? "/AF[" : "") + "<</F" + name + "/EF<</F " +
                               builder.add(stream("MZ")) + ">>>>";
        }
        builder.catalog += "]";
        const TemporaryFolder folder;
        CHECK(words_of(with_program(), folder.write("a.pdf", builder.bytes())) == words::pdf_embedded("abup.exe, b.exe", false));
    }
}

TEST_CASE("No advice costs a signature [R31]", "[R31]") {
    const std::vector<std::string> signatures{
        "/AcroForm<</SigFlags 3/Fields[<</FT/Sig/T(f)/V<</Type/Sig/Contents<00>/ByteRange[0 1 2 3]>>>>]>>",
        "/AcroForm<</Fields[<</FT/Sig/T(f)/V<</Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>>>>]>>",
        "/AcroForm<</Fields[<</T(a)/FT/Sig/Kids[<</T(f)/V<</Type/Sig/Contents<00>>>>>]>>]>>",
        "/AcroForm<</Fields[<</FT/Sig/T(f)/V<<>>>>]>>",
        "/Perms<</DocMDP<</Contents<00>/ByteRange[0 1 2 3]>>>>",
        "/AcroForm<</Fields[<</FT/Sig/T(f)/V<</Type/DocTimeStamp/Contents<00>>>>>]>>",
    };
    const TemporaryFolder folder;
    const auto refusal = [&](const std::string& catalog) {
        Builder builder;
        builder.add(stream("MZ"));
        builder.catalog = catalog;
        return words_of(with_program(), folder.write("a.pdf", builder.bytes()));
    };
    const std::vector<std::pair<std::string, const text::Text*>> reasons{
        {"/OpenAction<</S/JavaScript/JS(1)>>", &words::pdf_script},
        {"/OpenAction<</S/Launch/F(a.exe)>>", &words::pdf_other_files},
        {"/OpenAction<</S/SubmitForm/F(x)>>", &words::pdf_form},
        {"/OpenAction<</S/Movie>>", &words::pdf_media},
    };
    const auto file = "/AF[<</F(a.exe)/EF<</F 4 0 R>>>>]"s;
    for (const auto& signature : signatures) {
        CAPTURE(signature);
        CHECK(refusal(signature) == "");
        for (const auto& [reason, why] : reasons) CHECK(refusal(reason + signature) == words::pdf_refused(why->words(), true));
        CHECK(refusal(file + signature) == words::pdf_embedded("a.exe", true));
        CHECK(refusal("/AF[<</F(a.exe)/EF<</F 9 0 R>>>>]" + signature) == "");  // there is no such file
    }
    // A place to sign that nobody has signed is no signature.
    CHECK(refusal(file + "/AcroForm<</Fields[<</FT/Sig/T(f)>>]>>") == words::pdf_embedded("a.exe", false));
    for (const auto& words : {words::pdf_refused("", true), words::pdf_embedded("a.exe", true), words::pdf_encrypted.words(),
                              words::pdf_damaged.words(), words::pdf_no_pages.words(),
                              words::pdf_too_many_pages(2001, 2000, true), words::pdf_not_checked.words()}) {
        CAPTURE(words);
        for (const auto* spoiling : {"mprim", "uarde", "uárde", "uite", "ivíd", "educ"})
            CHECK(words.find(spoiling) == std::string::npos);
    }
    for (const auto& words : {words::pdf_took_too_long.words(), words::pdf_took_too_much.words(), words::pdf_too_complex.words(),
                              text::files::larger_than(domain::limits::file_size_bytes_max)}) {
        CAPTURE(words);
        CHECK(words.find("no está firmado") != std::string::npos);
    }
}

TEST_CASE("The process that looks can open, send and start nothing", "[R30]") {
    const pid_t child = ::fork();
    if (child == 0) {
        server::keep_to_computing();
        int wrong = 0;
        if (::open("/etc/passwd", O_RDONLY) >= 0 || errno != EPERM) wrong |= 1;
        if (::socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EPERM) wrong |= 2;
        if (::fork() >= 0 || errno != EPERM) wrong |= 4;
        if (::kill(::getppid(), 0) == 0 || errno != EPERM) wrong |= 8;
        if (::execl("/bin/true", "true", nullptr) == 0 || errno != EPERM) wrong |= 16;
        if (::unlink("/tmp/none") == 0 || errno != EPERM) wrong |= 32;
        ::_exit(wrong);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("A limit that was reached is said as one, and never as damage [R32]", "[R32]") {
    const TemporaryFolder folder;
    Builder builder;
    for (int i = 0; i < 100'000; ++i) builder.add("<</A[1 2 3 4 5 6]/B(texto)/C<</D/E>>>>");
    for (int i = 0; i < 100'000; ++i) builder.page += (i == 0 ? "/X[" : " ") + std::to_string(i + 4) + " 0 R";
    builder.page += "]";
    const auto path = folder.write("large.pdf", builder.bytes());
    auto settings = with_program();
    CHECK(words_of(settings, path) == "");
    SECTION("memory") {
        settings.memory_bytes = 16u << 20;
        CHECK(words_of(settings, path) == words::pdf_took_too_much.words());
    }
    SECTION("time") {
        settings.wall_seconds = 0;
        CHECK(words_of(settings, path) == words::pdf_took_too_long.words());
    }
    SECTION("whoever does not look has found nothing") {
        settings.program = "/bin/false";
        CHECK(words_of(settings, path) == words::pdf_not_checked.words());
        settings.program = "/none";
        CHECK(words_of(settings, path) == words::pdf_not_checked.words());
    }
    SECTION("and the answer comes while somebody still waits for it") {
        constexpr int page_waits_seconds = 180;  // wasm-shell/network.js
        const server::PdfGateSettings usual;
        CHECK(usual.turn_seconds + usual.wall_seconds + usual.codes_wall_seconds < page_waits_seconds);
        CHECK(usual.cpu_seconds <= usual.wall_seconds);
    }
    SECTION("a file that is not there") { CHECK(words_of(settings, "/none.pdf") == words::pdf_not_checked.words()); }
}

TEST_CASE("A hundred thousand objects are looked through in seconds, in whatever way they refer to each other [R32]", "[R32]") {
    for (const auto standing : {Standing::direct, Standing::in_object_stream}) {
        for (const auto* object : {"<</A[1 2 3 4 5 6]/B(texto)/C<</D/E>>>>", "4", "4 0 R", "[4 0 R 5 0 R]"}) {
            CAPTURE(static_cast<int>(standing), object);
            Builder builder(standing);
            for (int i = 0; i < 100'000; ++i) builder.add(object);
            for (int i = 0; i < 100'000; ++i) builder.page += (i == 0 ? "/X[" : " ") + std::to_string(i + 4) + " 0 R";
            builder.page += "]";
            const auto bytes = builder.bytes();
            const auto begun = spent();
            CHECK(finding_of(bytes) == PdfFinding::none);
            CHECK(spent() - begun < std::chrono::seconds(20));
        }
    }
}

TEST_CASE("A little that unpacks to a great deal is refused for what it is, in seconds [R32]", "[R32]") {
    constexpr std::size_t once = 64u << 20, times = 17;
    const std::string zeros(once, '\0');
    std::string packed(compressBound(once), '\0');
    auto size = packed.size();
    REQUIRE(::compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(zeros.data()), once) ==
            Z_OK);
    packed.resize(size);
    Builder builder;
    builder.page = "/Contents[";
    for (std::size_t i = 0; i < times; ++i) builder.page += builder.add(stream(packed, "/Filter/FlateDecode")) + " ";
    builder.page += "]";
    const auto begun = spent();
    CHECK(finding_of(builder.bytes()) == PdfFinding::too_complex);
    CHECK(spent() - begun < std::chrono::seconds(60));
}

TEST_CASE("A scan of 150 MB and 2,000 pages is looked through in seconds [R32]", "[R32]") {
    const int pages = GENERATE(2000, 2001);
    constexpr std::size_t picture_bytes = 75'000;
    const TemporaryFolder folder;
    const auto path = folder.path() + "/scan.pdf";
    std::ofstream file(path, std::ios::binary);
    std::vector<long> offsets;
    const auto add = [&](const std::string& object) {
        offsets.push_back(static_cast<long>(file.tellp()));
        file << offsets.size() << " 0 obj\n" << object << "\nendobj\n";
    };
    file << "%PDF-1.4\n";
    std::mt19937 random(7);
    std::string picture = "\xFF\xD8\xFF\xE0" + std::string(picture_bytes, '\0');
    std::string kids;
    for (int page = 0; page < pages; ++page) {
        for (std::size_t i = 4; i + 4 <= picture.size(); i += 997) picture[i] = static_cast<char>(random());
        const auto first = static_cast<long>(offsets.size()) + 1;
        add(stream(
            picture,
            "/Type/XObject/Subtype/Image/Width 1700/Height 2200/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode"));
        add(stream("q 612 0 0 792 0 0 cm /I Do Q"));
        add("<</Type/Page/Parent " + std::to_string(3 * pages + 1) + " 0 R/MediaBox[0 0 612 792]/Contents " +
            std::to_string(first + 1) + " 0 R/Resources<</XObject<</I " + std::to_string(first) + " 0 R>>>>>>");
        kids += std::to_string(first + 2) + " 0 R ";
    }
    add("<</Type/Pages/Count " + std::to_string(pages) + "/Kids[" + kids + "]>>");
    add("<</Type/Catalog/Pages " + std::to_string(3 * pages + 1) + " 0 R>>");
    const auto start = static_cast<long>(file.tellp());
    file << "xref\n0 " << offsets.size() + 1 << "\n0000000000 65535 f \n";
    for (const auto offset : offsets) {
        std::array<char, 32> line{};
        std::snprintf(line.data(), line.size(), "%010ld 00000 n \n", offset);
        file << line.data();
    }
    file << "trailer<</Size " << offsets.size() + 1 << "/Root " << offsets.size() << " 0 R>>\nstartxref\n"
         << start << "\n%%EOF\n";
    file.close();
    REQUIRE(std::filesystem::file_size(path) > 145'000'000);

    const auto begun = std::chrono::steady_clock::now();
    const auto said = words_of(with_program(), path);
    const auto took = std::chrono::steady_clock::now() - begun;
    CHECK(said == (pages <= 2000 ? std::string{} : words::pdf_too_many_pages(pages, 2000, false)));
    CHECK(took < std::chrono::seconds(30));
}
