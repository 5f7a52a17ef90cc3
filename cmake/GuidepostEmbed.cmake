# guidepost_embed(TARGET NAMESPACE name ROOT dir FILES a b ...)
#
# Compiles the files into TARGET as a sorted table: std::span<const guidepost::EmbeddedFile> NAMESPACE::NAME().
# The header is src/base/embedded_file.hpp; each user declares the function it asks for.
function(guidepost_embed target)
  cmake_parse_arguments(ARG "" "FUNCTION;ROOT" "FILES" ${ARGN})
  string(MAKE_C_IDENTIFIER "${ARG_FUNCTION}" stem)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${stem}.cpp")
  list(SORT ARG_FILES)
  list(TRANSFORM ARG_FILES PREPEND "${ARG_ROOT}/" OUTPUT_VARIABLE inputs)
  string(REPLACE ";" "|" joined "${ARG_FILES}")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DROOT=${ARG_ROOT} "-DFILES=${joined}" -DFUNCTION=${ARG_FUNCTION}
            -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    DEPENDS ${inputs} "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
