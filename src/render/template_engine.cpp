#include "render/template_engine.hpp"

#include <array>
#include <cassert>
#include <deque>
#include <functional>
#include <kainjow/mustache.hpp>
#include <mutex>
#include <vector>

#include "base/text.hpp"
#include "render/template_tags.hpp"

namespace guidepost::render {
namespace {

namespace mustache = kainjow::mustache;
using Data = mustache::data;

constexpr std::string_view string_prefix = "t.";

/// Shows views to the library, which knows only its own data type: values are converted when they are asked for, and
/// list items are bare tokens whose address says which view they stand for. (Building the library's maps for a page
/// costs more than the rest of its rendering.)
class ViewContext final : public mustache::basic_context<std::string> {
 public:
  ViewContext(const View& view, const LocaleStrings& strings) : strings_{strings}, scopes_{&view} {}

  void push(const Data* data) override { scopes_.push_back(view_of(data)); }
  void pop() override { scopes_.pop_back(); }

  const Data* get(const std::string& name) const override {
    if (std::string_view{name}.starts_with(string_prefix)) {
      return keep(Data{strings_[std::string_view{name}.substr(string_prefix.size())]});
    }
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      const View::Value* const value = *scope == nullptr ? nullptr : (*scope)->find(name);
      if (value != nullptr) return convert(*value);
    }
    return &no_;
  }

  /// Partials have been joined into their templates.
  const Data* get_partial(const std::string&) const override { return nullptr; }

 private:
  /// The tokens that stand for the items of a list.
  struct Tokens {
    const Data* first;
    const View::List* items;
  };

  const Data* convert(const View::Value& value) const {
    if (const auto* const flag = std::get_if<bool>(&value)) return *flag ? &yes_ : &no_;
    if (const auto* const text = std::get_if<std::string>(&value)) return text->empty() ? &no_ : keep(Data{*text});
    const auto& items = std::get<View::List>(value);
    Data list{Data::type::list};
    for (std::size_t i = 0; i < items.size(); ++i) list.push_back(yes_);
    const Data* const kept = keep(std::move(list));
    if (!items.empty()) tokens_.push_back({.first = kept->list_value().data(), .items = &items});
    return kept;
  }

  const View* view_of(const Data* token) const {
    const std::less<const Data*> before;
    for (auto known = tokens_.rbegin(); known != tokens_.rend(); ++known) {
      const Data* const end = known->first + known->items->size();
      if (!before(token, known->first) && before(token, end)) {
        return &(*known->items)[static_cast<std::size_t>(token - known->first)];
      }
    }
    return nullptr;  // a section over a flag or a text adds no names
  }

  const Data* keep(Data data) const { return &kept_.emplace_back(std::move(data)); }

  const LocaleStrings& strings_;
  std::vector<const View*> scopes_;
  mutable std::deque<Data> kept_;  // the library keeps pointers while it renders
  mutable std::vector<Tokens> tokens_;
  Data yes_{true};
  Data no_{false};
};

struct Sink {
  std::string text;
  Sink& operator<<(const std::string& piece) {
    text += piece;
    return *this;
  }
};

}  // namespace

/// Rendering is not a const function of the library, so threads do not share parsed templates.
struct TemplateEngine::Parsed {
  std::vector<mustache::mustache> templates;  ///< by TemplateId
};

struct TemplateEngine::Pool {
  std::array<std::string, template_count> texts;  ///< partials joined, by TemplateId
  std::mutex mutex;
  std::vector<std::unique_ptr<Parsed>> idle;

  std::unique_ptr<Parsed> take() {
    {
      const std::lock_guard guard{mutex};
      if (!idle.empty()) {
        std::unique_ptr<Parsed> taken = std::move(idle.back());
        idle.pop_back();
        return taken;
      }
    }
    auto parsed = std::make_unique<Parsed>();
    parsed->templates.reserve(texts.size());
    for (const std::string& text : texts) {
      mustache::mustache& added = parsed->templates.emplace_back(text);
      assert(added.is_valid());
      added.set_custom_escape([](const std::string& raw) { return text::html_escaped(raw); });
    }
    return parsed;
  }

  void give_back(std::unique_ptr<Parsed> parsed) {
    const std::lock_guard guard{mutex};
    idle.push_back(std::move(parsed));
  }
};

TemplateEngine::TemplateEngine(const Theme& theme) : pool_{std::make_unique<Pool>()} {
  for (std::size_t i = 0; i < template_count; ++i) {
    pool_->texts[i] = join_partials(theme.templates, all_templates()[i].name);
  }
}

TemplateEngine::~TemplateEngine() = default;

std::string TemplateEngine::render(TemplateId id, const View& view, const LocaleStrings& strings) const {
  std::unique_ptr<Parsed> parsed = pool_->take();
  ViewContext context{view, strings};
  Sink sink;
  parsed->templates[static_cast<std::size_t>(id)].render(context, sink);
  pool_->give_back(std::move(parsed));
  return std::move(sink.text);
}

}  // namespace guidepost::render
