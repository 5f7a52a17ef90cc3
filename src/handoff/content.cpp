#include "handoff/content.hpp"

#include <map>
#include <tuple>

#include "handoff/inline_codes.hpp"

namespace guidepost::handoff {
namespace {

/// Gives numbers to the codes of one text after the other.
class Numbering {
 public:
  /// Takes codes that an earlier text has, each once, and adds the others.
  Content add(std::string_view text) {
    const std::vector<InlineCode> found = find_inline_codes(text);
    std::vector<std::uint32_t> numbers(found.size());
    std::map<Key, std::size_t> used;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const InlineCode& code = found[i];
      if (code.role == CodeRole::close) {
        numbers[i] = numbers[code.partner];
        continue;
      }
      const bool is_pair = code.role == CodeRole::open;
      Key key{code.where.of(text), is_pair ? found[code.partner].where.of(text) : std::string_view{}, is_pair};
      std::vector<std::uint32_t>& same = numbers_[key];
      const std::size_t nth = used[key]++;
      if (nth == same.size()) {
        codes_.push_back({std::string{std::get<0>(key)}, std::string{std::get<1>(key)}, is_pair});
        same.push_back(static_cast<std::uint32_t>(codes_.size()));
      }
      numbers[i] = same[nth];
    }
    return pieces(text, found, numbers);
  }

  std::vector<SharedCode> codes() && { return std::move(codes_); }

 private:
  using Key = std::tuple<std::string_view, std::string_view, bool>;

  static Content pieces(std::string_view text, const std::vector<InlineCode>& found,
                        const std::vector<std::uint32_t>& numbers) {
    static constexpr PieceKind kinds[] = {PieceKind::open, PieceKind::close, PieceKind::standalone};
    Content content;
    std::size_t at = 0;
    const auto words_until = [&](std::size_t end) {
      if (end > at) content.push_back({.words = std::string{text.substr(at, end - at)}});
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
      words_until(found[i].where.begin);
      content.push_back({.kind = kinds[static_cast<std::size_t>(found[i].role)], .words = {}, .code = numbers[i]});
      at = found[i].where.end;
    }
    words_until(text.size());
    return content;
  }

  std::vector<SharedCode> codes_;
  std::map<Key, std::vector<std::uint32_t>> numbers_;
};

}  // namespace

Numbered number_codes(std::string_view source, std::optional<std::string_view> target) {
  Numbering numbering;
  Numbered numbered;
  numbered.source = numbering.add(source);
  if (target) numbered.target = numbering.add(*target);
  numbered.codes = std::move(numbering).codes();
  return numbered;
}

std::optional<std::string> text_of(const Content& content, const std::vector<SharedCode>& codes) {
  std::string text;
  for (const Piece& piece : content) {
    if (piece.kind == PieceKind::words) {
      text += piece.words;
      continue;
    }
    if (piece.code == 0 || piece.code > codes.size()) return std::nullopt;
    const SharedCode& code = codes[piece.code - 1];
    if (code.is_pair != (piece.kind != PieceKind::standalone)) return std::nullopt;
    text += piece.kind == PieceKind::close ? code.end : code.begin;
  }
  return text;
}

}  // namespace guidepost::handoff
