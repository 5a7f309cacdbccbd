"""Times the same four computations in PyTorch eager: float64, one thread.

    python pytorch.py [seconds per measurement]

Prints one line per measurement: contestant, computation, n, microseconds per call (tab-separated).
Exit code 3 when PyTorch is not installed.
"""

import sys
import time

try:
    import torch
    from torch.nn.functional import scaled_dot_product_attention
except ImportError:
    sys.exit(3)

WIDTH = 64
SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
BATCH = 0.05

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
torch.manual_seed(3)


def by_hand(queries, keys, values):
    return torch.softmax(queries @ keys.T * (1 / WIDTH**0.5), dim=1) @ values


def with_gradients(attention, queries, keys, values, upstream):
    leaves = [x.detach().requires_grad_() for x in (queries, keys, values)]
    context = attention(*leaves)
    context.backward(upstream)
    return context, [leaf.grad for leaf in leaves]


def microseconds(run):
    """The fastest of many short batches: other work on the machine can only add time."""
    calls = 1
    best = float("inf")
    end = time.perf_counter() + SECONDS
    batches = 0
    while time.perf_counter() < end or batches < 3:
        start = time.perf_counter()
        for _ in range(calls):
            run()
        took = time.perf_counter() - start
        best = min(best, took / calls)
        batches += 1
        if took < BATCH / 2:
            calls *= 2
    return best * 1e6


def report(contestant, computation, n, run):
    print(contestant, computation, n, f"{microseconds(run):.6g}", sep="\t", flush=True)


for n in (8, 64, 256, 1024):
    matrices = [torch.randn(n, WIDTH) for _ in range(4)]
    # One batch of one head: the shape for which PyTorch has a kernel without an n x n matrix.
    batch = [matrix[None, None] for matrix in matrices]
    square = torch.randn(n, n)
    with torch.no_grad():
        report("PyTorch", "times", n, lambda: square @ matrices[2])
        report("PyTorch", "softmax", n, lambda: torch.softmax(square, dim=1))
        report("PyTorch", "attention", n, lambda: by_hand(*matrices[:3]))
        report("PyTorch SDPA", "attention", n, lambda: scaled_dot_product_attention(*batch[:3]))
    report("PyTorch", "attentionAndGradients", n, lambda: with_gradients(by_hand, *matrices))
    report(
        "PyTorch SDPA",
        "attentionAndGradients",
        n,
        lambda: with_gradients(scaled_dot_product_attention, *batch),
    )
