#include "config/read_delivery.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "config/values.hpp"
#include "diagnostics/config_messages.hpp"

namespace guidepost::config {
namespace {

using Choices = std::span<const std::pair<std::string_view, bool Delivery::*>>;

/// Sets what each word of the list at `key` stands for.
void read_choices(const yaml::Value& value, std::string_view key, Choices choices, Delivery& delivery,
                  Diagnostics& problems) {
  if (value.is_null()) return;
  std::vector<std::string_view> known;
  for (const auto& [word, member] : choices) known.push_back(word);
  for (const Located<std::string>& word : read_texts(value, key, problems)) {
    const auto found = std::ranges::find(known, word.value);
    if (found == known.end()) {
      problems.add(config_unknown_word(word.where, key, word.value, known));
    } else {
      delivery.*choices[static_cast<std::size_t>(found - known.begin())].second = true;
    }
  }
}

}  // namespace

UrlStyle read_url_style(const yaml::Value& value, Diagnostics& problems) {
  constexpr std::array<std::string_view, 2> known{"html", "clean"};
  const auto style = read_text(value, "urls", problems);
  if (!style || style->value == known[0]) return UrlStyle::html;
  if (style->value == known[1]) return UrlStyle::clean;
  problems.add(config_unknown_word(style->where, "urls", style->value, known));
  return UrlStyle::html;
}

Delivery read_delivery(const yaml::Value& value, Diagnostics& problems) {
  constexpr std::array<std::string_view, 2> keys{"headers", "compress"};
  constexpr std::array<std::pair<std::string_view, bool Delivery::*>, 3> servers{
      {{"netlify", &Delivery::netlify_headers},
       {"nginx", &Delivery::nginx_headers},
       {"apache", &Delivery::apache_headers}}};
  constexpr std::array<std::pair<std::string_view, bool Delivery::*>, 2> encodings{
      {{"gz", &Delivery::gzip}, {"br", &Delivery::brotli}}};
  Delivery delivery;
  if (value.is_null()) return delivery;
  if (!value.is_map()) {
    problems.add(config_wrong_type(value.where, "delivery", "a map such as '{headers: [nginx], compress: [gz, br]}'"));
    return delivery;
  }
  report_unknown_keys(value, "delivery", keys, problems);
  if (const auto* const headers = value.find("headers")) {
    read_choices(*headers, "headers", servers, delivery, problems);
  }
  if (const auto* const compress = value.find("compress")) {
    read_choices(*compress, "compress", encodings, delivery, problems);
  }
  return delivery;
}

}  // namespace guidepost::config
