#include "render/template_check.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "diagnostics/output_messages.hpp"
#include "render/names.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view string_prefix = "t.";

/// The names at one place: those of the page, of the lists round it, innermost last.
struct Scope {
  std::span<const Name> names;
  bool is_unknown = false;  ///< inside a section that has been reported: its names are anybody's guess
};

class Checker {
 public:
  Checker(const TemplateTexts& templates, const std::map<std::string, FileId, std::less<>>& files,
          const Strings& english)
      : templates_{templates}, files_{files}, english_{english} {}

  void check(const TemplateSpec& spec) {
    template_name_ = spec.name;
    scopes_ = {{.names = spec.frame}, {.names = spec.names}};
    check_file(std::string{spec.name});
  }

  TemplateCheck take() { return std::move(result_); }

 private:
  void check_file(const std::string& key) {
    active_.push_back(key);
    const ScannedTemplate scanned = scan_tags(templates_.find(key)->second);
    const std::size_t outer_scopes = scopes_.size();
    std::vector<const Tag*> open;
    for (const Tag& tag : scanned.tags) check_tag(tag, open);
    if (scanned.unclosed) report(*scanned.unclosed, template_tag_not_closed(place(*scanned.unclosed)));
    for (const Tag* const section : open) {
      report(section->where, template_section_not_closed(place(section->name_where), section->name));
    }
    scopes_.resize(outer_scopes);
    active_.pop_back();
  }

  void check_tag(const Tag& tag, std::vector<const Tag*>& open) {
    switch (tag.kind) {
      case TagKind::comment:
        return;
      case TagKind::not_supported:
        return report(tag.where, template_tag_not_supported(place(tag.where), tag.name));
      case TagKind::partial:
        return check_partial(tag);
      case TagKind::end:
        return close_section(tag, open);
      case TagKind::section:
      case TagKind::inverted:
        open.push_back(&tag);
        return scopes_.push_back(section_scope(tag));
      case TagKind::text:
      case TagKind::html:
        break;
    }
    if (tag.name.starts_with(string_prefix)) return check_string(tag);
    const Name* const name = find(tag);
    if (name != nullptr) check_use(tag, *name);
  }

  Scope section_scope(const Tag& tag) {
    const Name* const name = find(tag);
    if (name == nullptr) return {.names = {}, .is_unknown = true};
    return {.names = tag.kind == TagKind::section ? name->members : std::span<const Name>{}};
  }

  void close_section(const Tag& tag, std::vector<const Tag*>& open) {
    if (!open.empty() && open.back()->name == tag.name) {
      open.pop_back();
      scopes_.pop_back();
      return;
    }
    const std::string_view innermost = open.empty() ? std::string_view{} : open.back()->name;
    report(tag.where, template_section_not_open(place(tag.name_where), tag.name, innermost));
    // It closes a section further out: what lies between is reported here, once.
    const auto is_same = [&](const Tag* section) { return section->name == tag.name; };
    if (std::ranges::none_of(open, is_same)) return;
    while (true) {
      const bool found = is_same(open.back());
      open.pop_back();
      scopes_.pop_back();
      if (found) return;
    }
  }

  void check_partial(const Tag& tag) {
    const std::string key = partial_key(tag.name);
    if (!templates_.contains(key)) {
      return report(tag.where, template_unknown_partial(place(tag.name_where), tag.name, nearest_partial(tag.name)));
    }
    result_.used_partials.insert(std::string{tag.name});
    if (std::ranges::find(active_, key) != active_.end()) {
      return report(tag.where, template_circular_partial(place(tag.name_where), tag.name));
    }
    check_file(key);
  }

  void check_string(const Tag& tag) {
    const std::string_view key = tag.name.substr(string_prefix.size());
    const auto found = english_.find(key);
    if (found == english_.end()) {
      std::vector<std::string_view> keys;
      for (const auto& [known, pattern] : english_) keys.push_back(known);
      return report(tag.where, template_unknown_string(place(tag.name_where), key, text::nearest(key, keys)));
    }
    result_.used_strings.insert(found->first);
    if (found->second.find('{') != std::string::npos) {
      return report(tag.where, template_string_needs_arguments(place(tag.name_where), key));
    }
    if (tag.kind == TagKind::html) {
      report(tag.where, template_wrong_use(place(tag.name_where), tag.name, NameUse::trust_text));
    }
  }

  void check_use(const Tag& tag, const Name& name) {
    const bool is_html_tag = tag.kind == TagKind::html;
    switch (name.kind) {
      case NameKind::text:
        if (!is_html_tag) return;
        return report(tag.where, template_wrong_use(place(tag.name_where), tag.name, NameUse::trust_text));
      case NameKind::html:
        if (is_html_tag) return;
        return report(tag.where, template_wrong_use(place(tag.name_where), tag.name, NameUse::escape_html));
      case NameKind::flag:
        return report(tag.where, template_wrong_use(place(tag.name_where), tag.name, NameUse::print_flag));
      case NameKind::list:
        break;
    }
    report(tag.where, template_wrong_use(place(tag.name_where), tag.name, NameUse::print_list));
  }

  /// The name that `tag` means here; reported when there is none.
  const Name* find(const Tag& tag) {
    std::vector<std::string_view> known;
    bool may_be_known = false;
    for (const Scope& scope : scopes_) {
      may_be_known = may_be_known || scope.is_unknown;
      for (const Name& name : scope.names) {
        if (name.name == tag.name) return &name;
        known.push_back(name.name);
      }
    }
    if (!may_be_known) {
      report(tag.where,
             template_unknown_name(place(tag.name_where), tag.name, template_name_, text::nearest(tag.name, known)));
    }
    return nullptr;
  }

  std::string nearest_partial(std::string_view name) const {
    std::vector<std::string_view> known;
    for (const auto& [key, text] : templates_) {
      if (key.starts_with("partials/")) known.push_back(std::string_view{key}.substr(9));
    }
    return std::string{text::nearest(name, known)};
  }

  SourceSpan place(ByteRange range) const {
    const auto file = files_.find(active_.back());
    return {.file = file == files_.end() ? no_file : file->second, .range = range};
  }

  /// A partial is walked for each template that uses it; what is wrong there is said once.
  void report(ByteRange where, Diagnostic diagnostic) {
    if (reported_.emplace(active_.back(), where.begin).second) result_.problems.add(std::move(diagnostic));
  }

  const TemplateTexts& templates_;
  const std::map<std::string, FileId, std::less<>>& files_;
  const Strings& english_;
  std::string_view template_name_;
  std::vector<Scope> scopes_;
  std::vector<std::string> active_;  ///< keys of the files being walked, outermost first
  std::set<std::pair<std::string, std::uint32_t>> reported_;
  TemplateCheck result_;
};

}  // namespace

TemplateCheck check_templates(const TemplateTexts& templates, const std::map<std::string, FileId, std::less<>>& files,
                              const Strings& english) {
  Checker checker{templates, files, english};
  for (const TemplateSpec& spec : all_templates()) checker.check(spec);
  return checker.take();
}

}  // namespace guidepost::render
