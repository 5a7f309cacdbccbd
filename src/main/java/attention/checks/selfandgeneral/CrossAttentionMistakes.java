package attention.checks.selfandgeneral;

import attention.check.Mistakes;
import attention.exercise.CrossAttentionContract;

/** Wrong answers to CrossAttention that learners write. */
final class CrossAttentionMistakes {
    static final Mistakes<CrossAttentionContract> ALL =
            WrongReaders.addTo(
                    wrongSides().and(wrongTables()).and(wrongSizes()), TextReader::cross);

    private CrossAttentionMistakes() {}

    private static Mistakes<CrossAttentionContract> wrongSides() {
        return Mistakes.<CrossAttentionContract>none()
                .add(
                        "keys-from-the-inputs",
                        TextReader.cross(
                                it ->
                                        it.context(
                                                it.queries(),
                                                it.of(it.inputs()).keys(),
                                                it.values())))
                .add(
                        "values-from-the-inputs",
                        TextReader.cross(
                                it ->
                                        it.context(
                                                it.queries(),
                                                it.keys(),
                                                it.of(it.inputs()).values())))
                .add("all-from-the-inputs", TextReader.cross(it -> it.of(it.inputs()).context()))
                .add(
                        "all-from-the-memory",
                        TextReader.cross(
                                it ->
                                        it.context(
                                                it.memory().times(it.tables().wq()),
                                                it.keys(),
                                                it.values())))
                .add(
                        "sides-exchanged",
                        (x, memory, tables, attention) ->
                                new Asking(memory, x, tables, attention).context());
    }

    private static Mistakes<CrossAttentionContract> wrongTables() {
        return Mistakes.<CrossAttentionContract>none()
                .add(
                        "tables-exchanged",
                        TextReader.cross(
                                it ->
                                        it.with(
                                                        it.tables().wk(),
                                                        it.tables().wq(),
                                                        it.tables().wv())
                                                .context()))
                .add(
                        "keys-and-values-exchanged",
                        TextReader.cross(
                                it ->
                                        it.with(
                                                        it.tables().wq(),
                                                        it.tables().wv(),
                                                        it.tables().wk())
                                                .context()));
    }

    private static Mistakes<CrossAttentionContract> wrongSizes() {
        return Mistakes.<CrossAttentionContract>none()
                .add(
                        "both-texts-as-keys",
                        TextReader.cross(it -> it.of(it.inputs().below(it.memory())).context()))
                .add(
                        "as-many-keys-as-queries",
                        TextReader.cross(
                                it -> {
                                    int n = Math.min(it.inputs().rows(), it.memory().rows());
                                    return it.of(it.memory().rowRange(0, n)).context();
                                }));
    }
}
