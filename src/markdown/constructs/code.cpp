// `:::code language="" source="" range="" id="" highlight="":::` and
// `[!code-lang[title](path?range=1-5&highlight=2#tag)]`: code from a file.
// https://learn.microsoft.com/contribute/content/code-in-docs
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/content_hash.hpp"
#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/include_messages.hpp"
#include "diagnostics/link_messages.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/code.hpp"
#include "markdown/constructs.hpp"
#include "markdown/included_files.hpp"
#include "markdown/marker_attributes.hpp"
#include "markdown/marker_links.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> colon_names{"code"};
constexpr std::array<std::string_view, 2> bracket_names{"code", "code-"};
constexpr std::array<std::string_view, 7> known_options{"range", "id", "name", "highlight", "dedent", "start", "end"};

/// What a marker asks for, and where it does.
struct Request {
  SourceSpan where;
  std::string language;  ///< empty: the file's extension
  bool is_interactive = false;
  std::string path;
  SnippetChoice choice;
  std::string range;  ///< as written
  std::vector<LineRange> highlighted;
};

/// Reads options one by one; what cannot be used is reported and left out.
class OptionReader {
 public:
  OptionReader(Rendering& page, Request& request) : page_{page}, request_{request} {}

  void read(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (name == "id" || name == "name") {
      request_.choice.tag = value;
    } else if (name == "range") {
      request_.range = value;
      request_.choice.ranges = ranges(name, value);
    } else if (name == "highlight") {
      request_.highlighted = merged(ranges(name, value));
    } else if (name == "dedent") {
      request_.choice.dedent = number(name, value);
    } else if (name == "start" || name == "end") {
      (name == "start" ? start_ : end_) = number(name, value);
    } else {
      page_.report(snippet_option_unknown(request_.where, name, text::nearest(name, known_options)));
    }
  }

  /// `start` and `end` are one range.
  void finish() {
    if (!start_ || !request_.choice.ranges.empty()) return;
    request_.range = fmt::format("{}-{}", *start_, end_.value_or(*start_));
    request_.choice.ranges = ranges("start", request_.range);
  }

 private:
  std::vector<LineRange> ranges(std::string_view name, std::string_view value) {
    auto read = parse_line_ranges(value);
    if (!read) page_.report(snippet_option_value(request_.where, name, value));
    return std::move(read).value_or(std::vector<LineRange>{});
  }

  std::optional<std::size_t> number(std::string_view name, std::string_view value) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc{} && end == value.data() + value.size()) return number;
    page_.report(snippet_option_value(request_.where, name, value));
    return std::nullopt;
  }

  Rendering& page_;
  Request& request_;
  std::optional<std::size_t> start_;
  std::optional<std::size_t> end_;
};

Request read_colons(Rendering& page, const Marker& marker) {
  Request request{.where = page.at_text(marker.where())};
  OptionReader options{page, request};
  for (const MarkerAttribute& attribute : marker_attributes(marker)) {
    if (attribute.name == "source") {
      request.path = attribute.value;
    } else if (attribute.name == "language") {
      request.language = attribute.value;
    } else if (attribute.name == "interactive") {
      request.is_interactive = true;
    } else {
      options.read(attribute.name, attribute.value);
    }
  }
  if (!marker.ended) page.report(unclosed_block(request.where, UnclosedBlock::marker_not_ended, ":::code"));
  return request;
}

/// "csharp" of `[!code-csharp[title](path)]`; what is no letter ("c#", "c++") stands before the title.
std::string bracket_language(const Marker& marker) {
  std::string language{marker.name.substr(std::min<std::size_t>(marker.name.size(), 5))};
  language += marker.body.substr(0, marker.body.find('['));
  return std::string{text::trim(language)};
}

Request read_bracket(Rendering& page, const Marker& marker) {
  Request request{.where = page.at_text(marker.where()), .language = bracket_language(marker)};
  const std::string href = link_in(marker).href;
  const HrefParts parts = split_href(href);
  request.path = parts.path;
  OptionReader options{page, request};
  if (!parts.query.empty()) {
    for (const std::string_view option : text::split(parts.query.substr(1), '&')) {
      const std::size_t equals = std::min(option.find('='), option.size());
      options.read(text::lower_ascii(option.substr(0, equals)), option.substr(std::min(equals + 1, option.size())));
    }
  }
  options.finish();
  if (parts.fragment.size() < 2) return request;
  // `#L1-L5` names lines, everything else a part.
  std::string bookmark = percent_decode(parts.fragment.substr(1));
  std::string lines = bookmark;
  std::erase_if(lines, [](char c) { return c == 'L' || c == 'l'; });
  if (auto ranges = parse_line_ranges(lines); ranges && text::lower_ascii(bookmark).starts_with('l')) {
    request.choice.ranges = *std::move(ranges);
    request.range = std::move(bookmark);
  } else {
    request.choice.tag = std::move(bookmark);
  }
  return request;
}

void report_missing(Rendering& page, const Request& request, const Snippet& snippet) {
  switch (snippet.status) {
    case Snippet::Status::complete:
      break;
    case Snippet::Status::no_tag:
      page.report(snippet_tag_not_found(request.where, request.path, request.choice.tag, snippet.nearest));
      break;
    case Snippet::Status::lines_missing:
      page.report(snippet_lines_missing(request.where, request.path, request.range, snippet.lines));
      break;
  }
}

void write(Rendering& page, const Request& request, const Place& place, std::string_view code) {
  if (code.empty()) return;
  CodeLanguage language = code_language(request.language.empty() ? extension(request.path) : request.language);
  language.is_interactive = language.is_interactive || request.is_interactive;
  page.article().code_blocks.push_back({language.name, request.where, hash_of(code)});
  if (place.is_block || page.html().takes_blocks()) return write_code_block(page, language, code, request.highlighted);
  page.html().open(Element::code, " translate=\"no\"");
  page.html().code(text::trim(code));
  page.html().close();
  page.plain_code(text::trim(code));
}

void render_request(Rendering& page, const Request& request, const Place& place) {
  if (request.path.empty()) return page.report(snippet_source_missing(request.where));
  const IncludedFiles* const files = page.piece().origin.files;
  const auto found = files == nullptr ? std::nullopt : files->find_code(request.where.file, request.path);
  if (!found) return page.report(snippet_not_found(request.where, request.path));
  if (!found->right_spelling.empty()) {
    page.report(link_case_mismatch(request.where, request.path, found->right_spelling));
  }
  page.article().inclusions.push_back({found->file, request.where});
  const Snippet snippet = cut_snippet(found->text, request.choice);
  report_missing(page, request, snippet);
  write(page, request, place, snippet.code);
}

MarkerBody render_colons(Rendering& page, const Marker& marker, const Place& place) {
  render_request(page, read_colons(page, marker), place);
  return MarkerBody::none;
}

MarkerBody render_bracket(Rendering& page, const Marker& marker, const Place& place) {
  render_request(page, read_bracket(page, marker), place);
  return MarkerBody::none;
}

}  // namespace

extern const Construct code{.form = MarkerForm::colons, .names = colon_names, .render = &render_colons, .end = {}};
extern const Construct code_bracket{
    .form = MarkerForm::bracket, .names = bracket_names, .render = &render_bracket, .end = {}};

}  // namespace guidepost::markdown
