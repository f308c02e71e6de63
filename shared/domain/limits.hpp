#pragma once
// Every limit a person meets, once. Sources: lines of the SAnECE guide (S1) and the rulings (R).

#include <cstddef>
#include <cstdint>

namespace domain::limits {

// Registration, S1:121-126 and R2.
inline constexpr int surname_letters_max = 20;
inline constexpr int given_names_letters_max = 30;
inline constexpr int person_name_letters_max = 80;  ///< Of who opens a shared account (R18).
inline constexpr int matricula_digits_min = 5;
inline constexpr int matricula_digits_max = 10;
inline constexpr int user_name_letters_min = 6;
inline constexpr int user_name_letters_max = 8;
inline constexpr int password_letters_min = 8;
inline constexpr int password_letters_max = 128;
inline constexpr int email_letters_max = 120;
inline constexpr int reason_letters_max = 500;

// Patient, S1:241 and R4; the names of a patient have no limit in the guide.
inline constexpr int nss_digits = 10;
inline constexpr int patient_name_letters_max = 60;
inline constexpr int agregado_letters = 8;
inline constexpr int age_years_max = 130;
inline constexpr double weight_kg_min = 0.3;
inline constexpr double weight_kg_max = 400;
inline constexpr int height_cm_min = 20;
inline constexpr int height_cm_max = 250;

// Request.
inline constexpr int umf_digits_max = 4;
inline constexpr int diagnosis_letters_max = 1000;
inline constexpr int dose_letters_max = 120;
inline constexpr int treatment_months_max = 1200;
inline constexpr int treatments_max = 40;
inline constexpr int answer_letters_max = 2000;
inline constexpr int attachments_max = 40;
inline constexpr int authorization_months_max = 36;
inline constexpr int observations_letters_max = 2000;
inline constexpr int answer_working_days =
    5;  ///< For a director to complete what was returned, unless the evaluator says otherwise.
inline constexpr int answer_working_days_max = 30;
inline constexpr int late_working_days = 10;  ///< From then on a case in one state counts as late.
inline constexpr int drafts_per_account_max = 50;

// Files, S1:315, S1:443 and R5: the extension is counted.
inline constexpr int vigencia_name_letters_max = 80;
inline constexpr int file_name_letters_max = 99;
inline constexpr std::uint64_t file_size_bytes_max = 150ull * 1024 * 1024;  // R7: one setting for both systems
inline constexpr int pdf_pages_max = 2000;
inline constexpr int uploads_announced_max = 80;  ///< Of one account, whose bytes have not come.

// Workbooks (.xlsx) that people send: what honest ones of some thousand rows never reach, and a bomb is stopped by.
struct Workbooks {
    std::uint64_t file_bytes = 20ull * 1024 * 1024;
    std::uint64_t entries = 1000;                      ///< Files inside.
    std::uint64_t entry_bytes = 64ull * 1024 * 1024;   ///< One of them, as it comes out.
    std::uint64_t total_bytes = 128ull * 1024 * 1024;  ///< All that are read.
    std::uint64_t ratio = 250;                         ///< A row copied without end reaches some 60; deflate knows 1,032.
    std::uint64_t piece_bytes = 4ull * 1024 * 1024;    ///< One element: a row, a text, a tag.
    std::size_t depth = 64;                            ///< Elements within elements.
    std::size_t sheets = 100;
    std::size_t styles = 100'000;
    std::size_t shared_texts = 300'000;
    std::size_t cells = 600'000;                     ///< Of one sheet.
    std::uint64_t text_bytes = 64ull * 1024 * 1024;  ///< Of one sheet's cells: one long text can stand in each.
    std::size_t merges = 10'000;
};
inline constexpr Workbooks workbooks{};
inline constexpr std::uint32_t sheet_rows_max = 1'048'576;  ///< Excel's own limits.
inline constexpr std::uint32_t sheet_columns_max = 16'384;
inline constexpr std::size_t cell_letters_max = 32'767;  ///< As Excel counts: UTF-16.

// Excedentes y faltantes.
inline constexpr std::int64_t monthly_max = 9'999'999;        ///< Events or patients of one product in a month.
inline constexpr std::int64_t save_grace_ms = 2 * 60 * 1000;  ///< For a save that was under way when the period closed.
inline constexpr int period_title_letters_max = 120;
inline constexpr int period_text_letters_max = 2000;
inline constexpr int product_name_letters_max = 400;
inline constexpr int rows_saved_at_once_max = 4000;

// Sessions and accounts.
inline constexpr std::int64_t session_idle_ms = 30 * 60 * 1000;
inline constexpr std::int64_t session_absolute_ms = 12 * 60 * 60 * 1000;
inline constexpr std::int64_t recovery_life_ms = 10 * 60 * 1000;  // R3
inline constexpr int recovery_mails_per_hour_max = 3;
inline constexpr int registration_working_days = 2;  // S1:136
inline constexpr int delegation_days_max = 366;
inline constexpr int delegations_planned_max = 20;  ///< Of one director, at one time.
inline constexpr int free_sign_in_attempts = 5;
inline constexpr std::int64_t sign_in_delay_ms_max = 900 * 1000;

inline constexpr int search_letters_min = 2;  ///< Fewer match half a catalogue.
inline constexpr int search_results_max = 50;

}  // namespace domain::limits
