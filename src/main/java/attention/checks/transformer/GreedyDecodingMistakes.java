package attention.checks.transformer;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.transformer.GreedyWriting.RIGHT;
import static attention.checks.transformer.GreedyWriting.with;

import attention.check.Mistakes;
import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Wrong answers to GreedyDecoding that learners write. */
final class GreedyDecodingMistakes {
    static final Mistakes<GreedyDecodingContract> ALL =
            Mistakes.<GreedyDecodingContract>none()
                    .and(wrongPicks())
                    .and(wrongSearches())
                    .and(wrongReading())
                    .and(wrongEnds())
                    .and(wrongLengths())
                    .and(wrongResults());

    private GreedyDecodingMistakes() {}

    private static Mistakes<GreedyDecodingContract> wrongPicks() {
        return Mistakes.<GreedyDecodingContract>none()
                .add("smallest", RIGHT.pick((logits, tokens) -> best(each(logits, x -> -x))))
                .add("counts-from-one", RIGHT.pick((logits, tokens) -> best(logits) + 1))
                .add(
                        "logit-in-place-of-the-token",
                        RIGHT.pick((logits, tokens) -> (int) logits[best(logits)]))
                .add(
                        "last-of-equals",
                        RIGHT.pick((logits, tokens) -> search(logits, (a, b) -> a >= b)))
                .add(
                        "largest-absolute-value",
                        RIGHT.pick((logits, tokens) -> best(each(logits, Math::abs))))
                .add("cut-to-int", RIGHT.pick((logits, tokens) -> best(each(logits, x -> (int) x))))
                .add("softmax-overflows", RIGHT.pick((logits, tokens) -> best(overflowing(logits))))
                .add(
                        "no-token-twice",
                        RIGHT.pick(
                                (logits, tokens) ->
                                        without(
                                                logits,
                                                Arrays.copyOfRange(tokens, 1, tokens.length))))
                .add(
                        "start-never-written",
                        RIGHT.pick((logits, tokens) -> without(logits, tokens[0])));
    }

    private static Mistakes<GreedyDecodingContract> wrongSearches() {
        return Mistakes.<GreedyDecodingContract>none()
                .add("max-starts-at-zero", RIGHT.pick((logits, tokens) -> above(logits, 0, 0)))
                .add("nothing-found", RIGHT.pick((logits, tokens) -> above(logits, 0, -1)))
                .add(
                        "max-starts-at-minus-a-thousand",
                        RIGHT.pick((logits, tokens) -> above(logits, -1e3, 0)))
                .add(
                        "max-starts-at-minus-a-million",
                        RIGHT.pick((logits, tokens) -> above(logits, -1e6, 0)))
                .add(
                        "maximum-not-updated",
                        RIGHT.pick(
                                (logits, tokens) ->
                                        IntStream.range(0, logits.length)
                                                .filter(j -> logits[j] > logits[0])
                                                .reduce(0, (before, j) -> j)));
    }

    private static Mistakes<GreedyDecodingContract> wrongReading() {
        return Mistakes.<GreedyDecodingContract>none()
                .add(
                        "last-token-alone",
                        RIGHT.read(it -> Arrays.copyOfRange(it, it.length - 1, it.length)))
                .add("start-alone", RIGHT.read(it -> Arrays.copyOf(it, 1)))
                .add(
                        "start-not-read",
                        RIGHT.read(
                                it -> it.length == 1 ? it : Arrays.copyOfRange(it, 1, it.length)))
                .add("newest-first", RIGHT.read(GreedyDecodingMistakes::backwards))
                .add(
                        "last-two-alone",
                        RIGHT.read(
                                it ->
                                        Arrays.copyOfRange(
                                                it, Math.max(0, it.length - 2), it.length)))
                .add(
                        "newest-not-read",
                        RIGHT.read(it -> Arrays.copyOf(it, Math.max(1, it.length - 1))))
                .add("zeros-read", GreedyDecodingMistakes::readingZeros)
                .add("start-read-twice", RIGHT.read(it -> with(it, it[0])))
                .add("logits-added-up", GreedyDecodingMistakes::addingUp);
    }

    private static Mistakes<GreedyDecodingContract> wrongEnds() {
        return Mistakes.<GreedyDecodingContract>none()
                .add("end-ignored", RIGHT.stop((next, start, end) -> false))
                .add("end-written", GreedyDecodingMistakes::writingTheEnd)
                .add("end-left-out-and-on", GreedyDecodingMistakes::skippingTheEnd)
                .add(
                        "stops-at-the-start",
                        RIGHT.stop((next, start, end) -> next == end || next == start))
                .add(
                        "start-taken-for-the-end",
                        (start, end, longest, model) ->
                                start == end
                                        ? new int[0]
                                        : RIGHT.generate(start, end, longest, model))
                .add("end-is-token-zero", RIGHT.stop((next, start, end) -> next == 0))
                .add(
                        "last-token-cut-off",
                        RIGHT.handOver(
                                it -> Arrays.copyOfRange(it, 1, Math.max(1, it.length - 1))));
    }

