package attention.workbook.lesson;

import attention.words.Words;
import attention.workbook.terminal.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one who reads a lesson at a terminal, is shown no more at once than its rows hold, and says
 * when to go on.
 */
final class Reader {

    /** What the reader wants now. */
    enum Wish {
        ON,
        BACK,
        LEAVE
    }

    private static final Words WORDS = Words.of("workbook");

    /** So much of the rows is the question whether to go on. */
    private static final int QUESTION = 2;

    private final BufferedReader keys;
    private final Screen screen;
    private final int height;
    private int rows;

    /**
     * A reader.
     *
     * @param keys what is typed
     * @param height of the terminal in rows
     */
    Reader(BufferedReader keys, Screen screen, int height) {
        this.keys = keys;
        this.screen = screen;
        this.height = height;
    }

    /** So many rows more have been shown. */
    void shown(int count) {
        rows += count;
    }

    /** Whether anything stands on the screen since the reader was asked last. */
    boolean hasSeenSomething() {
        return rows > 0;
    }

    /** Whether so many rows more push away what the reader has not yet read. */
    boolean isTooMuch(int more) {
        return rows > 0 && rows + more > height - QUESTION;
    }

    /**
     * Waits for the reader.
     *
     * @param place such as "step 7 of 24"
     * @param whatEnterDoes such as "Enter runs this"
     */
    Wish wish(String place, String whatEnterDoes) {
        String question = WORDS.text("walk/question", "place", place, "enter", whatEnterDoes) + " ";
        while (true) {
            screen.out().print(screen.quiet(question));
            screen.out().flush();
            String typed = line();
            rows = 0;
            if (typed == null) {
                return Wish.LEAVE;
            }
            switch (typed.strip().toLowerCase(Locale.ROOT)) {
                case "" -> {
                    return Wish.ON;
                }
                case "b", "back" -> {
                    return Wish.BACK;
                }
                case "q", "quit" -> {
                    return Wish.LEAVE;
                }
                default -> screen.say(WORDS.text("walk/not understood", "typed", typed.strip()));
            }
        }
    }

    private @Nullable String line() {
        try {
            return keys.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
