#!/usr/bin/env python3
"""Times whole builds of a site against the floor of the same run. scripts/bench compiles what it needs and calls it.

The floor is what any generator must do: read every file, parse and render every article with cmark-gfm, write one file of
the size of each file of the built site, on the same number of threads. Every figure is the least of --runs runs.
"""
import argparse
import os
import pathlib
import re
import sys
import tempfile
import time

import make_site

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Run:
    """One process, timed: seconds, peak memory in MiB, standard output and error."""

    def __init__(self, scratch, *command):
        out, err = scratch / "stdout", scratch / "stderr"
        with open(out, "wb") as stdout, open(err, "wb") as stderr:
            actions = [(os.POSIX_SPAWN_DUP2, stdout.fileno(), 1), (os.POSIX_SPAWN_DUP2, stderr.fileno(), 2)]
            start = time.perf_counter()
            process = os.posix_spawn(command[0], [str(word) for word in command], os.environ, file_actions=actions)
            _, status, usage = os.wait4(process, 0)
            self.seconds = time.perf_counter() - start
        self.peak = usage.ru_maxrss / 1024
        self.code = os.waitstatus_to_exitcode(status)
        self.stdout, self.stderr = out.read_text(), err.read_text()
        if self.code not in (0, 1):
            sys.exit(f"{' '.join(map(str, command))}: exit code {self.code}\n{self.stderr}")

    def stages(self):
        """The lines of --timings: name -> seconds."""
        return {name: float(ms) / 1000 for name, ms in re.findall(r"(?m)^  (\S.*?) +([\d.]+) ms$", self.stderr)}


class Floor:
    """The three passes of `guidepost-bench floor`: name -> (seconds, bytes, files)."""

    def __init__(self, run):
        self.passes = {name: (float(seconds), int(size), int(files))
                       for name, seconds, size, files in (line.split() for line in run.stdout.splitlines())}
        self.seconds = sum(seconds for seconds, _, _ in self.passes.values())


def least(runs):
    return min(runs, key=lambda run: run.seconds)


def row(name, seconds, size=None, *notes):
    speed = f"{size / seconds / 1e6:9.1f} MB/s" if size and seconds else " " * 14
    print(f"  {name:<24}{seconds * 1000:9.1f} ms{speed}  {'  '.join(notes)}".rstrip())


def measure(site, jobs, runs, scratch):
    program, bench = ROOT / "build/release/guidepost", ROOT / "build/release/guidepost-bench"
    built = []  # the folders, last one last

    def build():
        return Run(scratch, program, "build", site, "--output", built[-1], "--jobs", jobs, "--timings", "--quiet",
                   "--fail-on", "never")

    def cold_build():
        built.append(scratch / f"built-{len(built)}")
        os.sync()
        cold.append(build())

    def floor_pass():
        written = scratch / f"written-{len(floors)}"
        os.sync()
        floors.append(Floor(Run(scratch, bench, "floor", site, built[-1], written, jobs)))

    # Every run writes into a folder of its own and none is removed meanwhile: a file system is slow to give out again
    # what was just freed, and memory just freed is fast. The two sides take turns in coming first.
    cold, unchanged, checks, floors = [], [], [], []
    cold_build()
    for turn in range(runs):
        for measured in (floor_pass, cold_build) if turn % 2 else (cold_build, floor_pass):
            measured()
        unchanged.append(build())
        checks.append(Run(scratch, program, "check", site, "--jobs", jobs, "--quiet", "--fail-on", "never"))
    floor, cold, unchanged, checks = least(floors), least(cold), least(unchanged), least(checks)
    _, size, files = floor.passes["read"]
    _, articles_size, articles = floor.passes["parse"]
    _, site_size, site_files = floor.passes["write"]

    print(f"site     {files} files, {size / 1e6:.1f} MB, {articles} Markdown articles; "
          f"built: {site_files} files, {site_size / 1e6:.1f} MB")
    print(f"threads  {jobs}; least of {runs} runs\n")
    print("floor")
    row("read", floor.passes["read"][0], size)
    row("parse and render", floor.passes["parse"][0], articles_size, "cmark-gfm alone")
    row("write", floor.passes["write"][0], site_size)
    row("sum", floor.seconds, size)
    print("cold build with checks")
    for name, seconds in cold.stages().items():
        row(name, seconds, size)
    row("whole process", cold.seconds, size, f"peak {cold.peak:.0f} MiB", f"{cold.seconds / floor.seconds:.2f} x floor")
    print("build with nothing changed")
    for name, seconds in unchanged.stages().items():
        row(name, seconds, size)
    row("whole process", unchanged.seconds, size, f"peak {unchanged.peak:.0f} MiB",
        f"{unchanged.seconds / cold.seconds:.2f} x cold build", f"{unchanged.seconds / floor.seconds:.2f} x floor")
    print("check")
    row("whole process", checks.seconds, size, f"peak {checks.peak:.0f} MiB",
        f"{checks.seconds / floor.seconds:.2f} x floor")


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, help="measure this folder instead of a made one")
    parser.add_argument("--articles", type=int, default=400, help="articles of each locale of the made site (400)")
    parser.add_argument("--locales", type=int, default=5, help="locales of the made site (5)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="threads (one per core)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each program (5)")
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="guidepost-bench-") as folder:
        scratch = pathlib.Path(folder)
        site = arguments.site
        if site is None:
            site = scratch / "site"
            make_site.make(site, arguments.articles, arguments.locales)
        elif not site.is_dir():
            parser.error(f"'{site}' is no folder")
        measure(site.resolve(), arguments.jobs, arguments.runs, scratch)


if __name__ == "__main__":
    main()
