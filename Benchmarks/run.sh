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
python3 Benchmarks/make-world.py "$events" "$world"
python3 - "$tool" "$world" <<'PY'
import statistics, subprocess, sys, time

tool, world = sys.argv[1:]
parse = "import json,sys\nfor line in open(sys.argv[1], 'rb'): json.loads(line)"
jobs = {
    "python json": [sys.executable, "-c", parse, world],
    "sha256sum": ["sha256sum", world],
    "export": [tool, "export", world, "--quiet"],
    "replay": [tool, "replay", world, "--quiet"],
    "run": [tool, "run", world, "--format", "json", "--quiet"],
}
times = {name: [] for name in jobs}
for _ in range(6):  # the first round warms up
    for name, command in jobs.items():
        start = time.perf_counter()
        code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
        times[name].append(time.perf_counter() - start)
        assert code in (0, 3), (name, code)
medians = {name: statistics.median(t[1:]) for name, t in times.items()}
print(f"{'job':12} {'seconds':>8} {'of json':>8} {'of sha256sum':>13}")
for name, median in medians.items():
    print(f"{name:12} {median:8.2f} {median / medians['python json']:8.2f} {median / medians['sha256sum']:13.2f}")
PY
