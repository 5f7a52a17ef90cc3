#include "content/toc_fields.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "content/flat_yaml.hpp"
#include "content/lines.hpp"
#include "content/toc_tree.hpp"

namespace guidepost::content {
namespace {

constexpr std::size_t tab_width = 4;

void set_href(TocEntry& entry, Located<std::string> href) {
  if (!entry.has_topic) {
    entry.href = std::move(href);
  } else if (leads_to_toc(href.value) && entry.toc_href.value.empty()) {
    entry.toc_href = std::move(href);
  }
}

void set_topic(TocEntry& entry, Located<std::string> topic) {
  if (!is_absolute_href(topic.value) && leads_to_toc(topic.value)) {  // a mistake, but what is meant is plain
    if (entry.toc_href.value.empty()) entry.toc_href = std::move(topic);
    return;
  }
  if (leads_to_toc(entry.href.value) && entry.toc_href.value.empty()) entry.toc_href = std::move(entry.href);
  entry.href = std::move(topic);
  entry.has_topic = true;
}

/// Where the text of a line begins, and in which column that is.
struct Indentation {
  std::size_t bytes = 0;
  std::size_t column = 0;
};

Indentation skip_blanks(std::string_view line, Indentation at) {
  for (; at.bytes < line.size(); ++at.bytes) {
    if (line[at.bytes] == ' ') {
      ++at.column;
    } else if (line[at.bytes] == '\t') {
      at.column += tab_width - at.column % tab_width;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

bool leads_to_toc(std::string_view href) {
  const std::string_view path = split_href(href).path;
  const std::string name = text::lower_ascii(file_name(path));
  return path.ends_with('/') || name == "toc.yml" || name == "toc.md" || name == "toc.yaml" || name == "toc.json";
}

void set_toc_field(TocEntry& entry, std::string_view key, Located<std::string> value) {
  const auto is = [&](std::string_view name) { return text::equal_ignoring_ascii_case(key, name); };
  if (is("name")) {
    entry.name = std::move(value);
  } else if (is("href")) {
    set_href(entry, std::move(value));
  } else if (is("topicHref")) {
    set_topic(entry, std::move(value));
  } else if (is("tocHref")) {
    entry.toc_href = std::move(value);
  } else if (is("uid")) {
    entry.uid = std::move(value);
  } else if (is("displayName")) {
    entry.display_name = std::move(value.value);
  }
}

std::vector<TocEntry> salvage_toc(std::string_view text, FileId file) {
  std::vector<TocEntry> entries;
  TocTree tree{entries};
  for (std::size_t at = 0; at < text.size();) {
    const Line found = line_at(text, at);
    const std::string_view line = found.of(text);
    const std::size_t base = at;
    at = found.next;

    Indentation content = skip_blanks(line, {});
    const auto here = byte_range(base + content.bytes, base + content.bytes);
    // Levels begin at 1: a line in the first column is not inside anything.
    if (line.substr(content.bytes).starts_with("- ") || line.substr(content.bytes).starts_with("-\t")) {
      tree.add(content.column + 1, {.name = {{}, {file, here}}});
      content = skip_blanks(line, {content.bytes + 1, content.column + 1});
    }
    TocEntry* const entry = tree.owner(content.column + 1).entry;
    const std::size_t key_size = key_length(line, content.bytes);
    if (entry == nullptr || key_size == 0) continue;
    const auto scalar = loose_scalar(line, content.bytes + key_size + 1);
    if (!scalar) continue;
    const SourceSpan where{file, byte_range(base + scalar->range.begin, base + scalar->range.end)};
    set_toc_field(*entry, line.substr(content.bytes, key_size), {std::string{scalar->text}, where});
  }
  return entries;
}

}  // namespace guidepost::content
