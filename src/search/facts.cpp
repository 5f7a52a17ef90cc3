#include "search/facts.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "render/alternates.hpp"
#include "site/keywords.hpp"

namespace guidepost::search {
namespace {

using markdown::BlockKind;
using markdown::Heading;
using markdown::TextBlock;

constexpr std::size_t usual_chunk = 10'000;
/// What would be less at the end of a text stays in the chunk before.
constexpr std::size_t least_chunk = 3500;

/// Cuts a text into chunks at the ends of lines.
class Chunks {
 public:
  explicit Chunks(std::size_t all) : full_{std::max(usual_chunk, all / most_chunks + 1)}, rest_{all} {}

  /// A section without text has a passage too, for its heading.
  void add(std::size_t section, std::string_view text) {
    bool is_begun = section == 0;
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

/// A heading of the first level repeats the title, and is where the article begins.
void add_sections(const markdown::ParsedArticle& content, Facts& facts) {
  std::map<SourceSpan, const Heading*> headings;
  for (const Heading& heading : content.headings) headings.emplace(heading.where, &heading);
  const std::string_view text = content.text;
  Chunks chunks{text.size()};
  facts.sections.resize(1);
  std::size_t begin = 0;
  for (const TextBlock& block : content.blocks) {
    const auto found = block.kind == BlockKind::heading ? headings.find(block.where) : headings.end();
    if (found == headings.end()) continue;  // the name of a tab is no heading
    chunks.add(facts.sections.size() - 1, text.substr(begin, block.text.begin - begin));
    const Heading& heading = *found->second;
    if (heading.level != 1 || facts.sections.size() > 1)
      facts.sections.push_back({.id = heading.id, .heading = heading.text});
    begin = block.text.end;
  }
  chunks.add(facts.sections.size() - 1, text.substr(begin));
  facts.chunks = std::move(chunks).take();
}

}  // namespace

Facts facts_of(const site::SiteModel& model, const site::Article& article) {
  Facts facts{.title = article.title.value, .description = article.description};
  facts.keywords = site::keywords_of(model, article);
  add_sections(article.content, facts);
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
