#include "docset/metadata.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace guidepost::docset {
namespace {

using Entries = std::vector<yaml::Entry>;

/// Of equal keys the later one wins: those of files stand behind the global ones.
void set(Entries& entries, const yaml::Entry& entry) {
  const auto same = std::ranges::find_if(entries, [&](const yaml::Entry& e) { return e.key.value == entry.key.value; });
  if (same == entries.end()) {
    entries.push_back(entry);
  } else {
    *same = entry;
  }
}

/// Which entries of `file_metadata` are for a page: one character each.
std::string matches(const Docset& docset, const content::FoundFile& file) {
  std::string out;
  if (docset.file_metadata.empty()) return out;
  const MatchedPath path{file.path};
  const auto folders = docset.folder.empty() ? 0 : std::ranges::count(docset.folder, '/') + 1;
  for (const FileMetadata& metadata : docset.file_metadata) {
    const bool is_beside_locales = !docset.locale && docset.folder.empty();
    const bool is_match = metadata.pattern.matches(path.parts(static_cast<std::size_t>(folders))) ||
                          (is_beside_locales && metadata.pattern.matches(path.parts(1)));
    out += is_match ? '1' : '0';
  }
  return out;
}

Entries entries_for(const Docset& docset, std::string_view matches) {
  Entries entries = docset.global_metadata;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i] == '1') set(entries, docset.file_metadata[i].entry);
  }
  return entries;
}

}  // namespace

Metadata::Metadata(const std::vector<Docset>& docsets, std::span<const content::FoundFile> ledger)
    : by_file_(ledger.size(), nullptr) {
  std::map<std::pair<const Docset*, std::string>, const Entries*> known;
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    if (ledger[i].role != content::Role::page) continue;
    const Docset* const docset = docset_of(docsets, ledger[i].path);
    if (docset == nullptr) continue;
    std::pair key{docset, matches(*docset, ledger[i])};
    const auto found = known.find(key);
    if (found != known.end()) {
      by_file_[i] = found->second;
      continue;
    }
    lists_.push_back(std::make_unique<Entries>(entries_for(*docset, key.second)));
    by_file_[i] = lists_.back().get();
    known.emplace(std::move(key), by_file_[i]);
  }
}

}  // namespace guidepost::docset
