#include "policy/apply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "diagnostics/policy_messages.hpp"
#include "policy/coverage_goals.hpp"
#include "policy/exemptions.hpp"
#include "policy/subject.hpp"
#include "policy/suppression_comments.hpp"

namespace guidepost::policy {
namespace {

/// Fills in locale and article from the file that a finding points at.
void attribute(const site::SiteModel& model, Diagnostic& finding) {
  const content::FoundFile* const file = model.file(finding.where.file);
  if (file == nullptr) return;
  if (finding.locale.empty() && file->locale) finding.locale = model.locales()[*file->locale].tag;
  if (finding.article.empty()) finding.article = file->article;
}

/// What the files of all locales have in common.
std::string_view below_locale(const content::FoundFile& file) {
  return std::string_view{file.path}.substr(file.path.find('/') + 1);
}

/// The comments of all sources, by the lines that they are about.
class Comments {
 public:
  Comments(const site::SiteModel& model, unsigned workers) : model_{model} {
    const SourceSet& sources = model.sources();
    std::vector<FoundComments> found = parallel_map(sources.size(), workers, [&](std::size_t i) {
      const auto file = static_cast<FileId>(i);
      const std::string ending = extension(sources[file].path);
      if (ending != "md" && ending != "yml" && ending != "yaml") return FoundComments{};
      return find_suppression_comments(sources[file].text, file,
                                       ending == "md" ? CommentForms::markdown : CommentForms::yaml);
    });
    for (FoundComments& part : found) {
      problems_.append(std::move(part.problems));
      for (SuppressionComment& comment : part.comments) add(std::move(comment));
    }
  }

  /// The comment on the finding's line that names its code, which counts as used; or nullptr.
  const SuppressionComment* match(const Diagnostic& finding) {
    if (entries_.empty()) return nullptr;
    // The last line that begins at or before the finding.
    auto line = lines_.upper_bound({finding.where.file, finding.where.range.begin});
    if (line == lines_.begin()) return nullptr;
    --line;
    const auto [file, begin] = line->first;
    if (file != finding.where.file || finding.where.range.begin >= line->second) return nullptr;
    const auto entry = entries_.find({file, begin, finding.code});
    if (entry == entries_.end()) return nullptr;
    entry->second.used = true;
    return &comments_[entry->second.comment];
  }

  /// Wrong comments, and those that suppress nothing. Translations repeat the comments of their source: what is used
  /// there, where a finding may be reported for all locales, is not unused here.
  Diagnostics problems() {
    std::set<std::pair<std::string_view, Code>> used_in_source;
    for (const auto& [key, entry] : entries_) {
      const content::FoundFile* const file = model_.file(std::get<FileId>(key));
      if (entry.used && file != nullptr && file->locale == model_.locales().source())
        used_in_source.emplace(below_locale(*file), std::get<Code>(key));
    }
    Diagnostics out = std::move(problems_);
    for (const auto& [key, entry] : entries_) {
      const auto& [file_id, begin, code] = key;
      const content::FoundFile* const file = model_.file(file_id);
      if (entry.used || (file != nullptr && used_in_source.contains({below_locale(*file), code}))) continue;
      out.add(suppression_unused(comments_[entry.comment].where, code_info(code).name));
    }
    return out;
  }

 private:
  struct Entry {
    std::size_t comment = 0;
    bool used = false;
  };

  void add(SuppressionComment comment) {
    const FileId file = comment.where.file;
    lines_[{file, comment.line.begin}] = comment.line.end;
    for (const Code code : comment.codes)
      entries_.try_emplace({file, comment.line.begin, code}, Entry{comments_.size()});
    comments_.push_back(std::move(comment));
  }

  const site::SiteModel& model_;
  std::vector<SuppressionComment> comments_;
  std::map<std::pair<FileId, std::uint32_t>, std::uint32_t> lines_;  // file and begin of a line -> its end
  std::map<std::tuple<FileId, std::uint32_t, Code>, Entry> entries_;
  Diagnostics problems_;
};

/// The severities of one site.
class Severities {
 public:
  Severities(const site::SiteModel& model, const CoverageGoals& goals)
      : model_{model}, policy_{model.config().policy}, goals_{goals} {}

  /// Nothing: the finding is off.
  [[nodiscard]] std::optional<Severity> of(const Diagnostic& finding) const {
    Severity severity = finding.severity;
    if (const std::optional<Severity>* const wanted = find(finding)) {
      if (!*wanted) return std::nullopt;
      severity = settled_severity(finding, **wanted);
    }
    if (finding.code != Code::loc_missing) return severity;
    return std::max(severity, goals_.severity_of(finding));
  }

 private:
  [[nodiscard]] const std::optional<Severity>* find(const Diagnostic& finding) const {
    for (std::size_t i = policy_.overrides.size(); i-- > 0;) {
      const std::optional<Severity>* const wanted = policy_.overrides[i].rules.find(finding.code);
      if (wanted != nullptr && matches(policy_.overrides[i].where, finding, model_)) return wanted;
    }
    return policy_.rules.find(finding.code);
  }

  const site::SiteModel& model_;
  const config::Policy& policy_;
  const CoverageGoals& goals_;
};

}  // namespace

std::vector<SuppressedDiagnostic> apply(const site::SiteModel& model, std::optional<locale::Date> today,
                                        Diagnostics& findings, unsigned workers) {
  const CoverageGoals goals{model, today};
  const Severities severities{model, goals};
  Comments comments{model, workers};
  Exemptions exemptions{model, today};
  std::vector<SuppressedDiagnostic> suppressed;

  findings.append(goals.check());
  for (Diagnostic& finding : findings.items()) attribute(model, finding);
  sort_and_deduplicate(findings);

  const auto has_severity = [&](Diagnostic& finding) {
    const auto severity = severities.of(finding);
    if (severity) finding.severity = *severity;
    return severity.has_value();
  };
  std::erase_if(findings.items(), [&](Diagnostic& finding) {
    // What is off uses its comment and exemption up all the same: they are right as soon as it is on.
    const SuppressionComment* const comment = comments.match(finding);
    const config::Exemption* const exemption = comment == nullptr ? exemptions.match(finding) : nullptr;
    if (!has_severity(finding)) return true;
    if (comment != nullptr) {
      suppressed.push_back({std::move(finding), SuppressedBy::comment, comment->reason});
    } else if (exemption != nullptr) {
      suppressed.push_back(
          {std::move(finding), SuppressedBy::exemption,
           fmt::format("{} ({}, until {})", exemption->reason, exemption->owner, locale::iso_date(exemption->until))});
    }
    return comment != nullptr || exemption != nullptr;
  });

  Diagnostics problems = comments.problems();
  problems.append(exemptions.problems());
  for (Diagnostic& problem : problems.items()) attribute(model, problem);
  std::erase_if(problems.items(), [&](Diagnostic& problem) { return !has_severity(problem); });
  if (!problems.empty()) {
    findings.append(std::move(problems));
    sort_and_deduplicate(findings);
  }
  return suppressed;
}

}  // namespace guidepost::policy
