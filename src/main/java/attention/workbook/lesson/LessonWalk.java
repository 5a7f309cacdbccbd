package attention.workbook.lesson;

import static java.util.stream.Collectors.joining;

import attention.words.Words;
import attention.workbook.terminal.Drawings;
import attention.workbook.terminal.Screen;
import attention.workbook.terminal.TerminalText;
import java.io.BufferedReader;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A lesson in the terminal: prose, code and what it prints, step by step. */
public final class LessonWalk {

    /** How a walk ended. */
    public enum End {
        /** Every cell ran without an error. */
        ALL_RAN,
        /** At least one cell failed: an answer that is not right yet, as a rule. */
        SOME_FAILED,
        /** The reader left before the end. */
        LEFT
    }

    private static final Words WORDS = Words.of("workbook");
    private static final String MARGIN = "  | ";
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\n");

    private final List<LessonStep> steps;
    private final Screen screen;
    private final Screen.Size size;
    private @Nullable Reader reader;
    private boolean failed;
    private int at;

    /** A walk through a lesson; its code prints to {@code System.out}. */
    public LessonWalk(Lesson lesson, Screen screen) {
        this.steps = LessonStep.of(lesson);
        this.screen = screen;
        this.size = screen.size();
    }

    /** How many steps there are. */
    public int count() {
        return steps.size();
    }

    /** All steps, one after the other, and nothing kept back. */
    public End all() {
        return walk(1, step -> {});
    }

    /**
     * Stops before each cell, at each heading, and when the screen is full, until the reader goes
     * on.
     *
     * @param keys what the reader types
     * @param from the first step to be shown, from 1 on; those before it run unseen
     * @param reached is told of each step that is shown
     */
    public End steps(BufferedReader keys, int from, IntConsumer reached) {
        reader = new Reader(keys, screen, size.rows());
        return walk(from, reached);
    }

    private End walk(int from, IntConsumer reached) {
        try (LessonSession session = new LessonSession()) {
            AnswersInFiles answers = new AnswersInFiles(session);
            runUnseen(answers, from);
            at = from - 1;
            while (at < steps.size()) {
                reached.accept(at + 1);
                switch (show(steps.get(at), answers)) {
                    case ON -> at++;
                    case BACK -> at = Math.max(0, at - 1);
                    case LEAVE -> {
                        return End.LEFT;
                    }
                }
            }
        }
        return failed ? End.SOME_FAILED : End.ALL_RAN;
    }

    /** The later steps need what these define. */
    private void runUnseen(AnswersInFiles answers, int from) {
        if (from > 1) {
            screen.say(WORDS.counted("walk/unseen", from - 1));
            Printing.off();
            try {
                steps.subList(0, from - 1).stream()
                        .map(LessonStep::code)
                        .flatMap(code -> Optional.ofNullable(code).stream())
                        .forEach(code -> answers.run(answers.judged(code)));
            } finally {
                Printing.on();
            }
        }
    }

    private Reader.Wish show(LessonStep step, AnswersInFiles answers) {
        Reader.Wish wish = Reader.Wish.ON;
        if (step.hasHeading() && reader != null && reader.hasSeenSomething()) {
            wish = ask(at, WORDS.text("walk/goes on"));
        }
        for (Passage passage : Passage.of(step.prose())) {
            wish = wish == Reader.Wish.ON ? show(passage) : wish;
        }
        Cell code = step.code();
        return wish == Reader.Wish.ON && code != null ? run(answers.judged(code), answers) : wish;
    }

    private Reader.Wish show(Passage passage) {
        String text = passage.text();
        if (passage.isFolded()) {
            Reader.Wish wish = ask(WORDS.text("walk/reveals", "title", passage.title()));
            if (wish != Reader.Wish.ON) {
                return wish;
            }
            text = "**" + passage.title() + "**\n\n" + text;
        }
        String shown = TerminalText.of(text, size.columns(), screen::strong);
        for (String block : EMPTY_LINE.splitAsStream(shown).toList()) {
            Reader.Wish wish = show("\n" + block);
            if (wish != Reader.Wish.ON) {
                return wish;
            }
        }
        return Reader.Wish.ON;
    }

    /** Shows some lines; asks before, where they push away what is to be read. */
    private Reader.Wish show(String block) {
        int rows = (int) block.lines().count();
        if (reader != null && reader.isTooMuch(rows)) {
            Reader.Wish wish = ask(WORDS.text("walk/goes on"));
            if (wish != Reader.Wish.ON) {
                return wish;
            }
        }
        screen.say(block);
        if (reader != null) {
            reader.shown(rows);
        }
        return Reader.Wish.ON;
    }

    private Reader.Wish run(Cell cell, AnswersInFiles answers) {
        Reader.Wish wish =
                show(
                        "\n"
                                + cell.source()
                                        .lines()
                                        .map(MARGIN::concat)
                                        .map(String::stripTrailing)
                                        .collect(joining("\n")));
        if (wish == Reader.Wish.ON) {
            wish = ask(WORDS.text("walk/runs"));
        }
        if (wish == Reader.Wish.ON) {
            try (CountedLines lines = new CountedLines()) {
                Optional<String> error = answers.run(cell);
                error.map(Drawings::fitting).map(screen::bad).ifPresent(System.out::println);
                failed |= error.isPresent();
                if (reader != null) {
                    reader.shown(lines.count());
                }
            }
        }
        return wish;
    }

    private Reader.Wish ask(String whatEnterDoes) {
        return ask(at + 1, whatEnterDoes);
    }

    private Reader.Wish ask(int step, String whatEnterDoes) {
        if (reader == null) {
            return Reader.Wish.ON;
        }
        screen.say("");
        String place = WORDS.text("walk/place", "step", step, "all", steps.size());
        return reader.wish(place, whatEnterDoes);
    }
}
