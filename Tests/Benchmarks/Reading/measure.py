#!/usr/bin/env python3
"""Processor time and peak memory of `sucharit plan read` over a city's plan as text, Word and PDF.

usage: measure.py PROGRAM [RUNS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TEXT = ROOT / "Tests/RecognitionTests/Fixtures/samut-prakan-city.txt"
MAKER = ROOT / "Tests/CommandTests/Readers/make_documents.py"


def documents(folder: Path) -> list[Path]:
    """The plan in each kind: Word by python-docx, PDF of it by LibreOffice."""
    subprocess.run([sys.executable, MAKER, TEXT, folder], check=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", folder, folder / "plan.docx"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return [TEXT, folder / "plan.docx", folder / "plan.pdf"]


def run(program: str, document: Path, folder: Path) -> tuple[float, float, int]:
    """Seconds of user and system time, and the largest process in kilobytes, pdftotext included."""
    output = os.open(os.devnull, os.O_WRONLY)
    arguments = [program, "plan", "read", str(document), "-o", str(folder / "read.yaml"), "--force"]
    child = os.posix_spawn(
        program, arguments, os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)])
    _, status, usage = os.wait4(child, 0)
    os.close(output)
    if status:
        sys.exit(f"{document}: ended with {status}")
    return usage.ru_utime, usage.ru_stime, usage.ru_maxrss


def main() -> None:
    program = str(Path(sys.argv[1]).resolve())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("| Document | CPU, user | CPU, system | Peak memory |")
        print("| --- | --- | --- | --- |")
        for document in documents(folder):
            found = [run(program, document, folder) for _ in range(runs)]
            user, system, memory = (statistics.median(column) for column in zip(*found))
            print(f"| {document.suffix[1:]} | {user:.2f} s | {system:.2f} s | {memory // 1024} MB |")


main()
