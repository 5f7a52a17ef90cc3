#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "config/locales.hpp"
#include "config/read_delivery.hpp"
#include "config/read_policy.hpp"
#include "config/site_config.hpp"
#include "config/values.hpp"
#include "diagnostics/config_messages.hpp"
#include "diagnostics/content_messages.hpp"
#include "locale/tag.hpp"
#include "yaml/value.hpp"

namespace guidepost::config {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view default_name = "guidepost.yml";
constexpr std::array<std::string_view, 26> top_keys{"title",
                                                    "source_locale",
                                                    "locales",
                                                    "base_url",
                                                    "host",
                                                    "output",
                                                    "theme",
                                                    "redirects",
                                                    "exclude",
                                                    "include",
                                                    "rules",
                                                    "overrides",
                                                    "coverage",
                                                    "grace",
                                                    "exemptions",
                                                    "fail_on_origin",
                                                    "glossary",
                                                    "status",
                                                    "untranslated_fallback",
                                                    "edit_url",
                                                    "feedback_url",
                                                    "urls",
                                                    "delivery",
                                                    "markdown",
                                                    "offline",
                                                    "search"};

/// An absolute http or https URL of a folder.
bool is_folder_url(std::string_view url) {
  const bool is_http =
      text::starts_with_ignoring_ascii_case(url, "http://") || text::starts_with_ignoring_ascii_case(url, "https://");
  if (!is_http) return false;
  const std::string_view rest = url.substr(url.find("//") + 2);
  return !rest.empty() && !rest.starts_with('/') && rest.find_first_of(" \t?#\\<>\"") == rest.npos;
}

/// Fills a SiteConfig from the root of guidepost.yml, key by key.
class Loader {
 public:
  Loader(const FileSystem& files, const fs::path& site, std::vector<DirectoryEntry> entries)
      : files_{files}, site_{site}, entries_{std::move(entries)} {}

  LoadedConfig load(const yaml::Value& root, FileId file, Diagnostics problems) {
    problems_ = std::move(problems);
    config_.file = file;
    report_unknown_keys(root, "", top_keys, problems_);
    for (const yaml::Entry& entry : root.entries) {
      if (entry.key.value == "base_url") read_base_url(entry.value);
      if (entry.key.value == "host") read_host(entry.value);
      if (entry.key.value == "edit_url") read_page_address(entry, config_.edit_url);
      if (entry.key.value == "feedback_url") read_page_address(entry, config_.feedback_url);
      if (entry.key.value == "redirects") read_redirects(entry.value);
      if (entry.key.value == "urls") config_.urls = read_url_style(entry.value, problems_);
      if (entry.key.value == "delivery") config_.delivery = read_delivery(entry.value, problems_);
      if (entry.key.value == "status") read_status(entry.value);
      if (entry.key.value == "markdown")
        config_.markdown = read_switch(entry.value, "markdown", problems_).value_or(config_.markdown);
      if (entry.key.value == "offline")
        config_.offline = read_switch(entry.value, "offline", problems_).value_or(config_.offline);
      if (entry.key.value == "search")
        config_.search = read_switch(entry.value, "search", problems_).value_or(config_.search);
      if (entry.key.value == "exclude") config_.exclude = read_globs(entry.value, "exclude", problems_);
      if (entry.key.value == "include") config_.include = read_globs(entry.value, "include", problems_);
      if (entry.key.value == "theme") read_theme(entry.value);
      if (entry.key.value == "glossary" && !entry.value.is_null())
        config_.glossaries = read_texts(entry.value, "glossary", problems_);
    }
    read_locales(root);
    // These name locales.
    config_.policy = read_policy(root, config_.locales, problems_);
    if (const auto* const title = root.find("title")) read_title(*title);
    if (const auto* const output = root.find("output")) read_output(*output);
    const bool usable = is_usable();
    return {.config = std::move(config_), .problems = std::move(problems_), .usable = usable};
  }

