package attention.own;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;
import attention.score.ScoreFunction;
import java.util.Random;

/**
 * A score that trains, made of an answer on pairs such as {@code MyScaledDotProduct}: forward it
 * asks for each pair, and backward it asks once more, with unit vectors. A score that is linear in
 * the query is {@code Σₖ qₖ · score(eₖ, key)}, so {@code score(eₖ, key)} is its slope along qₖ; the
 * same holds for the key. Where that is not true, the score is refused: when it is made, and again
 * in the first backward pass.
 */
public final class OwnScaledDotProduct implements ScoreFunction {
    private static final int[] TRIAL_WIDTHS = {1, 2, 5};

    private final ScoreFunction score;
    private boolean tried;

    /**
     * Such a score.
     *
     * @throws WrongGradient if it is not linear in the query and in the key
     */
    public OwnScaledDotProduct(ScoreFunction score) {
        this.score = score;
        Random random = new Random(4);
        for (int width : TRIAL_WIDTHS) {
            requireLinear(Matrix.normal(1, width, random), Matrix.normal(1, width, random));
        }
    }

    @Override
    public double score(double[] query, double[] key) {
        return score.score(query, key);
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        Operation own =
                Operation.of(
                        "own score",
                        (upstream, result, in) -> {
                            requireLinearOnce(in[0], in[1]);
                            return upstream.times(alongQueries(in[1], in[0].cols()));
                        },
                        (upstream, result, in) -> {
                            requireLinearOnce(in[0], in[1]);
                            return upstream.transpose().times(alongKeys(in[0], in[1].cols()));
                        });
        double[][] q = queries.toArray();
        double[][] k = keys.toArray();
        double[][] scores = new double[q.length][k.length];
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < k.length; j++) {
                scores[i][j] = score.score(q[i], k[j]);
            }
        }
        return Matrix.operation(scores, own, queries, keys);
    }

    /** Row j, column k: how the score of any query with key j answers to number k of the query. */
    private Matrix alongQueries(Matrix keys, int width) {
        double[][] all = keys.toArray();
        double[][] units = Matrix.identity(width).toArray();
        return Matrix.generate(all.length, width, (j, k) -> score.score(units[k], all[j]));
    }

    /** Row i, column k: how the score of query i with any key answers to number k of the key. */
    private Matrix alongKeys(Matrix queries, int width) {
        double[][] all = queries.toArray();
        double[][] units = Matrix.identity(width).toArray();
        return Matrix.generate(all.length, width, (i, k) -> score.score(all[i], units[k]));
    }

    private void requireLinearOnce(Matrix queries, Matrix keys) {
        if (!tried) {
            requireLinear(queries.rows(0), keys.rows(0));
            tried = true;
        }
    }

    /** Nudges each number of a query and of a key. */
    private void requireLinear(Matrix query, Matrix key) {
        double[] q = query.row(0);
        double[] k = key.row(0);
        double[] ofQuery = alongQueries(key, q.length).row(0);
        double[] ofKey = alongKeys(query, k.length).row(0);
        for (int at = 0; at < q.length; at++) {
            double slope =
                    Nudging.slopes(moved -> new double[] {score.score(moved, k.clone())}, q, at)[0];
            requireSame("query", q, at, slope, ofQuery[at]);
        }
        for (int at = 0; at < k.length; at++) {
            double slope =
                    Nudging.slopes(moved -> new double[] {score.score(q.clone(), moved)}, k, at)[0];
            requireSame("key", k, at, slope, ofKey[at]);
        }
    }

    private void requireSame(String whose, double[] at, int number, double slope, double ofUnit) {
        if (!Nudging.near(slope, ofUnit)) {
            throw new WrongGradient(
                    "%s is not linear in the %s, so its slopes cannot be asked for with unit vectors: at the %s %s, number %s of it moves the score by %s for each 1, but the score of the unit vector is %s."
                            .formatted(
                                    Nudging.name(score),
                                    whose,
                                    whose,
                                    Numbers.text(at),
                                    number + 1,
                                    Numbers.text(slope),
                                    Numbers.text(ofUnit)));
        }
    }

    @Override
    public String toString() {
        return Nudging.name(score) + " with slopes from unit vectors";
    }
}
