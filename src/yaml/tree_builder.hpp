// Collects yaml-cpp's events as a flat tree, with ranges and limits, and turns it into a Value.
#pragma once

#include <yaml-cpp/eventhandler.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "yaml/text_place.hpp"
#include "yaml/value.hpp"

namespace guidepost::yaml {

/// Thrown through yaml-cpp, whose callbacks cannot return an error; parse() catches it.
struct Refusal {
  Diagnostic diagnostic;
};

/// Thrown when a further document begins: only the first is read.
struct NextDocument {};

/// The handler. Nodes stand in document order, each followed by its descendants, so that an alias is one number and a
/// bomb is refused before anything is copied. Views the text. One instance per parse; not copyable.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, TextPlace place, Limits limits) : text_{text}, place_{place}, limits_{limits} {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  [[nodiscard]] bool empty() const { return nodes_.empty(); }
  /// The tree; duplicate keys are reported to `problems`. Call once, after the last event. REQUIRES: !empty().
  [[nodiscard]] Value take(Diagnostics& problems);

  /// What the parser saw before it stopped, for the words of a syntax error.
  struct Progress {
    ByteRange last;               ///< the last scalar, or where the last collection began
    bool last_quoted = false;     ///< the last event was a quoted scalar
    bool flow_closed = false;     ///< the last event was the end of a '[...]' or '{...}'
    std::int64_t open_flow = -1;  ///< offset of the innermost open '[' or '{', or -1
  };
  [[nodiscard]] Progress progress() const;

 private:
  struct Node {
    Kind kind = Kind::null;
    ScalarStyle style = ScalarStyle::plain;
    bool is_alias = false;
    bool is_closed = true;
    std::uint32_t target = 0;  ///< of an alias: index of the node it repeats
    std::uint32_t end = 0;     ///< index just after its last descendant
    std::uint32_t height = 0;  ///< levels of collections in it, aliases expanded
    std::uint64_t weight = 1;  ///< values in it, aliases expanded; 64 bytes of text count as one
    ByteRange where{};
    std::string text{};
  };
  struct Frame {
    std::uint32_t node;
    bool is_map;
    bool is_flow;
    bool is_key;
    bool expects_key;
  };

  void add(Node node, YAML::anchor_t anchor);
  void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style);
  void close();
  [[nodiscard]] bool at_key() const { return !open_.empty() && open_.back().is_map && open_.back().expects_key; }
  [[noreturn]] void refuse_collection_as_key(std::uint32_t node) const;
  [[nodiscard]] bool lacks_colon(ByteRange where) const;
  [[nodiscard]] ByteRange null_range(std::size_t mark) const;
  [[nodiscard]] Value build(std::uint32_t index, Diagnostics* problems) const;
  [[nodiscard]] std::vector<Entry> build_entries(const Node& map, std::uint32_t first, Diagnostics* problems) const;
  [[nodiscard]] const Node& resolved(std::uint32_t index) const;

  std::string_view text_;
  TextPlace place_;
  Limits limits_;
  std::vector<Node> nodes_;
  std::vector<Frame> open_;
  std::vector<std::uint32_t> anchored_;  ///< node by yaml-cpp's anchor number
  std::uint64_t aliased_ = 0;            ///< weight of all aliases so far
  ByteRange last_;
  bool last_quoted_ = false;
  bool flow_closed_ = false;
  bool seen_document_ = false;
};

}  // namespace guidepost::yaml
