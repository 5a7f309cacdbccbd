package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.Verdict;
import attention.words.Words;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.answers.Answers;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.Progress;
import attention.workbook.terminal.Screen;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a watch shows when a file is saved or a key is pressed. */
final class Watching {
    private static final Words WORDS = Words.of("workbook");
    private static final int RULE = 40;

    private final Desk desk;
    private final Screen screen;
    private final Judging judging;
    private final Map<String, String> checkedCells = new HashMap<>();
    private @Nullable Exercise current;

    Watching(Desk desk, Judging judging) {
        this.desk = desk;
        this.screen = desk.screen();
        this.judging = judging;
        new Answers(desk.home()).attempted().forEach(this::isNew);
    }

    void begin() {
        screen.say(WORDS.text("watch/begins"));
        showProgress(judging.progress());
        NextExercise.after(judging.progress()).ifPresent(next -> current = next.exercise());
        showKeys();
    }

    void end() {
        screen.say(Overview.bar(judging.progress()));
    }

    /** Checks what was saved; of a notebook only the cells that have changed. */
    void saved(Path file) {
        try {
            List<AnswerPlace> places = new Answers(desk.home()).meantBy(file.toString());
            for (AnswerPlace place : places) {
                if (place.cell() == null || (place.attempted() && isNew(place))) {
                    check(place);
                }
            }
        } catch (Exit e) {
            screen.note(e.sentence());
        }
    }

    /** Tells one save from the next. */
    private static String rule() {
        LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        return "─".repeat(RULE) + " " + now.format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private boolean isNew(AnswerPlace place) {
        String cell = place.cell();
        return cell != null
                && !cell.equals(checkedCells.put(place.file() + place.exercise().name(), cell));
    }

    private void check(AnswerPlace place) {
        screen.say(screen.quiet(rule()));
        current = place.exercise();
        Verdict verdict = judging.judge(place);
        judging.prepare();
        VerdictPrinter printer = new VerdictPrinter(desk);
        printer.print(place, verdict);
        printer.printWhatGoesWith(verdict, judging);
        screen.say("");
        screen.say(Overview.bar(judging.progress()));
        showKeys();
    }

    /** h, n, l; anything else shows the keys. */
    void key(int key) {
        switch (key) {
            case 'h' -> hint();
            case 'n' -> next();
            case 'l' -> new ListCommand(desk).run();
            default -> {
                if (key > ' ') {
                    showKeys();
                }
            }
        }
    }

    private void hint() {
        if (current != null) {
            HintCommand.about(desk, current.name()).run();
        }
    }

    /** The open exercise after the current one, round and round. */
    private void next() {
        Progress progress = judging.progress();
        List<Exercise> all = Register.get().exercises();
        int start = current == null ? -1 : all.indexOf(current);
        for (int step = 1; step <= all.size(); step++) {
            Exercise candidate = all.get((start + step) % all.size());
            if (!progress.solved(candidate)) {
                current = candidate;
                screen.say("%s (%s)".formatted(candidate.name(), candidate.title()));
                screen.say(Overview.file(desk.home(), candidate));
                return;
            }
        }
        screen.say(WORDS.text("progress/done"));
    }

    private void showProgress(Progress progress) {
        screen.say(Overview.bar(progress));
        Overview.sayNext(desk, progress);
    }

    private void showKeys() {
        if (screen.terminal()) {
            screen.say(screen.quiet(WORDS.text("watch/keys")));
        }
    }
}
