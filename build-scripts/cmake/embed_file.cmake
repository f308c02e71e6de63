# Writes OUTPUT, a .cpp that defines embedded::SYMBOL as the bytes of INPUT. Run by embed_files().

file(READ ${INPUT} bytes HEX)
string(LENGTH "${bytes}" length)
math(EXPR size "${length} / 2")
# Hexadecimal escapes in string literals compile several times faster than an array of numbers.
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
string(REGEX REPLACE "((\\\\x..)(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?)" "\"\\1\"\n" bytes "${bytes}")
file(WRITE ${OUTPUT} "#include <string_view>

namespace embedded {
extern const std::string_view ${SYMBOL};
constexpr char bytes[] =
${bytes}\"\";
const std::string_view ${SYMBOL}{bytes, ${size}};
}
")
