"""The models of torch.bench.mjs in PyTorch, eager, on one thread: reads what to do line by line, answers in JSON.

{"model": {"tasks": 2, "trunk": [16, 16], "batch": 32}} makes a model; {"forMs": 1000} trains it for so long.
"""

import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
BATCHES = 10


class HardSharing(nn.Module):
    """One trunk for all tasks, and a linear head for each."""

    def __init__(self, tasks, trunk):
        super().__init__()
        widths = [2, *trunk]
        layers = []
        for inputs, units in zip(widths, trunk):
            layers += [nn.Linear(inputs, units), nn.Tanh()]
        self.trunk = nn.Sequential(*layers)
        self.heads = nn.ModuleList(nn.Linear(widths[-1], 1) for _ in range(tasks))

    def forward(self, x):
        hidden = self.trunk(x)
        return [head(hidden) for head in self.heads]


class Side:
    def __init__(self, tasks, trunk, batch):
        torch.manual_seed(1)
        self.model = HardSharing(tasks, trunk)
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.01)
        # Every second task is a classification.
        self.losses = [nn.BCEWithLogitsLoss() if t % 2 == 0 else nn.MSELoss() for t in range(tasks)]
        self.inputs = [2 * torch.rand(batch, 2) - 1 for _ in range(BATCHES)]
        self.targets = [[self.target(x, t) for t in range(tasks)] for x in self.inputs]

    @staticmethod
    def target(x, task):
        total = ((task + 1) * x).sum(1, keepdim=True)
        return (total > 0).float() if task % 2 == 0 else total.sin()

    def step(self, i):
        self.optimizer.zero_grad()
        outputs = self.model(self.inputs[i])
        loss = sum(loss(output, target) for loss, output, target in zip(self.losses, outputs, self.targets[i]))
        loss.backward()
        self.optimizer.step()

    def train(self, for_ms):
        begun = time.perf_counter()
        steps = 0
        while steps < 1 or 1000 * (time.perf_counter() - begun) < for_ms:
            self.step(steps % BATCHES)
            steps += 1
        return {"stepMs": 1000 * (time.perf_counter() - begun) / steps}


side = None
for line in sys.stdin:
    message = json.loads(line)
    if "model" in message:
        side = Side(**message["model"])
        answer = side.train(200)
    else:
        answer = side.train(message["forMs"])
    print(json.dumps(answer), flush=True)
