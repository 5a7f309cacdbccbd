package attention.checks.scores;

import attention.check.Mistakes;
import attention.exercise.BilinearContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to Bilinear that only other tables, or thousands of rows, tell from right ones. */
final class BilinearHeldBackMistakes {
    static final Mistakes<BilinearContract> ALL =
            Mistakes.<BilinearContract>none()
                    .add(
                            "translated-query-kept",
                            "{got} instead of {expected}: W · query was kept from an earlier call"
                                    + " with the same query, but W is another one now. Compute it"
                                    + " anew in each call.",
                            new TranslatedQueryKept())
                    .add(
                            "small-numbers-left-out",
                            "{got} instead of {expected}: numbers close to 0 were left out or"
                                    + " rounded away. Each adds little, thousands of them do not.",
                            withTranslated(number -> Math.abs(number) < 1e-6 ? 0 : number))
                    .add(
                            "rounded-on-the-way",
                            "{got} instead of {expected}: the numbers of W · query are rounded to"
                                    + " six decimals before the key meets them. Of a few nobody"
                                    + " sees it, of thousands it adds up.",
                            withTranslated(number -> Math.round(number * 1e6) / 1e6));

    private BilinearHeldBackMistakes() {}

    private static BilinearContract withTranslated(DoubleUnaryOperator seenAs) {
        return (query, key, w) -> Loops.dot(key, Loops.each(Loops.times(w, query), seenAs));
    }

    private static final class TranslatedQueryKept implements BilinearContract {
        private double[] last = {};
        private double[] translated = {};

        @Override
        public double score(double[] query, double[] key, double[][] w) {
            if (!Arrays.equals(query, last)) {
                last = query.clone();
                translated = Loops.times(w, query);
            }
            return Loops.dot(key, translated);
        }
    }
}
