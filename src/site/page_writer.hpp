// Writes the parts of a YAML document's page, and reports fields that are not as their schema says.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bilingual/strip.hpp"
#include "diagnostics/diagnostic.hpp"
#include "markdown/no_loc_terms.hpp"
#include "markdown/parse.hpp"
#include "yaml/value.hpp"

namespace guidepost::site {

/// What Learn's schemas call `itemType` and `linkListType`; the strings "kind.NAME" say them to readers.
inline constexpr std::array<std::string_view, 15> link_kinds{
    "architecture", "concept",   "deploy", "download", "get-started", "how-to-guide", "learn",    "overview",
    "quickstart",   "reference", "sample", "training", "tutorial",    "video",        "whats-new"};
inline constexpr std::string_view link_kinds_in_words =
    "architecture, concept, deploy, download, get-started, how-to-guide, learn, overview, quickstart, reference, "
    "sample, "
    "training, tutorial, video or whats-new";

/// Fields are looked up in maps of the document; a field that is missing, null or empty writes nothing, one of another
/// type is reported and writes nothing. `file_text` is the whole file; it and `included` must outlive the writer.
class PageWriter {
 public:
  PageWriter(FileId file, std::string_view file_text, markdown::NoLocTerms no_loc,
             const markdown::IncludedFiles& included, const markdown::AlertWords& words)
      : file_{file}, file_text_{file_text}, no_loc_{std::move(no_loc)}, included_{included}, words_{words} {}

  /// Reports keys of `map` that are not among `fields`. `document` names what it is: "FAQ question".
  void check_fields(const yaml::Value& map, std::string_view document, std::initializer_list<std::string_view> fields);
  void require(const yaml::Value& map, std::string_view document, std::string_view field);
  /// The maps of the list at `field`.
  [[nodiscard]] std::vector<const yaml::Value*> maps_at(const yaml::Value& map, std::string_view field);
  /// Whether there is a text that is not empty.
  [[nodiscard]] bool is_text(const yaml::Value* value, std::string_view field);
  /// The text, trimmed and without bilingual spans, or "".
  [[nodiscard]] std::string text_at(const yaml::Value& map, std::string_view field);

  void heading(std::uint8_t level, const yaml::Value& map, std::string_view field);
  /// The heading of a FAQ entry, with the id that Learn gives it. REQUIRES: `value` is a text.
  void question(std::uint8_t level, const yaml::Value& value);
  void markdown(const yaml::Value& map, std::string_view field);
  /// REQUIRES: `value` is a scalar.
  void markdown(const yaml::Value& value);
  /// A link to the map's `url`; without one only its text.
  void link(const yaml::Value& map, std::string_view text_field);
  /// The map's `imageSrc`, described by `imageAlt` or by the text beside it.
  void image(const yaml::Value& map);
  /// What kind of pages the links lead to, in the reader's language.
  void label(const yaml::Value& map, std::string_view field);
  void html(std::string_view html) { page_.add_html(html); }

  /// The plain text of everything so far. Valid until more is written.
  [[nodiscard]] std::string_view plain_text() const { return page_.text(); }
  [[nodiscard]] Diagnostics& problems() { return problems_; }
  /// The page; its problems are among `problems()`.
  [[nodiscard]] markdown::ParsedArticle finish();

 private:
  bilingual::Stripped strip(const yaml::Value& value);

  FileId file_;
  std::string_view file_text_;
  markdown::NoLocTerms no_loc_;
  const markdown::IncludedFiles& included_;
  const markdown::AlertWords& words_;
  markdown::PageBuilder page_;
  Diagnostics problems_;
};

}  // namespace guidepost::site
