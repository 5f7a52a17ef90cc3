// The format for people: compiler-style findings with source lines and carets, the coverage matrix, a summary.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "base/utf8.hpp"
#include "locale/text.hpp"
#include "reports/format.hpp"

namespace guidepost::reports {
namespace {

/// The part of a source line that fits a terminal, with the caret's column in it.
struct Excerpt {
  std::string line;
  std::size_t caret = 0;   ///< terminal columns before the caret
  std::size_t length = 1;  ///< terminal columns to mark
};

/// Byte offset of the code point at `column`, in a line that begins at column `first`.
std::size_t byte_of_column(std::string_view line, std::uint32_t first, std::uint32_t column) {
  std::size_t at = 0;
  for (std::uint32_t i = first; i < column && at < line.size(); ++i) at += utf8::decode(line.substr(at)).size;
  return at;
}

/// Text that a terminal shows as it is: escape sequences of the content must not reach it, and a tab would move the
/// caret. A control character has no width, so that leaving it out keeps the columns.
std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text);
    const bool is_control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
    if (!is_control) {
      utf8::append(shown, next.code_point);
    } else if (next.code_point == U'\t' || next.code_point == U'\n') {
      shown += ' ';
    }
    text.remove_prefix(next.size);
  }
  return shown;
}

/// Cuts a long line to a window round the marked part: translated paragraphs are single lines of a thousand characters.
Excerpt excerpt(const ReportedPlace& place) {
  constexpr std::size_t before = 60;
  constexpr std::size_t total = 120;
  const std::string_view line = place.source_line;
  const std::size_t begin = byte_of_column(line, place.source_column, place.begin.column);
  const bool one_line = place.end.line == place.begin.line;
  const std::size_t end =
      one_line ? std::max(begin, byte_of_column(line, place.source_column, place.end.column)) : line.size();

  // A character that is seen has few bytes: what lies farther away need not be measured.
  constexpr std::size_t far = 1000;
  const bool fits = place.source_column == 1 && line.size() <= far && locale::display_width(line) <= total;
  std::size_t from = begin > far ? begin - far : 0;
  while (from < begin && (static_cast<unsigned char>(line[from]) & 0xC0U) == 0x80) ++from;  // inside a character
  // Character by character: that an emoji of several is narrower than its parts only shows a little less.
  const auto size_at = [&](std::size_t at) { return utf8::decode(line.substr(at)).size; };
  std::size_t columns = locale::display_width(line.substr(from, begin - from));
  while (!fits && columns > before && from < begin) {
    const std::size_t size = size_at(from);
    columns -= std::min(columns, locale::display_width(line.substr(from, size)));
    from += size;
  }
  std::size_t to = begin;
  while (to < line.size()) {
    const std::size_t size = size_at(to);
    columns += locale::display_width(line.substr(to, size));
    if (columns > total) break;
    to += size;
  }
  const bool cut_left = from > 0 || place.source_column > 1;
  Excerpt result;
  result.line =
      fmt::format("{}{}{}", cut_left ? "…" : "", printable(line.substr(from, to - from)), to < line.size() ? "…" : "");
  result.caret = (cut_left ? 1U : 0U) + locale::display_width(line.substr(from, begin - from));
  result.length = std::max<std::size_t>(1, locale::display_width(line.substr(begin, std::min(end, to) - begin)));
  return result;
}

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\033[1;31m";
    case Severity::warning:
      return "\033[1;33m";
    case Severity::suggestion:
      return "\033[1;36m";
    case Severity::info:
      break;
  }
  return "\033[1m";
}

class TextWriter {
 public:
  TextWriter(const Report& report, const FormatOptions& options) : report_{report}, options_{options} {}

  std::string write() {
    write_findings();
    if (!options_.quiet) {
      write_locales();
      write_gaps();
      write_summary();
    }
    return std::move(out_);
  }

 private:
  void write_findings() {
    std::map<Code, std::size_t> shown;
    for (const ReportedDiagnostic& diagnostic : report_.diagnostics) {
      if (++shown[diagnostic.code] <= options_.limit_per_code) write_finding(diagnostic);
    }
    bool any = false;
    for (const auto& [code, count] : shown) {
      if (count <= options_.limit_per_code) continue;
      out_ += fmt::format("and {} more {}\n", count - options_.limit_per_code, code_info(code).name);
      any = true;
    }
    if (any) out_ += "(--limit 0 shows all)\n";
  }

  [[nodiscard]] std::string place_text(const ReportedPlace& place) const {
    if (place.file.empty()) return "guidepost";
    // A configuration from elsewhere may have an absolute path.
    const std::string_view prefix = place.file.starts_with('/') ? std::string_view{} : options_.path_prefix;
    return fmt::format("{}{}:{}:{}", prefix, printable(place.file), place.begin.line, place.begin.column);
  }

