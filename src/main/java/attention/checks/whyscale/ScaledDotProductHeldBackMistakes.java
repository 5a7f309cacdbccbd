package attention.checks.whyscale;

import attention.check.Mistakes;
import attention.score.ScoreFunction;

/** Wrong answers to ScaledDotProduct that only very wide vectors tell from right ones. */
final class ScaledDotProductHeldBackMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "scale-rounded",
                            "{got} instead of {expected}: 1 / √dK is rounded to six decimals. For a"
                                    + " wide key it is small, and few of its digits are left."
                                    + " Divide by Math.sqrt(key.length) itself.",
                            (query, key) -> {
                                double scale = Math.round(1e6 / Math.sqrt(key.length)) / 1e6;
                                double sum = 0;
                                for (int k = 0; k < key.length; k++) {
                                    sum += query[k] * key[k];
                                }
                                return sum * scale;
                            })
                    .add(
                            "shares-rounded",
                            "{got} instead of {expected}: each product is rounded to six decimals"
                                    + " after its division. Of a few nobody sees it, of thousands"
                                    + " it adds up.",
                            (query, key) -> {
                                double root = Math.sqrt(key.length);
                                double sum = 0;
                                for (int k = 0; k < key.length; k++) {
                                    sum += Math.round(query[k] * key[k] / root * 1e6) / 1e6;
                                }
                                return sum;
                            });

    private ScaledDotProductHeldBackMistakes() {}
}
