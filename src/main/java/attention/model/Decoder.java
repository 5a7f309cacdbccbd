package attention.model;

import attention.exercise.AlignmentModel;
import attention.exercise.DecoderStepContract;
import attention.exercise.DecoderStepContract.Parts;
import attention.exercise.DecoderStepContract.Step;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes word by word: each step reads from the annotations, goes on to its next state, and says by
 * {@code [state context] W + b} how well each word would stand here — Bahdanau et al. 2015, section
 * 3.1. Whether a step joins the word before to its context is told by the width of its cell.
 *
 * @param words a vector for each word, (words × dWord)
 * @param score how well the state matches each annotation; null: all alike, which is all there is
 *     to say of a single one
 * @param cell its inputs are {@code [previous word, context]}, or the context alone
 * @param readout (dState + dValue) → words
 * @param rule how a step is computed, such as {@link DecoderStep}
 */
public record Decoder(
        Embedding words,
        @Nullable BahdanauScore score,
        RecurrentCell cell,
        Linear readout,
        DecoderStepContract rule)
        implements Model {

    /**
     * All steps of some sentences, the steps of the first sentence on top.
     *
     * @param logits how well each word would stand there, (sentences · steps × words)
     * @param weights where each step looked, (sentences · steps × n)
     */
    public record Pass(Matrix logits, Matrix weights) {}

    /** One step after the other over the same annotations; its weights are (sentences × n). */
    @FunctionalInterface
    private interface Walk {
        Step next(Matrix previous, Matrix state);
    }

    /** Says which word each sentence goes on with. */
    @FunctionalInterface
    private interface Choice {
        int[] words(int step, Step found);
    }

    /**
     * Teacher forcing: whatever the decoder would have written, each step is told the right word
     * before.
     *
     * @param first the word that stands for "nothing yet"
     * @param right for each sentence the words to be written, all of one length
     */
    public Pass forced(Annotations annotations, int first, int[]... right) {
        int steps = right[0].length;
        return pass(walk(annotations, first, steps, (t, found) -> Encoder.column(right, t)));
    }

    /**
     * Free running: each step reads what the decoder has written itself, the best word each time.
     *
     * @param first the word that stands for "nothing yet"
     * @return for each sentence so many words
     */
    public int[][] write(Annotations annotations, int first, int steps) {
        int[][] written = new int[annotations.sentences()][steps];
        walk(
                annotations,
                first,
                steps,
                (t, found) -> {
                    Matrix logits = logits(found);
                    for (int i = 0; i < written.length; i++) {
                        written[i][t] = GreedyDecoding.largest(logits.row(i));
                    }
                    return Encoder.column(written, t);
                });
        return written;
    }

    /**
     * The same for one sentence, with all intermediate results of each step, up to a last word.
     *
     * @param first the word that stands for "nothing yet"
     * @param last the word that ends a sentence; it is written, too
     * @param longest after how many words to stop anyway, 1 or more
     */
    public Written write(Annotations sentence, int first, int last, int longest) {
        Walk walk = over(sentence);
        List<Integer> written = new ArrayList<>();
        List<Written.Look> looks = new ArrayList<>();
        Matrix state = sentence.start();
        int previous = first;
        do {
            Step found = walk.next(words.output(previous), state);
            Matrix logits = logits(found);
            looks.add(new Written.Look(state, found, new Softmax().weights(logits)));
            state = found.state();
            previous = GreedyDecoding.largest(logits.row(0));
            written.add(previous);
        } while (previous != last && written.size() < longest);
        return Written.of(written, looks);
    }

    private List<Step> walk(Annotations annotations, int first, int steps, Choice choice) {
        Walk walk = over(annotations);
        List<Step> found = new ArrayList<>();
        Matrix state = annotations.start();
        int[] previous = new int[annotations.sentences()];
        Arrays.fill(previous, first);
        for (int t = 0; t < steps; t++) {
            Step step = walk.next(words.output(previous), state);
            found.add(step);
            state = step.state();
            previous = choice.words(t, step);
        }
        return found;
    }

    private Pass pass(List<Step> steps) {
        Matrix states = Sentences.bySentence(steps.stream().map(Step::state).toList());
        Matrix contexts = Sentences.bySentence(steps.stream().map(Step::context).toList());
        Matrix weights = Sentences.bySentence(steps.stream().map(Step::weights).toList());
        return new Pass(readout.output(states.beside(contexts)), weights);
    }

    private Matrix logits(Step step) {
        return readout.output(step.state().beside(step.context())); // (sentences × words)
    }

    /** A rule that a learner wrote is for one sentence: it is asked once for each. */
    private Walk over(Annotations annotations) {
        int sentences = annotations.sentences();
        if (sentences > 1 && !(rule instanceof DecoderStep)) {
            List<Walk> each =
                    IntStream.range(0, sentences).mapToObj(i -> over(annotations.of(i))).toList();
            return (previous, state) -> together(each, previous, state);
        }
        Matrix values = annotations.values();
        Parts parts = new Parts(alignment(annotations), new Softmax(), cell, joinsPrevious());
        return (previous, state) -> {
            Step step = rule.step(previous, state, values, parts);
            return sentences == 1
                    ? step
                    : new Step(Sentences.own(step.weights()), step.context(), step.state());
        };
    }

    private AlignmentModel alignment(Annotations annotations) {
        if (score != null) {
            return score.over(annotations.keys(), annotations.sentences());
        }
        Matrix alike = Matrix.zeros(annotations.keys().rows(), 1);
        Matrix scores = Sentences.apart(alike, annotations.sentences());
        return (query, rows) -> scores;
    }

    private static Step together(List<Walk> each, Matrix previous, Matrix state) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            steps.add(each.get(i).next(previous.rowRange(i, i + 1), state.rowRange(i, i + 1)));
        }
        return new Step(
                Sentences.pile(steps.stream().map(Step::weights).toList()),
                Sentences.pile(steps.stream().map(Step::context).toList()),
                Sentences.pile(steps.stream().map(Step::state).toList()));
    }

    /** Whether the cell reads the word before, beside the context. */
    public boolean joinsPrevious() {
        int dState = cell.bias().value().cols();
        int dValue = readout.weights().value().rows() - dState;
        return cell.inputs().value().rows() > dValue;
    }

    /** Without the vectors of the words if the cell reads none of them. */
    @Override
    public List<Parameter> parameters() {
        List<Object> parts = new ArrayList<>(joinsPrevious() ? List.of(words) : List.of());
        parts.addAll(List.of(cell, readout));
        parts.addAll(score == null ? List.of() : List.of(score));
        return Model.parameters(parts.toArray());
    }
}
