// How a finished folder takes the place of another one. REQUIRES, for all of it: nobody else writes to the two.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace guidepost {

/// What the old folder is called while the new one takes its place, on file systems that cannot exchange the two: the
/// new one's name with this behind it.
inline constexpr std::string_view put_aside_suffix = "-old";

/// Gives a file a second name, or where that cannot be, copies it with its time. False: errno says why.
[[nodiscard]] bool link_or_copy(const std::filesystem::path& from, const std::filesystem::path& to);

/// Links everything of `folder` that is not in `skip` into `stage`: files that others put there stay.
[[nodiscard]] Result<void> carry_over(const std::filesystem::path& folder, const std::filesystem::path& stage,
                                      const std::set<std::string, std::less<>>& skip);

/// Whether something is mounted at `folder`, so that it cannot be renamed.
[[nodiscard]] bool is_mount_point(const std::filesystem::path& folder);

/// Replaces the files of a folder that cannot be exchanged because something is mounted there (a container's volume):
/// each in one step, but not all of them. What was put last comes first: it says which files are ours, so that a
/// build that is killed here leaves none that the next one takes for somebody else's.
[[nodiscard]] Result<void> replace_files(const std::filesystem::path& folder, const std::filesystem::path& stage,
                                         const std::vector<std::string>& fresh,
                                         const std::set<std::string, std::less<>>& gone);

/// Exchanges the two folders. Returns whether it was one step.
[[nodiscard]] Result<bool> exchange(const std::filesystem::path& folder, const std::filesystem::path& stage);

}  // namespace guidepost
