#include "base/file_system.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace guidepost {
namespace fs = std::filesystem;
namespace {

/// A folder of its own that goes with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "guidepost-base-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  [[nodiscard]] fs::path operator/(const fs::path& name) const { return path_ / name; }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void write(const fs::path& name, std::string_view bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream{path_ / name, std::ios::binary} << bytes;
  }

 private:
  fs::path path_;
};

/// The superuser may read everything: while this lives, a test that runs as root acts as nobody.
class WithoutPrivileges {
 public:
  WithoutPrivileges() {
    if (before_ == 0) REQUIRE(::seteuid(nobody) == 0);
  }
  WithoutPrivileges(const WithoutPrivileges&) = delete;
  WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;
  ~WithoutPrivileges() {
    if (::seteuid(before_) != 0) std::abort();
  }

 private:
  static constexpr uid_t nobody = 65534;
  uid_t before_ = ::geteuid();
};

/// "name/" for a folder, "name?" for neither file nor folder, "name@" in front of that for a link.
std::vector<std::string> shown(const Result<std::vector<DirectoryEntry>>& entries) {
  REQUIRE(entries.has_value());
  std::vector<std::string> names;
  for (const DirectoryEntry& entry : *entries) {
    std::string name = entry.name;
    if (entry.is_link) name += '@';
    if (entry.kind == EntryKind::directory) name += '/';
    if (entry.kind == EntryKind::other) name += '?';
    names.push_back(name);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the disk lists entries by name, with what links lead to") {
  const TemporaryFolder folder;
  folder.write("b.md", "");
  folder.write("B.md", "");
  folder.write("a/c.md", "");
  folder.write(".hidden", "");
  fs::create_symlink("b.md", folder / "link.md");
  fs::create_directory_symlink("a", folder / "link");
  fs::create_symlink("gone.md", folder / "dangling");
  fs::create_symlink("loop", folder / "loop");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

  CHECK(shown(DiskFileSystem{}.list(folder.path())) ==
        Names{".hidden", "B.md", "a/", "b.md", "dangling@?", "link@/", "link.md@", "loop@?", "pipe?"});
}

TEST_CASE("the disk reads files byte for byte") {
  const TemporaryFolder folder;
  const std::string bytes{
      "\xEF\xBB\xBF"
      "a\r\n\0\xFF",
      8};
  folder.write("a.md", bytes);
  folder.write("empty.md", "");
  fs::create_symlink("a.md", folder / "link.md");
  const DiskFileSystem disk;

  CHECK(disk.read(folder / "a.md").value() == bytes);
  CHECK(disk.read(folder / "link.md").value() == bytes);
  CHECK(disk.read(folder / "empty.md").value().empty());
  CHECK(disk.size(folder / "a.md").value() == 8);
  CHECK(disk.size(folder / "link.md").value() == 8);
}

TEST_CASE("the disk reads a pipe to its end") {
  const auto size = GENERATE(std::size_t{0}, std::size_t{10}, std::size_t{4096}, std::size_t{50'000});
  const std::string bytes(size, 'x');
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  std::jthread writer{[&] {
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t wrote = ::write(ends[1], bytes.data() + at, bytes.size() - at);
      if (wrote <= 0) break;
      at += static_cast<std::size_t>(wrote);
    }
    ::close(ends[1]);
  }};

  CHECK(DiskFileSystem{}.read("/dev/fd/" + std::to_string(ends[0])).value() == bytes);
  writer.join();
  ::close(ends[0]);
}

TEST_CASE("what the disk refuses is an error that names the path") {
  const TemporaryFolder folder;
  folder.write("a.md", "text");
  fs::create_symlink("loop", folder / "loop");
  const DiskFileSystem disk;
  const auto path = [&](const char* name) { return "'" + (folder / name).string() + "'"; };

  CHECK(disk.read(folder / "gone.md").error().message() ==
        "cannot read " + path("gone.md") + ": No such file or directory");
  CHECK(disk.read(folder.path()).error().message() == "cannot read '" + folder.path().string() + "': Is a directory");
  CHECK(disk.read(folder / "loop").error().message() ==
        "cannot read " + path("loop") + ": Too many levels of symbolic links");
  CHECK(disk.size(folder / "gone.md").error().message() ==
        "cannot read " + path("gone.md") + ": No such file or directory");
  CHECK(disk.list(folder / "gone").error().message() == "cannot list " + path("gone") + ": No such file or directory");
  CHECK(disk.list(folder / "a.md").error().message() == "cannot list " + path("a.md") + ": Not a directory");
  CHECK(disk.list(folder / "loop").error().code == std::errc::too_many_symbolic_link_levels);
}

TEST_CASE("files and folders without permission are errors") {
  const TemporaryFolder folder;
  folder.write("a.md", "text");
  folder.write("closed/b.md", "text");
  fs::permissions(folder.path(), fs::perms{0755});
  fs::permissions(folder / "a.md", fs::perms::none);
  fs::permissions(folder / "closed", fs::perms::none);

  const DiskFileSystem disk;
  {
    const WithoutPrivileges restricted;
    CHECK(disk.read(folder / "a.md").error().code == std::errc::permission_denied);
    CHECK(disk.list(folder / "closed").error().code == std::errc::permission_denied);
    CHECK(disk.size(folder / "closed/b.md").error().code == std::errc::permission_denied);
    CHECK(disk.canonical(folder / "closed/b.md").error().code == std::errc::permission_denied);
  }
  fs::permissions(folder / "closed", fs::perms::owner_all);
}

TEST_CASE("the disk resolves links, and refuses what leads nowhere") {
  const TemporaryFolder folder;
  folder.write("a/b.md", "");
  fs::create_directory_symlink("a", folder / "link");
  fs::create_symlink("gone", folder / "dangling");
  fs::create_symlink("loop", folder / "loop");
  const DiskFileSystem disk;

  CHECK(disk.canonical(folder / "link/../link/b.md").value() == fs::canonical(folder.path()) / "a/b.md");
  CHECK(disk.canonical(folder / "dangling").error().code == std::errc::no_such_file_or_directory);
  CHECK(disk.canonical(folder / "loop").error().message() ==
        "cannot resolve '" + (folder / "loop").string() + "': Too many levels of symbolic links");
}

TEST_CASE("the memory tree has the folders that its files need") {
  MemoryFileSystem memory;
  memory.add("en/b.md", "b");
  memory.add("en/a/c.md", "c");
  memory.add("en/a/d.md", "d");
  memory.add("en-gb/x.md", "x");
  memory.add("guidepost.yml", "");

  CHECK(shown(memory.list("")) == Names{"en/", "en-gb/", "guidepost.yml"});
  CHECK(shown(memory.list(".")) == Names{"en/", "en-gb/", "guidepost.yml"});
  CHECK(shown(memory.list("en")) == Names{"a/", "b.md"});
  CHECK(shown(memory.list("en/")) == Names{"a/", "b.md"});
  CHECK(shown(memory.list("./en/a/../a")) == Names{"c.md", "d.md"});
  CHECK(shown(MemoryFileSystem{}.list("")).empty());
}

TEST_CASE("the memory tree reads and refuses as the disk does") {
  MemoryFileSystem memory;
  memory.add("en/a.md", "text");
  memory.add("en/b.md", "text");
  memory.remove("en/b.md");

  CHECK(memory.read("en/a.md").value() == "text");
  CHECK(memory.read("./en/../en/a.md").value() == "text");
  CHECK(memory.size("en/a.md").value() == 4);
  CHECK(memory.canonical("en/./x/../a.md").value() == "en/a.md");
  CHECK(memory.canonical("en/").value() == "en");
  CHECK(memory.canonical(".").value() == ".");

  CHECK(memory.read("en/b.md").error().message() == "cannot read 'en/b.md': No such file or directory");
  CHECK(memory.size("en/b.md").error().message() == "cannot read 'en/b.md': No such file or directory");
  CHECK(memory.list("sv").error().message() == "cannot list 'sv': No such file or directory");
  CHECK(memory.canonical("en/b.md").error().message() == "cannot resolve 'en/b.md': No such file or directory");
  CHECK(memory.canonical("e").error().code == std::errc::no_such_file_or_directory);
}

TEST_CASE("a file is read in pieces until no more are wanted") {
  const TemporaryFolder folder;
  const std::string bytes(2 * piece_size + 1, 'x');
  folder.write("large.bin", bytes);
  folder.write("empty.bin", "");
  MemoryFileSystem memory;
  memory.add("large.bin", bytes);
  memory.add("empty.bin", "");
  const DiskFileSystem disk;
  const std::array<std::pair<const FileSystem*, fs::path>, 2> systems{{{&disk, folder.path()}, {&memory, {}}}};
  for (const auto& [files, root] : systems) {
    std::vector<std::size_t> sizes;
    const auto take_all = [&](std::string_view piece) {
      sizes.push_back(piece.size());
      return true;
    };
    REQUIRE(files->read_pieces(root / "large.bin", take_all));
    CHECK(sizes == std::vector<std::size_t>{piece_size, piece_size, 1});
    sizes.clear();
    REQUIRE(files->read_pieces(root / "empty.bin", take_all));
    CHECK(sizes.empty());
    REQUIRE(files->read_pieces(root / "large.bin", [&](std::string_view piece) {
      sizes.push_back(piece.size());
      return false;
    }));
    CHECK(sizes.size() == 1);
    CHECK_FALSE(files->read_pieces(root / "gone.bin", take_all));
    CHECK(files->status(root / "large.bin").value().size == bytes.size());
    CHECK_FALSE(files->status(root / "gone.bin"));
  }
}

TEST_CASE("the status of a file tells a replacement of the same size and time") {
  const TemporaryFolder folder;
  folder.write("a.bin", "old");
  const DiskFileSystem disk;
  const FileStatus before = disk.status(folder / "a.bin").value();
  std::this_thread::sleep_for(std::chrono::milliseconds{20});
  folder.write("a.bin", "new");
  const std::array<timespec, 2> times{timespec{before.modified / 1'000'000'000, before.modified % 1'000'000'000},
                                      timespec{before.modified / 1'000'000'000, before.modified % 1'000'000'000}};
  REQUIRE(::utimensat(AT_FDCWD, (folder / "a.bin").c_str(), times.data(), 0) == 0);
  const FileStatus after = disk.status(folder / "a.bin").value();
  CHECK(after.size == before.size);
  CHECK(after.modified == before.modified);
  CHECK(after != before);
}

}  // namespace guidepost
