#include "assets/published_bytes.hpp"

#include "assets/svg_cleaner.hpp"
#include "base/url_path.hpp"

namespace guidepost::assets {

Result<void> published_bytes(const FileSystem& files, const std::filesystem::path& file, const TakePiece& take,
                             std::string& dropped) {
  if (extension(file.generic_string()) != "svg") return files.read_pieces(file, take);
  std::string text;
  Result<void> read = files.read_pieces(file, [&](std::string_view piece) {
    text += piece;
    return text.size() <= largest_svg;
  });
  if (!read) return read;
  CleanedSvg cleaned = clean_svg(text);
  dropped = std::move(cleaned.dropped);
  std::string_view rest = cleaned.text;
  while (!rest.empty() && take(rest.substr(0, piece_size))) rest.remove_prefix(std::min(rest.size(), piece_size));
  return {};
}

}  // namespace guidepost::assets
