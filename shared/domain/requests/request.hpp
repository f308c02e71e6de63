#pragma once
// A request for a Catálogo II drug: what the five tabs capture, its states, its attachments (SAnECE guide S1:229-525).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace domain {

/// lifecycles, "Request (S1)".
enum class RequestState {
    borrador,
    enviada,
    en_evaluacion,
    en_opinion,
    requiere_info,
    cerrada_sin_respuesta,
    autorizada,
    autorizada_con_cambios,
    no_autorizada,
    cancelada,
    por_vencer,
    vencida,
    baja,
};

constexpr auto enum_names(RequestState) {
    using namespace std::string_view_literals;
    using S = RequestState;
    return base::EnumTable<S, 13>{{
        {S::borrador, "borrador"sv},
        {S::enviada, "enviada"sv},
        {S::en_evaluacion, "en_evaluacion"sv},
        {S::en_opinion, "en_opinion"sv},
        {S::requiere_info, "requiere_info"sv},
        {S::cerrada_sin_respuesta, "cerrada_sin_respuesta"sv},
        {S::autorizada, "autorizada"sv},
        {S::autorizada_con_cambios, "autorizada_con_cambios"sv},
        {S::no_autorizada, "no_autorizada"sv},
        {S::cancelada, "cancelada"sv},
        {S::por_vencer, "por_vencer"sv},
        {S::vencida, "vencida"sv},
        {S::baja, "baja"sv},
    }};
}

/// First request of this drug for this patient, or a follow-up: the requirements differ (S1:639).
enum class Visit { primera_vez, subsecuente };

constexpr auto enum_names(Visit) {
    using namespace std::string_view_literals;
    return base::EnumTable<Visit, 2>{{{Visit::primera_vez, "primera_vez"sv}, {Visit::subsecuente, "subsecuente"sv}}};
}

/// The tabs in the order of the guide (S1:305), then the confirmation.
enum class Tab { paciente, vigencia, datos_generales, tratamientos_previos, especificaciones, confirmacion };

constexpr auto enum_names(Tab) {
    using namespace std::string_view_literals;
    return base::EnumTable<Tab, 6>{{{Tab::paciente, "paciente"sv},
                                    {Tab::vigencia, "vigencia"sv},
                                    {Tab::datos_generales, "datos"sv},
                                    {Tab::tratamientos_previos, "tratamientos"sv},
                                    {Tab::especificaciones, "especificaciones"sv},
                                    {Tab::confirmacion, "confirmacion"sv}}};
}

/// Table `patient`. Several patients share one NSS (family), told apart by the agregado médico.
struct Patient {
    std::string id{};
    std::int64_t number = 0;  ///< "No. Paciente"
    std::string nss{};
    std::string agregado_medico{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};  ///< A blank surname is stored as " " (S1:295).
    std::string gender_id{};
    base::Instant created_at = 0;
    std::string created_by{};

    static constexpr auto fields() {
        using T = Patient;
        return std::tuple{base::field("id", &T::id),
                          base::field("number", &T::number),
                          base::field("nss", &T::nss),
                          base::field("agregado_medico", &T::agregado_medico),
                          base::field("paternal_surname", &T::paternal_surname),
                          base::field("maternal_surname", &T::maternal_surname),
                          base::field("given_names", &T::given_names),
                          base::field("gender_id", &T::gender_id),
                          base::field("created_at", &T::created_at),
                          base::field("created_by", &T::created_by)};
    }

    /// "SANECE PRUEBA PACIENTE": surnames first, as the guide's table shows it.
    std::string full_name() const;
};

/// What the form of a patient not yet registered captures, as typed (A7.10).
struct NewPatient {
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string gender_id{};
    std::string agregado_medico{};
    std::string age_years{}, weight_kg{}, height_cm{};

    static constexpr auto fields() {
        using T = NewPatient;
        return std::tuple{base::field("paternal_surname", &T::paternal_surname, base::Written::surname),
                          base::field("maternal_surname", &T::maternal_surname, base::Written::surname),
                          base::field("given_names", &T::given_names),
                          base::field("gender_id", &T::gender_id),
                          base::field("agregado_medico", &T::agregado_medico, base::Written::code),
                          base::field("age_years", &T::age_years, base::Written::quantity),
                          base::field("weight_kg", &T::weight_kg, base::Written::quantity),
                          base::field("height_cm", &T::height_cm, base::Written::quantity)};
    }
    friend bool operator==(const NewPatient&, const NewPatient&) = default;
};

/// A previous treatment (A10).
struct Treatment {
    std::string clave{};
    std::string generic_name{};
    std::string dose{};
    std::string months{};

    static constexpr auto fields() {
        using T = Treatment;
        return std::tuple{base::field("clave", &T::clave), base::field("generic_name", &T::generic_name),
                          base::field("dose", &T::dose), base::field("months", &T::months, base::Written::quantity)};
    }
    friend bool operator==(const Treatment&, const Treatment&) = default;
};

