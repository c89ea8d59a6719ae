#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures start-up, loading, analyses, networks, drawing, queries and extraction beside peers: run.py BUILD [--quick] [--sizes N,N…] [--only questions]

BUILD is the folder of an optimised build with its programs in BUILD/bench. Commands that are compared run in turn, so that
a slower moment of the machine meets them all; what is printed is the median of processor time (user and system) and of
peak memory, and ratios taken round by round. Nothing is asserted about speed; that program and peer count the same is.
"""
import argparse
import hashlib
import json
import os
import pathlib
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import articles
import debate
import generate

HERE = pathlib.Path(__file__).resolve().parent
SIZES = (1_000, 10_000, 100_000)
START_ROUNDS = 41
PYTHON = "/usr/bin/python3"


class Bench:
    """Runs commands under BUILD/bench/measure."""

    def __init__(self, build):
        self.build = pathlib.Path(build).resolve()

    def run(self, *command):
        """{"cpu": seconds, "peak": MB, "out": what it printed}; ends the whole run when the command fails."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run([self.build / "bench" / "measure", *command], capture_output=True, env=environment, text=True)
        used = json.loads(done.stderr.splitlines()[-1]) if done.returncode == 0 else {}
        if used.get("exit") != 0:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stderr}")
        return {"cpu": used["cpu"], "peak": used["peak_kb"] / 1024, "out": done.stdout}

    def rounds(self, commands, count):
        """{name: [result of each round]}: every command once a round, in turn."""
        results = {name: [] for name in commands}
        for _ in range(count):
            for name, command in commands.items():
                results[name].append(self.run(*command))
        return results


def median(results, key):
    return statistics.median(result[key] for result in results)


def ratio(results, reference, key):
    """The median over the rounds of what `results` took of what `reference` took."""
    return statistics.median(a[key] / b[key] for a, b in zip(results, reference) if b[key] > 0)


def seconds(value):
    return f"{value * 1000:.2f} ms" if value < 0.1 else f"{value:.2f} s"


def times(value):
    """`3.2 x less` or `1.2 x more`: how a measure compares with that of the peer."""
    return f"{1 / value:.1f} x less" if value < 1 else f"{value:.2f} x more"


