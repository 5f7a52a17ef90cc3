#include "yaml/tree_builder.hpp"

#include <yaml-cpp/mark.h>

#include <algorithm>

#include "diagnostics/yaml_messages.hpp"
#include "yaml/repeated_keys.hpp"
#include "yaml/syntax_mistake.hpp"
#include "yaml/token_range.hpp"

namespace guidepost::yaml {
namespace {

constexpr std::size_t text_per_value = 64;

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

/// "*name" at `at`.
ByteRange alias_range(std::string_view text, std::size_t at) {
  return byte_range(at, std::min(text.size(), text.find_first_of(" \t\r\n,[]{}", at)));
}

}  // namespace

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!seen_document_) {
    seen_document_ = true;
    return;
  }
  const std::size_t at = offset_of(mark);
  const std::string_view gap = text_.substr(last_.end, at > last_.end ? at - last_.end : 0);
  if (text_.substr(at).starts_with("---") || gap.find("...") != gap.npos) throw NextDocument{};

  const ByteRange rest = byte_range(at, line_of(text_, at).end);
  throw Refusal{yaml_syntax_error(place_.span(rest), YamlMistake::text_after_end, rest.of(text_))};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const ByteRange where = null_range(offset_of(mark));
  if (lacks_colon(where)) throw Refusal{explain_line_without_key(text_, place_, last_.begin)};
  Node node{.where = where};
  if (at_key()) node.text = where.of(text_);
  add(std::move(node), anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = offset_of(mark);
  const ByteRange where = alias_range(text_, at);
  const SourceSpan span = place_.span(where);
  const std::uint32_t target = anchored_[anchor];
  const Node& original = nodes_[target];
  if (!original.is_closed) throw Refusal{yaml_syntax_error(span, YamlMistake::alias_of_itself, where.of(text_))};
  if (open_.size() + original.height > limits_.depth) throw Refusal{yaml_too_deep(span, limits_.depth)};
  aliased_ += original.weight;
  if (aliased_ > limits_.aliased) throw Refusal{yaml_too_many_aliases(span, limits_.aliased)};
  if (at_key() && original.kind != Kind::scalar && original.kind != Kind::null)
    throw Refusal{yaml_syntax_error(span, YamlMistake::key_is_collection, where.of(text_))};

  add({.kind = original.kind,
       .is_alias = true,
       .target = target,
       .height = original.height,
       .weight = original.weight,
       .where = where},
      0);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                           const std::string& value) {
  const std::size_t begin = skip_properties(text_, offset_of(mark));
  const char first = begin < text_.size() ? text_[begin] : '\0';
  Node node{.kind = Kind::scalar, .weight = 1 + value.size() / text_per_value, .text = value};
  if (first == '"' || first == '\'') {
    const auto end = quoted_end(text_, begin);
    if (!end) {
      const ByteRange open = byte_range(begin, line_of(text_, begin).end);
      throw Refusal{yaml_syntax_error(place_.span(open), YamlMistake::unclosed_quote, text_.substr(begin, 1))};
    }
    node.style = ScalarStyle::quoted;
    node.where = byte_range(begin, *end);
  } else if (first == '|' || first == '>') {
    node.style = ScalarStyle::block;
    node.where = block_lines(text_, begin, value);
  } else if (value.empty()) {  // a tag and nothing else
    node.where = byte_range(offset_of(mark), offset_of(mark));
  } else {
    node.where = byte_range(begin, plain_end(text_, begin, value));
  }
  add(std::move(node), anchor);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
  open(Kind::sequence, mark, anchor, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(Kind::map, mark, anchor, style);
}

void TreeBuilder::open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  const std::size_t at = skip_properties(text_, offset_of(mark));
  const ByteRange where = byte_range(at, at);
  if (open_.size() >= limits_.depth) throw Refusal{yaml_too_deep(place_.span(where), limits_.depth)};
  const bool is_key = at_key();
  add({.kind = kind, .is_closed = false, .where = where}, anchor);
  open_.push_back({.node = static_cast<std::uint32_t>(nodes_.size() - 1),
                   .is_map = kind == Kind::map,
                   .is_flow = style == YAML::EmitterStyle::Flow,
                   .is_key = is_key,
                   .expects_key = true});
}

void TreeBuilder::close() {
  const Frame frame = open_.back();
  // Not when it opens: yaml-cpp takes an unclosed '[' at the start of a line for a key, and its error is the better
  // one.
  if (frame.is_key) refuse_collection_as_key(frame.node);
  open_.pop_back();
  Node& node = nodes_[frame.node];
  node.end = static_cast<std::uint32_t>(nodes_.size());
  node.is_closed = true;
  ++node.height;
  flow_closed_ = frame.is_flow;
  last_quoted_ = false;
  if (open_.empty()) return;
  Node& parent = nodes_[open_.back().node];
  parent.height = std::max(parent.height, node.height);
  parent.weight += node.weight;
}

