package attention.grade.run;

import attention.check.boxes.Limits;
import attention.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The limits of learner code as a teacher writes them. */
public final class GradingLimits {
    private GradingLimits() {}

    /**
     * Reads {@code call=1s exercise=4s compilation=10s submission=12s}; what is not named stays
     * usual.
     *
     * @throws IllegalArgumentException with a sentence if it is something else
     */
    public static Limits of(String text) {
        Duration call = Limits.GRADING.call();
        Duration exercise = Limits.GRADING.exercise();
        Duration compilation = Limits.GRADING.compilation();
        Duration submission = Limits.GRADING.submission();
        for (String word : words(text)) {
            String[] sides = word.split("=", 2);
            Duration time = time(sides.length == 2 ? sides[1] : "", word);
            switch (sides[0].toLowerCase(Locale.ROOT)) {
                case "call" -> call = time;
                case "exercise" -> exercise = time;
                case "compilation" -> compilation = time;
                case "submission" -> submission = time;
                default -> throw wrong(word);
            }
        }
        return new Limits(call, exercise, compilation, submission);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[,\\s]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Duration time(String text, String word) {
        if (!text.matches("[1-9]\\d{0,6}(ms|s)")) {
            throw wrong(word);
        }
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        return text.endsWith("ms") ? Duration.ofMillis(number) : Duration.ofSeconds(number);
    }

    private static IllegalArgumentException wrong(String word) {
        return new IllegalArgumentException(Words.of("grade").text("limits/wrong", "word", word));
    }

    /** As a teacher writes them; {@link #of} reads it. */
    public static String text(Limits limits) {
        return "call=%s exercise=%s compilation=%s submission=%s"
                .formatted(
                        text(limits.call()),
                        text(limits.exercise()),
                        text(limits.compilation()),
                        text(limits.submission()));
    }

    private static String text(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
