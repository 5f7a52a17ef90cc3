// `:::row:::` with `:::column span="2":::` in it: columns side by side, below each other where there is no room.
// https://learn.microsoft.com/contribute/content/markdown-reference#columns
#include <fmt/format.h>

#include <array>

#include "diagnostics/block_messages.hpp"
#include "markdown/block_attributes.hpp"
#include "markdown/constructs.hpp"

namespace guidepost::markdown {

extern const Construct row;

namespace {

constexpr std::array<std::string_view, 1> row_names{"row"};
constexpr std::array<std::string_view, 1> column_names{"column"};
constexpr std::array<std::string_view, 1> row_attributes{"count"};
constexpr std::array<std::string_view, 1> column_attributes{"span"};

void open_div(Rendering& page, std::string_view classes) {
  page.html().open(Element::div, fmt::format(" class=\"{}\"", classes));
  page.html().end_line();
}

void close_div(Rendering& page) {
  page.html().close();
  page.html().end_line();
}

bool is_number_up_to_12(std::string_view text) {
  return (text.size() == 1 && text[0] >= '1' && text[0] <= '9') || text == "10" || text == "11" || text == "12";
}

MarkerBody render_row(Rendering& page, const Marker& marker, const Place& place) {
  const BlockAttributes attributes{page, marker, ":::row", row_attributes};
  const std::string_view count = attributes.value("count");
  if (!count.empty() && !is_number_up_to_12(count)) attributes.report_value("count", count, "a number from 1 to 12");
  if (!can_open(page, marker, place, ":::row")) return MarkerBody::none;
  open_div(page, "row");
  return MarkerBody::follows;
}

MarkerBody render_column(Rendering& page, const Marker& marker, const Place& place) {
  const BlockAttributes attributes{page, marker, ":::column", column_attributes};
  const std::string_view span = attributes.value("span");
  const bool has_span = is_number_up_to_12(span);
  if (!span.empty() && !has_span) attributes.report_value("span", span, "a number from 1 to 12");
  if (!can_open(page, marker, place, ":::column")) return MarkerBody::none;
  if (place.inside != &row) {
    page.report(column_outside_row(page.at_text(marker.where())));
    return MarkerBody::unwrapped;
  }
  open_div(page, has_span ? fmt::format("column span{}", span) : "column");
  return MarkerBody::follows;
}

}  // namespace

extern const Construct row{
    .form = MarkerForm::colons, .names = row_names, .render = &render_row, .end = "row-end", .close = &close_div};
extern const Construct column{.form = MarkerForm::colons,
                              .names = column_names,
                              .render = &render_column,
                              .end = "column-end",
                              .close = &close_div,
                              .whole = &row};

}  // namespace guidepost::markdown
