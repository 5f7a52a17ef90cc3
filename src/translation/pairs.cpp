#include "translation/pairs.hpp"

#include <array>
#include <optional>
#include <unordered_map>

#include "base/text.hpp"
#include "locale/text.hpp"
#include "translation/counterpart.hpp"

namespace guidepost::translation {
namespace {

/// The only text in bold; nothing when there is none, or several.
std::optional<std::string_view> only_bold(std::string_view markdown) {
  constexpr std::string_view mark = "**";
  const std::size_t open = markdown.find(mark);
  if (open == markdown.npos) return std::nullopt;
  const std::size_t close = markdown.find(mark, open + 2);
  if (close == markdown.npos || markdown.find(mark, close + 2) != markdown.npos) return std::nullopt;
  const std::string_view bold = text::trim(markdown.substr(open + 2, close - open - 2));
  // Text that is bold as a whole is a heading of sorts.
  return bold.empty() || bold.size() + 4 >= text::trim(markdown).size() ? std::nullopt : std::optional{bold};
}

void append_segments(const site::SiteModel& model, const site::Article& article, std::vector<TextPair>& pairs) {
  const std::string_view file = model.sources()[article.file].text;
  for (const bilingual::Segment& segment : article.segments) {
    const std::string_view source = segment.source.of(file);
    const std::string_view target = segment.target.of(file);
    pairs.push_back({source, target, {article.file, segment.target}});
    const auto name = only_bold(source);
    const auto translated = name ? only_bold(target) : std::nullopt;
    if (!translated) continue;
    const auto begin = static_cast<std::size_t>(translated->data() - file.data());
    pairs.push_back({*name, *translated, {article.file, byte_range(begin, begin + translated->size())}, true});
  }
}

void append_headings(const site::SiteModel& model, const site::Article& article, std::vector<TextPair>& pairs) {
  const auto found = counterpart(model, article);
  if (!found || found->basis != Basis::source) return;
  std::unordered_map<std::string_view, std::string_view> sources;
  for (const markdown::Heading& heading : model[found->article].content.headings)
    sources.emplace(heading.id, heading.text);
  for (const markdown::Heading& heading : article.content.headings) {
    const auto source = sources.find(heading.id);
    if (source != sources.end()) pairs.push_back({source->second, heading.text, heading.where});
  }
}

bool is_mark(char c) {
  constexpr std::string_view marks = " .:;,!?\"'()";
  return marks.find(c) != marks.npos;
}

std::string_view without_marks(std::string_view text) {
  constexpr std::array<std::string_view, 7> wide{"。", "：", "；", "，", "！", "？", "…"};
  for (bool shorter = true; shorter;) {
    const std::size_t before = text.size();
    while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_mark(text.back())) text.remove_suffix(1);
    for (const std::string_view mark : wide) {
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    shorter = text.size() < before;
  }
  return text;
}

}  // namespace

std::vector<TextPair> pairs_of(const site::SiteModel& model, const site::Article& article) {
  std::vector<TextPair> pairs;
  if (article.segments.empty()) {
    append_headings(model, article, pairs);
  } else {
    append_segments(model, article, pairs);
  }
  return pairs;
}

std::string comparable(std::string_view markdown) {
  constexpr std::size_t longest_markup = 500;  // a text of nothing but beginnings of markup takes linear time
  std::string plain;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::string_view rest = markdown.substr(at, longest_markup);
    const std::size_t markup_end = rest.starts_with("](") ? rest.find(')')
                                   : rest.front() == '<'  ? rest.find('>')
                                                          : rest.npos;
    const char c = rest.front();
    if (markup_end != rest.npos) {
      at += markup_end + 1;
      continue;
    }
    ++at;
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (is_blank && !plain.empty() && plain.back() != ' ') plain += ' ';
    if (!is_blank && std::string_view{"*`[]\\#"}.find(c) == std::string_view::npos) plain += c;
  }
  return locale::fold_case(locale::to_nfc(without_marks(plain)));
}

}  // namespace guidepost::translation
