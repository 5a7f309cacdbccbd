package attention.checks.lstmattention;

import static attention.checks.lstmattention.LstmSteps.bent;
import static attention.checks.lstmattention.LstmSteps.block;
import static attention.checks.pieces.Grids.firstRow;

import attention.check.Mistakes;
import attention.checks.lstmattention.LstmSteps.Gates;
import attention.exercise.LstmCellContract;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;
import java.util.List;

/** Wrong answers to LstmCell that learners write. */
final class LstmCellMistakes {
    private static final LstmSteps RIGHT = LstmSteps.RIGHT;

    /** Where a library, or a slip, puts i, f, g and o among the four blocks. */
    private static final List<String> ORDERS =
            List.of("figo", "ifog", "igfo", "iofg", "ogfi", "gifo", "fiog", "iogf");

    static final Mistakes<LstmCellContract> ALL =
            Mistakes.<LstmCellContract>none()
                    .and(wrongOrders())
                    .and(wrongSums())
                    .and(wrongRows())
                    .and(wrongBends())
                    .and(wrongCells())
                    .and(wrongOutputs())
                    .and(wrongGates())
                    .and(wrongWiring());

    private LstmCellMistakes() {}

    private static Mistakes<LstmCellContract> wrongOrders() {
        Mistakes<LstmCellContract> all = Mistakes.none();
        for (String order : ORDERS) {
            all =
                    all.add(
                            "order-" + order,
                            RIGHT.open(
                                    sums ->
                                            bent(
                                                    block(sums, order.indexOf('i')),
                                                    block(sums, order.indexOf('f')),
                                                    block(sums, order.indexOf('g')),
                                                    block(sums, order.indexOf('o')))));
        }
        return all.add(
                "interleaved",
                RIGHT.open(
                        sums ->
                                bent(
                                        everyFourth(sums, 0),
                                        everyFourth(sums, 1),
                                        everyFourth(sums, 2),
                                        everyFourth(sums, 3))));
    }

    private static Mistakes<LstmCellContract> wrongSums() {
        return Mistakes.<LstmCellContract>none()
                .add(
                        "old-cell-in-the-sums",
                        RIGHT.sum(
                                (x, s, p) ->
                                        x.times(p.input())
                                                .plus(s.cell().times(p.state()))
                                                .plusRow(p.bias())))
                .add(
                        "old-output-not-used",
                        RIGHT.sum((x, s, p) -> x.times(p.input()).plusRow(p.bias())))
                .add(
                        "inputs-not-used",
                        RIGHT.sum((x, s, p) -> s.output().times(p.state()).plusRow(p.bias())))
                .add(
                        "tables-exchanged",
                        RIGHT.sum(
                                (x, s, p) ->
                                        x.times(p.state())
                                                .plus(s.output().times(p.input()))
                                                .plusRow(p.bias())))
                .add(
                        "no-bias",
                        RIGHT.sum(
                                (x, s, p) -> x.times(p.input()).plus(s.output().times(p.state()))))
                .add(
                        "bias-taken-away",
                        RIGHT.sum(
                                (x, s, p) ->
                                        x.times(p.input())
                                                .plus(s.output().times(p.state()))
                                                .plusRow(p.bias().scaled(-1))))
                .add(
                        "bias-twice",
                        RIGHT.sum((x, s, p) -> RIGHT.summing().of(x, s, p).plusRow(p.bias())));
    }

    private static Mistakes<LstmCellContract> wrongRows() {
        return Mistakes.<LstmCellContract>none()
                .add(
                        "forget-gate-opened-by-1-more",
                        RIGHT.open(
                                sums ->
                                        bent(
                                                block(sums, 0),
                                                block(sums, 1).shifted(1),
                                                block(sums, 2),
                                                block(sums, 3))))
                .add(
                        "first-sequence-for-all",
                        (x, s, p) -> {
                            State right = RIGHT.next(x, s, p);
                            int n = x.rows();
                            return new State(
                                    firstRow(right.output(), n), firstRow(right.cell(), n));
                        });
    }

