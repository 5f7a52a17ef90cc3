// What docfx.json says about its pages: `globalMetadata` and `fileMetadata`.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "content/ledger.hpp"
#include "docset/docset.hpp"

namespace guidepost::docset {

/// The default metadata of every page. Pages for which docfx.json says the same share one list: a docset with thousands
/// of pages has a handful. Immutable; lists stay where they are when this is moved. Threads: safe.
class Metadata {
 public:
  Metadata() = default;
  /// Of the pages in `ledger`.
  Metadata(const std::vector<Docset>& docsets, std::span<const content::FoundFile> ledger);

  /// For the file ledger[index]: file metadata before global metadata; null where there is none.
  [[nodiscard]] const std::vector<yaml::Entry>* of(std::size_t index) const {
    return index < by_file_.size() ? by_file_[index] : nullptr;
  }

 private:
  std::vector<std::unique_ptr<std::vector<yaml::Entry>>> lists_;
  std::vector<const std::vector<yaml::Entry>*> by_file_;
};

}  // namespace guidepost::docset