def table(title, head, rows):
    """Prints rows of texts; the first column is flush left, the others flush right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    print(f"\n{title}")
    for row in [head, *rows]:
        print("  " + "  ".join(text.rjust(width) if i else text.ljust(width) for i, (text, width) in enumerate(zip(row, widths))))


def measure_start(bench):
    program = bench.build / "standpoint"
    commands = {
        "standpoint version": [program, "version"],
        "/bin/true": ["/bin/true"],
        "a C++ program that prints a line": [bench.build / "bench" / "trivial"],
        "python3 -c 'import yaml, networkx'": [PYTHON, "-c", "import yaml, networkx"],
    }
    results = bench.rounds(commands, START_ROUNDS)
    ours = results["standpoint version"]
    table(f"Start-up (median of {START_ROUNDS})", ("", "CPU", "peak memory", "standpoint takes"),
          [(name, seconds(median(of, "cpu")), f"{median(of, 'peak'):.1f} MB",
            "" if of is ours else f"{times(ratio(ours, of, 'cpu'))} CPU") for name, of in results.items()])


def check_counts(stats, peer, size):
    """Ends the run where program and peer do not say the same of a dossier."""
    ours, theirs = json.loads(stats)["counts"], json.loads(peer)["counts"]
    if ours != theirs:
        sys.exit(f"at {size} claims the program counts {ours}, the peer {theirs}: they do not do the same work")


PEER_PHASES = {  # what the peer needs for the same, beyond the reading of modules that belongs to its loading
    "loading (load_dossier)": ("load",),
    "standpoint check": ("load",),
    "standpoint stats": ("load", "graph"),
    "loading, positions, conflicts": ("load", "positions", "conflicts"),
    "standpoint relations": ("load", "relations"),
    "standpoint render relations": ("load", "drawing"),
}


def peer_for(name, phases):
    """What the peer took for the same, round by round."""
    return [{"cpu": sum(phase[key] for key in PEER_PHASES[name])} for phase in phases]


def drawn_entities(svg):
    return re.findall(r'<g id="([^"]*)" class="sp-node"', svg)


def check_results(relations, drawn, peer, size):
    """Ends the run where program and peer do not list as many relations, or draw as many entities."""
    ours, theirs = (len(json.loads(relations)["relations"]), len(drawn)), json.loads(peer)
    if ours != (theirs["listed"], theirs["drawn"]):
        sys.exit(f"at {size} claims the program lists and draws {ours}, the peer {theirs['listed']} and {theirs['drawn']}")


def measure_size(bench, size, folder, rounds):
    """One dossier: a table of commands, and a line for the summary of loading."""
    written = generate.write_dossier(size, folder)
    program, loading = bench.build / "standpoint", bench.build / "bench" / "loading"
    entities = folder.with_suffix(".drawn")
    drawn = drawn_entities(bench.run(program, "render", "relations", "-d", folder)["out"])
    entities.write_text("\n".join(drawn), encoding="utf-8")
    results = bench.rounds({
        "yaml-cpp's event scan": [loading, "events", folder],
        "loading (load_dossier)": [loading, "load", folder],
        "standpoint check": [program, "check", folder],
        "standpoint stats": [program, "stats", folder, "--format", "json"],
        "loading, positions, conflicts": [loading.with_name("analyses"), folder],
        "standpoint relations": [program, "relations", "--format", "json", "-d", folder],
        "standpoint render relations": [program, "render", "relations", "-d", folder],
        "peer: PyYAML, networkx, dot": [PYTHON, HERE / "peer.py", folder, entities],
    }, rounds)
    scan, load, _, stats, analyses, relations, _, peer = results.values()
    check_counts(stats[0]["out"], peer[0]["out"], size)
    check_analyses(analyses[0]["out"], peer[0]["out"], size)
    check_results(relations[0]["out"], drawn, peer[0]["out"], size)
    for of in (scan, load):  # without the program's start, by its own clock
        for result in of:
            result.update(json.loads(result["out"]))
    phases = [json.loads(result["out"]) for result in peer]
    rows = [(name, seconds(median(of, "cpu")), f"{median(of, 'peak'):.1f} MB", *(
        ("", "") if of is peer or of is scan else
        (f"{times(ratio(of, peer_for(name, phases), 'cpu'))} CPU", f"{times(ratio(of, peer, 'peak'))} memory")))
        for name, of in results.items()]
    table(f"{size} claims, {written / 1e6:.1f} MB (median of {rounds})", ("", "CPU", "peak memory", "than the peer", ""), rows)
    print(f"  of the peer's time: {seconds(median(phases, 'load'))} until loaded, {seconds(median(phases, 'graph'))} for graph and "
          f"counts, {seconds(median(phases, 'positions'))} for positions, {seconds(median(phases, 'conflicts'))} for opposed pairs, "
          f"{seconds(median(phases, 'relations'))} for relations, {seconds(median(phases, 'drawing'))} to draw {len(drawn)} entities")
    print_analyses([json.loads(result["out"]) for result in analyses])
    return (str(size), f"{written / size:.0f}", f"{ratio(load, scan, 'cpu'):.2f}",
            f"{load[0]['model'] / load[0]['claims']:.0f}", f"{written / median(load, 'cpu') / 1e6:.1f} MB/s")


def check_analyses(ours, peer, size):
    """Ends the run where program and peer do not work out as many positions and opposed pairs."""
    if json.loads(ours)["counts"] != json.loads(peer)["analyses"]:
        sys.exit(f"at {size} claims the program works out {json.loads(ours)['counts']}, the peer {json.loads(peer)['analyses']}")


def print_analyses(results):
    """What the analyses take by themselves: nanoseconds a claim, and beside a loop over bare numbers."""
    claims, counts = results[0]["claims"], results[0]["counts"]
    positions, conflicts, loop = (median(results, key) for key in ("positions", "conflicts", "pairs_loop"))
    print(f"  {counts['positions']} positions in {seconds(positions)}, {positions / claims * 1e9:.0f} ns a claim; with all "
          f"{results[0]['all_conflicts']} conflicts {seconds(conflicts)}; a plain loop that only counts the "
          f"{counts['opposed_pairs']} opposed pairs takes {seconds(loop)}")


def measure_reference(bench):
    """What a person waits for: each command on the reference dossier, with and without drawing."""
    program, dossier = bench.build / "standpoint", HERE.parents[1] / "data" / "health-data-hub"
    commands = {" ".join(words): [program, *words, "-d", dossier] for words in (
        ("relations",), ("path", "anticor", "microsoft"), ("show", "cedric-o"), ("positions",), ("conflicts",),
        ("render", "relations"), ("render", "positions"), ("render", "matrix"), ("render", "timeline"), ("render", "conflicts"),
        ("render", "ego", "cnll"), ("render", "provenance"), ("report",))}
    results = bench.rounds(commands, 11)
    table("Commands on the reference dossier (median of 11; goals: 20 ms without drawing, 40 ms with)", ("", "CPU", "peak memory"),
          [(name, seconds(median(of, "cpu")), f"{median(of, 'peak'):.1f} MB") for name, of in results.items()])


PAGED = 5_000  # claims


def measure_pages(bench, folder):
    """An overview and all pages of a dossier that no single picture holds."""
    program = bench.build / "standpoint"
    generate.write_dossier(PAGED, folder)
    rows = []
    for view in ("positions", "matrix", "timeline", "relations", "provenance", "conflicts"):
        results = [bench.run(program, "render", view, "--pages", "-o", folder.with_suffix(".pages") / view, "-d", folder)
                   for _ in range(5)]
        rows.append((f"render {view} --pages", seconds(median(results, "cpu")), f"{median(results, 'peak'):.1f} MB",
                     str(len(results[0]["out"].splitlines()))))
    table(f"{PAGED} claims, an overview and pages (median of 5; goal: 2 s)", ("", "CPU", "peak memory", "pages"), rows)


DEBATE = 20_000  # claims


def measure_arguments(bench, folder):
    """Replies, reasons and acceptance of a debate."""
    debate.write_debate(DEBATE, folder)
    results = [json.loads(bench.run(bench.build / "bench" / "arguments", folder)["out"]) for _ in range(5)]
    names = (("replies, statuses and reasons", "arguments"), ("the grounded labelling alone", "grounded"),
             ("accepted by some or every preferred extension", "preferred"), ("the same, stable", "stable"))
    table(f"A debate of {DEBATE} claims (median of 5; goal: 50 ms for the first)", ("", "CPU"),
          [(name, seconds(median(results, key))) for name, key in names])
    counts = results[0]["counts"]
    print(f"  {counts['attacks']} attacks; {counts['undecided']} arguments are left undecided by the grounded labelling")


DISCOURSES = (100_000, 1_000_000)  # claims


def measure_discourse(bench, size, scratch):
    """Networks and replies of one dossier, each beside the same by scipy or networkx, after loading."""
    folder, statements, replies = (scratch / f"{size}{suffix}" for suffix in ("", ".statements", ".replies"))
    if not folder.exists():
        generate.write_dossier(size, folder)
    rounds = 3 if size <= 100_000 else 1
    ours, peer = [], []
    for _ in range(rounds):
        ours.append(json.loads(bench.run(bench.build / "bench" / "discourse", folder, statements, replies)["out"]))
        peer.append(json.loads(bench.run(PYTHON, HERE / "discourse_peer.py", statements, replies, str(size),
                                         str(ours[-1]["sources"]))["out"]))
    if ours[0]["analyses"].keys() != peer[0]["analyses"].keys():
        sys.exit(f"program and peer do not work out the same: {list(ours[0]['analyses'])}, {list(peer[0]['analyses'])}")
    rows = []
    for name, analysis in ours[0]["analyses"].items():
        a, b = ([result["analyses"][name] for result in results] for results in (ours, peer))
        better = name.startswith("communities") and a[0]["sum"] >= b[0]["sum"]  # of two searches, the modularity that they find
        if not better and abs(a[0]["sum"] - b[0]["sum"]) > 1e-6 * max(1, abs(b[0]["sum"])):
            sys.exit(f"{name} at {size} claims: the program comes to {a[0]['sum']}, the peer to {b[0]['sum']}")
        rows.append((name, seconds(median(a, "seconds")), seconds(median(b, "seconds")),
                     f"{1 / ratio(a, b, 'seconds'):.1f} x", str(analysis["cells"])))
    whole = [[{"seconds": sum(step["seconds"] for step in result["analyses"].values()) + result.get("table", 0)}
              for result in results] for results in (ours, peer)]
    rows.append(("all of it, with the table of statements", *(seconds(median(of, "seconds")) for of in whole),
                 f"{1 / ratio(*whole, 'seconds'):.1f} x", ""))
    table(f"Networks and replies of {size} claims, after loading (median of {rounds}; goal: 20 x)",
          ("", "CPU", "CPU of the peer", "faster", "cells"), rows)
    if ours[0]["whole_camps"]:
        print(f"  all of `camps`, with polarisation, balance and its bounds: {seconds(median(ours, 'whole_camps'))} for "
              f"{ours[0]['camps']} camps; betweenness from {ours[0]['sources']} vertices in both")


def measure_products(bench, size):
    """One-mode networks of a made table, beside plain sparse products of the same operands."""
    made = json.loads(bench.run(bench.build / "bench" / "networks", str(size))["out"])
    plain = {"onemode_ignore": "plain_ignore"}
    rows = [(name.removeprefix("onemode_").replace("_", ", "), seconds(step["seconds"]),
             f"{step['seconds'] / made[plain.get(name, 'plain_congruence')]['seconds']:.2f}", str(step["cells"]))
            for name, step in made.items() if name.startswith("onemode_")]
    rows.append(("24 monthly windows, subtract", seconds(made["months_24"]["seconds"]), "", str(made["months_24"]["cells"])))
    table(f"One-mode networks of {size} statements, {made['actors']} actors and {made['propositions']} propositions (goal: twice "
          "the product)", ("", "CPU", "of a plain sparse product's", "cells"), rows)


QUESTIONED = 100_000  # claims
QUESTIONS = ("who opposes a proposition", "opposed pairs of actors on one", "opposed pairs in all",
             "paths of up to 3 relations between two", "shortest path between two")
ENGINES = {"DuckDB": ("duckdb", "@duckdb/node-api"), "Ladybug": ("ladybug", "@ladybugdb/core")}


WATCHED = {  # what an author has open beside the editor
    "render relations": (["render", "relations"], "svg"),
    "render positions": (["render", "positions"], "svg"),
    "report": (["report"], "html"),
    "embed README.md": (["embed", "README.md"], "html"),
}
SAVES = 20


def measure_watching(bench, scratch):
    """From a save of the reference dossier to the file that --watch writes, beside the same command run anew.

    First saves that leave every layout as it was, then ones of longer and longer names.
    """
    folder = scratch / "watched"
    shutil.copytree(HERE.parents[1] / "data" / "health-data-hub", folder)
    source = folder / "entities.yaml"
    text = source.read_text(encoding="utf-8")
    saves = {"layouts known": [text + f"# {number}\n" for number in range(SAVES)],
             "a longer name": [text.replace("name: Anticor", f"name: Anticor {'x' * number}", 1) for number in range(SAVES)]}
    rows = []
    for name, (words, suffix) in WATCHED.items():
        output = folder / f"watched.{suffix}"
        command = [bench.build / "standpoint", *words, "-d", folder, "-o", output]
        anew = bench.rounds({"": command}, SAVES)[""]
        anew_waits = [elapsed(lambda: subprocess.run(command, cwd=folder, stderr=subprocess.DEVNULL)) for _ in range(SAVES)]
        rows.append((name, "the command anew", seconds(statistics.median(anew_waits)), seconds(median(anew, "cpu")), ""))
        output.unlink()
        with subprocess.Popen([*command, "--watch"], cwd=folder, stderr=subprocess.DEVNULL) as process:
            wait_for(output.exists)
            time.sleep(0.3)
            for kind, texts in saves.items():
                begin, waits = cpu_of(process.pid), []
                for changed in texts:
                    before = output.stat().st_ino
                    waits.append(elapsed(lambda: (source.write_text(changed, encoding="utf-8"),
                                                  wait_for(lambda: output.stat().st_ino != before))))
                    time.sleep(0.1)
                cpu = (cpu_of(process.pid) - begin) / SAVES
                rows.append(("", kind, seconds(statistics.median(waits)), seconds(cpu), times(cpu / median(anew, "cpu")) + " CPU"))
            process.send_signal(signal.SIGINT)
        output.unlink()
        source.write_text(text, encoding="utf-8")
    table(f"From a save of the reference dossier to the file that --watch writes (of {SAVES})",
          ("", "", "elapsed (median)", "CPU", "than anew"), rows)


def elapsed(action):
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def cpu_of(pid):
    """Seconds of processor time of a process and the children that it has waited for."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def wait_for(condition):
    while not condition():
        time.sleep(0.0003)


