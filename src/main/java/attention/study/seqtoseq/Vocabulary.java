package attention.study.seqtoseq;

import java.util.List;
import java.util.stream.Stream;

/** The words that a model knows, each by its number. */
public record Vocabulary(List<String> words) {
    public Vocabulary {
        words = List.copyOf(words);
    }

    /** These words, each once. */
    static Vocabulary of(Stream<String> words) {
        return new Vocabulary(words.distinct().toList());
    }

    /** How many. */
    public int size() {
        return words.size();
    }

    /**
     * The numbers of these words.
     *
     * @throws IllegalArgumentException if one is not known; says which are
     */
    public int[] numbers(List<String> text) {
        return text.stream().mapToInt(this::number).toArray();
    }

    /** The number of a word, counted from 0. */
    public int number(String word) {
        int number = words.indexOf(word);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "\"%s\" is none of the words that can be learned here: %s."
                            .formatted(word, String.join(" ", words)));
        }
        return number;
    }

    /** The words of these numbers. */
    public List<String> text(List<Integer> numbers) {
        return numbers.stream().map(words::get).toList();
    }
}
