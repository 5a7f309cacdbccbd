package attention.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The wrong answers that an exercise knows by name. When a learner's results equal those of one of
 * them, the verdict gives its message. Where several fit, the first in the list speaks.
 *
 * @param <C> the contract
 */
public final class Mistakes<C> {
    private final List<Mistake<C>> all;

    private Mistakes(List<Mistake<C>> all) {
        this.all = List.copyOf(all);
    }

    /** An empty list to {@link #add} to. */
    public static <C> Mistakes<C> none() {
        return new Mistakes<>(List.of());
    }

    /**
     * The same list with one mistake more. Its message stands in the words of the exercise,
     * friendly, exact and short; it must quote the learner's numbers through at least one of {@code
     * {got}} and {@code {expected}} (the first number that is wrong and what is right there; of an
     * exception its class), {@code {place}} (where, such as "number 2"), {@code {sum}} (of the
     * learner's numbers), {@code {result}} (all of them).
     *
     * @param name short and unique, such as {@code no-max-shift}
     * @param wrong the mistake as working code; it may throw, return null or spoil its arguments
     */
    public Mistakes<C> add(String name, C wrong) {
        return and(new Mistake<>(name, () -> wrong, false));
    }

    /**
     * The same list with one more mistake that keeps something from call to call.
     *
     * @param fresh makes the mistake anew for each search, as if nothing had been called yet
     */
    public Mistakes<C> addRemembering(String name, Supplier<C> fresh) {
        return and(new Mistake<>(name, fresh, true));
    }

    private Mistakes<C> and(Mistake<C> mistake) {
        return and(new Mistakes<>(List.of(mistake)));
    }

    /** The same list with others behind it. */
    public Mistakes<C> and(Mistakes<C> others) {
        List<Mistake<C>> longer = new ArrayList<>(all);
        longer.addAll(others.all);
        return new Mistakes<>(longer);
    }

    /** All of them, in the order in which they are tried. */
    public List<Mistake<C>> all() {
        return all;
    }
}
