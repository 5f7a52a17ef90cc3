#include "render/script_data.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "assets/published_name.hpp"
#include "base/content_hash.hpp"
#include "base/url_path.hpp"
#include "render/alternates.hpp"
#include "render/json_string.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"
#include "render/site_context.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view prefix = "script.";
/// Results of the search share these with the pages for translators.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> notices{
    {{"outdated", "status.outdated"}, {"partial", "status.partial"}, {"machine", "status.machine"}}};

void append_member(std::string& out, std::string_view name, std::string_view value) {
  if (!out.ends_with('{')) out += ',';
  append_json_string(out, name);
  out += ':';
  append_json_string(out, value);
}

/// `{"de":{"text":"...","close":"..."},...}`
std::string offers(const locale::LocaleTable& locales, const std::vector<LocaleStrings>& strings) {
  std::string out = "{";
  for (const locale::LocaleId id : locales.ids()) {
    const LocaleStrings& texts = strings[static_cast<std::size_t>(id)];
    if (out.size() > 1) out += ',';
    append_json_string(out, locales[id].tag);
    out += ":{";
    append_member(out, "text", texts["offer.text"]);
    append_member(out, "close", texts["script.close"]);
    if (texts.are_foreign()) append_member(out, "lang", "en");
    out += '}';
  }
  return out + '}';
}

/// The locales that have articles to be found: `[{"tag":"de","name":"Deutsch","dir":"ltr","index":"search/de.js",
/// "page":"de/search.html"},...]`
std::string indexes(const site::SiteModel& model) {
  std::vector<bool> has_index(model.locales().size());
  for (const site::Page& page : model.pages()) {
    if (!page.is_fallback && is_listed(model[page.article])) has_index[static_cast<std::size_t>(page.locale)] = true;
  }
  std::string out = "[";
  for (const locale::LocaleId id : model.locales().ids()) {
    if (!has_index[static_cast<std::size_t>(id)]) continue;
    const locale::Locale& row = model.locales()[id];
    out += out.size() > 1 ? ",{" : "{";
    append_member(out, "tag", row.tag);
    append_member(out, "name", row.native_name);
    append_member(out, "dir", direction_name(row.direction));
    append_member(out, "index", percent_encode_href(search_index_path(row)));
    append_member(out, "page", percent_encode_href(page_address(model.config().urls, search_path(row))));
    out += '}';
  }
  return out + ']';
}

std::string hash_of(std::string_view bytes) {
  PieceHasher hasher;
  hasher.add(bytes);
  return hasher.hash().hex().substr(0, 8);
}

}  // namespace

std::vector<ScriptData> script_strings(const site::SiteModel& model, const std::vector<LocaleStrings>& strings) {
  const locale::LocaleTable& locales = model.locales();
  std::vector<ScriptData> files;
  std::string ending = fmt::format(",\"offers\":{}", offers(locales, strings));
  if (model.config().search) ending += fmt::format(",\"indexes\":{}", indexes(model));
  for (const locale::LocaleId id : locales.ids()) {
    std::string bytes = "guidepost.strings={";
    const auto append_all = [&bytes](const auto& texts) {
      for (const auto& [key, text] : texts) {
        if (key.starts_with(prefix)) append_member(bytes, std::string_view{key}.substr(prefix.size()), text);
      }
    };
    append_all(strings[static_cast<std::size_t>(id)].texts());
    append_all(strings[static_cast<std::size_t>(id)].patterns());
    if (model.config().search) {
      for (const auto& [name, key] : notices) append_member(bytes, name, strings[static_cast<std::size_t>(id)][key]);
    }
    bytes += ending + "};\n";
    const std::string name = fmt::format("{}/strings-{}.js", assets_folder, locales[id].folder);
    files.push_back({.path = assets::hashed_name(name, hash_of(bytes)), .bytes = std::move(bytes)});
  }
  return files;
}

std::string script_titles(const SiteContext& context, locale::LocaleId locale) {
  const std::string path = titles_path(context.locale(locale));
  std::string out = "guidepost.titles=[";
  for (const site::Page& page : context.model().pages()) {
    if (page.locale != locale) continue;
    out += out.ends_with('[') ? "\n[" : ",\n[";
    append_json_string(out, context.href(path, page.path));
    out += ',';
    append_json_string(out, context.model()[page.article].title.value);
    const std::string other = context.other_language(page, locale);
    if (!other.empty()) {
      out += ',';
      append_json_string(out, other);
    }
    out += ']';
  }
  return out + "\n];\n";
}

}  // namespace guidepost::render
