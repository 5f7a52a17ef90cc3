#include "site/docset_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/url_path.hpp"
#include "base/utf8.hpp"
#include "bilingual/strip.hpp"
#include "content/front_matter.hpp"
#include "locale/text.hpp"

namespace guidepost::site {
namespace {

using content::FoundFile;
using content::Role;

/// A file of code that is larger is data.
constexpr std::size_t max_code = std::size_t{1} << 20U;

bool has_text(const FoundFile& file) {
  return extension(file.path) == "md" && (file.role == Role::page || file.role == Role::include);
}

/// "en/a/b.md" -> "a/b.md".
std::string_view below_locale(std::string_view path) {
  return path.substr(std::min(path.find('/'), path.size() - 1) + 1);
}

}  // namespace

struct DocsetFiles::Text {
  std::once_flag prepared;
  bilingual::Stripped body;
  Diagnostics problems;
};

struct DocsetFiles::Code {
  std::once_flag prepared;
  std::string bytes;
  bool is_text = false;
};

DocsetFiles::DocsetFiles(const Docset& docset) : docset_{docset} {}
DocsetFiles::~DocsetFiles() = default;

Diagnostics DocsetFiles::take_problems() {
  Diagnostics problems;
  for (auto& [index, text] : texts_) {
    if (docset_.ledger[index].role == Role::include) problems.append(std::move(text->problems));
  }
  return problems;
}

const FoundFile* DocsetFiles::entry(FileId file) const {
  const auto index = static_cast<std::size_t>(file) - static_cast<std::size_t>(docset_.first);
  return index < docset_.ledger.size() ? &docset_.ledger[index] : nullptr;
}

FileId DocsetFiles::file_id(std::size_t index) const {
  return static_cast<FileId>(static_cast<std::size_t>(docset_.first) + index);
}

// Finding.

std::optional<DocsetFiles::Found> DocsetFiles::find(locale::LocaleId locale, FileId from, std::string_view href) const {
  const FoundFile* const base = entry(from);
  if (base == nullptr || href.empty() || has_scheme(href) || href.starts_with('/')) return std::nullopt;
  const std::string from_path = locale::to_nfc(below_locale(base->path));
  std::string path = percent_decode(split_href(href).path);
  std::ranges::replace(path, '\\', '/');

  std::vector<locale::LocaleId> chain{locale};
  const auto& fallbacks = docset_.locales.fallbacks(locale);
  chain.insert(chain.end(), fallbacks.begin(), fallbacks.end());
  for (const locale::LocaleId id : chain) {
    const std::string& folder = docset_.locales[id].folder;
    const bool from_root = path.starts_with("~/");
    const auto joined =
        join_path(from_root ? docset_root(folder, parent_path(from_path)) : std::string{parent_path(from_path)},
                  locale::to_nfc(from_root ? std::string_view{path}.substr(2) : path));
    if (!joined) return std::nullopt;
    const std::string wanted = fmt::format("{}/{}", folder, *joined);
    if (const auto exact = find_exactly(wanted)) return Found{*exact, {}};
    if (const auto rescued = find_ignoring_case(wanted)) {
      return Found{*rescued, relative_url(from_path, below_locale(docset_.ledger[*rescued].path))};
    }
  }
  return std::nullopt;
}

std::string DocsetFiles::docset_root(std::string_view locale_folder, std::string_view folder) const {
  for (; !folder.empty(); folder = parent_path(folder)) {
    if (find_exactly(fmt::format("{}/{}/docfx.json", locale_folder, folder))) return std::string{folder};
  }
  return {};
}

std::optional<std::size_t> DocsetFiles::find_exactly(const std::string& path) const {
  std::call_once(indexed_, [this] {
    by_path_.reserve(docset_.ledger.size());
    for (std::size_t i = 0; i < docset_.ledger.size(); ++i) {
      by_path_.emplace(locale::to_nfc(docset_.ledger[i].path), i);
    }
  });
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::size_t> DocsetFiles::find_ignoring_case(const std::string& path) const {
  std::call_once(folded_, [this] {
    by_folded_path_.reserve(docset_.ledger.size());
    for (std::size_t i = 0; i < docset_.ledger.size(); ++i) {
      by_folded_path_.emplace(locale::fold_case(locale::to_nfc(docset_.ledger[i].path)), i);
    }
  });
  const auto found = by_folded_path_.find(locale::fold_case(path));
  return found == by_folded_path_.end() ? std::nullopt : std::optional{found->second};
}

// Preparing.

const DocsetFiles::Text& DocsetFiles::text(std::size_t index) const {
  Text* text = nullptr;
  {
    const std::lock_guard lock{mutex_};
    std::unique_ptr<Text>& slot = texts_[index];
    if (!slot) slot = std::make_unique<Text>();
    text = slot.get();
  }
  std::call_once(text->prepared, [&] {
    const FileId file = file_id(index);
    const std::string_view source = docset_.sources[file].text;
    content::ParsedFrontMatter front = content::parse_front_matter(source, file);
    text->problems = std::move(front.problems);
    text->body = bilingual::strip(source.substr(front.body_begin), file, front.body_begin, bilingual::Mode::render);
    text->problems.append(std::move(text->body.problems));
  });
  return *text;
}

const DocsetFiles::Code& DocsetFiles::code(std::size_t index) const {
  Code* code = nullptr;
  {
    const std::lock_guard lock{mutex_};
    std::unique_ptr<Code>& slot = codes_[index];
    if (!slot) slot = std::make_unique<Code>();
    code = slot.get();
  }
  std::call_once(code->prepared, [&] {
    const std::filesystem::path path = docset_.site / docset_.ledger[index].path;
    const auto size = docset_.files.size(path);
    if (!size || *size > max_code) return;
    auto bytes = docset_.files.read(path);
    if (!bytes) return;
    if (bytes->starts_with(utf8::byte_order_mark)) bytes->erase(0, utf8::byte_order_mark.size());
    code->is_text = bytes->find('\0') == std::string::npos;
    code->bytes = *std::move(bytes);
  });
  return *code;
}

Position DocsetFiles::position(SourceSpan where) const {
  const std::lock_guard lock{mutex_};
  auto lines = lines_.find(where.file);
  if (lines == lines_.end()) lines = lines_.emplace(where.file, LineIndex{docset_.sources[where.file].text}).first;
  return lines->second.position(where.range.begin);
}

// What pages see.

std::optional<markdown::IncludedText> LocaleFiles::find_text(FileId from, std::string_view href) const {
  auto found = files_.find(locale_, from, href);
  if (!found || !has_text(files_.docset_.ledger[found->index])) return std::nullopt;
  const locale::Locale& locale = files_.docset_.locales[*files_.docset_.ledger[found->index].locale];
  const DocsetFiles::Text& text = files_.text(found->index);
  return markdown::IncludedText{.file = files_.file_id(found->index),
                                .text = text.body.text,
                                .map = &text.body.map,
                                .has_bilingual_source = !text.body.segments.empty(),
                                .right_spelling = std::move(found->right_spelling),
                                .language = locale.tag,
                                .direction = locale.direction == locale::Direction::right_to_left ? "rtl" : "ltr"};
}

std::string_view LocaleFiles::language() const {
  return files_.docset_.locales[locale_].tag;
}

std::optional<markdown::IncludedCode> LocaleFiles::find_code(FileId from, std::string_view href) const {
  auto found = files_.find(locale_, from, href);
  if (!found || !content::may_be_shown(files_.docset_.ledger[found->index].role)) return std::nullopt;
  const DocsetFiles::Code& code = files_.code(found->index);
  if (!code.is_text) return std::nullopt;
  return markdown::IncludedCode{
      .file = files_.file_id(found->index), .text = code.bytes, .right_spelling = std::move(found->right_spelling)};
}

std::string LocaleFiles::path(FileId file) const {
  const content::FoundFile* const entry = files_.entry(file);
  return entry == nullptr ? std::string{} : entry->path;
}

std::string LocaleFiles::describe(SourceSpan where) const {
  const Position at = files_.position(where);
  return fmt::format("{}({},{})", path(where.file), at.line, at.column);
}

}  // namespace guidepost::site
