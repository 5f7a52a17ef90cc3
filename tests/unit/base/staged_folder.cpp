// The folder that changes in one step: what it writes, keeps, removes and refuses.
#include "base/staged_folder.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <map>

#include "base/file_system.hpp"
#include "support/temp_folder.hpp"

namespace guidepost {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

/// A place for an output folder, and what the last commit wrote there.
class Bench {
 public:
  [[nodiscard]] fs::path out() const { return temp_ / "out"; }
  [[nodiscard]] const fs::path& around() const { return temp_.path(); }

  /// A whole build: puts `files` and commits.
  StagedFolder::Outcome commit(const Files& files) {
    auto folder = StagedFolder::open(out(), owned_);
    REQUIRE(folder);
    std::vector<std::string> planned;
    for (const auto& [path, bytes] : files) planned.push_back(path);
    REQUIRE(folder->blocked(planned).empty());
    REQUIRE(folder->prepare(planned));
    for (const auto& [path, bytes] : files) REQUIRE(folder->put(path, bytes));
    const auto outcome = folder->commit();
    REQUIRE(outcome);
    owned_ = planned;
    return *outcome;
  }

  /// The planned paths that something foreign stands in the way of.
  [[nodiscard]] std::vector<std::string> blocked(const std::vector<std::string>& planned) const {
    const auto folder = StagedFolder::open(out(), owned_);
    REQUIRE(folder);
    return folder->blocked(planned);
  }

  void write(const std::string& path, std::string_view bytes) const {
    fs::create_directories((around() / path).parent_path());
    REQUIRE(write_file(around() / path, bytes));
  }

  /// Every file below the output folder; of a symbolic link its target, after an arrow.
  [[nodiscard]] Files content() const {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator{out()}) {
      const std::string path = entry.path().lexically_relative(out()).generic_string();
      if (entry.is_symlink()) {
        files[path] = "-> " + fs::read_symlink(entry.path()).string();
      } else if (entry.is_regular_file()) {
        files[path] = DiskFileSystem{}.read(entry.path()).value();
      }
    }
    return files;
  }

  /// Names beside the output folder, itself among them.
  [[nodiscard]] std::vector<std::string> siblings() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{around()}) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }

  [[nodiscard]] ino_t inode(const std::string& path) const {
    struct stat status {};
    REQUIRE(::lstat((out() / path).c_str(), &status) == 0);
    return status.st_ino;
  }

 private:
  test::TempFolder temp_;
  std::vector<std::string> owned_;
};

}  // namespace

TEST_CASE("the first commit makes the folder, and leaves nothing beside it") {
  Bench bench;
  const auto outcome = bench.commit({{"index.html", "one"}, {"de/a/b.html", "two"}});
  CHECK(outcome.written == 2);
  CHECK(outcome.unchanged == 0);
  CHECK(outcome.removed == 0);
  CHECK(bench.content() == Files{{"index.html", "one"}, {"de/a/b.html", "two"}});
  CHECK(bench.siblings() == std::vector<std::string>{"out"});
}

TEST_CASE("a commit writes what changed, keeps what did not, removes what is stale") {
  Bench bench;
  bench.commit({{"same.html", "same"}, {"changed.html", "old"}, {"old/stale.html", "gone"}});
  const ino_t same = bench.inode("same.html");

  const auto outcome = bench.commit({{"same.html", "same"}, {"changed.html", "new"}, {"new/fresh.html", "fresh"}});
  CHECK(outcome.written == 2);
  CHECK(outcome.unchanged == 1);
  CHECK(outcome.removed == 1);
  CHECK(bench.content() == Files{{"same.html", "same"}, {"changed.html", "new"}, {"new/fresh.html", "fresh"}});
  CHECK_FALSE(fs::exists(bench.out() / "old"));
  CHECK(bench.inode("same.html") == same);
  CHECK(bench.siblings() == std::vector<std::string>{"out"});
}

