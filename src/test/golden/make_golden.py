#!/usr/bin/env python3
"""Computes the golden data: values and gradients of the core, by other people's code.

    python -m pip install -r requirements.txt
    python make_golden.py

writes src/test/resources/golden/*.json. GoldenTest.java compares the core with them.

Every value is a float64 that PyTorch computed, every gradient comes from PyTorch's autograd.
Two things PyTorch cannot do to the last digit, and are done with exact fractions here: softmax
with scores or temperatures so extreme that score / temperature overflows or loses digits. The
values of local attention are NumPy's, written down query by query as the paper defines them.
A case is drawn from small numbers with two decimals, all dimensions different, some of them
negative and some zero, and never so large that weights saturate unless that is the point.
"""

import hashlib
import itertools
import json
import math
import platform
import random
from fractions import Fraction
from pathlib import Path

import numpy
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

HERE = Path(__file__).resolve()
OUT = HERE.parent.parent / "resources" / "golden"
NOTHING = float("-inf")


# ---- cases -----------------------------------------------------------------------------------


class Golden:
    """The cases of one file."""

    def __init__(self, name, seed):
        self.name = name
        self.random = random.Random(seed)
        self.cases = []

    def numbers(self, rows, cols, low=-1.5, high=1.5):
        """A matrix of short numbers, with a zero in it unless it is very small."""
        cells = [
            [round(self.random.uniform(low, high), 2) for _ in range(cols)] for _ in range(rows)
        ]
        if low < 0 and rows * cols > 2:
            cells[self.random.randrange(rows)][self.random.randrange(cols)] = 0.0
        return cells

    def case(self, name, of, function, inputs, uses=(), **numbers):
        """Runs `function` on the inputs, pulls a random upstream gradient back through it.

        `function` returns the result, or (result, {stage: matrix}).
        """
        leaves = {key: torch.tensor(value, requires_grad=True) for key, value in inputs.items()}
        result = function(**leaves)
        result, stages = result if isinstance(result, tuple) else (result, {})
        upstream = self.numbers(*result.shape)
        finite = torch.where(torch.isinf(result), torch.zeros_like(result), result)
        finite.backward(torch.tensor(upstream))
        gradients = {
            key: (torch.zeros_like(leaf) if leaf.grad is None else leaf.grad)
            for key, leaf in leaves.items()
        }
        self.add(name, of, inputs, upstream, result, gradients, uses, numbers, stages)

    def add(
        self, name, of, inputs, upstream, result, gradients, uses=(), numbers=None, stages=None
    ):
        entry = {"name": name, "of": of}
        if uses:
            entry["uses"] = list(uses)
        if numbers:
            entry["numbers"] = numbers
        entry["inputs"] = inputs
        entry["upstream"] = upstream
        entry["result"] = plain(result)
        if stages:
            entry["stages"] = {key: plain(value) for key, value in stages.items()}
        entry["gradients"] = {key: plain(value) for key, value in gradients.items()}
        self.cases.append(entry)

    def write(self):
        names = [case["name"] for case in self.cases]
        assert len(set(names)) == len(names), "two cases of one name in " + self.name
        head = {"script": fingerprint(), "versions": versions()}
        cases = ",\n\n".join(lines(case) for case in self.cases)
        text = json.dumps(head)[:-1] + ',\n "cases": [\n\n' + cases + "\n\n]}\n"
        json.loads(text)
        OUT.mkdir(parents=True, exist_ok=True)
        (OUT / (self.name + ".json")).write_bytes(text.encode("ascii"))
        print(f"{self.name}.json: {len(self.cases)} cases, {len(text) / 1024:.0f} KB")


def plain(matrix):
    """Rows of Python floats, whose repr is exact; the infinite ones as text, since JSON has none."""
    rows = matrix.detach().tolist() if isinstance(matrix, torch.Tensor) else matrix
    return [["-Infinity" if cell == NOTHING else cell for cell in row] for row in rows]


def lines(case):
    """One case as JSON, a matrix a line."""
    parts = []
    for key, value in case.items():
        if key in ("inputs", "gradients", "stages"):
            inner = ",\n".join(f'    "{k}": {json.dumps(v)}' for k, v in value.items())
            parts.append(f'  "{key}": {{\n{inner}}}')
        else:
            parts.append(f'  "{key}": {json.dumps(value)}')
    return " {\n" + ",\n".join(parts) + "}"


