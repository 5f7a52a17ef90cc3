#include "handoff/cut.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "bilingual/strip.hpp"
#include "content/front_matter.hpp"
#include "content/lines.hpp"
#include "content/yaml_document.hpp"
#include "handoff/inline_codes.hpp"

namespace guidepost::handoff {
namespace {

/// What readers see of the front matter, and of the fields of YAML documents.
constexpr std::array<std::string_view, 2> metadata_fields{"title", "description"};
constexpr std::array<std::string_view, 10> document_fields{
    "title", "summary", "description", "name", "question", "answer", "text", "imageAlt", "additionalContent", "footer"};

template <typename Fields>
bool is_one_of(std::string_view key, const Fields& fields) {
  return std::ranges::find(fields, key) != fields.end();
}

std::string_view unit_name(markdown::PassageKind kind) {
  switch (kind) {
    case markdown::PassageKind::heading:
      return "heading";
    case markdown::PassageKind::table_cell:
      return "table cell";
    case markdown::PassageKind::html:
      return "html";
    case markdown::PassageKind::paragraph:
      break;
  }
  return "paragraph";
}

/// Whether a line of a paragraph is no words: a marker of docfx, but for images, or the definition of a link's target.
bool is_marker_line(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  if (begin == line.npos) return false;
  line.remove_prefix(begin);
  if (line.starts_with(":::")) return !line.starts_with(":::image ");
  return line.starts_with('[') && line.find("]:") != line.npos && line.find("]:") < line.find_first_of(" ]") + 1;
}

/// Elements of HTML that stand among words; all others divide them.
bool is_phrase_element(std::string_view tag) {
  static constexpr std::array<std::string_view, 16> names{"a",  "b",   "i",   "em",  "strong", "code", "span", "u",
                                                          "br", "sub", "sup", "kbd", "small",  "s",    "img",  "mark"};
  const std::size_t begin = tag.starts_with("</") ? 2 : 1;
  const std::size_t end = tag.find_first_of(" \t\r\n/>", begin);
  return end != tag.npos && is_one_of(text::lower_ascii(tag.substr(begin, end - begin)), names);
}

}  // namespace

class Cutter {
 public:
  explicit Cutter(std::string_view file_text) { cut_.file_ = file_text; }

  Cut markdown() && {
    content::ParsedFrontMatter front = content::parse_front_matter(cut_.file_, no_file);
    for (const yaml::Entry& entry : front.meta.entries()) {
      if (is_one_of(entry.key.value, metadata_fields)) field(entry);
    }
    const std::uint32_t host = add_host({.where = byte_range(0, cut_.file_.size())});
    const std::string_view body = cut_.file_.substr(front.body_begin);
    bilingual::Stripped stripped = bilingual::strip(body, no_file, front.body_begin, bilingual::Mode::render);
    if (stripped.segments.empty()) {
      passages(body, front.body_begin, host);
    } else {
      segments(stripped, host);
    }
    return std::move(cut_);
  }

  Cut document() && {
    const content::YamlDocument document = content::parse_yaml_document(cut_.file_, no_file);
    if (document.root) fields(*document.root);
    return std::move(cut_);
  }

 private:
  std::uint32_t add_host(Host host) {
    cut_.hosts_.push_back(std::move(host));
    return static_cast<std::uint32_t>(cut_.hosts_.size() - 1);
  }

  void fields(const yaml::Value& value) {
    for (const yaml::Entry& entry : value.entries) {
      if (entry.key.value == "metadata") {
        for (const yaml::Entry& inner : entry.value.entries) {
          if (is_one_of(inner.key.value, metadata_fields)) field(inner);
        }
      } else if (entry.value.is_scalar()) {
        if (is_one_of(entry.key.value, document_fields)) field(entry);
      } else {
        fields(entry.value);
      }
    }
    for (const yaml::Value& item : value.items) fields(item);
  }

