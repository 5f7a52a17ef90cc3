#include "highlight/highlight.hpp"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QLoggingCategory>
#include <QString>
#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "highlight/languages.hpp"

/// Makes the definitions in syntax/ known to Qt. A macro that must be expanded outside any namespace.
static void register_definitions() {
  Q_INIT_RESOURCE(syntax);
}

namespace guidepost::highlight {
namespace {

using Style = KSyntaxHighlighting::Theme::TextStyle;

/// The library has thirty styles, a page some colours.
std::optional<Kind> kind_of(Style style) {
  switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
      return Kind::keyword;
    case Style::DataType:
      return Kind::type;
    case Style::Function:
    case Style::BuiltIn:
    case Style::Extension:
      return Kind::function;
    case Style::Variable:
      return Kind::variable;
    case Style::Char:
    case Style::SpecialChar:
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
      return Kind::string;
    case Style::Constant:
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
      return Kind::number;
    case Style::Comment:
    case Style::Documentation:
    case Style::Annotation:
    case Style::CommentVar:
      return Kind::comment;
    case Style::Attribute:
    case Style::Import:
    case Style::Preprocessor:
    case Style::Others:
      return Kind::attribute;
    default:
      return std::nullopt;
  }
}

using KSyntaxHighlighting::State;

struct Line {
  std::vector<Token> tokens;  ///< offsets from its first byte
  State end;                  ///< of the library, for the line that follows
};

/// Reads one line. The library gets it as UTF-16, and its offsets come back as bytes.
class LineReader final : public KSyntaxHighlighting::AbstractHighlighter {
 public:
  explicit LineReader(const KSyntaxHighlighting::Definition& definition) { setDefinition(definition); }

  Line read(std::string_view line, const State& begin) {
    line_ = line;
    take_units();
    State end = highlightLine(units_, begin);
    return {std::exchange(tokens_, {}), std::move(end)};
  }

 protected:
  void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override {
    if (length <= 0) return;
    const auto kind = kind_of(format.textStyle());
    if (!kind) return;
    const auto first = static_cast<std::size_t>(offset);
    add({bytes_[first], bytes_[first + static_cast<std::size_t>(length)], *kind});
  }

 private:
  void add(Token token) {
    while (token.begin < token.end && line_[token.begin] == ' ') ++token.begin;
    while (token.begin < token.end && line_[token.end - 1] == ' ') --token.end;
    // Colours for braces and commas would be most of a page's HTML.
    if (token.begin == token.end || !is_worth_colour(token)) return;
    if (!tokens_.empty() && tokens_.back().end == token.begin && tokens_.back().kind == token.kind) {
      tokens_.back().end = token.end;
    } else {
      tokens_.push_back(token);
    }
  }

  [[nodiscard]] bool is_worth_colour(const Token& token) const {
    if (token.kind == Kind::string || token.kind == Kind::comment) return true;
    return std::ranges::any_of(line_.substr(token.begin, token.end - token.begin), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             static_cast<unsigned char>(c) >= 0x80;
    });
  }

  void take_units() {
    units_.resize(0);
    bytes_.clear();
    for (std::size_t at = 0; at < line_.size();) {
      const utf8::Decoded next = utf8::decode(line_.substr(at));
      const auto begin = static_cast<std::uint32_t>(at);
      if (next.code_point > 0xFFFF) {
        units_ += QChar{QChar::highSurrogate(static_cast<uint>(next.code_point))};
        units_ += QChar{QChar::lowSurrogate(static_cast<uint>(next.code_point))};
        bytes_.push_back(begin);
      } else {
        units_ += QChar{static_cast<ushort>(next.code_point)};
      }
      bytes_.push_back(begin);
      at += next.size;
    }
    bytes_.push_back(static_cast<std::uint32_t>(line_.size()));
  }

  std::string_view line_;
  QString units_;
  std::vector<std::uint32_t> bytes_;  ///< where each UTF-16 unit of the line, and its end, stands in it
  std::vector<Token> tokens_;
};

