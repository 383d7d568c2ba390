"""Runs exported programs one after the other, each with modules of its own: [[folder, flag, ...], ...] as JSON."""

import contextlib
import io
import json
import sys
import traceback

MODULES = ("data", "model", "method", "train")

faults = {}
for folder, *flags in json.loads(sys.argv[1]):
    for name in MODULES:
        sys.modules.pop(name, None)
    sys.path.insert(0, folder)
    try:
        import train

        with contextlib.redirect_stdout(io.StringIO()):
            train.train(train.parser().parse_args([*flags, "--device", "cpu"]))
    except Exception:
        faults[folder] = traceback.format_exc()
    finally:
        sys.path.remove(folder)
print(json.dumps(faults))
