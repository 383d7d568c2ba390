"""Runs the exported programs of some folders one after the other, each with modules of its own."""

import contextlib
import io
import json
import sys
import traceback

MODULES = ("data", "model", "method", "train")

faults = {}
steps, out, *folders = sys.argv[1:]
for folder in folders:
    for name in MODULES:
        sys.modules.pop(name, None)
    sys.path.insert(0, folder)
    try:
        import train

        flags = ["--steps", steps, "--out", f"{folder}/{out}", "--device", "cpu"]
        with contextlib.redirect_stdout(io.StringIO()):
            train.train(train.parser().parse_args(flags))
    except Exception:
        faults[folder] = traceback.format_exc()
    finally:
        sys.path.remove(folder)
print(json.dumps(faults))
