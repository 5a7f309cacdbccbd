package attention.workbook.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a fenced block.
 *
 * @param ticks the run of backticks, which alone closes the block
 * @param kind what the block becomes; prose where it is shown and not run
 */
record Fence(String ticks, Cell.Kind kind, String exercise) {

    private static final Pattern OPENING = Pattern.compile("(`{3,})\\s*(.*?)\\s*");
    private static final Pattern EXERCISE = Pattern.compile("java (answer|check)=([A-Z]\\w*)");

    static boolean opens(String line) {
        return line.startsWith("```");
    }

    /**
     * Reads an opening line.
     *
     * @throws LessonException when nothing is known that is written so
     */
    static Fence of(String line) {
        Matcher opening = OPENING.matcher(line);
        if (!opening.matches()) {
            throw unknown(line);
        }
        String ticks = opening.group(1);
        String info = opening.group(2);
        Matcher exercise = EXERCISE.matcher(info);
        if (exercise.matches()) {
            boolean answer = exercise.group(1).equals("answer");
            return new Fence(ticks, answer ? Cell.Kind.ANSWER : Cell.Kind.CHECK, exercise.group(2));
        }
        return switch (info) {
            case "java" -> new Fence(ticks, Cell.Kind.CODE, "");
            case "text" -> new Fence(ticks, Cell.Kind.PROSE, "");
            default -> throw unknown(line);
        };
    }

    boolean closes(String line) {
        return line.stripTrailing().equals(ticks);
    }

    private static LessonException unknown(String line) {
        return new LessonException(
                "unknown block \""
                        + line
                        + "\": known are ```java (runs), ```java answer=Softmax, ```java"
                        + " check=Softmax and ```text (shown, not run)");
    }
}
