#include "policy/suppression_comments.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/text.hpp"
#include "bilingual/code_regions.hpp"
#include "content/lines.hpp"
#include "diagnostics/policy_messages.hpp"

namespace guidepost::policy {
namespace {

constexpr std::string_view keyword = "guidepost-disable";
constexpr std::string_view next_line = "guidepost-disable-next-line";
constexpr std::string_view blanks = " \t\r\n";
constexpr auto npos = std::string_view::npos;

/// memmem looks at several bytes at once, where string_view::find stops at every 'g': most files have no such comment.
std::size_t find_keyword(std::string_view text, std::size_t from) {
  const void* const found = ::memmem(text.data() + from, text.size() - from, keyword.data(), keyword.size());
  return found == nullptr ? npos : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// Finds and reads the comments of one file.
class CommentReader {
 public:
  CommentReader(std::string_view text, FileId file, CommentForms forms)
      : text_{text},
        file_{file},
        yaml_end_{forms == CommentForms::yaml ? text.size() : bilingual::front_matter_end(text)},
        fences_{bilingual::fenced_code(text, forms == CommentForms::yaml ? 0 : yaml_end_)} {}

  FoundComments read() {
    for (std::size_t at = find_keyword(text_, 0); at != npos; at = find_keyword(text_, at + keyword.size())) {
      if (const auto comment = enclosing_comment(at); comment && !is_code(comment->begin)) read(*comment, at);
    }
    find_lines();
    return std::move(found_);
  }

 private:
  /// The comment whose first word stands at `at`; nothing where the keyword is mentioned otherwise.
  std::optional<ByteRange> enclosing_comment(std::size_t at) {
    const std::size_t before = at == 0 ? npos : text_.find_last_not_of(blanks, at - 1);
    if (before == npos) return std::nullopt;
    if (before >= 3 && text_.substr(before - 3, 4) == "<!--") {
      const std::size_t end = text_.find("-->", at);
      if (end == npos) return std::nullopt;  // site-unclosed-block says so
      return byte_range(before - 3, end + 3);
    }
    if (text_[before] != '#' || before >= yaml_end_) return std::nullopt;
    if (text_.find_first_not_of(" \t", line_begin(before)) != before ||
        text_.substr(before, at - before).find('\n') != npos)
      return std::nullopt;
    return content::line_at(text_, before).range;
  }

  /// Where the line of `at` begins. Asked with growing offsets, so that a long line is looked through once.
  std::size_t line_begin(std::size_t at) {
    const std::size_t found = text_.substr(looked_through_, at - looked_through_).rfind('\n');
    if (found != npos) line_begin_ = looked_through_ + found + 1;
    looked_through_ = at;
    return line_begin_;
  }

  bool is_code(std::uint32_t at) {
    const auto contains = [at](const std::vector<ByteRange>& ranges) {
      const auto after = std::ranges::upper_bound(ranges, at, {}, &ByteRange::begin);
      return after != ranges.begin() && std::prev(after)->end > at;
    };
    if (contains(fences_)) return true;
    if (const std::size_t line = line_begin(at); spans_of_ != line) {
      std::vector<bilingual::BacktickRun> runs;
      bilingual::append_backtick_runs(text_, content::line_at(text_, line).range, -1, runs);
      spans_ = bilingual::code_spans(runs);
      spans_of_ = line;
    }
    return contains(spans_);
  }

  void read(ByteRange comment, std::size_t at) {
    const SourceSpan where{file_, comment};
    std::size_t end = comment.end;
    if (text_[comment.begin] == '<') end -= 3;
    const std::string_view words = text_.substr(at, end - at);
    const std::size_t name_end = std::min(words.find_first_of(": \t\r\n"), words.size());
    if (words.substr(0, name_end) != next_line)
      return found_.problems.add(suppression_unknown(where, words.substr(0, name_end)));

    const std::size_t colon = words.find(':');
    SuppressionComment read{
        .where = where,
        .line = {},
        .codes = read_codes(where, words.substr(name_end, std::min(colon, words.size()) - name_end)),
        .reason = {}};
    if (read.codes.empty()) return;
    if (colon != npos) read.reason = text::trim(words.substr(colon + 1));
    if (read.reason.empty()) return found_.problems.add(suppression_without_reason(where));
    found_.comments.push_back(std::move(read));
  }

  std::vector<Code> read_codes(SourceSpan where, std::string_view list) {
    std::vector<Code> codes;
    constexpr std::string_view separators = ", \t\r\n";
    bool is_empty = true;
    for (std::size_t begin = list.find_first_not_of(separators); begin != npos;) {
      const std::size_t end = std::min(list.find_first_of(separators, begin), list.size());
      const std::string_view name = list.substr(begin, end - begin);
      is_empty = false;
      if (const auto code = find_code(name)) {
        codes.push_back(*code);
      } else {
        std::vector<std::string_view> names;
        for (const CodeInfo& info : all_codes()) names.push_back(info.name);
        found_.problems.add(suppression_of_unknown_code(where, name, text::nearest(name, names)));
      }
      begin = list.find_first_not_of(separators, end);
    }
    if (is_empty) found_.problems.add(suppression_without_code(where));
    return codes;
  }

  /// The line of each comment, from the last one on: a comment above another one is about the same line.
  void find_lines() {
    auto& comments = found_.comments;
    std::size_t looked_from = text_.size();
    std::size_t line_end = npos;  // the first one behind `looked_from`
    ByteRange line;
    for (std::size_t i = comments.size(); i-- > 0;) {
      const std::size_t end = comments[i].where.range.end;
      const std::size_t nearer = text_.substr(end, looked_from - end).find('\n');
      looked_from = end;
      if (nearer != npos) {
        line_end = end + nearer;
        const std::size_t next = text_.find_first_not_of(blanks, line_end);
        const bool is_comment = i + 1 < comments.size() && comments[i + 1].where.range.begin == next;
        if (!is_comment) line = next == npos ? ByteRange{} : line_of(next);
      }
      comments[i].line = line_end == npos ? ByteRange{} : line;
    }
  }

  [[nodiscard]] ByteRange line_of(std::size_t at) const {
    const std::size_t begin = text_.rfind('\n', at) + 1;
    return byte_range(begin, content::line_at(text_, begin).next);
  }

  std::string_view text_;
  FileId file_;
  std::size_t yaml_end_;
  std::vector<ByteRange> fences_;
  std::size_t looked_through_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t spans_of_ = npos;  ///< the begin of the line that `spans_` are of
  std::vector<ByteRange> spans_;
  FoundComments found_;
};

}  // namespace

FoundComments find_suppression_comments(std::string_view text, FileId file, CommentForms forms) {
  if (text.empty() || find_keyword(text, 0) == npos) return {};
  return CommentReader{text, file, forms}.read();
}

}  // namespace guidepost::policy
