#include "diagnostics/code.hpp"

#include <algorithm>
#include <array>

namespace guidepost {
namespace {

constexpr CodeInfo catalogue[] = {
#define GUIDEPOST_CODE(id, name, severity, summary) {Code::id, name, Severity::severity, summary},
#include "diagnostics/catalogue.def"
#undef GUIDEPOST_CODE
};

constexpr std::array<std::string_view, 4> severities{"error", "warning", "suggestion", "info"};

}  // namespace

std::span<const CodeInfo> all_codes() {
  return catalogue;
}

const CodeInfo& code_info(Code code) {
  return catalogue[static_cast<std::size_t>(code)];
}

std::optional<Code> find_code(std::string_view name) {
  const auto* const found = std::ranges::find(catalogue, name, &CodeInfo::name);
  if (found == std::ranges::end(catalogue)) return std::nullopt;
  return found->code;
}

std::string_view severity_name(Severity severity) {
  return severities[static_cast<std::size_t>(severity)];
}

std::optional<Severity> find_severity(std::string_view name) {
  const auto* const found = std::ranges::find(severities, name);
  if (found == severities.end()) return std::nullopt;
  return static_cast<Severity>(found - severities.begin());
}

}  // namespace guidepost
