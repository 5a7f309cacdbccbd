package attention.checks.selfandgeneral;

import attention.check.Attempts;
import attention.exercise.CrossAttentionContract;

/** Answers to CrossAttention beyond the named mistakes. */
final class CrossAttentionAttemptsTest extends Attempts<CrossAttentionContract> {
    CrossAttentionAttemptsTest() {
        MoreReaders.wrong().forEach((name, it) -> wrong(name, TextReader.cross(it)));
        wrong("the first attention for all calls", TextReader.cross(MoreReaders.first()));
        wrong(
                "self attention first",
                TextReader.cross(
                        it -> {
                            if (it.tables().wv().cols() != it.inputs().cols()
                                    || it.memory().cols() != it.inputs().cols()) {
                                return it.context();
                            }
                            Asking read =
                                    new Asking(
                                            it.of(it.inputs()).context(),
                                            it.memory(),
                                            it.tables(),
                                            it.attention());
                            return read.context();
                        }));
        wrong(
                "the longer text is read",
                (x, memory, tables, attention) ->
                        new Asking(
                                        x,
                                        x.rows() > memory.rows() && x.cols() == memory.cols()
                                                ? x
                                                : memory,
                                        tables,
                                        attention)
                                .context());
        MoreReaders.right().forEach((name, it) -> right(name, TextReader.cross(it)));
    }
}