 private:
  void read_locales(const yaml::Value& root) {
    const auto* const choice_value = root.find("source_locale");
    const SourceChoice choice =
        choice_value == nullptr ? std::nullopt : read_text(*choice_value, "source_locale", problems_);
    const auto* const listed = root.find("locales");
    const bool is_listed =
        listed != nullptr && (listed->is_scalar() || !listed->items.empty() || !listed->entries.empty());

    std::vector<LocaleDraft> drafts =
        is_listed ? config::read_locales(*listed, problems_) : discover_locales(entries_, problems_);
    if (drafts.empty() && !is_listed) problems_.add(no_locale({config_.file, {}}));
    auto source = drafts.empty() ? std::nullopt : find_source(drafts, choice, problems_);
    if (is_listed) {
      report_missing_folders(drafts, entries_, problems_);
    } else if (source) {  // folders have no order of their own: the source first
      std::rotate(drafts.begin(), drafts.begin() + static_cast<std::ptrdiff_t>(*source),
                  drafts.begin() + static_cast<std::ptrdiff_t>(*source) + 1);
      source = 0;
    }
    config_.locales = make_table(drafts, source, problems_);
  }

  void read_title(const yaml::Value& value) {
    if (!value.is_map()) {
      if (auto text = read_text(value, "title", problems_)) config_.title.fallback = std::move(text->value);
      return;
    }
    for (const yaml::Entry& entry : value.entries) {
      if (!is_locale_name(entry.key.value)) {
        problems_.add(config_unknown_locale(entry.key.where, "title", entry.key.value, folders()));
      } else if (auto text = read_text(entry.value, "title", problems_)) {
        config_.title.by_locale[entry.key.value] = std::move(text->value);
      }
    }
  }

  void read_base_url(const yaml::Value& value) {
    const auto url = read_text(value, "base_url", problems_);
    if (!url) return;
    if (!is_folder_url(url->value)) return problems_.add(config_base_url(url->where, url->value));
    config_.base_url = url->value;
    if (!config_.base_url.ends_with('/')) config_.base_url += '/';
  }

  void read_host(const yaml::Value& value) {
    const auto url = read_text(value, "host", problems_);
    if (!url) return;
    if (!is_folder_url(url->value)) return problems_.add(config_base_url(url->where, url->value));
    config_.host = url->value;
  }

  void read_page_address(const yaml::Entry& entry, PageAddress& address) {
    const auto pattern = read_text(entry.value, entry.key.value, problems_);
    if (!pattern) return;
    if (auto parsed = PageAddress::parse(pattern->value)) {
      address = std::move(*parsed);
    } else {
      problems_.add(config_page_address(pattern->where, pattern->value));
    }
  }

  void read_redirects(const yaml::Value& value) {
    constexpr std::array<std::string_view, 3> names{"pages", "netlify", "nginx"};
    if (value.is_null()) return;
    config_.redirects = {.pages = false};
    for (const Located<std::string>& name : read_texts(value, "redirects", problems_)) {
      if (name.value == "pages") {
        config_.redirects.pages = true;
      } else if (name.value == "netlify") {
        config_.redirects.netlify = true;
      } else if (name.value == "nginx") {
        config_.redirects.nginx = true;
      } else {
        problems_.add(config_unknown_redirects(name.where, name.value, text::nearest(name.value, names)));
      }
    }
  }

  void read_status(const yaml::Value& value) {
    constexpr std::array<std::string_view, 2> keys{"pages", "git"};
    if (!value.is_map()) {
      config_.status = read_switch(value, "status", problems_).value_or(config_.status);
      return;
    }
    report_unknown_keys(value, "status", keys, problems_);
    if (const auto* const pages = value.find("pages"))
      config_.status = read_switch(*pages, "pages", problems_).value_or(config_.status);
    if (const auto* const git = value.find("git");
        git != nullptr && read_switch(*git, "git", problems_).value_or(false))
      config_.git_history = git->where;
  }

  void read_output(const yaml::Value& value) {
    const auto output = read_text(value, "output", problems_);
    if (!output) return;
    const auto mistake = output_folder_mistake(files_, site_, site_ / output->value, config_.locales);
    if (mistake) problems_.add(config_output_folder(output->where, output->value, *mistake));
    config_.output = output->value;
  }

