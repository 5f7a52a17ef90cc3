#include "render/body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view heading_begin = "<h1";
constexpr std::string_view heading_end = "</h1>";

/// What the body becomes a part of.
enum class Medium : std::uint8_t { page, twin };

class BodyFiller {
 public:
  BodyFiller(const SiteContext& context, const site::Page& page, std::string_view from, Medium medium)
      : context_{context},
        page_{page},
        article_{context.model()[page.article]},
        targets_{context.links()[static_cast<std::size_t>(page.article)]},
        from_{from},
        medium_{medium} {}

  /// Appends what stands before byte `end` of the unfilled HTML and has not been appended yet.
  void append_to(std::size_t end, std::string& out) {
    const std::vector<markdown::Hole>& holes = article_.content.body.holes;
    const std::string_view html = article_.content.body.html;
    for (; next_ < holes.size() && holes[next_].at < end; ++next_) {
      const markdown::Hole& hole = holes[next_];
      out += html.substr(copied_, hole.at - copied_);
      copied_ = hole.at;
      fill_hole(hole, out);
    }
    out += html.substr(copied_, end - copied_);
    copied_ = std::min(end, html.size());
  }

  /// Appends the rest.
  void append_rest(std::string& out) {
    const markdown::Body& body = article_.content.body;
    out.reserve(out.size() + body.html.size() - copied_ + (body.holes.size() - next_) * 48);
    append_to(std::string_view::npos, out);
  }

 private:
  void fill_hole(const markdown::Hole& hole, std::string& out) {
    switch (hole.kind) {
      case markdown::HoleKind::link_attributes:
        return add_href(targets_[hole.index], out);
      case markdown::HoleKind::image_attributes:
        return add_image(hole.index, out);
      case markdown::HoleKind::link_title:
        return text::append_html_escaped(out, title_of(hole.index));
      case markdown::HoleKind::string:
        return text::append_html_escaped(out, string(article_.content.body.strings[hole.index]));
      // A twin has neither links of headings to themselves nor boxes round tables.
      case markdown::HoleKind::heading_begin:
        if (medium_ == Medium::twin) return;
        out += R"(<a class="anchor" href="#)";
        text::append_html_escaped(out, fragment_of(article_.content.headings[hole.index].id));
        out += "\">";
        return;
      case markdown::HoleKind::heading_end:
        if (medium_ == Medium::twin) return;
        out += "</a>";
        return;
      case markdown::HoleKind::table_begin:
        if (medium_ == Medium::twin) return;
        // Wide tables scroll alone; not every browser lets the keyboard into what scrolls without a tabindex.
        out += R"(<div class="table" role="group" tabindex="0")";
        add_attribute("aria-label", string("table.label"), out);
        out += ">\n";
        return;
      case markdown::HoleKind::table_end:
        if (medium_ == Medium::twin) return;
        out += "\n</div>";
        return;
    }
  }

  [[nodiscard]] const std::string& string(std::string_view key) const { return context_.strings(article_.locale)[key]; }

  void add_href(const links::LinkTarget& target, std::string& out) const {
    const site::Page* const page = page_of(target);
    const std::optional<std::string> url = url_of(target, page);
    if (!url) return;
    add_attribute("href", *url, out);
    if (page == nullptr) return;
    // Said where a link leads to a language that is neither the reader's nor that of the text round it.
    const std::string language = context_.other_language(*page, article_.locale);
    if (!language.empty() && !context_.other_language(*page, page_.locale).empty()) {
      add_attribute("hreflang", language, out);
    }
  }

  void add_image(std::uint32_t index, std::string& out) {
    const links::LinkTarget& target = targets_[index];
    const std::optional<std::string> url = url_of(target, page_of(target));
    if (!url) {
      // An image without a source is not valid HTML; an empty one shows the alternative text.
      out += R"( src="data:,")";
      return;
    }
    add_attribute("src", *url, out);
    add_size(article_.content.links[index], target, out);
    // The first one is likely to be seen at once, and must not wait for the layout of the page.
    if (!is_first_image_) out += R"( loading="lazy")";
    out += R"( decoding="async")";
    is_first_image_ = false;
  }

  /// So that the text below does not jump when the image has been loaded. What the writer asks for comes first; the
  /// side that is left open follows the picture's shape.
  void add_size(const markdown::Link& image, const links::LinkTarget& target, std::string& out) const {
    const assets::ImageSize shown = target.asset == no_file ? assets::ImageSize{} : context_.size_of(target.asset);
    const auto scaled = [](std::uint32_t side, std::uint32_t from, std::uint32_t to) {
      return from == 0 ? 0U : std::max(1U, static_cast<std::uint32_t>((std::uint64_t{side} * to + from / 2) / from));
    };
    std::uint32_t width = image.width;
    std::uint32_t height = image.height;
    if (width == 0) width = height == 0 ? shown.width : scaled(height, shown.height, shown.width);
    if (height == 0) height = scaled(width, shown.width, shown.height);
    if (width != 0) out += fmt::format(R"( width="{}")", width);
    if (height != 0) out += fmt::format(R"( height="{}")", height);
  }