  void write_finding(const ReportedDiagnostic& diagnostic) {
    const std::string label =
        fmt::format("{}[{}]", severity_name(diagnostic.severity), code_info(diagnostic.code).name);
    const std::string shown = options_.color ? fmt::format("{}{}\033[0m", color_of(diagnostic.severity), label) : label;
    out_ += fmt::format("{}: {}: {}", place_text(diagnostic.place), shown, printable(diagnostic.message));
    if (diagnostic.origin == Origin::inherited) out_ += " (inherited from the source)";
    out_ += '\n';
    write_source(diagnostic.place);
    if (!diagnostic.help.empty()) out_ += fmt::format("    help: {}\n", printable(diagnostic.help));
    for (const ReportedRelated& related : diagnostic.related) {
      out_ += fmt::format("    note: {}: {}\n", place_text(related.place), printable(related.message));
    }
  }

  void write_source(const ReportedPlace& place) {
    if (place.file.empty() || place.source_line.empty()) return;
    const Excerpt part = excerpt(place);
    out_ += fmt::format("    {}\n    {:{}}^{:~<{}}\n", part.line, "", part.caret, "", part.length - 1);
  }

  void write_locales() {
    if (report_.locales.empty()) return;
    std::size_t width = 6;
    for (const ReportedLocale& locale : report_.locales) width = std::max(width, locale.tag.size());
    out_ += fmt::format("\n{:<{}}  articles  missing  orphans  coverage\n", "locale", width);
    for (const ReportedLocale& locale : report_.locales) {
      // Rounded down: only a complete translation is 100 %.
      const double share = static_cast<double>(static_cast<int>(locale.coverage * 1000)) / 10;
      out_ += fmt::format("{:<{}}  {:>8}  {:>7}  {:>7}  {:>7.1f}%{}\n", locale.tag, width, locale.articles,
                          locale.missing, locale.orphans, share, locale.is_source ? "  (source)" : "");
    }
  }

  /// How the table of gaps shows what a locale has of an article.
  static std::string_view mark(std::string_view presence) {
    if (presence == "present") return "x";
    return presence == "missing" ? "-" : "+";
  }

  /// The matrix: articles that are not everywhere.
  void write_gaps() {
    constexpr std::size_t limit = 40;
    std::vector<const ReportedArticle*> gaps;
    std::size_t width = 7;
    for (const ReportedArticle& article : report_.coverage) {
      const bool complete = std::ranges::all_of(
          article.locales, [](const auto& cell) { return mark(cell.second) != "-" && mark(cell.second) != "+"; });
      if (complete) continue;
      gaps.push_back(&article);
      if (gaps.size() <= limit) width = std::max(width, locale::display_width(article.article));
    }
    if (gaps.empty()) return;
    // What is to be translated first, then what is to be removed.
    std::ranges::stable_partition(gaps, [](const ReportedArticle* article) {
      return std::ranges::any_of(article->locales, [](const auto& cell) { return cell.second == "missing"; });
    });
    out_ += fmt::format("\n{:<{}}", "article", width);
    for (const ReportedLocale& locale : report_.locales) out_ += fmt::format("  {}", locale.tag);
    out_ += '\n';
    for (const ReportedArticle* const article : std::span{gaps}.first(std::min(limit, gaps.size()))) {
      out_ += article->article;
      out_.append(width - locale::display_width(article->article), ' ');
      for (const ReportedLocale& locale : report_.locales) {
        const auto cell = article->locales.find(locale.tag);
        const std::string_view shown = cell == article->locales.end() ? " " : mark(cell->second);
        out_ += fmt::format("  {:<{}}", shown, locale.tag.size());
      }
      while (out_.ends_with(' ')) out_.pop_back();
      out_ += '\n';
    }
    if (gaps.size() > limit) out_ += fmt::format("and {} more\n", gaps.size() - limit);
    out_ += "(x present, - missing, + not in the source)\n";
  }

  void write_summary() {
    const Summary& summary = report_.summary;
    const auto count = [](std::size_t number, std::string_view noun) {
      return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
    };
    out_ += fmt::format("\n{}, {}, {}, {}{}\n{}, {}, {}, {}\n", count(summary.files, "file"),
                        count(summary.articles, "article"), count(summary.pages, "page"),
                        count(summary.fallback_pages, "fallback page"),
                        summary.redirects == 0 ? std::string{} : ", " + count(summary.redirects, "redirect"),
                        count(summary.errors, "error"), count(summary.warnings, "warning"),
                        count(summary.suggestions, "suggestion"), count(summary.infos, "info"));
    if (!report_.suppressed.empty())
      out_ += fmt::format("{} suppressed by comments and exemptions\n", count(report_.suppressed.size(), "finding"));
    if (report_.baseline) {
      out_ += fmt::format("baseline: {} new, {} known, {} gone\n", report_.baseline->fresh, report_.baseline->unchanged,
                          report_.baseline->stale.size());
    }
  }

  const Report& report_;
  const FormatOptions& options_;
  std::string out_;
};

std::string write_text(const Report& report, const FormatOptions& options) {
  return TextWriter{report, options}.write();
}

}  // namespace

extern const Format text_format{.name = "text", .write = &write_text};

}  // namespace guidepost::reports
