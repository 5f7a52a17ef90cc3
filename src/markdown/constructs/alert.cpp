// Alerts: `> [!NOTE]` on a line of its own, then quoted text. By docfx's rules: any case, a blank or none after `>`,
// several in one quote.
// https://learn.microsoft.com/contribute/content/markdown-reference#alerts-note-tip-important-caution-warning
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/quote.hpp"

namespace guidepost::markdown {
namespace {

struct KindOfAlert {
  AlertKind kind;
  std::string_view name;
  std::string_view attributes;
  std::string_view title;  ///< key of the interface string
};
constexpr std::array<KindOfAlert, 5> kinds{{
    {AlertKind::note, "note", " class=\"alert alert-note\" role=\"note\"", "alert.note"},
    {AlertKind::tip, "tip", " class=\"alert alert-tip\" role=\"note\"", "alert.tip"},
    {AlertKind::important, "important", " class=\"alert alert-important\" role=\"note\"", "alert.important"},
    {AlertKind::warning, "warning", " class=\"alert alert-warning\" role=\"note\"", "alert.warning"},
    {AlertKind::caution, "caution", " class=\"alert alert-caution\" role=\"note\"", "alert.caution"},
}};
constexpr std::array names{kinds[0].name, kinds[1].name, kinds[2].name, kinds[3].name, kinds[4].name};

std::string_view nearest_marker(std::string_view name) {
  constexpr std::array<std::string_view, 5> markers{"[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"};
  const std::string_view nearest = text::nearest(text::lower_ascii(name), names);
  const auto found = std::ranges::find(names, nearest);
  return found == names.end() ? std::string_view{} : markers[static_cast<std::size_t>(found - names.begin())];
}

const KindOfAlert* find_kind(std::string_view name) {
  for (const KindOfAlert& kind : kinds) {
    if (text::equal_ignoring_ascii_case(kind.name, name)) return &kind;
  }
  return nullptr;
}

/// The word alone, in bold: for markers that make no alert. It stands in the place of `[!NOTE]`.
void render_word(Rendering& page, const Marker& marker, const KindOfAlert* kind) {
  page.html().open(Element::strong);
  if (kind != nullptr) {
    page.string(kind->title);
  } else {
    page.html().text(marker.name);
    page.plain(marker.name);
  }
  page.html().close();
}

void render_word_as_block(Rendering& page, const Marker& marker, const Place& place, const KindOfAlert* kind) {
  if (place.quote != nullptr) begin_plain_section(page, *place.quote);
  page.html().open(Element::p);
  render_word(page, marker, kind);
  page.html().close();
  page.html().end_line();
  page.end_plain_block();
}

void begin_alert(Rendering& page, const Marker& marker, QuoteSection& quote, const KindOfAlert& kind) {
  end_section(page, quote);
  quote.kind = QuoteSection::Kind::alert;
  page.article().alerts.push_back({kind.kind, page.at_text(marker.where())});
  page.html().open(Element::div, kind.attributes);
  page.html().end_line();
  page.html().open(Element::p, " class=\"alert-title\"");
  page.string(kind.title);
  page.html().close();
  page.html().end_line();
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const SourceSpan where = page.at_text(marker.where());
  const KindOfAlert* kind = find_kind(marker.name);
  if (kind == nullptr) {
    page.report(alert_unknown(where, marker.source, nearest_marker(marker.name)));
  } else if (!marker.in_quote) {
    page.report(alert_outside_quote(where, marker.source));
  }

  const bool is_block = place.is_block && place.quote != nullptr;
  if (kind != nullptr && is_block && place.has_content) {
    begin_alert(page, marker, *place.quote, *kind);
  } else if (kind != nullptr && is_block) {
    page.report(alert_empty(where, marker.source));
    end_section(page, *place.quote);
  } else if (place.is_block) {
    render_word_as_block(page, marker, place, kind);
  } else {
    render_word(page, marker, kind);
  }
  return MarkerBody::none;
}

}  // namespace

extern const Construct alert{
    .form = MarkerForm::bracket, .names = names, .render = &render, .in_quote = InQuote::divides};

}  // namespace guidepost::markdown
