package attention.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class Nearest {
    private Nearest() {}

    /** The known name with the fewest edits, if these are few enough to be a slip. */
    static Optional<String> to(String typed, Collection<String> known) {
        String wanted = plain(typed);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, plain(name))))
                .filter(name -> isSlip(wanted, plain(name)));
    }

    /** {@code " Did you mean X?"} or nothing. */
    static String question(String typed, Collection<String> known) {
        return to(typed, known).map(name -> " Did you mean " + name + "?").orElse("");
    }

    private static boolean isSlip(String wanted, String name) {
        boolean part = wanted.length() >= 3 && (name.contains(wanted) || wanted.contains(name));
        return part || distance(wanted, name) <= Math.max(1, wanted.length() / 3);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Levenshtein 1966: insertions, deletions and substitutions. */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int best = Math.min(previous[column], current[column - 1]) + 1;
                current[column] = Math.min(best, previous[column - 1] + change);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
