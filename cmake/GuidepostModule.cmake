# guidepost_module(NAME SOURCES a.cpp ... MODULES base ... LIBRARIES fmt::fmt ...)
#
# A module is a folder of src/ and one static library. MODULES is the whole list of guidepost modules whose headers it
# may include: tests/structure holds it against the #include lines and against the table in docs/architecture.md.
function(guidepost_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;MODULES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  add_library(guidepost_${name} STATIC ${ARG_SOURCES})
  target_include_directories(guidepost_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  list(TRANSFORM ARG_MODULES PREPEND guidepost_ OUTPUT_VARIABLE modules)
  target_link_libraries(guidepost_${name}
    PUBLIC ${modules} ${ARG_LIBRARIES}
    PRIVATE guidepost_options ${ARG_PRIVATE_LIBRARIES})
endfunction()