  /// A text of several blocks is cut like an article; any other is a unit as it is.
  void field(const yaml::Entry& entry) {
    if (!entry.value.is_scalar() || text::trim(entry.value.text).empty()) return;
    // What an alias repeats stands in the file once.
    if (!fields_.insert(entry.value.where.range.begin).second) return;
    const std::uint32_t host = add_host({.where = entry.value.where.range,
                                         .field = entry.key.value,
                                         .style = entry.value.style,
                                         .value = entry.value.text});
    const std::string& value = cut_.hosts_[host].value;
    if (text::trim(value).find('\n') != std::string_view::npos) return passages(value, 0, host);
    const std::size_t begin = value.find_first_not_of(" \t\r\n");
    words(entry.key.value, byte_range(begin, value.find_last_not_of(" \t\r\n") + 1), host);
  }

  /// Of `text`, which stands at `offset` of the host's text.
  void passages(std::string_view text, std::uint32_t offset, std::uint32_t host) {
    for (markdown::Passage passage : markdown::find_passages(text)) {
      passage.where = {passage.where.begin + offset, passage.where.end + offset};
      cut_.passages_.push_back({passage, host});
      if (passage.kind == markdown::PassageKind::paragraph) {
        paragraph(passage.where, host);
      } else if (passage.kind == markdown::PassageKind::html) {
        html(passage.where, host);
      } else {
        words(unit_name(passage.kind), passage.where, host);
      }
    }
  }

  void paragraph(ByteRange range, std::uint32_t host) {
    const std::string_view text = cut_.text(cut_.hosts_[host]).substr(0, range.end);
    std::size_t begin = range.begin;
    for (std::size_t at = range.begin; at < text.size();) {
      const content::Line line = content::line_at(text, at);
      if (is_marker_line(line.of(text))) {
        words("paragraph", byte_range(begin, at), host);
        begin = line.next;
      }
      at = line.next;
    }
    words("paragraph", byte_range(begin, text.size()), host);
  }

  /// The runs of words between tags that divide them.
  void html(ByteRange range, std::uint32_t host) {
    const std::string_view text = cut_.text(cut_.hosts_[host]).substr(0, range.end);
    static constexpr std::array<std::string_view, 4> unread{"script", "style", "pre", "iframe"};
    std::size_t begin = range.begin;
    std::string closing;  // of an element whose text is not read
    for (const InlineCode& code : find_inline_codes(range.of(text))) {
      const ByteRange where{range.begin + code.where.begin, range.begin + code.where.end};
      const std::string_view tag = where.of(text);
      if (!tag.starts_with('<') || tag.starts_with("<http") || is_phrase_element(tag)) continue;
      if (closing.empty()) words("html", byte_range(begin, where.begin), host);
      begin = where.end;
      const std::string lower = text::lower_ascii(tag.substr(0, 16));
      for (const std::string_view name : unread) {
        if (lower.starts_with("<" + std::string{name})) closing = "</" + std::string{name};
      }
      if (!closing.empty() && lower.starts_with(closing)) closing.clear();
    }
    if (closing.empty()) words("html", byte_range(begin, text.size()), host);
  }

  void words(std::string_view name, ByteRange range, std::uint32_t host) {
    const ByteRange where = words_in(cut_.text(cut_.hosts_[host]), range);
    if (!where.empty()) cut_.units_.push_back({.name = std::string{name}, .host = host, .where = where});
  }

  void segments(const bilingual::Stripped& stripped, std::uint32_t host) {
    cut_.is_bilingual_ = true;
    for (const bilingual::Segment& segment : stripped.segments) {
      cut_.units_.push_back(
          {.name = "segment", .id = segment.id, .host = host, .where = segment.target, .source = segment.source});
    }
    for (const markdown::Passage& passage : markdown::find_passages(stripped.text)) {
      cut_.passages_.push_back({passage, host});
    }
  }

  Cut cut_;
  std::unordered_set<std::uint32_t> fields_;  // where they begin
};

Cut cut_article(std::string_view file_text, std::string_view path) {
  return extension(path) == "md" ? Cutter{file_text}.markdown() : Cutter{file_text}.document();
}

}  // namespace guidepost::handoff