def engines_at_hand():
    """{name: word for questions_peer.mjs} of those whose modules stand under STANDPOINT_PEERS; says which do not."""
    modules = pathlib.Path(os.environ.get("STANDPOINT_PEERS", HERE.parents[1] / "build" / "peers")) / "node_modules"
    there = {name: word for name, (word, package) in ENGINES.items() if (modules / package).is_dir()}
    for name in ENGINES.keys() - there.keys():
        print(f"  [SKIPPED] {name}: no {ENGINES[name][1]} in {modules}")
    os.environ["STANDPOINT_PEERS"] = str(modules.parent)
    return there


def measure_questions(bench, scratch):
    """Five questions to a dossier in the query language, beside a plain loop and other engines, and its reading."""
    folder, tables = scratch / "questioned", scratch / "questioned.tables"
    tables.mkdir()
    generate.write_dossier(QUESTIONED, folder, skew=0.7)
    program = bench.build / "bench" / "questions"
    made = json.loads(bench.run(program, folder, tables)["out"])
    for name, word in engines_at_hand().items():
        made[name] = json.loads(bench.run("node", HERE / "questions_peer.mjs", word, tables)["out"])
    columns = [name for name, results in made.items() if isinstance(results, list)]
    rows = []
    for i, question in enumerate(QUESTIONS):
        results = [made[name][i] for name in columns]
        if len({result["answer"] for result in results}) > 1:
            sys.exit(f"{question}: not the same answer from {', '.join(columns)}")
        ours, others = results[0]["seconds"], results[1:]
        rows.append((question, fine(ours), *(f"{fine(other['seconds'])} {ratio_of(ours, other['seconds'])}" for other in others),
                     hashlib.sha256(results[0]["answer"].encode()).hexdigest()[:8]))
    table(f"Five questions to {QUESTIONED} claims: {made['nodes']} nodes, {made['relationships']} relationships (CPU; goals: less than every "
          "engine, 10 x the loop)", ("", "standpoint", *columns[1:], "answer"), rows)
    print(f"  standpoint reads, plans and runs each time, the others are prepared. The graph is built in {seconds(made['build'])} and takes "
          f"{made['bytes'] / 1e6:.1f} MB, {made['bytes'] / QUESTIONED:.0f} bytes a claim; `RETURN 1` takes {fine(made['smallest'])}")
    read = json.loads(bench.run(bench.build / "bench" / "query_reading")["out"])
    table("Reading queries (goal: 10 microseconds each)", ("", "queries", "CPU each", "bytes each", "the longest"),
          [(name, str(of["queries"]), f"{of['seconds'] * 1e6:.2f} us", f"{of['bytes']:.0f}", f"{of['most'] * 1e6:.1f} us")
           for name, of in read.items()])


