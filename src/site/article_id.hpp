// The identity of an article across locales.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace guidepost::site {

/// Path below the locale folder, without extension, in NFC, with '/': "billing/read-your-invoice". Has no locale:
/// coverage is expected minus present, and the language switch is the locales that have it.
class ArticleId {
 public:
  ArticleId() = default;
  explicit ArticleId(std::string path) : path_{std::move(path)} {}

  [[nodiscard]] const std::string& path() const { return path_; }
  friend auto operator<=>(const ArticleId&, const ArticleId&) = default;

 private:
  std::string path_;
};

/// For hash maps; accepts string views so that a look-up copies nothing.
struct ArticleIdHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view path) const { return std::hash<std::string_view>{}(path); }
  [[nodiscard]] std::size_t operator()(const ArticleId& id) const { return (*this)(std::string_view{id.path()}); }
};
struct ArticleIdEqual {
  using is_transparent = void;
  static std::string_view view(const ArticleId& id) { return id.path(); }
  static std::string_view view(std::string_view path) { return path; }
  template <typename A, typename B>
  [[nodiscard]] bool operator()(const A& a, const B& b) const {
    return view(a) == view(b);
  }
};

}  // namespace guidepost::site