void TreeBuilder::refuse_collection_as_key(std::uint32_t node) const {
  const std::size_t begin = nodes_[node].where.begin;
  const bool doubled = begin > 0 && text_.substr(begin - 1).starts_with("{{");
  const ByteRange brackets = byte_range(doubled ? begin - 1 : begin, begin + 1);
  throw Refusal{yaml_syntax_error(place_.span(brackets), YamlMistake::key_is_collection, brackets.of(text_))};
}

void TreeBuilder::add(Node node, YAML::anchor_t anchor) {
  if (nodes_.size() >= limits_.nodes) throw Refusal{yaml_too_many_values(place_.span(node.where), limits_.nodes)};
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  if (anchor != 0) {
    if (anchored_.size() <= anchor) anchored_.resize(anchor + 1);
    anchored_[anchor] = index;
  }
  if (!open_.empty()) {
    open_.back().expects_key = !open_.back().expects_key;
    if (node.is_closed) {
      Node& parent = nodes_[open_.back().node];
      parent.weight += node.weight;
      parent.height = std::max(parent.height, node.height);
    }
  }
  node.end = index + 1;
  last_ = node.where;
  last_quoted_ = node.style == ScalarStyle::quoted;
  flow_closed_ = false;
  nodes_.push_back(std::move(node));
}

/// Whether the missing value at `where` belongs to a last line without a colon, which yaml-cpp takes for a key.
bool TreeBuilder::lacks_colon(ByteRange where) const {
  if (at_key() || open_.empty() || !open_.back().is_map || open_.back().is_flow || !where.empty()) return false;
  if (colon_follows(text_, last_.end)) return false;
  const auto before = last_.begin == 0 ? text_.npos : text_.find_last_not_of(" \t\r\n", last_.begin - 1);
  return before == text_.npos || text_[before] != '?';
}

ByteRange TreeBuilder::null_range(std::size_t mark) const {
  const std::size_t at = skip_properties(text_, mark);
  const std::size_t length = null_literal(text_, at);
  // yaml-cpp marks a missing value at the next token, which may be a key that is itself called "null".
  if (length != 0 && at >= last_.end && (at_key() || !colon_follows(text_, at + length)))
    return byte_range(at, at + length);
  std::size_t empty = last_.end;
  if (!at_key() && !open_.empty() && open_.back().is_map) {
    if (colon_follows(text_, empty)) empty = skip_blanks(text_, empty) + 1;
  } else if (mark > empty) {
    const auto before = text_.find_last_not_of(" \t\r\n", mark - 1);
    empty = std::max(empty, before == text_.npos ? 0 : before + 1);
  }
  return byte_range(empty, empty);
}

TreeBuilder::Progress TreeBuilder::progress() const {
  Progress progress{.last = last_, .last_quoted = last_quoted_, .flow_closed = flow_closed_};
  const auto flow = std::ranges::find_if(open_.rbegin(), open_.rend(), &Frame::is_flow);
  if (flow != open_.rend()) progress.open_flow = nodes_[flow->node].where.begin;
  return progress;
}

Value TreeBuilder::take(Diagnostics& problems) {
  return build(0, &problems);
}

const TreeBuilder::Node& TreeBuilder::resolved(std::uint32_t index) const {
  return nodes_[index].is_alias ? nodes_[nodes_[index].target] : nodes_[index];
}

/// `problems` is null inside aliases: what they repeat was reported where it stands.
Value TreeBuilder::build(std::uint32_t index, Diagnostics* problems) const {
  const Node& node = nodes_[index];
  if (node.is_alias) return build(node.target, nullptr);

  Value value;
  value.kind = node.kind;
  value.style = node.style;
  value.where = place_.span(node.where);
  switch (node.kind) {
    case Kind::null:
      break;
    case Kind::scalar:
      value.text = node.text;
      break;
    case Kind::sequence:
      for (std::uint32_t item = index + 1; item < node.end; item = nodes_[item].end)
        value.items.push_back(build(item, problems));
      break;
    case Kind::map:
      value.entries = build_entries(node, index + 1, problems);
      break;
  }
  return value;
}

std::vector<Entry> TreeBuilder::build_entries(const Node& map, std::uint32_t first, Diagnostics* problems) const {
  std::vector<Entry> entries;
  for (std::uint32_t key = first; key < map.end;) {
    const std::uint32_t value = nodes_[key].end;
    entries.push_back({.key = {resolved(key).text, place_.span(nodes_[key].where)}, .value = build(value, problems)});
    key = nodes_[value].end;
  }
  drop_repeated_keys(entries, problems);
  return entries;
}

}  // namespace guidepost::yaml
