package attention.checks.scores;

import static attention.checks.pieces.Rows.times;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.exercise.BilinearContract;
import java.util.Arrays;

/** Wrong answers to Bilinear that learners write. */
final class BilinearMistakes {
    static final Mistakes<BilinearContract> ALL =
            Mistakes.<BilinearContract>none()
                    .add("query-and-key-swapped", (query, key, w) -> dot(query, times(w, key)))
                    .add("table-left-out", (query, key, w) -> dot(query, key))
                    .add(
                            "diagonal-only",
                            (query, key, w) -> {
                                double score = 0;
                                for (int i = 0; i < Math.min(query.length, key.length); i++) {
                                    score += key[i] * w[i][i] * query[i];
                                }
                                return score;
                            })
                    .add("key-left-out", (query, key, w) -> total(times(w, query)))
                    .add(
                            "query-left-out",
                            (query, key, w) -> dot(key, times(w, each(query, x -> 1))))
                    .add(
                            "last-row-only",
                            (query, key, w) -> {
                                int last = key.length - 1;
                                return key[last] * dot(w[last], query);
                            })
                    .add(
                            "sum-not-started-anew",
                            (query, key, w) -> dot(key, runningSums(times(w, query))))
                    .add(
                            "scaled-already",
                            (query, key, w) -> dot(key, times(w, query)) / Math.sqrt(key.length))
                    .add("bent", (query, key, w) -> Math.tanh(dot(key, times(w, query))))
                    .addRemembering("translated-query-kept", TranslatedQueryKept::new);

    private BilinearMistakes() {}

    private static final class TranslatedQueryKept implements BilinearContract {
        private double[] last = {};
        private double[] translated = {};

        @Override
        public double score(double[] query, double[] key, double[][] w) {
            if (!Arrays.equals(query, last)) {
                last = query.clone();
                translated = times(w, query);
            }
            return dot(key, translated);
        }
    }
}
