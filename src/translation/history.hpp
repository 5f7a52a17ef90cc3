// What version control knows of a site's articles, where the site asks for it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/date.hpp"
#include "site/site_model.hpp"

namespace guidepost::translation {

/// A commit of the line that leads to today's.
struct Commit {
  std::size_t age = 0;  ///< commits since then: of two, the one with the smaller age is later
  locale::Date date;    ///< in UTC
};

/// Empty where nothing was asked for. Threads: immutable.
struct History {
  std::map<std::string, Commit, std::less<>> changes;  ///< by path from the site folder: its last change
  std::map<std::string, Commit, std::less<>> commits;  ///< by name: those that were asked for and are there
};

struct HistoryRequest {
  std::vector<std::string> files;    ///< paths from the site folder
  std::vector<std::string> commits;  ///< names of commits, in lower case
};

/// The files of all articles, and the commits of the source that translations were made from.
[[nodiscard]] HistoryRequest history_request(const site::SiteModel& model);

/// The last change of an article's file. Nothing when it is not known.
[[nodiscard]] std::optional<Commit> last_change(const History& history, const site::SiteModel& model,
                                                const site::Article& article);

/// The commit that an article was handed off at (see `source_commit`), where the site's own history has it.
[[nodiscard]] std::optional<Commit> handoff_commit(const History& history, const site::Article& article);

}  // namespace guidepost::translation
