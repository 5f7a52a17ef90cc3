// Links: `[a] (b.md)`, `[a]( b.md )`, `[a](b c.md)`, `[a]()`, `［a］（b.md）`.
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "base/text.hpp"
#include "diagnostics/damage_messages.hpp"
#include "markdown/damage_inlines.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view ideographic = "\u3000";
/// Longest target: an unclosed parenthesis must not make us read its line again and again.
constexpr std::size_t max_target = 2000;

/// Length of the blank at the start of `text`, or 0.
std::size_t blank_size(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with(no_break)) return no_break.size();
  return text.starts_with(ideographic) ? ideographic.size() : 0;
}

std::size_t blanks_size(std::string_view text) {
  std::size_t size = 0;
  while (const std::size_t blank = blank_size(text.substr(size))) size += blank;
  return size;
}

std::string_view trim_blanks(std::string_view text) {
  text.remove_prefix(blanks_size(text));
  for (bool shortened = true; shortened;) {
    shortened = false;
    for (const std::string_view blank : {std::string_view{" "}, std::string_view{"\t"}, no_break, ideographic}) {
      if (!text.ends_with(blank)) continue;
      text.remove_suffix(blank.size());
      shortened = true;
    }
  }
  return text;
}

bool has_blank(std::string_view text) {
  return text.find_first_of(" \t") != std::string_view::npos || text.find(no_break) != std::string_view::npos ||
         text.find(ideographic) != std::string_view::npos;
}

/// Whether parentheses hold an address rather than a remark. Blanks in it do not count.
bool is_address(std::string_view text) {
  for (const std::string_view begin : {"https://", "http://", "mailto:", "./", "../", ".\\", "~/"}) {
    if (text::starts_with_ignoring_ascii_case(text, begin)) return true;
  }
  const auto is_word = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
  };
  if ((text.starts_with('#') || text.starts_with('/')) && is_word(1)) return true;
  const std::string path = text::lower_ascii(text.substr(0, text.find_first_of("?#")));
  for (const std::string_view ending : {".md", ".yml", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".pdf", ".xlsx",
                                        ".docx", ".pptx", ".csv", ".zip", ".html", ".htm", ".aspx"}) {
    if (path.size() > ending.size() && path.ends_with(ending)) return true;
  }
  return false;
}

/// What stands behind a closing bracket: blanks, and a target in parentheses of either width.
struct Target {
  std::uint32_t open = 0;   ///< of its opening parenthesis
  std::uint32_t inner = 0;  ///< behind it
  std::uint32_t inner_end = 0;
  std::uint32_t end = 0;
  bool is_wide = false;  ///< one of the parentheses is full-width
};

std::optional<Target> target_behind(const DamageScan& scan, const InlineMark& bracket) {
  constexpr std::string_view wide_open = "（";
  constexpr std::string_view wide_close = "）";
  const std::string_view line = scan.slice(0, scan.lines()[bracket.line].end);
  Target target;
  std::size_t at = bracket.end + blanks_size(line.substr(bracket.end));
  target.open = static_cast<std::uint32_t>(at);
  const bool opens_wide = line.substr(at).starts_with(wide_open);
  if (!opens_wide && !line.substr(at).starts_with('(')) return std::nullopt;
  at += opens_wide ? wide_open.size() : 1;
  target.inner = static_cast<std::uint32_t>(at);
  int depth = 0;
  for (const std::size_t limit = std::min(line.size(), at + max_target); at < limit; ++at) {
    const bool closes_wide = line.substr(at).starts_with(wide_close);
    if (line[at] == '(') ++depth;
    if (!closes_wide && (line[at] != ')' || depth-- > 0)) continue;
    target.inner_end = static_cast<std::uint32_t>(at);
    target.end = static_cast<std::uint32_t>(at + (closes_wide ? wide_close.size() : 1));
    target.is_wide = opens_wide || closes_wide;
    return target;
  }
  return std::nullopt;
}

class LinkFinder {
 public:
  explicit LinkFinder(DamageScan& scan) : scan_{scan} {}

  void look_at(const InlineMark& bracket) {
    const bool is_wide_bracket = bracket.end - bracket.begin > 1;
    const std::optional<Target> target = target_behind(scan_, bracket);
    if (!target || target->end <= done_) return;
    const std::uint32_t label_begin = bracket.opening + (is_wide_bracket ? 3 : 1);
    const std::string_view label = scan_.slice(label_begin, bracket.begin);
    const std::string_view inner = scan_.slice(target->inner, target->inner_end);
    if (is_wide_bracket || target->is_wide) return look_at_wide(bracket, *target, label);
    if (target->open != bracket.end) return look_at_gap(bracket, *target, label, inner);
    look_at_blanks(bracket, *target, label, inner);
  }