TEST_CASE("when nothing changed, nothing is touched") {
  Bench bench;
  bench.commit({{"a/index.html", "one"}, {"b.html", "two"}});
  struct stat before {};
  REQUIRE(::stat(bench.out().c_str(), &before) == 0);

  const auto outcome = bench.commit({{"a/index.html", "one"}, {"b.html", "two"}});
  CHECK(outcome.written == 0);
  CHECK(outcome.unchanged == 2);
  CHECK(outcome.removed == 0);
  struct stat after {};
  REQUIRE(::stat(bench.out().c_str(), &after) == 0);
  CHECK(after.st_ino == before.st_ino);
  CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
}

TEST_CASE("a change of the same size is a change") {
  Bench bench;
  bench.commit({{"a.html", "one"}});
  CHECK(bench.commit({{"a.html", "two"}}).written == 1);
  CHECK(bench.content() == Files{{"a.html", "two"}});
}

TEST_CASE("files that others put into the folder stay") {
  Bench bench;
  bench.commit({{"de/a.html", "one"}, {"b.html", "two"}});
  bench.write("out/CNAME", "guides.example.com");
  bench.write("out/de/notes.txt", "ours");
  bench.write("out/download/big.zip", "zip");

  bench.commit({{"c.html", "three"}});
  CHECK(bench.content() == Files{{"c.html", "three"},
                                 {"CNAME", "guides.example.com"},
                                 {"de/notes.txt", "ours"},
                                 {"download/big.zip", "zip"}});
}

TEST_CASE("a file that is gone from the folder is written again, and not counted as removed") {
  Bench bench;
  bench.commit({{"a.html", "one"}, {"b.html", "two"}});
  fs::remove(bench.out() / "a.html");
  fs::remove(bench.out() / "b.html");
  const auto outcome = bench.commit({{"a.html", "one"}});
  CHECK(outcome.written == 1);
  CHECK(outcome.removed == 0);
  CHECK(bench.content() == Files{{"a.html", "one"}});
}

TEST_CASE("a foreign file or folder in the way blocks its path") {
  Bench bench;
  bench.commit({{"ours.html", "one"}});
  bench.write("out/foreign.html", "theirs");
  bench.write("out/folder.html/x", "theirs");
  bench.write("out/de", "a file where a folder is planned");
  CHECK(bench.blocked({"ours.html", "free.html", "foreign.html", "folder.html", "de/a.html", "de/b/c.html"}) ==
        std::vector<std::string>{"foreign.html", "folder.html", "de/a.html"});
}

TEST_CASE("a file of ours may become a folder") {
  Bench bench;
  bench.commit({{"a", "a file"}, {"b.html", "one"}});
  bench.commit({{"a/index.html", "in a folder"}, {"b.html", "one"}});
  CHECK(bench.content() == Files{{"a/index.html", "in a folder"}, {"b.html", "one"}});
}

TEST_CASE("a symbolic link in the folder is never written through") {
  Bench bench;
  bench.write("outside/kept.html", "outside");
  bench.commit({{"a.html", "one"}});

  SECTION("a link where a file is planned") {
    fs::create_symlink(bench.around() / "outside/kept.html", bench.out() / "b.html");
    CHECK(bench.blocked({"b.html"}) == std::vector<std::string>{"b.html"});
  }
  SECTION("a file of ours that somebody replaced by a link") {
    fs::remove(bench.out() / "a.html");
    fs::create_symlink(bench.around() / "outside/kept.html", bench.out() / "a.html");
    CHECK(bench.blocked({"a.html"}) == std::vector<std::string>{"a.html"});
  }
  SECTION("a link where a folder is planned") {
    fs::create_directory_symlink(bench.around() / "outside", bench.out() / "de");
    CHECK(bench.blocked({"de/kept.html"}) == std::vector<std::string>{"de/kept.html"});
  }
  SECTION("a link that is not in the way stays a link") {
    fs::create_directory_symlink(bench.around() / "outside", bench.out() / "theirs");
    bench.commit({{"b.html", "two"}});
    CHECK(bench.content() == Files{{"b.html", "two"}, {"theirs", "-> " + (bench.around() / "outside").string()}});
  }
  CHECK(DiskFileSystem{}.read(bench.around() / "outside/kept.html").value() == "outside");
}

