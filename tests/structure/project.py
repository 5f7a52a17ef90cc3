"""The project as text: its files, and what its CMake lists declare."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
KEYWORDS = ("SOURCES", "MODULES", "LIBRARIES", "PRIVATE_LIBRARIES")
NOT_OURS = {".git", "build", "site", "node_modules", "__pycache__", ".cache"}


def read(path):
    return path.read_text(encoding="utf-8")


def name(path):
    """A path for messages: relative to the project, with '/'."""
    return path.relative_to(ROOT).as_posix()


def without_cmake_comments(text):
    return re.sub(r"#.*", "", text)


def modules():
    """What each src/*/CMakeLists.txt declares: name -> {keyword: [words]}."""
    found = {}
    for file in sorted(SRC.glob("*/CMakeLists.txt")):
        call = re.search(r"guidepost_module\((\w+)([^)]*)\)", without_cmake_comments(read(file)))
        assert call, f"{name(file)} declares no module"
        declared = {keyword: [] for keyword in KEYWORDS}
        keyword = None
        for word in call[2].split():
            if word in KEYWORDS:
                keyword = word
            else:
                assert keyword, f"{name(file)}: '{word}' follows no keyword"
                declared[keyword].append(word)
        found[call[1]] = declared
    return found


def code_files(*folders, suffixes=(".cpp", ".hpp")):
    """The C++ files below folders of the project, sorted."""
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*")) if file.suffix in suffixes]


def text_files():
    """Every file of the project that is text: what a clone holds, without what builds leave."""
    def walk(folder):
        for entry in sorted(folder.iterdir()):
            if entry.name in NOT_OURS or entry.is_symlink():
                continue
            if entry.is_dir():
                yield from walk(entry)
            elif b"\0" not in entry.read_bytes():
                yield entry
    return list(walk(ROOT))


def module_of(file):
    """The module that a file of src/ belongs to; '' for main.cpp."""
    parts = file.relative_to(SRC).parts
    return parts[0] if len(parts) > 1 else ""


STRING_OR_COMMENT = re.compile(
    r'R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.S)


def bare_code(text):
    """C++ without comments, and with empty strings: line numbers stay."""
    def blank(match):
        kept = '""' if match[0][0] in 'R"' else ""
        return kept + "\n" * match[0].count("\n")
    return STRING_OR_COMMENT.sub(blank, text)


def includes(file):
    """(line, kind, header) of each #include; kind is '"' or '<'."""
    for number, line in enumerate(read(file).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match[1], match[2]