 private:
  void look_at_wide(const InlineMark& bracket, const Target& target, std::string_view label) {
    const std::string_view address = trim_blanks(scan_.slice(target.inner, target.inner_end));
    if (text::trim(label).empty() || !is_address(address) || has_blank(address)) return;
    const std::string link{scan_.slice(bracket.opening, target.end)};
    std::vector<DamageEdit> edits;
    if (bracket.end - bracket.begin > 1) edits.push_back({byte_range(bracket.opening, bracket.opening + 3U), "["});
    edits.push_back(
        {byte_range(bracket.begin, target.inner + blanks_size(scan_.slice(target.inner, target.end))), "]("});
    edits.push_back(
        {byte_range(static_cast<std::size_t>(address.data() + address.size() - scan_.text().data()), target.end), ")"});
    mend(link_fullwidth(scan_.at(bracket.opening, target.end), link), std::move(edits), Repair::page_and_fix, target);
  }

  void look_at_gap(const InlineMark& bracket, const Target& target, std::string_view label, std::string_view inner) {
    const std::string_view address = trim_blanks(inner);
    if (!is_address(address) || has_blank(address) || !is_label(label) || is_reference(label)) return;
    // "[1] (https://...)" is how sources are cited.
    if (label.find_first_not_of("0123456789") == std::string_view::npos) return;
    mend(link_gap(scan_.at(bracket.opening, target.end), inner), {{byte_range(bracket.end, target.open), ""}},
         Repair::page_and_fix, target);
  }

  void look_at_blanks(const InlineMark& bracket, const Target& target, std::string_view label, std::string_view inner) {
    const std::string_view address = trim_blanks(inner);
    const bool is_image = bracket.opening > 0 && scan_.text()[bracket.opening - 1] == '!';
    if (address.empty()) {
      if (is_image || text::trim(label).empty() || label.starts_with('!')) return;
      mend(link_is_empty(scan_.at(bracket.opening, target.end), label),
           {{byte_range(bracket.opening, bracket.opening + 1), ""}, {byte_range(bracket.begin, target.end), ""}},
           Repair::page_only, target);
      return;
    }
    // A title, or an address in '<' and '>', may have blanks round it.
    if (address.size() == inner.size() && !has_blank(address)) return;
    if (inner.find_first_of("\"'<>(") != std::string_view::npos || !is_address(address)) return;
    const auto begin = static_cast<std::size_t>(address.data() - scan_.text().data());
    const SourceSpan where = scan_.at(begin, begin + address.size());
    if (!has_blank(address)) {
      mend(link_blanks(where, address, TargetBlanks::around),
           {{byte_range(target.inner, begin), ""}, {byte_range(begin + address.size(), target.inner_end), ""}},
           Repair::page_and_fix, target);
    } else {
      mend(link_blanks(where, address, TargetBlanks::inside),
           {{byte_range(target.inner, begin), "<"}, {byte_range(begin + address.size(), target.inner_end), ">"}},
           Repair::page_only, target);
    }
  }

  /// The text of a link: not "[ ]" and "[x]" of a task, not a marker.
  static bool is_label(std::string_view label) {
    const std::string_view text = text::trim(label);
    return !text.empty() && text != "x" && text != "X" && !text.starts_with('!') && !text.starts_with('^');
  }

  /// Whether the article defines "[label]: address", so that "[label]" is a link already.
  bool is_reference(std::string_view label) {
    if (!definitions_) {
      definitions_.emplace();
      for (const BodyLine& line : scan_.lines()) {
        const std::string_view content = line.content_of(scan_.text());
        const std::size_t end = content.find("]:");
        if (content.starts_with('[') && end != std::string_view::npos) {
          definitions_->insert(text::lower_ascii(content.substr(1, end - 1)));
        }
      }
    }
    return definitions_->contains(text::lower_ascii(label));
  }

  void mend(Diagnostic finding, std::vector<DamageEdit> edits, Repair repair, const Target& target) {
    std::erase_if(edits, [](const DamageEdit& edit) { return edit.where.empty() && edit.replacement.empty(); });
    scan_.report(std::move(finding), std::move(edits), repair);
    done_ = target.end;
  }

  DamageScan& scan_;
  std::uint32_t done_ = 0;
  std::optional<std::set<std::string, std::less<>>> definitions_;
};

void find(DamageScan& scan) {
  if (!scan.has(feature_bracket)) return;
  LinkFinder finder{scan};
  for_each_block(scan, feature_bracket, [&](const std::vector<InlineMark>& marks) {
    for (const InlineMark& mark : marks) {
      if (mark.kind == InlineMark::Kind::bracket) finder.look_at(mark);
    }
  });
}

}  // namespace

extern const DamageFamily damage_links{&find};

}  // namespace guidepost::markdown
