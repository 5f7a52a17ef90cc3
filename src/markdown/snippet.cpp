#include "markdown/snippet.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::size_t max_ranges = 100;
constexpr std::size_t max_code = std::size_t{1} << 20U;

bool read_number(std::string_view text, std::size_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number > 0;
}

std::optional<LineRange> parse_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  LineRange range;
  if (!read_number(text::trim(text.substr(0, dash)), range.first)) return std::nullopt;
  range.last = range.first;
  if (dash != std::string_view::npos) {
    const std::string_view last = text::trim(text.substr(dash + 1));
    range.last = LineRange::to_the_end;
    if (!last.empty() && !read_number(last, range.last)) return std::nullopt;
  }
  if (range.last < range.first || range.last > LineRange::to_the_end) return std::nullopt;
  return range;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    if (!text.empty()) text.remove_prefix(1);
  }
  return lines;
}

/// A line that begins or ends a part.
struct TagLine {
  bool begins = true;
  std::string tag;  ///< lower case; empty for `#endregion`
};

bool is_tag(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// `// <tag>`, `<!-- </tag> -->`.
std::optional<TagLine> comment_tag(std::string_view line) {
  constexpr std::array<std::string_view, 9> comments{"//", "'", "<!--", "--", "#", "rem", "%", ";", "/*"};
  line = text::trim(line);
  const auto comment = std::ranges::find_if(
      comments, [&](std::string_view begin) { return text::starts_with_ignoring_ascii_case(line, begin); });
  if (comment == comments.end()) return std::nullopt;
  std::string_view rest = text::trim(line.substr(comment->size()));
  for (const std::string_view end : {std::string_view{"-->"}, std::string_view{"*/"}}) {
    if (rest.ends_with(end)) rest = text::trim(rest.substr(0, rest.size() - end.size()));
  }
  if (!rest.starts_with('<') || !rest.ends_with('>')) return std::nullopt;
  rest = text::trim(rest.substr(1, rest.size() - 2));
  TagLine found;
  if (rest.starts_with('/')) {
    found.begins = false;
    rest = text::trim(rest.substr(1));
  }
  found.tag = text::lower_ascii(rest);
  return is_tag(found.tag) ? std::optional{found} : std::nullopt;
}

/// `#region tag`, `#Region "tag"`, `#endregion`, `# End Region`.
std::optional<TagLine> region_tag(std::string_view line) {
  line = text::trim(line);
  if (!line.starts_with('#')) return std::nullopt;
  line = text::trim(line.substr(1));
  if (text::starts_with_ignoring_ascii_case(line, "endregion") ||
      text::starts_with_ignoring_ascii_case(line, "end region")) {
    return TagLine{.begins = false, .tag = {}};
  }
  if (!text::starts_with_ignoring_ascii_case(line, "region")) return std::nullopt;
  std::string_view tag = text::trim(line.substr(6));
  if (tag.size() >= 2 && tag.starts_with('"') && tag.ends_with('"')) tag = tag.substr(1, tag.size() - 2);
  return TagLine{.begins = true, .tag = text::lower_ascii(tag)};
}

/// The parts of a file that one kind of marks makes.
class Parts {
 public:
  using Read = std::optional<TagLine> (*)(std::string_view line);

  Parts(const std::vector<std::string_view>& lines, Read read, std::string_view wanted)
      : wanted_{text::lower_ascii(wanted)} {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (auto found = read(lines[i])) add(*std::move(found), i);
    }
  }

  /// Lines of the part that was wanted. As in docfx, the last one of two, and nothing of one that never ends.
  [[nodiscard]] std::optional<LineRange> range() const {
    if (!begin_ || !end_) return std::nullopt;
    return LineRange{*begin_ + 2, *end_};
  }
  /// Indexes of the lines that are marks, ascending.
  [[nodiscard]] const std::vector<std::size_t>& marks() const { return marks_; }
  [[nodiscard]] const std::vector<std::string>& tags() const { return tags_; }

 private:
  void add(TagLine line, std::size_t index) {
    marks_.push_back(index);
    if (line.begins) {
      if (is_wanted(line.tag)) {
        begin_ = index;
        end_.reset();
      }
      tags_.push_back(line.tag);
      open_.push_back(std::move(line.tag));
      return;
    }
    if (line.tag.empty() && !open_.empty()) {
      line.tag = std::move(open_.back());
      open_.pop_back();
    }
    if (is_wanted(line.tag) && begin_ && !end_) end_ = index;
  }

  [[nodiscard]] bool is_wanted(std::string_view tag) const {
    return tag == wanted_ || (tag.starts_with("snippet") && tag.substr(7) == wanted_);
  }

  std::string wanted_;
  std::optional<std::size_t> begin_;
  std::optional<std::size_t> end_;
  std::vector<std::size_t> marks_;
  std::vector<std::string> tags_;
  std::vector<std::string> open_;
};

