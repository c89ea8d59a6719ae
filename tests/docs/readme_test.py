#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The README's picture is what the program draws now, its first dossier is what `init` writes, and its commands run."""
import os, pathlib, re, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parents[2]
program = os.environ["STANDPOINT_PROGRAM"]
readme = (root / "README.md").read_text(encoding="utf-8")
faults = []

drawn = subprocess.run([program, "render", "relations", "-d", "data/health-data-hub", "--lang", "en", "--width", "full"],
                       cwd=root, capture_output=True, check=True).stdout
if drawn != (root / "docs/health-data-hub.svg").read_bytes():
    if "--accept" in sys.argv:
        (root / "docs/health-data-hub.svg").write_bytes(drawn)
    else:
        faults.append("docs/health-data-hub.svg is not what the program draws: run ./dev docs")

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([program, "init"], cwd=folder, capture_output=True, check=True)
    written = (pathlib.Path(folder) / "dossier.yaml").read_text(encoding="utf-8")
    if f"```yaml\n{written}```" not in readme:
        faults.append("the README's first dossier is not the one that `standpoint init` writes")
    blocks = re.findall(r"```sh\n(.*?)```", readme, re.S)
    first = [line for line in blocks[2].splitlines() if line]
    questions = [line for line in blocks[3].splitlines() if line and "DIR" not in line]
    clone = pathlib.Path(folder) / "clone"  # nothing is written into the tree
    clone.mkdir()
    (clone / "data").symlink_to(root / "data")
    for where, lines in ((folder, first), (clone, questions)):
        for line in lines:
            line = line.split("#")[0].strip().replace("standpoint", program, 1)
            done = subprocess.run(["bash", "-c", line], cwd=where, capture_output=True, text=True)
            if done.returncode != 0 or not (done.stdout or "-o " in line):
                faults.append(f"{line}: exit {done.returncode}: {done.stderr}")

print("\n".join(faults) or "the README is current")
sys.exit(1 if faults else 0)
