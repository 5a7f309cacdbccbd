package attention.study.lstmattention;

import attention.study.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who has borrowed what: "marvel comics ada maps", with other words in between; the question is a
 * name. Sizes are names.
 */
public record LoanNotes() implements TextTask {
    private static final List<String> NAMES =
            List.of(
                    "marvel", "ada", "bruno", "clara", "dora", "emil", "frida", "gustav", "hanna",
                    "ivo", "jana", "karl");

    private static final List<String> THINGS =
            List.of("comics", "maps", "novels", "poems", "films", "diaries", "letters", "songs");

    private static final List<String> VOCABULARY =
            Stream.of(NAMES, THINGS, Opinions.FILLERS).flatMap(List::stream).toList();

    @Override
    public String name() {
        return "loan notes";
    }

    @Override
    public List<String> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public List<String> answers() {
        return THINGS;
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public int smallest() {
        return 2;
    }

    @Override
    public int largest() {
        return 5;
    }

    @Override
    public List<Integer> farther() {
        return List.of(8, 12);
    }

    @Override
    public String unit() {
        return "names";
    }

    @Override
    public List<AskedText> draw(int size, int count, RandomGenerator random) {
        int gaps = size + 1;
        int filled = (int) IntStream.range(0, gaps).filter(i -> random.nextBoolean()).count();
        return IntStream.range(0, count).mapToObj(i -> notes(size, filled, random)).toList();
    }

    /** Before each note and behind the last there may be another word: so many in all. */
    private static AskedText notes(int count, int filled, RandomGenerator random) {
        int[] gaps = Arrays.copyOf(Examples.shuffled(count + 1, random), filled);
        int[] names = Examples.shuffled(NAMES.size(), random);
        int asked = random.nextInt(count);
        List<String> words = new ArrayList<>();
        String answer = "";
        int first = 0;
        for (int k = 0; k <= count; k++) {
            int gap = k;
            if (Arrays.stream(gaps).anyMatch(it -> it == gap)) {
                words.add(Opinions.any(Opinions.FILLERS, random));
            }
            if (k < count) {
                String thing = Opinions.any(THINGS, random);
                if (k == asked) {
                    first = words.size();
                    answer = thing;
                }
                words.add(NAMES.get(names[k]));
                words.add(thing);
            }
        }
        String question = NAMES.get(names[asked]);
        return new AskedText(List.copyOf(words), question, answer, first, first + 1);
    }
}
