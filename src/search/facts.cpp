#include "search/facts.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "render/alternates.hpp"
#include "site/keywords.hpp"

namespace guidepost::search {
namespace {

using markdown::BlockKind;
using markdown::Heading;
using markdown::TextBlock;

constexpr std::size_t usual_chunk = 2800;
/// What would be less at the end of a text stays in the chunk before.
constexpr std::size_t least_chunk = 900;

/// Cuts a text into chunks at the ends of lines.
class Chunks {
 public:
  explicit Chunks(std::size_t all) : full_{std::max(usual_chunk, all / most_chunks + 1)}, rest_{all} {}

  /// A section without text has a passage too, for its heading.
  void add(std::size_t section, std::string_view heading, std::string_view text) {
    bool is_begun = heading.empty();
    while (!text.empty() || !is_begun) {
      if (chunks_.empty() || (size_ >= full_ && chunks_.size() < most_chunks && rest_ > least_chunk)) {
        chunks_.emplace_back();
        size_ = 0;
      }
      const std::size_t room = full_ - std::min(size_, full_);
      const bool fits = chunks_.size() == most_chunks || room >= text.size() || rest_ <= room + least_chunk;
      const std::size_t end = fits ? text.size() : std::min(text.find('\n', room), text.size());
      const std::string_view part = text::trim(text.substr(0, end));
      if (!part.empty() || !is_begun) chunks_.back().push_back({section, part, !is_begun});
      is_begun = true;
      size_ += end;
      rest_ -= end;
      text.remove_prefix(end);
    }
  }

  std::vector<Chunk> take() && {
    if (chunks_.empty()) chunks_.emplace_back();
    return std::move(chunks_);
  }

 private:
  std::size_t full_;
  std::size_t size_ = 0;  // of the last chunk
  std::size_t rest_;      // of the text, with its headings
  std::vector<Chunk> chunks_;
};

/// Where headings stand in the text of a page. Those of a YAML document, such as the questions of an FAQ, are no
/// blocks: each has a line of its own. Asked in the order of the headings. Time: linear in the text for all of them.
class HeadingPlaces {
 public:
  explicit HeadingPlaces(const markdown::ParsedArticle& content) : text_{content.text} {
    for (const TextBlock& block : content.blocks) {
      if (block.kind == BlockKind::heading) blocks_.emplace(block.where, block.text);
    }
  }

  std::optional<ByteRange> find(const Heading& heading) {
    const auto block = blocks_.find(heading.where);
    const std::optional<ByteRange> found = block != blocks_.end() ? block->second : find_line(heading.text);
    if (found) at_ = found->end;
    return found;
  }

 private:
  /// A heading that has lost bytes on its way into the text is not found, and then no other one is looked for.
  std::optional<ByteRange> find_line(std::string_view line) {
    for (std::size_t begin = at_; has_lines_ && begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      if (text_.substr(begin, end - begin) == line) return byte_range(begin, end);
      begin = end + 1;
    }
    has_lines_ = false;
    return std::nullopt;
  }

  std::string_view text_;
  std::map<SourceSpan, ByteRange> blocks_;
  std::size_t at_ = 0;
  bool has_lines_ = true;
};

/// A heading of the first level is where the article begins; mostly it repeats the title.
void add_sections(const markdown::ParsedArticle& content, Facts& facts) {
  HeadingPlaces places{content};
  const std::string_view text = content.text;
  Chunks chunks{text.size()};
  facts.sections.resize(1);
  bool has_begun = false;
  std::size_t begin = 0;
  const auto add = [&](std::string_view part) {
    chunks.add(facts.sections.size() - 1, facts.sections.back().heading, part);
  };
  for (const Heading& heading : content.headings) {
    const auto place = places.find(heading);
    if (!place || place->begin < begin) continue;
    add(text.substr(begin, place->begin - begin));
    if (heading.level != 1 || has_begun) {
      facts.sections.push_back({.id = heading.id, .heading = heading.text});
    } else if (heading.text != facts.title) {
      facts.sections.front().heading = heading.text;
    }
    has_begun = true;
    begin = place->end;
  }
  add(text.substr(begin));
  facts.chunks = std::move(chunks).take();
}

void add_synonyms(const Synonyms& synonyms, Facts& facts) {
  if (synonyms.empty()) return;
  SynonymFinder finder{synonyms};
  const auto add = [&](std::string_view text, FieldKind field) {
    for (const std::string_view word : finder.others(text)) facts.synonyms.push_back({word, field});
  };
  add(facts.title, FieldKind::title);
  for (const std::string_view keyword : facts.keywords) add(keyword, FieldKind::keywords);
  add(facts.description, FieldKind::description);
  for (const Section& section : facts.sections) add(section.heading, FieldKind::headings);
  for (const Chunk& chunk : facts.chunks) {
    for (const Passage& passage : chunk) add(passage.text, FieldKind::body);
  }
}

}  // namespace

Facts facts_of(const site::SiteModel& model, const site::Article& article, const Synonyms& synonyms) {
  Facts facts{.title = article.title.value, .description = article.description};
  facts.keywords = site::keywords_of(model, article);
  add_sections(article.content, facts);
  add_synonyms(synonyms, facts);
  return facts;
}

std::vector<site::ArticleIndex> searched_articles(const site::SiteModel& model, locale::LocaleId locale) {
  std::vector<site::ArticleIndex> found;
  for (const site::Page& page : model.pages()) {
    if (page.locale != locale || page.is_fallback || !render::is_listed(model[page.article])) continue;
    found.push_back(page.article);
  }
  return found;
}

}  // namespace guidepost::search
