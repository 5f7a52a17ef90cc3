#include "locale/locale.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/text.hpp"
#include "locale/tag.hpp"

namespace guidepost::locale {
namespace {

/// Collects locales in order, each once, and never the one they are for.
class Chain {
 public:
  explicit Chain(LocaleId owner) : owner_{owner} {}
  void add(LocaleId id) {
    if (id != owner_ && std::ranges::find(ids_, id) == ids_.end()) ids_.push_back(id);
  }
  [[nodiscard]] const std::vector<LocaleId>& ids() const { return ids_; }

 private:
  LocaleId owner_;
  std::vector<LocaleId> ids_;
};

std::optional<LocaleId> find_row(const std::vector<Locale>& rows, auto matches) {
  const auto found = std::ranges::find_if(rows, matches);
  if (found == rows.end()) return std::nullopt;
  return static_cast<LocaleId>(found - rows.begin());
}

}  // namespace

LocaleTable::LocaleTable(std::vector<Locale> rows, std::optional<LocaleId> source)
    : rows_{make_unique_names(std::move(rows))}, source_{source} {
  assert(!source || static_cast<std::size_t>(*source) < rows_.size());
  for (const LocaleId id : ids()) {
    Chain chain{id};
    for (const LocaleId next : (*this)[id].fallback) chain.add(next);
    // The chain grows while it is walked: a locale's own list first, then what those locales fall back to.
    for (std::size_t at = 0; at < chain.ids().size(); ++at) {
      for (const LocaleId next : (*this)[chain.ids()[at]].fallback) chain.add(next);
    }
    if (source_) {
      chain.add(*source_);
    } else {
      for (const LocaleId other : ids()) chain.add(other);
    }
    fallbacks_.push_back(chain.ids());
  }
}

std::vector<LocaleId> LocaleTable::ids() const {
  std::vector<LocaleId> all(rows_.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<LocaleId>(i);
  return all;
}

std::optional<LocaleId> LocaleTable::find_folder(std::string_view folder) const {
  return find_row(rows_, [=](const Locale& row) { return row.folder == folder; });
}

std::optional<LocaleId> LocaleTable::find_tag(std::string_view tag) const {
  return find_row(rows_, [=](const Locale& row) { return text::equal_ignoring_ascii_case(row.tag, tag); });
}

}  // namespace guidepost::locale
