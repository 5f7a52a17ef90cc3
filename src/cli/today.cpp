#include "cli/today.hpp"

#include <chrono>

namespace guidepost::cli {

std::optional<locale::Date> today(const std::string& argument) {
  if (!argument.empty()) return locale::parse_date(argument);
  const std::chrono::year_month_day now{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return locale::Date{.year = static_cast<std::int16_t>(static_cast<int>(now.year())),
                      .month = static_cast<std::uint8_t>(static_cast<unsigned>(now.month())),
                      .day = static_cast<std::uint8_t>(static_cast<unsigned>(now.day()))};
}

}  // namespace guidepost::cli
