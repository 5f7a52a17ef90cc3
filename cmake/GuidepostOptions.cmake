# Language standard, warnings and sanitizers: once, for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

set(GUIDEPOST_SANITIZE "" CACHE STRING "sanitizers, as for -fsanitize= (address,undefined or thread)")

# Designated initializers leave the other members at their defaults: that is the point of them.
add_library(guidepost_options INTERFACE)
target_compile_options(guidepost_options INTERFACE
  -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor)
option(GUIDEPOST_WERROR "warnings are errors" OFF)
if(GUIDEPOST_WERROR)
  target_compile_options(guidepost_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping copies in string concatenation where there are none (GCC bug 105651).
  target_compile_options(guidepost_options INTERFACE -Wno-restrict)
endif()
if(GUIDEPOST_SANITIZE)
  target_compile_options(guidepost_options INTERFACE
    -fsanitize=${GUIDEPOST_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(guidepost_options INTERFACE -fsanitize=${GUIDEPOST_SANITIZE})
endif()

find_program(GUIDEPOST_CCACHE ccache)
if(GUIDEPOST_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${GUIDEPOST_CCACHE})
endif()
