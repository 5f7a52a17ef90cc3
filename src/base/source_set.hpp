// The texts of a build: every file that was read, by FileId.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost {

/// One source file. `path` is relative to the site folder, with '/'. `text` is what was read, byte for byte, except
/// that content/read.cpp overwrites invalid UTF-8 and NUL bytes one for one with '?', so that offsets stay file
/// offsets.
struct SourceFile {
  std::string path;
  std::string text;
};

/// A position for people: both 1-based, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// Maps byte offsets of one text to positions. Views the text: do not outlive it. Lines end at LF; a CR before it
/// belongs to the line end. Building is linear, a look-up logarithmic: a generated line can have megabytes and
/// findings.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The line's text (1-based) without its line end; empty beyond the last line.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

 private:
  /// A place inside a long line, so that columns need not be counted from its start.
  struct Checkpoint {
    std::uint32_t offset;
    std::uint32_t column;
  };
  void add_checkpoints(std::size_t begin, std::size_t end);

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<Checkpoint> checkpoints_;  // by offset
};

/// All source files of a build. Threads: `add` from one thread; then each task may fill the `text` of its own files;
/// afterwards read-only.
class SourceSet {
 public:
  FileId add(std::string path, std::string text = {});

  [[nodiscard]] const SourceFile& operator[](FileId id) const { return files_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] SourceFile& operator[](FileId id) { return files_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }
  [[nodiscard]] std::string_view text(SourceSpan span) const { return span.range.of((*this)[span.file].text); }

 private:
  std::vector<SourceFile> files_;
};

}  // namespace guidepost
