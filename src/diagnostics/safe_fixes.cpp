#include "diagnostics/safe_fixes.hpp"

namespace guidepost {

bool is_safe_fix(Code code) {
  switch (code) {
    // The link is found without these mistakes only by systems that overlook them; where it leads is known.
    case Code::link_case_mismatch:
    case Code::link_backslash:
    case Code::link_extension:
    // Redirects say where it is, and the page leads there.
    case Code::link_redirected:
    // The page has the break, and closes the anchor at once: the source says so, too.
    case Code::html_break:
    case Code::anchor_unclosed:
    // The page shows these repaired already: the repair is made in the source where no other reading makes sense.
    case Code::link_gap:
    case Code::link_blanks:
    case Code::link_fullwidth:
    case Code::emphasis_blanks:
    case Code::list_marker_glued:
    case Code::heading_glued:
    case Code::table_separator:
    case Code::table_stray_pipe:
    case Code::table_row_as_list:
    case Code::alert_swallowed:
    case Code::alert_trailing_text:
    case Code::alert_translated:
    case Code::mojibake:
    case Code::wide_blank:
      return true;
    // The others are for a person to look at: a row that lacks cells may have lost one (site-table-cells), and '**' as
    // '<strong>' is a matter of taste (site-literal-emphasis).
    default:
      return false;
  }
}

}  // namespace guidepost
