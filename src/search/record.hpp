// What a result shows of an article: its title and address, a few articles in a file, and files with its text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/facts.hpp"
#include "translation/reader_notice.hpp"

namespace guidepost::search {

/// So many articles have their records in one file.
inline constexpr std::size_t records_per_file = 4;

/// The strings of an article's record: title, address in the site, breadcrumbs (one a line), the hashes of the files of
/// its chunks, and what readers are told of its translation: some of the letters `o` (outdated), `p` (partly
/// translated) and `m` (by machine).
inline constexpr std::size_t strings_per_record = 5;
[[nodiscard]] std::vector<std::string> write_record(const site::SiteModel& model, const site::Article& article,
                                                    const Facts& facts, std::string chunk_hashes,
                                                    const translation::ReaderNotice& notice);

/// The strings of a chunk: the article's description and its keywords and synonyms (one a line), both "" but in the
/// first one; and for each passage the id of its section (" " where it is the one that most headings have), its
/// heading, which is "" where the section began in another chunk, and the text. Views the model.
struct ChunkStrings {
  std::string_view description;
  std::string keywords;
  std::vector<std::string_view> passages;  ///< three strings each

  [[nodiscard]] std::vector<std::string_view> all() const;
};
[[nodiscard]] ChunkStrings write_chunk(const Facts& facts, std::size_t index);

/// A record, read back.
struct Record {
  std::string title;
  std::string address;
  std::vector<std::string> trail;
  std::string chunk_hashes;
  translation::ReaderNotice notice;
};
/// The record `index` of a file; an empty one when there is none.
[[nodiscard]] Record read_record(const std::vector<std::string>& strings, std::size_t index);

/// A chunk, read back.
struct ChunkText {
  struct Passage {
    std::string id;
    std::string heading;
    std::string text;
  };
  std::string description;
  std::string keywords;
  std::vector<Passage> passages;
};
[[nodiscard]] ChunkText read_chunk(std::vector<std::string> strings);

}  // namespace guidepost::search
