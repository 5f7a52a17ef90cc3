#include "reports/narrow.hpp"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "base/url_path.hpp"

namespace guidepost::reports {
namespace {

using IsWanted = std::function<bool(const ReportedDiagnostic&)>;

void keep(Report& report, const IsWanted& is_wanted) {
  std::erase_if(report.diagnostics, std::not_fn(is_wanted));
  std::erase_if(report.suppressed, [&](const ReportedSuppression& one) { return !is_wanted(one.finding); });
  count_findings(report);
}

/// What changed, for look-ups by file and by "FOLDER/ARTICLE".
class Changes {
 public:
  Changes(const Report& report, const std::vector<std::string>& changed) {
    for (const std::string& path : changed) {
      files_.insert(path);
      articles_.insert(without_extension(path));
    }
    for (const ReportedLocale& locale : report.locales) {
      folders_.emplace(locale.tag, locale.folder);
      if (locale.is_source) source_ = locale.folder;
    }
  }

  [[nodiscard]] bool concern(const ReportedDiagnostic& finding) const {
    if (files_.contains(finding.place.file)) return true;
    if (finding.article.empty()) return false;
    const auto folder = folders_.find(finding.locale);
    return (folder != folders_.end() && has_article(folder->second, finding.article)) ||
           (!source_.empty() && has_article(source_, finding.article));
  }

 private:
  [[nodiscard]] bool has_article(const std::string& folder, const std::string& article) const {
    return articles_.contains(folder + '/' + article);
  }

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_set<std::string_view, Hash, std::equal_to<>> files_;     // views of `changed`
  std::unordered_set<std::string_view, Hash, std::equal_to<>> articles_;  // views of `changed`
  std::map<std::string, std::string> folders_;                            // by tag
  std::string source_;
};

}  // namespace

void narrow(Report& report, const std::vector<std::string>& locales) {
  if (locales.empty()) return;
  std::vector<std::string> tags;
  for (const ReportedLocale& locale : report.locales) {
    const bool wanted = std::ranges::find(locales, locale.tag) != locales.end() ||
                        std::ranges::find(locales, locale.folder) != locales.end();
    if (wanted) tags.push_back(locale.tag);
  }
  keep(report, [&](const ReportedDiagnostic& finding) {
    return finding.locale.empty() || std::ranges::find(tags, finding.locale) != tags.end();
  });
}

void narrow_to_changes(Report& report, const std::vector<std::string>& changed) {
  const Changes changes{report, changed};
  keep(report, [&](const ReportedDiagnostic& finding) { return changes.concern(finding); });
}

void hide_known(Report& report) {
  keep(report, [](const ReportedDiagnostic& finding) { return finding.baseline != BaselineState::unchanged; });
}

}  // namespace guidepost::reports
