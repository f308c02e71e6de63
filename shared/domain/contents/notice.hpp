#pragma once
// Announcements (comunicados): what they say, from which day until which, what may be done with them and by whom (S1:688).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::contents {

enum class Importance {
    normal,
    important,  ///< Stands on the home page, too, through its last day.
};

constexpr auto enum_names(Importance) {
    using namespace std::string_view_literals;
    return base::EnumTable<Importance, 2>{{{Importance::normal, "normal"sv}, {Importance::important, "importante"sv}}};
}

/// What its author writes.
struct NoticeContent {
    std::string title{}, body{};
    Importance importance = Importance::normal;
    std::string starts_on{}, ends_on{};  ///< Days of Mexico City, ISO 8601; it is read on both and in between.

    static constexpr auto fields() {
        using T = NoticeContent;
        return base::fields<&T::title, &T::body, base::Written::paragraphs, &T::importance, &T::starts_on, &T::ends_on>();
    }
    friend bool operator==(const NoticeContent&, const NoticeContent&) = default;
};

/// Table `notice`.
struct Notice {
    std::string id{}, title{}, body{};
    Importance importance = Importance::normal;
    std::string starts_on{}, ends_on{};
    std::string file_name{};  ///< "": it has no PDF.
    std::int64_t size_bytes = 0;
    std::string sha256{};
    base::Instant created_at = 0;
    std::string created_by{};  ///< Account
    base::Instant changed_at = 0;
    std::string changed_by{};  ///< Account
    base::Instant withdrawn_at = 0;
    std::string withdrawn_by{};  ///< Account
    std::int64_t version = 0;

    static constexpr auto fields() {
        using T = Notice;
        return base::fields<&T::id, &T::title, &T::body, base::Written::paragraphs, &T::importance, &T::starts_on, &T::ends_on,
                            &T::file_name, base::Written::file_name, &T::size_bytes, &T::sha256, &T::created_at, &T::created_by,
                            &T::changed_at, &T::changed_by, &T::withdrawn_at, &T::withdrawn_by, &T::version>();
    }
};

NoticeContent content_of(const Notice& notice);
void set_content(Notice& notice, const NoticeContent& content);

enum class NoticeState {
    scheduled,  ///< Its first day is still to come.
    current,
    past,  ///< Its last day is over.
    withdrawn,
};

constexpr auto enum_names(NoticeState) {
    using namespace std::string_view_literals;
    return base::EnumTable<NoticeState, 4>{{{NoticeState::scheduled, "programado"sv},
                                            {NoticeState::current, "vigente"sv},
                                            {NoticeState::past, "vencido"sv},
                                            {NoticeState::withdrawn, "retirado"sv}}};
}

NoticeState state_on(const Notice& notice, base::Date today);

enum class NoticeAct { edit, attach, withdraw };

constexpr auto enum_names(NoticeAct) {
    using namespace std::string_view_literals;
    return base::EnumTable<NoticeAct, 3>{
        {{NoticeAct::edit, "editar"sv}, {NoticeAct::attach, "adjuntar"sv}, {NoticeAct::withdraw, "retirar"sv}}};
}

/// Those who write announcements; what was withdrawn stays as it is.
bool may(identity::Role role, NoticeState state, NoticeAct act);
std::vector<NoticeAct> acts_of(identity::Role role, NoticeState state);

/// By field. Nothing is announced for days that are over by now.
std::vector<base::FieldError> refusals(const NoticeContent& content, base::Date today);

// ---- lists ----

/// What readers see: what holds today, or what did before.
enum class NoticeView { current, earlier };

constexpr auto enum_names(NoticeView) {
    using namespace std::string_view_literals;
    return base::EnumTable<NoticeView, 2>{{{NoticeView::current, "vigentes"sv}, {NoticeView::earlier, "anteriores"sv}}};
}

struct ReaderFilter {
    NoticeView view = NoticeView::current;
    static constexpr auto fields() { return base::fields<&ReaderFilter::view>(); }
    friend bool operator==(const ReaderFilter&, const ReaderFilter&) = default;
};

struct DeskFilter {
    std::optional<NoticeState> state{};
    static constexpr auto fields() { return base::fields<&DeskFilter::state>(); }
    friend bool operator==(const DeskFilter&, const DeskFilter&) = default;
};

}  // namespace domain::contents
