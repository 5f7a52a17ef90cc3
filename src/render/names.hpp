// The names that templates may use: what each view offers. The contract between the code and the theme.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace guidepost::render {

enum class NameKind : std::uint8_t {
  text,  ///< {{name}}; as a section: when it is not empty
  html,  ///< {{{name}}}; as a section: when it is not empty
  flag,  ///< a section only
  list,  ///< a section only, once for each item
};

/// A name and, for a list, the names that each of its items adds. A member has never the name of something outside its
/// list, so that a name that an item leaves empty cannot show what is meant by it outside.
struct Name {
  std::string_view name;
  NameKind kind = NameKind::text;
  std::span<const Name> members = {};
};

/// The templates, in the order of the table in names.cpp.
enum class TemplateId : std::uint8_t {
  article,
  locale_start,
  contents,
  index,
  recent,
  not_found,
  site_start,
  site_not_found,
  offline,
  search,
  redirect,
  status,
  site_status,
  navigation_entry,
  contents_entry,
  service_worker,
};
inline constexpr std::size_t template_count = 16;

/// One template: its file is templates/NAME.mustache.
struct TemplateSpec {
  std::string_view name;
  std::span<const Name> frame;  ///< what all whole pages have; empty for fragments
  std::span<const Name> names;  ///< what only this one has
};

[[nodiscard]] std::span<const TemplateSpec> all_templates();
[[nodiscard]] const TemplateSpec& template_spec(TemplateId id);

}  // namespace guidepost::render
