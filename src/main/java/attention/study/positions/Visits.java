package attention.study.positions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Who came to the library on a day, in order. {@link #ADA} and {@link #BEN} came once each; the
 * question is who of the two came first.
 *
 * @param names at least two, some of {@link #VOCABULARY}
 */
public record Visits(List<String> names) {
    /** Is she the first? */
    public static final String ADA = "Ada";

    /** Or is he? */
    public static final String BEN = "Ben";

    /** All names that there are. */
    public static final List<String> VOCABULARY =
            List.of(ADA, BEN, "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jun");

    private static final int ASKED_FOR = 2;

    public Visits {
        names = List.copyOf(names);
    }

    /** A day with so many visits: Ada and Ben in any two places, anybody else in the others. */
    public static Visits draw(int count, RandomGenerator random) {
        List<String> names = new ArrayList<>();
        int others = VOCABULARY.size() - ASKED_FOR;
        for (int i = 0; i < count; i++) {
            names.add(VOCABULARY.get(ASKED_FOR + random.nextInt(others)));
        }
        int ada = random.nextInt(count);
        int ben = random.nextInt(count - 1);
        names.set(ada, ADA);
        names.set(ben < ada ? ben : ben + 1, BEN);
        return new Visits(names);
    }

    /** The same day with Ada in Ben's place and Ben in hers: the other answer is right. */
    public Visits exchanged() {
        List<String> other = new ArrayList<>(names);
        Collections.swap(other, names.indexOf(ADA), names.indexOf(BEN));
        return new Visits(other);
    }

    /** Whether Ada came before Ben. */
    public boolean adaFirst() {
        return names.indexOf(ADA) < names.indexOf(BEN);
    }

    /** The names as numbers, counted from 0 in {@link #VOCABULARY}. */
    int[] numbers() {
        return names.stream().mapToInt(VOCABULARY::indexOf).toArray();
    }

    @Override
    public String toString() {
        return String.join(" ", names);
    }
}