ARTICLES = 300
COMMAND_ROUNDS = 21


def measure_extraction(bench, scratch):
    """Articles read for who says what, by stages and beside plain regular expressions; and the command on a short one."""
    folder = scratch / "spoken"
    generate.write_dossier(2_000, folder)
    names = articles.names_of(folder)
    rows, shares = [], {}
    for language, title in (("fr", "French"), ("en", "English")):
        path = scratch / f"articles.{language}.txt"
        size = articles.write_articles(language, names, ARTICLES, path)
        ours = json.loads(bench.run(bench.build / "bench" / "extraction", folder, language, path)["out"])
        peer = json.loads(bench.run(PYTHON, HERE / "extraction_peer.py", path, language)["out"])
        if ours["quotations"] != peer["marks"]:
            sys.exit(f"in the {title} articles the program pairs {ours['quotations']} marks, the peer finds {peer['marks']}")
        whole = sum(ours["stages"].values())
        shares[title] = {stage: took / whole for stage, took in ours["stages"].items()}
        for name, took in ((f"{title}, as one text", whole), (f"{title}, article by article", ours["apart"]),
                           (f"{title}, as one text, with proposals", ours["proposing"])):
            rows.append((name, f"{size / 1e6:.2f} MB", seconds(took), f"{size / took / 1e6:.1f} MB/s",
                         f"{times(took / peer['seconds'])}", str(ours["claims"] if "proposals" in name else "")))
        rows.append((f"{title}, the peer", "", seconds(peer["seconds"]), f"{size / peer['seconds'] / 1e6:.1f} MB/s", "", str(peer["claims"])))
    table(f"Extraction from {ARTICLES} articles, after start-up, against {len(names)} names (fastest of 3; goal: 5 MB/s)",
          ("", "text", "CPU", "speed", "than the peer", "claims"), rows)
    table("Share of time by stage", ("", *shares), [(stage, *(f"{of[stage] * 100:.1f} %" for of in shares.values()))
                                                    for stage in shares["French"]])
    measure_extract_command(bench, scratch, folder, names)


