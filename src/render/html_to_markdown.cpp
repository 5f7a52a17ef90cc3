#include "render/html_to_markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/byte_set.hpp"
#include "base/text.hpp"
#include "render/html_tags.hpp"
#include "render/markdown_writer.hpp"

namespace guidepost::render {
namespace {

constexpr ByteSet ends_destination{"() "};

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
  explicit Converter(std::string_view html) : html_{html}, out_{html.size()} {}

  std::string convert() {
    while (!html_.at_end()) {
      if (const std::string_view text = html_.take_raw_text(); !text.empty()) out_.text(text);
      if (!html_.at_end()) element(html_.take_tag());
    }
    return out_.take();
  }

 private:
  struct List {
    bool is_ordered = false;
    std::uint32_t number = 1;
  };
  struct Table {
    std::vector<std::vector<std::string>> rows;
    bool has_head = false;
  };

  void element(const HtmlTag& tag) {
    if (!tag.is_end && !tag.attributes.empty() && tag.has("hidden")) return html_.skip(tag.name);
    switch (tag_key(tag.name)) {
      case tag_key("strong"):
      case tag_key("b"):
        return out_.mark("**");
      case tag_key("em"):
      case tag_key("i"):
      case tag_key("cite"):
      case tag_key("var"):
        return out_.mark("*");
      case tag_key("del"):
      case tag_key("s"):
        return out_.mark("~~");
      case tag_key("p"):
        return paragraph(tag);
      case tag_key("a"):
        return link(tag);
      case tag_key("img"):
        return image(tag);
      case tag_key("code"):
      case tag_key("samp"):
        return tag.is_end ? void() : out_.code(html_.take_text_of(tag.name));
      case tag_key("br"):
        return out_.line_break();
      case tag_key("input"):
        return out_.mark(tag.has("checked") ? "[x] " : "[ ] ");
      case tag_key("pre"):
        return tag.is_end ? void() : code_block();
      case tag_key("hr"):
        return rule();
      case tag_key("h1"):
      case tag_key("h2"):
      case tag_key("h3"):
      case tag_key("h4"):
      case tag_key("h5"):
      case tag_key("h6"):
        return heading(tag);
      case tag_key("div"):
        return tag.is_end ? end_div() : begin_div(tag);
      case tag_key("blockquote"):
        return quote(tag);
      case tag_key("ul"):
      case tag_key("ol"):
        return list(tag);
      case tag_key("li"):
        return item(tag);
      case tag_key("table"):
        return table(tag);
      case tag_key("thead"):
        table_.has_head = true;
        return;
      case tag_key("tr"):
        if (!tag.is_end && open_cells_ == 0) table_.rows.emplace_back();
        return;
      case tag_key("td"):
      case tag_key("th"):
        return cell(tag);
      case tag_key("figure"):
      case tag_key("figcaption"):
      case tag_key("section"):
      case tag_key("details"):
      case tag_key("summary"):
      case tag_key("dl"):
      case tag_key("dt"):
      case tag_key("dd"):
      case tag_key("caption"):
        return out_.ask_for(Break::blank);
      default:
        return;
    }
  }

  /// The title of an alert is a paragraph of its own, in bold.
  void paragraph(const HtmlTag& tag) {
    if (tag.is_end && std::exchange(is_alert_title_, false)) out_.mark("**");
    out_.ask_for(Break::blank);
    if (tag.is_end || tag.value("class") != "alert-title") return;
    is_alert_title_ = true;
    out_.mark("**");
  }

  void link(const HtmlTag& tag) {
    if (!tag.is_end) {
      hrefs_.push_back(tag.value("href"));
      if (!hrefs_.back().empty()) out_.mark("[");
      return;
    }
    if (hrefs_.empty()) return;
    if (!hrefs_.back().empty()) out_.mark("]" + destination(hrefs_.back()));
    hrefs_.pop_back();
  }

  void image(const HtmlTag& tag) {
    const std::string source = tag.value("src");
    const std::string alternative = tag.value("alt");
    if (source.starts_with("data:")) return out_.text(alternative);  // an image that does not exist
    out_.mark("![");
    out_.text(text::html_escaped(alternative));
    out_.mark("]" + destination(source));
  }

