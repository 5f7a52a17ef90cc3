#include "docset/read.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "content/find.hpp"
#include "diagnostics/docset_messages.hpp"
#include "docset/read_files.hpp"
#include "yaml/json.hpp"

namespace guidepost::docset {
namespace {

using content::FoundFile;
using content::Role;

class Reader {
 public:
  Reader(const ReadInput& input, std::vector<FoundFile>& ledger, SourceSet& sources)
      : input_{input}, ledger_{ledger}, sources_{sources} {}

  Loaded read() {
    for (std::size_t i = 0; i < ledger_.size(); ++i) {
      if (ledger_[i].role != Role::configuration) continue;
      const std::string name = text::lower_ascii(file_name(ledger_[i].path));
      if (name == "docfx.json") read_docset(i);
      if (name.ends_with(".openpublishing.publish.config.json")) read_publishing(i);
      if (name.ends_with(".json") && name.find(".openpublishing.redirection") != name.npos)
        redirection_files_.insert(i);
    }
    find_named_files();
    for (const std::size_t i : redirection_files_) read_redirects(i);
    set_base_paths();
    std::ranges::sort(loaded_.files.docsets, {}, &Docset::folder);
    return std::move(loaded_);
  }

 private:
  [[nodiscard]] FileId file_id(std::size_t index) const {
    return static_cast<FileId>(static_cast<std::size_t>(input_.first_file) + index);
  }

  std::optional<yaml::Value> parse(std::size_t index) {
    if (!content::read_source(input_.files, input_.site, file_id(index), sources_, loaded_.problems)) {
      ledger_[index].role = Role::unreadable;
      return std::nullopt;
    }
    yaml::Document document = yaml::parse_json(sources_[file_id(index)].text, file_id(index));
    loaded_.problems.append(std::move(document.problems));
    return std::move(document.root);
  }

  void read_docset(std::size_t index) {
    const auto root = parse(index);
    if (!root) return;
    Docset docset = read_docfx(*root, parent_path(ledger_[index].path));
    docset.file = file_id(index);
    docset.locale = ledger_[index].locale;
    loaded_.files.docsets.push_back(std::move(docset));
  }

  void read_publishing(std::size_t index) {
    const auto root = parse(index);
    if (!root) return;
    PublishConfig config = read_publish_config(*root, parent_path(ledger_[index].path));
    std::ranges::move(config.docsets, std::back_inserter(published_));
    std::ranges::move(config.redirection_files, std::back_inserter(named_files_));
  }

  void read_redirects(std::size_t index) {
    const auto root = parse(index);
    if (!root) return;
    auto entries = read_redirections(*root, ledger_[index], input_.locales, loaded_.problems);
    std::ranges::move(entries, std::back_inserter(loaded_.files.redirections));
  }

  /// The files of `redirection_files`, which may have any name.
  void find_named_files() {
    for (const Located<std::string>& named : named_files_) {
      const auto found = std::ranges::lower_bound(ledger_, named.value, {}, &FoundFile::path);
      if (found == ledger_.end() || found->path != named.value) {
        loaded_.problems.add(redirection_file_not_found(named.where, named.value));
        continue;
      }
      if (found->role == Role::data) found->role = Role::configuration;
      if (found->role == Role::configuration)
        redirection_files_.insert(static_cast<std::size_t>(found - ledger_.begin()));
    }
  }

  /// What the publish configuration says about a docset's address is more than a guess.
  void set_base_paths() {
    std::map<std::string, std::string> known;
    for (const PublishedDocset& docset : published_) {
      if (!docset.base_path.empty()) known.emplace(text::lower_ascii(docset.folder), docset.base_path);
    }
    for (Docset& docset : loaded_.files.docsets) {
      const auto found = known.find(text::lower_ascii(docset.folder));
      if (found != known.end()) docset.base_path = found->second;
    }
  }

  const ReadInput& input_;
  std::vector<FoundFile>& ledger_;
  SourceSet& sources_;
  std::set<std::size_t> redirection_files_;
  std::vector<PublishedDocset> published_;
  std::vector<Located<std::string>> named_files_;
  Loaded loaded_;
};

}  // namespace

Loaded read(const ReadInput& input, std::vector<FoundFile>& ledger, SourceSet& sources) {
  return Reader{input, ledger, sources}.read();
}

const Docset* docset_of(const std::vector<Docset>& docsets, std::string_view path) {
  for (std::string_view folder = parent_path(path);; folder = parent_path(folder)) {
    const auto found = std::ranges::lower_bound(docsets, folder, {}, &Docset::folder);
    if (found != docsets.end() && found->folder == folder) return &*found;
    if (folder.empty()) return nullptr;
  }
}

}  // namespace guidepost::docset
