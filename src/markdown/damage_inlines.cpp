#include "markdown/damage_inlines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace guidepost::markdown {
namespace {

struct Bracket {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::array<Bracket, 3> brackets{{{"[", "]"}, {"［", "］"}, {"【", "】"}}};

/// Reads the lines of one block.
class BlockReader {
 public:
  BlockReader(const DamageScan& scan, std::vector<InlineMark>& marks) : scan_{scan}, marks_{marks} {}

  void read(std::size_t first, std::size_t last) {
    marks_.clear();
    code_ = code_spans(scan_, first, last);
    next_code_ = 0;
    for (std::size_t i = first; i < last; ++i) read_line(i);
  }

 private:
  void read_line(std::size_t index) {
    const BodyLine& line = scan_.lines()[index];
    const std::string_view text = scan_.text();
    for (std::uint32_t at = line.content; at < line.end;) {
      while (next_code_ < code_.size() && code_[next_code_].end <= at) ++next_code_;
      if (next_code_ < code_.size() && code_[next_code_].begin <= at) {
        at = std::min(code_[next_code_].end, line.end);
        continue;
      }
      at = read_mark(text.substr(0, line.end), at, static_cast<std::uint32_t>(index));
    }
  }

  std::uint32_t read_mark(std::string_view text, std::uint32_t at, std::uint32_t line) {
    const char c = text[at];
    if (c == '\\') return at + 2;
    if (c == '*') {
      const auto end = static_cast<std::uint32_t>(std::min(text.find_first_not_of('*', at), text.size()));
      marks_.push_back({InlineMark::Kind::stars, at, end, at, line});
      return end;
    }
    if (c == '|') marks_.push_back({InlineMark::Kind::bar, at, at + 1, at, line});
    const auto byte = static_cast<unsigned char>(c);
    if (c != '[' && c != ']' && byte != 0xE3 && byte != 0xEF) return at + 1;
    const std::string_view rest = text.substr(at);
    for (std::size_t kind = 0; kind < brackets.size(); ++kind) {
      if (rest.starts_with(brackets[kind].opening)) {
        open_[kind].push_back(at);
      } else if (rest.starts_with(brackets[kind].closing) && !open_[kind].empty()) {
        const auto end = static_cast<std::uint32_t>(at + brackets[kind].closing.size());
        marks_.push_back({InlineMark::Kind::bracket, at, end, open_[kind].back(), line});
        open_[kind].pop_back();
      }
    }
    return at + 1;
  }

  const DamageScan& scan_;
  std::vector<InlineMark>& marks_;
  std::vector<ByteRange> code_;
  std::size_t next_code_ = 0;
  std::array<std::vector<std::uint32_t>, brackets.size()> open_;
};

/// Whether a line goes on with the text of the line before it.
bool continues(const DamageScan& scan, const BodyLine& previous, const BodyLine& line) {
  if (!line.is_text() || line.has_item || line.quotes != previous.quotes) return false;
  if (((line.features | previous.features) & feature_bar) != 0) return false;
  return scan.text()[line.content] != '#' && scan.text()[previous.content] != '#';
}

}  // namespace

/// A run of backticks closes at the next run of its length.
std::vector<ByteRange> code_spans(const DamageScan& scan, std::size_t first_line, std::size_t last_line) {
  std::vector<ByteRange> runs;
  for (std::size_t i = first_line; i < last_line; ++i) {
    const BodyLine& line = scan.lines()[i];
    const std::string_view text = scan.text().substr(0, line.end);
    for (std::size_t at = text.find('`', line.content); at != std::string_view::npos; at = text.find('`', at)) {
      const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
      runs.push_back(byte_range(at, end));
      at = end;
    }
  }
  std::map<std::uint32_t, std::size_t> next;  // by length: the nearest run behind
  std::vector<std::size_t> closing(runs.size(), runs.size());
  for (std::size_t i = runs.size(); i-- > 0;) {
    const auto [known, is_new] = next.try_emplace(runs[i].size(), i);
    if (is_new) continue;
    closing[i] = known->second;
    known->second = i;
  }
  std::vector<ByteRange> spans;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (closing[i] == runs.size()) continue;
    spans.push_back({runs[i].begin, runs[closing[i]].end});
    i = closing[i];
  }
  return spans;
}

void for_each_block(const DamageScan& scan, std::uint8_t features,
                    const std::function<void(const std::vector<InlineMark>&)>& use) {
  const std::vector<BodyLine>& lines = scan.lines();
  std::vector<InlineMark> marks;
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    if (!lines[first].is_text()) {
      first = last;
      continue;
    }
    std::uint8_t found = lines[first].features;
    for (; last < lines.size() && continues(scan, lines[last - 1], lines[last]); ++last) found |= lines[last].features;
    if ((found & features) != 0) {
      BlockReader{scan, marks}.read(first, last);
      use(marks);
    }
    first = last;
  }
}

}  // namespace guidepost::markdown
