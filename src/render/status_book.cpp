#include "render/status_book.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "base/url_path.hpp"
#include "render/page_paths.hpp"
#include "render/site_context.hpp"
#include "render/status_changes.hpp"

namespace guidepost::render {
namespace {

using translation::Work;
using translation::WorkItem;

/// In bytes, by an estimate.
constexpr std::size_t page_budget = 250'000;

/// Cuts `count` items into runs whose sizes come to the budget at most, at least one item each; calls
/// `add(begin, end)`, once at least.
void cut(std::size_t count, const std::function<std::size_t(std::size_t)>& size_of,
         const std::function<void(std::size_t, std::size_t)>& add) {
  std::size_t begin = 0;
  std::size_t used = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = size_of(i);
    if (i > begin && used + size > page_budget) {
      add(begin, i);
      begin = i;
      used = 0;
    }
    used += size;
  }
  add(begin, count);
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::size_t WorkCounts::expected() const {
  return std::accumulate(by_work.begin(), by_work.end(), std::size_t{0}) - of(Work::orphan);
}

double WorkCounts::translated_share() const {
  return share(expected() - of(Work::missing), expected());
}

double WorkCounts::current_share() const {
  return share(of(Work::current) + of(Work::machine_translated), expected());
}

StatusBook::StatusBook(const SiteContext& context, const translation::Assessment& known)
    : context_{context}, known_{known} {
  const locale::LocaleTable& table = context.model().locales();
  if (context.status_page_of(context.main_locale()).empty()) return;
  for (const locale::LocaleId id : table.ids()) {
    if (id != table.source()) locales_.push_back(id);
  }
  list_work();
  make_grid();
  add_pages();
}

void StatusBook::list_work() {
  const site::SiteModel& model = context_.model();
  work_.resize(model.locales().size());
  counts_.resize(model.locales().size());
  cells_.assign(model.locales().size(), std::vector<std::optional<Work>>(model.coverage().size()));
  for (const locale::LocaleId id : locales_) {
    const auto place = static_cast<std::size_t>(id);
    work_[place] = translation::work_list(model, known_, id);
    for (const WorkItem& item : work_[place]) {
      counts_[place].add(item.work);
      cells_[place][item.row] = item.work;
    }
  }
}

void StatusBook::make_grid() {
  const std::vector<site::CoverageRow>& rows = context_.model().coverage();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto is_shown = [&](locale::LocaleId id) { return work(id, row).has_value(); };
    if (std::ranges::any_of(locales_, is_shown)) grid_.push_back(row);
  }
  // The rows are sorted by id, in which a folder's articles have its folders among them.
  std::ranges::stable_sort(grid_, {}, [&](std::size_t row) { return parent_path(rows[row].id.path()); });
}

void StatusBook::add_pages() {
  const site::SiteModel& model = context_.model();
  constexpr std::size_t row_size = 250;
  constexpr std::size_t cell_size = 75;
  cut(
      grid_.size(),
      [&](std::size_t i) {
        const std::size_t id = model.coverage()[grid_[i]].id.path().size();
        return row_size + id + locales_.size() * (cell_size + id);
      },
      [&](std::size_t begin, std::size_t end) {
        const std::size_t number = pages_.size() + 1;
        pages_.push_back(
            {.path = site_status_path(number), .locale = {}, .number = number, .begin = begin, .end = end});
      });

  constexpr std::size_t item_size = 450;
  for (const locale::LocaleId id : locales_) {
    const std::vector<WorkItem>& items = work(id);
    std::size_t number = 0;
    cut(
        items.size(),
        [&](std::size_t i) {
          const std::size_t path = model.coverage()[items[i].row].id.path().size();
          return item_size + 2 * path + size_of_changes(context_, known_.freshness, items[i]);
        },
        [&](std::size_t begin, std::size_t end) {
          ++number;
          pages_.push_back({.path = status_path(context_.locale(id), number),
                            .locale = id,
                            .number = number,
                            .begin = begin,
                            .end = end});
        });
  }
}

}  // namespace guidepost::render
