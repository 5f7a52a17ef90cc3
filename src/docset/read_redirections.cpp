#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/content_messages.hpp"
#include "diagnostics/docset_messages.hpp"
#include "docset/read_files.hpp"
#include "locale/text.hpp"

namespace guidepost::docset {
namespace {

using yaml::Value;

bool is_article(std::string_view path) {
  const std::string ending = extension(path);
  const bool is_text = ending == "md" || ending == "yml" || ending == "yaml";
  return is_text && !text::equal_ignoring_ascii_case(without_extension(file_name(path)), "toc");
}

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7F'; });
}

const Value* text_at(const Value& map, std::string_view key) {
  const Value* const value = map.find(key);
  return value != nullptr && value->is_scalar() && !text::trim(value->text).empty() ? value : nullptr;
}

class Reader {
 public:
  Reader(const content::FoundFile& found, const locale::LocaleTable& locales, Diagnostics& problems)
      : found_{found}, locales_{locales}, problems_{problems} {
    if (found.locale) root_ = locales[*found.locale].folder;
  }

  std::vector<Redirection> read(const Value& root) {
    if (const Value* const list = root.find("redirections")) {
      for (const Value& item : list->items) read_entry(item);
      read_pairs(*list);
    }
    if (const Value* const renames = root.find("renames")) read_pairs(*renames);
    return std::move(redirections_);
  }

 private:
  void read_entry(const Value& item) {
    if (!item.is_map()) return problems_.add(unexpected_type(item.where, "redirections", "a list of redirects"));
    const Value* const path = text_at(item, "source_path");
    const Value* const from_root = text_at(item, "source_path_from_root");
    const Value* const url = text_at(item, "redirect_url");
    if (url == nullptr) return problems_.add(missing_attribute(item.where, "redirect", "redirect_url"));
    if (path == nullptr && from_root == nullptr)
      return problems_.add(missing_attribute(item.where, "redirect", "source_path"));
    if (path != nullptr && from_root != nullptr) return problems_.add(source_path_conflict(from_root->where));
    if (const Value* const id = item.find("redirect_document_id"); id != nullptr && !id->is_null() && !id->as_bool())
      problems_.add(unexpected_type(id->where, "redirect_document_id", "true or false"));
    const Value& source = path != nullptr ? *path : *from_root;
    add({source.text, source.where}, path == nullptr, *url, item.find("monikers"));
  }

  /// The short form: {"old.md": "/new"}.
  void read_pairs(const Value& map) {
    for (const yaml::Entry& entry : map.entries) {
      if (entry.value.is_scalar() && !text::trim(entry.value.text).empty()) {
        add(entry.key, false, entry.value, nullptr);
      } else {
        problems_.add(missing_attribute(entry.key.where, "redirect", "redirect_url"));
      }
    }
  }

  void add(const Located<std::string>& source, bool is_from_root, const Value& url, const Value* monikers) {
    std::string path{text::trim(source.value)};
    if (has_control_character(path))
      return problems_.add(redirection_path_syntax_error(source.where, path, RedirectPathMistake::control));
    std::ranges::replace(path, '\\', '/');
    const bool has_slash = path.starts_with('/');
    if (has_slash != is_from_root) {
      const auto mistake = has_slash ? RedirectPathMistake::slash_first : RedirectPathMistake::no_slash_first;
      problems_.add(redirection_path_syntax_error(source.where, path, mistake));
    }
    path.erase(0, path.find_first_not_of('/'));
    const auto joined = join_path(is_from_root || has_slash ? root_ : parent_path(found_.path), locale::to_nfc(path));
    Redirection redirection{.locale = found_.locale,
                            .path = {},
                            .where = source.where,
                            .url = {std::string{text::trim(url.text)}, url.where},
                            .monikers = {}};
    if (!joined || !place(*joined, redirection))
      return problems_.add(redirection_path_syntax_error(source.where, source.value, RedirectPathMistake::outside));
    if (!is_article(redirection.path)) return problems_.add(redirection_invalid(source.where, source.value));
    if (monikers != nullptr) {
      for (const Value& moniker : monikers->items) redirection.monikers.append(moniker.text).append(" ");
    }
    redirections_.push_back(std::move(redirection));
  }

  /// Splits a path of the site into locale and path below its folder. Beside the locale folders stands what is for all.
  bool place(std::string_view path, Redirection& redirection) const {
    const std::string_view folder = path.substr(0, path.find('/'));
    const std::string_view below = folder.size() < path.size() ? path.substr(folder.size() + 1) : std::string_view{};
    const auto locale = locales_.find_folder(folder);
    if (found_.locale && locale != found_.locale) return false;
    if (locale) redirection.locale = locale;
    redirection.path = locale ? below : path;
    return true;
  }

  const content::FoundFile& found_;
  const locale::LocaleTable& locales_;
  Diagnostics& problems_;
  std::string root_;
  std::vector<Redirection> redirections_;
};

}  // namespace

std::vector<Redirection> read_redirections(const Value& root, const content::FoundFile& found,
                                           const locale::LocaleTable& locales, Diagnostics& problems) {
  return Reader{found, locales, problems}.read(root);
}

}  // namespace guidepost::docset
