# Writes OUTPUT: a C++ file with the bytes of FILES (separated by |, below ROOT). Run by guidepost_embed().
string(REPLACE "|" ";" files "${FILES}")
string(REGEX REPLACE "::[^:]*$" "" namespace "${FUNCTION}")
string(REGEX REPLACE "^.*::" "" name "${FUNCTION}")
set(arrays "")
set(rows "")
set(index 0)
foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "const unsigned char file_${index}[] = {${bytes}0};\n")
  string(APPEND rows "    {\"${file}\", {reinterpret_cast<const char*>(file_${index}), sizeof file_${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Made by cmake/embed.cmake.
#include \"base/embedded_file.hpp\"

namespace ${namespace} {
namespace {
${arrays}
const guidepost::EmbeddedFile files[] = {
${rows}};
}  // namespace

std::span<const guidepost::EmbeddedFile> ${name}();
std::span<const guidepost::EmbeddedFile> ${name}() { return files; }

}  // namespace ${namespace}
")
