"""Times the stages of a build on a publication and prints a table (`make bench`).

Each run is a process of its own, as an editor's build is, and starts from nothing but the prepared fonts. Times are
wall clock of one machine at one hour: compare runs of one table with each other, never with another machine's.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median


def timed_build(publication: Path, output: Path) -> tuple[float, dict[str, float], int]:
    """Seconds of the whole command, seconds of each stage as report.json has them, pages."""
    command = [sys.executable, "-m", "bianzuan", "build", publication, "-o", output, "--fresh"]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    report = json.loads((output / "report.json").read_text(encoding="utf-8"))
    return wall, report["seconds"], report["pages"]


def main() -> None:
    """Build the publication several times and print what each stage took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("publication", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        timed_build(arguments.publication, Path(folder))  # prepares the fonts, which stay in the cache
        runs = [timed_build(arguments.publication, Path(folder)) for _ in range(arguments.runs)]
    pages = runs[0][2]
    walls = [run[0] for run in runs]
    table = [(stage, median(run[1][stage] for run in runs)) for stage in runs[0][1]]
    print(f"{arguments.publication}: {pages} pages, {arguments.runs} runs, median seconds")  # noqa: T201 - a script
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")  # noqa: T201
    rest = median(walls) - sum(seconds for _, seconds in table)
    for stage, seconds in [*table, ("start-up and the rest", rest), ("whole command", median(walls))]:
        print(f"  {stage:28}{seconds:8.2f}")  # noqa: T201
    print(f"\n  {pages / median(walls):.1f} pages a second; slowest run {max(walls):.2f} s, fastest {min(walls):.2f} s")  # noqa: T201


if __name__ == "__main__":
    main()
