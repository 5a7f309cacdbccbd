package attention.model;

import attention.exercise.DecoderStepContract;
import attention.matrix.Matrix;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a decoder has written, and how.
 *
 * @param words counted from 0
 * @param trace of a {@link Decoder} the weights of all steps, (steps × n), and their contexts;
 *     inside it a trace for each step: query, weights, context, state, chances. Of {@link
 *     GreedyDecoding} the logits and the chances of all steps
 */
public record Written(List<Integer> words, Trace trace) {
    /** The columns of the chances. */
    public static final Axis WORDS = new Axis("word", "words");

    private static final String SHARED_OUT = "how attention is shared out";

    public Written {
        words = List.copyOf(words);
    }

    /** One step: the state that asked, what came of it, and how likely each word is then. */
    record Look(Matrix query, DecoderStepContract.Step found, Matrix chances) {
        Trace trace(String name) {
            Axis step = Axis.STEPS.labelled(List.of(name));
            Matrix context = found.context();
            return Trace.of(
                    context,
                    () ->
                            List.of(
                                    Step.values("query", "the state that asks", query)
                                            .axes(step, Axis.FEATURES),
                                    Step.weights("weights", SHARED_OUT, found.weights())
                                            .axes(step, Axis.KEYS),
                                    Step.values("context", "what was read", context)
                                            .axes(step, Axis.COLUMNS),
                                    Step.values("state", "the state that is left", found.state())
                                            .axes(step, Axis.FEATURES),
                                    Step.values("chances", "how likely each word is", chances)
                                            .axes(step, WORDS)));
        }
    }

    static Written of(List<Integer> words, List<Look> looks) {
        Matrix weights = pile(looks.stream().map(it -> it.found().weights()).toList());
        Matrix contexts = pile(looks.stream().map(it -> it.found().context()).toList());
        List<Trace> each =
                IntStream.range(0, looks.size())
                        .mapToObj(t -> looks.get(t).trace("step " + (t + 1)))
                        .toList();
        Trace trace =
                Trace.of(
                        contexts,
                        () ->
                                List.of(
                                        Step.weights("weights", SHARED_OUT, weights)
                                                .axes(Axis.STEPS, Axis.KEYS)
                                                .madeOf("step", each),
                                        Step.values("context", "what each step has read", contexts)
                                                .axes(Axis.STEPS, Axis.COLUMNS)));
        return new Written(words, trace);
    }

    private static Matrix pile(List<Matrix> rows) {
        return Sentences.pile(rows.stream().map(Matrix::detached).toList());
    }
}
