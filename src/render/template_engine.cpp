#include "render/template_engine.hpp"

#include <cassert>

#include "base/text.hpp"
#include "render/template_tags.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view string_prefix = "t.";

/// Whether a section over this value is shown. A name that is not set is like an empty text.
bool is_shown(const View::Value* value) {
  if (value == nullptr) return false;
  if (const auto* const flag = std::get_if<bool>(value)) return *flag;
  if (const auto* const text = std::get_if<std::string>(value)) return !text->empty();
  return !std::get<View::List>(*value).empty();
}

/// About what a value will add to a page: most of a page is one large value, its body.
std::size_t size_of(const View& view) {
  std::size_t size = 0;
  for (const auto& [name, value] : view.values()) {
    if (const auto* const text = std::get_if<std::string>(&value)) size += text->size();
  }
  return size;
}

}  // namespace

CompiledTemplate::CompiledTemplate(std::string_view text, const LocaleStrings& strings) {
  std::vector<std::size_t> open;
  std::size_t done = 0;
  for (const Tag& tag : scan_tags(text).tags) {
    copy(text.substr(done, tag.where.begin - done));
    done = tag.where.end;
    switch (tag.kind) {
      case TagKind::text:
        if (tag.name.starts_with(string_prefix)) {
          copy(text::html_escaped(strings[tag.name.substr(string_prefix.size())]));
        } else {
          steps_.push_back({.kind = Kind::text, .name = NameKey::of(tag.name)});
        }
        break;
      case TagKind::html:
        steps_.push_back({.kind = Kind::html, .name = NameKey::of(tag.name)});
        break;
      case TagKind::section:
      case TagKind::inverted:
        open.push_back(steps_.size());
        steps_.push_back(
            {.kind = tag.kind == TagKind::section ? Kind::section : Kind::inverted, .name = NameKey::of(tag.name)});
        break;
      case TagKind::end:
        assert(!open.empty());
        steps_.push_back({.kind = Kind::end});
        steps_[open.back()].behind = steps_.size();
        open.pop_back();
        break;
      case TagKind::partial:
      case TagKind::comment:
      case TagKind::not_supported:
        assert(false);
        break;
    }
  }
  copy(text.substr(done));
}

void CompiledTemplate::copy(std::string_view text) {
  if (text.empty()) return;
  // An interface text and what stands round it are one piece.
  if (!steps_.empty() && steps_.back().kind == Kind::copy) {
    steps_.back().text += text;
  } else {
    steps_.push_back({.kind = Kind::copy, .text = std::string{text}});
  }
}

/// One rendering: the views that names are looked up in.
class CompiledTemplate::Filling {
 public:
  Filling(const std::vector<Step>& steps, const View& view, std::string& out)
      : steps_{steps}, out_{out}, scopes_{&view} {}

  /// Runs from a step to the end of its section, or of the template.
  void run(std::size_t at) {
    for (; at < steps_.size() && steps_[at].kind != Kind::end; ++at) {
      const Step& step = steps_[at];
      if (step.kind == Kind::copy) {
        out_ += step.text;
        continue;
      }
      const View::Value* const value = find(step.name);
      if (step.kind == Kind::section || step.kind == Kind::inverted) {
        run_section(at, value);
        at = step.behind - 1;
      } else if (const auto* const text = value == nullptr ? nullptr : std::get_if<std::string>(value)) {
        if (step.kind == Kind::html) {
          out_ += *text;
        } else {
          text::append_html_escaped(out_, *text);
        }
      }
    }
  }

 private:
  void run_section(std::size_t at, const View::Value* value) {
    if (is_shown(value) == (steps_[at].kind == Kind::inverted)) return;
    const auto* const items = value == nullptr ? nullptr : std::get_if<View::List>(value);
    if (items == nullptr || items->empty()) return run(at + 1);
    for (const View& item : *items) {
      scopes_.push_back(&item);
      run(at + 1);
      scopes_.pop_back();
    }
  }

  [[nodiscard]] const View::Value* find(NameKey name) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (const View::Value* const value = (*scope)->find(name)) return value;
    }
    return nullptr;
  }

  const std::vector<Step>& steps_;
  std::string& out_;
  std::vector<const View*> scopes_;
};

void CompiledTemplate::render(const View& view, std::string& out) const {
  Filling{steps_, view, out}.run(0);
}

TemplateEngine::TemplateEngine(const Theme& theme, const LocaleStrings& strings) {
  for (std::size_t i = 0; i < template_count; ++i) {
    templates_[i] = CompiledTemplate{join_partials(theme.templates, all_templates()[i].name), strings};
  }
}

std::string TemplateEngine::render(TemplateId id, const View& view) const {
  constexpr std::size_t usual_frame = std::size_t{8} << 10U;
  const bool is_page = !template_spec(id).frame.empty();
  std::string out;
  out.reserve(size_of(view) + (is_page ? usual_frame : 0));
  templates_[static_cast<std::size_t>(id)].render(view, out);
  return out;
}

}  // namespace guidepost::render
