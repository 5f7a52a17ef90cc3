#include "diagnostics/output_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

std::string did_you_mean(std::string_view nearest, std::string_view otherwise) {
  return nearest.empty() ? std::string{otherwise} : fmt::format("did you mean '{}'?", nearest);
}

Diagnostic template_error(SourceSpan where, std::string message, std::string help) {
  return make_diagnostic(Code::template_error, where, std::move(message), std::move(help));
}

}  // namespace

Diagnostic template_section_not_closed(SourceSpan where, std::string_view name) {
  return template_error(where, fmt::format("section '{}' is not closed", name),
                        fmt::format("add '{{{{/{}}}}}' where it ends, in the same file", name));
}

Diagnostic template_section_not_open(SourceSpan where, std::string_view name, std::string_view open) {
  if (open.empty()) {
    return template_error(where, fmt::format("'{}' closes a section that is not open", name),
                          fmt::format("add '{{{{#{}}}}}' where it begins, in the same file", name));
  }
  return template_error(where, fmt::format("'{}' is closed while '{}' is still open", name, open),
                        fmt::format("close '{}' first", open));
}

Diagnostic template_tag_not_closed(SourceSpan where) {
  return template_error(where, "tag is not closed", "end it with as many braces as it begins with");
}

Diagnostic template_tag_not_supported(SourceSpan where, std::string_view tag) {
  return template_error(where, fmt::format("tag '{}' is not supported in templates", tag),
                        "use a name; other delimiters and the implicit '.' are not available");
}

Diagnostic template_unknown_name(SourceSpan where, std::string_view name, std::string_view template_name,
                                 std::string_view nearest) {
  return template_error(where,
                        fmt::format("name '{}' does not exist at this place of template '{}'", name, template_name),
                        did_you_mean(nearest, "see docs/theming.md for the names of each template"));
}

Diagnostic template_unknown_string(SourceSpan where, std::string_view key, std::string_view nearest) {
  return template_error(where, fmt::format("string '{}' does not exist", key),
                        did_you_mean(nearest, "add it to strings/en.yml of the theme folder"));
}

Diagnostic template_string_needs_arguments(SourceSpan where, std::string_view key) {
  return template_error(where, fmt::format("string '{}' has arguments, which a template cannot give", key),
                        "use the name that carries the finished text");
}

Diagnostic template_unknown_partial(SourceSpan where, std::string_view name, std::string_view nearest) {
  return template_error(where, fmt::format("partial '{}' does not exist", name),
                        did_you_mean(nearest, fmt::format("add partials/{}.mustache to the theme folder", name)));
}

Diagnostic template_circular_partial(SourceSpan where, std::string_view name) {
  return template_error(where, fmt::format("partial '{}' includes itself", name), "remove one of the inclusions");
}

Diagnostic template_wrong_use(SourceSpan where, std::string_view name, NameUse use) {
  switch (use) {
    case NameUse::escape_html:
      return template_error(where, fmt::format("'{}' is HTML, but is written as text", name),
                            fmt::format("write '{{{{{{{}}}}}}}' with three braces", name));
    case NameUse::trust_text:
      return template_error(where, fmt::format("'{}' is text, but is written as HTML", name),
                            fmt::format("write '{{{{{}}}}}' with two braces", name));
    case NameUse::print_list:
      return template_error(where, fmt::format("'{}' is a list", name),
                            fmt::format("write '{{{{#{0}}}}}...{{{{/{0}}}}}'", name));
    case NameUse::print_flag:
      break;
  }
  return template_error(where, fmt::format("'{}' is yes or no", name),
                        fmt::format("write '{{{{#{0}}}}}...{{{{/{0}}}}}'", name));
}

Diagnostic template_unknown_file(SourceSpan where, std::string_view name, std::string_view nearest) {
  return template_error(where, fmt::format("no page is made from a template '{}'", name),
                        did_you_mean(nearest, "see docs/theming.md for the templates that can be replaced"));
}

Diagnostic template_unused_partial(SourceSpan where, std::string_view name, std::string_view nearest) {
  return template_error(where, fmt::format("no template uses the partial '{}'", name),
                        did_you_mean(nearest, "remove the file, or use it in a template"));
}

Diagnostic strings_unknown_language(SourceSpan where, std::string_view name) {
  return template_error(where, fmt::format("'{}' is not a language tag", name),
                        "name the file after a BCP 47 tag, for instance strings/fr.yml");
}

Diagnostic strings_not_a_map(SourceSpan where) {
  return template_error(where, "a strings file has to be a list of 'key: text' lines", "write one string a line");
}

Diagnostic strings_not_a_text(SourceSpan where, std::string_view key) {
  return template_error(where, fmt::format("string '{}' is not a text", key), "write the text on the line of its key");
}

Diagnostic strings_unknown_key(SourceSpan where, std::string_view key, std::string_view nearest) {
  return template_error(where, fmt::format("string '{}' is never used", key),
                        did_you_mean(nearest, "remove it, or use it in a template"));
}

Diagnostic strings_invalid_pattern(SourceSpan where, std::string_view key, std::string_view reason) {
  return template_error(where, fmt::format("string '{}' is not a valid message pattern: {}", key, reason),
                        "every brace needs its partner, and every plural an 'other' form");
}

Diagnostic loc_string_missing(SourceSpan where, std::string_view key, std::string_view locale_tag,
                              std::string_view file_name) {
  return make_diagnostic(Code::string_missing, where,
                         fmt::format("string '{}' has no translation for '{}'", key, locale_tag),
                         fmt::format("add it to {}; until then readers see English", file_name));
}

Diagnostic loc_strings_missing(SourceSpan where, std::string_view locale_tag) {
  return make_diagnostic(
      Code::string_missing, where, fmt::format("there are no interface strings for '{}'", locale_tag),
      fmt::format("add strings/{}.yml to the theme folder; until then readers see English", locale_tag));
}

Diagnostic output_collision(SourceSpan where, std::string_view path, std::string_view first, std::string_view second) {
  return make_diagnostic(Code::output_collision, where,
                         fmt::format("{} and {} would both be written to '{}'", first, second, path),
                         "rename one of them");
}

Diagnostic image_damaged(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::image_damaged, where, fmt::format("'{}' is damaged or no image at all", path),
                         "open it in a browser, and save it again");
}

Diagnostic active_svg(SourceSpan where, std::string_view path, std::string_view what) {
  return make_diagnostic(Code::active_svg, where,
                         fmt::format("'{}' contains '{}', which is left out of the published file", path, what),
                         "remove what could run code, and look at the published image");
}

Diagnostic unused_asset(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::unused_asset, where, fmt::format("no page uses '{}'", path),
                         "remove it, unless other sites link to it; it is published under its own name");
}

Diagnostic output_name_too_long(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::name_too_long, where, fmt::format("'{}' is too long for a file name", path),
                         "shorten the article's file name: a page's name can have 255 bytes");
}

}  // namespace guidepost