/// The line with blanks for the tabs that indent it, and how many blanks indent it now.
std::size_t append_untabbed(std::string& out, std::string_view line) {
  constexpr std::size_t tab = 4;
  std::size_t indent = 0;
  std::size_t at = 0;
  for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at) {
    indent = line[at] == ' ' ? indent + 1 : indent / tab * tab + tab;
  }
  out.append(indent, ' ');
  out += line.substr(at);
  return indent;
}

/// The code as it is shown, line by line.
class Excerpt {
 public:
  void add(std::string_view line) {
    if (size_ > max_code) return;
    std::string& shown = lines_.emplace_back();
    const std::size_t indent = append_untabbed(shown, line);
    if (!line.empty()) common_indent_ = std::min(common_indent_.value_or(indent), indent);
    size_ += shown.size() + 1;
  }

  [[nodiscard]] std::string code(std::optional<std::size_t> dedent) const {
    const std::size_t off = dedent.value_or(common_indent_.value_or(0));
    std::string code;
    code.reserve(size_);
    for (const std::string_view line : lines_) {
      const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
      code += line.substr(std::min(blanks, off));
      code += '\n';
    }
    return code;
  }

 private:
  std::vector<std::string> lines_;
  std::optional<std::size_t> common_indent_;
  std::size_t size_ = 0;
};

}  // namespace

std::optional<std::vector<LineRange>> parse_line_ranges(std::string_view text) {
  std::vector<LineRange> ranges;
  for (const std::string_view part : text::split(text, ',')) {
    const auto range = parse_range(text::trim(part));
    if (!range || ranges.size() == max_ranges) return std::nullopt;
    ranges.push_back(*range);
  }
  return ranges;
}

std::vector<LineRange> merged(std::vector<LineRange> ranges) {
  std::ranges::sort(ranges, {}, &LineRange::first);
  std::vector<LineRange> apart;
  for (const LineRange range : ranges) {
    if (!apart.empty() && range.first <= apart.back().last + 1) {
      apart.back().last = std::max(apart.back().last, range.last);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

Snippet cut_snippet(std::string_view file, const SnippetChoice& choice) {
  const std::vector<std::string_view> lines = lines_of(file);
  Snippet snippet{.lines = lines.size()};
  std::vector<LineRange> ranges = choice.ranges;
  std::vector<std::size_t> left_out;
  if (!choice.tag.empty()) {
    Parts parts{lines, &comment_tag, choice.tag};
    std::vector<std::string> known = parts.tags();
    if (!parts.range()) {
      parts = Parts{lines, &region_tag, choice.tag};
      known.insert(known.end(), parts.tags().begin(), parts.tags().end());
    }
    if (!parts.range()) {
      snippet.status = Snippet::Status::no_tag;
      const std::string wanted = text::lower_ascii(choice.tag);
      std::erase(known, wanted);  // it begins, but never ends
      snippet.nearest = text::nearest(wanted, known);
      return snippet;
    }
    ranges = {*parts.range()};
    left_out = parts.marks();
  } else if (ranges.empty()) {
    ranges = {{1, LineRange::to_the_end}};
  }

  Excerpt excerpt;
  for (const LineRange range : ranges) {
    const bool is_there =
        range.first <= lines.size() && (range.last <= lines.size() || range.last == LineRange::to_the_end);
    if (!is_there && choice.tag.empty() && !choice.ranges.empty()) snippet.status = Snippet::Status::lines_missing;
    auto mark = std::ranges::lower_bound(left_out, range.first - 1);
    for (std::size_t i = range.first - 1; i < std::min(range.last, lines.size()); ++i) {
      if (mark != left_out.end() && *mark == i) {
        ++mark;
      } else {
        excerpt.add(lines[i]);
      }
    }
  }
  snippet.code = excerpt.code(choice.dedent);
  return snippet;
}

}  // namespace guidepost::markdown
