#include "search/analyze.hpp"

#include "base/utf8.hpp"

namespace guidepost::search {

using locale::SearchClass;

std::vector<Run> runs(std::string_view form) {
  std::vector<Run> found;
  SearchClass kind = SearchClass::none;
  std::size_t begin = 0;
  std::size_t at = 0;
  const auto finish = [&] {
    if (kind != SearchClass::none) found.push_back({kind, form.substr(begin, at - begin)});
  };
  while (at < form.size()) {
    const utf8::Decoded next = utf8::decode(form.substr(at));
    const SearchClass here = next.valid ? locale::search_class(next.code_point) : SearchClass::none;
    if (here != kind) {
      finish();
      kind = here;
      begin = at;
    }
    at += next.size;
  }
  finish();
  return found;
}

std::size_t gram_size(SearchClass kind) {
  return kind == SearchClass::triple ? 3 : 2;
}

std::vector<std::string_view> grams(std::string_view folded, std::size_t size) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < folded.size(); at += utf8::decode(folded.substr(at)).size) begins.push_back(at);
  std::vector<std::string_view> found;
  found.reserve(begins.size());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + size < begins.size() ? begins[i + size] : folded.size();
    found.push_back(folded.substr(begins[i], end - begins[i]));
  }
  return found;
}

std::vector<std::size_t> evenly(std::size_t count, std::size_t most) {
  std::vector<std::size_t> indexes;
  const std::size_t wanted = std::min(count, most);
  for (std::size_t i = 0; i < wanted; ++i) indexes.push_back(wanted == 1 ? 0 : i * (count - 1) / (wanted - 1));
  return indexes;
}

std::string flat_text(std::string_view text) {
  const std::string form = locale::search_form(text);
  std::string flat = " ";
  for (const Run& run : runs(form)) {
    flat += locale::search_fold(run.text);
    flat += ' ';
  }
  return flat;
}

}  // namespace guidepost::search
