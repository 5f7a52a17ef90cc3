// `coverage:`, the shares that locales are to have:
//
//   coverage:
//     "*": 60%                       every locale but the source that has no line of its own
//     de: 95%
//     hu:
//       minimum: 80%
//       machine_translated: not-counted
//       folders: {billing: 100%}
//       topics: {faq: 50%}
//
// and `untranslated_fallback:`, the shares of untranslated words above which articles are served in another language,
// in the same form with `above` instead of `minimum`.
#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "config/read_policy.hpp"
#include "config/values.hpp"
#include "diagnostics/config_messages.hpp"

namespace guidepost::config {
namespace {

constexpr std::string_view every_locale = "*";

/// "95.5%" as 9550; nothing for what is no percentage from 0 to 100 with at most two decimals.
std::optional<unsigned> parse_percentage(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text = text::trim(text.substr(0, text.size() - 1));
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point < text.size() ? text.substr(point + 1) : std::string_view{"0"};
  if (whole.empty() || whole.size() > 3 || decimals.empty() || decimals.size() > 2) return std::nullopt;
  unsigned hundredths = 0;
  for (const char digit : std::string{whole} + std::string{decimals} + (decimals.size() == 1 ? "0" : "")) {
    if (digit < '0' || digit > '9') return std::nullopt;
    hundredths = hundredths * 10 + static_cast<unsigned>(digit - '0');
  }
  if (hundredths > 10000) return std::nullopt;
  return hundredths;
}

/// The words of a map from locales to shares.
struct ShareKeys {
  std::string_view root;
  std::string_view figure;
  std::span<const std::string_view> of_locale;
};

constexpr std::array<std::string_view, 4> coverage_of_locale{"minimum", "machine_translated", "folders", "topics"};
constexpr ShareKeys coverage_keys{.root = "coverage", .figure = "minimum", .of_locale = coverage_of_locale};
constexpr std::array<std::string_view, 3> fallback_of_locale{"above", "folders", "topics"};
constexpr ShareKeys fallback_keys{.root = "untranslated_fallback", .figure = "above", .of_locale = fallback_of_locale};

/// Reads shares, locale by locale.
class CoverageReader {
 public:
  CoverageReader(const ShareKeys& keys, const locale::LocaleTable& locales, Diagnostics& problems)
      : keys_{keys}, locales_{locales}, problems_{problems} {}

  std::vector<CoverageGoal> read(const yaml::Value& value) {
    if (!value.is_map() && !value.is_null())
      problems_.add(config_wrong_type(value.where, keys_.root, "a map from locales to goals such as '95%'"));
    std::vector<locale::LocaleId> named;
    for (const yaml::Entry& entry : value.entries) {
      if (entry.key.value == every_locale) continue;
      if (const auto id = find_locale(entry.key)) {
        named.push_back(*id);
        read_locale(locales_[*id].tag, entry);
      }
    }
    for (const yaml::Entry& entry : value.entries) {
      if (entry.key.value == every_locale) read_others(named, entry);
    }
    return std::move(goals_);
  }

 private:
  std::optional<locale::LocaleId> find_locale(const Located<std::string>& name) {
    auto id = locales_.find_folder(name.value);
    if (!id) id = locales_.find_tag(name.value);
    if (id) return id;
    std::vector<std::string> folders;
    for (const locale::LocaleId known : locales_.ids()) folders.push_back(locales_[known].folder);
    problems_.add(config_unknown_locale(name.where, keys_.root, name.value, folders));
    return std::nullopt;
  }

  /// Mistakes of the entry are reported once, even where it stands for no locale.
  void read_others(const std::vector<locale::LocaleId>& named, const yaml::Entry& entry) {
    const std::size_t before = goals_.size();
    read_locale({}, entry);
    const std::vector<CoverageGoal> pattern(goals_.begin() + static_cast<std::ptrdiff_t>(before), goals_.end());
    goals_.resize(before);
    for (const locale::LocaleId id : locales_.ids()) {
      if (locales_.source() == id || std::ranges::find(named, id) != named.end()) continue;
      for (CoverageGoal goal : pattern) {
        goal.locale = locales_[id].tag;
        goals_.push_back(std::move(goal));
      }
    }
  }

  void read_locale(const std::string& tag, const yaml::Entry& entry) {
    const yaml::Value& value = entry.value;
    CoverageGoal goal{.where = {}, .locale = tag, .folder = {}, .files = {}, .topic = {}};
    if (!value.is_map()) return read_goal(goal, entry.key.value, value);

    report_unknown_keys(value, keys_.root, keys_.of_locale, problems_);
    if (const auto* const word = value.find("machine_translated")) read_machine_translated(*word, goal);
    if (const auto* const minimum = value.find(keys_.figure)) read_goal(goal, keys_.figure, *minimum);
    for (const yaml::Entry& folder : parts_of(value, "folders")) {
      CoverageGoal part = goal;
      part.folder = folder.key.value;
      const yaml::Value name{.kind = yaml::Kind::scalar, .text = part.folder, .where = folder.key.where};
      part.files = PathFilter{read_globs(name, "folders", problems_)};
      read_goal(std::move(part), folder.key.value, folder.value);
    }
    for (const yaml::Entry& topic : parts_of(value, "topics")) {
      CoverageGoal part = goal;
      part.topic = text::lower_ascii(topic.key.value);
      read_goal(std::move(part), topic.key.value, topic.value);
    }
  }

  const std::vector<yaml::Entry>& parts_of(const yaml::Value& value, std::string_view key) {
    static const std::vector<yaml::Entry> none;
    const yaml::Value* const parts = value.find(key);
    if (parts == nullptr || parts->is_null()) return none;
    if (!parts->is_map())
      problems_.add(config_wrong_type(parts->where, key, "a map from names to goals such as '95%'"));
    return parts->entries;
  }

  void read_machine_translated(const yaml::Value& value, CoverageGoal& goal) {
    constexpr std::array<std::string_view, 2> words{"ok", "not-counted"};
    const auto word = read_text(value, "machine_translated", problems_);
    if (!word) return;
    if (word->value == words[1]) goal.machine_translated = MachineTranslated::not_counted;
    if (std::ranges::find(words, word->value) == words.end())
      problems_.add(config_unknown_word(word->where, "machine_translated", word->value, words));
  }

  void read_goal(CoverageGoal goal, std::string_view key, const yaml::Value& value) {
    const auto text = read_text(value, key, problems_);
    if (!text) return;
    const auto minimum = parse_percentage(text->value);
    if (!minimum) return problems_.add(config_percentage(text->where, key, text->value));
    goal.where = text->where;
    goal.minimum = *minimum;
    goals_.push_back(std::move(goal));
  }

  const ShareKeys& keys_;
  const locale::LocaleTable& locales_;
  Diagnostics& problems_;
  std::vector<CoverageGoal> goals_;
};

}  // namespace

std::vector<CoverageGoal> read_coverage(const yaml::Value& value, const locale::LocaleTable& locales,
                                        Diagnostics& problems) {
  return CoverageReader{coverage_keys, locales, problems}.read(value);
}

std::vector<FallbackThreshold> read_fallback_thresholds(const yaml::Value& value, const locale::LocaleTable& locales,
                                                        Diagnostics& problems) {
  std::vector<FallbackThreshold> thresholds;
  for (CoverageGoal& share : CoverageReader{fallback_keys, locales, problems}.read(value)) {
    thresholds.push_back({.locale = std::move(share.locale),
                          .above = share.minimum,
                          .files = std::move(share.files),
                          .topic = std::move(share.topic)});
  }
  return thresholds;
}

}  // namespace guidepost::config
