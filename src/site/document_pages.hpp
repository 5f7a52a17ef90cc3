// The bodies of YAML documents, one function for each type. Used by yaml_page.cpp only.
#pragma once

#include <vector>

#include "site/article.hpp"
#include "site/page_writer.hpp"
#include "yaml/value.hpp"

namespace guidepost::site {

/// Sections of questions with their answers. Returns those that have an answer.
[[nodiscard]] std::vector<FaqEntry> write_faq(const yaml::Value& root, PageWriter& page);
/// Cards with lists of links.
void write_landing(const yaml::Value& root, PageWriter& page);
/// Groups of cards.
void write_hub(const yaml::Value& root, PageWriter& page);
/// A document of a type without a schema here: its texts and links, in order, so that nothing is lost.
void write_other(const yaml::Value& root, PageWriter& page);

}  // namespace guidepost::site
