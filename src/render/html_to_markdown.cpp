#include "render/html_to_markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "base/byte_set.hpp"
#include "base/text.hpp"

namespace guidepost::render {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
}
bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
/// Whether a ' ' follows on another one. Almost no text has that, so all of it is looked at, many bytes at a time.
bool has_double_blank(std::string_view text) {
  unsigned found = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    found |= static_cast<unsigned>(text[i - 1] == ' ') & static_cast<unsigned>(text[i] == ' ');
  }
  return found != 0;
}
/// A name as a number, for switches: its first eight letters, which tell all elements apart.
constexpr std::uint64_t key(std::string_view name) {
  std::uint64_t number = 0;
  for (const char c : name.substr(0, 8)) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

/// The five references that the writer of the HTML makes; others are left, as Markdown knows them too.
void append_unescaped(std::string& out, std::string_view html) {
  constexpr std::array<std::pair<std::string_view, char>, 5> references{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t next = std::min(html.find('&', at), html.size());
    out += html.substr(at, next - at);
    at = next;
    if (at == html.size()) break;
    const auto found = std::ranges::find_if(
        references, [&](const auto& reference) { return html.substr(at).starts_with(reference.first); });
    out += found == references.end() ? '&' : found->second;
    at += found == references.end() ? 1 : found->first.size();
  }
}
std::string unescaped(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  append_unescaped(out, html);
  return out;
}

constexpr ByteSet ends_tag_name{" >"};
constexpr ByteSet ends_name{" ="};
constexpr ByteSet ends_destination{"() "};

/// A tag of well-formed HTML.
class Tag {
 public:
  std::string_view name;
  std::string_view attributes;
  bool is_end = false;

  /// The value, or "" where the attribute is not there or has none.
  [[nodiscard]] std::string value(std::string_view attribute) const {
    const std::size_t at = find(attribute);
    if (at == nowhere || !attributes.substr(at).starts_with("=\"")) return {};
    const std::string_view rest = attributes.substr(at + 2);
    return unescaped(rest.substr(0, rest.find('"')));
  }
  [[nodiscard]] bool has(std::string_view attribute) const { return find(attribute) != nowhere; }

 private:
  /// Where the attribute's name ends.
  [[nodiscard]] std::size_t find(std::string_view attribute) const {
    for (std::size_t at = 0; at < attributes.size();) {
      ++at;  // the blank
      const std::size_t end = ends_name.find(attributes, at);
      if (attributes.substr(at, end - at) == attribute) return end;
      at = end;
      if (attributes.substr(end).starts_with("=\""))
        at = std::min(attributes.find('"', end + 2), attributes.size()) + 1;
    }
    return nowhere;
  }
};

/// The longest run of '`' in a text, which the fence round it must exceed.
std::size_t longest_fence(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// The end of a link: an address that would end early stands in angle brackets.
std::string destination(std::string_view href) {
  const bool is_plain = ends_destination.find(href) == href.size();
  std::string out{is_plain ? "(" : "(<"};
  out += href;
  out += is_plain ? ")" : ">)";
  return out;
}

class Converter {
 public:
  explicit Converter(std::string_view html) : rest_{html} { out_.reserve(html.size()); }

  std::string convert() {
    while (!rest_.empty()) {
      const std::size_t tag = std::min(rest_.find('<'), rest_.size());
      if (tag > 0) text(rest_.substr(0, tag));
      rest_.remove_prefix(tag);
      if (!rest_.empty()) element(take_tag());
    }
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  enum class Break : std::uint8_t { none, line, blank };
  struct List {
    bool is_ordered = false;
    std::uint32_t number = 1;
  };
  struct Table {
    std::vector<std::vector<std::string>> rows;
    bool has_head = false;
    std::string outside;         ///< what has been written before the cell that is open
    Break wanted = Break::none;  ///< behind that
  };

  Tag take_tag() {
    Tag tag{.name = {}, .attributes = {}, .is_end = rest_.substr(1).starts_with('/')};
    const std::size_t begin = tag.is_end ? 2 : 1;
    const std::size_t name_end = ends_tag_name.find(rest_, begin);
    // Values hold no '>': the writer of the HTML escapes it.
    const std::size_t end = std::min(rest_.find('>', name_end), rest_.size());
    tag.name = rest_.substr(begin, name_end - begin);
    tag.attributes = rest_.substr(name_end, end - name_end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return tag;
  }

  /// The text up to the end tag of the element that has just begun, without the tags in it.
  std::string take_text(std::string_view name) {
    std::string text;
    while (!rest_.empty()) {
      const std::size_t at = std::min(rest_.find('<'), rest_.size());
      append_unescaped(text, rest_.substr(0, at));
      rest_.remove_prefix(at);
      if (rest_.empty()) break;
      const Tag tag = take_tag();
      if (tag.name == "br") text += '\n';
      if (tag.is_end && tag.name == name) break;
    }
    return text;
  }

  /// Passes over the element that has just begun.
  void skip(std::string_view name) {
    for (std::size_t open = 1; open > 0 && !rest_.empty();) {
      rest_.remove_prefix(std::min(rest_.find('<'), rest_.size()));
      if (rest_.empty()) break;
      const Tag tag = take_tag();
      if (tag.name == name) open += tag.is_end ? std::size_t(-1) : std::size_t{1};
    }
  }

  // Lines.

  [[nodiscard]] std::string prefix(std::size_t depth) const {
    std::string all;
    for (std::size_t i = 0; i < depth; ++i) all += prefixes_[i];
    return all;
  }

  void ask_for(Break wanted) {
    if (in_cell_) {
      if (!out_.empty() && !is_blank(out_.back())) out_ += ' ';
      return;
    }
    if (item_is_fresh_) return;
    break_ = std::max(break_, wanted);
    break_depth_ = std::min(break_depth_, prefixes_.size());
  }

  /// Begins the line that has been asked for.
  void flush() {
    item_is_fresh_ = false;
    if (break_ == Break::none) return;
    if (!out_.empty()) {
      out_.erase(out_.find_last_not_of(' ') + 1);
      out_ += '\n';
      if (break_ == Break::blank) {
        const std::string blank = prefix(break_depth_);
        out_ += std::string_view{blank}.substr(0, blank.find_last_not_of(' ') + 1);
        out_ += '\n';
      }
    }
    out_ += prefix(prefixes_.size());
    break_ = Break::none;
    break_depth_ = nowhere;
    is_line_start_ = true;
  }

  // Text.

  void text(std::string_view html) {
    if (std::ranges::all_of(html, is_blank)) {
      if (break_ == Break::none && !is_line_start_) add_blank();
      return;
    }
    flush();
    if (html.find('&') == nowhere) return plain_text(html);
    plain_text(unescaped(html));
  }

  void add_blank() {
    if (!out_.empty() && !is_blank(out_.back())) out_ += ' ';
  }

  void plain_text(std::string_view plain) {
    // What is not copied as it is: what may need a backslash, and white space that is not one ' ' between words.
    static constexpr ByteSet special{"\\*`[]|<&_~\n\t\r"};
    static constexpr ByteSet special_or_blank{"\\*`[]|<&_~\n\t\r "};
    const ByteSet& stops = has_double_blank(plain) ? special_or_blank : special;
    for (std::size_t i = 0; i < plain.size();) {
      if (is_line_start_) {
        i = begin_line(plain, i);
      } else if (is_blank(plain[i])) {
        add_blank();
        ++i;
      } else if (special.contains(plain[i])) {
        if (needs_backslash(plain, i)) out_ += '\\';
        out_ += plain[i++];
      } else {
        const std::size_t end = stops.find(plain, i);
        out_ += plain.substr(i, end - i);
        i = end;
      }
    }
  }

  /// Writes what could be taken for the mark of a block, and returns where the rest of the line begins.
  std::size_t begin_line(std::string_view plain, std::size_t i) {
    while (i < plain.size() && is_blank(plain[i])) ++i;
    if (i == plain.size()) return i;
    is_line_start_ = false;
    const auto at = [&](std::size_t index) { return index < plain.size() ? plain[index] : ' '; };
    const char c = plain[i];
    if (c == '#' || c == '>' || ((c == '-' || c == '+' || c == '=') && (is_blank(at(i + 1)) || at(i + 1) == c))) {
      out_ += '\\';
      out_ += c;
      return i + 1;
    }
    std::size_t end = i;
    while (at(end) >= '0' && at(end) <= '9') ++end;
    out_ += plain.substr(i, end - i);
    if (end > i && (at(end) == '.' || at(end) == ')') && is_blank(at(end + 1))) out_ += '\\';
    return end;
  }

  /// Of the characters that mean something anywhere in a line.
  [[nodiscard]] bool needs_backslash(std::string_view plain, std::size_t i) const {
    const char c = plain[i];
    const char next = i + 1 < plain.size() ? plain[i + 1] : ' ';
    if (c == '|') return in_cell_ > 0;
    if (c == '<') return is_word(next) || next == '/' || next == '!' || next == '?';
    if (c == '&') return is_word(next) || next == '#';
    if (c == '_') return !(i > 0 && is_word(plain[i - 1]) && is_word(next));
    if (c == '~') return next == '~';
    return true;
  }

  void mark(std::string_view characters) {
    flush();
    out_ += characters;
    is_line_start_ = false;
  }

  // Elements.

  void element(const Tag& tag) {
    if (!tag.is_end && !tag.attributes.empty() && tag.has("hidden")) return skip(tag.name);
    switch (key(tag.name)) {
      case key("strong"):
      case key("b"):
        return mark("**");
      case key("em"):
      case key("i"):
      case key("cite"):
      case key("var"):
        return mark("*");
      case key("del"):
      case key("s"):
        return mark("~~");
      case key("p"):
        return paragraph(tag);
      case key("a"):
        return link(tag);
      case key("img"):
        return image(tag);
      case key("code"):
      case key("samp"):
        return tag.is_end ? void() : code(take_text(tag.name));
      case key("br"):
        return in_cell_ > 0 ? ask_for(Break::line) : line_break();
      case key("input"):
        return mark(tag.has("checked") ? "[x] " : "[ ] ");
      case key("pre"):
        return tag.is_end ? void() : code_block();
      case key("hr"):
        return rule();
      case key("h1"):
      case key("h2"):
      case key("h3"):
      case key("h4"):
      case key("h5"):
      case key("h6"):
        return heading(tag);
      case key("div"):
        return tag.is_end ? end_div() : begin_div(tag);
      case key("blockquote"):
        return quote(tag);
      case key("ul"):
      case key("ol"):
        return list(tag);
      case key("li"):
        return item(tag);
      case key("table"):
        return table(tag);
      case key("thead"):
        table_.has_head = true;
        return;
      case key("tr"):
        if (!tag.is_end && in_cell_ == 0) table_.rows.emplace_back();
        return;
      case key("td"):
      case key("th"):
        return cell(tag);
      case key("figure"):
      case key("figcaption"):
      case key("section"):
      case key("details"):
      case key("summary"):
      case key("dl"):
      case key("dt"):
      case key("dd"):
      case key("caption"):
        return ask_for(Break::blank);
      default:
        return;
    }
  }

  /// The title of an alert is a paragraph of its own, in bold.
  void paragraph(const Tag& tag) {
    if (tag.is_end && std::exchange(is_alert_title_, false)) mark("**");
    ask_for(Break::blank);
    if (tag.is_end || tag.value("class") != "alert-title") return;
    is_alert_title_ = true;
    mark("**");
  }

  void link(const Tag& tag) {
    if (!tag.is_end) {
      hrefs_.push_back(tag.value("href"));
      if (!hrefs_.back().empty()) mark("[");
      return;
    }
    if (hrefs_.empty()) return;
    if (!hrefs_.back().empty()) mark("]" + destination(hrefs_.back()));
    hrefs_.pop_back();
  }

  void image(const Tag& tag) {
    const std::string source = tag.value("src");
    const std::string alternative = tag.value("alt");
    if (source.starts_with("data:")) return text(tag.value("alt"));  // an image that does not exist
    mark("![");
    text(text::html_escaped(alternative));
    mark("]" + destination(source));
  }

  void code(const std::string& content) {
    const std::string fence(longest_fence(content) + 1, '`');
    const bool needs_blank = content.starts_with('`') || content.ends_with('`');
    std::string line = content;
    std::ranges::replace(line, '\n', ' ');
    mark(fence);
    if (needs_blank) out_ += ' ';
    for (const char c : line) {
      if (c == '|' && in_cell_) out_ += '\\';
      out_ += c;
    }
    if (needs_blank) out_ += ' ';
    out_ += fence;
  }

  void line_break() {
    if (is_line_start_) return;
    out_ += '\\';
    ask_for(Break::line);
  }

  void rule() {
    ask_for(Break::blank);
    mark("---");
    ask_for(Break::blank);
  }

  void code_block() {
    std::string language;
    if (rest_.starts_with("<code")) {
      const Tag tag = take_tag();
      const std::string classes = tag.value("class");
      constexpr std::string_view begin = "language-";
      if (const std::size_t at = classes.find(begin); at != std::string::npos)
        language = classes.substr(at + begin.size(), classes.find(' ', at) - at - begin.size());
    }
    std::string content = take_text("pre");
    if (in_cell_) return code(std::string{text::trim(content)});
    if (content.ends_with('\n')) content.pop_back();
    ask_for(Break::blank);
    flush();
    const std::string fence(std::max<std::size_t>(3, longest_fence(content) + 1), '`');
    out_ += fence + language;
    const std::string indent = '\n' + prefix(prefixes_.size());
    for (const std::string_view line : text::split(content, '\n')) {
      out_ += indent;
      out_ += line;
    }
    out_ += indent + fence;
    ask_for(Break::blank);
  }

  void heading(const Tag& tag) {
    ask_for(Break::blank);
    if (!tag.is_end && !in_cell_) mark(std::string(static_cast<std::size_t>(tag.name[1] - '0'), '#') + ' ');
  }

  void begin_quote() {
    ask_for(Break::blank);
    flush();
    out_ += "> ";
    prefixes_.emplace_back("> ");
    item_is_fresh_ = true;
  }
  void end_quote() {
    item_is_fresh_ = false;
    if (!prefixes_.empty()) prefixes_.pop_back();
    ask_for(Break::blank);
  }

  void quote(const Tag& tag) {
    if (in_cell_) return ask_for(Break::line);
    if (tag.is_end) {
      end_quote();
    } else {
      begin_quote();
    }
  }

  /// An alert is a quote, as in the Markdown that it was written in.
  void begin_div(const Tag& tag) {
    const bool is_alert = !in_cell_ && tag.value("class").starts_with("alert ");
    divs_.push_back(is_alert);
    if (is_alert) {
      begin_quote();
    } else {
      ask_for(Break::blank);
    }
  }
  void end_div() {
    const bool is_alert = !divs_.empty() && divs_.back();
    if (!divs_.empty()) divs_.pop_back();
    if (is_alert) {
      end_quote();
    } else {
      ask_for(Break::blank);
    }
  }

  void list(const Tag& tag) {
    ask_for(lists_.empty() ? Break::blank : Break::line);
    if (tag.is_end) {
      if (!lists_.empty()) lists_.pop_back();
      ask_for(lists_.empty() ? Break::blank : Break::line);
      return;
    }
    List opened{.is_ordered = tag.name == "ol"};
    const std::string start = tag.value("start");
    std::from_chars(start.data(), start.data() + start.size(), opened.number);
    lists_.push_back(opened);
  }

  void item(const Tag& tag) {
    if (in_cell_ || lists_.empty()) return ask_for(Break::line);
    if (tag.is_end) {
      item_is_fresh_ = false;
      if (!item_prefixes_.empty()) {
        prefixes_.resize(item_prefixes_.back());
        item_prefixes_.pop_back();
      }
      break_ = Break::none;  // a loose item's last paragraph: the next item follows on the next line
      break_depth_ = nowhere;
      return ask_for(Break::line);
    }
    ask_for(Break::line);
    flush();
    List& list = lists_.back();
    const std::string marker = list.is_ordered ? fmt::format("{}. ", list.number++) : std::string{"- "};
    out_ += marker;
    item_prefixes_.push_back(prefixes_.size());
    prefixes_.emplace_back(marker.size(), ' ');
    item_is_fresh_ = true;
    is_line_start_ = true;
  }

  void table(const Tag& tag) {
    if (in_cell_ > 0) return;
    if (tag.is_end) return write_table();
    ask_for(Break::blank);
    table_ = {};
  }

  void cell(const Tag& tag) {
    if (!tag.is_end) {
      if (in_cell_++ > 0) return;
      table_.outside = std::exchange(out_, {});
      table_.wanted = std::exchange(break_, Break::none);
      return;
    }
    if (in_cell_ == 0 || --in_cell_ > 0) return;
    const std::string text = std::exchange(out_, std::move(table_.outside));
    break_ = table_.wanted;
    if (table_.rows.empty()) table_.rows.emplace_back();
    table_.rows.back().emplace_back(text::trim(text));
  }

  void write_table() {
    std::size_t columns = 0;
    for (const auto& row : table_.rows) columns = std::max(columns, row.size());
    if (columns == 0) return;
    if (!table_.has_head) table_.rows.insert(table_.rows.begin(), std::vector<std::string>{});
    bool is_first = true;
    for (auto& row : table_.rows) {
      row.resize(columns);
      ask_for(Break::line);
      flush();
      out_ += '|';
      for (const std::string& cell : row) {
        out_ += ' ';
        out_ += cell;
        out_ += " |";
      }
      if (std::exchange(is_first, false)) {
        ask_for(Break::line);
        flush();
        out_ += '|';
        for (std::size_t i = 0; i < columns; ++i) out_ += " --- |";
      }
    }
    table_ = {};
    ask_for(Break::blank);
  }

  std::string_view rest_;
  std::string out_;
  std::vector<std::string> prefixes_;       ///< of the quotes and items that are open
  std::vector<std::size_t> item_prefixes_;  ///< how many there were before each open item
  std::vector<List> lists_;
  std::vector<bool> divs_;          ///< whether each open one is an alert
  std::vector<std::string> hrefs_;  ///< of the open links
  Table table_;
  std::size_t in_cell_ = 0;  ///< how many cells are open, one in the other
  Break break_ = Break::none;
  std::size_t break_depth_ = nowhere;
  bool item_is_fresh_ = false;  ///< what comes next stands on the line of an item's marker
  bool is_line_start_ = true;
  bool is_alert_title_ = false;
};

}  // namespace

std::string html_to_markdown(std::string_view html) {
  return Converter{html}.convert();
}

}  // namespace guidepost::render
