// What a result shows of an article: a small file each, and files of some two thousand bytes with its text.
#pragma once

#include <string>
#include <vector>

#include "search/facts.hpp"

namespace guidepost::search {

/// The strings of an article's record: title, address in the site, description, breadcrumbs and keywords (one a line),
/// the hashes of the chunks' files, and two for each section: id and heading.
[[nodiscard]] std::vector<std::string> write_record(const site::SiteModel& model, const site::Article& article,
                                                    const Facts& facts, std::string chunk_hashes);

/// Two strings for each passage: the number of its section, and its text.
[[nodiscard]] std::vector<std::string> write_chunk(const Chunk& chunk);

/// A record, read back.
struct Record {
  struct Section {
    std::string id;
    std::string heading;
  };
  std::string title;
  std::string address;
  std::string description;
  std::vector<std::string> trail;
  std::string keywords;
  std::string chunk_hashes;
  std::vector<Section> sections;
};
[[nodiscard]] Record read_record(std::vector<std::string> strings);

}  // namespace guidepost::search
