#include "property/laws.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "base/url_path.hpp"
#include "content/ledger.hpp"

namespace guidepost::test {
namespace {

namespace fs = std::filesystem;

/// Whether a link's span may begin with this text. What an attribute of a `:::` marker names stands in that attribute,
/// where it is not the marker's own image, and a video's link is its URL.
bool begins_a_link(std::string_view text, const markdown::Link& link) {
  const auto begins_with = [&](std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
  };
  switch (link.kind) {
    case markdown::LinkKind::link:
      return begins_with({"[", "<", ":", "lightbox", "source", link.href});
    case markdown::LinkKind::image:
      return begins_with({"!", "<", ":", "source"});
    case markdown::LinkKind::autolink:
      break;
  }
  return text.starts_with('<') || link.href.find(text.front()) != std::string::npos;
}

bool is_code_point_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// A start or end tag: name, the text between the angle brackets, and where the page goes on.
struct Tag {
  std::string name;
  std::string_view inside;
  std::size_t next = 0;

  [[nodiscard]] bool is_end() const { return inside.starts_with('/'); }
  [[nodiscard]] bool is_empty() const { return inside.ends_with('/'); }
};

/// The tag that begins at `at`; quotes may hold '>'.
Tag read_tag(std::string_view html, std::size_t at) {
  std::size_t end = at + 1;
  for (char quote = 0; end < html.size() && (quote != 0 || html[end] != '>'); ++end) {
    if (quote != 0 && html[end] == quote) {
      quote = 0;
    } else if (quote == 0 && (html[end] == '"' || html[end] == '\'')) {
      quote = html[end];
    }
  }
  Tag tag{.name = {}, .inside = html.substr(at + 1, end - at - 1), .next = std::min(end + 1, html.size())};
  const std::size_t begin = tag.is_end() ? 1 : 0;
  tag.name = tag.inside.substr(begin, tag.inside.find_first_of(" \n/", begin) - begin);
  return tag;
}

}  // namespace

std::map<std::string, std::string> site_bytes(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    const std::string path = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_regular_file() && !path.starts_with(".guidepost/")) {
      files[path] = DiskFileSystem{}.read(entry.path()).value();
    }
  }
  return files;
}

std::string without_code(const std::string& html) {
  std::string text = html;
  // On pages for translators, changed sentences are shown as they are written.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> parts{
      {{"<pre", "</pre>"}, {"<code", "</code>"}, {"<ol class=\"status-changes\"", "</ol>"}}};
  for (const auto& [open, close] : parts) {
    std::string rest;
    std::size_t from = 0;
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, from)) {
      rest += text.substr(from, at - from);
      from = std::min(text.find(close, at), text.size());
    }
    text = rest + text.substr(from);
  }
  return text;
}

void check_no_markup(const std::map<std::string, std::string>& pages) {
  for (const auto& [path, html] : pages) {
    if (!path.ends_with(".html")) continue;
    const std::string text = without_code(html);
    for (const std::string_view markup : {"sxs-lookup", "data-ttu-id", "data-stu-id", ":::", "[!"}) {
      if (text.find(markup) == std::string::npos) continue;
      INFO(path << " contains " << markup << ":\n" << text.substr(text.find(markup), 200));
      CHECK(text.find(markup) == std::string::npos);
    }
  }
}

std::string nesting_problem(std::string_view html) {
  const std::set<std::string_view> void_elements{"area",  "base", "br",   "col",    "embed", "hr", "img",
                                                 "input", "link", "meta", "source", "track", "wbr"};
  std::vector<std::string> open;
  std::set<std::string> ids;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const Tag tag = read_tag(html, at);
    at = tag.next;
    if (tag.inside.starts_with('!') || tag.is_empty() || void_elements.contains(tag.name)) continue;
    if (tag.is_end()) {
      if (open.empty() || open.back() != tag.name) {
        return "</" + tag.name + "> where " + (open.empty() ? "nothing" : "<" + open.back() + ">") + " is open";
      }
      open.pop_back();
      continue;
    }
    open.push_back(tag.name);
    const std::size_t id = tag.inside.find(" id=\"");
    if (id == std::string_view::npos) continue;
    const std::string value{tag.inside.substr(id + 5, tag.inside.find('"', id + 5) - id - 5)};
    if (!ids.insert(value).second) return "two elements have the id '" + value + "'";
  }
  return open.empty() ? "" : "<" + open.back() + "> is not closed";
}

