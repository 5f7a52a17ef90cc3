// Damage that translation does to Markdown: found before the text is parsed, named, and repaired where it is sure what
// was meant and no meaning that the text has for CommonMark is lost.
//
// A family of damage is one file damage_NAME.cpp and one name in the list of damage.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "base/offset_map.hpp"
#include "diagnostics/diagnostic.hpp"
#include "markdown/damage_lines.hpp"
#include "markdown/parse.hpp"

namespace guidepost::markdown {

struct DamageEdit {
  ByteRange where;  ///< of the text
  std::string replacement;
};

/// What a repair is used for.
enum class Repair : std::uint8_t {
  page_and_fix,  ///< the page shows it, and the finding offers it
  page_only,     ///< the page shows it, but only the writer knows what the text should be
  fix_only,
};

/// One article body while it is searched. Views the text and what the origin names.
class DamageScan {
 public:
  DamageScan(std::string_view text, const Origin& origin);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<BodyLine>& lines() const { return lines_.lines(); }
  /// Whether any line has the feature.
  [[nodiscard]] bool has(LineFeature feature) const { return lines_.has(feature); }
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  /// What a repair is used for that gives a line a marker of a list or heading. In a unit of bilingual markup the
  /// marker would be escaped, unless the source side has it too.
  [[nodiscard]] Repair repair_of_marker() const {
    return origin_->has_bilingual_source ? Repair::page_only : Repair::page_and_fix;
  }
  [[nodiscard]] const AlertWords* alert_words() const { return origin_->alert_words; }
  [[nodiscard]] SourceSpan at(std::size_t begin, std::size_t end) const;

  void report(Diagnostic finding);
  /// A finding whose repair is sure. The edits are applied together or, where an earlier repair has changed the same
  /// bytes, not at all; the finding has no fix where bilingual markup stands inside an edit.
  void report(Diagnostic finding, std::vector<DamageEdit> edits, Repair repair);

  struct Repaired {
    DamageEdit edit;
    std::size_t group;
  };
  [[nodiscard]] std::vector<Repaired> take_edits() { return std::move(edits_); }
  [[nodiscard]] std::vector<Diagnostic> take_findings() { return std::move(findings_); }
  [[nodiscard]] std::size_t group_count() const { return groups_; }

 private:
  [[nodiscard]] bool is_fix(const std::vector<DamageEdit>& edits) const;

  std::string_view text_;
  const Origin* origin_;
  BodyLines lines_;
  std::vector<Diagnostic> findings_;
  std::vector<Repaired> edits_;
  std::size_t groups_ = 0;
};

/// A kind of damage. Time: linear in the text.
struct DamageFamily {
  void (*find)(DamageScan& scan) = nullptr;
};

/// A text whose sure damage is repaired. Views the text, which must outlive it. Time: linear.
class MendedText {
 public:
  MendedText(std::string_view text, const Origin& origin);
  MendedText(const MendedText&) = delete;
  MendedText& operator=(const MendedText&) = delete;

  /// What to render.
  [[nodiscard]] std::string_view text() const { return changed_ ? std::string_view{mended_} : text_; }
  /// From a range of text() to one of the text that this was made from.
  [[nodiscard]] ByteRange to_original(ByteRange range) const { return changed_ ? map_.to_file(range) : range; }
  /// In the order of their places.
  [[nodiscard]] std::vector<Diagnostic>& findings() { return findings_; }

 private:
  void apply(std::vector<DamageScan::Repaired> edits, std::size_t groups);
  void replace(const DamageEdit& edit);

  std::string_view text_;
  std::string mended_;
  OffsetMap map_;
  std::vector<Diagnostic> findings_;
  std::size_t done_ = 0;
  bool changed_ = false;
};

}  // namespace guidepost::markdown
