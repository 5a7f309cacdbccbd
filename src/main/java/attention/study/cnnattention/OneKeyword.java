package attention.study.cnnattention;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One word of twelve tells what is the matter; each matter has two words. */
final class OneKeyword implements WatchTask.Generator {
    private static final List<String> MATTERS =
            List.of("fire", "flood", "thief", "storm", "wolf", "wreck");
    private static final List<String> KEYWORDS =
            List.of(
                    "flames", "smoke", "dike", "surge", "burglar", "robber", "gale", "hail", "howl",
                    "fangs", "mast", "raft");

    @Override
    public List<String> vocabulary() {
        return Sounds.and(Sounds.ALL, KEYWORDS);
    }

    @Override
    public List<String> answers() {
        return MATTERS;
    }

    @Override
    public WatchLog draw(int size, RandomGenerator random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add(Sounds.any(random));
        }
        int place = random.nextInt(size);
        int keyword = random.nextInt(KEYWORDS.size());
        words.set(place, KEYWORDS.get(keyword));
        return new WatchLog(List.copyOf(words), "", keyword / 2, place, place);
    }
}
