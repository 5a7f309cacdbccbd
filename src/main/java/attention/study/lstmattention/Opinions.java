package attention.study.lstmattention;

import attention.study.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The words of a library's visitors, and what they make of them. */
final class Opinions {
    /** What can be good or bad. */
    static final List<String> SUBJECTS = List.of("books", "chairs", "coffee", "lamps");

    /** The two answers. */
    static final List<String> VERDICTS = List.of("good", "bad");

    private static final String NOT = "not";

    /** For each answer the adjectives that say it. */
    private static final List<List<String>> ADJECTIVES =
            List.of(
                    List.of("good", "fine", "lovely", "great", "nice", "splendid"),
                    List.of("bad", "poor", "awful", "dull", "shabby", "terrible"));

    /** Words that say nothing of it. */
    static final List<String> FILLERS =
            List.of(
                    ("the a and then we they went came sat there here today yesterday with my our"
                                    + " friend after before upstairs by bus for an hour near window"
                                    + " again once more")
                            .split(" "));

    static final List<String> VOCABULARY =
            Stream.of(FILLERS, SUBJECTS, List.of(NOT), ADJECTIVES.get(0), ADJECTIVES.get(1))
                    .flatMap(List::stream)
                    .toList();

    private Opinions() {}

    /** "chairs not fine": the subject, "not" in this share of all, an adjective. */
    static List<String> phrase(String subject, int verdict, double turned, RandomGenerator random) {
        boolean not = random.nextDouble() < turned;
        String adjective = adjective(not ? 1 - verdict : verdict, random);
        return not ? List.of(subject, NOT, adjective) : List.of(subject, adjective);
    }

    /** One that says this verdict. */
    static String adjective(int verdict, RandomGenerator random) {
        return any(ADJECTIVES.get(verdict), random);
    }

    static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /**
     * Phrases in any order, filled up with other words.
     *
     * @param phrases the first one decides
     */
    static AskedText mixed(
            List<List<String>> phrases,
            int length,
            String question,
            int verdict,
            RandomGenerator random) {
        List<List<String>> units = new ArrayList<>(phrases);
        int words = phrases.stream().mapToInt(List::size).sum();
        for (; words < length; words++) {
            units.add(List.of(any(FILLERS, random)));
        }
        List<String> text = new ArrayList<>();
        int first = 0;
        for (int unit : Examples.shuffled(units.size(), random)) {
            first = unit == 0 ? text.size() : first;
            text.addAll(units.get(unit));
        }
        int last = first + phrases.get(0).size() - 1;
        return new AskedText(List.copyOf(text), question, VERDICTS.get(verdict), first, last);
    }
}
