// `:::image type="content|icon|complex" source="" alt-text="" lightbox="" link="" border="" loc-scope="":::`, among
// blocks and among text; a complex one has a long description up to `:::image-end:::`.
// https://learn.microsoft.com/contribute/content/markdown-reference#images
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/html_attributes.hpp"
#include "markdown/marker_attributes.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"image"};
/// `loc-scope` says what a localizer has to do with the picture: nothing for readers.
constexpr std::array<std::string_view, 9> known_attributes{"type",      "source", "alt-text", "lightbox", "border",
                                                           "loc-scope", "link",   "width",    "height"};

using Attributes = std::vector<MarkerAttribute>;

std::string_view value_of(const Attributes& attributes, std::string_view name) {
  const MarkerAttribute* found = find_attribute(attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

enum class Type : std::uint8_t { content, icon, complex };

Type type_of(Rendering& page, const Attributes& attributes) {
  const MarkerAttribute* type = find_attribute(attributes, "type");
  if (type == nullptr || text::equal_ignoring_ascii_case(type->value, "content")) return Type::content;
  if (text::equal_ignoring_ascii_case(type->value, "icon")) return Type::icon;
  if (text::equal_ignoring_ascii_case(type->value, "complex")) return Type::complex;
  page.report(image_attribute_value(page.at_text(type->where), "type", type->value, "content, icon or complex"));
  return Type::content;
}

/// Content images have a border unless they say otherwise, icons only if they do.
bool has_border(Rendering& page, const Attributes& attributes, Type type) {
  const MarkerAttribute* border = find_attribute(attributes, "border");
  if (border != nullptr && text::equal_ignoring_ascii_case(border->value, "true")) return true;
  if (border != nullptr && text::equal_ignoring_ascii_case(border->value, "false")) return false;
  if (border != nullptr) {
    page.report(image_attribute_value(page.at_text(border->where), "border", border->value, "true or false"));
  }
  return type != Type::icon;
}

void report_unknown(Rendering& page, const Attributes& attributes) {
  for (const MarkerAttribute& attribute : attributes) {
    if (std::ranges::find(known_attributes, attribute.name) != known_attributes.end()) continue;
    const std::string_view nearest = text::nearest(attribute.name, known_attributes);
    page.report(image_attribute_unknown(page.at_text(attribute.where), attribute.name, nearest));
  }
}

struct Image {
  Type type = Type::content;
  std::string_view source;
  std::string_view alt;
  std::string_view target;  ///< what the image links to: `link`, or `lightbox`, its larger version
  bool is_lightbox = false;
  bool border = false;
  SourceSpan where;
  SourceSpan target_where;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

Image read_image(Rendering& page, const Marker& marker, const Attributes& attributes) {
  Image image{.source = value_of(attributes, "source"),
              .alt = value_of(attributes, "alt-text"),
              .target = {},
              .where = page.at_text(marker.where()),
              .target_where = {},
              .width = pixels(value_of(attributes, "width")),
              .height = pixels(value_of(attributes, "height"))};
  image.type = type_of(page, attributes);
  image.border = has_border(page, attributes, image.type);
  report_unknown(page, attributes);
  if (!marker.ended) page.report(unclosed_block(image.where, UnclosedBlock::marker_not_ended, ":::image"));
  if (image.source.empty()) {
    page.report(image_attribute_missing(image.where, "source"));
  } else if (image.type != Type::icon && image.alt.empty()) {
    page.report(alt_text_missing(image.where, image.source));
  }
  for (const std::string_view name : {"link", "lightbox"}) {
    const MarkerAttribute* target = find_attribute(attributes, name);
    if (target == nullptr || target->value.empty()) continue;
    image.target = target->value;
    image.target_where = page.at_text(target->where);
    image.is_lightbox = name == "lightbox";
    break;
  }
  return image;
}

/// The image, inside a link when it has one and stands in no other link.
void render_image(Rendering& page, const Image& image, std::string_view description_id) {
  const std::string_view alt = image.type == Type::icon ? std::string_view{} : image.alt;
  const std::uint32_t link = page.add_link(LinkKind::image, image.source, std::string{alt}, image.where);
  page.article().links[link].width = image.width;
  page.article().links[link].height = image.height;
  std::string classes{image.type == Type::icon ? "icon" : "content-image"};
  if (image.border) classes += " image-border";
  std::string attributes = fmt::format(" class=\"{}\"", classes);
  if (!description_id.empty()) attributes += fmt::format(" aria-describedby=\"{}\"", description_id);

  if (!image.target.empty() && !page.html().in_link()) {
    const std::uint32_t target = page.add_link(LinkKind::link, image.target, std::string{alt}, image.target_where);
    if (page.is_safe(target)) {
      page.html().open_link(target, image.is_lightbox ? " class=\"lightbox\"" : "");
      page.image(link, alt, {}, attributes);
      page.html().close();
      return;
    }
  }
  page.image(link, alt, {}, attributes);
}

/// `<figure>` with the image, and a description that readers can open; the description's blocks follow.
void open_complex(Rendering& page, const Image& image) {
  const std::string id = page.free_id("image-description");
  page.html().open(Element::figure, " class=\"image\"");
  page.html().end_line();
  render_image(page, image, id);
  page.html().end_line();
  page.html().open(Element::details, " class=\"long-description\"");
  page.html().end_line();
  page.html().open(Element::summary);
  page.string("image.long_description");
  page.html().close();
  page.html().end_line();
  page.html().open(Element::div, fmt::format(" id=\"{}\"", id));
  page.html().end_line();
}

void close_complex(Rendering& page) {
  for (int element = 0; element < 3; ++element) {
    page.html().close();
    page.html().end_line();
  }
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const Attributes attributes = marker_attributes(marker);
  const Image image = read_image(page, marker, attributes);
  if (image.source.empty()) {
    // Nothing to show but the words that describe it.
    if (place.is_block) page.html().open(Element::p);
    page.html().text(image.alt);
    if (place.is_block) page.html().close();
    return MarkerBody::none;
  }
  if (!place.is_block) {
    render_image(page, image, {});
    return MarkerBody::none;
  }
  if (image.type == Type::complex && place.ending == Ending::marker) {
    open_complex(page, image);
    return MarkerBody::follows;
  }
  if (image.type == Type::complex) page.report(unclosed_block(image.where, UnclosedBlock::not_closed, ":::image"));
  page.html().open(image.type == Type::icon ? Element::p : Element::figure,
                   image.type == Type::icon ? "" : " class=\"image\"");
  render_image(page, image, {});
  page.html().close();
  page.html().end_line();
  return MarkerBody::none;
}

}  // namespace

extern const Construct image{.form = MarkerForm::colons,
                             .names = names,
                             .render = &render,
                             .end = "image-end",
                             .close = &close_complex,
                             .may_lack_end = true};

}  // namespace guidepost::markdown
