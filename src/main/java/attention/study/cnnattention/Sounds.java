package attention.study.cnnattention;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a watchman hears all the time, and what means nothing. */
final class Sounds {
    static final List<String> ALL =
            List.of(
                    "cart", "dog", "rain", "horn", "gull", "train", "drum", "door", "wind", "cat",
                    "owl", "saw", "song", "bee", "tap", "boat", "hen", "goat", "mill", "frog",
                    "pump", "axe", "loom", "crow", "duck", "steps", "tram", "laugh", "cough",
                    "sneeze");

    private Sounds() {}

    static String any(RandomGenerator random) {
        return any(ALL, random);
    }

    static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /** These words, then the others. */
    static List<String> and(List<String> words, List<String> others) {
        List<String> both = new ArrayList<>(words);
        both.addAll(others);
        return List.copyOf(both);
    }
}