/// The answer to a field of the specification form.
struct Answer {
    std::string key{};
    std::string value{};

    static constexpr auto fields() {
        return std::tuple{base::field("key", &Answer::key), base::field("value", &Answer::value, base::Written::paragraphs)};
    }
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Everything a person types or chooses in the five tabs, as typed: a draft keeps what is wrong, too.
struct RequestContent {
    Tab tab = Tab::paciente;  ///< Where the person is.
    // Paciente
    std::string nss{};
    std::string patient_id{};
    NewPatient new_patient{};
    // Datos generales
    std::string entity_id{}, unit_id{}, umf{};
    std::string doctor_paternal_surname{}, doctor_maternal_surname{}, doctor_given_names{}, doctor_matricula{};
    std::string specialty_id{};
    std::string age_years{}, weight_kg{}, height_cm{};
    std::string generic_id{}, clave{}, recommendation_id{};
    Visit visit = Visit::primera_vez;
    std::string cie10_code{};
    std::string cie10_words{};  ///< What the list showed, so that a draft opens without asking.
    std::string diagnosis_date{};
    std::string diagnosis_detail{};
    std::vector<Treatment> treatments{};
    std::vector<Answer> answers{};

    static constexpr auto fields() {
        using T = RequestContent;
        return std::tuple{base::field("tab", &T::tab),
                          base::field("nss", &T::nss, base::Written::number),
                          base::field("patient_id", &T::patient_id),
                          base::field("new_patient", &T::new_patient),
                          base::field("entity_id", &T::entity_id),
                          base::field("unit_id", &T::unit_id),
                          base::field("umf", &T::umf, base::Written::number),
                          base::field("doctor_paternal_surname", &T::doctor_paternal_surname),
                          base::field("doctor_maternal_surname", &T::doctor_maternal_surname, base::Written::surname),
                          base::field("doctor_given_names", &T::doctor_given_names),
                          base::field("doctor_matricula", &T::doctor_matricula, base::Written::number),
                          base::field("specialty_id", &T::specialty_id),
                          base::field("age_years", &T::age_years, base::Written::quantity),
                          base::field("weight_kg", &T::weight_kg, base::Written::quantity),
                          base::field("height_cm", &T::height_cm, base::Written::quantity),
                          base::field("generic_id", &T::generic_id),
                          base::field("clave", &T::clave),
                          base::field("recommendation_id", &T::recommendation_id),
                          base::field("visit", &T::visit),
                          base::field("cie10_code", &T::cie10_code),
                          base::field("cie10_words", &T::cie10_words),
                          base::field("diagnosis_date", &T::diagnosis_date, base::Written::quantity),
                          base::field("diagnosis_detail", &T::diagnosis_detail, base::Written::paragraphs),
                          base::field("treatments", &T::treatments),
                          base::field("answers", &T::answers)};
    }
    friend bool operator==(const RequestContent&, const RequestContent&) = default;

    std::string answer(std::string_view key) const;
    void set_answer(std::string_view key, std::string value);
};

/// Table `request`. The content is one JSON text: it is read and written whole, and sealed as a whole.
struct RequestRow {
    std::string id{};
    std::string account_id{};
    RequestState state = RequestState::borrador;
    std::int64_t version = 1;
    std::string folio{};  ///< "" until it is sent
    std::string content{};
    std::string patient_id{};  ///< Copies for lists and indexes.
    std::string generic_id{};
    std::string recommendation_id{};
    std::string entity_id{};
    std::string unit_id{};
    base::Instant created_at = 0, updated_at = 0, sent_at = 0;

    static constexpr auto fields() {
        using T = RequestRow;
        return std::tuple{base::field("id", &T::id),
                          base::field("account_id", &T::account_id),
                          base::field("state", &T::state),
                          base::field("version", &T::version),
                          base::field("folio", &T::folio),
                          base::field("content", &T::content),
                          base::field("patient_id", &T::patient_id),
                          base::field("generic_id", &T::generic_id),
                          base::field("recommendation_id", &T::recommendation_id),
                          base::field("entity_id", &T::entity_id),
                          base::field("unit_id", &T::unit_id),
                          base::field("created_at", &T::created_at),
                          base::field("updated_at", &T::updated_at),
                          base::field("sent_at", &T::sent_at)};
    }
};

enum class AttachmentState { announced, stored, removed };

constexpr auto enum_names(AttachmentState) {
    using namespace std::string_view_literals;
    return base::EnumTable<AttachmentState, 3>{{{AttachmentState::announced, "announced"sv},
                                                {AttachmentState::stored, "stored"sv},
                                                {AttachmentState::removed, "removed"sv}}};
}

/// Table `attachment`: a PDF of a request. Announced first (its id is the upload's), stored when its bytes passed.
struct Attachment {
    std::string id{};
    std::string request_id{};
    std::string account_id{};
    std::string slot{};
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string sha256{};  ///< Hexadecimal; "" until stored
    AttachmentState state = AttachmentState::announced;
    base::Instant created_at = 0;

