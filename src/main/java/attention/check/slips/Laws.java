package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;
import static attention.check.slips.GivenAnswers.numbers;

import attention.matrix.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every right answer keeps to when one argument is changed: with zeros it gives zeros, doubled
 * it gives the double, or the same. Which of these hold is seen by the reference; which one the
 * learner's answers break is said where nothing else explains them.
 */
final class Laws {
    /** In the order in which they are told. */
    static final List<Law> ALL =
            List.of(
                    new Law("zero-gives-zero", x -> 0, x -> 0),
                    new Law("more-gives-the-same", x -> x + 1, x -> x),
                    new Law("double-gives-the-same", x -> 2 * x, x -> x),
                    new Law("double-gives-double", x -> 2 * x, x -> 2 * x),
                    new Law("turned-gives-the-same", x -> -x, x -> x),
                    new Law("turned-gives-turned", x -> -x, x -> -x));

    /**
     * A change of one argument, and what becomes of right results.
     *
     * @param name its key in the words
     */
    record Law(String name, DoubleUnaryOperator change, DoubleUnaryOperator effect) {}

    private final Questions questions;
    private final double tolerance;

    Laws(Questions questions, double tolerance) {
        this.questions = questions;
        this.tolerance = tolerance;
    }

    /**
     * The first law that the reference keeps everywhere, and the learner breaks again and again,
     * but keeps another: of what comes by chance nothing can be said.
     */
    Optional<Remark> broken(List<Changed> all) {
        Remark first = null;
        boolean keeps = false;
        for (Law law : ALL) {
            for (int k = 0; k < questions.arguments(); k++) {
                List<Changed> here = keptByReference(law, k, all);
                List<Changed> breaking =
                        here.stream()
                                .filter(it -> it.before().got() != null && it.after().got() != null)
                                .filter(it -> breaks(law, it.before().got(), it.after().got()) >= 0)
                                .toList();
                keeps |= here.size() >= FEWEST && breaking.isEmpty();
                if (first == null && breaking.size() >= FEWEST) {
                    first = told(law, k, breaking.get(0));
                }
            }
        }
        return keeps ? Optional.ofNullable(first) : Optional.empty();
    }

    /** What became of a change of this argument; nothing if the reference does not keep the law. */
    private List<Changed> keptByReference(Law law, int argument, List<Changed> all) {
        List<Changed> here =
                all.stream()
                        .filter(it -> it.argument() == argument && it.law().equals(law.name()))
                        .toList();
        boolean kept =
                here.stream()
                        .allMatch(it -> breaks(law, it.before().right(), it.after().right()) < 0);
        return kept ? here : List.of();
    }

    private Remark told(Law law, int argument, Changed shown) {
        double[] before = numbers(shown.before().got());
        double[] after = numbers(shown.after().got());
        int at = breaks(law, before, after);
        return Remark.of(
                "law/" + law.name(),
                "argument",
                questions.quoted(argument),
                "before",
                Numbers.text(before[at]),
                "after",
                Numbers.text(after[at]));
    }

    /** The first place that does not keep to it; −1 if all do, or none can be compared. */
    private int breaks(Law law, @Nullable Object before, @Nullable Object after) {
        return breaks(law, numbers(before), numbers(after));
    }

    private int breaks(Law law, double[] one, double[] other) {
        for (int j = 0; j < Math.min(one.length, other.length); j++) {
            if (!NumberTables.near(law.effect().applyAsDouble(one[j]), other[j], tolerance)) {
                return j;
            }
        }
        return -1;
    }
}
