/** data.py: reads the rows and the batches; the same in every export. */
export const dataSource = `"""The rows of the data set, and the batches that training takes them in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

DTYPES = {"F32": torch.float32, "F64": torch.float64, "I32": torch.int32}
HERE = Path(__file__).parent


def read_tensors(path: str) -> dict[str, Tensor]:
    """The tensors of a safetensors file, as safetensors.torch.load_file has them."""
    data = bytearray((HERE / path).read_bytes())
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = data[start + begin : start + end]
        dtype = DTYPES[entry["dtype"]]
        if values:
            flat = torch.frombuffer(values, dtype=dtype)
        else:
            flat = torch.empty(0, dtype=dtype)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors


@dataclass
class Rows:
    """[row, input], [row, task] (NaN without a label), and which rows are for what."""

    inputs: Tensor
    targets: Tensor
    train: Tensor
    validation: Tensor
    test: Tensor

    def to(self, device: torch.device, dtype: torch.dtype) -> Rows:
        inputs = self.inputs.to(device, dtype)
        targets = self.targets.to(device, dtype)
        return Rows(inputs, targets, self.train, self.validation, self.test)


def read_rows() -> Rows:
    return Rows(**read_tensors("data/rows.safetensors"))


class Batches:
    """All training rows in random order, epoch by epoch, cut into batches.

    The first epochs come in the order that the page used; after them, or from the
    start, PyTorch's own generator shuffles.
    """

    def __init__(self, train: Tensor, size: int, seed: int, page: bool) -> None:
        order = read_tensors("data/batches.safetensors")["order"]
        self.train, self.size, self.seed = train, min(size, len(train)), seed
        self.order = order if page else order[:0]
        self.per_epoch = -(-len(train) // self.size)

    def rows(self, step: int) -> tuple[Tensor, int]:
        """The rows of a step, and its epoch; both counted from 0."""
        epoch, batch = divmod(step, self.per_epoch)
        order = self.epoch(epoch)
        return order[batch * self.size : (batch + 1) * self.size].long(), epoch

    def epoch(self, epoch: int) -> Tensor:
        if epoch < len(self.order):
            return self.order[epoch]
        generator = torch.Generator().manual_seed(self.seed + epoch)
        return self.train[torch.randperm(len(self.train), generator=generator)]
`;
