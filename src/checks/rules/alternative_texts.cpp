// alt-text-bad-value, site-alt-text-too-long. An image without any text is reported where it is parsed.
#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "base/utf8.hpp"
#include "checks/rules.hpp"
#include "content/classify.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "locale/text.hpp"

namespace guidepost::checks {
namespace {

using Words = std::set<std::string, std::less<>>;

/// What is left of "Screenshot 2.": a text without a number and signs at its end, in lower case.
std::string essence(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(" \t\r\n0123456789.,:;!?()[]#_-") + 1);
  return locale::fold_case(locale::to_nfc(text::trim(text)));
}

Words split_words(std::string_view list) {
  Words words;
  for (const std::string_view word : text::split(list, '|')) {
    if (std::string folded = essence(word); !folded.empty()) words.insert(std::move(folded));
  }
  return words;
}

/// "flow-2.png", or "flow-2" for that file. A single word is none: "Save" describes save.png well.
bool is_file_name(std::string_view alt, std::string_view href) {
  const bool is_one_word = alt.find_first_of(" \t\r\n") == std::string_view::npos;
  if (is_one_word && content::is_image_name(alt)) return true;
  const std::string file = percent_decode(file_name(split_href(href).path));
  if (text::equal_ignoring_ascii_case(alt, file)) return true;
  return alt.find_first_of("-_0123456789") != std::string_view::npos &&
         text::equal_ignoring_ascii_case(alt, without_extension(file));
}

void check_article(const site::Article& article, const Words& placeholders, Diagnostics& out) {
  constexpr std::size_t most_characters = 150;  // what screen readers read without a pause; Learn asks for no more
  const markdown::Link* before = nullptr;
  for (const markdown::Link& image : article.content.links) {
    if (image.kind != markdown::LinkKind::image) continue;
    const markdown::Link* const previous = std::exchange(before, &image);
    const std::string_view alt = text::trim(image.text);
    if (alt.empty()) continue;

    const std::size_t length = utf8::count_code_points(alt);
    if (length > most_characters) out.add(alt_text_too_long(image.where, length, most_characters));
    if (is_file_name(alt, image.href)) {
      out.add(alt_text_is_file_name(image.where, alt));
    } else if (placeholders.contains(essence(alt))) {
      out.add(alt_text_is_placeholder(image.where, alt));
    } else if (previous != nullptr && text::trim(previous->text) == alt && previous->href != image.href) {
      out.add(alt_text_is_repeated(image.where, alt));
    }
  }
}

void check(const CheckInput& input, Diagnostics& out) {
  std::vector<Words> placeholders;
  for (const std::string& list : input.image_words) placeholders.push_back(split_words(list));
  placeholders.resize(input.model.locales().size());
  for (const site::Article& article : input.model.articles()) {
    check_article(article, placeholders[static_cast<std::size_t>(article.locale)], out);
  }
}

}  // namespace

extern const Rule alternative_texts{.name = "alternative-texts", .check = &check};

}  // namespace guidepost::checks
