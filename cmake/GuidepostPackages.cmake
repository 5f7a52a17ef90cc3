# Every third-party library, found once. All includes are SYSTEM: their warnings are not ours.
find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(yaml-cpp REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)

find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm.h REQUIRED)
add_library(guidepost_cmark INTERFACE)
target_include_directories(guidepost_cmark SYSTEM INTERFACE ${CMARK_GFM_INCLUDE_DIR})
target_link_libraries(guidepost_cmark INTERFACE ${CMARK_GFM_EXTENSIONS_LIBRARY} ${CMARK_GFM_LIBRARY})

find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
add_library(guidepost_cld2 INTERFACE)
target_include_directories(guidepost_cld2 SYSTEM INTERFACE ${CLD2_INCLUDE_DIR})
target_link_libraries(guidepost_cld2 INTERFACE ${CLD2_LIBRARY})

find_library(SNOWBALL_LIBRARY stemmer REQUIRED)
find_path(SNOWBALL_INCLUDE_DIR libstemmer.h REQUIRED)
add_library(guidepost_snowball INTERFACE)
target_include_directories(guidepost_snowball SYSTEM INTERFACE ${SNOWBALL_INCLUDE_DIR})
target_link_libraries(guidepost_snowball INTERFACE ${SNOWBALL_LIBRARY})

find_package(ZLIB REQUIRED)
find_library(BROTLI_ENCODER_LIBRARY brotlienc REQUIRED)
find_library(BROTLI_DECODER_LIBRARY brotlidec REQUIRED)
find_path(BROTLI_INCLUDE_DIR brotli/encode.h REQUIRED)
add_library(guidepost_brotli INTERFACE)
target_include_directories(guidepost_brotli SYSTEM INTERFACE ${BROTLI_INCLUDE_DIR})
target_link_libraries(guidepost_brotli INTERFACE ${BROTLI_ENCODER_LIBRARY} ${BROTLI_DECODER_LIBRARY})

find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
add_library(guidepost_xxhash INTERFACE)
target_include_directories(guidepost_xxhash SYSTEM INTERFACE ${XXHASH_INCLUDE_DIR})
target_compile_definitions(guidepost_xxhash INTERFACE XXH_INLINE_ALL)

# The allocator of the program itself: a fifth less time than the C library's. Sanitizers bring their own.
find_package(mimalloc REQUIRED)
add_library(guidepost_allocator INTERFACE)
if(NOT GUIDEPOST_SANITIZE)
  # Nothing names a symbol of it: it takes the place of malloc and operator new by being loaded.
  target_link_libraries(guidepost_allocator INTERFACE -Wl,--push-state,--no-as-needed mimalloc -Wl,--pop-state)
endif()

# Brings Qt, of which nothing is started.
find_package(Qt5Core REQUIRED)
find_package(KF5SyntaxHighlighting REQUIRED)
