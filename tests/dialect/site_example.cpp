#include "dialect/site_example.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "dialect/chapter.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::test {
namespace {

constexpr std::string_view articles_block = "articles";
constexpr std::string_view diagnostics_block = "diagnostics";

/// "yaml en/TOC.yml" -> "yaml", "en/TOC.yml".
struct Info {
  std::string_view kind;
  std::string_view of;
};

Info info_of(const Part& part) {
  const std::size_t blank = part.info.find(' ');
  if (blank == std::string_view::npos) return {part.info, {}};
  return {part.info.substr(0, blank), text::trim(part.info.substr(blank))};
}

bool is_output(const Part& part) {
  const std::string_view kind = info_of(part).kind;
  return kind == "contents" || kind == "html" || kind == "breadcrumbs" || kind == "head" || kind == diagnostics_block;
}

bool is_file(const Part& part) {
  return part.info == articles_block || (!info_of(part).of.empty() && !is_output(part));
}

void add_files(const Part& part, std::vector<ExampleFile>& files) {
  if (part.info != articles_block) {
    files.push_back({std::string{info_of(part).of}, std::string{part.content}});
    return;
  }
  for (const std::string_view line : text::split(part.content, '\n')) {
    const std::string_view path = text::trim(line);
    if (path.empty()) continue;
    const std::string_view title = without_extension(file_name(path));
    files.push_back({std::string{path}, fmt::format("---\ntitle: {0}\n---\n# {0}\n", title)});
  }
}

/// Groups of parts: which example each file or output block belongs to. A file after an output begins a new example.
class ExampleCounter {
 public:
  /// The index of the example that `part` belongs to; nothing for prose.
  std::optional<std::size_t> example_of(const Part& part) {
    if (!is_file(part) && !(is_output(part) && count_ > 0)) return std::nullopt;
    if (is_file(part) && (count_ == 0 || had_output_)) {
      ++count_;
      had_output_ = false;
    }
    had_output_ = had_output_ || is_output(part);
    return count_ - 1;
  }

 private:
  std::size_t count_ = 0;
  bool had_output_ = false;
};

void append_entries(std::string& out, const site::Section& section, const std::vector<std::uint32_t>& nodes,
                    std::size_t depth) {
  for (const std::uint32_t at : nodes) {
    const site::NavigationNode& node = section.nodes[at];
    out += fmt::format("{:{}}- {}", "", 2 * depth, node.name);
    if (!node.article.empty()) out += fmt::format(" = {}{}", node.article, node.fragment);
    if (!node.url.empty()) out += fmt::format(" -> {}", node.url);
    if (node.asset != no_file) out += " (a download)";
    if (node.expanded) out += " (expanded)";
    if (node.origin == site::EntryOrigin::adopted) out += " (merged)";
    if (node.origin == site::EntryOrigin::untranslated) out += " (merged, not translated)";
    out += '\n';
    append_entries(out, section, node.children, depth + 1);
  }
}

/// The navigation of a locale: "[folder]" for each section, "- name = article" and "- name -> URL" for its entries.
std::string outline_of(const SiteRun& run, std::string_view folder) {
  const site::SiteModel& model = *run.outcome().model;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (model.locales()[locale].folder != folder) continue;
    std::string out;
    for (const site::Section& section : model.navigation(locale).sections) {
      out += fmt::format("[{}]\n", section.folder.empty() ? "." : section.folder);
      append_entries(out, section, section.roots, 0);
    }
    return out;
  }
  return "no such locale\n";
}

/// What stands between the two, without the blank lines at its ends.
std::string between(const std::string& html, std::string_view begin, std::string_view end) {
  const std::size_t from = html.find(begin);
  if (from == std::string::npos) return {};
  const std::size_t inner = html.find('>', from) + 1;
  const std::string_view found = text::trim(std::string_view{html}.substr(inner, html.find(end, inner) - inner));
  return found.empty() ? std::string{} : std::string{found} + '\n';
}

std::string output_of(const SiteRun& run, const Expected& wanted) {
  if (wanted.kind == "contents") return outline_of(run, wanted.of);
  const std::string html = run.page(wanted.of).html();
  if (wanted.kind == "head") return between(html, "<script type=\"application/ld+json\"", "</script>");
  if (wanted.kind == "breadcrumbs") return between(html, "<nav class=\"breadcrumbs\"", "</nav>");
  return between(html, "<div class=\"article-body\"", "</div>\n</article>");
}

std::string diagnostics_of(const SiteRun& run) {
  std::string out;
  for (const reports::ReportedDiagnostic& found : run.report().diagnostics) {
    out += fmt::format("{}:{}:{} {}: {}", found.place.file, found.place.begin.line, found.place.begin.column,
                       code_info(found.code).name, found.message);
    out += found.help.empty() ? "\n" : fmt::format(" ({})\n", found.help);
  }
  return out;
}

}  // namespace

std::vector<SiteExample> read_site_examples(std::string_view chapter) {
  std::vector<SiteExample> examples;
  ExampleCounter counter;
  std::string heading;
  for (const Part& part : parts_of(chapter)) {
    if (part.info.empty() && part.source.starts_with('#')) heading = text::trim(part.source);
    const auto index = counter.example_of(part);
    if (!index) continue;
    if (*index == examples.size()) examples.push_back({fmt::format("{}, example {}", heading, *index + 1), {}, {}, {}});
    SiteExample& example = examples.back();
    const auto [kind, of] = info_of(part);
    if (is_file(part)) {
      add_files(part, example.files);
    } else if (kind == diagnostics_block) {
      example.diagnostics = part.content;
    } else {
      example.expected.push_back({std::string{kind}, std::string{of}, std::string{part.content}});
    }
  }
  return examples;
}

SiteExample with_actual_output(const SiteExample& example) {
  SiteFixture site;
  for (const ExampleFile& file : example.files) site.file(file.path, file.text);
  const bool needs_pages =
      std::ranges::any_of(example.expected, [](const Expected& expected) { return expected.kind != "contents"; });
  const SiteRun run = needs_pages ? site.build() : site.check();
  SiteExample actual = example;
  for (Expected& expected : actual.expected) expected.text = output_of(run, expected);
  actual.diagnostics = diagnostics_of(run);
  return actual;
}

std::string with_site_output(std::string_view chapter, const std::vector<SiteExample>& actual) {
  const std::vector<Part> parts = parts_of(chapter);
  ExampleCounter counter;
  std::vector<std::optional<std::size_t>> example;
  std::vector<std::size_t> last(actual.size());  // the part after which an example's diagnostics belong
  std::vector<std::size_t> next(actual.size());  // the next expectation of an example
  for (std::size_t i = 0; i < parts.size(); ++i) {
    example.push_back(counter.example_of(parts[i]));
    if (example[i] && parts[i].info != diagnostics_block) last[*example[i]] = i;
  }
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.info == diagnostics_block) continue;
    if (part.source == "\n" && out.ends_with("\n\n")) continue;
    if (!example[i]) {
      out += part.source;
      continue;
    }
    const SiteExample& found = actual[*example[i]];
    out += is_output(part) ? block(part.info, found.expected[next[*example[i]]++].text) : std::string{part.source};
    if (last[*example[i]] == i && !found.diagnostics.empty()) out += '\n' + block(diagnostics_block, found.diagnostics);
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace guidepost::test
