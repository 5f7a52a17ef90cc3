#include "diagnostics/content_messages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace guidepost {
namespace {

std::string bytes_word(std::size_t count) {
  return count == 1 ? "1 byte" : fmt::format("{} bytes", count);
}

/// The system's words ("Permission denied") as part of a sentence.
std::string reason_words(std::error_code reason) {
  std::string words = reason.message();
  if (words.size() > 1 && words[1] >= 'a' && words[1] <= 'z') words[0] = text::lower_ascii(words.substr(0, 1))[0];
  return words;
}

}  // namespace

Diagnostic file_unreadable(SourceSpan where, std::string_view path, std::error_code reason) {
  return make_diagnostic(Code::file_unreadable, where, fmt::format("cannot read '{}': {}", path, reason_words(reason)),
                         "make it readable, or exclude it");
}

Diagnostic link_dangling(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::file_unreadable, where, fmt::format("symbolic link '{}' leads nowhere", path),
                         "correct its target, or remove it");
}

Diagnostic file_too_large(SourceSpan where, std::string_view path, std::uintmax_t size, std::uintmax_t limit) {
  return make_diagnostic(Code::file_too_large, where,
                         fmt::format("'{}' has {} bytes, more than the {} that are read", path, size, limit),
                         "split it, or exclude it");
}

Diagnostic line_too_long(SourceSpan where, std::size_t length, std::size_t limit) {
  return make_diagnostic(Code::line_too_long, where,
                         fmt::format("line of {} bytes; text has less than {}", length, limit),
                         "put embedded data into a file of its own");
}

Diagnostic invalid_utf8(SourceSpan where, std::size_t count) {
  return make_diagnostic(Code::invalid_utf8, where, fmt::format("not valid UTF-8: {}, shown as '?'", bytes_word(count)),
                         "save the file as UTF-8");
}

Diagnostic file_is_utf16(SourceSpan where) {
  return make_diagnostic(Code::invalid_utf8, where, "the file is UTF-16, not UTF-8", "save the file as UTF-8");
}

Diagnostic nul_byte(SourceSpan where, std::size_t count) {
  return make_diagnostic(Code::nul_byte, where,
                         fmt::format("{} with value 0 in a text file, shown as '?'", bytes_word(count)),
                         "remove it, or restore the file: it may be damaged");
}

Diagnostic link_loop(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::link_loop, where,
                         fmt::format("symbolic link '{}' leads back to a folder that contains it", path),
                         "remove the link; its folder is read once");
}

Diagnostic links_too_deep(SourceSpan where, std::string_view path, std::size_t limit) {
  return make_diagnostic(Code::link_loop, where,
                         fmt::format("symbolic link '{}' is inside {} other linked folders", path, limit),
                         "replace links inside linked folders by the folders themselves");
}

Diagnostic link_outside(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::link_outside, where,
                         fmt::format("symbolic link '{}' leads out of the site folder", path),
                         "put a copy of what it leads to into the site folder, or exclude the link");
}

Diagnostic name_not_utf8(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::name_not_utf8, where, fmt::format("the name of '{}' is not valid UTF-8", path),
                         "rename it");
}

Diagnostic duplicate_article(SourceSpan where, std::string_view article, SourceSpan first,
                             std::string_view first_path) {
  Diagnostic diagnostic = make_diagnostic(Code::duplicate_article, where,
                                          fmt::format("article '{}' exists already, as '{}'", article, first_path),
                                          "rename or remove one of the two files");
  diagnostic.article = article;
  diagnostic.related.push_back({first, "the file that is published"});
  return diagnostic;
}

Diagnostic unused_file(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::unused_file, where, fmt::format("'{}' is neither a page nor an asset", path),
                         "exclude it in guidepost.yml, or remove it");
}

Diagnostic merge_conflict(SourceSpan where, SourceSpan end) {
  Diagnostic diagnostic = make_diagnostic(Code::merge_conflict, where, "merge conflict marker",
                                          "keep one of the two sides and remove the marker lines");
  if (!end.range.empty()) diagnostic.related.push_back({end, "the conflict ends here"});
  return diagnostic;
}

Diagnostic yaml_not_a_map(SourceSpan where, std::string_view what) {
  return make_diagnostic(Code::yaml_not_a_map, where, fmt::format("{} is not a list of keys with values", what),
                         "write 'key: value' lines, for example 'title: Returns'");
}

