#include "shared/storage/catalog/editing.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "shared/base/records.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::catalog {
namespace {

using domain::catalog::CatalogChange;
using domain::catalog::EditDraft;
using domain::catalog::EditedKind;
using domain::catalog::Generic;
using domain::catalog::Presentation;
using domain::catalog::Publication;
using domain::catalog::Recommendation;

template <class T>
std::string query(std::string_view rest) {
    std::string words = "SELECT ";
    words.append(columns<T>()).append(" FROM ").append(rest);
    return words;
}

std::string kind_name(EditedKind kind) { return std::string(base::name_of(kind)); }

constexpr std::array draft_states{domain::cases::State::borrador};

/// Live cases and drafts that `where` finds.
CatalogUse use_where(Connection& db, const std::string& where, const std::vector<Bound>& values) {
    const auto count = [&](const std::vector<std::string_view>& states) {
        std::string words = "SELECT count(*) FROM case_file WHERE ";
        words.append(where).append(" AND ").append(is_one_of("state", states));
        return number(db, words, values);
    };
    return {count(names_of(domain::cases::live_states)), count(names_of(draft_states))};
}

}  // namespace

base::Date list_published_on(Connection& db) {
    auto at = number(db, "SELECT COALESCE(max(at), 0) FROM catalog_change WHERE in_drug_list = 1");
    if (at == 0) at = number(db, "SELECT happened_at FROM audit_event ORDER BY sequence LIMIT 1");
    return base::mexico_city(at).date;
}

std::optional<EditDraft> edit_draft(Connection& db, EditedKind kind, const std::string& id) {
    return select_one<EditDraft>(db, query<EditDraft>("catalog_draft WHERE kind = :kind AND id = :id"), kind_name(kind), id);
}

std::vector<EditDraft> edit_drafts(Connection& db, EditedKind kind) {
    return select<EditDraft>(db, query<EditDraft>("catalog_draft WHERE kind = :kind ORDER BY subject, id"), kind_name(kind));
}

std::vector<EditDraft> edit_drafts_of(Connection& db, EditedKind kind, const std::string& subject) {
    return select<EditDraft>(db, query<EditDraft>("catalog_draft WHERE kind = :kind AND subject = :subject ORDER BY id"),
                             kind_name(kind), subject);
}

void save_edit_draft(Connection& db, const EditDraft& draft) { upsert(db, "catalog_draft", "kind, id", draft); }

void delete_edit_draft(Connection& db, EditedKind kind, const std::string& id) {
    execute(db, "DELETE FROM catalog_draft WHERE kind = :kind AND id = :id", kind_name(kind), id);
}

std::vector<Publication> publications_of(Connection& db, EditedKind kind, const std::string& id) {
    return select<Publication>(db, query<Publication>("catalog_publication WHERE kind = :kind AND id = :id ORDER BY number"),
                               kind_name(kind), id);
}

std::optional<Publication> last_publication(Connection& db, EditedKind kind, const std::string& id) {
    return select_one<Publication>(
        db, query<Publication>("catalog_publication WHERE kind = :kind AND id = :id ORDER BY number DESC LIMIT 1"),
        kind_name(kind), id);
}

std::optional<Publication> publication_of_form(Connection& db, const std::string& form_id) {
    return select_one<Publication>(db, query<Publication>("catalog_publication WHERE row_id = :form AND row_id <> ''"), form_id);
}

void insert_publication(Connection& db, const Publication& publication) { insert(db, "catalog_publication", publication); }

std::vector<CatalogChange> catalog_changes(Connection& db, EditedKind kind, const std::string& subject, int rows_max) {
    return select<CatalogChange>(
        db,
        query<CatalogChange>("catalog_change WHERE kind = :kind AND subject = :subject ORDER BY position DESC LIMIT :rows_max"),
        kind_name(kind), subject, rows_max);
}

std::optional<CatalogChange> last_change(Connection& db, EditedKind kind, const std::string& subject) {
    auto last = catalog_changes(db, kind, subject, 1);
    if (last.empty()) return std::nullopt;
    return std::move(last.front());
}

std::int64_t append_change(Connection& db, CatalogChange change) {
    const auto last =
        number(db, "SELECT COALESCE(max(position), 0) FROM catalog_change WHERE kind = :kind AND subject = :subject",
               kind_name(change.kind), change.subject);
    change.position = last + 1;
    insert(db, "catalog_change", change);
    return change.position;
}

std::vector<Generic> all_generics(Connection& db) { return select<Generic>(db, query<Generic>("generic ORDER BY name, id")); }

std::vector<Presentation> all_presentations(Connection& db) {
    return select<Presentation>(db, query<Presentation>("presentation ORDER BY generic_id, clave"));
}

std::vector<Presentation> presentations_of(Connection& db, const std::string& generic_id) {
    return select<Presentation>(db, query<Presentation>("presentation WHERE generic_id = :generic ORDER BY clave"), generic_id);
}

std::vector<Recommendation> all_recommendations(Connection& db) {
    return select<Recommendation>(db, query<Recommendation>("recommendation ORDER BY generic_id, position, id"));
}

std::vector<Recommendation> recommendations_of(Connection& db, const std::string& generic_id) {
    return select<Recommendation>(db, query<Recommendation>("recommendation WHERE generic_id = :generic ORDER BY position, id"),
                                  generic_id);
}

std::vector<Recommendation> recommendations_with_form(Connection& db, const std::string& base) {
    auto all = all_recommendations(db);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const auto& each) { return domain::catalog::form_base(each.form_id) != base; }),
              all.end());
    return all;
}

std::string newest_form_id(Connection& db, const std::string& base) {
    std::string newest;
    for (auto& id : form_ids(db)) {
        if (domain::catalog::form_base(id) != base) continue;
        if (newest.empty() || domain::catalog::form_version(id) > domain::catalog::form_version(newest)) newest = std::move(id);
    }
    return newest;
}

std::vector<std::string> form_bases(Connection& db) {
    std::set<std::string> bases;
    for (const auto& id : form_ids(db)) bases.insert(domain::catalog::form_base(id));
    return {bases.begin(), bases.end()};
}

std::vector<std::string> list_ids(Connection& db) {
    return texts(db, "SELECT DISTINCT list_id FROM list_value WHERE active = 1 ORDER BY list_id");
}

CatalogUse use_of_generic(Connection& db, const std::string& generic_id) {
    return use_where(db, "generic_id = :generic", {bound(generic_id)});
}

CatalogUse use_of_recommendation(Connection& db, const Recommendation& recommendation) {
    return use_where(db, "generic_id = :generic AND recommendation_id = :recommendation",
                     {bound(recommendation.generic_id), bound(recommendation.id)});
}

CatalogUse use_of_clave(Connection& db, const Presentation& presentation) {
    // A clave has digits and points alone, so it stands for itself in a pattern.
    std::string pattern = "%\"clave\":\"";
    pattern.append(presentation.clave).append("\"%");
    return use_where(db, "generic_id = :generic AND content LIKE :pattern", {bound(presentation.generic_id), bound(pattern)});
}

}  // namespace storage::catalog
