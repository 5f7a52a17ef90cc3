#include "site/document_pages.hpp"

namespace guidepost::site {
namespace {

/// A text beside a URL is the link's.
void write_value(const yaml::Value& value, bool is_root, PageWriter& page) {
  const bool is_link = value.find("url") != nullptr;
  for (const yaml::Entry& entry : value.entries) {
    const std::string_view key = entry.key.value;
    if (key == "metadata" || (key == "text" && is_link) || (key == "title" && is_root)) continue;
    if (key == "url") {
      page.html("<p>");
      page.link(value, "text");
      page.html("</p>\n");
    } else if (key == "title") {
      page.heading(2, value, key);
    } else if (entry.value.is_scalar()) {
      page.markdown(entry.value);
    } else {
      write_value(entry.value, false, page);
    }
  }
  for (const yaml::Value& item : value.items) {
    if (item.is_scalar()) {
      page.markdown(item);
    } else {
      write_value(item, false, page);
    }
  }
}

}  // namespace

void write_other(const yaml::Value& root, PageWriter& page) {
  page.heading(1, root, "title");
  write_value(root, true, page);
}

}  // namespace guidepost::site
