package attention.study.cnnattention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Three bells in a row are a signal. Elsewhere one or two bells strike in a row, so that neither a
 * word nor a pair of words tells where the signal is.
 */
final class ThreeBells implements WatchTask.Generator {
    private static final List<String> BELLS = List.of("ding", "dong");
    private static final int STROKES = 3;
    private static final int SIGNALS = 8;
    private static final int WORDS_TO_A_FALSE_ONE = 7;

    @Override
    public List<String> vocabulary() {
        return Sounds.and(Sounds.ALL, BELLS);
    }

    @Override
    public List<String> answers() {
        return IntStream.range(0, SIGNALS)
                .mapToObj(signal -> String.join(" ", strokes(signal)))
                .toList();
    }

    /** The digits of the number in base two. */
    private static List<String> strokes(int signal) {
        return List.of(BELLS.get(signal / 4), BELLS.get(signal / 2 % 2), BELLS.get(signal % 2));
    }

    @Override
    public WatchLog draw(int size, RandomGenerator random) {
        int signal = random.nextInt(SIGNALS);
        List<List<String>> units = new ArrayList<>();
        int left = size - STROKES;
        for (int k = 0; k < size / WORDS_TO_A_FALSE_ONE; k++) {
            List<String> unit = falseSignal(random);
            if (unit.size() <= left) {
                units.add(unit);
                left -= unit.size();
            }
        }
        for (; left > 0; left--) {
            units.add(List.of(Sounds.any(random)));
        }
        shuffle(units, random);
        int place = random.nextInt(units.size() + 1);
        List<String> words = flat(units.subList(0, place));
        int first = words.size();
        words.addAll(strokes(signal));
        words.addAll(flat(units.subList(place, units.size())));
        return new WatchLog(List.copyOf(words), "", signal, first, first + STROKES - 1);
    }

    /** One or two bells between other sounds, so that two such never stand side by side. */
    private static List<String> falseSignal(RandomGenerator random) {
        List<String> unit = new ArrayList<>();
        unit.add(Sounds.any(random));
        int bells = 1 + random.nextInt(STROKES - 1);
        for (int i = 0; i < bells; i++) {
            unit.add(Sounds.any(BELLS, random));
        }
        unit.add(Sounds.any(random));
        return unit;
    }

    private static void shuffle(List<List<String>> units, RandomGenerator random) {
        for (int i = units.size() - 1; i > 0; i--) {
            Collections.swap(units, i, random.nextInt(i + 1));
        }
    }

    private static List<String> flat(List<List<String>> units) {
        List<String> words = new ArrayList<>();
        units.forEach(words::addAll);
        return words;
    }
}
