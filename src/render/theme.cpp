#include "render/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "base/utf8.hpp"
#include "diagnostics/output_messages.hpp"
#include "locale/tag.hpp"
#include "render/compact_css.hpp"
#include "render/compact_js.hpp"
#include "render/names.hpp"
#include "render/strings.hpp"
#include "render/template_check.hpp"
#include "render/theme_assets.hpp"
#include "render/theme_folder.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view partials = "partials/";

/// The first bytes of a file: where a problem with the file as a whole is shown.
SourceSpan top_of(FileId file) {
  return {.file = file, .range = {}};
}

class ThemeLoader {
 public:
  void add_embedded() {
    for (ThemeFile& file : embedded_files()) add(std::move(file));
    english_keys_ = keys_of("en");
  }

  void add_folder(std::vector<ThemeFile> files) {
    for (ThemeFile& file : files) add(std::move(file));
  }

  LoadedTheme finish(const locale::LocaleTable& locales) {
    Theme& theme = loaded_.theme;
    join_tokens();
    for (auto& [path, asset] : assets_) {
      if (path.ends_with(".css")) asset = compact_css(asset);
      if (path.ends_with(".js")) asset = compact_js(asset);
      theme.assets.push_back({.path = path, .bytes = std::move(asset), .published = path});
    }

    TemplateCheck check = check_templates(theme.templates, files_, theme.strings.find("en")->second);
    loaded_.usable = loaded_.usable && check.problems.empty();
    loaded_.problems.append(std::move(check.problems));
    report_unused_partials(check.used_partials);
    report_unknown_keys(check.used_strings);
    for (const locale::LocaleId id : locales.ids()) report_missing_strings(locales[id].tag);
    // Last: what is reported about a template is about the text that its author wrote.
    publish_theme_assets(theme.assets, theme.templates);
    return std::move(loaded_);
  }

 private:
  void add(ThemeFile file) {
    if (file.path.starts_with("assets/")) {
      assets_[file.path.substr(7)] = std::move(file.bytes);
    } else if (file.path.starts_with("strings/")) {
      add_strings(file);
    } else {
      add_template(std::move(file));
    }
  }

  void add_template(ThemeFile file) {
    const std::string key{without_extension(file.path)};
    if (!key.starts_with(partials)) {
      std::vector<std::string_view> known;
      for (const TemplateSpec& spec : all_templates()) known.push_back(spec.name);
      if (std::ranges::find(known, key) == known.end()) {
        loaded_.problems.add(template_unknown_file(top_of(file.file), key, text::nearest(key, known)));
        loaded_.usable = false;
        return;
      }
    }
    if (file.bytes.starts_with(utf8::byte_order_mark)) file.bytes.replace(0, utf8::byte_order_mark.size(), 3, ' ');
    loaded_.theme.templates[key] = std::move(file.bytes);
    files_[key] = file.file;
  }

  void add_strings(const ThemeFile& file) {
    const std::string_view stem = without_extension(file_name(file.path));
    const std::optional<std::string> tag = locale::canonical_tag(stem);
    if (!tag) {
      loaded_.problems.add(strings_unknown_language(top_of(file.file), stem));
      return;
    }
    StringsFile parsed = parse_strings(file.bytes, file.file, *tag);
    loaded_.problems.append(std::move(parsed.problems));
    Strings& known = loaded_.theme.strings[*tag];
    for (auto& [key, pattern] : parsed.strings) known.insert_or_assign(key, std::move(pattern));
    if (file.file == no_file) return;
    string_files_[*tag] = file.file;
    for (const auto& [key, where] : parsed.places) places_.push_back({.key = key, .where = where});
  }

  /// The tokens of the folder end the sheet that all pages load: no page asks for one file more.
  void join_tokens() {
    const auto tokens = assets_.extract("tokens.css");
    if (!tokens.empty()) assets_["guidepost.css"] += "\n" + tokens.mapped();
  }

  void report_unused_partials(const std::set<std::string, std::less<>>& used) {
    for (const auto& [key, file] : files_) {
      if (file == no_file || !key.starts_with(partials)) continue;
      const std::string_view name = std::string_view{key}.substr(partials.size());
      if (used.contains(name)) continue;
      std::vector<std::string> known{used.begin(), used.end()};
      loaded_.problems.add(template_unused_partial(top_of(file), name, text::nearest(name, known)));
      loaded_.usable = false;
    }
  }

  /// A key of the folder that the embedded English strings do not have is new, so a template has to use it.
  void report_unknown_keys(const std::set<std::string, std::less<>>& used) {
    const std::vector<std::string> known{english_keys_.begin(), english_keys_.end()};
    for (const PlacedKey& placed : places_) {
      if (english_keys_.contains(placed.key) || used.contains(placed.key)) continue;
      loaded_.problems.add(strings_unknown_key(placed.where, placed.key, text::nearest(placed.key, known)));
    }
  }

  void report_missing_strings(const std::string& tag) {
    const std::string_view set = find_string_set(loaded_.theme, tag);
    if (set == "en" || !reported_sets_.insert(set.empty() ? tag : std::string{set}).second) return;
    if (set.empty()) {
      if (locale::language_of(tag) != "en") loaded_.problems.add(loc_strings_missing(SourceSpan{}, tag));
      return;
    }
    const auto file = string_files_.find(set);
    const SourceSpan where = file == string_files_.end() ? SourceSpan{} : top_of(file->second);
    const Strings& strings = loaded_.theme.strings.find(set)->second;
    for (const auto& [key, pattern] : loaded_.theme.strings.find("en")->second) {
      if (!strings.contains(key)) {
        loaded_.problems.add(loc_string_missing(where, key, tag, fmt::format("strings/{}.yml", set)));
      }
    }
  }

  std::set<std::string, std::less<>> keys_of(std::string_view tag) const {
    std::set<std::string, std::less<>> keys;
    for (const auto& [key, pattern] : loaded_.theme.strings.find(tag)->second) keys.insert(key);
    return keys;
  }

  struct PlacedKey {
    std::string key;
    SourceSpan where;
  };

  LoadedTheme loaded_;
  std::map<std::string, FileId, std::less<>> files_;         ///< of templates
  std::map<std::string, FileId, std::less<>> string_files_;  ///< of the folder, by tag
  std::map<std::string, std::string> assets_;
  std::vector<PlacedKey> places_;
  std::set<std::string, std::less<>> english_keys_;  ///< of the embedded strings
  std::set<std::string> reported_sets_;
};

}  // namespace

Result<LoadedTheme> load_theme(const FileSystem& files, const std::filesystem::path& folder,
                               const locale::LocaleTable& locales, SourceSet& sources, std::string_view shown_as) {
  ThemeLoader loader;
  loader.add_embedded();
  if (!folder.empty()) {
    const std::string shown = shown_as.empty() ? folder.generic_string() : std::string{shown_as};
    auto found = read_theme_folder(files, folder, shown, sources);
    if (!found) return tl::unexpected{found.error()};
    loader.add_folder(std::move(*found));
  }
  return loader.finish(locales);
}

}  // namespace guidepost::render
