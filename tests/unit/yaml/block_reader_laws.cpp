// The fast reader against the library, on random texts and on real ones.
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <vector>

#include "base/file_system.hpp"
#include "base/utf8.hpp"
#include "unit/yaml/both_readers.hpp"

namespace guidepost {
namespace {

namespace fs = std::filesystem;
using test::BothReaders;
using test::read_both;

/// Equal seeds give equal texts on every platform.
class RandomYaml {
 public:
  explicit RandomYaml(std::uint64_t seed) : random_{seed} {}

  std::string text() {
    text_.clear();
    line_end_ = chance(4) ? "\r\n" : "\n";
    if (chance(3)) blank_lines(0);
    const std::size_t column = chance(6) ? 2 : 0;
    text_.append(column, ' ');
    collection(column, 0);
    return chance(5) ? text_.substr(0, text_.size() - below(text_.size())) : text_;
  }

  /// `text` with a few pieces put in, doubled or taken out.
  std::string damaged(std::string text) {
    constexpr std::array<std::string_view, 44> pieces{
        ": ",   ":",   "- ", "-",  "#",    " #",  "\"", "'",    "\t", "|", ">",  "&", "*",   "[",      "{",
        "\r",   "\n",  " ",  "  ", "\r\n", "\\",  "~",  "null", "?",  "!", "%",  "@", "---", "...",    "\n\n",
        "\n  ", "\n ", "|-", ">+", "''",   "\\n", ", ", "]",    "}",  "`", "? ", "é", "x",   "\n# c\n"};
    for (std::size_t count = 1 + below(3); count > 0; --count) {
      const std::size_t at = below(text.size() + 1);
      if (chance(3)) {
        text.erase(at, 1 + below(4));
      } else if (chance(8)) {
        text.insert(at, text.substr(at, below(20)));
      } else {
        text.insert(at, pieces[below(pieces.size())]);
      }
    }
    return text;
  }

  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }

 private:
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  template <std::size_t Size>
  void any(const std::array<std::string_view, Size>& choices) {
    text_ += choices[below(Size)];
  }

  void end_line() {
    if (chance(8)) text_ += " # c";
    if (chance(12)) text_ += "  ";
    text_ += line_end_;
    if (chance(8)) blank_lines(below(6));
  }
  void blank_lines(std::size_t column) {
    for (std::size_t count = below(3); count > 0; --count) {
      text_.append(column, ' ');
      if (chance(3)) text_ += "# note: x";
      text_ += line_end_;
    }
  }

  /// A collection whose first byte stands here, at `column`.
  void collection(std::size_t column, int depth) {
    const bool is_map = !chance(3);
    for (std::size_t i = 0, count = 1 + below(4); i < count; ++i) {
      if (i > 0) text_.append(column, ' ');
      if (is_map) {
        key(i);
      } else {
        text_ += "-";
      }
      value(column, is_map, depth);
    }
  }

  void key(std::size_t number) {
    constexpr std::array<std::string_view, 4> quotes{"", "", "'", "\""};
    const std::string_view quote = quotes[below(quotes.size())];
    text_ += quote;
    any<6>({"a", "title", "two words", "é", "x-y", "a.b"});
    if (!chance(20)) text_ += std::to_string(number);
    text_ += quote;
    text_ += chance(10) ? " :" : ":";
  }

  void value(std::size_t column, bool of_key, int depth) {
    const bool nests = depth < 4 && chance(3);
    if (nests && !of_key && chance(2)) {
      const std::size_t blanks = 1 + below(2);
      text_.append(blanks, ' ');
      collection(column + 1 + blanks, depth + 1);
    } else if (nests) {
      const std::size_t deeper = column + (of_key && chance(4) ? 0 : 1 + below(3));
      end_line();
      text_.append(deeper, ' ');
      collection(deeper, depth + 1);
    } else if (chance(8)) {
      end_line();
    } else if (chance(3)) {
      block_scalar(column);
    } else {
      if (chance(8)) {
        end_line();
        text_.append(column + 1 + below(2), ' ');
      } else {
        text_ += " ";
      }
      scalar(column);
    }
  }

  void scalar(std::size_t column) {
    any<16>({"word", "two words", "http://a/b#c", "'single'", "'it''s'", "\"double\"", "\"a\\nb\"", "~", "null", "-1",
             "a:b", "x  y", "\"\"", "04/12/2021", "中文", "a, b"});
    const bool is_quoted = text_.back() == '\'' || text_.back() == '"';
    if (!is_quoted && chance(4)) {
      for (std::size_t count = 1 + below(3); count > 0; --count) {
        text_ += line_end_;
        if (chance(3)) text_ += line_end_;
        text_.append(column + 1 + below(3), ' ');
        any<6>({"more", "- item", "'quoted", "a:b c", "| x", "last one"});
      }
    }
    end_line();
  }

