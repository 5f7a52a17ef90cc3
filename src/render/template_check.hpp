// Checks templates before anything is rendered: mustache shows unknown names and partials as nothing.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "render/template_tags.hpp"
#include "render/theme.hpp"

namespace guidepost::render {

struct TemplateCheck {
  Diagnostics problems;                              ///< site-template-error, each place once
  std::set<std::string, std::less<>> used_partials;  ///< names without "partials/"
  std::set<std::string, std::less<>> used_strings;   ///< keys without "t."
};

/// Walks every template of names.hpp and the partials it uses: sections are balanced within each file, names exist
/// where they stand and are used as their kind asks, partials exist and do not include themselves, and {{t.KEY}} names
/// a string of `english` that needs no arguments. `files` says where a template came from; those that are missing have
/// no_file. REQUIRES: `templates` has every template of names.hpp.
[[nodiscard]] TemplateCheck check_templates(const TemplateTexts& templates,
                                            const std::map<std::string, FileId, std::less<>>& files,
                                            const Strings& english);

}  // namespace guidepost::render
