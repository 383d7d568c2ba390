"""What some Python files import from modules of a name and below it: {module: [name, ...]} as JSON."""

import ast
import json
import sys

root, *paths = sys.argv[1:]
found = {}
for path in paths:
    with open(path) as file:
        tree = ast.parse(file.read(), path)
    aliases = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == root:
            found.setdefault(node.module, set()).update(alias.name for alias in node.names)
            aliases.update({a.asname or a.name: f"{node.module}.{a.name}" for a in node.names})
    for node in ast.walk(tree):
        # What is taken of an imported module: tune.Tuner.
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in aliases:
            found.setdefault(aliases[node.value.id], set()).add(node.attr)
print(json.dumps({module: sorted(names) for module, names in found.items()}))