TEST_CASE("a stale file that somebody replaced by a link to a file outside is removed as a link") {
  Bench bench;
  bench.write("outside/kept.html", "outside");
  bench.commit({{"a.html", "one"}, {"b.html", "two"}});
  fs::remove(bench.out() / "b.html");
  fs::create_symlink(bench.around() / "outside/kept.html", bench.out() / "b.html");
  CHECK(bench.commit({{"a.html", "one"}}).removed == 1);
  CHECK(bench.content() == Files{{"a.html", "one"}});
  CHECK(DiskFileSystem{}.read(bench.around() / "outside/kept.html").value() == "outside");
}

TEST_CASE("an output folder that is a link is written where it leads") {
  Bench bench;
  fs::create_directories(bench.around() / "real/site");
  fs::create_directory_symlink(bench.around() / "real/site", bench.out());
  bench.commit({{"a.html", "one"}});
  bench.commit({{"a.html", "two"}});
  CHECK(fs::is_symlink(bench.out()));
  CHECK(DiskFileSystem{}.read(bench.around() / "real/site/a.html").value() == "two");
}

TEST_CASE("without a commit the folder stays as it was") {
  Bench bench;
  bench.commit({{"a.html", "one"}});
  {
    auto folder = StagedFolder::open(bench.out(), {"a.html"});
    REQUIRE(folder);
    REQUIRE(folder->prepare({"a.html", "b/c.html"}));
    REQUIRE(folder->put("a.html", "two"));
    REQUIRE(folder->put("b/c.html", "three"));
  }
  CHECK(bench.content() == Files{{"a.html", "one"}});
  CHECK(bench.siblings() == std::vector<std::string>{"out"});
}

TEST_CASE("what a killed build left beside the folder is removed") {
  Bench bench;
  bench.write("out/.keep", "");
  bench.write(".out.guidepost-1/de/half.html", "half");
  bench.write(".out.guidepost-9999999-old/a.html", "old");
  bench.write(".out.guidepost-lock", "");
  bench.write(".other.guidepost-1/a.html", "of another folder");
  bench.commit({{"a.html", "one"}});
  CHECK(bench.siblings() == std::vector<std::string>{".other.guidepost-1", "out"});
}

TEST_CASE("a folder that a killed build had put aside comes back") {
  Bench bench;
  bench.write(".out.guidepost-9999999-old/theirs.txt", "not ours");
  bench.commit({{"a.html", "one"}});
  CHECK(bench.content() == Files{{"a.html", "one"}, {"theirs.txt", "not ours"}});
}

TEST_CASE("an empty folder of somebody else stays, and so does the mode of the output folder") {
  Bench bench;
  bench.commit({{"a.html", "one"}});
  fs::create_directories(bench.out() / "uploads");
  fs::permissions(bench.out(), fs::perms::owner_all);
  bench.commit({{"a.html", "two"}});
  CHECK(fs::is_directory(bench.out() / "uploads"));
  CHECK(fs::status(bench.out()).permissions() == fs::perms::owner_all);
}

TEST_CASE("a second build of the same folder at the same time is refused") {
  Bench bench;
  bench.commit({{"a.html", "one"}});
  fs::create_directory_symlink(bench.out(), bench.around() / "alias");
  {
    auto first = StagedFolder::open(bench.out(), {"a.html"});
    REQUIRE(first);
    for (const std::string name : {"out", "alias"}) {
      const auto second = StagedFolder::open(bench.around() / name, {"a.html"});
      REQUIRE_FALSE(second);
      CHECK(second.error().message() == "another build is writing to '" + bench.out().string() + "'");
    }
    REQUIRE(first->put("a.html", "two"));
    REQUIRE(first->commit());
  }
  CHECK(bench.content() == Files{{"a.html", "two"}});
  CHECK(bench.commit({{"a.html", "three"}}).written == 1);
}