  void block_scalar(std::size_t column) {
    text_ += " ";
    any<8>({"|", ">", "|-", ">-", "|+", ">+", ">", "|"});
    text_ += line_end_;
    const std::size_t indentation = column + 1 + below(3);
    for (std::size_t count = below(6); count > 0; --count) {
      if (chance(3)) {
        text_.append(chance(2) ? 0 : below(indentation + 3), ' ');
      } else {
        text_.append(indentation + (chance(3) ? below(4) : 0), ' ');
        any<7>({"text", "a: b", "# no comment", "- item ", "\"open", "tab\there", "x  "});
      }
      text_ += line_end_;
    }
  }

  std::mt19937_64 random_;
  std::string text_;
  std::string_view line_end_;
};

TEST_CASE("whenever the fast reader takes a random text, the library reads the same") {
  constexpr std::size_t cases = 20'000;
  std::size_t whole_taken = 0;
  std::size_t damaged_taken = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    RandomYaml random{seed};
    const std::string whole = random.text();
    const bool damages = seed % 2 == 0;
    const std::string text = damages ? random.damaged(whole) : whole;
    INFO(seed << ":\n" << text);
    const BothReaders both = read_both(text);
    (damages ? damaged_taken : whole_taken) += both.taken ? 1 : 0;
    if (both.agree()) continue;
    CHECK(both.silent);
    REQUIRE(both.fast == both.library);
  }
  INFO(whole_taken << " as generated, " << damaged_taken << " damaged ones taken");
  CHECK(whole_taken > cases / 4);
  CHECK(damaged_taken > cases / 8);
}

/// The block between the dashes of an article, or nothing.
std::string_view front_matter(std::string_view text) {
  if (text.starts_with(utf8::byte_order_mark)) text.remove_prefix(utf8::byte_order_mark.size());
  if (!text.starts_with("---")) return {};
  const std::size_t begin = text.find('\n');
  const std::size_t end = text.find("\n---", begin);
  return end == text.npos ? std::string_view{} : text.substr(begin + 1, end - begin);
}

struct Counts {
  std::size_t documents = 0, documents_taken = 0, articles = 0, articles_taken = 0;
};

Counts check_folder(const fs::path& folder) {
  Counts counts;
  RandomYaml random{20210712};
  for (const auto& file : fs::recursive_directory_iterator{folder}) {
    const bool is_document = file.path().extension() == ".yml";
    if (!file.is_regular_file() || (!is_document && file.path().extension() != ".md")) continue;
    const std::string content = DiskFileSystem{}.read(file.path()).value();
    std::string_view text = is_document ? std::string_view{content} : front_matter(content);
    if (text.starts_with(utf8::byte_order_mark)) text.remove_prefix(utf8::byte_order_mark.size());
    if (text.empty()) continue;

    INFO(file.path());
    const BothReaders both = read_both(text);
    CHECK(both.agree());
    (is_document ? counts.documents : counts.articles) += 1;
    if (both.taken) (is_document ? counts.documents_taken : counts.articles_taken) += 1;

    const std::string damaged = random.damaged(std::string{text.substr(0, 4'000)});
    INFO(damaged);
    CHECK(read_both(damaged).agree());
  }
  return counts;
}

TEST_CASE("the fast reader takes nearly all real files, and reads them as the library does") {
  const char* const configured = std::getenv("GUIDEPOST_CORPUS");
  const fs::path source{GUIDEPOST_SOURCE_DIR};
  const fs::path corpus = configured != nullptr ? fs::path{configured} : source / "../shared/corpus";

  const Counts own = check_folder(source / "content");
  CHECK(own.documents_taken > 0);
  std::error_code ignored;
  if (!fs::is_directory(corpus, ignored)) {
    WARN("no corpus: neither ../shared/corpus nor $GUIDEPOST_CORPUS is there");
    return;
  }
  const Counts real = check_folder(corpus);
  WARN(real.documents_taken << " of " << real.documents << " documents and " << real.articles_taken << " of "
                            << real.articles << " front matters took the fast path");
  CHECK(real.documents_taken * 100 >= real.documents * 95);
  CHECK(real.articles_taken * 100 >= real.articles * 95);
}

}  // namespace
}  // namespace guidepost