Diagnostic front_matter_unclosed(SourceSpan where) {
  return make_diagnostic(Code::front_matter_unclosed, where, "front matter has no closing line",
                         "put a line '---' after the last key");
}

Diagnostic invalid_date(SourceSpan where, std::string_view key, std::string_view text) {
  return make_diagnostic(Code::invalid_date, where, fmt::format("'{}' of '{}' is not a date", text, key),
                         "write month/day/year ('05/13/2021') or year-month-day ('2021-05-13')");
}

Diagnostic title_missing(SourceSpan where, std::string_view used) {
  return make_diagnostic(Code::title_missing, where, fmt::format("no title; the page is called '{}'", used),
                         "add 'title:' to the front matter");
}

Diagnostic h1_missing(SourceSpan where) {
  return make_diagnostic(Code::h1_missing, where, "no level 1 heading; the page shows its title instead",
                         "begin the text with a line '# Heading'");
}

Diagnostic multiple_h1s(SourceSpan where, SourceSpan first) {
  Diagnostic diagnostic =
      make_diagnostic(Code::multiple_h1, where, "a second level 1 heading", "make it a level 2 heading ('## Heading')");
  diagnostic.related.push_back({first, "the first one"});
  return diagnostic;
}

Diagnostic content_locale_mismatch(SourceSpan where, std::string_view value, std::string_view folder,
                                   std::string_view tag) {
  return make_diagnostic(Code::content_locale_mismatch, where,
                         fmt::format("'{}' contradicts the folder '{}', which is '{}'", value, folder, tag),
                         "move the article to the folder of its language, or correct ms.contentlocale");
}

Diagnostic missing_attribute(SourceSpan where, std::string_view document, std::string_view field) {
  return make_diagnostic(Code::unknown_yaml_field, where, fmt::format("'{}' is missing in this {}", field, document),
                         fmt::format("add '{}:'", field));
}

Diagnostic unexpected_type(SourceSpan where, std::string_view field, std::string_view wanted) {
  return make_diagnostic(Code::unexpected_type, where, fmt::format("'{}' must be {}", field, wanted));
}

Diagnostic unknown_field(SourceSpan where, std::string_view document, std::string_view key, std::string_view nearest) {
  return make_diagnostic(
      Code::unknown_field, where, fmt::format("'{}' is no field of this {}", key, document),
      nearest.empty() ? std::string{"remove it: nothing of it is shown"} : fmt::format("did you mean '{}'?", nearest));
}

Diagnostic toc_not_an_entry(SourceSpan where, std::string_view found) {
  return make_diagnostic(Code::toc_syntax, where,
                         found.empty() ? std::string{"an entry is empty"}
                                       : fmt::format("'{}' is not an entry with a name and a target", found),
                         "write '- name: Text' and 'href: file.md' below it");
}

Diagnostic toc_not_a_list(SourceSpan where) {
  return make_diagnostic(Code::toc_syntax, where, "the table of contents is not a list of entries",
                         "begin with '- name: Text', or with 'items:' and entries below it");
}

Diagnostic toc_entry_without_name(SourceSpan where, std::string_view href) {
  return make_diagnostic(
      Code::toc_syntax, where,
      href.empty() ? std::string{"an entry has no name"} : fmt::format("the entry of '{}' has no name", href),
      "give it a 'name'");
}

Diagnostic toc_wrong_type(SourceSpan where, std::string_view key, std::string_view wanted) {
  return make_diagnostic(Code::toc_syntax, where, fmt::format("'{}' must be {}", key, wanted));
}

Diagnostic invalid_topic_href(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::invalid_topic_href, where,
                         fmt::format("topicHref '{}' names a table of contents, not a page", href),
                         "name an article; a table of contents belongs into 'tocHref'");
}

Diagnostic invalid_toc_href(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::invalid_toc_href, where,
                         fmt::format("tocHref '{}' is neither a table of contents nor a folder", href),
                         "write it as 'href'");
}

Diagnostic toc_line_ignored(SourceSpan where) {
  return make_diagnostic(Code::toc_syntax, where, "a line that is no entry",
                         "write entries as headings: '# [Text](file.md)', '## [Text](file.md)' below it");
}

Diagnostic toc_level_skipped(SourceSpan where, std::size_t level, std::size_t wanted) {
  return make_diagnostic(Code::toc_syntax, where,
                         fmt::format("an entry of level {} below an entry of level {}", level, wanted - 1),
                         fmt::format("begin the line with '{}'", std::string(wanted, '#')));
}

}  // namespace guidepost
