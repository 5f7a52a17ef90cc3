#include "config/read_policy.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "config/values.hpp"
#include "diagnostics/config_messages.hpp"

namespace guidepost::config {
namespace {

constexpr unsigned longest_grace = 3650;

/// The code at a name; one that does not exist is reported with "did you mean".
std::optional<Code> read_code(const Located<std::string>& name, Diagnostics& problems) {
  const auto code = find_code(name.value);
  if (code) return code;
  std::vector<std::string_view> names;
  for (const CodeInfo& info : all_codes()) names.push_back(info.name);
  problems.add(config_unknown_code(name.where, name.value, text::nearest(name.value, names)));
  return std::nullopt;
}

void read_rule(const yaml::Entry& entry, SeverityPolicy& rules, Diagnostics& problems) {
  const auto code = read_code(entry.key, problems);
  if (!code) return;
  // Where `off` is not quoted, YAML 1.1 tools make a boolean of it and may write `false`.
  if (entry.value.is_scalar() && entry.value.as_bool() == false) return rules.set(*code, std::nullopt);
  const auto severity = entry.value.is_scalar() ? find_severity(entry.value.text) : std::nullopt;
  if (severity) return rules.set(*code, *severity);
  constexpr std::array<std::string_view, 5> names{"error", "warning", "suggestion", "info", "off"};
  const std::string lower = text::lower_ascii(entry.value.text);
  const bool is_same_but_for_case = std::ranges::find(names, lower) != names.end();
  problems.add(config_unknown_severity(entry.value.where, entry.value.text,
                                       is_same_but_for_case ? std::string_view{lower} : text::nearest(lower, names)));
}

SeverityPolicy read_rules(const yaml::Value& value, Diagnostics& problems) {
  SeverityPolicy rules;
  if (!value.is_map() && !value.is_null())
    problems.add(config_wrong_type(value.where, "rules", "a map from codes to severities"));
  for (const yaml::Entry& entry : value.entries) read_rule(entry, rules, problems);
  return rules;
}

std::vector<std::string> read_locale_tags(const yaml::Value& value, const locale::LocaleTable& locales,
                                          Diagnostics& problems) {
  std::vector<std::string> tags;
  for (const Located<std::string>& name : read_texts(value, "locale", problems)) {
    auto id = locales.find_folder(name.value);
    if (!id) id = locales.find_tag(name.value);
    if (id) {
      tags.push_back(locales[*id].tag);
      continue;
    }
    std::vector<std::string> folders;
    for (const locale::LocaleId known : locales.ids()) folders.push_back(locales[known].folder);
    problems.add(config_unknown_locale(name.where, "locale", name.value, folders));
  }
  return tags;
}

FindingFilter read_filter(const yaml::Value& entry, const locale::LocaleTable& locales, Diagnostics& problems) {
  FindingFilter filter;
  if (const auto* const value = entry.find("locale")) filter.locales = read_locale_tags(*value, locales, problems);
  if (const auto* const value = entry.find("files")) filter.files = PathFilter{read_globs(*value, "files", problems)};
  if (const auto* const value = entry.find("topic")) {
    for (const Located<std::string>& topic : read_texts(*value, "topic", problems))
      filter.topics.push_back(text::lower_ascii(topic.value));
  }
  return filter;
}

/// The maps of a list; what is none is reported.
std::vector<const yaml::Value*> read_maps(const yaml::Value& value, std::string_view key, Diagnostics& problems) {
  std::vector<const yaml::Value*> maps;
  if (!value.is_sequence() && !value.is_null()) problems.add(config_wrong_type(value.where, key, "a list of maps"));
  for (const yaml::Value& item : value.items) {
    if (item.is_map()) {
      maps.push_back(&item);
    } else {
      problems.add(config_wrong_type(item.where, key, "a list of maps"));
    }
  }
  return maps;
}

std::vector<SeverityOverride> read_overrides(const yaml::Value& value, const locale::LocaleTable& locales,
                                             Diagnostics& problems) {
  constexpr std::array<std::string_view, 4> keys{"locale", "files", "topic", "rules"};
  std::vector<SeverityOverride> overrides;
  for (const yaml::Value* const entry : read_maps(value, "overrides", problems)) {
    report_unknown_keys(*entry, "overrides", keys, problems);
    SeverityOverride read{.where = read_filter(*entry, locales, problems), .rules = {}};
    if (const auto* const rules = required(*entry, "overrides", "rules", problems))
      read.rules = read_rules(*rules, problems);
    overrides.push_back(std::move(read));
  }
  return overrides;
}

std::string read_required_text(const yaml::Value& entry, std::string_view key, Diagnostics& problems) {
  const yaml::Value* const value = required(entry, "exemptions", key, problems);
  auto text = value == nullptr ? std::nullopt : read_text(*value, key, problems);
  if (text && text->value.empty()) problems.add(config_missing_key(text->where, "exemptions", key));
  return text ? std::move(text->value) : std::string{};
}

Exemption read_exemption(const yaml::Value& entry, const locale::LocaleTable& locales, Diagnostics& problems) {
  constexpr std::array<std::string_view, 7> keys{"code", "locale", "files", "topic", "owner", "reason", "until"};
  report_unknown_keys(entry, "exemptions", keys, problems);
  Exemption read{.where = entry.entries.empty() ? entry.where : entry.entries.front().key.where};
  if (const auto* const value = required(entry, "exemptions", "code", problems)) {
    for (const Located<std::string>& name : read_texts(*value, "code", problems)) {
      if (const auto code = read_code(name, problems)) read.codes.push_back(*code);
      read.where = name.where;
    }
  }
  read.matching = read_filter(entry, locales, problems);
  read.owner = read_required_text(entry, "owner", problems);
  read.reason = read_required_text(entry, "reason", problems);
  if (const auto* const value = required(entry, "exemptions", "until", problems)) {
    const auto text = read_text(*value, "until", problems);
    const auto date = text ? locale::parse_date(text->value) : std::nullopt;
    if (date) read.until = *date;
    if (text && !date) problems.add(config_date(text->where, "until", text->value));
  }
  return read;
}

unsigned read_grace(const yaml::Value& value, Diagnostics& problems) {
  const auto text = read_text(value, "grace", problems);
  if (!text) return 0;
  const std::string& written = text->value;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  const std::string_view unit{end, static_cast<std::size_t>(written.data() + written.size() - end)};
  if (error == std::errc{} && number <= longest_grace) {
    if (unit == "d") return number;
    if (unit == "w") return number * 7;
  }
  problems.add(config_days(text->where, "grace", written));
  return 0;
}

std::vector<Origin> read_origins(const yaml::Value& value, Diagnostics& problems) {
  constexpr std::array<std::string_view, 3> names{"inherited", "pending", "lagging"};
  constexpr std::array origins{Origin::inherited, Origin::pending, Origin::lagging};
  std::vector<Origin> read;
  for (const Located<std::string>& name : read_texts(value, "fail_on_origin", problems)) {
    const auto* const found = std::ranges::find(names, name.value);
    if (found == names.end()) {
      problems.add(config_unknown_word(name.where, "fail_on_origin", name.value, names));
    } else {
      read.push_back(origins.at(static_cast<std::size_t>(found - names.begin())));
    }
  }
  return read;
}

}  // namespace

Policy read_policy(const yaml::Value& root, const locale::LocaleTable& locales, Diagnostics& problems) {
  Policy policy;
  for (const yaml::Entry& entry : root.entries) {
    const std::string& key = entry.key.value;
    if (key == "rules") policy.rules = read_rules(entry.value, problems);
    if (key == "overrides") policy.overrides = read_overrides(entry.value, locales, problems);
    if (key == "coverage") policy.goals = read_coverage(entry.value, locales, problems);
    if (key == "untranslated_fallback") policy.fallbacks = read_fallback_thresholds(entry.value, locales, problems);
    if (key == "grace") policy.grace_days = read_grace(entry.value, problems);
    if (key == "fail_on_origin") policy.failing_origins = read_origins(entry.value, problems);
    if (key == "exemptions") {
      for (const yaml::Value* const one : read_maps(entry.value, "exemptions", problems))
        policy.exemptions.push_back(read_exemption(*one, locales, problems));
    }
  }
  return policy;
}

}  // namespace guidepost::config
