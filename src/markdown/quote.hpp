// The sections of a block quote: plain ones and alerts, one after the other.
#pragma once

#include "markdown/constructs.hpp"

namespace guidepost::markdown {

/// Begins a plain section, unless one has begun. An alert goes on until another marker.
void begin_plain_section(Rendering& page, QuoteSection& quote);
void end_section(Rendering& page, QuoteSection& quote);

}  // namespace guidepost::markdown
