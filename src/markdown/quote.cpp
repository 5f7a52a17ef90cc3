#include "markdown/quote.hpp"

namespace guidepost::markdown {

void begin_plain_section(Rendering& page, QuoteSection& quote) {
  if (quote.kind != QuoteSection::Kind::none) return;
  quote.kind = QuoteSection::Kind::plain;
  page.html().open(Element::blockquote);
  page.html().end_line();
}

void end_section(Rendering& page, QuoteSection& quote) {
  if (quote.kind == QuoteSection::Kind::none) return;
  quote.kind = QuoteSection::Kind::none;
  page.html().close();
  page.html().end_line();
}

}  // namespace guidepost::markdown