  static void add_attribute(std::string_view name, std::string_view value, std::string& out) {
    out += ' ';
    out += name;
    out += "=\"";
    text::append_html_escaped(out, value);
    out += '"';
  }

  std::string file_href(std::string_view file) const {
    return medium_ == Medium::twin ? relative_url(from_, file) : context_.file_href(from_, file);
  }

  std::string page_href(const site::Page& page) const {
    if (medium_ == Medium::page) return context_.href(from_, page.path);
    if (!page.is_fallback) return relative_url(from_, twin_path(page.path));
    return relative_url(from_, page_address(context_.model().config().urls, page.path));
  }

  /// The page that a link to an article leads to; nullptr for links to anything else.
  [[nodiscard]] const site::Page* page_of(const links::LinkTarget& target) const {
    return target.kind == links::TargetKind::article ? context_.target_page(page_.locale, target.article) : nullptr;
  }

  /// Nothing for a target that does not exist. `page` is the target's.
  std::optional<std::string> url_of(const links::LinkTarget& target, const site::Page* page) const {
    switch (target.kind) {
      case links::TargetKind::external:
        return percent_encode_href(target.href);
      case links::TargetKind::self:
        return percent_encode_href(target.suffix);
      case links::TargetKind::asset:
        return file_href(context_.path_of(target.asset)) + percent_encode_href(target.suffix);
      case links::TargetKind::article:
        if (page == nullptr) return std::nullopt;
        return page_href(*page) + percent_encode_href(target.suffix);
      case links::TargetKind::broken:
        break;
    }
    return std::nullopt;
  }

  /// What a link without text shows.
  std::string_view title_of(std::uint32_t link) const {
    const links::LinkTarget& target = targets_[link];
    if (target.kind == links::TargetKind::article) {
      const site::Page* const page = context_.target_page(page_.locale, target.article);
      if (page != nullptr) return context_.model()[page->article].title.value;
    }
    if (target.kind == links::TargetKind::self && target.suffix.starts_with('#')) {
      const auto heading =
          std::ranges::find(article_.content.headings, target.suffix.substr(1), &markdown::Heading::id);
      if (heading != article_.content.headings.end()) return heading->text;
    }
    if (target.kind == links::TargetKind::broken && !target.href.empty()) return target.href;
    if (target.kind == links::TargetKind::asset) return file_name(context_.model().sources()[target.asset].path);
    return article_.content.links[link].href;
  }

  const SiteContext& context_;
  const site::Page& page_;
  const site::Article& article_;
  const std::vector<links::LinkTarget>& targets_;
  std::string_view from_;
  Medium medium_;
  std::size_t next_ = 0;    ///< hole
  std::size_t copied_ = 0;  ///< how much of the unfilled HTML
  bool is_first_image_ = true;
};

/// Where the heading that an unfilled body begins with ends; 0 when it begins with something else.
std::size_t end_of_first_heading(std::string_view html) {
  if (!html.starts_with(heading_begin)) return 0;
  const std::size_t end = html.find(heading_end);
  return end == std::string_view::npos ? 0 : end + heading_end.size();
}

/// Made from the title for an article that has none of its own.
std::string made_heading(const site::Article& article) {
  const auto& headings = article.content.headings;
  if (std::ranges::find(headings, 1, &markdown::Heading::level) != headings.end()) return {};
  return fmt::format("<h1>{}</h1>", text::html_escaped(article.title.value));
}

}  // namespace

std::string fragment_of(std::string_view id) {
  // Without the '#' before it, an id's own first '#' would stay.
  return id.find('#') == id.npos ? percent_encode_href(id) : percent_encode_href(fmt::format("#{}", id)).substr(1);
}

FilledBody fill_body(const SiteContext& context, const site::Page& page, std::string_view from) {
  const site::Article& article = context.model()[page.article];
  BodyFiller filler{context, page, from, Medium::page};
  FilledBody filled;
  const std::size_t heading = end_of_first_heading(article.content.body.html);
  if (heading > 0) {
    filler.append_to(heading, filled.heading);
  } else {
    filled.heading = made_heading(article);
  }
  filler.append_rest(filled.rest);
  return filled;
}

std::string fill_twin(const SiteContext& context, const site::Page& page) {
  const site::Article& article = context.model()[page.article];
  const bool begins_with_heading = end_of_first_heading(article.content.body.html) > 0;
  std::string filled = begins_with_heading ? std::string{} : made_heading(article);
  const std::string from = twin_path(page.path);
  BodyFiller{context, page, from, Medium::twin}.append_rest(filled);
  return filled;
}

}  // namespace guidepost::render