  void rule() {
    out_.ask_for(Break::blank);
    out_.mark("---");
    out_.ask_for(Break::blank);
  }

  void code_block() {
    std::string language;
    if (html_.at("<code")) {
      const std::string classes = html_.take_tag().value("class");
      constexpr std::string_view begin = "language-";
      if (const std::size_t at = classes.find(begin); at != std::string::npos)
        language = classes.substr(at + begin.size(), classes.find(' ', at) - at - begin.size());
    }
    out_.code_block(language, html_.take_text_of("pre"));
  }

  void heading(const HtmlTag& tag) {
    out_.ask_for(Break::blank);
    if (!tag.is_end && !out_.in_cell()) out_.mark(std::string(static_cast<std::size_t>(tag.name[1] - '0'), '#') + ' ');
  }

  void quote(const HtmlTag& tag) {
    if (out_.in_cell()) return out_.ask_for(Break::line);
    if (tag.is_end) {
      out_.end_quote();
    } else {
      out_.begin_quote();
    }
  }

  /// An alert is a quote, as in the Markdown that it was written in.
  void begin_div(const HtmlTag& tag) {
    const bool is_alert = !out_.in_cell() && tag.value("class").starts_with("alert ");
    divs_.push_back(is_alert);
    if (is_alert) {
      out_.begin_quote();
    } else {
      out_.ask_for(Break::blank);
    }
  }
  void end_div() {
    const bool is_alert = !divs_.empty() && divs_.back();
    if (!divs_.empty()) divs_.pop_back();
    if (is_alert) {
      out_.end_quote();
    } else {
      out_.ask_for(Break::blank);
    }
  }

  void list(const HtmlTag& tag) {
    out_.ask_for(lists_.empty() ? Break::blank : Break::line);
    if (tag.is_end) {
      if (!lists_.empty()) lists_.pop_back();
      out_.ask_for(lists_.empty() ? Break::blank : Break::line);
      return;
    }
    List opened{.is_ordered = tag.name == "ol"};
    const std::string start = tag.value("start");
    std::from_chars(start.data(), start.data() + start.size(), opened.number);
    lists_.push_back(opened);
  }

  void item(const HtmlTag& tag) {
    if (out_.in_cell() || lists_.empty()) return out_.ask_for(Break::line);
    if (tag.is_end) return out_.end_item();
    List& list = lists_.back();
    out_.begin_item(list.is_ordered ? fmt::format("{}. ", list.number++) : std::string{"- "});
  }

  void table(const HtmlTag& tag) {
    if (open_cells_ > 0) return;
    if (tag.is_end) return write_table();
    out_.ask_for(Break::blank);
    table_ = {};
  }

  /// A table in a cell is part of its text.
  void cell(const HtmlTag& tag) {
    if (!tag.is_end) {
      if (open_cells_++ == 0) out_.begin_cell();
      return;
    }
    if (open_cells_ == 0 || --open_cells_ > 0) return;
    if (table_.rows.empty()) table_.rows.emplace_back();
    table_.rows.back().push_back(out_.take_cell());
  }

  void write_table() {
    std::size_t columns = 0;
    for (const auto& row : table_.rows) columns = std::max(columns, row.size());
    if (columns == 0) return;
    if (!table_.has_head) table_.rows.insert(table_.rows.begin(), std::vector<std::string>{});
    bool is_first = true;
    for (auto& row : table_.rows) {
      row.resize(columns);
      out_.row(row);
      if (std::exchange(is_first, false)) out_.row(std::vector<std::string>(columns, "---"));
    }
    table_ = {};
    out_.ask_for(Break::blank);
  }

  HtmlReader html_;
  MarkdownWriter out_;
  std::vector<List> lists_;
  std::vector<bool> divs_;          ///< whether each open one is an alert
  std::vector<std::string> hrefs_;  ///< of the open links
  Table table_;
  std::size_t open_cells_ = 0;  ///< one in the other
  bool is_alert_title_ = false;
};

}  // namespace

std::string html_to_markdown(std::string_view html) {
  return Converter{html}.convert();
}

}  // namespace guidepost::render
