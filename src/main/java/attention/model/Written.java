package attention.model;

import attention.exercise.DecoderStepContract;
import attention.matrix.Matrix;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;

/**
 * What a decoder has written, and how.
 *
 * @param words counted from 0
 * @param trace the weights of all steps, (steps × n), and their contexts; inside it a trace for
 *     each step: query, weights, context, state, chances
 */
public record Written(List<Integer> words, Trace trace) {
    /** The columns of the chances. */
    public static final Axis WORDS = new Axis("word", "words");

    public Written {
        words = List.copyOf(words);
    }

    /** One step: the state that asked, what came of it, and how likely each word is then. */
    record Look(Matrix query, DecoderStepContract.Step found, Matrix chances) {
        Trace trace() {
            Matrix context = found.context();
            return Trace.of(
                    context,
                    () ->
                            List.of(
                                    Step.values("query", "the state that asks", query)
                                            .axes(Axis.STEPS, Axis.FEATURES),
                                    weights(found.weights()),
                                    Step.values("context", "what was read", context)
                                            .axes(Axis.STEPS, Axis.COLUMNS),
                                    Step.values("state", "what is left to ask", found.state())
                                            .axes(Axis.STEPS, Axis.FEATURES),
                                    Step.values("chances", "how likely each word is", chances)
                                            .axes(Axis.STEPS, WORDS)));
        }
    }

    private static Step weights(Matrix weights) {
        return Step.weights("weights", "how attention is shared out", weights)
                .axes(Axis.STEPS, Axis.KEYS);
    }

    static Written of(List<Integer> words, List<Look> looks) {
        Matrix weights = pile(looks.stream().map(it -> it.found().weights()).toList());
        Matrix contexts = pile(looks.stream().map(it -> it.found().context()).toList());
        List<Trace> each = looks.stream().map(Look::trace).toList();
        Trace trace =
                Trace.of(
                        contexts,
                        () ->
                                List.of(
                                        weights(weights).madeOf("step", each),
                                        Step.values("context", "what each step has read", contexts)
                                                .axes(Axis.STEPS, Axis.COLUMNS)));
        return new Written(words, trace);
    }

    private static Matrix pile(List<Matrix> rows) {
        return Sentences.pile(rows.stream().map(Matrix::detached).toList());
    }
}
