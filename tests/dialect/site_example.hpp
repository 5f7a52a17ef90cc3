// A chapter of the dialect's manual whose examples are whole small sites: for what one article alone does not show.
//
// An example is a run of fenced blocks of four backticks. First come its files:
//   yaml PATH, markdown PATH, ...  a file of the site: "yaml en/TOC.yml"
//   articles                       a list of paths: articles that only have a title, the file's name
// then what is expected of it, as much as the example is about:
//   contents FOLDER                the navigation of the locale in that folder, see outline_of
//   html PATH                      the body of a page: "html en/faq.html"
//   breadcrumbs PATH               the way to a page that stands above its title
//   head PATH                      the data for search engines in a page's head
//   diagnostics                    all that is reported; left out where there is nothing
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guidepost::test {

struct ExampleFile {
  std::string path;
  std::string text;
};

struct Expected {
  std::string kind;  ///< "contents", "html", "breadcrumbs" or "head"
  std::string of;    ///< the folder or page
  std::string text;
};

struct SiteExample {
  std::string name;
  std::vector<ExampleFile> files;
  std::vector<Expected> expected;
  std::string diagnostics;
};

[[nodiscard]] std::vector<SiteExample> read_site_examples(std::string_view chapter);

/// The example with what the site really comes to.
[[nodiscard]] SiteExample with_actual_output(const SiteExample& example);

/// The chapter with the expected output of its examples replaced; there is one of `actual` for each.
[[nodiscard]] std::string with_site_output(std::string_view chapter, const std::vector<SiteExample>& actual);

}  // namespace guidepost::test
