#pragma once
// The PDFs of a case and what they may be called (S1:315, S1:443, R5, R33).

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/limits.hpp"

namespace domain::cases {

/// `replaced`: it was sent, and a correction put another one in its place. It is sealed, so its bytes stay.
enum class AttachmentState { stored, removed, replaced };

constexpr auto enum_names(AttachmentState) {
    using namespace std::string_view_literals;
    return base::EnumTable<AttachmentState, 3>{{{AttachmentState::stored, "stored"sv},
                                                {AttachmentState::removed, "removed"sv},
                                                {AttachmentState::replaced, "replaced"sv}}};
}

/// Table `attachment`: a PDF of a case, whose bytes passed. Its id is that of the upload it came by.
struct Attachment {
    std::string id{};
    std::string case_id{};
    std::string account_id{};
    std::string slot{};
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string sha256{};  ///< Hexadecimal
    AttachmentState state = AttachmentState::stored;
    base::Instant created_at = 0;
    std::string correction_id{};  ///< It waits for this one to be sent again, and counts from then on; "": it counts.

    static constexpr auto fields() {
        using T = Attachment;
        return base::fields<&T::id, &T::case_id, &T::account_id, &T::slot, &T::name, &T::size_bytes, &T::sha256, &T::state,
                            &T::created_at, &T::correction_id>();
    }
};

int file_name_letters_max(std::string_view slot);

bool has_file(const std::vector<Attachment>& attachments, std::string_view slot);

}  // namespace domain::cases
