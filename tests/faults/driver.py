"""Runs revops again and again, each time in a fork of this process, which has imported everything.

Asked by an object of JSON a line on stdin, answers by one on stdout. It is started with the layer
of failing calls preloaded.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from importlib import import_module
from typing import Any

import cli
from pipeline.publish import files

KINDS = ("open", "read", "write", "sync", "rename", "link", "unlink", "mkdir")

# What commands import when they need it.
for name in (
    "pipeline.run",
    "pipeline.terminal.summary",
    "pipeline.publish.unchanged",
    "pyarrow.dataset",
):
    import_module(name)

files._REPLACE_PAUSE_SECONDS = 0  # a refused replacement is tried again at once


def serve(library: str) -> None:
    """Answers requests until stdin ends."""
    layer = ctypes.CDLL(library)
    for line in sys.stdin:
        layer.faults_reset()
        said = os.memfd_create("said")
        child = os.fork()
        if child == 0:
            run(layer, json.loads(line), said)
        _, status = os.waitpid(child, 0)
        answer = {
            "code": os.waitstatus_to_exitcode(status),
            "said": os.pread(said, 1_000_000, 0).decode(),
            "failed": layer.faults_failed(),
            "seen": {kind: layer.faults_seen(number) for number, kind in enumerate(KINDS)},
        }
        os.close(said)
        print(json.dumps(answer), flush=True)


def run(layer: ctypes.CDLL, request: dict[str, Any], said: int) -> None:
    """Ends this process as the command does."""
    for stream in (1, 2):
        os.dup2(said, stream)
    os.environ["REVOPS_CACHE_DIR"] = request["cache"]
    sys.argv = ["revops", *request["arguments"]]
    fault = request["fault"]
    layer.faults_arm(
        fault["folder"].encode(),
        KINDS.index(fault["kind"]),
        ctypes.c_long(fault["first"]),
        ctypes.c_long(fault["last"]),
        fault["error"],
    )
    code: Any = 1
    try:
        cli.entry()
    except SystemExit as ended:
        code = ended.code or 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        # Not by Python's own end, which threads of libraries do not survive after a fork.
        os._exit(code)


if __name__ == "__main__":
    serve(sys.argv[1])
