package attention.checks.multihead;

import attention.check.Mistakes;
import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.exercise.MultiHeadContract.Parameters;
import attention.matrix.Matrix;
import attention.normalize.Softmax;

/** Wrong answers to MultiHead that learners write. */
final class MultiHeadMistakes {
    private static final Wiring RIGHT = Wiring.RIGHT;

    private static final Wiring.Split FIRST =
            (projected, heads) -> Heads.slices(projected, heads, h -> 0);

    static final Mistakes<MultiHeadContract> ALL =
            Mistakes.<MultiHeadContract>none()
                    .add("no-output-table", RIGHT.give((p, joined) -> joined))
                    .add(
                            "output-table-transposed",
                            RIGHT.give((p, joined) -> joined.times(p.wo().transpose())))
                    .add(
                            "queries-and-keys-exchanged",
                            RIGHT.ask((p, attention, q, k, v) -> attention.context(k, q, v)))
                    .add(
                            "keys-in-place-of-values",
                            RIGHT.ask((p, attention, q, k, v) -> attention.context(q, k, k)))
                    .add("values-from-the-keys", (q, k, v, p, a) -> RIGHT.output(q, k, k, p, a))
                    .add("keys-from-the-values", (q, k, v, p, a) -> RIGHT.output(q, v, v, p, a))
                    .add("all-from-the-queries", (q, k, v, p, a) -> RIGHT.output(q, q, q, p, a))
                    .add(
                            "one-table-for-queries-and-keys",
                            (q, k, v, p, a) -> RIGHT.output(q, k, v, tables(p, p.wq(), p.wq()), a))
                    .add(
                            "tables-exchanged",
                            (q, k, v, p, a) -> RIGHT.output(q, k, v, tables(p, p.wk(), p.wq()), a))
                    .add(
                            "split-and-merge-without-exchanging",
                            RIGHT.split(Heads::reshaped).join(Heads::joinedReshaped))
                    .add("split-without-exchanging", RIGHT.split(Heads::reshaped))
                    .add("merge-without-exchanging", RIGHT.join(Heads::joinedReshaped))
                    .add("every-second-column", RIGHT.split(Heads::woven))
                    .add("first-columns-for-all", RIGHT.split(FIRST))
                    .add("first-columns-of-the-keys", RIGHT.splitKeys(FIRST))
                    .add("first-columns-of-the-values", RIGHT.splitValues(FIRST))
                    .add("begins-at-its-own-number", RIGHT.split(Heads::overlapping))
                    .add("heads-woven-twice", RIGHT.split(Heads::woven).join(Heads::joinedWoven))
                    .add("last-head-first", RIGHT.join(Heads::joinedBackwards))
                    .add("joined-woven", RIGHT.join(Heads::joinedWoven))
                    .add("last-head-for-all", all(heads -> heads[heads.length - 1]))
                    .add(
                            "heads-averaged",
                            all(heads -> Heads.sum(heads).scaled(1.0 / heads.length)))
                    .add("heads-added", all(Heads::sum))
                    .add(
                            "last-head-left-out",
                            RIGHT.join(heads -> Heads.joinedWithout(heads.length - 1, heads)))
                    .add("first-head-left-out", RIGHT.join(heads -> Heads.joinedWithout(0, heads)))
                    .add("one-query-at-a-time", RIGHT.ask(MultiHeadMistakes::oneByOne))
                    .add("one-head", (q, k, v, p, a) -> RIGHT.output(q, k, v, heads(p, 1), a))
                    .add(
                            "one-head-meets-the-output-table",
                            RIGHT.ask(
                                            (p, attention, q, k, v) ->
                                                    attention.context(q, k, v).times(p.wo()))
                                    .give((p, joined) -> joined))
                    .add(
                            "upper-rows-for-each-head",
                            RIGHT.join(Heads::sum)
                                    .give((p, sum) -> sum.times(p.wo().rowRange(0, sum.cols()))))
                    .add(
                            "tables-on-the-left",
                            (q, k, v, p, a) -> RIGHT.output(p.wq().times(q), k, v, p, a))
                    .add(
                            "width-of-a-key-for-the-values",
                            (q, k, v, p, a) -> {
                                Matrix used =
                                        p.wv().colRange(0, Math.min(p.wv().cols(), p.wk().cols()));
                                Parameters cut =
                                        new Parameters(p.wq(), p.wk(), used, p.wo(), p.headCount());
                                return RIGHT.output(q, k, v, cut, a);
                            })
                    .add("scaled-by-the-head-once-more", scaled((p, q) -> q.cols()))
                    .add("scaled-by-the-model-once-more", scaled((p, q) -> p.wq().cols()))
                    .add("scaled-by-the-number-of-heads", scaled((p, q) -> p.headCount()))
                    .add(
                            "divided-by-the-number-of-heads",
                            RIGHT.give(
                                    (p, joined) ->
                                            joined.times(p.wo()).scaled(1.0 / p.headCount())))
                    .add("own-attention", own((p, q) -> Math.sqrt(q.cols())))
                    .add("own-attention-without-scale", own((p, q) -> 1))
                    .add("own-attention-divided-by-the-width", own((p, q) -> q.cols()))
                    .add(
                            "own-attention-scaled-by-the-model",
                            own((p, q) -> Math.sqrt(p.wq().cols())))
                    .add(
                            "own-attention-scaled-by-the-inputs",
                            own((p, q) -> Math.sqrt(p.wq().rows())))
                    .add(
                            "two-heads-by-heart",
                            (q, k, v, p, a) -> RIGHT.output(q, k, v, heads(p, 2), a))
                    .add(
                            "as-many-heads-as-a-head-is-wide",
                            (q, k, v, p, a) ->
                                    RIGHT.output(
                                            q, k, v, heads(p, p.wq().cols() / p.headCount()), a));

    private MultiHeadMistakes() {}

    /** One answer, made of those of all heads, in the place of each. */
    private static Wiring all(Wiring.Joining one) {
        return RIGHT.join(
                heads -> {
                    Matrix joined = one.joined(heads);
                    Matrix alike = joined;
                    for (int h = 1; h < heads.length; h++) {
                        alike = alike.beside(joined);
                    }
                    return alike;
                });
    }

    /** The attention asked once for each query. */
    private static Matrix oneByOne(
            Parameters p, AttentionFunction attention, Matrix q, Matrix k, Matrix v) {
        Matrix context = attention.context(q.rows(0), k, v);
        for (int i = 1; i < q.rows(); i++) {
            context = context.below(attention.context(q.rows(i), k, v));
        }
        return context;
    }

    /** A number of the tables and of what a head asks with. */
    private interface Size {
        double of(Parameters p, Matrix query);
    }

    /** The queries of each head divided by a root before the attention is asked. */
    private static Wiring scaled(Size size) {
        return RIGHT.ask(
                (p, attention, q, k, v) ->
                        attention.context(q.scaled(1 / Math.sqrt(size.of(p, q))), k, v));
    }

    /** Soft attention in place of the one that is given. */
    private static Wiring own(Size divisor) {
        return RIGHT.ask(
                (p, attention, q, k, v) ->
                        new Softmax()
                                .weights(q.timesTransposed(k).scaled(1 / divisor.of(p, q)))
                                .times(v));
    }

    private static Parameters tables(Parameters p, Matrix wq, Matrix wk) {
        return new Parameters(wq, wk, p.wv(), p.wo(), p.headCount());
    }

    private static Parameters heads(Parameters p, int headCount) {
        return new Parameters(p.wq(), p.wk(), p.wv(), p.wo(), headCount);
    }
}
