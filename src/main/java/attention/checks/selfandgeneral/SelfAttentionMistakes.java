package attention.checks.selfandgeneral;

import attention.check.Mistakes;
import attention.exercise.SelfAttentionContract;
import attention.matrix.Matrix;

/** Wrong answers to SelfAttention that learners write. */
final class SelfAttentionMistakes {
    static final Mistakes<SelfAttentionContract> ALL =
            WrongReaders.addTo(
                    Mistakes.<SelfAttentionContract>none()
                            .add(
                                    "one-query-for-all",
                                    TextReader.self(
                                            it ->
                                                    it.context(
                                                            everywhere(it.queries()),
                                                            it.keys(),
                                                            it.values())))
                            .add(
                                    "queries-from-the-keys-table",
                                    TextReader.self(
                                            it -> it.context(it.keys(), it.keys(), it.values())))
                            .add(
                                    "keys-and-values-exchanged",
                                    TextReader.self(
                                            it -> it.context(it.queries(), it.values(), it.keys())))
                            .add(
                                    "never-itself",
                                    TextReader.self(
                                            WrongReaders.masked((query, key) -> query != key))),
                    TextReader::self);

    private SelfAttentionMistakes() {}

    /** The mean row in the place of each. */
    private static Matrix everywhere(Matrix rows) {
        Matrix mean = Matrix.generate(rows.rows(), rows.rows(), (i, j) -> 1.0 / rows.rows());
        return mean.times(rows);
    }
}