def measure_extract_command(bench, scratch, folder, names):
    """The command as a person runs it: one short article, with and without a dossier."""
    program, short = bench.build / "standpoint", scratch / "short.txt"
    articles.write_articles("fr", names, 1, short)
    results = bench.rounds({
        "standpoint extract": [program, "extract", short],
        "standpoint extract -d, 200 names": [program, "extract", "-d", folder, short],
        "standpoint check, the same dossier": [program, "check", folder],
        "standpoint version": [program, "version"],
        "peer: python3 with re": [PYTHON, HERE / "extraction_peer.py", short, "fr"],
    }, COMMAND_ROUNDS)
    peer = results["peer: python3 with re"]
    table(f"One article of {short.stat().st_size / 1e3:.1f} kB (median of {COMMAND_ROUNDS}; goal: start-up under 30 ms)",
          ("", "CPU", "peak memory", "than the peer"),
          [(name, seconds(median(of, "cpu")), f"{median(of, 'peak'):.1f} MB", "" if of is peer else f"{times(ratio(of, peer, 'cpu'))} CPU")
           for name, of in results.items()])


def fine(value):
    return f"{value * 1e6:.1f} us" if value < 1e-4 else seconds(value) if value >= 0.1 else f"{value * 1e3:.2f} ms"


def ratio_of(ours, other):
    """How much less or more we took."""
    return f"({other / ours:.3g} x)"


