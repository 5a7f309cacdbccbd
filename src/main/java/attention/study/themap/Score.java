package attention.study.themap;

import attention.score.Additive;
import attention.score.Bilinear;
import attention.score.Concat;
import attention.score.Cosine;
import attention.score.DotProduct;
import attention.score.Location;
import attention.score.LowRankBilinear;
import attention.score.Mlp;
import attention.score.ScaledDotProduct;
import attention.score.ScoreFunction;
import attention.score.Scorer;

/**
 * The fifth question: how is a query compared with a key?
 *
 * @param name in tables
 * @param lesson that shows it, or empty
 * @param scorer compares queries of width 3 with keys of width 3
 */
public record Score(String name, String lesson, Scorer scorer) {
    /** {@code q · k}. */
    public static final Score DOT = new Score("dot", "03", new DotProduct());

    /** {@code kᵀ W q}: a matrix product. */
    public static final Score BILINEAR =
            new Score("bilinear", "03", new Bilinear(FixedNumbers.bilinear()));

    /** The angle between query and key. */
    public static final Score COSINE = new Score("cosine", "03", new Cosine());

    /** {@code vᵀ tanh(W [k; q])}. */
    public static final Score CONCAT =
            new Score("concat", "03", new Concat(FixedNumbers.concat(), FixedNumbers.concatOut()));

    /** Another network with one hidden layer. */
    public static final Score MLP =
            new Score(
                    "MLP",
                    "03",
                    new Mlp(
                            FixedNumbers.mlpQuery(),
                            FixedNumbers.mlpKey(),
                            FixedNumbers.mlpBias(),
                            FixedNumbers.mlpOut()));

    /** {@code q · k / √d}. */
    public static final Score SCALED = new Score("scaled dot", "04", new ScaledDotProduct());

    /** {@code vᵀ tanh(W_k k + W_q q)}, with the tables of {@link #CONCAT}. */
    public static final Score ADDITIVE =
            new Score(
                    "additive",
                    "03",
                    new Additive(
                            FixedNumbers.additiveQuery(),
                            FixedNumbers.additiveKey(),
                            FixedNumbers.concatOut()));

    /** {@code (U k)ᵀ (V q)} of rank 2. */
    public static final Score LOW_RANK =
            new Score(
                    "low rank",
                    "03",
                    new LowRankBilinear(FixedNumbers.lowRankKey(), FixedNumbers.lowRankQuery()));

    /** {@code W q}: the query alone says where to look. */
    public static final Score LOCATION =
            new Score("location", "03", new Location(FixedNumbers.location()));

    /** A score that no lesson has named. */
    public Score(String name, Scorer scorer) {
        this(name, "", scorer);
    }

    /** The same for a score of pairs, which may be a lambda. */
    public Score(String name, ScoreFunction score) {
        this(name, "", score);
    }

    @Override
    public String toString() {
        return name;
    }
}
