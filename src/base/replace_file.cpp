#include "base/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "base/descriptor.hpp"

namespace guidepost {
namespace fs = std::filesystem;
namespace {

tl::unexpected<IoError> last_error(const fs::path& file) {
  return tl::unexpected(IoError{"cannot write", file, {errno, std::generic_category()}});
}

/// Fills the file beside and gives it the permissions and, where the system lets us, the owner of the old one.
bool fill(int descriptor, const struct stat& old, std::string_view bytes) {
  if (::fchown(descriptor, old.st_uid, old.st_gid) != 0) errno = 0;
  return ::fchmod(descriptor, old.st_mode & 07777U) == 0 && write_fully(descriptor, bytes) && ::fsync(descriptor) == 0;
}

}  // namespace

Result<void> replace_file(const fs::path& file, std::string_view bytes) {
  struct stat old {};
  if (::lstat(file.c_str(), &old) != 0) return last_error(file);
  if (!S_ISREG(old.st_mode)) {
    errno = EINVAL;
    return last_error(file);
  }
  const fs::path beside = file.parent_path() / ("." + file.filename().string() + ".guidepost-new");
  ::unlink(beside.c_str());  // what a killed run left
  const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return last_error(file);
  const bool is_filled = fill(descriptor, old, bytes);
  const bool is_closed = ::close(descriptor) == 0;
  if (!is_filled || !is_closed || ::rename(beside.c_str(), file.c_str()) != 0) {
    const auto error = last_error(file);
    ::unlink(beside.c_str());
    return error;
  }
  return {};
}

}  // namespace guidepost
