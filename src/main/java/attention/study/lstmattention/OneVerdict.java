package attention.study.lstmattention;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Are the books good or bad? Nobody asks: it is the same in every text. Sizes are words.
 *
 * @param name as tables show it
 * @param smallest in training
 * @param largest in training
 * @param bare whether a single adjective stands among words that say nothing; otherwise a phrase,
 *     half of all with "not", and phrases about other subjects
 */
public record OneVerdict(String name, int smallest, int largest, boolean bare) implements TextTask {
    private static final double TURNED = 0.5;

    /** For so many words one phrase about another subject. */
    private static final int WORDS_FOR_ANOTHER = 10;

    /** One thing about the books, a few about others, in 10 to 30 words. */
    public static OneVerdict ofTheBooks() {
        return new OneVerdict("verdict on the books", 10, 30, false);
    }

    /** One adjective among so many other words. */
    public static OneVerdict oneAdjective(int smallest, int largest) {
        return new OneVerdict("one adjective", smallest, largest, true);
    }

    @Override
    public List<String> vocabulary() {
        return Opinions.VOCABULARY;
    }

    @Override
    public List<String> answers() {
        return Opinions.VERDICTS;
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public List<Integer> farther() {
        return List.of();
    }

    @Override
    public String unit() {
        return "words";
    }

    @Override
    public List<AskedText> draw(int size, int count, RandomGenerator random) {
        return IntStream.range(0, count).mapToObj(i -> verdict(size, random)).toList();
    }

    private AskedText verdict(int length, RandomGenerator random) {
        int verdict = random.nextInt(2);
        List<List<String>> phrases = new ArrayList<>();
        if (bare) {
            phrases.add(List.of(Opinions.adjective(verdict, random)));
        } else {
            phrases.add(Opinions.phrase(Opinions.SUBJECTS.get(0), verdict, TURNED, random));
            for (int k = 0; k < length / WORDS_FOR_ANOTHER; k++) {
                String other = Opinions.SUBJECTS.get(1 + random.nextInt(3));
                phrases.add(Opinions.phrase(other, random.nextInt(2), TURNED, random));
            }
        }
        return Opinions.mixed(phrases, length, "", verdict, random);
    }
}
