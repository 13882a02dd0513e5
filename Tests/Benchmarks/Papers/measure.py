#!/usr/bin/env python3
"""Time of `sucharit report` in each format that an office files, beside a bare Chromium that prints an empty page.

usage: measure.py PROGRAM [RUNS]
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PLAN = ROOT / "plans/samut-prakan-city.yaml"
SCRIPT = ROOT / "plans/demonstration/samut-prakan-city-2566.txt"


def run(arguments: list[str]) -> tuple[float, float]:
    """Seconds of processor time, that of the programs it waits for included, and seconds on the clock."""
    output = os.open(os.devnull, os.O_WRONLY)
    began = time.monotonic()
    child = os.posix_spawnp(
        arguments[0], arguments, os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)])
    _, status, usage = os.wait4(child, 0)
    took = time.monotonic() - began
    os.close(output)
    if status:
        sys.exit(f"{' '.join(arguments)}: ended with {status}")
    return usage.ru_utime + usage.ru_stime, took


def row(name: str, arguments: list[str], runs: int) -> None:
    processor, clock = zip(*(run(arguments) for _ in range(runs)))
    print(f"| {name} | {statistics.median(processor):.2f} s | {statistics.median(clock):.2f} s |")


def chromium(folder: Path) -> list[str]:
    """What prints an empty page, and nothing else."""
    page = folder / "empty.html"
    page.write_text("<!doctype html><title>empty</title>")
    alone = [] if os.geteuid() else ["--no-sandbox"]
    return [
        shutil.which("chromium") or sys.exit("there is no chromium"), *alone, "--headless=new", "--disable-gpu",
        "--disable-dev-shm-usage", "--no-first-run", f"--user-data-dir={folder}/profile",
        "--no-pdf-header-footer", f"--print-to-pdf={folder}/empty.pdf", page.as_uri()]


def main() -> None:
    program = str(Path(sys.argv[1]).resolve())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log = ["--plan", str(PLAN), "--data", str(folder / "data")]
        subprocess.run(
            [program, "log", "script", SCRIPT, "--demonstration", "--quiet", *log],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        report = [program, "report", "six-month", "--year", "2566", "--as-of", "5/4/2566", *log]
        print("| Six-month report of 414 entries | CPU | Time |")
        print("| --- | --- | --- |")
        for form in ["html", "docx", "xlsx", "pdf"]:
            row(form, [*report, "--format", form, "-o", str(folder / form), "--force"], runs)
        row("an empty page, Chromium alone", chromium(folder), runs)


main()
