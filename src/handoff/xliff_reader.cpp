#include "handoff/xliff_reader.hpp"

#include <charconv>

#include "base/utf8.hpp"
#include "diagnostics/handoff_messages.hpp"
#include "xml/read.hpp"

namespace guidepost::handoff {
namespace {

/// The number of a code: 0 for what is none.
std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : 0;
}

/// Whether a state says that somebody has looked at the translation: of 2.x, of 1.2.
bool is_confirmed(std::string_view state) {
  return state == "reviewed" || state == "final" || state == "signed-off";
}

/// Reads the inline elements of both versions, whose names do not collide.
class ContentReader {
 public:
  void read(const xml::Node& parent) {
    for (const xml::Node& node : parent.children) inline_node(node);
  }
  [[nodiscard]] Content content() && { return std::move(content_); }
  [[nodiscard]] bool has_odd_code() const { return has_odd_code_; }

 private:
  void words(std::string_view text) {
    if (text.empty()) return;
    if (content_.empty() || content_.back().kind != PieceKind::words) content_.emplace_back();
    content_.back().words += text;
  }

  void code(PieceKind kind, std::string_view id) {
    content_.push_back({.kind = kind, .words = {}, .code = number(id)});
    has_odd_code_ |= content_.back().code == 0;
  }

  /// Both ends of a pair, and what stands between them.
  void pair(const xml::Node& node) {
    code(PieceKind::open, node.attribute("id"));
    read(node);
    code(PieceKind::close, node.attribute("id"));
  }

  /// A character that XML cannot hold is none of ours; codes hold those.
  void character(const xml::Node& node) {
    std::uint32_t value = 0;
    const std::string_view hex = node.attribute("hex");
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    std::string text;
    if (value >= 0x20) utf8::append(text, value);
    words(text);
  }

  void inline_node(const xml::Node& node) {
    const std::string_view name = node.name;
    if (name.empty()) {
      words(node.text);
    } else if (name == "pc" || name == "g") {
      pair(node);
    } else if (name == "ph" || name == "x") {
      code(PieceKind::standalone, node.attribute("id"));
    } else if (name == "sc" || name == "bpt" || name == "bx") {
      code(PieceKind::open, node.attribute("id"));
    } else if (name == "ec" || name == "ept" || name == "ex") {
      const std::string_view start = node.attribute("startRef");
      code(PieceKind::close, start.empty() ? node.attribute("id") : start);
    } else if (name == "it") {
      code(node.attribute("pos") == "close" ? PieceKind::close : PieceKind::open, node.attribute("id"));
    } else if (name == "cp") {
      character(node);
    } else if (name == "mrk") {
      read(node);
    }
  }

  Content content_;
  bool has_odd_code_ = false;
};

SourceSpan span(FileId file, const xml::Node& node) {
  return {file, byte_range(node.offset, node.offset)};
}

std::string text_of_node(const xml::Node& node) {
  std::string text;
  for (const xml::Node& child : node.children) text += child.text;
  return text;
}

/// Of 2.x: the text of the note of this category.
std::string note(const xml::Node& file, std::string_view category) {
  const xml::Node* const notes = file.child("notes");
  if (notes == nullptr) return {};
  for (const xml::Node& one : notes->children) {
    if (one.attribute("category") == category) return text_of_node(one);
  }
  return {};
}

class Reader {
 public:
  Reader(FileId file, Returned& returned) : file_{file}, returned_{returned} {}

  void version2(const xml::Node& root) {
    for (const xml::Node& file : root.children) {
      if (file.name != "file") continue;
      ReturnedArticle& article = add_article(file, std::string{root.attribute("trgLang")});
      article.basis = find_basis(note(file, "guidepost-basis"));
      article.version = note(file, "guidepost-version");
      units2(file, article);
    }
  }

  void version12(const xml::Node& root) {
    for (const xml::Node& file : root.children) {
      if (file.name != "file") continue;
      ReturnedArticle& article = add_article(file, std::string{file.attribute("target-language")});
      if (const xml::Node* const header = file.child("header")) {
        if (const xml::Node* const skeleton = header->child("skl")) {
          const xml::Node* const external = skeleton->child("external-file");
          if (external != nullptr) article.version = external->attribute("uid");
        }
        for (const xml::Node& one : header->children) {
          if (one.name == "note" && one.attribute("from") == "guidepost-basis") {
            article.basis = find_basis(text_of_node(one));
          }
        }
      }
      if (const xml::Node* const body = file.child("body")) units12(*body, article);
    }
  }

 private:
  ReturnedArticle& add_article(const xml::Node& file, std::string target_tag) {
    return returned_.articles.emplace_back(ReturnedArticle{.path = std::string{file.attribute("original")},
                                                           .basis = std::nullopt,
                                                           .version = {},
                                                           .target_tag = std::move(target_tag),
                                                           .units = {},
                                                           .where = span(file_, file)});
  }

  void units2(const xml::Node& parent, ReturnedArticle& article) {
    for (const xml::Node& node : parent.children) {
      if (node.name == "group") units2(node, article);
      if (node.name == "unit") article.units.push_back(unit2(node));
    }
  }

  ReturnedUnit unit2(const xml::Node& node) {
    ContentReader target;
    bool has_target = false;
    bool all_confirmed = true;
    for (const xml::Node& part : node.children) {
      if (part.name != "segment" && part.name != "ignorable") continue;
      if (const xml::Node* const side = part.child("target")) {
        target.read(*side);
        has_target = true;
        all_confirmed &= is_confirmed(part.attribute("state"));
      } else if (const xml::Node* const same = part.child("source"); same != nullptr && part.name == "ignorable") {
        target.read(*same);  // what divides segments is the same on both sides unless told
      }
    }
    return make(node, target, has_target, has_target && all_confirmed);
  }

  void units12(const xml::Node& parent, ReturnedArticle& article) {
    for (const xml::Node& node : parent.children) {
      if (node.name == "group") units12(node, article);
      if (node.name != "trans-unit") continue;
      ContentReader target;
      const xml::Node* const side = node.child("target");
      if (side != nullptr) target.read(*side);
      article.units.push_back(
          make(node, target, side != nullptr, side != nullptr && is_confirmed(side->attribute("state"))));
    }
  }

  ReturnedUnit make(const xml::Node& node, ContentReader& target, bool has_target, bool confirmed) const {
    ReturnedUnit unit{.id = std::string{node.attribute("id")},
                      .target = std::nullopt,
                      .is_confirmed = confirmed,
                      .has_odd_code = target.has_odd_code(),
                      .where = span(file_, node)};
    if (has_target) unit.target = std::move(target).content();
    return unit;
  }

  FileId file_;
  Returned& returned_;
};

}  // namespace

Returned read_xliff(std::string_view bytes, FileId file) {
  Returned returned;
  const xml::Document document = xml::read(bytes);
  if (!document.root) {
    returned.problems.add(import_unreadable({file, byte_range(document.offset, document.offset)}, document.mistake));
    return returned;
  }
  const std::string_view version = document.root->attribute("version");
  Reader reader{file, returned};
  if (document.root->name == "xliff" && version.starts_with("2.")) {
    reader.version2(*document.root);
  } else if (document.root->name == "xliff" && version == "1.2") {
    reader.version12(*document.root);
  } else {
    returned.problems.add(import_unreadable(span(file, *document.root), "is no XLIFF 1.2 or 2.x"));
  }
  return returned;
}

}  // namespace guidepost::handoff
