#include "handoff/rewrite.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "bilingual/block_marker.hpp"
#include "content/lines.hpp"
#include "handoff/scalar.hpp"

namespace guidepost::handoff {
namespace {

struct Edit {
  ByteRange where;
  std::string text;
};

std::string applied(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out += text.substr(at, edit.where.begin - at);
    out += edit.text;
    at = edit.where.end;
  }
  out += text.substr(at);
  return out;
}

/// What `range` becomes by the edits inside it.
std::string applied_inside(std::string_view text, ByteRange range, const std::vector<Edit>& edits) {
  std::vector<Edit> inside;
  auto edit = std::ranges::lower_bound(edits, range.begin, {}, [](const Edit& e) { return e.where.begin; });
  for (; edit != edits.end() && edit->where.end <= range.end; ++edit) {
    inside.push_back({{edit->where.begin - range.begin, edit->where.end - range.begin}, edit->text});
  }
  return applied(range.of(text), inside);
}

std::string with_escaped_pipes(std::string_view text) {
  std::string out;
  bool is_escaped = false;
  for (const char c : text) {
    if (c == '|' && !is_escaped) out += '\\';
    out += c;
    is_escaped = c == '\\' && !is_escaped;
  }
  return out;
}

/// "2020. április" begins no list where the unit's own text begins none.
std::string with_escaped_marker(std::string_view text, std::string_view old) {
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  const auto marker = bilingual::marker_only_in(text.substr(0, line_end), old.substr(0, old.find('\n')));
  std::string out{text};
  if (!marker) return out;
  for (std::uint32_t at = marker->escape.end; at > marker->escape.begin; --at) out.insert(at - 1, 1, '\\');
  return out;
}

Edit edit_of(const Cut& cut, const Unit& unit, std::string_view text) {
  if (unit.source) return {unit.where, std::string{text}};  // the strip guards where blocks begin
  if (unit.name == "table cell") return {unit.where, with_escaped_pipes(text)};
  const std::string_view host = cut.text(cut.hosts()[unit.host]);
  const std::size_t line = unit.where.begin == 0 ? 0 : host.rfind('\n', unit.where.begin - 1) + 1;
  if (!bilingual::starts_block(host.substr(line, unit.where.begin - line))) return {unit.where, std::string{text}};
  return {unit.where, with_escaped_marker(text, cut.text(unit))};
}

/// Whether `result` is the article of `cut` with the edits, by host: the same fields with the texts that were meant,
/// the same passages with the words that were meant, the same segments.
bool is_as_meant(const Cut& cut, const Cut& result, const std::vector<std::vector<Edit>>& edits) {
  const auto same_host = [&](const Host& a, const Host& b) {
    const std::vector<Edit>& in_host = edits[static_cast<std::size_t>(&a - cut.hosts().data())];
    return a.field == b.field && (a.field.empty() || applied(a.value, in_host) == b.value);
  };
  const auto same_passage = [&](const HostPassage& a, const HostPassage& b) {
    if (a.host != b.host || a.passage.kind != b.passage.kind) return false;
    if (cut.is_bilingual()) return true;
    return applied_inside(cut.text(cut.hosts()[a.host]), a.passage.where, edits[a.host]) ==
           b.passage.where.of(result.text(result.hosts()[b.host]));
  };
  if (!std::ranges::equal(cut.hosts(), result.hosts(), same_host)) return false;
  if (!std::ranges::equal(cut.passages(), result.passages(), same_passage)) return false;
  if (cut.is_bilingual() != result.is_bilingual()) return false;
  if (!cut.is_bilingual()) return true;
  return std::ranges::equal(cut.units(), result.units(), [](const Unit& a, const Unit& b) { return a.id == b.id; });
}

}  // namespace

std::optional<std::string> rewrite(const Cut& cut, std::string_view path, std::span<const Replacement> replacements) {
  std::vector<std::vector<Edit>> edits(cut.hosts().size());
  for (const Replacement& replacement : replacements) {
    const Unit& unit = cut.units()[replacement.unit];
    if (replacement.text != cut.text(unit)) edits[unit.host].push_back(edit_of(cut, unit, replacement.text));
    if (!replacement.source.empty()) edits[unit.host].push_back({*unit.source, std::string{replacement.source}});
  }
  std::vector<Edit> in_file;
  for (std::size_t host = 0; host < edits.size(); ++host) {
    const Host& one = cut.hosts()[host];
    if (one.field.empty()) {
      in_file.insert(in_file.end(), edits[host].begin(), edits[host].end());
    } else if (!edits[host].empty()) {
      ScalarEdit scalar = write_scalar(cut.file(), one, applied(one.value, edits[host]));
      in_file.push_back({scalar.where, std::move(scalar.text)});
    }
  }
  std::ranges::sort(in_file, {}, [](const Edit& edit) { return edit.where.begin; });
  std::string bytes = applied(cut.file(), in_file);
  if (in_file.empty()) return bytes;
  if (!is_as_meant(cut, cut_article(bytes, path), edits)) return std::nullopt;
  return bytes;
}

}  // namespace guidepost::handoff
