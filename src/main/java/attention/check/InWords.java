package attention.check;

import attention.matrix.Numbers;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arguments as they stand in the words of a question; all numbers go through the one formatter. */
final class InWords {
    private InWords() {}

    /** {@code 0.5}; {@code 1, -2, 0.5}; rows in brackets: {@code (1, 2), (0, 3)}. */
    static String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return Numbers.text(number);
        }
        if (value instanceof double[] numbers) {
            return joined(Arrays.stream(numbers).mapToObj(Numbers::text));
        }
        if (value instanceof double[][] rows) {
            return joined(Arrays.stream(rows).map(row -> "(" + text(row) + ")"));
        }
        if (value instanceof int[] numbers) {
            return joined(Arrays.stream(numbers).mapToObj(String::valueOf));
        }
        if (value instanceof boolean[] flags) {
            return joined(IntStream.range(0, flags.length).mapToObj(j -> "" + flags[j]));
        }
        return String.valueOf(value);
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(", "));
    }
}
