// How much a word of a query may have read: what a query costs does not grow with its length, nor with the site.
#pragma once

#include <cstddef>
#include <limits>
#include <set>
#include <utility>

namespace guidepost::search {

/// So many files of tables, and as many lists of files.
class Allowance {
 public:
  using File = std::pair<char, std::size_t>;  ///< kind and number
  static constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

  /// What is `known` has been read before, and is free.
  explicit Allowance(std::size_t most, const std::set<File>& known = {})
      : is_limited_{most != unlimited}, read_{known}, files_left_{most}, lists_left_{most} {}

  /// Whether a file may be read: one that already was, or another one, which counts from now on.
  [[nodiscard]] bool covers_file(File file) { return covers(file, files_left_); }
  [[nodiscard]] bool covers_list(File list) { return covers(list, lists_left_); }

  /// Whether something was not read for want of it.
  [[nodiscard]] bool is_used_up() const { return is_used_up_; }
  [[nodiscard]] bool is_limited() const { return is_limited_; }
  [[nodiscard]] const std::set<File>& read() const { return read_; }

 private:
  bool covers(File file, std::size_t& left) {
    if (read_.contains(file)) return true;
    if (left == 0) {
      is_used_up_ = true;
      return false;
    }
    --left;
    read_.insert(file);
    return true;
  }

  bool is_limited_;
  bool is_used_up_ = false;
  std::set<File> read_;
  std::size_t files_left_;
  std::size_t lists_left_;
};

}  // namespace guidepost::search
