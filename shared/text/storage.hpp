#pragma once
// What a database that cannot hold ours is refused with.

#include "shared/text/text.hpp"

namespace text::storage {

inline constexpr Text other_encoding{
    "La base de datos no guarda acentos: su codificación no es UTF8. No se cambió nada; cree otra con "
    "CREATE DATABASE nombre ENCODING 'UTF8' TEMPLATE template0"};
inline constexpr Text of_another_program{
    "La base de datos ya tiene tablas de otro programa. No se cambió nada; indique una base o un esquema vacíos"};

}  // namespace text::storage
