#include "yaml/library_parser.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <sstream>

#include "base/utf8.hpp"
#include "diagnostics/yaml_messages.hpp"
#include "yaml/syntax_mistake.hpp"
#include "yaml/tree_builder.hpp"

namespace guidepost::yaml {
namespace {

/// yaml-cpp guesses UTF-16 and UTF-32 from the first bytes; behind a byte order mark, which it does not count, it takes
/// all text for UTF-8 and its offsets are ours.
std::istringstream as_stream(std::string_view text) {
  return std::istringstream{std::string{utf8::byte_order_mark}.append(text)};
}

std::optional<Diagnostic> run_parser(std::string_view text, TextPlace place, TreeBuilder& builder) {
  try {
    std::istringstream stream = as_stream(text);
    YAML::Parser parser{stream};
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(builder);  // throws unless nothing follows
  } catch (const NextDocument&) {
  } catch (Refusal& refusal) {
    return std::move(refusal.diagnostic);
  } catch (const YAML::Exception& error) {
    const std::size_t at =
        error.mark.is_null() ? builder.progress().last.end : static_cast<std::size_t>(error.mark.pos);
    return explain_syntax_error(text, place, builder.progress(), at, error.msg);
  } catch (const std::exception& error) {
    return yaml_syntax_error(place.span({}), YamlMistake::other, error.what());
  }
  return std::nullopt;
}

}  // namespace

Document parse_with_library(std::string_view text, TextPlace place, Limits limits) {
  Document document;
  // yaml-cpp uses this byte for the end of the text.
  if (const auto at = text.find('\x04'); at != text.npos) {
    document.problems.add(yaml_syntax_error(place.span(byte_range(at, at + 1)), YamlMistake::control_character, {}));
    return document;
  }
  TreeBuilder builder{text, place, limits};
  if (auto problem = run_parser(text, place, builder)) {
    document.problems.add(std::move(*problem));
  } else if (!builder.empty()) {
    document.root = builder.take(document.problems);
  }
  return document;
}

}  // namespace guidepost::yaml
