"""Who may use whom: the #include lines against the MODULES lists, and those against docs/architecture.md."""
import re
import unittest

import project

# Third-party headers, and the one module whose files may include them.
OWNERS = {
    r"cmark-gfm.*\.h|parser\.h|registry\.h|syntax_extension\.h|node\.h": "markdown",
    r"gumbo\.h": "markdown",
    r"unicode/.*": "locale",
    r"yaml-cpp/.*": "yaml",
    r"xxhash\.h": "base",
    r"zlib\.h|brotli/.*": "outputs",
    r"KSyntaxHighlighting/.*|Q[A-Z]\w*": "highlight",
    r"cld2/.*": "language",
    r"pugixml\.hpp": "xml",
    r"CLI/.*": "cli",
    r"nlohmann/.*": "reports",
    r"libstemmer\.h": "search",
}

# What a module alone may do. The pattern is matched against code without comments and strings.
RESERVED = [
    ("prints", {"cli"},
     r"\bstd::(cout|cerr|clog)\b|\b(f?printf|f?puts|fputc|putchar|perror)\s*\(|\bfmt::print\b|#\s*include\s*<iostream>"),
    ("touches the disk", {"base"},
     r"\b(std::filesystem|fs)::(?!path\b)\w+|\bnamespace\s+(?!fs\b)\w+\s*=\s*std::filesystem|\bf(re)?open\s*\(|"
     r"#\s*include\s*<(fstream|fcntl\.h|dirent\.h|sys/stat\.h|sys/mman\.h)>|"
     r"(?<![\w>])::(open|creat|unlink|rename|mkdir|rmdir|link|symlink|read|write)\s*\("),
    ("starts threads", {"base", "cli"}, r"\bstd::(j?thread|async)\b|#\s*include\s*<(thread|future|pthread\.h)>"),
    # The day of a run decides grace periods and exemptions: cli reads it once, as the default of --today, and hands it in.
    ("reads a clock of the calendar", {"cli"}, r"\bsystem_clock\b|\b(localtime|gmtime|strftime|time)\s*\(|\bstd::time\b"),
    ("runs other programs", {"cli"}, r"\b(posix_spawnp?|popen|system|v?fork|exec[lv]p?e?)\s*\("),
    ("reads the environment or its locale", set(), r"\bgetenv\b|\bsetlocale\b|\bstd::locale\b"),
    ("leaves the program", set(), r"(?<![\w.>])(exit|_exit|quick_exit|abort|terminate)\s*\("),
    ("draws random numbers", set(), r"#\s*include\s*<random>|\b(s?rand|arc4random)\s*\("),
    ("shares ownership", set(), r"\bshared_ptr\b"),
]


def table_of_the_document():
    """The code block of 'Who may use whom': module -> the modules after its arrow."""
    text = project.read(project.ROOT / "docs" / "architecture.md")
    block = re.search(r"^## Who may use whom\n.*?^```\w*\n(.*?)^```", text, re.S | re.M)
    assert block, "docs/architecture.md has no code block in 'Who may use whom'"
    rows = [line.split("->") for line in block[1].splitlines() if line.strip()]
    return {module.strip(): set(used.split()) - {"nothing"} for module, used in rows}


def reachable_headers(header, seen):
    """The project headers that a project header includes, itself among them, all the way down."""
    if header in seen or not (project.SRC / header).exists():
        return seen
    seen.add(header)
    for _, kind, included in project.includes(project.SRC / header):
        if kind == '"':
            reachable_headers(included, seen)
    return seen


