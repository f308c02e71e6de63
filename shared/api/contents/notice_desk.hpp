#pragma once
// The desk where announcements are written, changed and withdrawn.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::contents {

inline constexpr Access announcers = Access::roles({domain::identity::Role::comunicacion});
inline constexpr Access notice_readers =
    Access::roles({domain::identity::Role::comunicacion, domain::identity::Role::administrador});

struct NoticeAt {
    std::string id{};
    static constexpr auto fields() { return base::fields<&NoticeAt::id>(); }
};

/// An announcement with all that its author knows of it.
struct NoticeView {
    std::string id{};
    std::int64_t version = 0;
    domain::contents::NoticeContent content{};
    domain::contents::NoticeState state = domain::contents::NoticeState::scheduled;
    std::string file_name{};  ///< "": it has no PDF.
    std::int64_t size_bytes = 0;
    base::Instant changed_at = 0;
    std::string changed_by{};  ///< Full name
    base::Instant withdrawn_at = 0;
    std::string withdrawn_by{};
    std::vector<domain::contents::NoticeAct> acts{};
    static constexpr auto fields() {
        using T = NoticeView;
        return base::fields<&T::id, &T::version, &T::content, &T::state, &T::file_name, &T::size_bytes, &T::changed_at,
                            &T::changed_by, &T::withdrawn_at, &T::withdrawn_by, &T::acts>();
    }
};

/// The newest first. Errors: invalid_input "page.after" for a page of another list.
struct ListNoticeDesk {
    static constexpr std::string_view path = "/api/contents/notice-desk";
    static constexpr std::string_view summary = "Comunicados por estado, para quien los escribe";
    static constexpr Access access = notice_readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::contents::DeskFilter filter{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::page>(); }
    };
    using Response = base::PageOf<NoticeView>;
};

/// Errors: not_found.
struct OpenNotice {
    static constexpr std::string_view path = "/api/contents/open-notice";
    static constexpr std::string_view summary = "Abrir un comunicado";
    static constexpr Access access = notice_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = NoticeAt;
    using Response = NoticeView;
};

/// With version 0 it is a new one, whose id the page makes, so that it is made once whatever answer is lost. Errors: invalid_input "content.title", "content.body", "content.starts_on", "content.ends_on";
/// not_found; conflict when it was withdrawn, or when somebody was faster.
struct SaveNotice {
    static constexpr std::string_view path = "/api/contents/save-notice";
    static constexpr std::string_view summary = "Guardar un comunicado";
    static constexpr Access access = announcers;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::contents::NoticeContent content{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::version, &T::content>();
        }
    };
    using Response = NoticeView;
};

struct NoticeVersion {
    std::string id{};
    std::int64_t version = 0;
    static constexpr auto fields() { return base::fields<&NoticeVersion::id, &NoticeVersion::version>(); }
};

/// Errors: not_found; conflict when it is not shown any more, or when somebody was faster.
struct WithdrawNotice {
    static constexpr std::string_view path = "/api/contents/withdraw-notice";
    static constexpr std::string_view summary = "Retirar un comunicado";
    static constexpr Access access = announcers;
    static constexpr Effect effect = Effect::writes;
    using Request = NoticeVersion;
    using Response = NoticeView;
};

/// The bytes follow as an upload, which answers a NoticeView. Errors: invalid_input "name" or "size_bytes"; not_found; conflict when
/// it was withdrawn.
struct AnnounceNoticeFile {
    static constexpr std::string_view path = "/api/contents/announce-notice-file";
    static constexpr std::string_view summary = "Anunciar el PDF de un comunicado";
    static constexpr Access access = announcers;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{}, name{};
        std::int64_t size_bytes = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::name, base::Written::file_name, &T::size_bytes>();
        }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Response::upload_id>(); }
    };
};

/// Errors: not_found, also without a PDF; conflict as of SaveNotice.
struct RemoveNoticeFile {
    static constexpr std::string_view path = "/api/contents/remove-notice-file";
    static constexpr std::string_view summary = "Quitar el PDF de un comunicado";
    static constexpr Access access = announcers;
    static constexpr Effect effect = Effect::writes;
    using Request = NoticeVersion;
    using Response = NoticeView;
};

}  // namespace api::contents
