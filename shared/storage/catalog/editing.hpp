#pragma once
// What people prepare, publish and change of the catalogues, and what uses them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::catalog {

/// The day in Mexico City on which the list of drugs that directors see last changed; until somebody changes it, the day on which
/// the installation began with the list it came with.
base::Date list_published_on(Connection& db);

// ---- what is prepared --------------------------------------------------------------------------------------
std::optional<domain::catalog::EditDraft> edit_draft(Connection& db, domain::catalog::EditedKind kind, const std::string& id);
std::vector<domain::catalog::EditDraft> edit_drafts(Connection& db, domain::catalog::EditedKind kind);
std::vector<domain::catalog::EditDraft> edit_drafts_of(Connection& db, domain::catalog::EditedKind kind,
                                                       const std::string& subject);
void save_edit_draft(Connection& db, const domain::catalog::EditDraft& draft);
void delete_edit_draft(Connection& db, domain::catalog::EditedKind kind, const std::string& id);

// ---- what was published ------------------------------------------------------------------------------------
/// The first one first.
std::vector<domain::catalog::Publication> publications_of(Connection& db, domain::catalog::EditedKind kind,
                                                          const std::string& id);
std::optional<domain::catalog::Publication> last_publication(Connection& db, domain::catalog::EditedKind kind,
                                                             const std::string& id);
/// Nothing of a form that came with the installation or an import.
std::optional<domain::catalog::Publication> publication_of_form(Connection& db, const std::string& form_id);
void insert_publication(Connection& db, const domain::catalog::Publication& publication);

// ---- history -----------------------------------------------------------------------------------------------
/// The last `rows_max`, the newest first.
std::vector<domain::catalog::CatalogChange> catalog_changes(Connection& db, domain::catalog::EditedKind kind,
                                                            const std::string& subject, int rows_max);
std::optional<domain::catalog::CatalogChange> last_change(Connection& db, domain::catalog::EditedKind kind,
                                                          const std::string& subject);
/// Puts it at the end of its subject's history; the answer is its position.
std::int64_t append_change(Connection& db, domain::catalog::CatalogChange change);

// ---- whole lists, withdrawn ones too -----------------------------------------------------------------------
std::vector<domain::catalog::Generic> all_generics(Connection& db);
std::vector<domain::catalog::Presentation> all_presentations(Connection& db);
std::vector<domain::catalog::Presentation> presentations_of(Connection& db, const std::string& generic_id);
std::vector<domain::catalog::Recommendation> all_recommendations(Connection& db);
std::vector<domain::catalog::Recommendation> recommendations_of(Connection& db, const std::string& generic_id);
/// Those whose form is a version of this one.
std::vector<domain::catalog::Recommendation> recommendations_with_form(Connection& db, const std::string& base);
/// The newest version of a form; "" when there is none.
std::string newest_form_id(Connection& db, const std::string& base);
/// The bases of all forms.
std::vector<std::string> form_bases(Connection& db);
/// The open lists that have values.
std::vector<std::string> list_ids(Connection& db);

// ---- what uses them ----------------------------------------------------------------------------------------
struct CatalogUse {
    std::int64_t live = 0, drafts = 0;
};
CatalogUse use_of_generic(Connection& db, const std::string& generic_id);
CatalogUse use_of_recommendation(Connection& db, const domain::catalog::Recommendation& recommendation);
CatalogUse use_of_clave(Connection& db, const domain::catalog::Presentation& presentation);

}  // namespace storage::catalog
