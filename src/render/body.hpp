// Fills the holes of a parsed body: hrefs, image paths, titles of links without text, interface strings.
#pragma once

#include <string>
#include <string_view>

#include "render/site_context.hpp"

namespace guidepost::render {

/// The HTML of an article as it stands on one page.
struct FilledBody {
  std::string heading;  ///< the <h1> when the body begins with it, or one made from the title when it has none
  std::string rest;
};

/// `from` is the page's path. Interface strings are in the language of the content: on a fallback page they stand
/// inside text of another language than the frame's.
[[nodiscard]] FilledBody fill_body(const SiteContext& context, const site::Page& page, std::string_view from);

/// An id as the part of an address behind '#': an id may hold what an address may not.
[[nodiscard]] std::string fragment_of(std::string_view id);
/// Heading and rest for the twin in Markdown of a true page: links lead to twins, where their targets have one.
[[nodiscard]] std::string fill_twin(const SiteContext& context, const site::Page& page);

}  // namespace guidepost::render
