package attention.checks.selfandgeneral;

import attention.check.Attempts;
import attention.exercise.SelfAttentionContract;
import attention.mask.Mask;
import attention.matrix.Matrix;

/** Answers to SelfAttention beyond the named mistakes. */
final class SelfAttentionAttemptsTest extends Attempts<SelfAttentionContract> {
    SelfAttentionAttemptsTest() {
        MoreReaders.wrong().forEach((name, it) -> wrong(name, TextReader.self(it)));
        wrong("the first attention for all calls", TextReader.self(MoreReaders.first()));
        wrong("the queries of the call before", TextReader.self(MoreReaders.sameQueries()));
        wrong("the neighbours alone", TextReader.self(WrongReaders.masked(near())));
        wrong(
                "attention twice",
                TextReader.self(it -> it.context(it.queries(), it.keys(), it.context())));
        wrong(
                "the other half of the table",
                (x, wq, wk, wv, attention) ->
                        TextReader.self(Asking::context)
                                .output(x, symmetric(wq, wk), wk, wv, attention));
        MoreReaders.right().forEach((name, it) -> right(name, TextReader.self(it)));
    }

    private static Mask near() {
        return (query, key) -> Math.abs(query - key) <= 1;
    }

    private static Matrix symmetric(Matrix wq, Matrix wk) {
        return wq.plus(wk).scaled(0.5);
    }
}
