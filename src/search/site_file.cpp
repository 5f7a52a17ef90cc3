#include "search/site_file.hpp"

#include "base/text.hpp"
#include "diagnostics/search_messages.hpp"

namespace guidepost::search {

std::optional<yaml::Value> read_root(std::string_view text, FileId file, Diagnostics& problems) {
  yaml::Document document = yaml::parse(text, file);
  problems.append(std::move(document.problems));
  if (!document.root || document.root->is_null()) return std::nullopt;
  return std::move(document.root);
}

std::optional<Located<std::string>> read_word(const yaml::Value& value, std::string_view subject,
                                              Diagnostics& problems) {
  const std::string_view text = text::trim(value.text);
  if (value.is_scalar() && !text.empty()) return Located<std::string>{std::string{text}, value.where};
  problems.add(search_not_a_text(value.where, subject));
  return std::nullopt;
}

std::optional<locale::LocaleId> read_locale(const Located<std::string>& name, const locale::LocaleTable& locales,
                                            Diagnostics& problems) {
  if (const auto found = locales.find_folder(name.value)) return found;
  if (const auto found = locales.find_tag(name.value)) return found;
  std::vector<std::string> folders;
  for (const locale::LocaleId id : locales.ids()) folders.push_back(locales[id].folder);
  problems.add(search_unknown_locale(name.where, name.value, folders));
  return std::nullopt;
}

}  // namespace guidepost::search
