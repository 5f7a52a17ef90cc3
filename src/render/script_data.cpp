#include "render/script_data.hpp"

#include <fmt/format.h>

#include "assets/published_name.hpp"
#include "base/content_hash.hpp"
#include "base/url_path.hpp"
#include "render/json_string.hpp"
#include "render/page_paths.hpp"
#include "render/site_context.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view prefix = "script.";

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

std::string hash_of(std::string_view bytes) {
  PieceHasher hasher;
  hasher.add(bytes);
  return hasher.hash().hex().substr(0, 8);
}

}  // namespace

std::vector<ScriptData> script_strings(const locale::LocaleTable& locales, const std::vector<LocaleStrings>& strings) {
  std::vector<ScriptData> files;
  const std::string all_offers = offers(locales, strings);
  for (const locale::LocaleId id : locales.ids()) {
    std::string bytes = "guidepost.strings={";
    for (const auto& [key, text] : strings[static_cast<std::size_t>(id)].texts()) {
      if (key.starts_with(prefix)) append_member(bytes, std::string_view{key}.substr(prefix.size()), text);
    }
    bytes += fmt::format(",\"offers\":{}}};\n", all_offers);
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
