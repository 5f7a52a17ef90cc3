#include "render/renderer.hpp"

#include "render/article_view.hpp"
#include "render/body.hpp"
#include "render/html_to_markdown.hpp"
#include "render/navigation_view.hpp"
#include "render/overview_views.hpp"
#include "render/redirect_view.hpp"
#include "render/segments_file.hpp"
#include "render/site_context.hpp"
#include "render/site_views.hpp"
#include "render/status_view.hpp"

namespace guidepost::render {

struct Renderer::State {
  State(const site::SiteModel& model, const links::ResolvedLinks& links, const assets::PublishedImages& images,
        const Theme& theme, const translation::Assessment& known)
      : context{model, links, images, theme}, navigation{context}, translations{known}, status{context, known} {}

  SiteContext context;
  NavigationView navigation;
  translation::Assessment translations;
  StatusBook status;
};

Renderer::Renderer(const site::SiteModel& model, const links::ResolvedLinks& links,
                   const assets::PublishedImages& images, const Theme& theme,
                   const translation::Assessment& translations)
    : state_{std::make_unique<State>(model, links, images, theme, translations)} {}

Renderer::~Renderer() = default;

std::string Renderer::article_page(const site::Page& page) const {
  return render_article_page(state_->context, state_->navigation, state_->translations, page);
}

std::string Renderer::segments_path(site::ArticleIndex article) const {
  const site::Article& found = state_->context.model()[article];
  return render::segments_path(state_->context.locale(found.locale), found);
}

std::string Renderer::segments_file(site::ArticleIndex article) const {
  return render::segments_file(state_->context, state_->translations.freshness, article);
}

std::string Renderer::markdown_twin(const site::Page& page) const {
  return html_to_markdown(fill_twin(state_->context, page));
}

std::string Renderer::redirect_page(const site::Redirect& redirect) const {
  return render_redirect_page(state_->context, redirect);
}

std::string Renderer::locale_start_page(locale::LocaleId locale) const {
  return render_start_page(state_->context, locale);
}

std::string Renderer::contents_page(locale::LocaleId locale) const {
  return render_contents_page(state_->context, state_->navigation, locale);
}

std::string Renderer::index_page(locale::LocaleId locale) const {
  return render_index_page(state_->context, locale);
}

bool Renderer::has_recent_page(locale::LocaleId locale) const {
  return state_->context.has_dates(locale);
}

std::string Renderer::recent_page(locale::LocaleId locale) const {
  return render_recent_page(state_->context, locale);
}

std::string Renderer::not_found_page(locale::LocaleId locale) const {
  return render_not_found_page(state_->context, locale);
}

std::string Renderer::offline_page(locale::LocaleId locale) const {
  return render_offline_page(state_->context, locale);
}

std::string Renderer::search_page(locale::LocaleId locale) const {
  return render_search_page(state_->context, locale);
}

std::string Renderer::service_worker() const {
  return state_->context.render(TemplateId::service_worker, {}, state_->context.main_locale());
}

const ScriptData& Renderer::script_strings(locale::LocaleId locale) const {
  return state_->context.script_strings(locale);
}

std::string Renderer::script_titles(locale::LocaleId locale) const {
  return render::script_titles(state_->context, locale);
}

const std::vector<StatusPage>& Renderer::status_pages() const {
  return state_->status.pages();
}

std::string Renderer::status_page(const StatusPage& page) const {
  return page.locale ? render_status_page(state_->context, state_->status, page)
                     : render_site_status_page(state_->context, state_->status, page);
}

std::string_view Renderer::site_title(locale::LocaleId locale) const {
  return state_->context.site_title(locale);
}

std::string Renderer::site_start_page() const {
  return render_site_start_page(state_->context);
}

std::string Renderer::site_not_found_page() const {
  return render_site_not_found_page(state_->context);
}

}  // namespace guidepost::render
