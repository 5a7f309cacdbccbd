package attention.checks.scores;

import attention.check.Mistakes;
import attention.score.ScoreFunction;

/** Wrong answers to DotProduct that only thousands of small products tell from right ones. */
final class DotProductHeldBackMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "small-products-left-out",
                            "{got} instead of {expected}: products close to 0 were left out or rounded"
                                    + " away. Each adds little, thousands of them do not. Add up all"
                                    + " of them.",
                            (query, key) -> {
                                double score = 0;
                                for (int k = 0; k < query.length; k++) {
                                    double product = query[k] * key[k];
                                    score += Math.abs(product) < 1e-6 ? 0 : product;
                                }
                                return score;
                            })
                    .add(
                            "score-rounded",
                            "{got} instead of {expected}: your score is rounded to four decimals."
                                    + " Round when you print, not when you compute.",
                            (query, key) -> Math.round(Loops.dot(query, key) * 1e4) / 1e4);

    private DotProductHeldBackMistakes() {}
}
