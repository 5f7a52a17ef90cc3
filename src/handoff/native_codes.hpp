// The inline elements that XLIFF 1.2 and TMX share: <bpt>, <ept> and <ph>, which hold the code itself.
#pragma once

#include <string_view>
#include <vector>

#include "handoff/content.hpp"
#include "xml/writer.hpp"

namespace guidepost::handoff {

/// Writes a content into the element that is open. `number` is the name of the attribute with the code's number, which
/// pairs need; `standalone_number` that of <ph>.
void write_native(xml::Writer& out, const Content& content, const std::vector<SharedCode>& codes,
                  std::string_view number, std::string_view standalone_number);

}  // namespace guidepost::handoff
