#include "locale/date.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::locale {

TEST_CASE("parse_date reads the three forms of front matter") {
  struct Case {
    std::string_view text, iso;
  };
  const auto c = GENERATE(values<Case>({
      {"05/13/2021", "2021-05-13"},
      {"5/3/2021", "2021-05-03"},
      {"05/3/2021", "2021-05-03"},
      {"12/31/1999", "1999-12-31"},
      {"2021-05-13", "2021-05-13"},
      {" 05/13/2021 ", "2021-05-13"},
      {"2021-05-13T10:00:00Z", "2021-05-13"},
      {"2021-05-13 10:00", "2021-05-13"},
      {"05/13/2021 10:00 PM", "2021-05-13"},
      {"02/29/2020", "2020-02-29"},
      {"02/29/2000", "2000-02-29"},
      {"0001-01-01", "0001-01-01"},
      {"9999-12-31", "9999-12-31"},
  }));

  INFO(c.text);
  const std::optional<Date> date = parse_date(c.text);
  REQUIRE(date);
  CHECK(iso_date(*date) == c.iso);
}

TEST_CASE("parse_date takes nothing else") {
  const auto text = GENERATE(values<std::string_view>({
      "",
      "13/05/2021",
      "02/29/2021",
      "02/29/1900",
      "04/31/2021",
      "00/10/2021",
      "10/00/2021",
      "5/13/21",
      "2021-5-13",
      "2021-05-3",
      "2021/05/13",
      "13.05.2021",
      "20210513",
      "05-13-2021",
      "2021-13-01",
      "05/13/2021x",
      "5/13",
      "5/13/2021/",
      "+5/13/2021",
      "-5/13/2021",
      "005/13/2021",
      "05/ 13/2021",
      "May 13, 2021",
      "0000-01-01",
      "12021-01-01",
      "T",
      "//",
      "--",
      "2021-05-13-01",
      "٠٥/١٣/٢٠٢١",
  }));

  INFO("'" << text << "'");
  CHECK(parse_date(text) == std::nullopt);
}

TEST_CASE("dates compare by the calendar") {
  CHECK(Date{2021, 5, 13} < Date{2021, 6, 1});
  CHECK(Date{2020, 12, 31} < Date{2021, 1, 1});
}

TEST_CASE("format_date is CLDR's long form") {
  struct Case {
    std::string_view tag, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "May 13, 2021"},
      {"en-US", "May 13, 2021"},
      {"en-GB", "13 May 2021"},
      {"de", "13. Mai 2021"},
      {"hu", "2021. május 13."},
      {"hu-HU", "2021. május 13."},
      {"sv", "13 maj 2021"},
      {"zh-Hans", "2021年5月13日"},
      {"ja", "2021年5月13日"},
      {"pt-BR", "13 de maio de 2021"},
      {"th", "13 พฤษภาคม 2564"},
      {"iu-CA", "May 13, 2021"},
      {"not a tag", "May 13, 2021"},
  }));

  INFO(c.tag);
  CHECK(format_date({2021, 5, 13}, c.tag) == c.expected);
}

TEST_CASE("format_date shows the day that was written, in every year") {
  struct Case {
    Date date;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {{2020, 2, 29}, "February 29, 2020"},
      {{1970, 1, 1}, "January 1, 1970"},
      {{1969, 12, 31}, "December 31, 1969"},
      {{1582, 10, 10}, "October 10, 1582"},  // a day that the Julian and Gregorian calendars of history leave out
      {{1200, 2, 28}, "February 28, 1200"},
      {{1, 1, 1}, "January 1, 1"},
      {{9999, 12, 31}, "December 31, 9999"},
  }));

  CHECK(format_date(c.date, "en") == c.expected);
}

}  // namespace guidepost::locale
