// The catalogue of diagnostic codes: catalogue.def is its one list; docs/codes/CODE.md is each code's page.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace guidepost {

/// Ordered: a smaller value is graver.
enum class Severity : std::uint8_t { error, warning, suggestion, info };

enum class Code : std::uint16_t {
#define GUIDEPOST_CODE(id, name, severity, summary) id,
#include "diagnostics/catalogue.def"
#undef GUIDEPOST_CODE
};

struct CodeInfo {
  Code code;
  std::string_view name;     ///< kebab-case, stable: CI configurations name it
  Severity severity;         ///< unless `rules:` says otherwise
  std::string_view summary;  ///< one sentence for lists
};

[[nodiscard]] std::span<const CodeInfo> all_codes();
[[nodiscard]] const CodeInfo& code_info(Code code);
[[nodiscard]] std::optional<Code> find_code(std::string_view name);

[[nodiscard]] std::string_view severity_name(Severity severity);
[[nodiscard]] std::optional<Severity> find_severity(std::string_view name);

}  // namespace guidepost
