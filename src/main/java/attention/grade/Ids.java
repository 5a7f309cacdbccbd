package attention.grade;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares what learners are called by folders, lists and teachers: é may be one character or two,
 * and capitals count only where they tell two learners apart.
 */
public final class Ids {
    private Ids() {}

    /**
     * The text as it is compared and kept: composed (Unicode NFC), and nothing unseen around it.
     */
    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ');
        int from = 0;
        int to = composed.length();
        while (from < to && isUnseen(composed.charAt(from))) {
            from++;
        }
        while (to > from && isUnseen(composed.charAt(to - 1))) {
            to--;
        }
        return composed.substring(from, to);
    }

    /** A blank, or a mark without width, which comes along when a name is copied from a page. */
    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }

    /** The same for texts that differ in capitals alone. */
    public static String small(String text) {
        return of(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Which of the ids is meant: the same to the letter, else the only one that is alike. */
    public static Optional<String> find(String typed, Collection<String> ids) {
        Optional<String> same = ids.stream().filter(id -> of(id).equals(of(typed))).findFirst();
        List<String> alike = ids.stream().filter(id -> small(id).equals(small(typed))).toList();
        return same.or(() -> alike.stream().filter(id -> alike.size() == 1).findFirst());
    }
}
