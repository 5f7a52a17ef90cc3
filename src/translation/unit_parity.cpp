// The two sides of bilingual segments: the very sentence that a translation was made from tells what was altered.
#include <algorithm>

#include "base/text.hpp"
#include "diagnostics/parity_messages.hpp"
#include "locale/number.hpp"
#include "translation/link_targets.hpp"
#include "translation/numbers.hpp"
#include "translation/parity.hpp"
#include "translation/placeholders.hpp"

namespace guidepost::translation {
namespace {

/// Calls `visit` with the destination of each link and image of `markdown`, in order. Destinations hold no blank.
template <typename Visit>
void each_destination(std::string_view markdown, Visit visit) {
  std::size_t behind = 0;  // the destination before
  for (std::size_t at = markdown.find("]("); at != std::string_view::npos; at = markdown.find("](", behind)) {
    const std::string_view label = markdown.substr(behind, at - behind);
    const std::size_t bracket = label.rfind('[');
    const bool is_image = bracket != std::string_view::npos && bracket > 0 && label[bracket - 1] == '!';
    const std::size_t begin = std::min(markdown.find_first_not_of(" \t\r\n", at + 2), markdown.size());
    behind = std::min(markdown.find_first_of(") \t\r\n", begin), markdown.size());
    visit(byte_range(begin, behind), is_image);
  }
}

/// The words of a side: without destinations, tags, character references and the marker of a list item, each a blank.
std::string words_of(std::string_view markdown) {
  std::string words{markdown};
  const auto blank = [&](std::size_t begin, std::size_t end) {
    std::fill(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
  };
  each_destination(markdown, [&](ByteRange destination, bool) { blank(destination.begin, destination.end); });
  for (std::size_t at = words.find('&'); at != std::string::npos; at = words.find('&', at + 1)) {
    constexpr std::size_t longest = 10;
    const std::size_t end = words.find(';', at);
    if (end != std::string::npos && end - at <= longest) blank(at, end + 1);
  }
  for (std::size_t at = words.find('\\'); at != std::string::npos; at = words.find('\\', at)) words.erase(at, 1);
  return words;
}

/// The size of "3." at the begin of words, or 0.
std::size_t list_marker(std::string_view words) {
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  const bool is_marker = digits > 0 && digits + 1 < words.size() && words[digits] == '.' &&
                         (words[digits + 1] < '0' || words[digits + 1] > '9');
  return is_marker ? digits + 1 : 0;
}

/// Takes away the numbers of list items, which count for nothing. "2020. május" alone is a date.
void drop_list_markers(std::string_view& a, std::string_view& b) {
  const std::size_t marker_of_a = list_marker(a);
  const std::size_t marker_of_b = list_marker(b);
  if (marker_of_a == 0 || marker_of_b == 0) return;
  a.remove_prefix(marker_of_a);
  b.remove_prefix(marker_of_b);
}

class UnitComparison {
 public:
  UnitComparison(const Side& side, Diagnostics& found)
      : side_{side}, text_{side.model.sources()[side.article.file].text}, found_{found} {
    const auto source = side.model.locales().source();
    source_tag_ = source ? std::string_view{side.model.locales()[*source].tag} : std::string_view{"en"};
  }

  void compare(const bilingual::Segment& unit) {
    const std::string_view target = unit.target.of(text_);
    const std::string_view source = unit.source.of(text_);
    const bool has_numbers = locale::digit_sum(target) != locale::digit_sum(source);
    const bool has_placeholders = may_hold_placeholder(source) || may_hold_placeholder(target);
    if (has_numbers || has_placeholders) compare_words(unit, words_of(target), words_of(source));
    compare_links(unit, target, source);
  }

 private:
  [[nodiscard]] ParityPlaces places(const bilingual::Segment& unit) const {
    return {.where = {side_.article.file, unit.target},
            .counterpart = {side_.article.file, unit.source},
            .other_name = "its source sentence"};
  }

  void compare_words(const bilingual::Segment& unit, const std::string& target, const std::string& source) {
    Words here{text::trim(target), side_.tag()};
    Words there{text::trim(source), source_tag_};
    drop_list_markers(here.text, there.text);
    if (const auto number = find_number_difference(here, there)) {
      found_.add(number_mismatch(places(unit), deviation(number->here, number->there)));
    }
    if (const auto placeholder = find_placeholder_difference(target, source)) {
      found_.add(placeholder_mismatch(places(unit), deviation(placeholder->here, placeholder->there)));
    }
  }

  void compare_links(const bilingual::Segment& unit, std::string_view target, std::string_view source) {
    if (target.find("](") == std::string_view::npos && source.find("](") == std::string_view::npos) return;
    std::vector<std::string> here = destinations(target);
    std::vector<std::string> there = destinations(source);
    if (here == there) return;
    std::ranges::sort(here);
    std::ranges::sort(there);
    std::vector<std::string> added;
    std::vector<std::string> missing;
    std::ranges::set_difference(here, there, std::back_inserter(added));
    std::ranges::set_difference(there, here, std::back_inserter(missing));
    if (added.empty() && missing.empty()) return;
    found_.add(link_mismatch(places(unit), deviation(added.empty() ? std::string_view{} : added.front(),
                                                     missing.empty() ? std::string_view{} : missing.front())));
  }

  /// Where the links of one side lead.
  [[nodiscard]] std::vector<std::string> destinations(std::string_view markdown) const {
    std::vector<std::string> found;
    each_destination(markdown, [&](ByteRange range, bool is_image) {
      if (is_image) return;
      const markdown::Link link{
          .href = std::string{range.of(markdown)}, .text = {}, .where = {side_.article.file, range}};
      found.push_back(written_place(side_, link));
    });
    return found;
  }

  static PartDeviation deviation(std::string_view here, std::string_view there) {
    PartDeviation part{.deviation = Deviation::altered, .here = here, .there = there};
    if (here.empty()) part.deviation = Deviation::missing;
    if (there.empty()) part.deviation = Deviation::added;
    return part;
  }

  const Side& side_;
  std::string_view text_;
  std::string_view source_tag_;
  Diagnostics& found_;
};

}  // namespace

Diagnostics unit_differences(const Side& here) {
  Diagnostics found;
  UnitComparison comparison{here, found};
  for (const bilingual::Segment& unit : here.article.segments) comparison.compare(unit);
  return found;
}

}  // namespace guidepost::translation
