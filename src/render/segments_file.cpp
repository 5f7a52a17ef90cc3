#include "render/segments_file.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "locale/tag.hpp"
#include "render/json_string.hpp"
#include "render/page_frame.hpp"
#include "translation/plain_text.hpp"

namespace guidepost::render {
namespace {

using translation::ArticleFreshness;
using translation::ChangeKind;
using translation::SegmentChange;

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (out.back() != '{') out += ',';
  append_json_string(out, name);
  out += ':';
  append_json_string(out, value);
}

void append_language(std::string& out, std::string_view name, const locale::Locale* locale) {
  append_json_string(out, name);
  out += ":{";
  append_field(out, "lang", locale == nullptr ? std::string_view{} : std::string_view{locale->tag});
  if (locale != nullptr) append_field(out, "dir", direction_name(locale->direction));
  out += "},";
}

/// By segment: the change that made it older, if there is one.
std::vector<const SegmentChange*> changes_by_segment(const ArticleFreshness& fresh, std::size_t segments) {
  std::vector<const SegmentChange*> changes(segments);
  for (const SegmentChange& change : fresh.changes) {
    if (change.kind != ChangeKind::missing) changes[change.segment] = &change;
  }
  return changes;
}

void append_labels(std::string& out, const LocaleStrings& strings) {
  out += "\"labels\":{";
  append_field(out, "lang", strings.tag());
  append_field(out, "dir", direction_name(locale::direction(strings.tag())));
  append_field(out, "older", strings["bilingual.older"]);
  append_field(out, "now", strings["bilingual.now"]);
  append_field(out, "removed", strings["bilingual.removed"]);
  out += "},";
}

}  // namespace

std::string segments_path(const locale::Locale& locale, const site::Article& article) {
  return fmt::format("{}/{}.segments.js", locale.folder, article.id.path());
}

std::string segments_file(const SiteContext& context, const translation::Freshness& freshness,
                          site::ArticleIndex index) {
  const site::SiteModel& model = context.model();
  const site::Article& article = model[index];
  const ArticleFreshness& fresh = freshness[index];
  const auto text = [&](FileId file, ByteRange range) {
    return translation::plain_text(model.sources().text({file, range}));
  };

  const auto source = model.locales().source();
  std::string out = "guidepost.segments={";
  append_language(out, "source", source ? &context.locale(*source) : nullptr);
  append_language(out, "target", &context.locale(article.locale));
  if (fresh.segments.changed + fresh.segments.obsolete > 0) append_labels(out, context.strings(article.locale));
  out += "\"segments\":[";
  const std::vector<const SegmentChange*> changes = changes_by_segment(fresh, article.segments.size());
  for (std::size_t i = 0; i < article.segments.size(); ++i) {
    out += i == 0 ? "\n{" : ",\n{";
    append_field(out, "target", text(article.file, article.segments[i].target));
    append_field(out, "source", text(article.file, article.segments[i].source));
    if (changes[i] != nullptr) append_field(out, "now", text(model[fresh.source].file, changes[i]->source));
    out += '}';
  }
  return out + "\n]};\n";
}

}  // namespace guidepost::render