  void read_theme(const yaml::Value& value) {
    const auto theme = read_text(value, "theme", problems_);
    if (!theme) return;
    if (theme->value.empty() || !files_.list(site_ / theme->value)) {
      std::vector<std::string> folders;
      for (const DirectoryEntry& entry : entries_) {
        if (entry.kind == EntryKind::directory) folders.push_back(entry.name);
      }
      problems_.add(config_missing_theme(theme->where, theme->value, text::nearest(theme->value, folders)));
    }
    config_.theme = theme->value;
  }

  bool is_locale_name(std::string_view name) const {
    return std::ranges::any_of(config_.locales.ids(), [&](locale::LocaleId id) {
      const locale::Locale& locale = config_.locales[id];
      return name == locale.folder || name == locale.tag || name == locale::language_of(locale.tag);
    });
  }

  std::vector<std::string> folders() const {
    std::vector<std::string> names;
    for (const locale::LocaleId id : config_.locales.ids()) names.push_back(config_.locales[id].folder);
    return names;
  }

  bool is_usable() const {
    const std::vector<Diagnostic>& items = problems_.items();
    const auto is_fatal = [](const Diagnostic& problem) {
      return problem.severity == Severity::error && problem.code != Code::config_missing_folder;
    };
    const auto missing =
        static_cast<std::size_t>(std::ranges::count(items, Code::config_missing_folder, &Diagnostic::code));
    return std::ranges::none_of(items, is_fatal) && missing < config_.locales.size();
  }

  const FileSystem& files_;
  const fs::path& site_;
  std::vector<DirectoryEntry> entries_;
  SiteConfig config_;
  Diagnostics problems_;
};

/// The bytes of guidepost.yml; nothing when there is none and none was asked for.
Result<std::optional<std::string>> read_file(const FileSystem& files, const LoadOptions& options) {
  auto text = files.read(options.config.value_or(options.site / default_name));
  if (text) return std::optional{std::move(*text)};
  const bool is_absent = text.error().code == std::errc::no_such_file_or_directory;
  if (is_absent && !options.config) return std::optional<std::string>{};
  return tl::unexpected(text.error());
}

/// The keys of guidepost.yml; nothing when it is no YAML map, which is reported. Problems of YAML become those of the
/// configuration.
std::optional<yaml::Value> parse_root(SourceSet& sources, FileId file, Diagnostics& problems) {
  std::string& text = sources[file].text;
  if (const auto first = utf8::find_invalid(text)) {
    std::size_t count = 0;
    for (auto at = first; at; at = utf8::find_invalid(text, *at + 1), ++count) text[*at] = '?';
    problems.add(invalid_utf8({file, byte_range(*first, *first + 1)}, count));
    return std::nullopt;
  }
  yaml::Document document = yaml::parse(text, file);
  bool is_broken = false;
  for (Diagnostic& problem : document.problems.items()) {
    const bool is_error = problem.severity == Severity::error;
    is_broken = is_broken || is_error;
    problems.add(is_error ? config_syntax(std::move(problem)) : std::move(problem));
  }
  if (is_broken) return std::nullopt;
  if (!document.root || document.root->is_null()) return yaml::Value{};
  if (document.root->is_map()) return std::move(*document.root);
  problems.add(config_not_a_map(document.root->where));
  return std::nullopt;
}

}  // namespace

Result<LoadedConfig> load(const FileSystem& files, const LoadOptions& options, SourceSet& sources) {
  auto entries = files.list(options.site);
  if (!entries) return tl::unexpected(entries.error());
  std::ranges::sort(*entries, {}, &DirectoryEntry::name);  // the order of the locales must not hang on the file system
  auto text = read_file(files, options);
  if (!text) return tl::unexpected(text.error());

  Loader loader{files, options.site, std::move(*entries)};
  if (!*text) return loader.load({}, no_file, {});
  const std::string path = options.config ? options.config->generic_string() : std::string{default_name};
  const FileId file = sources.add(path, std::move(**text));
  Diagnostics problems;
  const auto root = parse_root(sources, file, problems);
  if (root) return loader.load(*root, file, std::move(problems));
  LoadedConfig broken{.config = {}, .problems = std::move(problems), .usable = false};
  broken.config.file = file;
  return broken;
}

}  // namespace guidepost::config
