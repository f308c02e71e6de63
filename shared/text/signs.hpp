#pragma once
// A sign that is not taken, in words: people cannot look for what they do not see or do not know the name of (R29, R33).

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "shared/base/text.hpp"

namespace text::shared {

/// "una coma (,)", "un emoji", "un signo que no se ve (U+0007)"
inline std::string sign_in_words(std::uint32_t sign) {
    char code[16];
    std::snprintf(code, sizeof code, " (U+%04X)", static_cast<unsigned>(sign));
    std::string shown = " (";
    base::append_code_point(shown, sign);
    shown += ")";
    const auto within = [&](std::uint32_t first, std::uint32_t last) { return sign >= first && sign <= last; };
    switch (sign) {
        case ',': return "una coma" + shown;
        case '.': return "un punto" + shown;
        case ';': return "un punto y coma" + shown;
        case ':': return "dos puntos" + shown;
        case '#': return "un signo de número" + shown;
        case '%': return "un signo de porcentaje" + shown;
        case '&': return "un signo de y" + shown;
        case '+': return "un signo de más" + shown;
        case '=': return "un signo de igual" + shown;
        case '*': return "un asterisco" + shown;
        case '/': return "una diagonal" + shown;
        case '\\': return "una diagonal invertida" + shown;
        case '|': return "una barra vertical" + shown;
        case '<': return "un signo de menor que" + shown;
        case '>': return "un signo de mayor que" + shown;
        case '@': return "una arroba" + shown;
        case '$': return "un signo de pesos" + shown;
        case '~': return "una tilde suelta" + shown;
        case '^': return "un acento circunflejo suelto" + shown;
        case '`':
        case 0xB4: return "un acento suelto" + shown;
        case '!':
        case 0xA1: return "un signo de admiración" + shown;
        case '?':
        case 0xBF: return "un signo de interrogación" + shown;
        case '\'':
        case 0x2019: return "un apóstrofo" + shown;
        case '"':
        case 0xAB:
        case 0xBB:
        case 0x2018:
        case 0x201C:
        case 0x201D: return "unas comillas" + shown;
        case '[':
        case ']': return "un corchete" + shown;
        case '{':
        case '}': return "una llave" + shown;
        case 0xB0: return "un signo de grado" + shown;
        case 0xBA:
        case 0xAA: return "un ordinal" + shown;
        case 0xB7:
        case 0x2022: return "un punto a media altura" + shown;
        case 0x2026: return "unos puntos suspensivos" + shown;
        case 0xFFFD: return "un carácter dañado";
        default: break;
    }
    if (sign < 0x20 || within(0x7F, 0x9F)) return "un signo que no se ve" + std::string(code);
    if (within(0x300, 0x36F)) return "un acento suelto" + std::string(code);
    if (within(0x1F000, 0x1FAFF) || within(0x2600, 0x27BF)) return "un emoji" + shown + code;
    if (within(0x400, 0x52F)) return "una letra cirílica" + shown;
    if (within(0x590, 0x5FF)) return "una letra hebrea" + shown;
    if (within(0x600, 0x77F)) return "una letra árabe" + shown;
    if (within(0x3040, 0x30FF) || within(0x3400, 0x9FFF) || within(0x20000, 0x3FFFF) || within(0xAC00, 0xD7AF)) {
        return "un carácter de Asia" + shown;
    }
    if (within(0xFF01, 0xFF5E)) return "una letra o signo de ancho completo" + shown;
    return "el signo" + shown + code;
}

/// "al principio", "después de \"nota\"": the place of a sign by the words before it.
inline std::string place_after(std::string_view before) {
    while (!before.empty() && (before.back() == ' ' || before.back() == '\n')) before.remove_suffix(1);
    if (before.empty()) return "al principio";
    constexpr std::size_t bytes_shown = 24;
    const bool cut = before.size() > bytes_shown;
    if (cut) {
        before.remove_prefix(before.size() - bytes_shown);
        while (!before.empty() && (static_cast<unsigned char>(before.front()) & 0xC0) == 0x80) before.remove_prefix(1);
    }
    if (const auto line = before.rfind('\n'); line != std::string_view::npos) before.remove_prefix(line + 1);
    return "después de \"" + std::string(cut ? "…" : "") + std::string(before) + "\"";
}

/// The refusal of a field that holds a sign which neither page nor documents can show.
inline std::string foreign_sign(std::uint32_t sign, std::string_view before) {
    return "Contiene " + sign_in_words(sign) + " " + place_after(before) +
           ", que no se puede mostrar ni imprimir. Quítelo o escríbalo con palabras";
}

}  // namespace text::shared