def fingerprint():
    """What GoldenTest compares with the script in the tree, so that the data cannot be older."""
    return hashlib.sha256(HERE.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def versions():
    return {
        "python": platform.python_version(),
        "torch": torch.__version__.split("+")[0],
        "numpy": numpy.__version__,
    }


# ---- matrix operations -----------------------------------------------------------------------


def matrix_operations():
    g = Golden("matrix", 3)
    a, b, same = g.numbers(3, 4), g.numbers(4, 2), g.numbers(3, 4)
    g.case("times", "times", lambda a, b: a @ b, {"a": a, "b": b})
    g.case(
        "times: a row and a column",
        "times",
        lambda a, b: a @ b,
        {"a": [a[0]], "b": g.numbers(4, 1)},
    )
    g.case(
        "times: a column and a row",
        "times",
        lambda a, b: a @ b,
        {"a": g.numbers(5, 1), "b": [a[0]]},
    )
    # Larger than any block that a fast loop may work in, and no multiple of one.
    g.case(
        "times: 11 x 9 x 7",
        "times",
        lambda a, b: a @ b,
        {"a": g.numbers(11, 9), "b": g.numbers(9, 7)},
    )
    g.case(
        "timesTransposed", "timesTransposed", lambda a, b: a @ b.T, {"a": a, "b": g.numbers(5, 4)}
    )
    g.case(
        "timesTransposed: 9 x 13 x 6",
        "timesTransposed",
        lambda a, b: a @ b.T,
        {"a": g.numbers(9, 13), "b": g.numbers(6, 13)},
    )
    g.case("plus", "plus", lambda a, b: a + b, {"a": a, "b": same})
    g.case("minus", "minus", lambda a, b: a - b, {"a": a, "b": same})
    g.case("hadamard", "hadamard", lambda a, b: a * b, {"a": a, "b": same})
    g.case("scaled", "scaled", lambda a: a * -1.7, {"a": a}, factor=-1.7)
    g.case("scaled by zero", "scaled", lambda a: a * 0.0, {"a": a}, factor=0.0)
    g.case("transpose", "transpose", lambda a: a.T, {"a": a})
    g.case("plusRow", "plusRow", lambda a, row: a + row, {"a": a, "row": g.numbers(1, 4)})
    column = g.numbers(3, 1)
    g.case("shifted", "shifted", lambda a: a + 0.3, {"a": a}, addend=0.3)
    g.case("plusColumn", "plusColumn", lambda a, column: a + column, {"a": a, "column": column})
    g.case("timesRow", "timesRow", lambda a, row: a * row, {"a": a, "row": g.numbers(1, 4)})
    g.case("timesColumn", "timesColumn", lambda a, column: a * column, {"a": a, "column": column})
    g.case("sigmoid", "sigmoid", torch.sigmoid, {"a": a})
    g.case(
        "sigmoid far out", "sigmoid", torch.sigmoid, {"a": [[-800.0, -30.5, 1e-9], [40.0, 3.5, 0.0]]}
    )
    g.case("sqrt", "sqrt", torch.sqrt, {"a": g.numbers(2, 3, 0.1, 4.0)})
    g.case("reciprocal", "reciprocal", torch.reciprocal, {"a": [[0.5, -1.25], [-3.0, 8.0]]})
    g.case("rowMeans", "rowMeans", lambda a: a.mean(1, keepdim=True), {"a": a})
    g.case("tanh", "tanh", torch.tanh, {"a": a})
    g.case("tanh far out", "tanh", torch.tanh, {"a": [[-40.0, -5.5, 1e-9], [7.25, 30.0, 0.0]]})
    g.case("relu", "relu", torch.relu, {"a": a})
    g.case("exp", "exp", torch.exp, {"a": a})
    g.case("exp far out", "exp", torch.exp, {"a": [[-800.0, -30.5, 1e-9], [12.25, 3.5, 0.0]]})
    g.case("square", "square", torch.square, {"a": a})
    g.case("sum", "sum", lambda a: a.sum().reshape(1, 1), {"a": a})
    g.case("mean", "mean", lambda a: a.mean().reshape(1, 1), {"a": a})
    g.case("beside", "beside", lambda a, b: torch.cat([a, b], 1), {"a": a, "b": g.numbers(3, 2)})
    g.case("below", "below", lambda a, b: torch.cat([a, b], 0), {"a": a, "b": g.numbers(2, 4)})
    g.case(
        "below: three matrices",
        "below",
        lambda a, b, c: torch.cat([a, b, c], 0),
        {"a": a, "b": g.numbers(1, 4), "c": g.numbers(2, 4)},
    )
    tall, wide = g.numbers(5, 3), g.numbers(2, 6)
    g.case("rowRange", "rowRange", lambda a: a[1:4], {"a": tall}, first=1, end=4)
    g.case("rowRange: the last row", "rowRange", lambda a: a[4:5], {"a": tall}, first=4, end=5)
    g.case("colRange", "colRange", lambda a: a[:, 2:5], {"a": wide}, first=2, end=5)
    g.case(
        "colRange: the first column", "colRange", lambda a: a[:, 0:1], {"a": wide}, first=0, end=1
    )
    picked = [3, 0, 3, 1]
    g.case("rows", "rows", lambda a: a[picked], {"a": tall}, picked=[picked])
    g.case(
        "windows",
        "windows",
        lambda a: a.unfold(0, 3, 1).transpose(1, 2).reshape(-1, 9),
        {"a": tall},
        width=3,
    )
    g.case(
        "one matrix used three times",
        "shared",
        lambda a, b: torch.tanh(a @ b) * (a @ b) + (a @ b),
        {"a": a, "b": b},
    )
    g.case("one matrix on both sides", "gram", lambda a: a @ a.T, {"a": a})
    return g


# ---- scores: one pair at a time, as the papers write them --------------------------------------


def dot(query, key):
    return query @ key


def scaled_dot(query, key):
    return query @ key / math.sqrt(len(key))


def bilinear(query, key, w):
    return key @ w @ query


def low_rank_bilinear(query, key, u, v):
    return (u @ key) @ (v @ query)


def additive(query, key, wq, wk, v):
    return v[0] @ torch.tanh(wk @ key + wq @ query)


def concat(query, key, w, v):
    return v[0] @ torch.tanh(w @ torch.cat([key, query]))


def cosine(query, key):
    if not query.any() or not key.any():
        return query.sum() * 0
    return query @ key / (query.norm() * key.norm())


def mlp(query, key, wq, wk, bias, v):
    hidden = wk @ key + wq @ query + bias[0]
    assert hidden.abs().min() > 1e-3, "too near to the kink of ReLU"
    return v[0] @ torch.relu(hidden)


SCORES = {
    "DotProduct": dot,
    "ScaledDotProduct": scaled_dot,
    "Bilinear": bilinear,
    "LowRankBilinear": low_rank_bilinear,
    "Additive": additive,
    "Concat": concat,
    "Cosine": cosine,
    "Mlp": mlp,
}


def pairwise(score, queries, keys, **parameters):
    return torch.stack([torch.stack([score(q, k, **parameters) for k in keys]) for q in queries])


def location(queries, keys, w):
    """One score for each position; with fewer keys the first rows of w count."""
    return queries @ w[: len(keys)].T


def scores_of(name, queries, keys, **parameters):
    if name == "Location":
        return location(queries, keys, **parameters)
    return pairwise(SCORES[name], queries, keys, **parameters)


def parameters_of(g, name, d_query, d_key, key_len):
    """Every learned matrix of a score, its sizes unlike all others."""
    shapes = {
        "Bilinear": {"w": (d_key, d_query)},
        "LowRankBilinear": {"u": (2, d_key), "v": (2, d_query)},
        "Additive": {"wq": (7, d_query), "wk": (7, d_key), "v": (1, 7)},
        "Concat": {"w": (7, d_key + d_query), "v": (1, 7)},
        "Mlp": {"wq": (7, d_query), "wk": (7, d_key), "bias": (1, 7), "v": (1, 7)},
        "Location": {"w": (key_len, d_query)},
    }
    return {key: g.numbers(*shape) for key, shape in shapes.get(name, {}).items()}


def same_width(name):
    return name in ("DotProduct", "ScaledDotProduct", "Cosine")


def all_scores():
    return [*SCORES, "Location"]


def score_cases():
    g = Golden("scores", 5)
    for name in all_scores():
        d_key = 4
        d_query = d_key if same_width(name) else 3
        inputs = {"queries": g.numbers(2, d_query), "keys": g.numbers(5, d_key)}
        inputs.update(parameters_of(g, name, d_query, d_key, 5))
        function = lambda queries, keys, name=name, **p: scores_of(name, queries, keys, **p)
        g.case(name, "scores", function, inputs, uses=[name])
        g.case(
            name + ": one query, one key",
            "scores",
            function,
            {**inputs, "queries": inputs["queries"][:1], "keys": inputs["keys"][:1]},
            uses=[name],
        )
    zero = {
        "queries": [[0.5, -1.0, 2.0], [0.0, 0.0, 0.0]],
        "keys": [[0.0, 0.0, 0.0], [1.5, 0.0, -0.25], [-0.5, 1.0, -2.0], [3.0, 4.0, 0.0]],
    }
    g.case(
        "Cosine: a zero query and a zero key",
        "scores",
        lambda queries, keys: pairwise(cosine, queries, keys),
        zero,
        uses=["Cosine"],
    )
    wide = {"queries": g.numbers(9, 11, -0.6, 0.6), "keys": g.numbers(13, 11, -0.6, 0.6)}
    for name in ("DotProduct", "ScaledDotProduct", "Cosine"):
        g.case(
            name + ": 9 x 13, width 11",
            "scores",
            lambda queries, keys, name=name: scores_of(name, queries, keys),
            wide,
            uses=[name],
        )
    return g


# ---- normalizers -------------------------------------------------------------------------------


def softmax(scores, allowed=None, temperature=1.0):
    """Weights of every row; a row in which nothing is allowed gets zeros."""
    if allowed is None:
        return torch.softmax(scores / temperature, 1)
    masked = torch.where(allowed, scores / temperature, torch.tensor(NOTHING))
    some = allowed.any(1, keepdim=True)
    weights = torch.softmax(torch.where(some, masked, torch.zeros_like(masked)), 1)
    return torch.where(some, weights, torch.zeros_like(weights))


def exact_softmax(row, temperature):
    """Softmax of one row with exact differences; one rounding before each exp."""
    top = max(row)
    powers = []
    for score in row:
        power = (Fraction(score) - Fraction(top)) / Fraction(temperature)
        powers.append(math.exp(float(power)) if power > -800 else 0.0)
    total = math.fsum(powers)
    return [power / total for power in powers]


def exact_gradient(weights, upstream, temperature):
    """w_j (u_j - sum_k w_k u_k) / temperature, exact but for the weights."""
    w = [Fraction(x) for x in weights]
    u = [Fraction(x) for x in upstream]
    mean = sum(a * b for a, b in zip(w, u))
    return [float(a * (b - mean) / Fraction(temperature)) for a, b in zip(w, u)]


def exact_case(g, name, scores, temperature=1.0):
    upstream = g.numbers(len(scores), len(scores[0]))
    weights = [exact_softmax(row, temperature) for row in scores]
    gradient = [exact_gradient(w, u, temperature) for w, u in zip(weights, upstream)]
    g.add(
        name,
        "weights",
        {"scores": scores},
        upstream,
        weights,
        {"scores": gradient},
        ["Softmax"],
        {"temperature": temperature},
    )


def softmax_cases():
    g = Golden("normalizers", 7)
    scores = g.numbers(3, 5)
    for temperature in (1.0, 0.1, 0.7, 2.5):
        g.case(
            f"softmax, temperature {temperature}",
            "weights",
            lambda scores, t=temperature: softmax(scores, temperature=t),
            {"scores": scores},
            ["Softmax"],
            temperature=temperature,
        )
    g.case(
        "softmax, one key",
        "weights",
        softmax,
        {"scores": [[-3.5], [0.0]]},
        ["Softmax"],
        temperature=1.0,
    )
    g.case(
        "softmax, equal scores",
        "weights",
        softmax,
        {"scores": [[2.5] * 6]},
        ["Softmax"],
        temperature=1.0,
    )
    for temperature in (1e-6, 1e-3, 1e3, 1e6):
        tiny = [[round(temperature * s, 12) for s in row] for row in scores]
        exact_case(
            g,
            f"softmax, temperature {temperature}, scores as small or large as it",
            tiny,
            temperature,
        )
        exact_case(g, f"softmax, temperature {temperature}, ordinary scores", scores, temperature)
    huge = 1e308
    exact_case(
        g,
        "softmax, scores of 1e308 and -1e308",
        [[huge, -huge, 0.0, huge], [-huge, -huge, -huge, 3.0]],
    )
    exact_case(
        g,
        "softmax, the largest doubles",
        [[1.7976931348623157e308, -1.7976931348623157e308, 1.7976931348623157e308]],
    )
    for temperature in (1e-6, 1e6):
        exact_case(
            g,
            f"softmax, scores of 1e308, temperature {temperature}",
            [[huge, -huge, huge], [-huge, -huge, -huge], [0.0, -huge, 1.0]],
            temperature,
        )
    exact_case(
        g, "softmax, far from zero", [[1e6, 1e6 + 1, 1e6 - 2.5], [-1e6, -1e6 - 0.5, -1e6 + 1]]
    )
    exact_case(g, "softmax, weights that underflow", [[0.0, -700.0, -760.0, -1.0]])
    exact_case(g, "softmax, one key of 1e308", [[huge], [-huge]], 1e-6)

    positive = g.numbers(3, 4, 0.05, 2.0)
    g.case(
        "divide by the sum",
        "weights",
        lambda scores: scores / scores.sum(1, keepdim=True),
        {"scores": positive},
        ["DivideBySum"],
    )
    g.case(
        "divide by the sum, a negative score",
        "weights",
        lambda scores: scores / scores.sum(1, keepdim=True),
        {"scores": [[2.0, -0.5, 1.25], [3.0, 0.0, 1.0]]},
        ["DivideBySum"],
    )
    return g


# ---- hard choices, and Gumbel-softmax ------------------------------------------------------------


def gumbel_noise(shape, seed):
    """The noise that torch's gumbel_softmax draws after this seed, by the same call."""
    torch.manual_seed(seed)
    return -torch.empty(shape).exponential_().log()


def torch_gumbel(seed, temperature, hard, scores):
    """torch.nn.functional.gumbel_softmax as it stands; the seed gives it the noise we store."""
    torch.manual_seed(seed)
    return torch.nn.functional.gumbel_softmax(scores, tau=temperature, hard=hard, dim=1)


def one_hot(index, scores):
    return torch.nn.functional.one_hot(index, scores.shape[1]).double()


def hard_case(g, name, uses, scores, result, **numbers):
    """A choice without gradient."""
    g.add(name, "hard weights", {"scores": scores}, [], result, {}, uses, numbers)


def gumbel_cases():
    g = Golden("gumbel", 17)
    scores = g.numbers(6, 4)
    table = torch.tensor(scores)
    seed = 2017
    noise = gumbel_noise(table.shape, seed)
    for temperature in (5.0, 1.0, 0.5, 0.1):
        for hard, part in ((False, "GumbelSoftmax"), (True, "StraightThrough")):
            g.case(
                f"gumbel_softmax, {'hard' if hard else 'soft'}, temperature {temperature}",
                "noisy weights",
                lambda scores, t=temperature, hard=hard: torch_gumbel(seed, t, hard, scores),
                {"scores": scores},
                [part],
                temperature=temperature,
                noise=plain(noise),
            )
    allowed = free([[1, 1, 1, 1], [0, 1, 0, 1], [1, 0, 1, 1], [0, 0, 1, 0], [1, 1, 0, 0], [1] * 4])
    for temperature in (2.0, 0.3):
        for hard, part in ((False, "GumbelSoftmax"), (True, "StraightThrough")):

            def masked(scores, t=temperature, hard=hard):
                hidden = torch.where(allowed, scores, torch.tensor(NOTHING))
                return torch_gumbel(seed, t, hard, hidden)

            g.case(
                f"gumbel_softmax, {'hard' if hard else 'soft'}, masked, {temperature}",
                "masked weights",
                masked,
                {"scores": scores},
                [part],
                temperature=temperature,
                noise=plain(noise),
                allowed=allowed.long().tolist(),
            )
    hard_case(g, "the largest", ["HardAttention"], scores, one_hot(table.argmax(1), table))
    hard_case(
        g,
        "the largest with noise",
        ["GumbelMax"],
        scores,
        one_hot((table + noise).argmax(1), table),
        noise=plain(noise),
    )
    torch.manual_seed(seed)
    uniforms = torch.rand(6, 1)
    sums = torch.softmax(table, 1).cumsum(1)
    drawn = torch.searchsorted(sums, uniforms, right=True)[:, 0]
    hard_case(
        g,
        "drawn from softmax",
        ["SampleKey"],
        scores,
        one_hot(drawn, table),
        noise=plain(uniforms),
    )
    return g


# ---- masks -------------------------------------------------------------------------------------


def padding(queries, keys, length):
    return torch.tensor([[j < length for j in range(keys)] for _ in range(queries)])


def causal(queries, keys):
    return torch.tensor([[j <= i for j in range(keys)] for i in range(queries)])


def window(queries, keys, half_width):
    return torch.tensor(
        [[abs(j - i) <= half_width for j in range(keys)] for i in range(queries)]
    )


def free(rows):
    return torch.tensor(rows, dtype=torch.bool)


# One row that may look everywhere, one that may look nowhere, two in between.
FREE = [[1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 1, 0], [0, 0, 0, 0, 0, 1]]


def masks(queries, keys):
    """name -> (what may be looked at, classes of the core, their arguments)"""
    return {
        "no mask": (None, [], {}),
        "padding": (padding(queries, keys, 4), ["PaddingMask"], {"keyLen": 4}),
        "causal": (causal(queries, keys), ["CausalMask"], {}),
        "padding and causal": (
            padding(queries, keys, 2) & causal(queries, keys),
            ["PaddingMask", "CausalMask"],
            {"keyLen": 2},
        ),
        "everything masked": (padding(queries, keys, 0), ["PaddingMask"], {"keyLen": 0}),
        "any mask, one row masked in full": (free(FREE), [], {"allowed": FREE}),
        "window": (window(queries, keys, 1), ["WindowMask"], {"halfWidth": 1}),
        "window and causal": (
            window(queries, keys, 2) & causal(queries, keys),
            ["WindowMask", "CausalMask"],
            {"halfWidth": 2},
        ),
    }


def mask_cases():
    g = Golden("masks", 11)
    scores = g.numbers(4, 6)
    for name, (allowed, uses, numbers) in masks(4, 6).items():
        hide = lambda scores: (
            scores * 1 if allowed is None else torch.where(allowed, scores, torch.tensor(NOTHING))
        )
        g.case("masked scores: " + name, "mask", hide, {"scores": scores}, uses, **numbers)
        for temperature in (1.0, 0.4):
            g.case(
                f"weights: {name}, temperature {temperature}",
                "masked weights",
                lambda scores: softmax(scores, allowed, temperature),
                {"scores": scores},
                [*uses, "Softmax"],
                temperature=temperature,
                **numbers,
            )
    return g


# ---- attention ---------------------------------------------------------------------------------


def attention(score, allowed, temperature, queries, keys, values, **parameters):
    scores = scores_of(score, queries, keys, **parameters)
    weights = softmax(scores, allowed, temperature)
    choice = torch.ones_like(weights) if allowed is None else allowed.double()
    rows = choice.sum(1) > 1
    assert not rows.any() or weights[rows].max() < 0.995, f"{score}: saturated weights"
    return weights @ values, {"weights": weights}


def torch_attention(allowed, is_causal, queries, keys, values):
    return torch.nn.functional.scaled_dot_product_attention(
        queries[None, None],
        keys[None, None],
        values[None, None],
        attn_mask=None if is_causal else allowed,
        is_causal=is_causal,
    )[0, 0]


def attention_cases():
    g = Golden("attention", 13)
    for score in all_scores():
        d_key = 5
        d_query = d_key if same_width(score) else 3
        inputs = {
            "queries": g.numbers(4, d_query, -1, 1),
            "keys": g.numbers(6, d_key, -1, 1),
            "values": g.numbers(6, 2),
        }
        inputs.update(parameters_of(g, score, d_query, d_key, 6))
        for name, (allowed, uses, numbers) in masks(4, 6).items():
            if (
                score not in ("DotProduct", "ScaledDotProduct", "Additive")
                and "and causal" not in name
            ):
                continue
            temperature = 0.6 if score == "DotProduct" else 1.0
            g.case(
                f"{score}, {name}",
                "attention",
                lambda **leaves: attention(score, allowed, temperature, **leaves),
                inputs,
                [score, *uses, "Softmax"],
                temperature=temperature,
                **numbers,
            )
    inputs = {"queries": g.numbers(4, 5), "keys": g.numbers(6, 5), "values": g.numbers(6, 3)}
    for name, (allowed, uses, numbers) in masks(4, 6).items():
        g.case(
            f"scaled_dot_product_attention, {name}",
            "attention",
            lambda **leaves: torch_attention(allowed, name == "causal", **leaves),
            inputs,
            ["ScaledDotProduct", *uses, "Softmax"],
            temperature=1.0,
            **numbers,
        )
    text, tables = g.numbers(6, 4), [g.numbers(4, 3), g.numbers(4, 3), g.numbers(4, 5)]
    queries, keys, values = (torch.tensor(text) @ torch.tensor(table) for table in tables)
    one_text = {"queries": queries.tolist(), "keys": keys.tolist(), "values": values.tolist()}
    both = padding(6, 6, 4) & causal(6, 6)
    g.case(
        "scaled_dot_product_attention of one text, padding and causal",
        "attention",
        lambda **leaves: torch_attention(both, False, **leaves),
        one_text,
        ["ScaledDotProduct", "PaddingMask", "CausalMask", "Softmax"],
        temperature=1.0,
        keyLen=4,
    )
    larger = {"queries": g.numbers(7, 9), "keys": g.numbers(11, 9), "values": g.numbers(11, 10)}
    g.case(
        "scaled_dot_product_attention, 7 x 11, width 9",
        "attention",
        lambda **leaves: torch_attention(None, False, **leaves),
        larger,
        ["ScaledDotProduct", "Softmax"],
        temperature=1.0,
    )
    one = {"queries": g.numbers(3, 4), "keys": g.numbers(1, 4), "values": g.numbers(1, 2)}
    g.case(
        "scaled_dot_product_attention, one key",
        "attention",
        lambda **leaves: torch_attention(None, False, **leaves),
        one,
        ["ScaledDotProduct", "Softmax"],
        temperature=1.0,
    )
    plain_sum = {
        "queries": g.numbers(2, 4, 0.1, 1.0),
        "keys": g.numbers(3, 4, 0.1, 1.0),
        "values": g.numbers(3, 5),
    }

    def by_sum(queries, keys, values):
        scores = queries @ keys.T
        weights = scores / scores.sum(1, keepdim=True)
        return weights @ values, {"scores": scores, "weights": weights}

    g.case(
        "DotProduct, weights divided by their sum",
        "attention",
        by_sum,
        plain_sum,
        ["DotProduct", "DivideBySum"],
    )
    return g


# ---- variants ----------------------------------------------------------------------------------


def multi_head(heads, allowed, queries, keys, values, wq, wk, wv, wo):
    """The sum over heads of attention(Q W_q, K W_k, V W_v) W_o, each head with tables of its own."""
    context = 0
    tables = zip(wq.chunk(heads, 1), wk.chunk(heads, 1), wv.chunk(heads, 1), wo.chunk(heads, 0))
    for own_q, own_k, own_v, own_o in tables:
        scores = scores_of("ScaledDotProduct", queries @ own_q, keys @ own_k)
        context = context + softmax(scores, allowed) @ (values @ own_v) @ own_o
    return context


def torch_multi_head(heads, allowed, queries, keys, values, wq, wk, wv, wo):
    """PyTorch's own, whose tables stand the other way round."""
    return torch.nn.functional.multi_head_attention_forward(
        queries[:, None],
        keys[:, None],
        values[:, None],
        embed_dim_to_check=queries.shape[1],
        num_heads=heads,
        in_proj_weight=None,
        in_proj_bias=None,
        bias_k=None,
        bias_v=None,
        add_zero_attn=False,
        dropout_p=0.0,
        out_proj_weight=wo.T,
        out_proj_bias=None,
        training=False,
        need_weights=False,
        attn_mask=None if allowed is None else ~allowed,
        use_separate_proj_weight=True,
        q_proj_weight=wq.T,
        k_proj_weight=wk.T,
        v_proj_weight=wv.T,
    )[0][:, 0]


def static_attention(steps, allowed, queries, keys, values):
    """PyTorch's own, asked with the same query at every step."""
    return torch_attention(allowed, False, queries.expand(steps, -1), keys, values)


def dynamic_attention(steps, score, queries, keys, values, w):
    """A recurrence whose state is what was read last."""
    read = [softmax(scores_of(score, queries, keys))[0] @ values]
    while len(read) < steps:
        read.append(softmax(scores_of(score, (read[-1] @ w)[None], keys))[0] @ values)
    return torch.stack(read)


def step_cases(g):
    inputs = {"queries": g.numbers(1, 5), "keys": g.numbers(6, 5), "values": g.numbers(6, 3)}
    for steps, length in ((1, 6), (4, 6), (3, 2)):
        g.case(
            f"StaticAttention, {steps} steps, {length} real keys",
            "static attention",
            lambda **leaves: static_attention(steps, padding(steps, 6, length), **leaves),
            inputs,
            ["StaticAttention", "ScaledDotProduct", "PaddingMask", "Softmax"],
            temperature=1.0,
            steps=steps,
            keyLen=length,
        )
    inputs = {**inputs, "w": g.numbers(3, 5)}
    for steps in (1, 2, 5):
        for score in ("ScaledDotProduct", "DotProduct"):
            g.case(
                f"DynamicAttention, {score}, {steps} steps",
                "dynamic attention",
                lambda **leaves: dynamic_attention(steps, score, **leaves),
                inputs,
                ["DynamicAttention", score, "Softmax"],
                temperature=1.0,
                steps=steps,
            )


def torch_module(heads, key_len, is_causal, queries, keys, values, wq, wk, wv, wo):
    """PyTorch's module with our tables for its weights; in its masks true means: may not look."""
    module = torch.nn.MultiheadAttention(
        queries.shape[1], heads, bias=False, kdim=keys.shape[1], vdim=values.shape[1]
    )
    tables = {"q_proj_weight": wq.T, "k_proj_weight": wk.T, "v_proj_weight": wv.T}
    masks = {
        "key_padding_mask": None if key_len is None else torch.arange(len(keys)) >= key_len,
        "attn_mask": ~causal(len(queries), len(keys)) if is_causal else None,
    }
    parameters = {**tables, "out_proj.weight": wo.T}
    return run(module, parameters, queries, keys, values, need_weights=False, **masks)[0]


def variant_cases():
    g = Golden("variants", 19)
    for heads in (1, 2, 3):
        small = lambda rows, cols: g.numbers(rows, cols, -1, 1)
        inputs = {
            "queries": small(4, 5),
            "keys": small(6, 3),
            "values": small(6, 4),
            "wq": small(5, 2 * heads),
            "wk": small(3, 2 * heads),
            "wv": small(4, 3 * heads),
            "wo": small(3 * heads, 7),
        }
        for name, (allowed, uses, numbers) in masks(4, 6).items():
            if heads == 1 and uses:
                continue
            g.case(
                f"MultiHead, {heads} heads, {name}",
                "multi-head",
                lambda **leaves: multi_head(heads, allowed, **leaves),
                inputs,
                ["MultiHead", "ScaledDotProduct", *uses, "Softmax"],
                temperature=1.0,
                headCount=heads,
                **numbers,
            )
    inputs = {"queries": g.numbers(5, 6), "keys": g.numbers(7, 6), "values": g.numbers(7, 6)}
    inputs.update({name: g.numbers(6, 6, -0.6, 0.6) for name in ("wq", "wk", "wv", "wo")})
    for heads, name, allowed, uses in (
        (2, "no mask", None, []),
        (3, "causal", causal(5, 7), ["CausalMask"]),
        (6, "no mask", None, []),
    ):
        g.case(
            f"multi_head_attention_forward, {heads} heads, {name}",
            "multi-head",
            lambda **leaves: torch_multi_head(heads, allowed, **leaves),
            inputs,
            ["MultiHead", "ScaledDotProduct", *uses, "Softmax"],
            temperature=1.0,
            headCount=heads,
        )
    step_cases(g)
    small = lambda rows, cols: g.numbers(rows, cols, -1, 1)
    for heads, key_len, is_causal in itertools.product((1, 2, 4), (None, 5), (False, True)):
        g.case(
            f"MultiheadAttention with its weights loaded, {heads} heads"
            + (", padding" if key_len else "")
            + (", causal" if is_causal else ""),
            "multi-head",
            lambda **leaves: torch_module(heads, key_len, is_causal, **leaves),
            {
                "queries": small(6, 8),
                "keys": small(7, 5),
                "values": small(7, 3),
                "wq": small(8, 8),
                "wk": small(5, 8),
                "wv": small(3, 8),
                "wo": small(8, 8),
            },
            [
                "MultiHead",
                "ScaledDotProduct",
                *(["PaddingMask"] if key_len else []),
                *(["CausalMask"] if is_causal else []),
                "Softmax",
            ],
            temperature=1.0,
            headCount=heads,
            **({"keyLen": key_len} if key_len else {}),
        )
    return g


# ---- local attention: NumPy's values by the definition, PyTorch's gradients ---------------------


def numpy_softmax(scores):
    powers = numpy.exp(scores - scores.max())
    return powers / powers.sum()


def numpy_local_monotonic(queries, keys, values, half_width):
    """Query i and the keys i - halfWidth ... i + halfWidth that exist, one query at a time."""
    context = numpy.zeros((len(queries), values.shape[1]))
    for i, query in enumerate(queries):
        near = [j for j in range(len(keys)) if abs(j - i) <= half_width]
        if near:
            scores = numpy.array([query @ keys[j] / math.sqrt(len(query)) for j in near])
            context[i] = sum(w * values[j] for w, j in zip(numpy_softmax(scores), near))
    return context


def local_monotonic(queries, keys, values, half_width):
    distances = torch.arange(len(keys))[None, :] - torch.arange(len(queries))[:, None]
    scores = queries @ keys.T / math.sqrt(keys.shape[1])
    return softmax(scores, distances.abs() <= half_width) @ values


def numpy_local_predictive(queries, keys, values, w, v, half_width):
    """Luong et al. 2015, equations 9 and 10, one query and one key at a time."""
    context = numpy.zeros((len(queries), values.shape[1]))
    factors = numpy.zeros((len(queries), len(keys)))
    sigma = half_width / 2
    for i, query in enumerate(queries):
        place = len(keys) / (1 + math.exp(-(v[0] @ numpy.tanh(w @ query))))
        near = [s for s in range(len(keys)) if abs(s - place) <= half_width]
        scores = numpy.array([query @ keys[s] / math.sqrt(len(query)) for s in near])
        for align, s in zip(numpy_softmax(scores), near):
            factors[i, s] = align * math.exp(-((s - place) ** 2) / (2 * sigma**2))
        context[i] = factors[i] @ values
    return context, factors


def local_predictive(queries, keys, values, w, v, half_width):
    places = len(keys) * torch.sigmoid(torch.tanh(queries @ w.T) @ v.T)  # (n x 1)
    distances = torch.arange(len(keys))[None, :] - places
    scores = queries @ keys.T / math.sqrt(keys.shape[1])
    weights = softmax(scores, distances.abs() <= half_width)
    factors = weights * torch.exp(-2 * distances**2 / half_width**2)
    return factors @ values, {"weights": factors}


def local_cases():
    g = Golden("local", 23)

    def case(name, of, function, by_numpy, inputs, half_width):
        """PyTorch's gradients, and the values of NumPy in place of PyTorch's."""
        uses = ["LocalMonotonic" if of == "local-m" else "LocalPredictive"]
        g.case(
            f"{uses[0]}, {name}, halfWidth {half_width}",
            of,
            lambda **leaves: function(half_width=half_width, **leaves),
            inputs,
            uses,
            halfWidth=half_width,
        )
        found = by_numpy(half_width=half_width, **{k: numpy.array(v) for k, v in inputs.items()})
        context, *factors = found if isinstance(found, tuple) else (found,)
        for mine, theirs in zip((context, *factors), ("result", "weights")):
            stored = g.cases[-1] if theirs == "result" else g.cases[-1]["stages"]
            assert numpy.abs(mine - numpy.array(stored[theirs])).max() < 1e-14, name
            stored[theirs] = mine.tolist()

    for queries, keys in ((4, 7), (7, 4), (5, 5)):
        inputs = {
            "queries": g.numbers(queries, 3),
            "keys": g.numbers(keys, 3),
            "values": g.numbers(keys, 2),
        }
        name = f"{queries} queries, {keys} keys"
        for half_width in (0, 1, 2, 9):
            case(name, "local-m", local_monotonic, numpy_local_monotonic, inputs, half_width)
        tables = {"w": g.numbers(6, 3), "v": g.numbers(1, 6, -3, 3)}
        for half_width in (1, 2, 3, 40):
            case(
                name,
                "local-p",
                local_predictive,
                numpy_local_predictive,
                {**inputs, **tables},
                half_width,
            )
    return g


# ---- layers and losses: PyTorch's own modules, with our parameters ------------------------------


def run(module, parameters, *inputs, **named):
    return torch.func.functional_call(module, parameters, inputs, named)


def recurrent_cell(x, start, inputs, states, bias, steps):
    """All states of all steps, one below the other."""
    cell = torch.nn.RNN(inputs.shape[0], inputs.shape[1])
    parameters = {
        "weight_ih_l0": inputs.T,
        "weight_hh_l0": states.T,
        "bias_ih_l0": bias[0],
        "bias_hh_l0": torch.zeros_like(bias[0]),
    }
    outputs, _ = run(cell, parameters, x.reshape(steps, -1, x.shape[1]), start[None])
    return outputs.reshape(-1, start.shape[1])


def lstm_cell(x, output, cell, inputs, states, bias, steps):
    """All outputs of all steps, one below the other, and the last cell."""
    module = torch.nn.LSTM(inputs.shape[0], inputs.shape[1] // 4)
    parameters = {
        "weight_ih_l0": inputs.T,
        "weight_hh_l0": states.T,
        "bias_ih_l0": bias[0],
        "bias_hh_l0": torch.zeros_like(bias[0]),
    }
    rows = x.reshape(steps, -1, x.shape[1])
    outputs, (_, last) = run(module, parameters, rows, (output[None], cell[None]))
    return outputs.reshape(-1, output.shape[1]), {"cell": last[0]}


def convolution(x, weights, bias, width):
    kernel = weights.reshape(width, x.shape[1], -1).permute(2, 1, 0)
    return torch.nn.functional.conv1d(x.T[None], kernel, bias[0], padding=width // 2)[0].T


def self_attention(x, wq, wk, wv, wo, heads):
    module = torch.nn.MultiheadAttention(x.shape[1], heads, bias=False)
    parameters = {"in_proj_weight": torch.cat([wq.T, wk.T, wv.T]), "out_proj.weight": wo.T}
    return run(module, parameters, x, x, x)[0]


def cross_attention(x, memory, wq, wk, wv, wo, heads, real):
    """PyTorch's module between two texts; of the memory only the first rows are no padding."""
    width = memory.shape[1]
    module = torch.nn.MultiheadAttention(x.shape[1], heads, bias=False, kdim=width, vdim=width)
    parameters = {
        "q_proj_weight": wq.T,
        "k_proj_weight": wk.T,
        "v_proj_weight": wv.T,
        "out_proj.weight": wo.T,
    }
    padding = torch.arange(len(memory)) >= real
    return torch.func.functional_call(
        module, parameters, (x, memory, memory), {"key_padding_mask": padding}
    )[0]


def encoder_block(x, wq, wk, wv, wo, w1, b1, w2, b2, gain1, shift1, gain2, shift2, heads, first):
    d = x.shape[1]
    module = torch.nn.TransformerEncoderLayer(d, heads, w1.shape[1], dropout=0.0, norm_first=first)
    parameters = {
        "self_attn.in_proj_weight": torch.cat([wq.T, wk.T, wv.T]),
        "self_attn.in_proj_bias": torch.zeros(3 * d),
        "self_attn.out_proj.weight": wo.T,
        "self_attn.out_proj.bias": torch.zeros(d),
        "linear1.weight": w1.T,
        "linear1.bias": b1[0],
        "linear2.weight": w2.T,
        "linear2.bias": b2[0],
        "norm1.weight": gain1[0],
        "norm1.bias": shift1[0],
        "norm2.weight": gain2[0],
        "norm2.bias": shift2[0],
    }
    return run(module, parameters, x)


def sines_and_cosines(x):
    """Vaswani et al. 2017, section 3.5; the divisor as a power of e."""
    length, d = x.shape
    positions = torch.arange(length, dtype=torch.float64).unsqueeze(1)
    slower = torch.exp(torch.arange(0, d, 2, dtype=torch.float64) * (-math.log(10000.0) / d))
    encoding = torch.zeros(length, d, dtype=torch.float64)
    encoding[:, 0::2] = torch.sin(positions * slower)
    encoding[:, 1::2] = torch.cos(positions * slower)
    return x + encoding


def layer_cases():
    g = Golden("layers", 17)
    f = torch.nn.functional
    g.case(
        "linear",
        "linear",
        lambda x, weights, bias: f.linear(x, weights.T, bias[0]),
        {"x": g.numbers(3, 4), "weights": g.numbers(4, 5), "bias": g.numbers(1, 5)},
        ["Linear"],
    )
    words = [4, 0, 4, 2]
    g.case(
        "embedding, a word twice",
        "embedding",
        lambda table: f.embedding(torch.tensor(words), table),
        {"table": g.numbers(6, 3)},
        ["Embedding"],
        words=[words],
    )
    g.case(
        "feed-forward",
        "feed-forward",
        lambda x, w1, b1, w2, b2: f.linear(
            torch.relu(f.linear(x, w1.T, b1[0])), w2.T, b2[0]
        ),
        {
            "x": g.numbers(4, 3),
            "w1": g.numbers(3, 7),
            "b1": g.numbers(1, 7),
            "w2": g.numbers(7, 3),
            "b2": g.numbers(1, 3),
        },
        ["FeedForward"],
    )
    g.case(
        "gate",
        "gate",
        lambda x, weights, bias: torch.sigmoid(x @ weights + bias) * x,
        {"x": g.numbers(5, 3), "weights": g.numbers(3, 3), "bias": g.numbers(1, 3)},
        ["Gate"],
    )
    g.case(
        "max pooling, two equal ones",
        "max pooling",
        lambda x: x.max(0, keepdim=True).values,
        {"x": [[-2.5, 1.25, -0.5, 0.0], [-1.5, 1.25, -3.0, -4.0], [-2.0, -7.0, -0.75, 2.0]]},
        ["MaxPooling"],
    )
    for epsilon, rows in ((1e-5, g.numbers(4, 6)), (0.5, [[2.0, 2.0, 2.0], [1e-3, 0.0, -1e-3]])):
        g.case(
            f"layer norm, epsilon {epsilon}",
            "layer norm",
            lambda x, gain, shift: f.layer_norm(x, x.shape[1:], gain[0], shift[0], epsilon),
            {"x": rows, "gain": g.numbers(1, len(rows[0])), "shift": g.numbers(1, len(rows[0]))},
            ["LayerNorm"],
            epsilon=epsilon,
        )
    g.case(
        "RNN, 3 steps of 2 sequences",
        "recurrent cell",
        lambda **leaves: recurrent_cell(steps=3, **leaves),
        {
            "x": g.numbers(6, 3),
            "start": g.numbers(2, 4),
            "inputs": g.numbers(3, 4),
            "states": g.numbers(4, 4),
            "bias": g.numbers(1, 4),
        },
        ["RecurrentCell"],
        steps=3,
    )
    g.case(
        "LSTM, 3 steps of 2 sequences",
        "lstm cell",
        lambda **leaves: lstm_cell(steps=3, **leaves),
        {
            "x": g.numbers(6, 3),
            "output": g.numbers(2, 4),
            "cell": g.numbers(2, 4),
            "inputs": g.numbers(3, 16),
            "states": g.numbers(4, 16),
            "bias": g.numbers(1, 16),
        },
        ["LstmCell"],
        steps=3,
    )
    for width in (1, 3, 5):
        g.case(
            f"conv1d, width {width}",
            "convolution",
            lambda x, weights, bias: convolution(x, weights, bias, width),
            {"x": g.numbers(6, 2), "weights": g.numbers(2 * width, 3), "bias": g.numbers(1, 3)},
            ["Convolution"],
            width=width,
        )
    tables = {name: g.numbers(6, 6, -1, 1) for name in ("wq", "wk", "wv", "wo")}
    for heads in (1, 2, 3):
        g.case(
            f"MultiheadAttention, {heads} heads",
            "self-attention",
            lambda **leaves: self_attention(heads=heads, **leaves),
            {"x": g.numbers(5, 6, -1, 1), **tables},
            ["SelfAttention"],
            heads=heads,
        )
    between = {"wq": tables["wq"], "wk": g.numbers(5, 6, -1, 1), "wv": g.numbers(5, 6, -1, 1)}
    for heads, real in ((1, 7), (2, 7), (3, 4)):
        g.case(
            f"MultiheadAttention between two texts, {heads} heads, {real} of 7 rows are real",
            "cross-attention",
            lambda **leaves: cross_attention(heads=heads, real=real, **leaves),
            {
                "x": g.numbers(3, 6, -1, 1),
                "memory": g.numbers(7, 5, -1, 1),
                **between,
                "wo": tables["wo"],
            },
            ["CrossAttention"],
            heads=heads,
            keyLen=real,
        )
    for first in (False, True):
        g.case(
            f"TransformerEncoderLayer, norm_first {first}",
            "encoder block",
            lambda **leaves: encoder_block(heads=2, first=first, **leaves),
            {
                "x": g.numbers(5, 6, -1, 1),
                **tables,
                "w1": g.numbers(6, 9, -1, 1),
                "b1": g.numbers(1, 9),
                "w2": g.numbers(9, 6, -1, 1),
                "b2": g.numbers(1, 6),
                **{name: g.numbers(1, 6) for name in ("gain1", "shift1", "gain2", "shift2")},
            },
            ["EncoderBlock"],
            heads=2,
            first=int(first),
        )
    targets = [2, 0, -1, 3]
    g.case(
        "cross-entropy of classes, one position ignored",
        "cross-entropy of classes",
        lambda logits: f.cross_entropy(
            logits, torch.tensor(targets), reduction="none", ignore_index=-1
        ).reshape(-1, 1),
        {"logits": g.numbers(4, 5)},
        targets=[targets],
    )
    shares = [[0.25, 0.0, 0.75], [0.0, 1.0, 0.0]]
    g.case(
        "cross-entropy of shares",
        "cross-entropy",
        lambda logits: f.cross_entropy(logits, torch.tensor(shares), reduction="none").reshape(
            -1, 1
        ),
        {"logits": g.numbers(2, 3)},
        targets=shares,
    )
    for length, d in ((5, 4), (50, 8), (1, 2)):
        g.case(
            f"positional encoding, {length} positions, {d} columns",
            "positional encoding",
            sines_and_cosines,
            {"x": [[0.0] * d for _ in range(length)]},
            ["PositionalEncoding"],
        )
    g.case(
        "learned positions, fewer than there are rows",
        "learned positions",
        lambda x, table: x + f.embedding(torch.arange(len(x)), table),
        {"x": g.numbers(3, 4), "table": g.numbers(5, 4)},
        ["LearnedPositions"],
    )
    return g


# ---- blocks of a transformer: PyTorch's own, with our parameters and masks -----------------------


def causally(rows):
    """PyTorch marks what is forbidden."""
    return ~causal(rows, rows)


def unread(rows, real):
    """True where a row only fills a text up."""
    return torch.arange(rows) >= real


def attention_parameters(name, wq, wk, wv, wo):
    d = len(wq)
    return {
        name + ".in_proj_weight": torch.cat([wq.T, wk.T, wv.T]),
        name + ".in_proj_bias": torch.zeros(3 * d),
        name + ".out_proj.weight": wo.T,
        name + ".out_proj.bias": torch.zeros(d),
    }


def block_parameters(norms, w1, b1, w2, b2, **parameters):
    """The feed-forward layer and so many norms."""
    loaded = {
        "linear1.weight": w1.T,
        "linear1.bias": b1[0],
        "linear2.weight": w2.T,
        "linear2.bias": b2[0],
    }
    for norm in range(1, norms + 1):
        loaded[f"norm{norm}.weight"] = parameters[f"gain{norm}"][0]
        loaded[f"norm{norm}.bias"] = parameters[f"shift{norm}"][0]
    return loaded


def masked_encoder_block(x, wq, wk, wv, wo, w1, heads, first, mask, real, **parameters):
    d = x.shape[1]
    module = torch.nn.TransformerEncoderLayer(d, heads, w1.shape[1], dropout=0.0, norm_first=first)
    return run(
        module,
        {
            **attention_parameters("self_attn", wq, wk, wv, wo),
            **block_parameters(2, w1=w1, **parameters),
        },
        x,
        src_mask=causally(len(x)) if mask else None,
        src_key_padding_mask=unread(len(x), real),
    )


def decoder_block(x, memory, wq, wk, wv, wo, cq, ck, cv, co, w1, heads, first, real, **parameters):
    """No row of x looks ahead; of the memory only the first rows are read."""
    d = x.shape[1]
    module = torch.nn.TransformerDecoderLayer(d, heads, w1.shape[1], dropout=0.0, norm_first=first)
    return run(
        module,
        {
            **attention_parameters("self_attn", wq, wk, wv, wo),
            **attention_parameters("multihead_attn", cq, ck, cv, co),
            **block_parameters(3, w1=w1, **parameters),
        },
        x,
        memory,
        tgt_mask=causally(len(x)),
        memory_key_padding_mask=unread(len(memory), real),
    )


def block_cases():
    g = Golden("blocks", 18)

    def tables(*names):
        return {name: g.numbers(6, 6, -1, 1) for name in names}

    def feed_forward_and_norms(norms):
        found = {
            "w1": g.numbers(6, 9, -1, 1),
            "b1": g.numbers(1, 9),
            "w2": g.numbers(9, 6, -1, 1),
            "b2": g.numbers(1, 6),
        }
        for norm in range(1, norms + 1):
            found[f"gain{norm}"] = g.numbers(1, 6)
            found[f"shift{norm}"] = g.numbers(1, 6)
        return found

    flat = [[1.25, 1.25, 1.25, 1.25, 1.25], [2.0, 2.0, 2.0, 2.0, 12.0], [-3.0, 0.0, 1.5, 700.0, 0.01]]
    for epsilon in (1e-5, 0.25):
        g.case(
            f"LayerNorm, a flat row and a large number, epsilon {epsilon}",
            "layer norm",
            lambda x, gain, shift, epsilon=epsilon: run(
                torch.nn.LayerNorm(5, eps=epsilon), {"weight": gain[0], "bias": shift[0]}, x
            ),
            {"x": flat, "gain": g.numbers(1, 5), "shift": g.numbers(1, 5)},
            ["LayerNorm"],
            epsilon=epsilon,
        )
    for first in (False, True):
        for mask, real in ((True, 5), (False, 3), (True, 4)):
            uses = ["EncoderBlock", "PaddingMask", *(["CausalMask"] if mask else [])]
            g.case(
                f"TransformerEncoderLayer, norm_first {first}, {real} of 5 rows are real"
                + (", causal" if mask else ""),
                "encoder block",
                lambda first=first, mask=mask, real=real, **leaves: masked_encoder_block(
                    heads=3, first=first, mask=mask, real=real, **leaves
                ),
                {
                    "x": g.numbers(5, 6, -1, 1),
                    **tables("wq", "wk", "wv", "wo"),
                    **feed_forward_and_norms(2),
                },
                uses,
                heads=3,
                first=int(first),
                keyLen=real,
            )
        for rows, length, heads, real in ((4, 7, 2, 7), (5, 3, 3, 2), (1, 2, 1, 2)):
            g.case(
                f"TransformerDecoderLayer, norm_first {first}, {rows} rows, "
                f"{real} of {length} rows of the memory are real",
                "decoder block",
                lambda first=first, heads=heads, real=real, **leaves: decoder_block(
                    heads=heads, first=first, real=real, **leaves
                ),
                {
                    "x": g.numbers(rows, 6, -1, 1),
                    "memory": g.numbers(length, 6, -1, 1),
                    **tables("wq", "wk", "wv", "wo", "cq", "ck", "cv", "co"),
                    **feed_forward_and_norms(3),
                },
                ["DecoderBlock", "PaddingMask", "CausalMask"],
                heads=heads,
                first=int(first),
                keyLen=real,
            )
    return g


# ---- one row in place of many ----------------------------------------------------------------


def attention_pooling(x, w, bias, u):
    """Attention of the one query u, over the bent rows as keys."""
    hidden = torch.tanh(torch.nn.functional.linear(x, w.T, bias[0]))
    return torch.nn.functional.scaled_dot_product_attention(u.T, hidden, x, scale=1.0)


def hierarchical(s1, s2, s3, w1, bias1, u1, w2, bias2, u2):
    """All sentences as one batch, filled up with rows that the softmax must not see."""
    sentences = [s1, s2, s3]
    batch = torch.nn.utils.rnn.pad_sequence(sentences, batch_first=True, padding_value=7.0)
    real = torch.tensor([[t < len(s) for t in range(batch.shape[1])] for s in sentences])
    scores = torch.einsum("stk,k->st", torch.tanh(batch @ w1 + bias1), u1[:, 0])
    weights = torch.softmax(scores.masked_fill(~real, NOTHING), dim=1)
    vectors = torch.einsum("st,std->sd", weights, batch)
    shares = torch.softmax(torch.tanh(vectors @ w2 + bias2) @ u2, dim=0)
    return (shares * vectors).sum(dim=0, keepdim=True)


def attention_before_convolution(query, x, weights, bias):
    shares = torch.softmax(x @ query[0], dim=0)
    return convolution(len(x) * torch.diag(shares) @ x, weights, bias, 3)


def attention_after_convolution(query, x, weights, bias):
    features = convolution(x, weights, bias, 3)
    return len(x) * torch.diag(torch.softmax(features @ query[0], dim=0)) @ features


def attentive_convolution_pooling(query, x, weights, bias):
    features = convolution(x, weights, bias, 3)
    return torch.nn.functional.scaled_dot_product_attention(query, features, features, scale=1.0)


def convolutional_reader(query, table, kernel, shift, readout, bias, words, place):
    x = torch.nn.functional.embedding(torch.tensor(words), table)
    if place == "before":
        x = len(x) * torch.softmax(x @ query[0], dim=0)[:, None] * x
    features = torch.relu(convolution(x, kernel, shift, 3))
    shares = torch.softmax(features @ query[0], dim=0) if place in ("after", "pooling") else None
    if place == "after":
        features = len(x) * shares[:, None] * features
    row = shares @ features if place == "pooling" else features.max(dim=0).values
    return torch.nn.functional.linear(row[None], readout.T, bias[0])


def attention_and_convolution_cases():
    g = Golden("attention-and-convolution", 16)
    places = (
        ("attention before convolution", attention_before_convolution, 2),
        ("attention after convolution", attention_after_convolution, 4),
        ("attentive convolution pooling", attentive_convolution_pooling, 4),
    )
    for name, place, width in places:
        for rows in (5, 1):
            g.case(
                f"{name}, {rows} words",
                name,
                place,
                {
                    "query": g.numbers(1, width),
                    "x": g.numbers(rows, 2),
                    "weights": g.numbers(6, 4, -1, 1),
                    "bias": g.numbers(1, 4),
                },
                ["Convolution"],
            )
    for place, width in (("before", 2), ("after", 4), ("pooling", 4)):
        words = [4, 1, 1, 0, 3, 2, 4]
        g.case(
            f"convolutional reader, attention {place}",
            "convolutional reader",
            lambda **leaves: convolutional_reader(words=words, place=place, **leaves),
            {
                "query": g.numbers(1, width),
                "table": g.numbers(5, 2),
                "kernel": g.numbers(6, 4, -1, 1),
                "shift": g.numbers(1, 4),
                "readout": g.numbers(4, 3),
                "bias": g.numbers(1, 3),
            },
            ["ConvolutionalReader", "Convolution", "Embedding", "Linear"],
            words=[words],
            place=("before", "after", "pooling").index(place),
        )
    return g


def attentive_reader(states, query, table, bias, length):
    """One query, its keys and values the states; what is filled up is masked."""
    real = torch.arange(len(states))[None] < length
    mixture = torch.nn.functional.scaled_dot_product_attention(
        query, states, states, attn_mask=real, scale=1.0
    )
    return torch.nn.functional.linear(mixture, table.T, bias[0])


def pooling_cases():
    g = Golden("pooling", 13)
    for rows, d, hidden in ((4, 3, 5), (1, 2, 3), (6, 5, 1)):
        g.case(
            f"attention pooling, {rows} x {d}, {hidden} hidden",
            "attention pooling",
            attention_pooling,
            {
                "x": g.numbers(rows, d),
                "w": g.numbers(d, hidden),
                "bias": g.numbers(1, hidden),
                "u": g.numbers(hidden, 1),
            },
            ["AttentionPooling"],
        )
    for lengths in ((2, 4, 1), (3, 3, 3)):
        g.case(
            f"sentences of {lengths[0]}, {lengths[1]} and {lengths[2]} words",
            "hierarchical",
            hierarchical,
            {
                **{f"s{k + 1}": g.numbers(n, 3) for k, n in enumerate(lengths)},
                "w1": g.numbers(3, 4),
                "bias1": g.numbers(1, 4),
                "u1": g.numbers(4, 1),
                "w2": g.numbers(3, 2),
                "bias2": g.numbers(1, 2),
                "u2": g.numbers(2, 1),
            },
            ["Hierarchical"],
        )
    for places, length in ((5, 5), (6, 4), (3, 1)):
        g.case(
            f"attentive reader, {length} words in {places} places",
            "attentive reader",
            lambda **leaves: attentive_reader(length=length, **leaves),
            {
                "states": g.numbers(places, 4),
                "query": g.numbers(1, 4),
                "table": g.numbers(4, 3),
                "bias": g.numbers(1, 3),
            },
            ["AttentiveReader"],
            length=length,
        )
    return g


# ---- an encoder reads, a decoder writes ---------------------------------------------------------


def encoded(words, p):
    """All states of one sentence, the state to start with, and the last state."""
    ways = ["", "2"] if "inputs2" in p else [""]
    d_word, d_state = p["inputs"].shape
    cell = torch.nn.RNN(d_word, d_state, bidirectional=len(ways) == 2)
    parameters = {}
    for way, suffix in zip(ways, ("", "_reverse")):
        parameters["weight_ih_l0" + suffix] = p["inputs" + way].T
        parameters["weight_hh_l0" + suffix] = p["states" + way].T
        parameters["bias_ih_l0" + suffix] = p["bias" + way][0]
        parameters["bias_hh_l0" + suffix] = torch.zeros(d_state)
    vectors = p["source"][words]
    states, last = run(cell, parameters, vectors)
    last = last.reshape(1, -1)
    start = torch.tanh(last @ p["start"]) if len(ways) == 2 else last
    return vectors, states, last, start


def translated(source, right, reads, joins, p):
    """Logits and weights of one sentence under teacher forcing; word 0 stands for nothing yet."""
    vectors, states, last, state = encoded(source, p)
    keys, values = {"last": (last, last), "states": (states, states), "words": (states, vectors)}[
        reads
    ]
    logits, shares = [], []
    for previous in [0] + right[:-1]:
        if reads == "last":
            weights = torch.ones(1)
        else:
            hidden = torch.tanh(p["wk"] @ keys.T + (p["wq"] @ state[0])[:, None])
            weights = torch.softmax(p["v"][0] @ hidden, dim=0)
        context = torch.einsum("j,jd->d", weights, values)[None]
        read = torch.cat([p["target"][[previous]], context], dim=1) if joins else context
        state = torch.tanh(read @ p["cell"] + state @ p["cell_states"] + p["cell_bias"])
        logits.append(torch.cat([state, context], dim=1) @ p["readout"] + p["readout_bias"])
        shares.append(weights[None])
    return torch.cat(logits), torch.cat(shares)


def seq2seq(sources, rights, reads, joins, **p):
    each = [translated(s, r, reads, joins, p) for s, r in zip(sources, rights)]
    stages = {"weights": torch.cat([weights for _, weights in each])}
    return torch.cat([logits for logits, _ in each]), stages


def seq2seq_cases():
    g = Golden("seq2seq", 14)
    words, d_word, d_state, hidden, targets = 6, 3, 4, 5, 5
    for reads, both, joins in (
        ("states", False, True),
        ("states", True, True),
        ("states", False, False),
        ("words", False, True),
        ("last", False, True),
        ("last", True, False),
    ):
        d_h = 2 * d_state if both else d_state
        d_value = d_word if reads == "words" else d_h
        read = d_value + (d_word if joins else 0)
        inputs = {"source": g.numbers(words, d_word)}
        for way in ["", "2"] if both else [""]:
            inputs["inputs" + way] = g.numbers(d_word, d_state)
            inputs["states" + way] = g.numbers(d_state, d_state)
            inputs["bias" + way] = g.numbers(1, d_state)
        if both:
            inputs["start"] = g.numbers(2 * d_state, d_state)
        inputs["target"] = g.numbers(targets, d_word)
        if reads != "last":
            inputs["wq"] = g.numbers(hidden, d_state)
            inputs["wk"] = g.numbers(hidden, d_h)
            inputs["v"] = g.numbers(1, hidden)
        inputs["cell"] = g.numbers(read, d_state)
        inputs["cell_states"] = g.numbers(d_state, d_state)
        inputs["cell_bias"] = g.numbers(1, d_state)
        inputs["readout"] = g.numbers(d_state + d_value, targets)
        inputs["readout_bias"] = g.numbers(1, targets)
        sources, rights = [[4, 0, 4, 2], [5, 3, 1, 1]], [[1, 4, 2], [3, 3, 1]]
        score = [] if reads == "last" else ["BahdanauScore"]
        g.case(
            f"{reads}, {'both directions' if both else 'forwards'}, "
            f"{'joined' if joins else 'context alone'}",
            "seq2seq",
            lambda reads=reads, joins=joins, **p: seq2seq(sources, rights, reads, joins, **p),
            inputs,
            ["Encoder", "Decoder", "Seq2Seq", *score],
            sources=sources,
            rights=rights,
            reads=["last", "states", "words"].index(reads),
        )
    return g


# ---- the whole Transformer ----------------------------------------------------------------------


def attention_of(module, name, p):
    """The parameters of a torch attention, from four tables that rows are multiplied by."""
    d = len(p[name + ".queries"])
    tables = [p[name + part].T for part in (".queries", ".keys", ".values")]
    return {
        module + ".in_proj_weight": torch.cat(tables),
        module + ".in_proj_bias": torch.zeros(3 * d),
        module + ".out_proj.weight": p[name + ".output"].T,
        module + ".out_proj.bias": torch.zeros(d),
    }


def feed_forward_of(name, p):
    parameters = {}
    for linear, part in (("linear1", ".feedForward.widen"), ("linear2", ".feedForward.narrow")):
        parameters[linear + ".weight"] = p[name + part + ".weights"].T
        parameters[linear + ".bias"] = p[name + part + ".bias"][0]
    return parameters


def norms_of(name, norms, p):
    parameters = {}
    for k, norm in enumerate(norms, 1):
        parameters[f"norm{k}.weight"] = p[f"{name}.{norm}.gain"][0]
        parameters[f"norm{k}.bias"] = p[f"{name}.{norm}.shift"][0]
    return parameters


def last_norm(x, name, p):
    gain, shift = p[name + ".gain"][0], p[name + ".shift"][0]
    return torch.nn.functional.layer_norm(x, x.shape[-1:], gain, shift, 1e-5)


def transformed(source, before, heads, blocks, first, p):
    """One text through torch's own layers: the memory, and a row of logits for each place."""
    call = torch.func.functional_call
    d, hidden = p["encoder.1.feedForward.widen.weights"].shape
    x = sines_and_cosines(p["source"][source] * math.sqrt(d))
    for block in range(1, blocks + 1):
        name = f"encoder.{block}"
        layer = torch.nn.TransformerEncoderLayer(d, heads, hidden, dropout=0.0, norm_first=first)
        parameters = {
            **attention_of("self_attn", name + ".attention", p),
            **feed_forward_of(name, p),
            **norms_of(name, ("firstNorm", "secondNorm"), p),
        }
        x = call(layer, parameters, (x,))
    memory = last_norm(x, "encoder.norm", p) if first else x
    y = sines_and_cosines(p["target"][before] * math.sqrt(d))
    ahead = torch.ones(len(before), len(before), dtype=torch.bool).triu(1)
    for block in range(1, blocks + 1):
        name = f"decoder.{block}"
        layer = torch.nn.TransformerDecoderLayer(d, heads, hidden, dropout=0.0, norm_first=first)
        parameters = {
            **attention_of("self_attn", name + ".self", p),
            **attention_of("multihead_attn", name + ".cross", p),
            **feed_forward_of(name, p),
            **norms_of(name, ("firstNorm", "secondNorm", "thirdNorm"), p),
        }
        y = call(layer, parameters, (y, memory), {"tgt_mask": ahead})
    last = last_norm(y, "decoder.norm", p) if first else y
    return memory, last @ p["readout.weights"] + p["readout.bias"]


def transformer(sources, befores, heads, blocks, first, **p):
    each = [transformed(s, b, heads, blocks, first, p) for s, b in zip(sources, befores)]
    stages = {"memory": torch.cat([memory for memory, _ in each])}
    return torch.cat([logits for _, logits in each]), stages


def transformer_inputs(g, d, hidden, blocks, first):
    """A number for every parameter, under the name that the core gives it."""
    inputs = {"source": g.numbers(5, d), "target": g.numbers(6, d)}
    for side, attentions, norms in (
        ("encoder", ("attention",), ("firstNorm", "secondNorm")),
        ("decoder", ("self", "cross"), ("firstNorm", "secondNorm", "thirdNorm")),
    ):
        for block in range(1, blocks + 1):
            name = f"{side}.{block}."
            for attention in attentions:
                for table in ("queries", "keys", "values", "output"):
                    inputs[f"{name}{attention}.{table}"] = g.numbers(d, d, -1, 1)
            inputs[name + "feedForward.widen.weights"] = g.numbers(d, hidden, -1, 1)
            inputs[name + "feedForward.widen.bias"] = g.numbers(1, hidden)
            inputs[name + "feedForward.narrow.weights"] = g.numbers(hidden, d, -1, 1)
            inputs[name + "feedForward.narrow.bias"] = g.numbers(1, d)
            for norm in norms:
                inputs[name + norm + ".gain"] = g.numbers(1, d)
                inputs[name + norm + ".shift"] = g.numbers(1, d)
    for side in ("encoder", "decoder") if first else ():
        inputs[side + ".norm.gain"] = g.numbers(1, d)
        inputs[side + ".norm.shift"] = g.numbers(1, d)
    inputs["readout.weights"] = g.numbers(d, 4)
    inputs["readout.bias"] = g.numbers(1, 4)
    return inputs


def transformer_cases():
    g = Golden("transformer", 18)
    sources, befores = [[4, 0, 4], [2, 3, 1]], [[5, 1, 0, 1], [5, 3, 2, 2]]
    for first, blocks in ((True, 1), (False, 1), (True, 2)):
        g.case(
            f"Transformer, norm_first {first}, {blocks} on each side",
            "transformer",
            lambda first=first, blocks=blocks, **p: transformer(
                sources, befores, 2, blocks, first, **p
            ),
            transformer_inputs(g, 4, 5, blocks, first),
            ["Transformer", "EncoderTables", "DecoderTables", "AttentionTables"],
            sources=sources,
            befores=befores,
            heads=2,
            blocks=blocks,
            first=int(first),
        )
    return g


if __name__ == "__main__":
    for golden in (
        matrix_operations(),
        score_cases(),
        softmax_cases(),
        gumbel_cases(),
        mask_cases(),
        attention_cases(),
        variant_cases(),
        local_cases(),
        layer_cases(),
        block_cases(),
        pooling_cases(),
        attention_and_convolution_cases(),
        seq2seq_cases(),
        transformer_cases(),
    ):
        golden.write()