TEST_CASE("a file where the output folder should be is an error that names it") {
  Bench bench;
  bench.write("out", "a file");
  const auto folder = StagedFolder::open(bench.out(), {});
  REQUIRE_FALSE(folder);
  CHECK(folder.error().message() == "cannot write to '" + bench.out().string() + "': Not a directory");
}

TEST_CASE("the folder is found below a folder that does not exist yet, and with a slash at its end") {
  const test::TempFolder temp;
  auto folder = StagedFolder::open(temp / "a/b/out/", {});
  REQUIRE(folder);
  REQUIRE(folder->put("x.html", "one"));
  REQUIRE(folder->commit());
  CHECK(DiskFileSystem{}.read(temp / "a/b/out/x.html").value() == "one");
}

TEST_CASE("inspect tells size and time, and zero for what is no file") {
  Bench bench;
  bench.commit({{"a.html", "12345"}, {"de/b.html", ""}});
  fs::create_symlink("a.html", bench.out() / "link.html");
  const auto found = StagedFolder::inspect(bench.out(), {"a.html", "de", "gone.html", "link.html"});
  REQUIRE(found.size() == 4);
  CHECK(found[0].size == 5);
  CHECK(found[0].modified > 0);
  for (const std::size_t i : {1U, 2U, 3U}) {
    INFO(found[i].path);
    CHECK(found[i].size == 0);
    CHECK(found[i].modified == 0);
  }
}

TEST_CASE("what is written is known before the commit as inspect sees it after") {
  Bench bench;
  bench.commit({{"kept.html", "kept"}});
  auto folder = StagedFolder::open(bench.out(), {"kept.html"});
  REQUIRE(folder);
  REQUIRE(folder->prepare({"a/new.html"}));
  REQUIRE(folder->put("kept.html", "kept"));
  REQUIRE(folder->put("a/new.html", "new"));
  const auto before = folder->written(2);
  REQUIRE(folder->commit());
  CHECK(before == StagedFolder::inspect(bench.out(), {"a/new.html", "kept.html"}));
}

TEST_CASE("what comes in pieces is written, kept or replaced like what comes whole") {
  const test::TempFolder temp;
  const auto pieces_of = [](std::string bytes) {
    return [bytes = std::move(bytes)](const TakePiece& take) {
      for (std::size_t at = 0; at < bytes.size(); at += 3) {
        if (!take(std::string_view{bytes}.substr(at, 3))) break;
      }
      return Result<void>{};
    };
  };
  const std::string long_bytes(3 * piece_size + 5, 'x');
  struct Step {
    std::string bytes;
    std::size_t written;
  };
  const std::vector<Step> steps{{"abcdefgh", 1}, {"abcdefgh", 0}, {"abcdefgi", 1}, {"abcdefg", 1}, {"abcdefgh", 1},
                                {"", 1},         {"", 0},         {long_bytes, 1}, {long_bytes, 0}};
  std::vector<std::string> owned;
  for (const Step& step : steps) {
    INFO(step.bytes.substr(0, 20));
    auto folder = StagedFolder::open(temp / "out", owned);
    REQUIRE(folder);
    owned = {"a/b.bin"};
    REQUIRE(folder->prepare(owned));
    REQUIRE(folder->put("a/b.bin", pieces_of(step.bytes)));
    const auto outcome = folder->commit();
    REQUIRE(outcome);
    CHECK(outcome->written == step.written);
    CHECK(DiskFileSystem{}.read(temp / "out/a/b.bin").value() == step.bytes);
  }
}

TEST_CASE("an error of the source is the error of the put, and the folder stays as it was") {
  const test::TempFolder temp;
  auto folder = StagedFolder::open(temp / "out", {});
  REQUIRE(folder);
  REQUIRE(folder->prepare({"b.bin"}));
  const auto done = folder->put("b.bin", [](const TakePiece& take) -> Result<void> {
    take("half");
    return tl::unexpected(IoError{"cannot read", "en/b.bin", std::make_error_code(std::errc::io_error)});
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().message() == "cannot read 'en/b.bin': Input/output error");
  CHECK_FALSE(fs::exists(temp / "out"));
}

}  // namespace guidepost
