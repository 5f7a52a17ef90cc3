#include <unicode/uloc.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "locale/collation.hpp"
#include "locale/date.hpp"
#include "locale/message.hpp"
#include "locale/tag.hpp"
#include "locale/text.hpp"

namespace guidepost::locale {
namespace {

/// Something of everything that could know the environment. On a thread of its own, so that no cache answers.
std::string everything() {
  std::string out;
  const auto collect = [&] {
    const std::vector<std::string_view> names = {"zon", "ångra", "Ändra", "csere", "cukor", "I", "i", "ı", "中", "1"};
    for (const std::string_view tag : {"en", "sv", "hu", "tr", "zh-Hans", "iu-CA", "tlh", "not a tag"}) {
      out += canonical_tag(tag).value_or("-") + native_name(tag) + format_date({2021, 5, 13}, tag);
      out += format_percent(0.985, tag);
      out += format_message("{n} {n, plural, one {#} few {# few} other {# other}}", tag, {{"n", std::int64_t{12345}}});
      out += check_message_pattern("{n", tag).value_or("-");
      for (const IndexBucket& bucket : alphabetic_index(names, tag)) {
        out += bucket.label;
        for (const std::size_t entry : bucket.entries) out += std::to_string(entry);
      }
      out += "\n";
    }
    out += fold_case("Iİß") + github_slug("Iİß I") + to_nfc("e\u0301") + (tags_agree("zh", "zh-TW") ? "y" : "n");
  };
  std::thread{collect}.join();
  return out;
}

/// Sets ICU's default locale, and back.
class DefaultLocale {
 public:
  explicit DefaultLocale(const char* name) : before_{uloc_getDefault()} { set(name); }
  DefaultLocale(const DefaultLocale&) = delete;
  DefaultLocale& operator=(const DefaultLocale&) = delete;
  ~DefaultLocale() { set(before_.c_str()); }

 private:
  static void set(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    uloc_setDefault(name, &status);
  }
  std::string before_;
};

}  // namespace

TEST_CASE("no default locale shows in any result") {
  const std::string expected = everything();
  for (const char* name : {"tr_TR", "ar_SA", "hu_HU", "zh_Hans_CN", "th_TH", "en_US_POSIX"}) {
    INFO(name);
    const DefaultLocale changed{name};
    CHECK(everything() == expected);
  }
}

}  // namespace guidepost::locale
