package attention.score;

import attention.matrix.Matrix;

/**
 * How well queries match keys: the higher the score, the more attention. Most look at one pair
 * after the other and are a {@link ScoreFunction}; others need more than a pair tells, such as
 * where a key stands.
 *
 * <p>Two methods without a body, so that a lambda is always a score of pairs.
 */
public interface Scorer {
    /** Every query against every key: {@code (n × dQ), (m × dK) → (n × m)}. */
    Matrix scores(Matrix queries, Matrix keys);

    /** The same score before a constant scale, such as 1/√dK, where it has one; else this. */
    Scorer unscaled();
}
