#include "translation/glossary.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "diagnostics/language_messages.hpp"
#include "locale/tag.hpp"
#include "locale/text.hpp"
#include "translation/pairs.hpp"

namespace guidepost::translation {
namespace {

/// The locales that a column or an xml:lang means: "hu-HU" by tag or folder, "hu" all of the language.
std::vector<locale::LocaleId> locales_named(std::string_view name, const locale::LocaleTable& locales) {
  std::vector<locale::LocaleId> found;
  for (const locale::LocaleId id : locales.ids()) {
    const locale::Locale& locale = locales[id];
    if (name == locale.folder || text::equal_ignoring_ascii_case(name, locale.tag) ||
        text::equal_ignoring_ascii_case(name, locale::language_of(locale.tag)) || locale::tags_agree(name, locale.tag))
      found.push_back(id);
  }
  return found;
}

std::string source_language(const locale::LocaleTable& locales) {
  return locales.source() ? std::string{locale::language_of(locales[*locales.source()].tag)} : "en";
}

bool is_source_language(std::string_view name, const locale::LocaleTable& locales) {
  const std::string lower = text::lower_ascii(name);
  return std::string_view{lower}.substr(0, lower.find('-')) == source_language(locales);
}

/// Reads CSV cell by cell.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_{text}, separator_{separator} {
    if (text.starts_with(utf8::byte_order_mark)) at_ = utf8::byte_order_mark.size();
  }

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::size_t offset() const { return at_; }

  std::vector<std::string> row() {
    std::vector<std::string> cells{cell()};
    while (!at_end() && text_[at_] == separator_) {
      ++at_;
      cells.push_back(cell());
    }
    if (!at_end() && text_[at_] == '\r') ++at_;
    if (!at_end() && text_[at_] == '\n') ++at_;
    return cells;
  }

 private:
  std::string cell() {
    if (at_end() || text_[at_] != '"') return plain();
    std::string value;
    for (++at_; !at_end(); ++at_) {
      if (text_[at_] == '"' && text_.substr(at_, 2) != "\"\"") break;
      if (text_[at_] == '"') ++at_;
      value += text_[at_];
    }
    at_ += at_end() ? 0U : 1U;
    return value + plain();  // what stands behind the closing quote belongs to no format, but is not lost
  }

  std::string plain() {
    const std::size_t begin = at_;
    while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    return std::string{text_.substr(begin, at_ - begin)};
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

ByteRange first_line(std::string_view text) {
  return byte_range(0, std::min(text.find('\n'), text.size()));
}

char separator_of(std::string_view text) {
  const std::string_view header = first_line(text).of(text);
  for (const char candidate : {'\t', ';'}) {
    if (header.find(candidate) != header.npos && header.find(',') == header.npos) return candidate;
  }
  return ',';
}

std::string decode_entities(std::string_view text) {
  constexpr std::array<std::array<std::string_view, 2>, 5> entities{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
  std::string decoded;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const entity =
        std::ranges::find_if(entities, [&](const auto& pair) { return text.substr(at).starts_with(pair[0]); });
    decoded += entity == entities.end() ? text.substr(at, 1) : (*entity)[1];
    at += entity == entities.end() ? 1 : (*entity)[0].size();
  }
  return decoded;
}

std::string_view local_name(std::string_view tag) {
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
  return name.substr(name.rfind(':') + 1);
}

/// The value of `xml:lang` of a tag, or "".
std::string_view language_attribute(std::string_view tag) {
  const std::size_t at = tag.find("xml:lang=");
  if (at == tag.npos || at + 10 >= tag.size()) return {};
  const char quote = tag[at + 9];
  return tag.substr(at + 10, tag.find(quote, at + 10) - at - 10);
}

std::string stem(std::string_view word) {
  constexpr std::size_t fewest_letters = 4;
  if (utf8::count_code_points(word) < fewest_letters || locale::is_cjk(utf8::decode(word).code_point))
    return std::string{word};
  std::size_t last = word.size() - 1;
  while ((static_cast<unsigned char>(word[last]) & 0xC0U) == 0x80) --last;
  return std::string{word.substr(0, last)};
}

/// The word, or the character of a script without blanks, that begins a text; at least one byte.
std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const utf8::Decoded next = utf8::decode(text.substr(end));
    const bool is_ideograph = locale::is_cjk(next.code_point);
    if (end > 0 && (is_ideograph || !locale::is_word_character(next.code_point))) break;
    end += next.size;
    if (is_ideograph || !locale::is_word_character(next.code_point)) break;
  }
  return text.substr(0, end);
}

/// Whether a word of the text goes on at `at`.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t next = utf8::decode(text.substr(at)).code_point;
  return locale::is_word_character(next) && !locale::is_cjk(next);
}

}  // namespace

