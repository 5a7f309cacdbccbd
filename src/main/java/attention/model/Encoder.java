package attention.model;

import attention.exercise.RecurrentCellContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence word by word, and keeps the state after each: {@code hₜ = cell(xₜ, hₜ₋₁)}. In
 * both directions a second cell reads from the end, and each word has both states side by side —
 * Bahdanau et al. 2015, section 3.2.
 *
 * @param words a vector for each word, (words × dWord)
 * @param forwards reads from the first word on
 * @param backwards reads from the last word on, or null
 */
public record Encoder(Embedding words, RecurrentCell forwards, @Nullable Backwards backwards)
        implements Model {
    /**
     * The way back.
     *
     * @param cell from the last word on
     * @param start makes the decoder's first state of both last states: {@code tanh([→hₙ ←h₁] W)},
     *     (2 dState × dState)
     */
    public record Backwards(RecurrentCell cell, Parameter start) {}

    /**
     * What was read; the rows of the first sentence come first.
     *
     * @param vectors of the words, (sentences · n × dWord)
     * @param states after each word; in both directions both, side by side, (sentences · n × dH)
     * @param last the state after the whole sentence, (sentences × dH)
     * @param start the decoder's first state, (sentences × dState)
     */
    public record Reading(Matrix vectors, Matrix states, Matrix last, Matrix start) {
        /** What a decoder may look at. */
        public Annotations annotations(Annotations.Kind kind) {
            return switch (kind) {
                case LAST_STATE -> new Annotations(last, last, start);
                case STATES -> new Annotations(states, states, start);
                case WORD_VECTORS -> new Annotations(states, vectors, start);
            };
        }
    }

    /** In one direction; vectors N(0, 1/dWord), tables N(0, 1/rows), bias 0. */
    public static Encoder random(
            String name, int words, int dWord, int dState, RandomGenerator random) {
        return new Encoder(
                Embedding.random(name + ".words", words, dWord, random),
                RecurrentCell.random(name + ".forwards", dWord, dState, random),
                null);
    }

    /** The same in both directions. */
    public Encoder inBothDirections(String name, RandomGenerator random) {
        int dWord = forwards.inputs().value().rows();
        int dState = forwards.inputs().value().cols();
        Matrix start = Start.fanIn().of(2 * dState, dState, random);
        return new Encoder(
                words,
                forwards,
                new Backwards(
                        RecurrentCell.random(name + ".backwards", dWord, dState, random),
                        new Parameter(name + ".start", start)));
    }

    /** The same parameters under another rule, such as one that a learner wrote. */
    public Encoder with(RecurrentCellContract rule) {
        Backwards back = backwards;
        return new Encoder(
                words,
                forwards.with(rule),
                back == null ? null : new Backwards(back.cell().with(rule), back.start()));
    }

    /** How wide a state is, both directions together. */
    public int dH() {
        int dState = forwards.inputs().value().cols();
        return backwards == null ? dState : 2 * dState;
    }

    /**
     * Reads sentences of one length.
     *
     * @param sentences words counted from 0
     */
    public Reading read(int[]... sentences) {
        int n = sentences[0].length;
        int[] all = Arrays.stream(sentences).flatMapToInt(Arrays::stream).toArray();
        if (n == 0 || Arrays.stream(sentences).anyMatch(it -> it.length != n)) {
            throw new IllegalArgumentException(
                    "Sentences are read together if all have one length, 1 or more, but these have %s. Read them one by one."
                            .formatted(Arrays.stream(sentences).map(it -> it.length).toList()));
        }
        List<Matrix> inputs = new ArrayList<>(); // for each word a row of every sentence
        for (int t = 0; t < n; t++) {
            inputs.add(words.output(column(sentences, t)));
        }
        List<Matrix> states = states(forwards, inputs);
        Matrix vectors = words.output(all);
        Matrix last = states.get(n - 1);
        Backwards back = backwards;
        if (back == null) {
            return new Reading(vectors, Sentences.bySentence(states), last, last);
        }
        Collections.reverse(inputs);
        List<Matrix> fromTheEnd = states(back.cell(), inputs);
        Matrix both = last.beside(fromTheEnd.get(n - 1)); // (sentences × 2 dState)
        Matrix start = both.times(back.start().value()).tanh();
        Collections.reverse(fromTheEnd);
        Matrix sideBySide = Sentences.bySentence(states).beside(Sentences.bySentence(fromTheEnd));
        return new Reading(vectors, sideBySide, both, start);
    }

    private static List<Matrix> states(RecurrentCell cell, List<Matrix> inputs) {
        List<Matrix> states = new ArrayList<>();
        Matrix state = cell.start(inputs.get(0).rows());
        for (Matrix input : inputs) {
            state = cell.next(input, state);
            states.add(state);
        }
        return states;
    }

    /** Word t of every sentence. */
    static int[] column(int[][] sentences, int t) {
        return Arrays.stream(sentences).mapToInt(sentence -> sentence[t]).toArray();
    }

    @Override
    public List<Parameter> parameters() {
        return backwards == null
                ? Model.parameters(words, forwards)
                : Model.parameters(words, forwards, backwards.cell(), backwards.start());
    }
}
