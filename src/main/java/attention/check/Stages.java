package attention.check;

import attention.box.Question;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first wrong stage of an answer from what it asked of the functions that it was given.
 * In which order it asks is its own business.
 */
final class Stages {
    private static final Words WORDS = Words.of("check");

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
                .map(name -> WORDS.text("stages/never asked", "function", name));
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
        return Optional.of(
                missing != null
                        ? wrong(missing, left)
                        : left.isEmpty() ? allRight() : tooOften(left.get(0).function()));
    }

    private String tooOften(String function) {
        return WORDS.text(
                "stages/too often",
                "function",
                function,
                "got",
                count(asked, function),
                "right",
                count(right, function));
    }

    private static String count(List<Question> questions, String function) {
        int count = (int) questions.stream().filter(it -> it.function().equals(function)).count();
        return WORDS.counted("count/time", count);
    }

    private String allRight() {
        List<String> names = right.stream().map(Question::function).distinct().toList();
        return WORDS.text("stages/all right", "functions", InWords.listed(names));
    }

    private String wrong(Question wanted, List<Question> left) {
        String which = which(wanted);
        return left.stream()
                .filter(it -> it.function().equals(wanted.function()))
                .findFirst()
                .map(it -> unlike(wanted, it))
                .map(it -> WORDS.text("stages/unlike", "question", which, "how", it))
                .orElseGet(() -> WORDS.text("stages/not asked", "question", which));
    }

    /** Such as "attention, question 2 of 4". */
    private String which(Question wanted) {
        List<Question> alike =
                right.stream().filter(it -> it.function().equals(wanted.function())).toList();
        return alike.size() == 1
                ? wanted.function()
                : WORDS.text(
                        "stages/question",
                        "function",
                        wanted.function(),
                        "n",
                        alike.indexOf(wanted) + 1,
                        "count",
                        alike.size());
    }

    private String unlike(Question wanted, Question got) {
        for (int k = 0; k < wanted.arguments().size(); k++) {
            Object expected = wanted.arguments().get(k);
            Object other = got.arguments().get(k);
            String name = wanted.method().getParameters()[k].getName();
            if (other == null) {
                return WORDS.text("stages/null", "argument", name);
            }
            Optional<String> shape = Difference.inShape(expected, other);
            if (shape.isPresent()) {
                return WORDS.text(
                        "stages/size",
                        "argument",
                        name,
                        "got",
                        Difference.size(other),
                        "right",
                        Difference.size(expected));
            }
            Optional<Difference> difference = Difference.first(expected, other, tolerance);
            if (difference.isPresent()) {
                return WORDS.text(
                        "stages/number",
                        "argument",
                        name,
                        "got",
                        difference.get().got(),
                        "place",
                        difference.get().place(),
                        "right",
                        difference.get().expected());
            }
        }
        return WORDS.text("stages/not the same");
    }

    private boolean same(Question wanted, Question got) {
        return wanted.function().equals(got.function())
                && allSame(wanted.arguments(), got.arguments());
    }

    private boolean allSame(List<@Nullable Object> wanted, List<@Nullable Object> got) {
        for (int k = 0; k < wanted.size(); k++) {
            if (Difference.differ(wanted.get(k), got.get(k), tolerance)) {
                return false;
            }
        }
        return true;
    }
}
