#include "diagnostics/diagnostic.hpp"

#include <algorithm>
#include <iterator>

namespace guidepost {

void Diagnostics::append(Diagnostics other) {
  if (items_.empty()) {
    items_ = std::move(other.items_);
    return;
  }
  items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                std::make_move_iterator(other.items_.end()));
}

Diagnostic make_diagnostic(Code code, SourceSpan where, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = code_info(code).severity;
  diagnostic.where = where;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

Diagnostic with_origin(Diagnostic diagnostic, Origin origin) {
  diagnostic.origin = origin;
  const int steps = origin == Origin::inherited ? 1 : origin == Origin::pending || origin == Origin::lagging ? 2 : 0;
  diagnostic.severity =
      static_cast<Severity>(std::min(static_cast<int>(diagnostic.severity) + steps, static_cast<int>(Severity::info)));
  return diagnostic;
}

std::string_view origin_name(Origin origin) {
  switch (origin) {
    case Origin::introduced:
      return "introduced";
    case Origin::inherited:
      return "inherited";
    case Origin::pending:
      return "pending";
    case Origin::lagging:
      return "lagging";
    case Origin::none:
      break;
  }
  return "";
}

}  // namespace guidepost
