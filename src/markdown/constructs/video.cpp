// `[!VIDEO https://...]` and `:::video source="" title="" max-width="" thumbnail="":::`, with or without a text up to
// `:::video-end:::`. The page has a link: nothing is loaded from elsewhere before the reader asks for it.
// https://learn.microsoft.com/contribute/content/markdown-reference#videos
#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/block_messages.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/block_attributes.hpp"
#include "markdown/constructs.hpp"
#include "markdown/escape.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"video"};
constexpr std::array<std::string_view, 7> known_attributes{"source",    "title",       "max-width", "type",
                                                           "thumbnail", "upload-date", "duration"};

struct Video {
  std::string address;
  std::string title;
  std::string thumbnail;
  SourceSpan where;
};

/// Learn's own videos are named by a GUID alone: `[!VIDEO d1ef4f9e-02dc-481e-8a95-a4bb624e1f74]`.
bool is_guid(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const char c = text[i];
    const bool is_hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (shape[i] == 'x' ? !is_hex : c != '-') return false;
  }
  return true;
}

std::string complete_address(std::string_view written) {
  if (is_guid(written)) return "https://learn-video.azurefd.net/vod/player?id=" + std::string{written};
  if (written.starts_with("//")) return "https:" + std::string{written};
  return std::string{written};
}

/// "www.youtube.com", or the file's name: what readers see of an address.
std::string_view place_of(std::string_view address) {
  const std::size_t host = address.find("://");
  if (host == std::string_view::npos) return file_name(split_href(address).path);
  const std::string_view rest = address.substr(host + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

void add_part(Rendering& page, std::string_view class_name, std::string_view words) {
  page.html().text(" ");
  page.html().open(Element::span, std::string{" class=\""} + std::string{class_name} + '"');
  page.html().text(words);
  page.html().close();
}

void render_link(Rendering& page, const Video& video) {
  const std::string_view host = place_of(video.address);
  const std::string words = video.title.empty() ? std::string{host} : video.title;
  const std::uint32_t link = page.add_link(LinkKind::link, video.address, words, video.where);
  page.plain(video.title);
  if (page.html().in_link() || !page.is_safe(link)) {
    page.html().text(video.title.empty() ? video.address : video.title);
    return;
  }
  page.html().open_link(link, " class=\"video-link\"");
  if (!video.thumbnail.empty() && !has_scheme(video.thumbnail)) {
    const std::uint32_t image = page.add_link(LinkKind::image, video.thumbnail, {}, video.where);
    page.image(image, {}, {}, " class=\"video-thumbnail\"");
  }
  page.html().open(Element::strong);
  page.string("video.play");
  page.html().close();
  if (!video.title.empty()) add_part(page, "video-title", video.title);
  if (!host.empty()) add_part(page, "video-place", host);
  page.html().close();
}

void close(Rendering& page) {
  page.html().close();
  page.html().end_line();
  page.html().close();
  page.html().end_line();
}

/// The figure; with a body, its caption is left open.
void render_video(Rendering& page, const Video& video, const Place& place, MarkerBody body) {
  if (!place.is_block) return render_link(page, video);
  page.html().open(Element::figure, " class=\"video\"");
  render_link(page, video);
  page.end_plain_block();
  if (body == MarkerBody::follows) {
    page.html().end_line();
    page.html().open(Element::figcaption);
    page.html().end_line();
    return;
  }
  page.html().close();
  page.html().end_line();
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const BlockAttributes attributes{page, marker, ":::video", known_attributes};
  const Video video{.address = complete_address(attributes.value("source")),
                    .title = std::string{attributes.value("title")},
                    .thumbnail = std::string{attributes.value("thumbnail")},
                    .where = attributes.where("source")};
  const SourceSpan where = page.at_text(marker.where());
  if (!marker.ended) page.report(unclosed_block(where, UnclosedBlock::marker_not_ended, ":::video"));
  const std::string_view width = attributes.value("max-width");
  if (!std::ranges::all_of(width, [](char c) { return c >= '0' && c <= '9'; })) {
    attributes.report_value("max-width", width, "a number of pixels");
  }
  if (text::equal_ignoring_ascii_case(attributes.value("type"), "complex") && place.ending == Ending::none) {
    page.report(unclosed_block(where, UnclosedBlock::not_closed, ":::video"));
  }
  if (video.address.empty()) {
    attributes.report_missing("source");
    return MarkerBody::unwrapped;
  }
  const MarkerBody body = place.ending == Ending::none ? MarkerBody::none : MarkerBody::follows;
  render_video(page, video, place, body);
  return body;
}

MarkerBody render_bracket(Rendering& page, const Marker& marker, const Place& place) {
  const std::string_view body = text::trim(marker.body);
  const std::string_view written = body.substr(0, body.find_first_of(" \t"));
  if (written.empty()) {
    page.report(video_without_address(page.at_text(marker.where())));
    return MarkerBody::none;
  }
  const std::string address = complete_address(decode_references(written));
  const auto begin = marker.begin + static_cast<std::size_t>(written.data() - marker.source.data());
  const ByteRange where = address == written ? byte_range(begin, begin + written.size()) : marker.where();
  const Video video{.address = address, .title = {}, .thumbnail = {}, .where = page.at_text(where)};
  render_video(page, video, place, MarkerBody::none);
  return MarkerBody::none;
}

}  // namespace

extern const Construct video{.form = MarkerForm::colons,
                             .names = names,
                             .render = &render,
                             .end = "video-end",
                             .close = &close,
                             .may_lack_end = true};
extern const Construct video_quote{
    .form = MarkerForm::bracket, .names = names, .render = &render_bracket, .in_quote = InQuote::alone};

}  // namespace guidepost::markdown
