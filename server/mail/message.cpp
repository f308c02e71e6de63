#include "server/mail/message.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

namespace server {
namespace {

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// RFC 2047, encoded words of at most 75 characters that never split a letter.
std::string encoded_words(std::string_view subject) {
    constexpr std::size_t piece_bytes = 39;  // 52 in base64
    std::string out;
    std::size_t start = 0;
    while (start < subject.size()) {
        std::size_t end = start, next = start;
        while (next < subject.size()) {
            base::next_code_point(subject, next);
            if (next - start > piece_bytes) break;
            end = next;
        }
        if (!out.empty()) out += "\r\n ";
        out += "=?UTF-8?B?" + base::base64(subject.substr(start, end - start)) + "?=";
        start = end;
    }
    return out;
}

std::string encoded_subject(std::string_view subject) {
    const bool plain = subject.size() <= 60 &&
                       std::all_of(subject.begin(), subject.end(), [](char c) { return c >= ' ' && c < 0x7F; }) &&
                       subject.find("=?") == std::string_view::npos;
    return plain ? std::string(subject) : encoded_words(subject);
}

/// A name before an address (RFC 5322): letters and blanks stand as they are, all else would need quoting.
std::string encoded_name(std::string_view name) {
    const auto stands = [](char c) {
        return c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    const bool plain = name.size() <= 60 && std::all_of(name.begin(), name.end(), stands);
    return plain ? std::string(name) : encoded_words(name);
}

/// RFC 2045, lines of at most 76 characters.
std::string quoted_printable(std::string_view body) {
    constexpr std::size_t line_max = 75;
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    std::size_t column = 0;
    const auto put = [&](std::string_view piece) {
        if (column + piece.size() > line_max) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    };
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '\r') continue;
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool before_break = i + 1 == body.size() || body[i + 1] == '\n' || body[i + 1] == '\r';
        const bool as_it_is = (c > ' ' && c < 0x7F && c != '=') || (c == ' ' && !before_break);
        if (as_it_is) {
            put({&c, 1});
        } else {
            const auto byte = static_cast<unsigned char>(c);
            const std::array<char, 3> escape{'=', digits[byte >> 4], digits[byte & 15]};
            put({escape.data(), escape.size()});
        }
    }
    if (column > 0) out += "\r\n";
    return out;
}

std::string text_part(std::string_view body) {
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quoted_printable(body);
}

/// Plain letters stand quoted; others as RFC 2231 has them, in pieces that fit a line and never split an escape.
std::string file_name_parameter(std::string_view name) {
    constexpr std::size_t plain_letters_max = 56, piece_letters = 54;
    const auto is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    };
    if (name.size() <= plain_letters_max &&
        std::all_of(name.begin(), name.end(), [&](char c) { return is_plain(c) || c == ' '; }))
        return " filename=\"" + std::string(name) + "\"";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::vector<std::string> pieces{"UTF-8''"};
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const auto letters = is_plain(c) ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
        if (pieces.back().size() + letters.size() > piece_letters) pieces.emplace_back();
        pieces.back() += letters;
    }
    std::string parameter;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        parameter += (i == 0 ? "\r\n filename*" : ";\r\n filename*") + std::to_string(i) + "*=" + pieces[i];
    return parameter;
}

std::string file_part(const MailAttachment& file) {
    constexpr std::size_t line_letters = 76;
    std::string part = "Content-Type: " + file.mime + "\r\n";
    part += "Content-Disposition: attachment;" + file_name_parameter(file.file_name) + "\r\n";
    part += "Content-Transfer-Encoding: base64\r\n\r\n";
    const auto letters = base::base64(file.bytes);
    for (std::size_t at = 0; at < letters.size(); at += line_letters) part += letters.substr(at, line_letters) + "\r\n";
    return part;
}

/// "Tue, 24 Nov 2026 09:00:00 +0000"
std::string date_words(base::Instant now) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day_number = now / base::day_ms;
    const auto date = base::civil_from_days(day_number);
    const auto seconds = now % base::day_ms / base::second_ms;
    std::array<char, 64> words{};
    std::snprintf(words.data(), words.size(), "%s, %d %s %d %02d:%02d:%02d +0000",
                  days[static_cast<std::size_t>(base::weekday(date))], date.day, months[static_cast<std::size_t>(date.month - 1)],
                  date.year, static_cast<int>(seconds / 3600), static_cast<int>(seconds / 60 % 60),
                  static_cast<int>(seconds % 60));
    return words.data();
}

}  // namespace

bool is_mail_address(std::string_view address) {
    constexpr std::size_t bytes_max = 254;
    if (address.size() > bytes_max || has_control(address)) return false;
    if (address.find_first_of(" <>,;:\"()[]\\") != std::string_view::npos) return false;
    const auto at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
           address.find('@', at + 1) == std::string_view::npos;
}

base::Result<std::string> mail_message(const storage::MailRow& mail, std::string_view from, base::Instant now,
                                       const std::vector<MailAttachment>& attachments) {
    const auto refused = [](const char* why) { return base::Error{base::ErrorKind::invalid_input, {}, {}, why}; };
    if (!is_mail_address(mail.recipient)) return refused("the recipient is not one address");
    if (!is_mail_address(from)) return refused("the sender is not one address");
    if (has_control(mail.sender_name)) return refused("the sender's name has control characters");
    if (has_control(mail.subject)) return refused("the subject has control characters");
    for (const auto& each : attachments) {
        if (has_control(each.file_name) || has_control(each.mime)) return refused("the name of a file has control characters");
    }
    const auto domain = from.substr(from.find('@') + 1);
    std::string message;
    message += "Date: " + date_words(now) + "\r\n";
    message += "From: " + encoded_name(mail.sender_name) + (mail.sender_name.empty() ? "<" : " <") + std::string(from) + ">\r\n";
    message += "To: <" + mail.recipient + ">\r\n";
    message += "Subject: " + encoded_subject(mail.subject) + "\r\n";
    message += "Message-ID: <" + mail.id + "@" + std::string(domain) + ">\r\n";
    message += "Auto-Submitted: auto-generated\r\n";
    message += "MIME-Version: 1.0\r\n";
    if (attachments.empty()) return message + text_part(mail.body);
    // Lines of all parts are shorter and of other letters, so none of them can be taken for the boundary.
    const auto boundary = "=_" + mail.id;
    const auto delimiter = "--" + boundary;
    message += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    message += delimiter + "\r\n" + text_part(mail.body) + "\r\n";
    for (const auto& each : attachments) message += delimiter + "\r\n" + file_part(each) + "\r\n";
    return message + delimiter + "--\r\n";
}

}  // namespace server