    private static Mistakes<LstmCellContract> wrongBends() {
        return Mistakes.<LstmCellContract>none()
                .add(
                        "sigmoid-for-the-candidate",
                        opened((i, f, g, o) -> new Gates(s(i), s(f), s(g), s(o))))
                .add(
                        "tanh-for-the-gates",
                        opened((i, f, g, o) -> new Gates(i.tanh(), f.tanh(), g.tanh(), o.tanh())))
                .add("candidate-not-bent", opened((i, f, g, o) -> new Gates(s(i), s(f), g, s(o))))
                .add(
                        "relu-for-the-candidate",
                        opened((i, f, g, o) -> new Gates(s(i), s(f), g.relu(), s(o))))
                .add("gates-not-bent", opened((i, f, g, o) -> new Gates(i, f, g.tanh(), o)))
                .add("nothing-bent", opened(Gates::new))
                .add(
                        "tanh-for-the-output-gate",
                        opened((i, f, g, o) -> new Gates(s(i), s(f), g.tanh(), o.tanh())));
    }

    private static Mistakes<LstmCellContract> wrongCells() {
        return Mistakes.<LstmCellContract>none()
                .add("no-forget-gate", RIGHT.keep((a, s) -> s.cell().plus(a.i().hadamard(a.g()))))
                .add("old-cell-forgotten", RIGHT.keep((a, s) -> a.i().hadamard(a.g())))
                .add("no-input-gate", RIGHT.keep((a, s) -> a.f().hadamard(s.cell()).plus(a.g())))
                .add("nothing-new", RIGHT.keep((a, s) -> a.f().hadamard(s.cell())))
                .add(
                        "one-gate-for-both",
                        RIGHT.keep((a, s) -> a.f().hadamard(s.cell()).plus(rest(a.f(), a.g()))))
                .add(
                        "forget-gate-turned-round",
                        RIGHT.keep((a, s) -> rest(a.f(), s.cell()).plus(a.i().hadamard(a.g()))))
                .add(
                        "old-output-in-place-of-old-cell",
                        RIGHT.keep(
                                (a, s) -> a.f().hadamard(s.output()).plus(a.i().hadamard(a.g()))))
                .add(
                        "gates-added",
                        RIGHT.keep((a, s) -> a.f().plus(s.cell()).plus(a.i().hadamard(a.g()))))
                .add("cell-bent", RIGHT.keep((a, s) -> RIGHT.keeping().of(a, s).tanh()))
                .add(
                        "bent-cell-handed-on",
                        (x, s, p) -> {
                            State right = RIGHT.next(x, s, p);
                            return new State(right.output(), right.cell().tanh());
                        });
    }

    private static Mistakes<LstmCellContract> wrongOutputs() {
        return Mistakes.<LstmCellContract>none()
                .add("output-without-tanh", RIGHT.show((a, c, s) -> a.o().hadamard(c)))
                .add(
                        "output-of-the-old-cell",
                        RIGHT.show((a, c, s) -> a.o().hadamard(s.cell().tanh())))
                .add("no-output-gate", RIGHT.show((a, c, s) -> c.tanh()))
                .add("sigmoid-of-the-cell", RIGHT.show((a, c, s) -> a.o().hadamard(c.sigmoid())))
                .add("tanh-around-both", RIGHT.show((a, c, s) -> a.o().hadamard(c).tanh()))
                .add("output-is-the-gate", RIGHT.show((a, c, s) -> a.o()))
                .add("output-is-the-cell", RIGHT.show((a, c, s) -> c))
                .add("old-output-handed-on", RIGHT.show((a, c, s) -> s.output()))
                .add(
                        "old-cell-handed-on",
                        (x, s, p) -> new State(RIGHT.next(x, s, p).output(), s.cell()))
                .add(
                        "exchanged",
                        (x, s, p) -> {
                            State right = RIGHT.next(x, s, p);
                            return new State(
                                    /* output= */ right.cell(), /* cell= */ right.output());
                        });
    }

