package attention.checks.transformer;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.transformer.GreedyWriting.RIGHT;
import static attention.checks.transformer.GreedyWriting.with;

import attention.check.Attempts;
import attention.exercise.GreedyDecodingContract;
import attention.exercise.NextToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers to GreedyDecoding beyond the named mistakes. */
final class GreedyDecodingAttemptsTest extends Attempts<GreedyDecodingContract> {
    GreedyDecodingAttemptsTest() {
        wrongPicks();
        wrongReading();
        wrongLoops();
        wrongEnds();
        wrongResults();
        wrongKeeping();
        rightInOtherWords();
        rightWithMoreSteps();
        rightPicks();
    }

    private void wrongPicks() {
        wrong("always token 0", RIGHT.pick((logits, tokens) -> 0));
        wrong("the second largest", RIGHT.pick((logits, tokens) -> second(logits)));
        wrong("the last token", RIGHT.pick((logits, tokens) -> logits.length - 1));
        wrong("rounded", RIGHT.pick((logits, tokens) -> best(rounded(logits))));
        wrong(
                "the last logit is never looked at",
                RIGHT.pick(
                        (logits, tokens) ->
                                best(Arrays.copyOf(logits, Math.max(1, logits.length - 1)))));
        wrong(
                "the first logit is never looked at",
                RIGHT.pick(
                        (logits, tokens) ->
                                logits.length < 2
                                        ? 0
                                        : 1 + best(Arrays.copyOfRange(logits, 1, logits.length))));
        wrong(
                "not the token just written",
                RIGHT.pick((logits, tokens) -> other(logits, tokens[tokens.length - 1])));
        wrong(
                "no more than four tokens are known",
                RIGHT.pick((logits, tokens) -> best(Arrays.copyOf(logits, 4))));
    }

    private void wrongReading() {
        wrong("nothing is read", RIGHT.read(tokens -> new int[0]));
        wrong("one more than was written", RIGHT.read(tokens -> with(tokens, 0)));
        wrong("sorted", RIGHT.read(tokens -> Arrays.stream(tokens).sorted().toArray()));
        wrong("each token once", RIGHT.read(it -> Arrays.stream(it).distinct().toArray()));
        wrong(
                "the last three",
                RIGHT.read(it -> Arrays.copyOfRange(it, Math.max(0, it.length - 3), it.length)));
        wrong(
                "the start in place of the newest",
                RIGHT.read(
                        it -> {
                            int[] read = it.clone();
                            read[read.length - 1] = it[0];
                            return read;
                        }));
    }

    private void wrongLoops() {
        wrong(
                "the model is asked once",
                (start, end, longest, model) -> {
                    int next = best(model.logits(new int[] {start}));
                    return IntStream.generate(() -> next)
                            .limit(next == end ? 0 : longest)
                            .toArray();
                });
        wrong(
                "asked again behind the longest",
                (start, end, longest, model) -> {
                    int[] written = RIGHT.generate(start, end, longest, model);
                    int[] all = with(with(new int[] {start}, start), start);
                    model.logits(Arrays.copyOf(all, longest + 2));
                    return written;
                });
        wrong(
                "asked before the first comparison",
                (start, end, longest, model) -> {
                    int[] tokens = {start};
                    int next = best(model.logits(tokens));
                    while (next != end && tokens.length <= longest) {
                        tokens = with(tokens, next);
                        next = best(model.logits(tokens));
                    }
                    return Arrays.copyOfRange(tokens, 1, tokens.length);
                });
    }

    private void wrongEnds() {
        wrong("twice as many", RIGHT.steps(longest -> 2 * longest));
        wrong("four at most", RIGHT.steps(longest -> Math.min(longest, 4)));
        wrong("stops at a token above the end", RIGHT.stop((next, start, end) -> next >= end));
        wrong(
                "stops where a token comes again",
                (start, end, longest, model) -> {
                    int[] all = RIGHT.generate(start, end, longest, model);
                    int count = 0;
                    while (count < all.length && (count == 0 || all[count] != all[count - 1])) {
                        count++;
                    }
                    return Arrays.copyOf(all, count);
                });
    }

    private void wrongResults() {
        wrong("nothing", RIGHT.handOver(it -> new int[0]));
        wrong("the first token alone", RIGHT.handOver(it -> Arrays.copyOfRange(it, 1, 2)));
        wrong("each once", RIGHT.handOver(it -> Arrays.stream(it).skip(1).distinct().toArray()));
        wrong(
                "sorted at the end",
                RIGHT.handOver(it -> Arrays.stream(it).skip(1).sorted().toArray()));
        wrong("one array longer", RIGHT.handOver(it -> Arrays.copyOfRange(it, 1, it.length + 1)));
    }

