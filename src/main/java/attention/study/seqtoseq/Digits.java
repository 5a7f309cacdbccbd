package attention.study.seqtoseq;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Digits to copy: what is written is what was read, so a model has to remember all of it.
 *
 * @param shortest how many digits at least
 * @param longest how many at most
 */
public record Digits(int shortest, int longest) implements Bitext {
    private static final int SYMBOLS = 10;

    @Override
    public Vocabulary source() {
        return Vocabulary.of(symbols());
    }

    @Override
    public Vocabulary target() {
        return Vocabulary.of(Stream.concat(Stream.of(START, END), symbols()));
    }

    private static Stream<String> symbols() {
        return IntStream.range(0, SYMBOLS).mapToObj(Integer::toString);
    }

    @Override
    public List<String> words(String text) {
        return List.of(text.split(""));
    }

    @Override
    public Pair draw(RandomGenerator random) {
        int n = shortest + random.nextInt(longest - shortest + 1);
        List<String> digits =
                IntStream.range(0, n).mapToObj(i -> "" + random.nextInt(SYMBOLS)).toList();
        return new Pair(digits, digits, IntStream.range(0, n).mapToObj(List::of).toList());
    }
}
