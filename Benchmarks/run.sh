#!/usr/bin/env bash
# Times the main jobs beside peers in one run: Benchmarks/run.sh [EVENTS]
set -euo pipefail
cd "$(dirname "$0")/.."
events=${1:-1000000}
swift build -c release --product migrate >&2
tool=$(swift build -c release --show-bin-path)/migrate
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
world=$folder/world.jsonl
eve=$folder/eve.jsonl
python3 Benchmarks/make-world.py "$events" "$world"
python3 Benchmarks/make-eve.py "$((events / 4))" "$eve"
python3 - "$tool" "$world" "$eve" <<'PY'
import json, os, shutil, statistics, subprocess, sys, time

tool, world, eve = sys.argv[1:]
parse = "import json,sys\nfor line in open(sys.argv[1], 'rb'): json.loads(line)"
folder = os.path.dirname(world)
log, fresh, database = (os.path.join(folder, name) for name in ("world.log", "fresh.log", "peer.db"))
# The peer of import: the same lines under their ids in one synced transaction.
sqlite = """
import json, os, sqlite3, sys
if os.path.exists(sys.argv[2]): os.remove(sys.argv[2])
database = sqlite3.connect(sys.argv[2])
database.execute('pragma journal_mode=wal')
database.execute('create table events(position integer primary key, id text unique, line blob)')
with database:
    lines = open(sys.argv[1], 'rb')
    database.executemany('insert into events(id, line) values(?, ?)', ((json.loads(l)['id'], l) for l in lines))
"""
subprocess.run([tool, "init", log, "--origin", "bench.example/world", "--quiet"], check=True)
subprocess.run([tool, "import", log, world, "--quiet"], check=True, stdout=subprocess.DEVNULL)
before, applied, plan = (os.path.join(folder, name) for name in ("eve.log", "applied.log", "day1.plan"))
subprocess.run([tool, "init", before, "--origin", "bench.example/eve", "--quiet"], check=True)
subprocess.run([tool, "import", before, eve, "--quiet"], check=True, stdout=subprocess.DEVNULL)
planned = subprocess.run(
    [tool, "plan", before, "--out", plan, "--view", "matrix", "--format", "json"], check=True, capture_output=True)
confirmation = json.loads(planned.stdout)["content"][:12]


def prepare(name):
    if name == "import":
        shutil.rmtree(fresh, ignore_errors=True)
        subprocess.run([tool, "init", fresh, "--origin", "bench.example/fresh", "--quiet"], check=True)
    if name == "apply":
        shutil.rmtree(applied, ignore_errors=True)
        shutil.copytree(before, applied)


jobs = {
    "python json": [sys.executable, "-c", parse, world],
    "sha256sum": ["sha256sum", world],
    "export": [tool, "export", world, "--quiet"],
    "replay": [tool, "replay", world, "--quiet"],
    "run": [tool, "run", world, "--format", "json", "--quiet"],
    "sqlite": [sys.executable, "-c", sqlite, world, database],
    "import": [tool, "import", fresh, world, "--quiet"],
    "import again": [tool, "import", log, world, "--quiet"],
    "replay log": [tool, "replay", log, "--quiet"],
    "verify": [tool, "verify", log, "--quiet"],
    "json of eve": [sys.executable, "-c", parse, eve],
    "plan": [tool, "plan", before, "--out", os.path.join(folder, "again.plan"), "--quiet"],
    "apply": [tool, "apply", applied, plan, "--confirm", confirmation, "--quiet"],
}
times = {name: [] for name in jobs}
for _ in range(6):  # the first round warms up
    for name, command in jobs.items():
        prepare(name)
        start = time.perf_counter()
        code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
        times[name].append(time.perf_counter() - start)
        assert code in (0, 3), (name, code)
medians = {name: statistics.median(t[1:]) for name, t in times.items()}
print(f"{'job':12} {'seconds':>8} {'of json':>8} {'of sha256sum':>13}")
for name, median in medians.items():
    print(f"{name:12} {median:8.2f} {median / medians['python json']:8.2f} {median / medians['sha256sum']:13.2f}")
PY
