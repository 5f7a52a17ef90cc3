#include "render/names.hpp"

#include <array>

namespace guidepost::render {
namespace {

using enum NameKind;

// Lists that several templates share.
constexpr std::array<Name, 3> entry{{{"href"}, {"name"}, {"hreflang"}}};
constexpr std::array<Name, 2> alternate{{{"href"}, {"hreflang"}}};
constexpr std::array<Name, 2> open_graph{{{"property"}, {"content"}}};

constexpr std::array<Name, 9> language_choice{{
    {"name"},
    {"tag"},
    {"dir"},
    {"href"},
    {"is_current", flag},
    {"is_translated", flag},
    {"shown_name"},
    {"shown_tag"},
    {"shown_dir"},
}};

constexpr std::array<Name, 32> frame{{
    {"lang"},
    {"direction"},
    {"content_policy", html},
    {"page_title"},
    {"description"},
    {"canonical"},
    {"alternates", list, alternate},
    {"is_noindex", flag},
    {"open_graph", list, open_graph},
    {"feed_href"},
    {"markdown_href"},
    {"base"},
    {"root"},
    {"strings_href"},
    {"titles_href"},
    {"offline_href"},
    {"site_title"},
    {"home_href"},
    {"contents_href"},
    {"index_href"},
    {"search_href"},
    {"recent_href"},
    {"status_href"},
    {"is_home", flag},
    {"is_contents", flag},
    {"is_index", flag},
    {"strings_language", html},
    {"has_languages", flag},
    {"languages", list, language_choice},
    {"current_language"},
    {"navigation", html},
    {"has_locale", flag},
}};

constexpr std::array<Name, 2> subheading{{{"sub_id"}, {"sub_text"}}};
constexpr std::array<Name, 4> page_heading{{
    {"id"},
    {"text"},
    {"has_subheadings", flag},
    {"subheadings", list, subheading},
}};
constexpr std::array<Name, 5> original{{
    {"original_href"},
    {"original_name"},
    {"original_lang"},
    {"original_dir"},
    {"read_original"},
}};

constexpr std::array<Name, 32> article{{
    {"title"},
    {"heading", html},
    {"body", html},
    {"structured_data", html},
    {"content_language", html},
    {"is_fallback", flag},
    {"is_machine_translated", flag},
    {"original", list, original},
    {"outdated"},
    {"older_passages"},
    {"new_passages"},
    {"has_older_passages", flag},
    {"partial"},
    {"segments_href"},
    {"has_translation_tools", flag},
    {"updated"},
    {"updated_iso"},
    {"translated"},
    {"translated_iso"},
    {"has_article_facts", flag},
    {"reading_time"},
    {"has_article_links", flag},
    {"edit_href"},
    {"feedback_href"},
    {"section_name"},
    {"section_href"},
    {"breadcrumbs", list, entry},
    {"has_page_headings", flag},
    {"page_headings", list, page_heading},
    {"has_neighbours", flag},
    {"previous", list, entry},
    {"next", list, entry},
}};

constexpr std::array<Name, 4> group{{{"group_name"}, {"group_href"}, {"group_hreflang"}, {"entries", list, entry}}};
constexpr std::array<Name, 6> start_section{{
    {"section_name"},
    {"section_href"},
    {"has_leading", flag},
    {"leading", list, entry},
    {"has_groups", flag},
    {"groups", list, group},
}};
constexpr std::array<Name, 2> locale_start{{{"has_sections", flag}, {"sections", list, start_section}}};

constexpr std::array<Name, 3> contents_section{{{"section_name"}, {"section_href"}, {"entries", html}}};
constexpr std::array<Name, 4> contents{{
    {"article_count"},
    {"sections", list, contents_section},
    {"has_unlisted", flag},
    {"unlisted", list, entry},
}};

constexpr std::array<Name, 3> letter{{{"label"}, {"anchor"}, {"entries", list, entry}}};
constexpr std::array<Name, 2> keyword{{{"keyword"}, {"named", list, entry}}};
constexpr std::array<Name, 5> index_names{{
    {"article_count"},
    {"has_letters", flag},
    {"letters", list, letter},
    {"has_keywords", flag},
    {"keywords", list, keyword},
}};

constexpr std::array<Name, 4> changed_article{{{"date"}, {"date_iso"}, {"href"}, {"name"}}};
constexpr std::array<Name, 1> recent{{{"changed", list, changed_article}}};

constexpr std::array<Name, 5> start_choice{{{"name"}, {"tag"}, {"dir"}, {"href"}, {"title"}}};
constexpr std::array<Name, 1> site_start{{{"choices", list, start_choice}}};

constexpr std::array<Name, 9> not_found_choice{{
    {"name"},
    {"tag"},
    {"dir"},
    {"href"},
    {"title"},
    {"text"},
    {"home"},
    {"titles"},
    {"suggestions"},
}};
constexpr std::array<Name, 1> site_not_found{{{"choices", list, not_found_choice}}};

constexpr std::array<Name, 2> redirect{{{"refresh"}, {"target", list, entry}}};

// A part of the bar that shows how far a locale is; in percent of its length.
constexpr std::array<Name, 3> bar_part{{{"bar_work"}, {"bar_begin"}, {"bar_length"}}};
constexpr std::array<Name, 3> status_page{{{"page_number"}, {"page_href"}, {"is_this_page", flag}}};
constexpr std::array<Name, 5> work_count{{
    {"work"},
    {"work_name"},
    {"work_articles"},
    {"work_href"},
    {"work_shown"},
}};
constexpr std::array<Name, 3> fact{{{"fact"}, {"fact_value"}, {"fact_iso"}}};
constexpr std::array<Name, 4> change{{
    {"change_kind"},
    {"change_source", html},
    {"change_language", html},
    {"change_target"},
}};
constexpr std::array<Name, 1> stale_fact{{{"stale_fact"}}};
constexpr std::array<Name, 3> stale_section{{{"stale_heading"}, {"stale_href"}, {"stale_facts", list, stale_fact}}};
constexpr std::array<Name, 14> status_article{{
    {"article_href"},
    {"article_hreflang"},
    {"article_title"},
    {"title_language", html},
    {"article_path"},
    {"made_by"},
    {"has_facts", flag},
    {"facts", list, fact},
    {"has_changes", flag},
    {"changes_summary"},
    {"has_stale_sections", flag},
    {"stale_sections", list, stale_section},
    {"changes", list, change},
    {"more_changes"},
}};
constexpr std::array<Name, 5> status_section{{
    {"section_work"},
    {"section_name"},
    {"section_articles"},
    {"section_hint"},
    {"articles", list, status_article},
}};
constexpr std::array<Name, 13> status{{
    {"status_language"},
    {"translated_share"},
    {"current_share"},
    {"bar", list, bar_part},
    {"works", list, work_count},
    {"has_pages", flag},
    {"pages", list, status_page},
    {"has_filters", flag},
    {"has_makers", flag},
    {"machine_shown"},
    {"people_shown"},
    {"sections", list, status_section},
    {"site_status_href"},
}};

constexpr std::array<Name, 2> locale_count{{{"count_work"}, {"count"}}};
constexpr std::array<Name, 8> status_locale{{
    {"locale_name"},
    {"locale_tag"},
    {"locale_dir"},
    {"locale_href"},
    {"locale_translated"},
    {"locale_current"},
    {"bar", list, bar_part},
    {"locale_counts", list, locale_count},
}};
constexpr std::array<Name, 3> work_head{{{"head_work"}, {"head_name"}, {"head_rows"}}};
constexpr std::array<Name, 1> folder_share{{{"folder_share"}}};
constexpr std::array<Name, 3> cell{{{"cell_work"}, {"cell_name"}, {"cell_href"}}};
constexpr std::array<Name, 5> grid_row{{
    {"row_title"},
    {"row_href"},
    {"row_hreflang"},
    {"row_language", html},
    {"cells", list, cell},
}};
constexpr std::array<Name, 5> grid_folder{{
    {"folder_name"},
    {"folder_href"},
    {"folder_anchor"},
    {"folder_shares", list, folder_share},
    {"rows", list, grid_row},
}};
constexpr std::array<Name, 9> site_status{{
    {"is_first_page", flag},
    {"heads", list, work_head},
    {"status_locales", list, status_locale},
    {"has_pages", flag},
    {"pages", list, status_page},
    {"has_folder_links", flag},
    {"folder_links", list, grid_folder},
    {"has_rows", flag},
    {"folders", list, grid_folder},
}};

constexpr std::array<Name, 10> navigation_entry{{
    {"name"},
    {"href"},
    {"hreflang"},
    {"is_link", flag},
    {"is_current", flag},
    {"is_open", flag},
    {"is_untranslated", flag},
    {"name_language", html},
    {"has_children", flag},
    {"children", html},
}};

constexpr std::array<TemplateSpec, template_count> templates{{
    {"article", frame, article},
    {"locale-start", frame, locale_start},
    {"contents", frame, contents},
    {"a-z", frame, index_names},
    {"recent", frame, recent},
    {"not-found", frame, {}},
    {"site-start", frame, site_start},
    {"site-not-found", frame, site_not_found},
    {"offline", frame, {}},
    {"search", frame, {}},
    {"redirect", frame, redirect},
    {"status", frame, status},
    {"site-status", frame, site_status},
    {"navigation-entry", {}, navigation_entry},
    {"contents-entry", {}, navigation_entry},
    {"service-worker", {}, {}},
}};

}  // namespace

std::span<const TemplateSpec> all_templates() {
  return templates;
}

const TemplateSpec& template_spec(TemplateId id) {
  return templates[static_cast<std::size_t>(id)];
}

}  // namespace guidepost::render
