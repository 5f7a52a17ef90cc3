"""Files and the lists that name them; nothing unfinished and no path of one machine."""
import re
import unittest

import project

# A growth point is a folder in which each file is one thing, and the list that names each of them.
# "@" stands for the file's name without its ending.
GROWTH_POINTS = {
    "Markdown constructs": ("markdown/constructs/", ".cpp", "markdown/CMakeLists.txt", r"constructs/@\.cpp"),
    "checks": ("checks/rules/", ".cpp", "checks/rules.cpp", r"&@\b"),
    "outputs": ("outputs/", ".cpp", "outputs/outputs.cpp", r"&@\b"),
    "report formats": ("reports/", "_report.cpp", "reports/format.cpp", r"&@_format\b"),
    "formats for translators": ("handoff/", "_format.cpp", "handoff/format.cpp", r"&@_format\b"),
    "commands": ("cli/", "_command.cpp", "cli/cli.cpp", r"\bmake_@_command\(\)"),
}
NOT_ENTRIES = {f"outputs/{name}.cpp" for name in ("outputs", "plan", "encoding", "site_root")}


class Lists(unittest.TestCase):
    maxDiff = None

    def test_each_source_file_is_built(self):
        for module, lists in project.modules().items():
            folder = project.SRC / module
            there = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.cpp"))
            self.assertEqual(sorted(lists["SOURCES"]), there, f"src/{module}/CMakeLists.txt")

    def test_each_test_file_is_built(self):
        wrong = []
        for file in project.code_files("tests", suffixes=(".cpp",)):
            folder = file.parent
            while not (folder / "CMakeLists.txt").exists():
                folder = folder.parent
            if file.relative_to(folder).as_posix() not in project.read(folder / "CMakeLists.txt"):
                wrong.append(project.name(file))
        self.assertEqual(wrong, [])

    def test_each_growth_point_names_its_files(self):
        wrong = []
        for point, (folder, ending, list_file, pattern) in GROWTH_POINTS.items():
            text = project.read(project.SRC / list_file)
            names = [file.name.removesuffix(ending) for file in sorted((project.SRC / folder).glob("*" + ending))
                     if file.relative_to(project.SRC).as_posix() not in NOT_ENTRIES]
            self.assertTrue(names, f"{point}: nothing matches src/{folder}*{ending}")
            wrong += [f"{point}: src/{list_file} does not name '{name}'" for name in names
                      if not re.search(pattern.replace("@", name), text)]
        self.assertEqual(wrong, [])


class Texts(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.files = [file for file in project.text_files() if file.resolve() != (project.ROOT / __file__).resolve()]

    def lines_with(self, pattern, files):
        found = []
        for file in files:
            for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
                if re.search(pattern, line):
                    found.append(f"{project.name(file)}:{number}: {line[:160].decode('utf-8', 'replace').strip()}")
        return found

    def test_nothing_is_marked_as_unfinished(self):
        ours = [file for file in self.files if file.relative_to(project.ROOT).parts[0] in
                ("src", "tests", "scripts", "cmake", "templates")]
        self.assertEqual(self.lines_with(rb"\b(TODO|FIXME|XXX|HACK|being written|not implemented)\b", ours), [])

    def test_no_path_of_a_machine(self):
        self.assertEqual(self.lines_with(rb"(^|[^A-Za-z0-9_.])/(work|farm|root|home)/\w", self.files), [])

    def test_headers_begin_with_their_purpose_and_files_end_with_a_newline(self):
        wrong = []
        for file in project.code_files("src", "tests"):
            text = project.read(file)
            if file.suffix == ".hpp" and not text.startswith("// "):
                wrong.append(f"{project.name(file)}: the first line is no comment")
            if not text.endswith("\n"):
                wrong.append(f"{project.name(file)}: no newline at the end")
            if file.suffix == ".hpp" and "\n#pragma once\n" not in text:
                wrong.append(f"{project.name(file)}: no #pragma once")
        self.assertEqual(wrong, [])

    def test_no_test_is_switched_off(self):
        tests = [file for file in self.files if file.suffix in (".cpp", ".py", ".mjs", ".js")
                 and (project.ROOT / "tests") in file.parents]
        self.assertEqual(self.lines_with(rb"\[\.[\w-]*\]|\[!(mayfail|shouldfail)\]|@unittest\.skip\b|\.only\(|xfail", tests), [])


if __name__ == "__main__":
    unittest.main()
