// Alerts that translation broke: a translated keyword, text glued to the marker, a lost '>' or line end, a misspelt
// marker. The marker is put right before the text is parsed, so the construct knows one form only.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "diagnostics/damage_messages.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/damage.hpp"

namespace guidepost::markdown {
namespace {

/// In the order of AlertKind.
constexpr std::array<std::string_view, 5> markers{"[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"};
constexpr std::size_t max_word = 60;

std::optional<AlertKind> english_kind(std::string_view word) {
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const std::string_view name = markers[i].substr(2, markers[i].size() - 3);
    if (text::equal_ignoring_ascii_case(word, name)) return static_cast<AlertKind>(i);
  }
  return std::nullopt;
}

/// What looks like an alert's marker: "[!NOTE]", "[! NOTE ]", "［！OBS］".
struct Marker {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  AlertKind kind = AlertKind::note;
  bool is_exact = false;  ///< but for its keyword
  bool is_translated = false;
};

bool take(std::string_view& text, std::initializer_list<std::string_view> heads) {
  for (const std::string_view head : heads) {
    if (!text.starts_with(head)) continue;
    text.remove_prefix(head.size());
    return true;
  }
  return false;
}

class AlertFinder {
 public:
  explicit AlertFinder(DamageScan& scan) : scan_{scan} {}

