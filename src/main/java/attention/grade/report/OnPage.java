package attention.grade.report;

import attention.check.Status;
import attention.check.source.Plain;
import attention.grade.Learner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How names, points and statuses stand on a page. */
final class OnPage {
    /** Before a number that nothing stands before: no subtraction, power of ten or name. */
    private static final Pattern HYPHEN = Pattern.compile("(?<![\\w.)\\]'\"/−-])-(?=\\d)");

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private OnPage() {}

    /** A number below zero with the sign that our sentences have; Java prints a hyphen. */
    static String minus(String text) {
        return HYPHEN.matcher(text).replaceAll("−");
    }

    /** Learner text on one line, harmless and not too long. */
    static String line(String text) {
        String plain = Plain.line(text);
        return plain.length() <= LONGEST_LINE ? plain : plain.substring(0, LONGEST_LINE) + "…";
    }

    /** Learner text of several lines, harmless. */
    static String text(String text) {
        return Plain.text(text, LONGEST_TEXT);
    }

    /** The learner's name with the id, where both are known. */
    static String who(Learner learner) {
        String id = line(learner.id());
        return learner.name().isEmpty() ? id : line(learner.name()) + " (" + id + ")";
    }

    /** Points with at most two decimals: 12, 7.5. */
    static String points(double points) {
        BigDecimal rounded =
                BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : minus(rounded.toPlainString());
    }

    /** The name of a mistake, {@code no-scale}, in words. */
    static String mistake(String name) {
        return line(name).replace('-', ' ');
    }

    /** The class of a badge; the words beside it say the same. */
    static String look(Status status) {
        return switch (status) {
            case PASS -> "right";
            case SKIPPED, NOT_ATTEMPTED -> "open";
            default -> "wrong";
        };
    }

    /** A file's name as part of an address. */
    static String address(String file) {
        StringBuilder address = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-_.=".indexOf(c) >= 0)) {
                address.append(c);
            } else {
                address.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return address.toString();
    }

    private static char hex(int number) {
        return "0123456789ABCDEF".charAt(number & 15);
    }
}
