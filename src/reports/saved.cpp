// A report as MessagePack: what an unchanged build prints again without parsing an article.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "reports/format.hpp"
#include "reports/message_pack.hpp"
#include "reports/version.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::json;

// Arrays instead of objects: a third of the bytes, and reading needs no look-ups. Order as in the structs.
void save(const ReportedPlace& place, MessagePack& out) {
  out.array(7);
  out.text(place.file);
  out.number(place.begin.line);
  out.number(place.begin.column);
  out.number(place.end.line);
  out.number(place.end.column);
  out.text(place.source_line);
  out.number(place.source_column);
}

ReportedPlace load_place(const Json& json) {
  return {.file = json.at(0).get<std::string>(),
          .begin = {json.at(1).get<std::uint32_t>(), json.at(2).get<std::uint32_t>()},
          .end = {json.at(3).get<std::uint32_t>(), json.at(4).get<std::uint32_t>()},
          .source_line = json.at(5).get<std::string>(),
          .source_column = json.at(6).get<std::uint32_t>()};
}

void save(const ReportedDiagnostic& d, MessagePack& out) {
  out.array(11);
  out.text(code_info(d.code).name);
  out.number(static_cast<unsigned>(d.severity));
  out.text(d.message);
  out.text(d.help);
  save(d.place, out);
  out.array(d.related.size());
  for (const ReportedRelated& related : d.related) {
    out.array(2);
    save(related.place, out);
    out.text(related.message);
  }
  out.text(d.locale);
  out.text(d.article);
  out.number(static_cast<unsigned>(d.origin));
  out.array(d.fix.size());
  for (const ReportedEdit& edit : d.fix) {
    out.array(2);
    save(edit.place, out);
    out.text(edit.replacement);
  }
  out.number(d.fingerprint);
}

void save(const ReportedSuppression& one, MessagePack& out) {
  out.array(3);
  save(one.finding, out);
  out.number(static_cast<unsigned>(one.by));
  out.text(one.reason);
}

void save(const Summary& s, MessagePack& out) {
  out.array(9);
  for (const std::size_t count :
       {s.files, s.articles, s.pages, s.fallback_pages, s.redirects, s.errors, s.warnings, s.suggestions, s.infos}) {
    out.number(count);
  }
}

void save(const ReportedLocale& l, MessagePack& out) {
  out.array(7);
  out.text(l.tag);
  out.text(l.folder);
  out.number(l.articles);
  out.number(l.missing);
  out.number(l.orphans);
  out.real(l.coverage);
  out.flag(l.is_source);
}

void save(const ReportedArticle& a, MessagePack& out) {
  out.array(2);
  out.text(a.article);
  out.map(a.locales.size());
  for (const auto& [tag, presence] : a.locales) {
    out.text(tag);
    out.text(presence);
  }
}

void save(const ReportedFile& f, MessagePack& out) {
  out.array(2);
  out.text(f.path);
  out.text(f.role);
}

template <typename T>
void save_all(std::string_view name, const std::vector<T>& values, MessagePack& out) {
  out.text(name);
  out.array(values.size());
  for (const T& value : values) save(value, out);
}

/// An enumerator by its number; one beyond `last` is as malformed as the wrong type.
template <typename Enum>
Enum load_enum(const Json& json, Enum last) {
  const auto number = json.get<unsigned>();
  if (number > static_cast<unsigned>(last)) throw std::out_of_range{"no such enumerator"};
  return static_cast<Enum>(number);
}

ReportedDiagnostic load_diagnostic(const Json& json) {
  ReportedDiagnostic d;
  d.code = find_code(json.at(0).get<std::string>()).value();
  d.severity = load_enum(json.at(1), Severity::info);
  d.message = json.at(2).get<std::string>();
  d.help = json.at(3).get<std::string>();
  d.place = load_place(json.at(4));
  for (const Json& place : json.at(5)) d.related.push_back({load_place(place.at(0)), place.at(1).get<std::string>()});
  d.locale = json.at(6).get<std::string>();
  d.article = json.at(7).get<std::string>();
  d.origin = load_enum(json.at(8), Origin::lagging);
  for (const Json& edit : json.at(9)) d.fix.push_back({load_place(edit.at(0)), edit.at(1).get<std::string>()});
  d.fingerprint = json.at(10).get<std::uint64_t>();
  return d;
}

Report load(const Json& json) {
  Report report;
  const Json& s = json.at("summary");
  report.summary = {.files = s.at(0),
                    .articles = s.at(1),
                    .pages = s.at(2),
                    .fallback_pages = s.at(3),
                    .redirects = s.at(4),
                    .errors = s.at(5),
                    .warnings = s.at(6),
                    .suggestions = s.at(7),
                    .infos = s.at(8)};
  for (const Json& l : json.at("locales")) {
    report.locales.push_back({.tag = l.at(0),
                              .folder = l.at(1),
                              .articles = l.at(2),
                              .missing = l.at(3),
                              .orphans = l.at(4),
                              .coverage = l.at(5),
                              .is_source = l.at(6)});
  }
  for (const Json& a : json.at("coverage")) {
    report.coverage.push_back({.article = a.at(0), .locales = a.at(1).get<std::map<std::string, std::string>>()});
  }
  for (const Json& f : json.at("files")) report.files.push_back({.path = f.at(0), .role = f.at(1)});
  for (const Json& d : json.at("diagnostics")) report.diagnostics.push_back(load_diagnostic(d));
  for (const Json& one : json.at("suppressed")) {
    report.suppressed.push_back({.finding = load_diagnostic(one.at(0)),
                                 .by = load_enum(one.at(1), SuppressedBy::exemption),
                                 .reason = one.at(2).get<std::string>()});
  }
  return report;
}

}  // namespace

std::string write_saved(const Report& report) {
  MessagePack out;
  out.map(7);
  out.text("version");
  out.text(version);
  out.text("summary");
  save(report.summary, out);
  save_all("locales", report.locales, out);
  save_all("coverage", report.coverage, out);
  save_all("files", report.files, out);
  save_all("diagnostics", report.diagnostics, out);
  save_all("suppressed", report.suppressed, out);
  return out.take();
}

std::optional<Report> read_saved(std::string_view bytes) {
  // The library reports malformed input by exceptions; a damaged cache is simply no cache.
  try {
    const Json json = Json::from_msgpack(bytes);
    if (json.at("version") != version) return std::nullopt;
    return load(json);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace guidepost::reports
