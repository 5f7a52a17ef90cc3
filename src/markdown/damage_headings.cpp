// Headings whose '#' has no blank behind it: `##Heading`, `##Heading##`; `#Title` in the first line of an article.
#include <algorithm>

#include "diagnostics/damage_messages.hpp"
#include "markdown/damage.hpp"

namespace guidepost::markdown {
namespace {

/// Whether text directly behind '#' is a heading's. Not "##[section]" of a log, and not "#!".
bool begins_title(std::string_view text, std::size_t marks) {
  const auto byte = static_cast<unsigned char>(text.front());
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0xC3;
  const bool is_anchor = text.starts_with("<a ");
  if (marks == 1) return (is_letter && text.find(' ') != std::string_view::npos) || byte >= 0xC3 || is_anchor;
  if (text.starts_with("\u3000")) return false;
  // "##vso[task]" is a command.
  const std::size_t word_end = std::min(text.find_first_of(" ["), text.size());
  if (word_end < text.size() && text[word_end] == '[') return false;
  return is_letter || is_anchor || text.starts_with("**") || (byte >= '0' && byte <= '9');
}

void look_at(DamageScan& scan, const BodyLine& line, bool is_first) {
  constexpr std::size_t max_marks = 6;
  const std::string_view content = line.content_of(scan.text());
  const std::size_t marks = std::min(content.find_first_not_of('#'), content.size());
  if (marks == 0 || marks > max_marks || marks == content.size() || (marks == 1 && !is_first)) return;
  if (!begins_title(content.substr(marks), marks)) return;

  const std::size_t end = line.content + marks;
  std::vector<DamageEdit> edits{{byte_range(end, end), " "}};
  const std::size_t title_end = content.find_last_not_of("# \t") + 1;
  if (title_end < content.size() && content[title_end] == '#') {
    edits.push_back({byte_range(line.content + title_end, line.content + title_end), " "});
  }
  scan.report(heading_glued(scan.at(line.content, end), content.substr(0, marks)), std::move(edits),
              scan.repair_of_marker());
}

void find(DamageScan& scan) {
  bool is_first = true;
  for (const BodyLine& line : scan.lines()) {
    if (line.kind == BodyLine::Kind::blank) continue;
    if (line.is_text() && scan.text()[line.content] == '#') look_at(scan, line, is_first);
    is_first = false;
  }
}

}  // namespace

extern const DamageFamily damage_headings{&find};

}  // namespace guidepost::markdown
