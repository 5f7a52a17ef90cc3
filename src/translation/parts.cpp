#include "translation/parts.hpp"

#include <algorithm>

#include "base/content_hash.hpp"
#include "translation/link_targets.hpp"

namespace guidepost::translation {
namespace {

class PartList {
 public:
  explicit PartList(const Side& side)
      : side_{side}, content_{side.article.content}, written_ids_{side.article.content} {
    parts_.reserve(content_.blocks.size() + content_.headings.size() + content_.alerts.size() +
                   content_.code_blocks.size() + 8);
  }

  std::vector<Part> take() {
    // Of what begins at one place, the outer part comes first.
    add_all(PartKind::alert, content_.alerts,
            [](const markdown::Alert& alert) { return Part{.key = static_cast<std::uint64_t>(alert.kind) + 1}; });
    add_all(PartKind::table, content_.tables, [](const markdown::Table& table) {
      return Part{.key = (std::uint64_t{table.rows} << 32U) | table.columns};
    });
    add_all(PartKind::code, content_.code_blocks,
            [](const markdown::CodeBlock& code) { return Part{.key = code.content, .name = code.content}; });
    add_all(PartKind::heading, content_.headings, [this](const markdown::Heading& heading) {
      return Part{.key = heading.level, .name = hash_of(written_ids_(heading.id)), .words = heading.text};
    });
    add_blocks();
    add_images();
    std::ranges::stable_sort(parts_, {}, &Part::position);
    return std::move(parts_);
  }

 private:
  void add(PartKind kind, SourceSpan where, std::size_t index, Part part) {
    part.kind = kind;
    part.where = where;
    part.position = position_of(side_.article, where);
    part.index = static_cast<std::uint32_t>(index);
    parts_.push_back(part);
  }

  template <typename Facts, typename Make>
  void add_all(PartKind kind, const Facts& facts, Make make) {
    for (std::size_t i = 0; i < facts.size(); ++i) add(kind, facts[i].where, i, make(facts[i]));
  }

  /// Paragraphs, and the rows of tables: cells that share a place.
  void add_blocks() {
    auto heading = content_.headings.begin();
    const markdown::TextBlock* row = nullptr;
    for (const markdown::TextBlock& block : content_.blocks) {
      if (block.kind == markdown::BlockKind::heading) {
        while (heading != content_.headings.end() && heading->where < block.where) ++heading;
        if (heading != content_.headings.end() && heading->where == block.where) continue;
      }
      if (block.kind == markdown::BlockKind::table_cell) {
        if (row != nullptr && row->where == block.where) {
          parts_.back().words = byte_range(row->text.begin, block.text.end).of(content_.text);
          continue;
        }
        row = &block;
      }
      const bool is_row = block.kind == markdown::BlockKind::table_cell;
      add(is_row ? PartKind::row : PartKind::paragraph, block.where, 0, Part{.words = block.text.of(content_.text)});
    }
  }

  void add_images() {
    for (std::size_t i = 0; i < content_.links.size(); ++i) {
      const markdown::Link& link = content_.links[i];
      if (link.kind != markdown::LinkKind::image) continue;
      const std::uint64_t place = hash_of(written_place(side_, link));
      add(PartKind::image, link.where, i, Part{.key = place, .name = place});
    }
  }

  const Side& side_;
  const markdown::ParsedArticle& content_;
  WrittenIds written_ids_;
  std::vector<Part> parts_;
};

}  // namespace

WrittenIds::WrittenIds(const markdown::ParsedArticle& content) {
  ids_.reserve(content.headings.size());
  for (const markdown::Heading& heading : content.headings) ids_.insert(heading.id);
}

std::string_view WrittenIds::operator()(std::string_view id) const {
  const std::size_t end = id.find_last_not_of("0123456789");
  if (end == std::string_view::npos || end + 1 == id.size() || id[end] != '-') return id;
  const std::string_view base = id.substr(0, end);
  return ids_.contains(base) ? base : id;
}

std::uint32_t part_at(const std::vector<Part>& parts, std::uint64_t position) {
  const auto behind = std::ranges::upper_bound(parts, position, {}, &Part::position);
  return behind == parts.begin() ? no_part : static_cast<std::uint32_t>(behind - parts.begin() - 1);
}

SourceSpan place_in(const site::Article& article, SourceSpan where) {
  const auto& inclusions = article.content.inclusions;
  constexpr std::size_t deepest = 16;  // files in files; a ring would not end
  for (std::size_t depth = 0; where.file != article.file && depth < deepest; ++depth) {
    const auto marker = std::ranges::find(inclusions, where.file, &markdown::Inclusion::file);
    if (marker == inclusions.end()) break;
    where = marker->where;
  }
  return where;
}

std::uint64_t position_of(const site::Article& article, SourceSpan where) {
  const std::uint64_t outer = place_in(article, where).range.begin;
  const std::uint64_t inner = where.file == article.file ? 0 : where.range.begin + 1;
  return (outer << 32U) | inner;
}

std::vector<Part> parts_of(const Side& side) {
  return PartList{side}.take();
}

}  // namespace guidepost::translation
