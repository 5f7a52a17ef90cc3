#include "markdown/constructs.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace guidepost::markdown {

extern const Construct alert;
extern const Construct code;
extern const Construct code_bracket;
extern const Construct image;
extern const Construct image_end;
extern const Construct include;
extern const Construct no_localization;
extern const Construct unclosed_comment;
extern const Construct unknown;

namespace {

constexpr std::array all{&alert,     &code,    &code_bracket,    &image,
                         &image_end, &include, &no_localization, &unclosed_comment};

bool is_named(const Construct& construct, std::string_view name) {
  return std::ranges::any_of(construct.names, [&](std::string_view known) {
    return known.ends_with('-') ? text::starts_with_ignoring_ascii_case(name, known)
                                : text::equal_ignoring_ascii_case(name, known);
  });
}

}  // namespace

const Construct* find_construct(MarkerForm form, std::string_view name) {
  const auto found = std::ranges::find_if(
      all, [&](const Construct* construct) { return construct->form == form && is_named(*construct, name); });
  return found == all.end() ? nullptr : *found;
}

bool divides_quote(const Marker& marker) {
  if (marker.form != MarkerForm::bracket || !marker.in_quote) return false;
  const Construct* construct = find_construct(marker.form, marker.name);
  return construct == &alert || (construct == nullptr && marker.body.empty());
}

MarkerBody render_marker(Rendering& page, const Marker& marker, const Place& place) {
  const Construct* construct = find_construct(marker.form, marker.name);
  if (construct == nullptr) construct = divides_quote(marker) ? &alert : &unknown;
  return construct->render(page, marker, place);
}

}  // namespace guidepost::markdown
