"""Diagnostic codes: the catalogue, the pages, the message functions and the tests hold together."""
import re
import unittest

import project

SECTIONS = ["Why", "Example", "How to fix", "How to configure"]
CATALOGUE = project.SRC / "diagnostics" / "catalogue.def"


def catalogue():
    """enumerator -> name, in file order."""
    text = re.sub(r"//.*", "", project.read(CATALOGUE))
    return re.findall(r'GUIDEPOST_CODE\(\s*(\w+),\s*"([^"]+)",\s*(\w+),\s*"([^"]+)"\s*\)', text)


def message_functions():
    """function -> codes that its body makes, over all src/diagnostics/*_messages.cpp."""
    functions = {}
    for file in sorted((project.SRC / "diagnostics").glob("*_messages.cpp")):
        current = None
        for line in project.read(file).splitlines():
            start = re.match(r"Diagnostic (\w+)\(", line)
            if start:
                current = start[1]
                functions.setdefault(current, set())
            elif line.startswith("}"):
                current = None
            for code in re.findall(r"\bCode::(\w+)", line):
                functions.setdefault(current or f"a helper of {file.name}", set()).add(code)
    return functions


class Codes(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.codes = catalogue()
        self.names = [name for _, name, _, _ in self.codes]

    def test_the_catalogue_is_well_formed(self):
        self.assertEqual(len(self.codes), project.read(CATALOGUE).count("\nGUIDEPOST_CODE("))
        self.assertEqual(len(set(self.names)), len(self.names), "a name stands twice")
        for _, name, severity, summary in self.codes:
            self.assertRegex(name, r"^[a-z0-9]+(-[a-z0-9]+)*$")
            self.assertIn(severity, ("error", "warning", "suggestion", "info"), name)
            self.assertNotRegex(summary, r"\.$", f"{name}: no full stop")

    def test_each_code_has_a_page_and_each_page_a_code(self):
        pages = sorted(file.stem for file in (project.ROOT / "docs" / "codes").glob("*.md"))
        self.assertEqual(pages, sorted(self.names))

    def test_each_page_has_the_same_sections(self):
        wrong = []
        for file in sorted((project.ROOT / "docs" / "codes").glob("*.md")):
            text = re.sub(r"^(```+|~~~+).*?^\1", "", project.read(file), flags=re.S | re.M)
            headings = re.findall(r"^(#{1,6}) (.*?)\s*$", text, re.M)
            if headings != [("#", file.stem)] + [("##", section) for section in SECTIONS]:
                wrong.append(f"{project.name(file)}: {[title for _, title in headings]}")
            if file.stem not in text.split("## How to configure")[-1]:
                wrong.append(f"{project.name(file)}: 'How to configure' does not name the code")
        self.assertEqual(wrong, [])

    def test_each_code_is_made_by_a_message_function(self):
        made = set().union(*message_functions().values())
        self.assertEqual(sorted(code for code, _, _, _ in self.codes if code not in made), [])

    def test_each_message_function_is_used(self):
        elsewhere = "\n".join(project.read(file) for file in project.code_files("src")
                              if project.module_of(file) != "diagnostics")
        inside = "\n".join(project.read(file) for file in project.code_files("src")
                           if project.module_of(file) == "diagnostics")
        unused = [function for function in message_functions()
                  if "helper" not in function and not re.search(rf"\b{function}\b", elsewhere)
                  and not re.search(rf"return {function}\(", inside)]
        self.assertEqual(unused, [])

    def test_each_code_stands_in_some_test(self):
        here = project.ROOT / "tests" / "structure"
        tests = "\n".join(project.read(file) for file in project.text_files()
                          if (project.ROOT / "tests") in file.parents and here not in file.parents
                          and file.name != "package-lock.json" and is_utf8(file))
        untested = [name for code, name, _, _ in self.codes
                    if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])|\bCode::{code}\b", tests)]
        self.assertEqual(untested, [])


def is_utf8(file):
    try:
        project.read(file)
        return True
    except UnicodeDecodeError:  # golden sites hold such files on purpose
        return False


if __name__ == "__main__":
    unittest.main()
