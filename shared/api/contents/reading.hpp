#pragma once
// What everybody of SAnECE reads: the informative sections of the home page, announcements, the quick guide of the Módulo.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/contents/notice.hpp"

namespace api::contents {

struct Diagnosis {
    std::string id{}, name{};
    std::string advice{}, requirements_first{}, requirements_followup{};  ///< A line each.
    static constexpr auto fields() {
        using T = Diagnosis;
        return base::fields<&T::id, &T::name, &T::advice, base::Written::paragraphs, &T::requirements_first,
                            base::Written::paragraphs, &T::requirements_followup, base::Written::paragraphs>();
    }
};

struct Drug {
    std::string id{}, name{};
    std::vector<std::string> claves{};
    std::vector<Diagnosis> diagnoses{};
    static constexpr auto fields() {
        using T = Drug;
        return base::fields<&T::id, &T::name, &T::claves, &T::diagnoses>();
    }
};

/// Whom to ask; what nobody has set is "".
struct Contacts {
    std::string doubts_phone{}, doubts_mail{}, errors_phone{}, errors_mail{};
    static constexpr auto fields() {
        using T = Contacts;
        return base::fields<&T::doubts_phone, &T::doubts_mail, &T::errors_phone, &T::errors_mail>();
    }
};

/// An announcement as it is read.
struct NoticeCard {
    std::string id{}, title{}, body{};
    domain::contents::Importance importance = domain::contents::Importance::normal;
    std::string starts_on{}, ends_on{};
    std::string file_name{};  ///< "": it has no PDF.
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = NoticeCard;
        return base::fields<&T::id, &T::title, &T::body, base::Written::paragraphs, &T::importance, &T::starts_on, &T::ends_on,
                            &T::file_name, &T::size_bytes>();
    }
};

/// The sections of the home page, and the pages of their own that they have.
struct ReadSections {
    static constexpr std::string_view path = "/api/contents/sections";
    static constexpr std::string_view summary = "Secciones informativas: requisitos, medicamentos, contactos, comunicados";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<Drug> drugs{};
        std::string medicines_changed_on{};  ///< ISO 8601; since then directors see the list of claves as it is.
        Contacts contacts{};
        std::vector<NoticeCard> important{};  ///< Of today's.
        std::int64_t current = 0;             ///< All of today's.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::drugs, &T::medicines_changed_on, &T::contacts, &T::important, &T::current>();
        }
    };
};

/// The newest first. Errors: invalid_input "page.after" for a page of another list.
struct ListNotices {
    static constexpr std::string_view path = "/api/contents/notices";
    static constexpr std::string_view summary = "Comunicados vigentes o anteriores, página por página";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::contents::ReaderFilter filter{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::page>(); }
    };
    using Response = base::PageOf<NoticeCard>;
};

/// The PDF of an announcement, as it came. Errors: not_found, also for one that is not shown to this person.
struct NoticeFile {
    static constexpr std::string_view path = "/api/contents/notice-file";
    static constexpr std::string_view summary = "PDF de un comunicado";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string id{};
        static constexpr auto fields() { return base::fields<&Request::id>(); }
    };
};

/// With the contacts of now. Never an error.
struct ModuleGuide {
    static constexpr std::string_view path = "/api/contents/module-guide";
    static constexpr std::string_view summary = "Guía rápida del Módulo SAnECE, en PDF";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
};

}  // namespace api::contents
