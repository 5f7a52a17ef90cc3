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

/// Reads code line by line. A line is given to the library as UTF-16, and its offsets come back as bytes.
class Reader final : public KSyntaxHighlighting::AbstractHighlighter {
 public:
  explicit Reader(const KSyntaxHighlighting::Definition& definition) { setDefinition(definition); }

  std::vector<Token> read(std::string_view code) {
    code_ = code;
    for (std::size_t begin = 0; begin < code.size();) {
      const std::size_t end = std::min(code.find('\n', begin), code.size());
      take_line(code.substr(begin, end - begin), begin);
      state_ = highlightLine(line_, state_);
      begin = end + 1;
    }
    return std::move(tokens_);
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
    while (token.begin < token.end && code_[token.begin] == ' ') ++token.begin;
    while (token.begin < token.end && code_[token.end - 1] == ' ') --token.end;
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
    return std::ranges::any_of(code_.substr(token.begin, token.end - token.begin), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             static_cast<unsigned char>(c) >= 0x80;
    });
  }

  void take_line(std::string_view line, std::size_t at) {
    line_.resize(0);
    bytes_.clear();
    while (!line.empty()) {
      const utf8::Decoded next = utf8::decode(line);
      const auto begin = static_cast<std::uint32_t>(at);
      if (next.code_point > 0xFFFF) {
        line_ += QChar{QChar::highSurrogate(static_cast<uint>(next.code_point))};
        line_ += QChar{QChar::lowSurrogate(static_cast<uint>(next.code_point))};
        bytes_.push_back(begin);
      } else {
        line_ += QChar{static_cast<ushort>(next.code_point)};
      }
      bytes_.push_back(begin);
      line.remove_prefix(next.size);
      at += next.size;
    }
    bytes_.push_back(static_cast<std::uint32_t>(at));
  }

  std::string_view code_;
  KSyntaxHighlighting::State state_;
  QString line_;
  std::vector<std::uint32_t> bytes_;  ///< where each UTF-16 unit of the line, and its end, stands in the code
  std::vector<Token> tokens_;
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

  std::vector<Token> read(std::string_view name, std::string_view code) {
    const std::lock_guard guard{mutex_};
    const auto definition =
        repository_->definitionForName(QString::fromLatin1(name.data(), static_cast<int>(name.size())));
    return definition.isValid() ? Reader{definition}.read(code) : std::vector<Token>{};
  }

 private:
  std::mutex mutex_;
  std::optional<KSyntaxHighlighting::Repository> repository_;  // finds our definitions when it is made
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

/// What has been read: translations repeat the code of their source, and reading it costs more than all else on a page.
class Known {
 public:
  std::optional<std::vector<Token>> find(const std::string& key) {
    const std::lock_guard guard{mutex_};
    const auto found = tokens_.find(key);
    if (found == tokens_.end()) return std::nullopt;
    return found->second;
  }

  void add(std::string key, const std::vector<Token>& tokens) {
    constexpr std::size_t most_bytes = std::size_t{8} << 20U;
    const std::lock_guard guard{mutex_};
    bytes_ += key.size() + tokens.size() * sizeof(Token);
    if (bytes_ < most_bytes) tokens_.try_emplace(std::move(key), tokens);
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::vector<Token>> tokens_;
  std::size_t bytes_ = 0;
};

}  // namespace

std::vector<Token> tokens(std::string_view language, std::string_view code) {
  const std::string_view name = definition_name(language);
  if (name.empty() || code.empty() || is_too_long(code)) return {};
  static Known known;
  std::string key{name};
  key += '\n';
  key += code;
  if (auto found = known.find(key)) return *std::move(found);
  static Library library;
  std::vector<Token> read = library.read(name, code);
  known.add(std::move(key), read);
  return read;
}

std::string_view css_class(Kind kind) {
  constexpr std::array<std::string_view, 8> classes{"hl-keyword", "hl-type",   "hl-function", "hl-variable",
                                                    "hl-string",  "hl-number", "hl-comment",  "hl-attribute"};
  return classes[static_cast<std::size_t>(kind)];
}

}  // namespace guidepost::highlight
