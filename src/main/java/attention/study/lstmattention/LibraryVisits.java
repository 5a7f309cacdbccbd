package attention.study.lstmattention;

import attention.study.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A visitor says one thing about each of four subjects, "chairs not fine", among words that say
 * nothing; the question names a subject: good or bad? Sizes are words.
 */
public record LibraryVisits() implements TextTask {
    private static final double TURNED = 0.25;

    @Override
    public String name() {
        return "library visits";
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
        return true;
    }

    @Override
    public int smallest() {
        return 14;
    }

    @Override
    public int largest() {
        return 30;
    }

    @Override
    public List<Integer> farther() {
        return List.of(80, 160);
    }

    @Override
    public String unit() {
        return "words";
    }

    @Override
    public List<AskedText> draw(int size, int count, RandomGenerator random) {
        return IntStream.range(0, count).mapToObj(i -> visit(size, random)).toList();
    }

    private static AskedText visit(int length, RandomGenerator random) {
        List<List<String>> phrases = new ArrayList<>();
        int[] order = Examples.shuffled(Opinions.SUBJECTS.size(), random);
        int verdict = random.nextInt(2);
        for (int subject : order) {
            int said = phrases.isEmpty() ? verdict : random.nextInt(2);
            phrases.add(Opinions.phrase(Opinions.SUBJECTS.get(subject), said, TURNED, random));
        }
        return Opinions.mixed(phrases, length, Opinions.SUBJECTS.get(order[0]), verdict, random);
    }
}
