// Internal to locale/: which ICU locale a tag means, and what each thread keeps per tag. No ICU type in sight.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace guidepost::locale {

/// Whether CLDR has locale data for a language: "sv", "fil"; not "api", not "xx".
[[nodiscard]] bool has_locale_data(std::string_view language);

/// The name of the ICU locale to use for `tag`: "sv_SE". English for a tag that is not well-formed or whose language
/// has no data: ICU would fall back to the locale of the environment, and the same input would give other bytes
/// elsewhere.
[[nodiscard]] std::string icu_locale_name(std::string_view tag);

/// Held while an ICU object is made: only one thread at a time sets up what ICU keeps for the process. ICU would cope
/// without, but a thread sanitizer cannot see into its library and would report its first use on two threads.
[[nodiscard]] std::unique_lock<std::mutex> creation_lock();

/// The value of `cache` for `key`, made on first use. The caches are `thread_local` variables of the callers:
/// formatters and collators of ICU are dear to make and not safe to share while they work. `make` must not call this
/// again.
template <typename Value, typename Make>
Value& cached(std::map<std::string, Value, std::less<>>& cache, std::string_view key, Make make) {
  const auto found = cache.find(key);
  if (found != cache.end()) return found->second;
  const std::unique_lock<std::mutex> lock = creation_lock();
  return cache.emplace(std::string{key}, make()).first->second;
}

}  // namespace guidepost::locale