def print_steps(bench, folder):
    steps = json.loads(bench.run(bench.build / "bench" / "loading", "steps", folder)["out"])
    rest = steps["cpu"] - steps["read"] - steps["scan"] - steps["yaml"]
    names = (("files into memory", steps["read"]), ("scan for bad characters", steps["scan"]), ("YAML into records", steps["yaml"]),
             ("records into the model, references, checks", rest), ("afterwards: the graph", steps["graph"]),
             ("afterwards: letting all go", steps["release"]))
    table("Steps of the last load, each by itself", ("", "CPU"), [(name, seconds(value)) for name, value in names])


PARTS = {"questions": measure_questions, "extraction": measure_extraction, "watching": measure_watching}  # that --only can ask for


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("--quick", action="store_true", help="the smallest size only")
    parser.add_argument("--sizes", help="numbers of claims, with commas between them")
    parser.add_argument("--only", choices=PARTS, help="this part only")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")] if arguments.sizes else SIZES[:1] if arguments.quick else SIZES
    bench = Bench(arguments.build)
    print(f"{os.cpu_count()} processors, {platform.machine()}, Linux {platform.release()}, Python {platform.python_version()}")
    if arguments.only:
        with tempfile.TemporaryDirectory(dir=bench.build / "bench") as scratch:
            return PARTS[arguments.only](bench, pathlib.Path(scratch))
    measure_start(bench)
    measure_reference(bench)
    summary = []
    with tempfile.TemporaryDirectory(dir=bench.build / "bench") as scratch:
        for size in sizes:
            folder = pathlib.Path(scratch) / str(size)
            summary.append(measure_size(bench, size, folder, 11 if size <= 1_000 else 5 if size <= 10_000 else 3))
        measure_pages(bench, pathlib.Path(scratch) / "paged")
        measure_arguments(bench, pathlib.Path(scratch) / "debate")
        for size in DISCOURSES[:1] if arguments.quick else DISCOURSES:
            measure_discourse(bench, size, pathlib.Path(scratch))
            measure_products(bench, size)
        for part in PARTS.values():
            part(bench, pathlib.Path(scratch))
        print_steps(bench, folder)
    table("Loading (goals: 1.3 times the event scan; under 200 bytes of model a claim at 10^5 claims)",
          ("claims", "bytes a claim", "CPU of the event scan's", "model beyond the text, bytes a claim", "speed"), summary)


if __name__ == "__main__":
    main()
