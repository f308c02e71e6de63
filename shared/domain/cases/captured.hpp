#pragma once
// What a person captures in a case: a field is one row of one table. Form, "Lo que falta", confirmation, receipt, the checks
// before sending and "Limpiar Campos" walk it. Keys are those of Content, in refusals and sealed records too.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/checker.hpp"
#include "shared/text/text.hpp"

namespace domain::cases {

/// What the rules of the typed fields look at; the page has it as well as the server.
struct Typed {
    const Content& content;
    const catalog::FormDescription* form = nullptr;  ///< Null until drug and diagnosis are chosen.
    const std::vector<Attachment>& attachments;
    base::Date today;
};

/// A case with what its ids stand for. What is not there has left its catalogue, or was never in it.
struct Captured {
    Content content{};
    std::optional<Patient> patient{};
    std::optional<catalog::Entity> entity{};
    std::optional<catalog::Unit> unit{};
    std::optional<catalog::ListItem> specialty{}, gender{};
    std::optional<catalog::Generic> generic{};
    std::optional<catalog::Presentation> presentation{};
    std::optional<catalog::Recommendation> recommendation{};
    std::optional<catalog::Cie10> cie10{};
    std::optional<catalog::FormDescription> form{};
    std::vector<std::optional<catalog::Medicine>> treatments{};  ///< One for each of content.treatments.
    std::vector<Attachment> attachments{};
};

/// What is asked, confirmed and printed together.
enum class Part { none, patient, entity, doctor, medicine, diagnosis };

/// How a field is filled.
enum class Filling {
    by_its_tab,  ///< Patient, files, treatments, the form of the drug: each in a way of its own.
    follows,     ///< By nobody: it is known once another field is filled.
    line,
    digits,
    decimal,
    date,
    paragraphs,
    choice,        ///< From the list `source`.
    presentation,  ///< Also a choice, but of one alone there is nothing to choose.
    options,       ///< One of a few that are all seen.
    cie10,         ///< By searching.
};

enum class Source { none, entities, hospitals, specialties, generics, recommendations };

enum class Need { always, sometimes, never };

/// What a field is called. Where another place has no name of its own for it, it has that of the form.
struct Labels {
    const text::Text* form = nullptr;
    const text::Text* missing = nullptr;  ///< In "Lo que falta", which has no heading around it.
    const text::Text* confirmed = nullptr;
    const text::Text* printed = nullptr;
};

struct Option {
    std::string_view name{};
    const text::Text* label = nullptr;
};

struct CapturedField {
    std::string_view key{};
    Tab tab = Tab::paciente;
    Part part = Part::none;
    Filling filling = Filling::by_its_tab;
    Need need = Need::never;
    bool (*needed)(const Content&) = nullptr;  ///< Of Need::sometimes.
    Labels labels{};

    // In the form.
    const text::Text* help = nullptr;
    int letters_max = 0;        ///< 0: it is not counted while one types.
    int letters_wide = 0;       ///< Room for so many; 0: all there is.
    bool whole_line = false;    ///< Where fields stand in columns.
    std::string_view chosen{};  ///< The choice that this one hangs on: another choice there empties it.
    Source source = Source::none;
    std::span<const Option> options{};

    /// Refuses what is typed.
    void (*check)(Checker&, const CapturedField&, const Typed&) = nullptr;
    /// Refuses what is typed rightly but not so in the catalogues.
    void (*check_chosen)(Checker&, const CapturedField&, const Captured&) = nullptr;

    /// Null: it has no line of its own in confirmation and receipt.
    std::string (*in_words)(const CapturedField&, const Captured&) = nullptr;
    std::string_view said_in{};  ///< The row whose line has these words, too.
    bool half_printed = false;   ///< Two of them share a line on paper.
    bool last_printed = false;   ///< In its part.

    // Its member of Content, which row<&Content::…>() sets.
    std::string Content::*text = nullptr;  ///< Null when it is no text.
    std::string_view (*option)(const Content&) = nullptr;
    void (*choose)(Content&, std::string_view name) = nullptr;
    void (*clear)(Content&) = nullptr;  ///< Null when there is no such member.

    const text::Text& missing_label() const { return labels.missing ? *labels.missing : *labels.form; }
    const text::Text& confirmed_label() const { return labels.confirmed ? *labels.confirmed : *labels.form; }
    const text::Text& printed_label() const { return labels.printed ? *labels.printed : *labels.form; }
    bool is_needed(const Content& content) const;
    /// Nothing is typed or chosen. Only of a text.
    bool is_empty(const Content& content) const { return text && (content.*text).empty(); }
};

/// The table, in the order of the tabs.
std::span<const CapturedField> captured_fields();

/// Refusals of what is typed in a tab.
std::vector<base::FieldError> refusals(Tab tab, const Typed& typed);
/// Refusals of everything: what is sent has none.
std::vector<base::FieldError> refusals(const Captured& captured, base::Date today);

/// "Limpiar Campos": what was captured in this tab, and nothing else.
void clear(Content& content, Tab tab);
/// Empties what hangs on the choice with this key.
void clear_chosen(Content& content, std::string_view key);

}  // namespace domain::cases