/// Reads the code of one language, each line of it once: to read them costs more than all else on a page, and half of
/// what stands in guides has stood there before, in translations and in other requests and answers of the same service.
class Reader {
 public:
  explicit Reader(const KSyntaxHighlighting::Definition& definition) : reader_{definition} {}

  std::vector<Token> read(std::string_view code) {
    std::vector<Token> tokens;
    State state;
    for (std::size_t begin = 0; begin < code.size();) {
      const std::size_t end = std::min(code.find('\n', begin), code.size());
      const Line& line = read_line(code.substr(begin, end - begin), state);
      const auto at = static_cast<std::uint32_t>(begin);
      for (const Token& token : line.tokens) tokens.push_back({at + token.begin, at + token.end, token.kind});
      state = line.end;
      begin = end + 1;
    }
    return tokens;
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  /// A line means the same wherever it follows on the same state: the library promises it.
  struct Known {
    State begin;
    std::unordered_map<std::string, Line, Hash, std::equal_to<>> lines;
  };

  /// Valid until the next call.
  const Line& read_line(std::string_view line, const State& begin) {
    auto& lines = known(begin).lines;
    const auto found = lines.find(line);
    if (found != lines.end()) return found->second;
    Line read = reader_.read(line, begin);
    bytes_ += line.size() + read.tokens.size() * sizeof(Token);
    return lines.emplace(line, std::move(read)).first->second;
  }

  /// The lines that have been read from a state on. Usual code knows a handful of states; code that knows more than
  /// `most`, or is large, starts over, so that neither the search nor the memory grows with it.
  Known& known(const State& begin) {
    constexpr std::size_t most = 64;
    constexpr std::size_t most_bytes = std::size_t{2} << 20U;
    const auto found = std::ranges::find(known_, begin, &Known::begin);
    if (found != known_.end() && bytes_ < most_bytes) return *found;
    if (known_.size() == most || bytes_ >= most_bytes) {
      known_.clear();
      bytes_ = 0;
    }
    return known_.emplace_back(Known{begin, {}});
  }

  LineReader reader_;
  std::vector<Known> known_;
  std::size_t bytes_ = 0;  ///< of all lines and their tokens
};

/// The library with its definitions and ours. One thread may use it at a time.
class Library {
 public:
  Library() {
    register_definitions();
    // The library complains about odd code on the standard error stream; that is the command line's alone.
    QLoggingCategory::setFilterRules(QStringLiteral("kf.syntaxhighlighting*=false"));
    repository_.emplace();
  }

  /// `name` views one of the names that definition_name() gives.
  std::vector<Token> read(std::string_view name, std::string_view code) {
    const std::lock_guard guard{mutex_};
    auto reader = readers_.find(name);
    if (reader == readers_.end()) {
      const auto definition =
          repository_->definitionForName(QString::fromLatin1(name.data(), static_cast<int>(name.size())));
      reader = readers_.emplace(name, definition.isValid() ? std::make_unique<Reader>(definition) : nullptr).first;
    }
    return reader->second ? reader->second->read(code) : std::vector<Token>{};
  }

 private:
  std::mutex mutex_;
  std::optional<KSyntaxHighlighting::Repository> repository_;  // finds our definitions when it is made
  std::unordered_map<std::string_view, std::unique_ptr<Reader>> readers_;
};

bool is_too_long(std::string_view code) {
  if (code.size() > max_code) return true;
  for (std::size_t begin = 0; begin + max_line < code.size();) {
    const std::size_t end = code.find('\n', begin);
    if (std::min(end, code.size()) - begin > max_line) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::vector<Token> tokens(std::string_view language, std::string_view code) {
  const std::string_view name = definition_name(language);
  if (name.empty() || code.empty() || is_too_long(code)) return {};
  static Library library;
  return library.read(name, code);
}

std::string_view css_class(Kind kind) {
  constexpr std::array<std::string_view, 8> classes{"hl-keyword", "hl-type",   "hl-function", "hl-variable",
                                                    "hl-string",  "hl-number", "hl-comment",  "hl-attribute"};
  return classes[static_cast<std::size_t>(kind)];
}

}  // namespace guidepost::highlight
