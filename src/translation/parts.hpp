// The parts of an article that its translations have, too, in the order of the page.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "translation/side.hpp"

namespace guidepost::translation {

/// In the order of their weight: a lost heading matters more than the paragraph below it.
enum class PartKind : std::uint8_t { heading, table, code, alert, paragraph, image, row };

struct Part {
  PartKind kind = PartKind::paragraph;
  SourceSpan where;
  std::uint64_t position = 0;  ///< in the page, also of what stands in included files; ascending
  std::uint64_t key = 0;       ///< what a counterpart must have: level, kind, shape, code, target; 0 for words
  std::uint64_t name = 0;      ///< what tells it from others of its kind in every language; 0 for none
  std::uint32_t index = 0;     ///< of a heading, table, code block, alert, image in its list
  std::string_view words;      ///< of headings, paragraphs and rows; views the article
};

/// Ids as their writers meant them: "next-1" is "next" where the page has that, too. Repeated ids are numbered, and the
/// numbers shift when one of them is lost. Views the article.
class WrittenIds {
 public:
  explicit WrittenIds(const markdown::ParsedArticle& content);
  [[nodiscard]] std::string_view operator()(std::string_view id) const;

 private:
  std::unordered_set<std::string_view> ids_;
};

/// Time: linear but for sorting what is nearly sorted.
[[nodiscard]] std::vector<Part> parts_of(const Side& side);

inline constexpr std::uint32_t no_part = 0xffffffffU;

/// The last part that begins at or before a position, or `no_part`.
[[nodiscard]] std::uint32_t part_at(const std::vector<Part>& parts, std::uint64_t position);

/// The place itself, or the marker in the article that includes its file: what is missing is missing in the article.
[[nodiscard]] SourceSpan place_in(const site::Article& article, SourceSpan where);

/// The position of a place of the article, comparable with those of its parts.
[[nodiscard]] std::uint64_t position_of(const site::Article& article, SourceSpan where);

}  // namespace guidepost::translation
