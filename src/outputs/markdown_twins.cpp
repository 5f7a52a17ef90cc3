// Each true page in Markdown, and the lists of them: llms.txt for the site, LOCALE/llms.txt for its articles
// (llmstxt.org).
#include <fmt/format.h>

#include <set>

#include "base/url_path.hpp"
#include "outputs/outputs.hpp"
#include "render/alternates.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

using site::SiteModel;

constexpr std::string_view list_name = "llms.txt";

/// Text on one line that a list of links may hold.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

/// The address of a file from the list at `from`: absolute where the site knows its own.
std::string address(const SiteModel& model, std::string_view from, std::string_view file) {
  const std::string url = render::file_url(model, file);
  return url.empty() ? relative_url(from, file) : url;
}

/// The list of a locale's articles, by section in reading order, then those that no table of contents names.
class LocaleList {
 public:
  LocaleList(const OutputInput& input, locale::LocaleId locale)
      : model_{input.model},
        locale_{locale},
        row_{model_.locales()[locale]},
        title_{input.renderer.site_title(locale)},
        from_{list_path(row_)} {
    out_ = fmt::format("# {}\n\n", one_line(title_));
  }

  static std::string list_path(const locale::Locale& row) { return fmt::format("{}/{}", row.folder, list_name); }

  std::string make(std::string_view more) {
    for (const site::Section& section : model_.navigation(locale_).sections) {
      begin_section(section.name);
      for (const std::uint32_t node : section.reading_order) add(section.nodes[node].article);
    }
    begin_section(more);
    for (const site::Page& page : model_.pages()) {
      if (page.locale == locale_) add(model_[page.article].id.path());
    }
    return std::move(out_);
  }

 private:
  /// The section of the locale's own folder mostly has the site's name, which stands above already.
  void begin_section(std::string_view name) { section_ = name == title_ ? std::string_view{} : name; }

  void add(std::string_view id) {
    const site::Page* const page = model_.page(locale_, id);
    if (page == nullptr || page->is_fallback || !done_.insert(id).second) return;
    const site::Article& article = model_[page->article];
    if (!section_.empty()) {
      if (!out_.ends_with("\n\n")) out_ += '\n';
      out_ += fmt::format("## {}\n\n", one_line(std::exchange(section_, {})));
    }
    const std::string file = render::twin_path(page->path);
    out_ += fmt::format("- [{}]({})", one_line(article.title.value), address(model_, from_, file));
    if (!article.description.empty()) out_ += fmt::format(": {}", one_line(article.description));
    out_ += '\n';
  }

  const SiteModel& model_;
  locale::LocaleId locale_;
  const locale::Locale& row_;
  std::string_view title_;
  std::string from_;
  std::string_view section_;
  std::set<std::string_view> done_;
  std::string out_;
};

std::string site_list(const OutputInput& input) {
  const SiteModel& model = input.model;
  const locale::LocaleId main = model.locales().source().value_or(locale::LocaleId{});
  std::string out = fmt::format("# {}\n\n", one_line(input.renderer.site_title(main)));
  for (const locale::LocaleId id : model.locales().ids()) {
    const locale::Locale& row = model.locales()[id];
    out += fmt::format("- [{}]({}): {}\n", one_line(row.native_name),
                       address(model, list_name, LocaleList::list_path(row)), one_line(input.renderer.site_title(id)));
  }
  return out;
}

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const SiteModel& model = input.model;
  if (!model.config().markdown) return;
  for (const site::Page& page : model.pages()) {
    if (page.is_fallback) continue;
    const site::Article& article = model[page.article];
    files.push_back({.path = render::twin_path(page.path),
                     .what = fmt::format("the Markdown of '{}'", model.sources()[article.file].path),
                     .where = {article.file, {}},
                     .make = [&renderer = input.renderer, &page] { return renderer.markdown_twin(page); },
                     .follows_a_page = true});
  }
  files.push_back(
      {.path = std::string{list_name}, .what = "the list of languages for programs", .where = {}, .make = [input] {
         return site_list(input);
       }});
  for (const locale::LocaleId id : model.locales().ids()) {
    files.push_back({.path = LocaleList::list_path(model.locales()[id]),
                     .what = fmt::format("the list of articles of '{}'", model.locales()[id].folder),
                     .where = {},
                     .make = [input, id] {
                       const std::string_view tag = input.model.locales()[id].tag;
                       return LocaleList{input, id}.make(render::find_string(input.theme, tag, "contents.unlisted"));
                     }});
  }
}

}  // namespace

extern const Output markdown_twins{.name = "markdown-twins", .plan = &plan};

}  // namespace guidepost::outputs
