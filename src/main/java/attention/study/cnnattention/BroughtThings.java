package attention.study.cnnattention;

import attention.study.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Several people each brought something, name and thing side by side; one of them is asked for. */
final class BroughtThings implements WatchTask.Generator {
    private static final List<String> NAMES =
            List.of(
                    "Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hugo", "Ida", "Jon", "Kim",
                    "Leo");
    private static final List<String> THINGS =
            List.of("lamp", "rope", "map", "book", "kite", "coin", "cup", "coat");
    private static final List<String> BETWEEN = Sounds.ALL.subList(0, 20);

    @Override
    public List<String> vocabulary() {
        return Sounds.and(Sounds.and(NAMES, THINGS), BETWEEN);
    }

    @Override
    public List<String> answers() {
        return THINGS;
    }

    @Override
    public WatchLog draw(int size, RandomGenerator random) {
        int[] names = Examples.shuffled(NAMES.size(), random);
        int asked = random.nextInt(size);
        int answer = 0;
        int first = 0;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            perhapsASound(words, random);
            int thing = random.nextInt(THINGS.size());
            if (i == asked) {
                first = words.size();
                answer = thing;
            }
            words.add(NAMES.get(names[i]));
            words.add(THINGS.get(thing));
        }
        perhapsASound(words, random);
        return new WatchLog(List.copyOf(words), NAMES.get(names[asked]), answer, first, first + 1);
    }

    private static void perhapsASound(List<String> words, RandomGenerator random) {
        if (random.nextBoolean()) {
            words.add(Sounds.any(BETWEEN, random));
        }
    }
}