  void run() {
    const std::vector<BodyLine>& lines = scan_.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].is_text() || (lines[i].features & feature_alert) == 0) continue;
      if (const auto marker = marker_at(lines[i].content, lines[i].end)) {
        look_at(i, *marker);
      } else {
        look_inside(i);
      }
    }
  }

 private:
  [[nodiscard]] std::optional<Marker> marker_at(std::size_t begin, std::size_t line_end) const {
    std::string_view rest = scan_.slice(begin, line_end);
    if (!take(rest, {"[", "［", "【"})) return std::nullopt;
    take(rest, {" "});
    if (!take(rest, {"!", "！"})) return std::nullopt;
    std::size_t close = 0;
    while (close < rest.size() && close < max_word && rest[close] != ']' && rest[close] != '[' &&
           !rest.substr(close).starts_with("］") && !rest.substr(close).starts_with("】")) {
      ++close;
    }
    const std::string_view written = rest.substr(0, close);
    rest.remove_prefix(close);
    if (!take(rest, {"]", "］", "】"}) || rest.starts_with('(')) return std::nullopt;

    const std::string_view word = text::trim(written);
    Marker marker{.begin = static_cast<std::uint32_t>(begin),
                  .end = static_cast<std::uint32_t>(line_end - rest.size())};
    const std::string_view whole = scan_.slice(marker.begin, marker.end);
    marker.is_exact = whole.starts_with("[!") && whole.size() == word.size() + 3;
    if (const auto kind = english_kind(word)) {
      marker.kind = *kind;
      return marker;
    }
    const auto kind = scan_.alert_words() == nullptr ? std::nullopt : scan_.alert_words()->find(word);
    if (!kind) return std::nullopt;
    marker.kind = *kind;
    marker.is_translated = true;
    return marker;
  }

  void look_at(std::size_t index, const Marker& marker) {
    const BodyLine& line = scan_.lines()[index];
    const bool is_quoted =
        scan_.slice(line.begin, line.content).find_last_not_of(" \t") != std::string_view::npos &&
        scan_.text()[line.begin + scan_.slice(line.begin, line.content).find_last_not_of(" \t")] == '>';
    const std::size_t trailing = text_behind(marker, line);
    const bool has_trailing = trailing < line.end;
    // "[! Note]" in running text is nobody's marker.
    if (!is_quoted && has_trailing && (!marker.is_exact || marker.is_translated)) return;
    mend_word(marker);
    if (!is_quoted) {
      mend_quote(index, marker, trailing);
    } else if (has_trailing) {
      const std::string_view name = scan_.slice(marker.begin, marker.end);
      scan_.report(alert_trailing_text(scan_.at(marker.begin, marker.end), name),
                   {{byte_range(marker.end, trailing), line_break(line)}}, Repair::page_and_fix);
    }
  }

  /// Where the text behind the marker begins on its line. "[!NOTE]> Text" has a lost line end before its '>'.
  [[nodiscard]] std::size_t text_behind(const Marker& marker, const BodyLine& line) const {
    std::string_view rest = scan_.slice(marker.end, line.end);
    while (take(rest, {" ", "\t", "\u00A0", "\u3000", ">"})) {
    }
    return line.end - rest.size();
  }

  void mend_word(const Marker& marker) {
    if (marker.is_exact && !marker.is_translated) return;
    const std::string_view whole = scan_.slice(marker.begin, marker.end);
    const std::string_view meant = markers[static_cast<std::size_t>(marker.kind)];
    const SourceSpan where = scan_.at(marker.begin, marker.end);
    Diagnostic finding = marker.is_translated ? alert_translated(where, whole, meant)
                                              : alert_swallowed(where, whole, SwallowedAlert::misspelt);
    scan_.report(std::move(finding), {{byte_range(marker.begin, marker.end), std::string{meant}}},
                 Repair::page_and_fix);
  }

  /// A line end and what stands before the text of the next line of the same block.
  [[nodiscard]] std::string line_break(const BodyLine& line) const {
    std::string prefix{"\n"};
    for (const char c : scan_.slice(line.begin, line.content)) prefix += c == '>' || c == '\t' ? c : ' ';
    return prefix;
  }

  /// A marker and its text without '>'.
  void mend_quote(std::size_t index, const Marker& marker, std::size_t trailing) {
    const std::vector<BodyLine>& lines = scan_.lines();
    const BodyLine& first = lines[index];
    std::vector<DamageEdit> edits{{byte_range(marker.begin, marker.begin), "> "}};
    if (trailing < first.end) edits.push_back({byte_range(marker.end, trailing), line_break(first) + "> "});
    for (std::size_t i = index + 1; i < lines.size() && goes_on(first, lines[i]); ++i) {
      edits.push_back({byte_range(lines[i].content, lines[i].content), "> "});
    }
    if (edits.size() == 1) return;  // there is no text that could be meant
    scan_.report(alert_swallowed(scan_.at(marker.begin, marker.end), scan_.slice(marker.begin, marker.end),
                                 SwallowedAlert::no_quote),
                 std::move(edits), Repair::page_and_fix);
  }

  /// Whether a line is of the paragraph that began with `first`.
  [[nodiscard]] bool goes_on(const BodyLine& first, const BodyLine& line) const {
    return line.is_text() && !line.has_item && line.quotes == first.quotes && (line.features & feature_bar) == 0 &&
           scan_.text()[line.content] != '#' && !marker_at(line.content, line.end);
  }

  /// "Text. > [!NOTE]" before a quote.
  void look_inside(std::size_t index) {
    const std::vector<BodyLine>& lines = scan_.lines();
    const BodyLine& line = lines[index];
    if (line.quotes > 0 || index + 1 == lines.size() || lines[index + 1].quotes == 0) return;
    const std::string_view content = line.content_of(scan_.text());
    const std::size_t bracket = content.rfind("[!");
    if (bracket == std::string_view::npos || bracket == 0) return;
    const auto marker = marker_at(line.content + bracket, line.end);
    if (!marker || !marker->is_exact || marker->is_translated || text_behind(*marker, line) < line.end) return;
    const std::size_t mark = content.find_last_not_of(" \t", bracket - 1);
    if (mark == std::string_view::npos || mark == 0 || content[mark] != '>') return;
    // The '>' may be a tag's.
    const std::size_t tag = content.find_last_of("<>", mark - 1);
    if (tag != std::string_view::npos && content[tag] == '<') return;
    const std::size_t text_end = content.find_last_not_of(" \t", mark - 1) + 1;
    scan_.report(alert_swallowed(scan_.at(line.content + mark, marker->end), scan_.slice(marker->begin, marker->end),
                                 SwallowedAlert::in_sentence),
                 {{byte_range(line.content + text_end, line.content + mark), line_break(line)}}, Repair::page_and_fix);
  }

  DamageScan& scan_;
};

void find(DamageScan& scan) {
  if (scan.has(feature_alert)) AlertFinder{scan}.run();
}

}  // namespace

extern const DamageFamily damage_alerts{&find};

}  // namespace guidepost::markdown
