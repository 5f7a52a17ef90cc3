#include "translation/history.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "translation/counterpart.hpp"

namespace guidepost::translation {
namespace {

std::optional<Commit> find(const std::map<std::string, Commit, std::less<>>& all, std::string_view key) {
  const auto found = all.find(key);
  return found == all.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

HistoryRequest history_request(const site::SiteModel& model) {
  HistoryRequest request;
  for (const site::Article& article : model.articles()) {
    request.files.push_back(model.sources()[article.file].path);
    const std::string_view commit = source_commit(article);
    if (!commit.empty()) request.commits.push_back(text::lower_ascii(commit));
  }
  std::ranges::sort(request.commits);
  const auto repeats = std::ranges::unique(request.commits);
  request.commits.erase(repeats.begin(), repeats.end());
  return request;
}

std::optional<Commit> last_change(const History& history, const site::SiteModel& model, const site::Article& article) {
  return find(history.changes, model.sources()[article.file].path);
}

std::optional<Commit> handoff_commit(const History& history, const site::Article& article) {
  return find(history.commits, text::lower_ascii(source_commit(article)));
}

}  // namespace guidepost::translation