    static constexpr auto fields() {
        using T = Attachment;
        return std::tuple{base::field("id", &T::id),
                          base::field("request_id", &T::request_id),
                          base::field("account_id", &T::account_id),
                          base::field("slot", &T::slot),
                          base::field("name", &T::name),
                          base::field("size_bytes", &T::size_bytes),
                          base::field("sha256", &T::sha256),
                          base::field("state", &T::state),
                          base::field("created_at", &T::created_at)};
    }
};

/// A label and what was captured, as confirmation, receipt and canonical record show it.
struct Fact {
    std::string label{};
    std::string value{};
    static constexpr auto fields() { return std::tuple{base::field("label", &Fact::label), base::field("value", &Fact::value)}; }
};

struct SummaryTreatment {
    std::string clave{}, generic_name{}, dose{}, months{};
    static constexpr auto fields() {
        using T = SummaryTreatment;
        return std::tuple{base::field("clave", &T::clave), base::field("generic_name", &T::generic_name),
                          base::field("dose", &T::dose), base::field("months", &T::months)};
    }
};

struct SummaryFile {
    std::string slot_label{}, name{}, sha256{};
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = SummaryFile;
        return std::tuple{base::field("slot_label", &T::slot_label), base::field("name", &T::name),
                          base::field("sha256", &T::sha256), base::field("size_bytes", &T::size_bytes)};
    }
};

/// Everything captured with its words resolved (R9). Frozen when sent; the receipt is drawn from it alone.
struct RequestSummary {
    std::string entity{}, unit{}, umf{};
    std::string doctor{}, doctor_matricula{}, specialty{};
    std::string patient{}, patient_number{}, gender{}, nss{}, agregado_medico{};
    std::string age_years{}, weight_kg{}, height_cm{};
    std::string generic{}, clave{}, presentation{};
    std::string visit{};
    std::string recommendation{}, cie10{}, diagnosis_detail{}, diagnosis_date{};
    std::string form_heading{};
    std::vector<Fact> specifications{};
    std::vector<SummaryTreatment> treatments{};
    std::vector<SummaryFile> files{};

    static constexpr auto fields() {
        using T = RequestSummary;
        return std::tuple{base::field("entity", &T::entity),
                          base::field("unit", &T::unit),
                          base::field("umf", &T::umf),
                          base::field("doctor", &T::doctor),
                          base::field("doctor_matricula", &T::doctor_matricula),
                          base::field("specialty", &T::specialty),
                          base::field("patient", &T::patient),
                          base::field("patient_number", &T::patient_number),
                          base::field("gender", &T::gender),
                          base::field("nss", &T::nss),
                          base::field("agregado_medico", &T::agregado_medico),
                          base::field("age_years", &T::age_years),
                          base::field("weight_kg", &T::weight_kg),
                          base::field("height_cm", &T::height_cm),
                          base::field("generic", &T::generic),
                          base::field("clave", &T::clave),
                          base::field("presentation", &T::presentation),
                          base::field("visit", &T::visit),
                          base::field("recommendation", &T::recommendation),
                          base::field("cie10", &T::cie10),
                          base::field("diagnosis_detail", &T::diagnosis_detail),
                          base::field("diagnosis_date", &T::diagnosis_date),
                          base::field("form_heading", &T::form_heading),
                          base::field("specifications", &T::specifications),
                          base::field("treatments", &T::treatments),
                          base::field("files", &T::files)};
    }
};

/// Table `receipt`: what was sealed, for as long as anybody may ask.
struct Receipt {
    std::string folio{};
    std::string request_id{};
    base::Instant sealed_at = 0;
    std::string record{};         ///< The RequestSummary as JSON, exactly the bytes that were hashed.
    std::string record_sha256{};  ///< Hexadecimal
    std::string canonical{};      ///< The text that was signed (R21).
    std::string key_id{};
    std::string seal{};  ///< Base64 of the Ed25519 signature: the SELLO DIGITAL.
    std::string code{};  ///< Ten letters and digits for typing and the QR; not guessable.

    static constexpr auto fields() {
        using T = Receipt;
        return std::tuple{base::field("folio", &T::folio),
                          base::field("request_id", &T::request_id),
                          base::field("sealed_at", &T::sealed_at),
                          base::field("record", &T::record),
                          base::field("record_sha256", &T::record_sha256),
                          base::field("canonical", &T::canonical),
                          base::field("key_id", &T::key_id),
                          base::field("seal", &T::seal),
                          base::field("code", &T::code)};
    }
};

/// "20250611" + 82 → "20250611082"; from the 1,000th of a day four digits (R20).
std::string folio(base::Date day, std::int64_t sequence);
bool is_folio(std::string_view text);

/// The canonical text of a seal (R21): version, key id, folio, instant, record hash, every attachment's hash.
std::string canonical_seal_text(std::string_view key_id, std::string_view folio, base::Instant instant,
                                std::string_view record_sha256, const std::vector<std::string>& attachment_sha256);

}  // namespace domain
