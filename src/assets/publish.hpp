// Which assets pages show, and under which names files are published.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>

#include "assets/image_header.hpp"
#include "base/file_system.hpp"
#include "diagnostics/diagnostic.hpp"
#include "links/link_target.hpp"
#include "site/site_model.hpp"

namespace guidepost::assets {

/// An image that pages show or link to. Its name has the hash of its bytes in it.
struct PublishedImage {
  std::string path;       ///< in the site
  FileId file = no_file;  ///< whose bytes stand there: files of one name and content are published once
  ImageSize size;
};

/// By asset. What is not in it keeps its own path: downloads, to which other sites and mails link by name, and what no
/// page uses.
using PublishedImages = std::unordered_map<FileId, PublishedImage>;

struct Published {
  PublishedImages images;
  Diagnostics problems;  ///< site-image-damaged, site-active-svg, site-unused-asset
};

struct PublishInput {
  const site::SiteModel& model;
  const links::ResolvedLinks& links;
  const FileSystem& files;
  const std::filesystem::path& site;
};

/// Reads each SVG, and each image that a page uses, once, in pieces: its header for the size, all of it for the hash.
/// The result does not depend on the number of workers. An error is one of the disk.
[[nodiscard]] Result<Published> publish(const PublishInput& input, unsigned workers);

}  // namespace guidepost::assets
