package attention.check;

import attention.box.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first wrong stage of an answer from what it asked of the functions that it was given.
 * In which order it asks is its own business.
 */
final class Stages {
    private final List<Question> right;
    private final List<Question> asked;
    private final double tolerance;

    /**
     * Holds questions against each other.
     *
     * @param right what the reference asked
     * @param asked what the answer asked
     */
    Stages(List<Question> right, List<Question> asked, double tolerance) {
        this.right = right;
        this.asked = asked;
        this.tolerance = tolerance;
    }

    /** A function that the answer should have used and did not. */
    Optional<String> unused() {
        return right.stream()
                .map(Question::function)
                .filter(name -> asked.stream().noneMatch(it -> it.function().equals(name)))
                .findFirst()
                .map(name -> "Your code never asks the %s that it is given.".formatted(name));
    }

    /** A sentence on the first stage that is wrong; empty if the reference asked nothing. */
    Optional<String> firstWrong() {
        if (right.isEmpty() || unused().isPresent()) {
            return unused();
        }
        List<Question> left = new ArrayList<>(asked);
        Question missing = null;
        for (Question wanted : right) {
            Optional<Question> found = left.stream().filter(it -> same(wanted, it)).findFirst();
            found.ifPresent(left::remove);
            missing = missing == null && found.isEmpty() ? wanted : missing;
        }
        return Optional.of(missing == null ? allRight() : wrong(missing, left));
    }

    private String allRight() {
        String names =
                right.stream()
                        .map(Question::function)
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return "What your code asks the %s is as it should be: look at what it does with the answers."
                .formatted(names);
    }

    private String wrong(Question wanted, List<Question> left) {
        String which = wanted.function() + number(wanted);
        return left.stream()
                .filter(it -> it.function().equals(wanted.function()))
                .findFirst()
                .map(
                        it ->
                                "First look at what your code asks the "
                                        + which
                                        + ": "
                                        + unlike(wanted, it))
                .orElse(
                        "Your code does not ask the "
                                + which
                                + ", as the workbook's own answer does.");
    }

    /** Such as ", question 2 of 4". */
    private String number(Question wanted) {
        List<Question> alike =
                right.stream().filter(it -> it.function().equals(wanted.function())).toList();
        return alike.size() == 1
                ? ""
                : ", question %s of %s".formatted(alike.indexOf(wanted) + 1, alike.size());
    }

    private String unlike(Question wanted, Question got) {
        for (int k = 0; k < wanted.arguments().size(); k++) {
            Object expected = wanted.arguments().get(k);
            Object other = got.arguments().get(k);
            String name = wanted.method().getParameters()[k].getName();
            if (other == null) {
                return "its %s are null.".formatted(name);
            }
            Optional<String> shape = Difference.inShape(expected, other);
            if (shape.isPresent()) {
                return "its %s are %s; those of the workbook's own answer are %s."
                        .formatted(name, Difference.size(other), Difference.size(expected));
            }
            Optional<Difference> difference = Difference.first(expected, other, tolerance);
            if (difference.isPresent()) {
                return "its %s have %s at %s; those of the workbook's own answer have %s there."
                        .formatted(
                                name,
                                difference.get().got(),
                                difference.get().place(),
                                difference.get().expected());
            }
        }
        return "it is not the same.";
    }

    private boolean same(Question wanted, Question got) {
        return wanted.function().equals(got.function())
                && allSame(wanted.arguments(), got.arguments());
    }

    private boolean allSame(List<@Nullable Object> wanted, List<@Nullable Object> got) {
        for (int k = 0; k < wanted.size(); k++) {
            if (Difference.inShape(wanted.get(k), got.get(k)).isPresent()
                    || Difference.first(wanted.get(k), got.get(k), tolerance).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
