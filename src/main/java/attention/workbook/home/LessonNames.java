package attention.workbook.home;

import attention.check.Register;
import attention.check.source.Nearest;
import attention.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of lessons, such as {@code 02-softmax}, and what a user types for them.
 *
 * @param names all that there are, in order
 */
public record LessonNames(List<String> names) {
    private static final Words WORDS = Words.of("workbook");

    /** Such as 002, lesson2 and l-02: somebody means a number. */
    private static final Pattern NUMBER = Pattern.compile("(?:l|lesson|no)?[ ._-]?0*(\\d{1,2})");

    /** The lesson {@code 2}, {@code 02}, {@code softmax} or {@code 02-softmax}. */
    public Optional<String> find(String typed) {
        return names.stream()
                .filter(
                        name ->
                                name.equalsIgnoreCase(typed)
                                        || slug(name).equalsIgnoreCase(typed)
                                        || name.startsWith(padded(typed) + "-"))
                .findFirst();
    }

    /** The sentence for what is no lesson: that it is still to come, or which is the nearest. */
    public String unknown(String typed) {
        String all = " " + WORDS.text("names/lessons", "names", String.join(", ", names));
        if (typed.isBlank()) {
            return WORDS.text("names/empty") + all;
        }
        return coming(typed)
                        .orElseGet(
                                () ->
                                        WORDS.text("names/no lesson", "name", typed)
                                                + meant(nearest(typed)))
                + all;
    }

    /** The sentence for a lesson that has no text yet. */
    static Optional<String> coming(String typed) {
        return coming(typed, Register.get().lessons());
    }

    static Optional<String> coming(String typed, List<Register.Lesson> plan) {
        List<Register.Lesson> coming = plan.stream().filter(Register.Lesson::coming).toList();
        return new LessonNames(coming.stream().map(it -> it.id().folder()).toList())
                .find(typed)
                .flatMap(
                        name ->
                                coming.stream()
                                        .filter(it -> it.id().folder().equals(name))
                                        .findFirst())
                .map(
                        it ->
                                WORDS.text(
                                        "names/coming",
                                        "number",
                                        it.id().number(),
                                        "title",
                                        it.title()));
    }

    /** The question whether this was meant, after a blank; empty where nothing is near. */
    static String meant(Optional<String> name) {
        return name.map(it -> " " + WORDS.text("names/meant", "name", it)).orElse("");
    }

    /** The lesson that somebody probably meant. */
    Optional<String> nearest(String typed) {
        String low = typed.toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(low);
        if (number.matches()) {
            return find(number.group(1));
        }
        List<String> slugs = names.stream().map(LessonNames::slug).toList();
        return Nearest.to(typed, slugs)
                .or(() -> Nearest.to(typed, names))
                .or(() -> slugs.stream().filter(it -> words(it).contains(low)).findFirst())
                .or(() -> slugs.stream().filter(it -> begins(it, low)).findFirst())
                .flatMap(this::find);
    }

    private static List<String> words(String slug) {
        return List.of(slug.split("-", -1));
    }

    private static boolean begins(String slug, String low) {
        return low.length() > 2 && words(slug).stream().anyMatch(it -> it.startsWith(low));
    }

    private static String slug(String name) {
        return name.substring(3);
    }

    private static String padded(String number) {
        return number.matches("\\d") ? "0" + number : number;
    }
}
