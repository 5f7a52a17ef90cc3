#include "assets/publish.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "assets/published_bytes.hpp"
#include "assets/published_name.hpp"
#include "base/content_hash.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "base/url_path.hpp"
#include "content/classify.hpp"
#include "diagnostics/output_messages.hpp"

namespace guidepost::assets {
namespace {

using content::FoundFile;
using site::SiteModel;

/// Who uses which asset, by FileId.
struct Usage {
  std::vector<bool> by_articles;
  std::vector<bool> by_contents;  ///< tables of contents: downloads
};

Usage find_usage(const SiteModel& model, const links::ResolvedLinks& links) {
  Usage usage{std::vector<bool>(model.sources().size()), std::vector<bool>(model.sources().size())};
  for (const auto& targets : links) {
    for (const links::LinkTarget& target : targets) {
      if (target.asset != no_file) usage.by_articles[static_cast<std::size_t>(target.asset)] = true;
    }
  }
  for (const locale::LocaleId locale : model.locales().ids()) {
    for (const site::Section& section : model.navigation(locale).sections) {
      for (const site::NavigationNode& node : section.nodes) {
        if (node.asset != no_file) usage.by_contents[static_cast<std::size_t>(node.asset)] = true;
      }
    }
  }
  return usage;
}

/// An image and what its bytes say.
struct Image {
  FileId file = no_file;
  const FoundFile* found = nullptr;
  bool is_shown = false;
  Hash128 hash;
  ImageHeader header;
  std::string dropped;
};

/// The images that get a hashed name, and every SVG, for what could run in it. The source locale's come first, so that
/// copies of them in other locales take their names.
std::vector<Image> images_to_read(const SiteModel& model, const Usage& usage) {
  std::vector<Image> images;
  for (std::size_t i = 0; i < model.ledger().size(); ++i) {
    const FoundFile& found = model.ledger()[i];
    const FileId file = model.file_id(i);
    const auto at = static_cast<std::size_t>(file);
    if (found.role != content::Role::asset || !content::is_image_name(found.path)) continue;
    const bool is_shown = usage.by_articles[at] && !usage.by_contents[at];
    if (!is_shown && extension(found.path) != "svg") continue;
    images.push_back({.file = file, .found = &found, .is_shown = is_shown});
  }
  std::ranges::stable_partition(images,
                                [&](const Image& image) { return image.found->locale == model.locales().source(); });
  return images;
}

Result<void> read_image(const PublishInput& input, Image& image) {
  PieceHasher hasher;
  std::optional<ImageHeader> header;
  const auto take = [&](std::string_view piece) {
    if (!header) header = read_image_header(piece, piece.size() < piece_size);
    hasher.add(piece);
    return true;
  };
  const Result<void> read = published_bytes(input.files, input.site / image.found->path, take, image.dropped);
  if (!read) return read;
  image.header = header.value_or(read_image_header({}, true));
  image.hash = hasher.hash();
  return {};
}

/// Gives out names that no other file has, in any case.
class Names {
 public:
  explicit Names(const SiteModel& model) {
    for (const FoundFile& found : model.ledger()) {
      if (found.role == content::Role::asset) taken_.insert(text::lower_ascii(found.path));
    }
  }

  std::string take(std::string_view path, const std::string& hash) {
    // Two files that begin with one name and hash are as rare as 1 in 4 billion, but an older site may be an input.
    for (std::size_t digits = 8; digits < hash.size(); digits *= 2) {
      std::string name = hashed_name(path, std::string_view{hash}.substr(0, digits));
      if (taken_.insert(text::lower_ascii(name)).second) return name;
    }
    return hashed_name(path, hash);
  }

 private:
  std::set<std::string> taken_;
};

void report_unused(const SiteModel& model, const Usage& usage, Diagnostics& problems) {
  for (std::size_t i = 0; i < model.ledger().size(); ++i) {
    const FoundFile& found = model.ledger()[i];
    const auto at = static_cast<std::size_t>(model.file_id(i));
    if (found.role != content::Role::asset || usage.by_articles[at] || usage.by_contents[at]) continue;
    problems.add(unused_asset({model.file_id(i), {}}, found.path));
  }
}

}  // namespace

Result<Published> publish(const PublishInput& input, unsigned workers) {
  const Usage usage = find_usage(input.model, input.links);
  std::vector<Image> images = images_to_read(input.model, usage);
  const std::vector<Result<void>> read =
      parallel_map(images.size(), workers, [&](std::size_t i) { return read_image(input, images[i]); });
  for (const Result<void>& result : read) {
    if (!result) return tl::unexpected(result.error());
  }

  Published published;
  Names names{input.model};
  std::map<std::pair<Hash128, std::string_view>, const PublishedImage*> known;
  for (const Image& image : images) {
    if (!image.dropped.empty()) {
      published.problems.add(active_svg({image.file, {}}, image.found->path, image.dropped));
    }
    if (!image.is_shown) continue;
    if (image.header.state == HeaderState::damaged) {
      published.problems.add(image_damaged({image.file, {}}, image.found->path));
    }
    PublishedImage entry{.path = {}, .file = image.file, .size = image.header.size};
    // Locales that copied the source's pictures share its files; another name stays readable as what it is.
    const auto [first, is_new] = known.try_emplace({image.hash, file_name(image.found->path)}, nullptr);
    if (is_new) {
      entry.path = names.take(image.found->path, image.hash.hex());
    } else {
      entry.path = first->second->path;
      entry.file = first->second->file;
    }
    const auto added = published.images.emplace(image.file, std::move(entry)).first;
    if (is_new) first->second = &added->second;
  }
  report_unused(input.model, usage, published.problems);
  return published;
}

}  // namespace guidepost::assets
