#include "outputs/site_root.hpp"

namespace guidepost::outputs {

std::string site_root(const site::SiteModel& model) {
  const std::string& base = model.config().base_url;
  return base.empty() ? "/" : base.substr(base.find('/', base.find("//") + 2));
}

}  // namespace guidepost::outputs
