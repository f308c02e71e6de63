#pragma once
// SEGUIMIENTO as a workbook: the columns of its view (A14.2, A14.3), row by row.

#include <optional>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/sheet/writer.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"

namespace documents::cases {

struct SentLine {
    std::string folio{}, patient{}, nss{}, agregado_medico{}, entity{}, generic{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0, decided_at = 0;
    std::string observations{}, requerimiento{};
};

class SentSheet {
public:
    /// Without a view all columns are there.
    SentSheet(std::string path, base::Instant made_at, std::optional<domain::cases::View> view);

    base::Result<void> begin();
    base::Result<void> add(const SentLine& line);
    base::Result<void> finish();

private:
    std::optional<domain::cases::View> view_;
    sheet::Writer writer_;
};

}  // namespace documents::cases