class Modules(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.modules = project.modules()

    def test_the_table_of_the_architecture_is_what_cmake_declares(self):
        declared = {module: set(lists["MODULES"]) for module, lists in self.modules.items()}
        self.assertEqual(table_of_the_document(), declared)

    def test_every_folder_is_built(self):
        listed = re.findall(r"add_subdirectory\((\w+)\)", project.read(project.SRC / "CMakeLists.txt"))
        self.assertEqual(sorted(listed), sorted(self.modules))

    def test_no_module_uses_itself_by_way_of_others(self):
        done, path = set(), []

        def visit(module):
            self.assertNotIn(module, path, f"a circle: {' -> '.join([*path, module])}")
            if module in done:
                return
            path.append(module)
            for used in self.modules[module]["MODULES"]:
                visit(used)
            path.pop()
            done.add(module)

        for module in self.modules:
            visit(module)

    def test_includes_stay_inside_the_declared_modules(self):
        wrong = []
        for file in project.code_files("src"):
            module = project.module_of(file)
            allowed = {module, *self.modules[module]["MODULES"]} if module else {"cli"}
            for line, kind, header in project.includes(file):
                if kind != '"':
                    continue
                if header.split("/")[0] not in allowed:
                    wrong.append(f"{project.name(file)}:{line}: '{module}' may not use \"{header}\"")
                elif not (project.SRC / header).exists():
                    wrong.append(f"{project.name(file)}:{line}: \"{header}\" does not exist below src/")
        self.assertEqual(wrong, [])

    def test_each_library_has_one_owner(self):
        wrong = []
        for file in project.code_files("src"):
            for line, kind, header in project.includes(file):
                for pattern, owner in OWNERS.items():
                    if kind == "<" and re.fullmatch(pattern, header) and project.module_of(file) != owner:
                        wrong.append(f"{project.name(file)}:{line}: <{header}> belongs to '{owner}'")
        self.assertEqual(wrong, [])

    def test_no_module_hands_its_library_on_in_a_header(self):
        wrong = []
        for file in project.code_files("src"):
            for line, kind, header in project.includes(file):
                if kind != '"' or header.split("/")[0] == project.module_of(file):
                    continue
                for reached in sorted(reachable_headers(header, set())):
                    for _, _, library in project.includes(project.SRC / reached):
                        if any(re.fullmatch(pattern, library) for pattern in OWNERS):
                            wrong.append(f"{project.name(file)}:{line}: \"{header}\" brings <{library}> by \"{reached}\"")
        self.assertEqual(wrong, [])

    def test_the_patterns_find_what_they_are_for(self):
        samples = [
            ("prints", 'std::cout << "x";'), ("prints", 'fmt::print("x");'), ("prints", 'printf("x");'),
            ("touches the disk", "std::filesystem::remove_all(folder);"), ("touches the disk", "#include <fstream>"), ("touches the disk", "::unlink(path);"),
            ("touches the disk", "fs::exists(file)"), ("touches the disk", "namespace files = std::filesystem;"),
            ("touches the disk", 'auto* file = fopen("a", "r");'),
            ("starts threads", "std::thread worker{run};"),
            ("reads a clock of the calendar", "std::chrono::system_clock::now()"),
            ("runs other programs", '::posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);'),
            ("reads the environment or its locale", 'std::getenv("LANG")'),
            ("leaves the program", "std::exit(1);"),
            ("draws random numbers", "#include <random>"),
            ("shares ownership", "std::shared_ptr<Page> page;"),
        ]
        patterns = {what: pattern for what, _, pattern in RESERVED}
        self.assertEqual({what for what, _ in samples}, set(patterns))
        for what, code in samples:
            self.assertRegex(project.bare_code(code), patterns[what])
        innocent = "return app.exit(error); namespace fs = std::filesystem; fs::path p; auto s = fmt::format(\"std::cout\"); // std::exit(1)\nsnprintf(b, 1, x);"
        for what, pattern in patterns.items():
            self.assertNotRegex(project.bare_code(innocent), pattern, what)

    def test_only_the_module_in_charge_does_it(self):
        wrong = []
        for file in project.code_files("src"):
            code = project.bare_code(project.read(file))
            for what, allowed, pattern in RESERVED:
                if project.module_of(file) in allowed:
                    continue
                for match in re.finditer(pattern, code):
                    line = code.count("\n", 0, match.start()) + 1
                    wrong.append(f"{project.name(file)}:{line}: {what}: '{match[0]}'")
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