    private static Mistakes<GreedyDecodingContract> wrongLengths() {
        return Mistakes.<GreedyDecodingContract>none()
                .add("start-counted", RIGHT.steps(longest -> longest - 1))
                .add("one-too-many", RIGHT.steps(longest -> longest + 1))
                .add("one-at-least", RIGHT.steps(longest -> Math.max(1, longest)))
                .add("one-token", RIGHT.steps(longest -> Math.min(1, longest)))
                .add("longest-ignored", RIGHT.steps(longest -> 50));
    }

    private static Mistakes<GreedyDecodingContract> wrongResults() {
        return Mistakes.<GreedyDecodingContract>none()
                .add("start-kept", RIGHT.handOver(it -> it))
                .add("start-kept-last-lost", RIGHT.handOver(it -> Arrays.copyOf(it, it.length - 1)))
                .add(
                        "backwards",
                        RIGHT.handOver(it -> backwards(Arrays.copyOfRange(it, 1, it.length))))
                .add("filled-up-with-zeros", filledUp(0, false))
                .add("filled-up-with-the-end", filledUp(0, true))
                .add(
                        "last-token-alone-returned",
                        RIGHT.handOver(
                                it ->
                                        Arrays.copyOfRange(
                                                it, Math.max(1, it.length - 1), it.length)))
                .addRemembering("kept-from-call-to-call", Keeping::new);
    }

    /** A list of its own that is never emptied. */
    private static final class Keeping implements GreedyDecodingContract {
        private int[] tokens = {0};

        @Override
        public int[] generate(int start, int end, int longest, NextToken model) {
            tokens[0] = start;
            while (tokens.length <= longest) {
                int next = best(model.logits(tokens));
                if (next == end) {
                    break;
                }
                tokens = with(tokens, next);
            }
            return Arrays.copyOfRange(tokens, 1, tokens.length);
        }
    }

    /** Whether one logit is taken for better than another. */
    private interface Better {
        boolean than(double one, double best);
    }

    private static int search(double[] logits, Better better) {
        int best = 0;
        for (int j = 1; j < logits.length; j++) {
            best = better.than(logits[j], logits[best]) ? j : best;
        }
        return best;
    }

    private static int above(double[] logits, double start, int otherwise) {
        double max = start;
        int best = otherwise;
        for (int j = 0; j < logits.length; j++) {
            if (logits[j] > max) {
                max = logits[j];
                best = j;
            }
        }
        return best;
    }

    private static double[] overflowing(double[] logits) {
        double[] powers = each(logits, Math::exp);
        double sum = Arrays.stream(powers).sum();
        return each(powers, x -> x / sum);
    }

    private static int without(double[] logits, int... forbidden) {
        double[] left = logits.clone();
        Arrays.stream(forbidden)
                .filter(token -> token >= 0 && token < left.length)
                .forEach(token -> left[token] = Double.NEGATIVE_INFINITY);
        return best(left);
    }

    private static int[] backwards(int[] tokens) {
        return IntStream.range(0, tokens.length).map(k -> tokens[tokens.length - 1 - k]).toArray();
    }

    private static int[] readingZeros(int start, int end, int longest, NextToken model) {
        return RIGHT.read(it -> Arrays.copyOf(it, longest + 1))
                .generate(start, end, longest, model);
    }

    private static int[] addingUp(int start, int end, int longest, NextToken model) {
        double[][] sum = {{}};
        return RIGHT.pick(
                        (logits, tokens) -> {
                            sum[0] = sum[0].length == 0 ? logits.clone() : sum[0];
                            for (int j = 0; tokens.length > 1 && j < logits.length; j++) {
                                sum[0][j] += logits[j];
                            }
                            return best(sum[0]);
                        })
                .generate(start, end, longest, model);
    }

    private static int[] writingTheEnd(int start, int end, int longest, NextToken model) {
        int[] tokens = {start};
        while (tokens.length <= longest
                && (tokens.length == 1 || tokens[tokens.length - 1] != end)) {
            tokens = with(tokens, best(model.logits(tokens)));
        }
        return Arrays.copyOfRange(tokens, 1, tokens.length);
    }

    private static int[] skippingTheEnd(int start, int end, int longest, NextToken model) {
        int[] all = RIGHT.stop((next, from, to) -> false).generate(start, end, longest, model);
        return Arrays.stream(all).filter(token -> token != end).toArray();
    }

    private static GreedyDecodingContract filledUp(int filling, boolean withTheEnd) {
        return (start, end, longest, model) -> {
            int[] written = RIGHT.generate(start, end, longest, model);
            int[] all = Arrays.copyOf(written, longest);
            Arrays.fill(all, written.length, longest, withTheEnd ? end : filling);
            return all;
        };
    }
}