void check_well_formed(const std::map<std::string, std::string>& pages) {
  for (const auto& [path, html] : pages) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK(nesting_problem(html) == "");
  }
}

void check_spans(const build::Outcome& outcome) {
  const SourceSet& sources = *outcome.sources;
  const auto check = [&](SourceSpan span, std::string_view message) {
    if (span.file == no_file) return;
    const SourceFile& file = sources[span.file];
    const bool holds = span.range.begin <= span.range.end && span.range.end <= file.text.size() &&
                       is_code_point_boundary(file.text, span.range.begin) &&
                       is_code_point_boundary(file.text, span.range.end);
    INFO(file.path << " [" << span.range.begin << ", " << span.range.end << ") of " << file.text.size() << ": "
                   << message);
    CHECK(holds);
  };
  for (const Diagnostic& diagnostic : outcome.diagnostics.items()) {
    check(diagnostic.where, diagnostic.message);
    for (const RelatedPlace& related : diagnostic.related) check(related.where, related.message);
  }
}

std::size_t check_link_positions(const build::Outcome& outcome) {
  const site::SiteModel& model = *outcome.model;
  std::size_t count = 0;
  for (const site::Article& article : model.articles()) {
    if (article.kind != site::DocumentKind::markdown) continue;
    if (extension(model.sources()[article.file].path) != "md") continue;
    for (const markdown::Link& link : article.content.links) {
      const SourceFile& file = model.sources()[link.where.file];
      ++count;
      const bool inside = link.where.range.begin < link.where.range.end && link.where.range.end <= file.text.size();
      const bool holds = inside && begins_a_link(std::string_view{file.text}.substr(link.where.range.begin), link);
      if (holds) continue;
      INFO(file.path << " at " << link.where.range.begin << " has '" << link.href << "', but there stands '"
                     << file.text.substr(std::min<std::size_t>(link.where.range.begin, file.text.size()), 40) << "'");
      CHECK(holds);
    }
  }
  return count;
}

namespace {

/// "en/a.png" of "en/a.3f2a9c1e.png"; the path itself when it has no hash.
std::string without_hash(const std::string& path) {
  static const std::regex hashed{R"(\.(?:[0-9a-f]{8}){1,4}(\.[^./]*)$)"};
  return std::regex_replace(path, hashed, "$1");
}

void check_sources(const std::string& page, const std::string& html, const std::map<std::string, std::string>& site) {
  static const std::regex source{R"re(<img src="([^"]*)")re"};
  for (std::sregex_iterator it{html.begin(), html.end(), source}, end; it != end; ++it) {
    const std::string url = (*it)[1];
    if (url == "data:," || has_scheme(url)) continue;
    const auto path = join_path(parent_path(page), percent_decode(split_href(url).path));
    INFO(page << " shows " << url);
    REQUIRE(path);
    CHECK(site.contains(*path));
  }
}

}  // namespace

void check_assets(const build::Outcome& outcome, const std::map<std::string, std::string>& site) {
  std::map<std::string, int> copies;
  std::set<std::string> names;
  for (const auto& [path, bytes] : site) {
    if (path.ends_with(".html")) {
      check_sources(path, bytes, site);
      continue;
    }
    ++copies[path];
    if (without_hash(path) != path) ++copies[without_hash(path)];
    names.insert(std::string{file_name(without_hash(path))});
  }
  for (const content::FoundFile& file : outcome.model->ledger()) {
    if (file.role != content::Role::asset) continue;
    INFO(file.path);
    CHECK(copies[file.path] <= 1);
    CHECK((copies[file.path] == 1 || names.contains(std::string{file_name(file.path)})));
  }
}

void check_ledger(const build::Outcome& outcome) {
  const site::SiteModel& model = *outcome.model;
  const content::RoleCounts counts = content::count_roles(model.ledger());
  CHECK(counts.total() == model.ledger().size());
  CHECK(counts[content::Role::page] == model.articles().size());
}

}  // namespace guidepost::test
