#include "search/record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/byte_set.hpp"
#include "base/text.hpp"
#include "render/page_paths.hpp"
#include "site/trail.hpp"

namespace guidepost::search {
namespace {

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> found;
  if (text.empty()) return found;
  for (const std::string_view line : text::split(text, '\n')) found.emplace_back(line);
  return found;
}

/// The keywords, and the synonyms, each once: where n-grams are found it is proven here that the word is meant.
std::vector<std::string_view> words_beside_text(const Facts& facts) {
  std::vector<std::string_view> words;
  for (const Synonym& synonym : facts.synonyms) words.push_back(synonym.word);
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  words.insert(words.begin(), facts.keywords.begin(), facts.keywords.end());
  return words;
}

constexpr char outdated = 'o';
constexpr char partial = 'p';
constexpr char by_machine = 'm';

std::string letters_of(const translation::ReaderNotice& notice) {
  std::string letters;
  if (notice.is_outdated) letters += outdated;
  if (notice.is_partial) letters += partial;
  if (notice.is_machine_translated) letters += by_machine;
  return letters;
}

translation::ReaderNotice notice_of(std::string_view letters) {
  return {.is_outdated = letters.find(outdated) != std::string_view::npos,
          .is_partial = letters.find(partial) != std::string_view::npos,
          .is_machine_translated = letters.find(by_machine) != std::string_view::npos};
}

/// Stands for the id that most headings have. No id has a blank.
constexpr std::string_view usual = " ";

/// The letters and digits of ASCII of a heading in lower case, and hyphens for blanks.
std::string usual_id(std::string_view heading) {
  static constexpr ByteSet kept{[](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == ' ';
  }};
  std::string id;
  for (const char c : heading) {
    if (kept.contains(c)) id += c == ' ' ? '-' : c;
  }
  return text::lower_ascii(id);
}

}  // namespace

std::vector<std::string_view> ChunkStrings::all() const {
  std::vector<std::string_view> strings{description, keywords};
  strings.insert(strings.end(), passages.begin(), passages.end());
  return strings;
}

ChunkStrings write_chunk(const Facts& facts, std::size_t index) {
  ChunkStrings strings;
  if (index == 0) {
    strings.description = facts.description;
    strings.keywords = fmt::format("{}", fmt::join(words_beside_text(facts), "\n"));
  }
  strings.passages.reserve(facts.chunks[index].size() * 3);
  for (const Passage& passage : facts.chunks[index]) {
    const Section& section = facts.sections[passage.section];
    const std::string_view heading = passage.begins_section ? section.heading : std::string_view{};
    strings.passages.push_back(!heading.empty() && usual_id(heading) == section.id ? usual : section.id);
    strings.passages.push_back(heading);
    strings.passages.push_back(passage.text);
  }
  return strings;
}

std::vector<std::string> write_record(const site::SiteModel& model, const site::Article& article, const Facts& facts,
                                      std::string chunk_hashes, const translation::ReaderNotice& notice) {
  std::string trail;
  for (const site::TrailStep& step : site::trail_to(model, article.locale, article)) {
    if (!trail.empty()) trail += '\n';
    trail += step.name;
  }
  const std::string path = site::page_path(model.locales()[article.locale], article.id.path());
  return {std::string{facts.title}, render::page_address(model.config().urls, path), std::move(trail),
          std::move(chunk_hashes), letters_of(notice)};
}

Record read_record(const std::vector<std::string>& strings, std::size_t index) {
  const std::size_t at = index * strings_per_record;
  if (at + strings_per_record > strings.size()) return {};
  return {strings[at], strings[at + 1], lines(strings[at + 2]), strings[at + 3], notice_of(strings[at + 4])};
}

ChunkText read_chunk(std::vector<std::string> strings) {
  if (strings.size() < 2) return {};
  ChunkText chunk{std::move(strings[0]), std::move(strings[1]), {}};
  for (std::size_t i = 2; i + 3 <= strings.size(); i += 3) {
    if (strings[i] == usual) strings[i] = usual_id(strings[i + 1]);
    chunk.passages.push_back({std::move(strings[i]), std::move(strings[i + 1]), std::move(strings[i + 2])});
  }
  return chunk;
}

}  // namespace guidepost::search
