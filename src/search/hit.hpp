// What is shown of an article that was found.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/passage.hpp"
#include "search/record.hpp"

namespace guidepost::search {

/// A section of an article that has words of the query.
struct SectionHit {
  std::string id;  ///< "" for what stands above the first heading
  std::string heading;
  std::vector<Piece> excerpt;
};

struct Hit {
  std::uint32_t document = 0;
  std::uint64_t score = 0;
  std::string title;
  std::string address;  ///< in the site: "de/billing/returns.html"
  std::vector<std::string> trail;
  translation::ReaderNotice notice;
  std::vector<Piece> summary;        ///< its description, where the chunk that was read has it
  std::vector<SectionHit> sections;  ///< best first, at most three; may be none
};

}  // namespace guidepost::search