    private static Mistakes<LstmCellContract> wrongGates() {
        return Mistakes.<LstmCellContract>none()
                .add(
                        "output-gate-turned-round",
                        RIGHT.gates(a -> new Gates(a.i(), a.f(), a.g(), rest(a.o()))))
                .add(
                        "gates-turned-round",
                        RIGHT.gates(a -> new Gates(rest(a.i()), rest(a.f()), a.g(), rest(a.o()))))
                .add(
                        "candidate-bent-twice",
                        RIGHT.gates(a -> new Gates(a.i(), a.f(), a.g().tanh(), a.o())))
                .add(
                        "gates-bent-twice",
                        RIGHT.gates(a -> new Gates(s(a.i()), s(a.f()), a.g(), s(a.o()))))
                .add("hard-sigmoid", opened((i, f, g, o) -> straight(i, f, g, o)))
                .add("gates-share-1", RIGHT.gates(LstmCellMistakes::sharing))
                .add(
                        "output-gate-keeps",
                        RIGHT.keep((a, s) -> a.o().hadamard(s.cell()).plus(a.i().hadamard(a.g()))))
                .add("input-gate-shows", RIGHT.show((a, c, s) -> a.i().hadamard(c.tanh())))
                .add("forget-gate-shows", RIGHT.show((a, c, s) -> a.f().hadamard(c.tanh())));
    }

    private static Mistakes<LstmCellContract> wrongWiring() {
        return Mistakes.<LstmCellContract>none()
                .add(
                        "peepholes",
                        RIGHT.sum(
                                (x, s, p) -> RIGHT.summing().of(x, s, p).plus(fourTimes(s.cell()))))
                .add("cell-cut-at-1", RIGHT.keep((a, s) -> cutAtOne(RIGHT.keeping().of(a, s))))
                .add("relu-of-the-cell", RIGHT.show((a, c, s) -> a.o().hadamard(c.relu())))
                .add(
                        "old-output-added",
                        RIGHT.show((a, c, s) -> a.o().hadamard(c.tanh()).plus(s.output())))
                .add(
                        "output-handed-on-twice",
                        (x, s, p) -> {
                            Matrix output = RIGHT.next(x, s, p).output();
                            return new State(output, output);
                        })
                .add(
                        "blocks-not-cut",
                        (x, s, p) -> {
                            Matrix sums = RIGHT.summing().of(x, s, p);
                            return new State(sums.sigmoid(), sums);
                        });
    }

    @FunctionalInterface
    private interface Bends {
        Gates of(Matrix i, Matrix f, Matrix g, Matrix o);
    }

    private static LstmSteps opened(Bends bends) {
        return RIGHT.open(
                sums -> bends.of(block(sums, 0), block(sums, 1), block(sums, 2), block(sums, 3)));
    }

    private static Matrix s(Matrix sums) {
        return sums.sigmoid();
    }

    /** {@code 1 − gate}. */
    private static Matrix rest(Matrix gate) {
        return gate.scaled(-1).shifted(1);
    }

    /** A sigmoid of three straight lines, as some libraries had it. */
    private static Gates straight(Matrix i, Matrix f, Matrix g, Matrix o) {
        return new Gates(straight(i), straight(f), g.tanh(), straight(o));
    }

    private static Matrix straight(Matrix sums) {
        return Matrix.generate(
                sums.rows(),
                sums.cols(),
                (i, j) -> Math.max(0, Math.min(1, 0.2 * sums.get(i, j) + 0.5)));
    }

    /** Input and forget gate add up to 1, as if they competed. */
    private static Gates sharing(Gates gates) {
        Matrix both = gates.i().plus(gates.f()).reciprocal();
        return new Gates(gates.i().hadamard(both), gates.f().hadamard(both), gates.g(), gates.o());
    }

    private static Matrix cutAtOne(Matrix cell) {
        return Matrix.generate(
                cell.rows(), cell.cols(), (i, j) -> Math.max(-1, Math.min(1, cell.get(i, j))));
    }

    private static Matrix fourTimes(Matrix table) {
        return table.beside(table).beside(table).beside(table);
    }

    /** {@code (1 − gate) ⊙ what}. */
    private static Matrix rest(Matrix gate, Matrix what) {
        return what.minus(gate.hadamard(what));
    }

    /** Columns k, k + 4, k + 8 …: as if a unit's four numbers stood side by side. */
    private static Matrix everyFourth(Matrix sums, int k) {
        return Matrix.generate(sums.rows(), sums.cols() / 4, (i, j) -> sums.get(i, 4 * j + k));
    }
}
