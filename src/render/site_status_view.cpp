// status.html of the site: how far the locales are, and every article in each of them.
#include <fmt/format.h>

#include <algorithm>

#include "base/url_path.hpp"
#include "locale/message.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"
#include "render/status_view.hpp"

namespace guidepost::render {
namespace {

using translation::Work;

/// Rows of the grid in one folder: [begin, end).
struct Folder {
  std::string_view path;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class SiteStatus {
 public:
  SiteStatus(const SiteContext& context, const StatusBook& book, const StatusPage& page)
      : context_{context}, book_{book}, page_{page}, main_{context.main_locale()}, strings_{context.strings(main_)} {
    list_works();
  }

  [[nodiscard]] std::string render() const {
    View view = make_frame(
        context_, {.kind = PageKind::status, .locale = main_, .path = page_.path, .title = strings_["status.title"]});
    View::List pages = page_links(context_, book_, page_);
    const std::vector<Folder> folders = folders_of(0, book_.grid().size());
    View::List links;
    if (page_.number == 1 && !pages.empty()) {
      for (const Folder& folder : folders) links.push_back(folder_view(folder, folder));
    }
    View::List shown;
    for (const Folder& folder : folders) {
      if (folder.begin < page_.end && folder.end > page_.begin) shown.push_back(folder_with_rows(folder));
    }
    view.flag("is_first_page", page_.number == 1)
        .list("heads", heads())
        .list("status_locales", locales())
        .flag("has_pages", !pages.empty())
        .list("pages", std::move(pages))
        .flag("has_folder_links", links.size() > 1)
        .list("folder_links", std::move(links))
        .flag("has_rows", !shown.empty())
        .list("folders", std::move(shown));
    return context_.render(TemplateId::site_status, view, main_);
  }

 private:
  /// Kinds that no locale has would be columns of zeros, and filters that leave nothing.
  void list_works() {
    for (std::size_t i = 0; i < translation::work_kinds; ++i) {
      const auto work = static_cast<Work>(i);
      const auto has_some = [&](locale::LocaleId locale) { return book_.counts(locale).of(work) > 0; };
      if (std::ranges::any_of(book_.locales(), has_some)) works_.push_back(work);
    }
  }

  [[nodiscard]] const std::string& id(std::size_t grid_row) const {
    return context_.model().coverage()[book_.grid()[grid_row]].id.path();
  }

  [[nodiscard]] std::vector<Folder> folders_of(std::size_t begin, std::size_t end) const {
    std::vector<Folder> folders;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view path = parent_path(id(i));
      if (folders.empty() || folders.back().path != path) folders.push_back({.path = path, .begin = i, .end = i});
      folders.back().end = i + 1;
    }
    return folders;
  }

  [[nodiscard]] View::List heads() const {
    View::List list;
    for (const Work work : works_) {
      list.emplace_back()
          .text("head_work", std::string{work_key(work)})
          .text("head_name", work_name(context_, work, main_))
          .text("head_rows", shown_rows(work));
    }
    return list;
  }

  /// How many rows of this page have the kind of work in some locale; "" of none.
  [[nodiscard]] std::string shown_rows(Work work) const {
    std::size_t count = 0;
    for (std::size_t i = page_.begin; i < page_.end; ++i) {
      const auto has_it = [&](locale::LocaleId locale) { return book_.work(locale, book_.grid()[i]) == work; };
      if (std::ranges::any_of(book_.locales(), has_it)) ++count;
    }
    return count == 0 ? std::string{} : strings_.number(count);
  }