    private void wrongKeeping() {
        wrong(
                "the same array each time",
                new GreedyDecodingContract() {
                    private final int[] kept = new int[3];

                    @Override
                    public int[] generate(int start, int end, int longest, NextToken model) {
                        int[] written = RIGHT.generate(start, end, longest, model);
                        if (written.length != kept.length) {
                            return written;
                        }
                        System.arraycopy(written, 0, kept, 0, kept.length);
                        return kept;
                    }
                });
        wrong(
                "remembers what a text went on with",
                new GreedyDecodingContract() {
                    private final Map<String, Integer> next = new HashMap<>();

                    @Override
                    public int[] generate(int start, int end, int longest, NextToken model) {
                        int[] tokens = {start};
                        while (tokens.length <= longest) {
                            int[] sofar = tokens;
                            int best =
                                    next.computeIfAbsent(
                                            Arrays.toString(sofar),
                                            it -> best(model.logits(sofar)));
                            if (best == end) {
                                break;
                            }
                            tokens = with(tokens, best);
                        }
                        return Arrays.copyOfRange(tokens, 1, tokens.length);
                    }
                });
    }

    private void rightInOtherWords() {
        right("in pieces", RIGHT);
        right("a list", GreedyDecodingAttemptsTest::byList);
        right("calls itself", GreedyDecodingAttemptsTest::calling);
        right(
                "a queue, and the end looked for at the end",
                (start, end, longest, model) -> {
                    Deque<Integer> tokens = new ArrayDeque<>(List.of(start));
                    boolean over = false;
                    while (!over && tokens.size() <= longest) {
                        int next = best(model.logits(tokens.stream().mapToInt(it -> it).toArray()));
                        over = next == end;
                        tokens.add(next);
                    }
                    int[] all = tokens.stream().mapToInt(it -> it).toArray();
                    return Arrays.copyOfRange(all, 1, all.length - (over ? 1 : 0));
                });
    }

    private void rightWithMoreSteps() {
        right(
                "asked twice at each step",
                (start, end, longest, model) ->
                        RIGHT.generate(
                                start,
                                end,
                                longest,
                                tokens -> {
                                    model.logits(tokens);
                                    return model.logits(tokens);
                                }));
        right(
                "the result grows beside what is read",
                (start, end, longest, model) -> {
                    int[] read = {start};
                    int[] written = {};
                    for (int t = 0; t < longest; t++) {
                        int next = best(model.logits(read));
                        if (next == end) {
                            return written;
                        }
                        read = with(read, next);
                        written = with(written, next);
                    }
                    return written;
                });
    }

    private void rightPicks() {
        right("the largest chance", RIGHT.pick((logits, tokens) -> best(softmax(logits))));
        right("the largest, then its place", RIGHT.pick((logits, tokens) -> Picks.placeOf(logits)));
        right("from behind, with >=", RIGHT.pick((logits, tokens) -> Picks.fromBehind(logits)));
        right("places sorted", RIGHT.pick((logits, tokens) -> Picks.sorted(logits)));
        right("floats", RIGHT.pick((logits, tokens) -> Picks.byFloats(logits)));
        right("from minus infinity", RIGHT.pick((logits, tokens) -> Picks.upwards(logits)));
    }

    private static int[] byList(int start, int end, int longest, NextToken model) {
        List<Integer> tokens = new ArrayList<>(List.of(start));
        for (int t = 0; t < longest; t++) {
            int next = best(model.logits(tokens.stream().mapToInt(Integer::intValue).toArray()));
            if (next == end) {
                break;
            }
            tokens.add(next);
        }
        return tokens.stream().skip(1).mapToInt(Integer::intValue).toArray();
    }

    private static int[] calling(int start, int end, int longest, NextToken model) {
        return onwards(new int[] {start}, end, longest, model);
    }

    private static int[] onwards(int[] tokens, int end, int longest, NextToken model) {
        if (tokens.length > longest) {
            return Arrays.copyOfRange(tokens, 1, tokens.length);
        }
        int next = best(model.logits(tokens));
        return next == end
                ? Arrays.copyOfRange(tokens, 1, tokens.length)
                : onwards(with(tokens, next), end, longest, model);
    }

    private static int second(double... logits) {
        return other(logits, best(logits));
    }

    /** The best but one that may not be. */
    private static int other(double[] logits, int forbidden) {
        double[] left = logits.clone();
        if (forbidden >= 0 && forbidden < left.length) {
            left[forbidden] = Double.NEGATIVE_INFINITY;
        }
        return best(left);
    }

    private static double[] rounded(double... logits) {
        return Arrays.stream(logits).map(Math::rint).toArray();
    }
}