void Glossary::add(std::string_view text, FileId file, const locale::LocaleTable& locales, Diagnostics& problems) {
  const bool has_mark = text.starts_with(utf8::byte_order_mark);
  if (text::trim(text.substr(has_mark ? utf8::byte_order_mark.size() : 0)).starts_with('<')) {
    add_tbx(text, file, locales, problems);
  } else {
    add_csv(text, file, locales, problems);
  }
}

void Glossary::add_csv(std::string_view text, FileId file, const locale::LocaleTable& locales, Diagnostics& problems) {
  CsvReader reader{text, separator_of(text)};
  std::optional<std::size_t> source_column;
  std::vector<std::vector<locale::LocaleId>> columns;
  for (const std::string& cell : reader.row()) {
    const std::string_view name = text::trim(cell);
    const bool is_source = text::equal_ignoring_ascii_case(name, "term") || is_source_language(name, locales);
    if (is_source && !source_column) source_column = columns.size();
    columns.push_back(is_source || name.empty() ? std::vector<locale::LocaleId>{} : locales_named(name, locales));
  }
  if (!source_column) return problems.add(glossary_without_terms({file, first_line(text)}));
  while (!reader.at_end()) {
    const std::size_t begin = reader.offset();
    const std::vector<std::string> cells = reader.row();
    if (*source_column >= cells.size()) continue;
    GlossaryTerm term{.source = comparable(cells[*source_column]), .where = {file, byte_range(begin, reader.offset())}};
    term.by_locale.resize(locales.size());
    for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
      for (const locale::LocaleId id : columns[i]) {
        for (const std::string_view one : text::split(cells[i], '|')) {
          if (!text::trim(one).empty()) term.by_locale[static_cast<std::size_t>(id)].emplace_back(text::trim(one));
        }
      }
    }
    if (!term.source.empty()) add_term(std::move(term));
  }
}

/// Entries, languages and terms are all that is needed: they are read tag by tag, without a tree.
void Glossary::add_tbx(std::string_view text, FileId file, const locale::LocaleTable& locales, Diagnostics& problems) {
  const std::size_t terms_before = terms_.size();
  std::vector<std::string> sources;
  GlossaryTerm entry;
  std::string_view language;
  const auto finish = [&] {
    for (std::string& source : sources) {
      GlossaryTerm term = entry;
      term.source = std::move(source);
      add_term(std::move(term));
    }
    sources.clear();
  };
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
    const std::size_t end = std::min(text.find('>', at), text.size());
    const std::string_view tag = text.substr(at + 1, end - at - 1);
    const std::string_view name = local_name(tag);
    if (name == "termEntry" || name == "conceptEntry") {
      finish();
      entry = {.where = {file, byte_range(at, end)}};
      entry.by_locale.resize(locales.size());
    } else if (name == "langSet" || name == "langSec") {
      language = language_attribute(tag);
    } else if (name == "term" && !entry.by_locale.empty() && end < text.size()) {
      const std::size_t close = std::min(text.find('<', end), text.size());
      const std::string term = decode_entities(text::trim(text.substr(end + 1, close - end - 1)));
      if (is_source_language(language, locales)) {
        if (std::string source = comparable(term); !source.empty()) sources.push_back(std::move(source));
      } else if (!term.empty()) {
        for (const locale::LocaleId id : locales_named(language, locales))
          entry.by_locale[static_cast<std::size_t>(id)].push_back(term);
      }
    }
  }
  finish();
  if (terms_.size() == terms_before) problems.add(glossary_without_terms({file, first_line(text)}));
}

void Glossary::add_term(GlossaryTerm term) {
  by_first_word_[std::string{first_word(term.source)}].push_back(static_cast<std::uint32_t>(terms_.size()));
  terms_.push_back(std::move(term));
}

std::vector<const GlossaryTerm*> Glossary::terms_in(std::string_view text) const {
  std::vector<std::uint32_t> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = first_word(text.substr(at));
    if (const auto candidates = by_first_word_.find(word); candidates != by_first_word_.end()) {
      for (const std::uint32_t index : candidates->second) {
        const std::string& term = terms_[index].source;
        if (text.substr(at).starts_with(term) && !goes_on(text, at + term.size())) found.push_back(index);
      }
    }
    at += word.size();
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  std::vector<const GlossaryTerm*> terms;
  for (const std::uint32_t index : found) terms.push_back(&terms_[index]);
  return terms;
}

bool has_translation(std::string_view text, std::string_view translation) {
  const std::string wanted = comparable(translation);
  return std::ranges::all_of(text::split(wanted, ' '),
                             [&](std::string_view word) { return text.find(stem(word)) != text.npos; });
}

}  // namespace guidepost::translation
