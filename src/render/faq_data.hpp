// The questions of an FAQ as data for search engines.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "site/article.hpp"

namespace guidepost::render {

/// JSON-LD of schema.org's FAQPage, to stand in a <script type="application/ld+json">: no text of a question or answer
/// can end that element. "" for an article without questions.
[[nodiscard]] std::string faq_data(std::span<const site::FaqEntry> questions, std::string_view language);

}  // namespace guidepost::render
