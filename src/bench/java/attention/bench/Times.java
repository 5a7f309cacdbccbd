package attention.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Microseconds per call of each round. */
final class Times {
    private record Key(String contestant, String computation, int n) {}

    private final List<Map<Key, Double>> rounds = new ArrayList<>(List.of(new HashMap<>()));

    void add(String contestant, String computation, int n, double microseconds) {
        rounds.get(rounds.size() - 1).put(new Key(contestant, computation, n), microseconds);
    }

    void endRound() {
        rounds.add(new HashMap<>());
    }

    /** The median of the rounds; empty when this was never timed. */
    OptionalDouble median(String contestant, String computation, int n) {
        Key key = new Key(contestant, computation, n);
        return median(
                rounds.stream()
                        .filter(r -> r.containsKey(key))
                        .mapToDouble(r -> r.get(key))
                        .sorted()
                        .toArray());
    }

    /** How many times as long the first takes as the second: one ratio for each round, sorted. */
    double[] ratios(String first, String second, String computation, int n) {
        Key over = new Key(first, computation, n);
        Key under = new Key(second, computation, n);
        return rounds.stream()
                .filter(r -> r.containsKey(over) && r.containsKey(under))
                .mapToDouble(r -> r.get(over) / r.get(under))
                .sorted()
                .toArray();
    }

    /** The middle of sorted numbers, or the mean of the two in the middle. */
    static OptionalDouble median(double... sorted) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int half = sorted.length / 2;
        return OptionalDouble.of(
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