  [[nodiscard]] View::List locales() const {
    View::List list;
    const std::string& tag = context_.locale(main_).tag;
    for (const locale::LocaleId locale : book_.locales()) {
      const locale::Locale& row = context_.locale(locale);
      const WorkCounts& counts = book_.counts(locale);
      View::List numbers;
      for (const Work work : works_) {
        numbers.emplace_back()
            .text("count_work", counts.of(work) == 0 ? std::string{} : std::string{work_key(work)})
            .text("count", strings_.number(counts.of(work)));
      }
      list.emplace_back()
          .text("locale_name", row.native_name)
          .text("locale_tag", row.tag)
          .text("locale_dir", row.direction == locale::Direction::right_to_left ? "rtl" : "ltr")
          .text("locale_href", context_.href(page_.path, status_path(row)))
          .text("locale_translated", locale::format_percent(counts.translated_share(), tag))
          .text("locale_current", locale::format_percent(counts.current_share(), tag))
          .list("bar", bar_parts(counts))
          .list("locale_counts", std::move(numbers));
    }
    return list;
  }

  /// The view of the folder as a whole; its anchor and address are those of its first rows.
  [[nodiscard]] View folder_view(const Folder& folder, const Folder& rows) const {
    View::List shares;
    const std::string& tag = context_.locale(main_).tag;
    for (const locale::LocaleId locale : book_.locales()) {
      WorkCounts counts;
      for (std::size_t i = folder.begin; i < folder.end; ++i) {
        if (const auto work = book_.work(locale, book_.grid()[i])) counts.add(*work);
      }
      shares.emplace_back().text("folder_share", locale::format_percent(counts.current_share(), tag));
    }
    const std::string anchor = fmt::format("rows-{}", rows.begin + 1);
    View view;
    view.text("folder_name", folder.path.empty() ? strings_["status.top_folder"] : std::string{folder.path})
        .text("folder_anchor", anchor)
        .text("folder_href", fmt::format("{}#{}", page_of_row(rows.begin), anchor))
        .list("folder_shares", std::move(shares));
    return view;
  }

  /// Relative to this page; empty for this page itself.
  [[nodiscard]] std::string page_of_row(std::size_t grid_row) const {
    for (const StatusPage& page : book_.pages()) {
      if (page.locale || grid_row < page.begin || grid_row >= page.end) continue;
      return page.number == page_.number ? std::string{} : context_.href(page_.path, page.path);
    }
    return {};
  }

  [[nodiscard]] View folder_with_rows(const Folder& folder) const {
    const Folder rows{
        .path = folder.path, .begin = std::max(folder.begin, page_.begin), .end = std::min(folder.end, page_.end)};
    View view = folder_view(folder, rows);
    View::List list;
    for (std::size_t i = rows.begin; i < rows.end; ++i) list.push_back(row_view(i));
    return std::move(view.list("rows", std::move(list)));
  }

  [[nodiscard]] View row_view(std::size_t grid_row) const {
    const std::string& article = id(grid_row);
    const site::Article& reference = context_.model()[*context_.model().reference(article)];
    View view;
    view.text("row_title", reference.title.value);
    if (reference.locale != main_)
      view.html("row_language", language_attributes(context_.locale(reference.locale), context_.locale(main_)));
    if (const site::Page* const page = context_.model().page(reference.locale, article)) {
      view.text("row_href", context_.href(page_.path, page->path));
      if (reference.locale != main_) view.text("row_hreflang", context_.locale(reference.locale).tag);
    }
    View::List cells;
    for (const locale::LocaleId locale : book_.locales()) {
      View& cell = cells.emplace_back();
      const auto work = book_.work(locale, book_.grid()[grid_row]);
      if (!work) continue;
      cell.text("cell_work", std::string{work_key(*work)}).text("cell_name", work_name(context_, *work, main_));
      const site::Page* const page = *work == Work::missing ? nullptr : context_.model().page(locale, article);
      if (page != nullptr) cell.text("cell_href", context_.href(page_.path, page->path));
    }
    return std::move(view.list("cells", std::move(cells)));
  }

  const SiteContext& context_;
  const StatusBook& book_;
  const StatusPage& page_;
  locale::LocaleId main_;
  const LocaleStrings& strings_;
  std::vector<Work> works_;  // that some locale has
};

}  // namespace

std::string render_site_status_page(const SiteContext& context, const StatusBook& book, const StatusPage& page) {
  return SiteStatus{context, book, page}.render();
}

}  // namespace guidepost::render
