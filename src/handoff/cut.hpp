// An article cut into what is translated and what is not. The pieces know their bytes, so that new words can take the
// place of old ones and nothing else changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "markdown/passages.hpp"
#include "yaml/value.hpp"

namespace guidepost::handoff {

/// A text that holds units: the file itself, or the value of a YAML scalar in it.
struct Host {
  ByteRange where;    ///< of the file
  std::string field;  ///< of a scalar: "title", "answer"; "" is the file
  yaml::ScalarStyle style = yaml::ScalarStyle::plain;
  std::string value;  ///< of a scalar
};

/// What is translated as one.
struct Unit {
  std::string name;  ///< what it is, for translators: "title", "heading", "paragraph"
  std::string id;    ///< of a bilingual segment: its id; else ""
  std::uint32_t host = 0;
  ByteRange where;                  ///< of the host's text
  std::optional<ByteRange> source;  ///< of a bilingual segment: the source sentence, in the file
};

/// A passage of a host's text. Of a bilingual article, whose passages are those of its stripped text, the ranges are of
/// that and only tell the order.
struct HostPassage {
  markdown::Passage passage;
  std::uint32_t host = 0;
};

/// Views the file's text, which must outlive it.
class Cut {
 public:
  [[nodiscard]] std::string_view file() const { return file_; }
  [[nodiscard]] const std::vector<Host>& hosts() const { return hosts_; }
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] const std::vector<HostPassage>& passages() const { return passages_; }
  [[nodiscard]] bool is_bilingual() const { return is_bilingual_; }

  [[nodiscard]] std::string_view text(const Host& host) const {
    return host.field.empty() ? file_ : std::string_view{host.value};
  }
  [[nodiscard]] std::string_view text(const Unit& unit) const { return unit.where.of(text(hosts_[unit.host])); }
  /// Where a unit begins in the file: of a scalar's, where the scalar does.
  [[nodiscard]] std::uint32_t offset(const Unit& unit) const {
    const Host& host = hosts_[unit.host];
    return host.field.empty() ? unit.where.begin : host.where.begin;
  }

 private:
  friend class Cutter;
  std::string_view file_;
  std::vector<Host> hosts_;
  std::vector<Unit> units_;
  std::vector<HostPassage> passages_;
  bool is_bilingual_ = false;
};

/// Cuts a Markdown file, or a YAML document by its name's extension.
///
/// Units are the title and description of the front matter, headings, paragraphs (their lines of words between lines
/// that are docfx's markers), table cells, text in HTML blocks, alternative texts that stand alone, and the fields of
/// YAML documents that readers see; of an article with bilingual segments the segments instead of what is in its body.
/// Code, markup, targets and other metadata are in no unit. REQUIRES: markdown::register_extensions() has returned.
/// Threads: safe. Time: linear.
[[nodiscard]] Cut cut_article(std::string_view file_text, std::string_view path);

}  // namespace guidepost::handoff
