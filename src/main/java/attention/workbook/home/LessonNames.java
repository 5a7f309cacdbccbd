package attention.workbook.home;

import attention.check.source.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names of lessons, such as {@code 02-softmax}, and what a user types for them.
 *
 * @param names all that there are, in order
 */
public record LessonNames(List<String> names) {

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

    /** The sentence for what is no lesson: it names the nearest. */
    public String unknown(String typed) {
        return (typed.isBlank()
                        ? "An empty name is no lesson."
                        : "There is no lesson " + typed + ".")
                + nearest(typed).map(name -> " Did you mean " + name + "?").orElse("")
                + " There are "
                + String.join(", ", names)
                + ".";
    }

    private Optional<String> nearest(String typed) {
        if (typed.matches("\\d{1,3}")) {
            int wanted = Integer.parseInt(typed);
            return names.stream().min(Comparator.comparingInt(it -> Math.abs(number(it) - wanted)));
        }
        List<String> slugs = names.stream().map(LessonNames::slug).toList();
        return Nearest.to(typed, slugs).or(() -> Nearest.to(typed, names)).flatMap(this::find);
    }

    private static String slug(String name) {
        return name.substring(3);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, 2));
    }

    private static String padded(String number) {
        return number.matches("\\d") ? "0" + number : number;
    }
}
