#include "handoff/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace guidepost::handoff {

std::span<const Format* const> all_formats() {
  static constexpr std::array formats{&xliff_format, &xliff12_format, &tmx_format, &po_format};
  return formats;
}

const Format* find_format(std::string_view name) {
  const auto formats = all_formats();
  const auto found = std::ranges::find(formats, name, &Format::name);
  return found == formats.end() ? nullptr : *found;
}

std::string Places::of(SourceSpan where) {
  const std::string& text = sources_[where.file].text;
  if (where.file != file_ || where.range.begin < offset_) {
    file_ = where.file;
    offset_ = 0;
    line_ = 1;
  }
  const auto from = text.begin() + offset_;
  line_ += static_cast<std::uint32_t>(std::count(from, text.begin() + where.range.begin, '\n'));
  offset_ = where.range.begin;
  return fmt::format("{}:{}", sources_[file_].path, line_);
}

}  // namespace guidepost::handoff
