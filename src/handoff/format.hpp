// The formats that translators' tools read: the growth point. One file per format, one name in the list of format.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "handoff/collect.hpp"

namespace guidepost::handoff {

/// What goes out for one locale.
struct Package {
  const site::SiteModel& model;
  std::string source_tag;  ///< BCP 47
  std::string target_tag;
  std::string tool_version;
  std::vector<TransArticle> articles;  ///< sorted by path
};

struct Format {
  std::string_view name;       ///< "xliff12"
  std::string_view extension;  ///< "xlf"
  std::string (*write)(const Package& package);
};

extern const Format xliff_format;    ///< 2.1
extern const Format xliff12_format;  ///< 1.2
extern const Format tmx_format;      ///< 1.4b: only what is translated
extern const Format po_format;

[[nodiscard]] std::span<const Format* const> all_formats();
[[nodiscard]] const Format* find_format(std::string_view name);

/// "en/orders/returns.md:12": where the source text of a unit stands. Ask in the order of the units.
class Places {
 public:
  explicit Places(const SourceSet& sources) : sources_{sources} {}
  [[nodiscard]] std::string of(SourceSpan where);

 private:
  const SourceSet& sources_;
  FileId file_ = no_file;
  std::uint32_t offset_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace guidepost::handoff
