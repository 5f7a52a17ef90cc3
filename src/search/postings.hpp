// Lists of postings as numbers, the long ones in several files.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_terms.hpp"
#include "search/table_writer.hpp"

namespace guidepost::search {

/// So many postings of a list stand in its table: those of the highest levels. Others come from files of their own, and
/// only for who wants all articles.
inline constexpr std::size_t most_kept = 512;
inline constexpr std::size_t postings_per_file = 2000;
/// So many articles are kept for a beginning that very many terms have.
inline constexpr std::size_t most_in_prefix_list = 200;

/// Whether a list tells in which chunks a term is.
enum class Placing : std::uint8_t { told, untold };

/// Which levels a list tells apart: all, or only whether a term is a part of a longer word of a title.
enum class Grading : std::uint8_t { full, title_or_not };
inline constexpr Level part_of_title = 6;
inline constexpr Level part_of_text = 2;

/// What a table holds of a list.
struct PostingList {
  std::vector<Posting> kept;  ///< sorted by document
  std::size_t total = 0;
  Placing placing = Placing::told;
  Grading grading = Grading::full;
  std::size_t first_file = 0;  ///< of the others; without a meaning when `kept` is all

  [[nodiscard]] bool is_whole() const { return kept.size() >= total; }
  [[nodiscard]] std::size_t file_count() const {
    return is_whole() ? 0 : (total - kept.size() + postings_per_file - 1) / postings_per_file;
  }
};

/// Writes lists, and the files of what does not stand in tables.
class PostingWriter {
 public:
  explicit PostingWriter(FileWriter& files) : files_{files} {}

  /// Appends a list that is sorted by document. Where it has more documents than `most_placed`, their places are not
  /// told.
  void append(std::string& out, std::span<const Posting> postings, std::size_t most_placed,
              Grading grading = Grading::full);

  [[nodiscard]] TableRoot finish() && { return with_lists(std::move(root_), 'O', files_); }

 private:
  FileWriter& files_;
  TableRoot root_;
};

/// Appends postings one after the other, without their number. They are sorted by document.
void append_postings(std::string& out, std::span<const Posting> postings, Placing placing, Grading grading);
/// Takes `count` of them, fewer from damaged numbers.
[[nodiscard]] std::vector<Posting> take_postings(std::string_view& numbers, std::size_t count, Placing placing,
                                                 Grading grading);
[[nodiscard]] PostingList take_list(std::string_view& numbers, Grading grading);
/// Takes a list of the table of beginnings, which is never whole when more articles would be in it.
[[nodiscard]] PostingList take_prefix_list(std::string_view& numbers);

/// The postings of the highest levels, at most `count`; the others stay in `postings`. All are sorted by document.
/// Time: linear.
[[nodiscard]] std::vector<Posting> take_best(std::vector<Posting>& postings, std::size_t count);

}  // namespace guidepost::search
