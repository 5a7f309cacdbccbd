package attention.workbook.command;

import attention.check.Verdict;
import attention.words.Words;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Desk;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.SideQuestion;
import attention.workbook.terminal.HangingIndent;
import attention.workbook.terminal.Screen;
import attention.workbook.terminal.WideTables;
import java.util.function.UnaryOperator;

/** Prints a verdict with the place of the answer, its marks coloured where colour is welcome. */
final class VerdictPrinter {
    private static final Words WORDS = Words.of("workbook");

    private final Desk desk;

    VerdictPrinter(Desk desk) {
        this.desk = desk;
    }

    void print(AnswerPlace place, Verdict verdict) {
        Screen screen = desk.screen();
        screen.say(screen.quiet(desk.home().shown(place.file())));
        int width = screen.width();
        for (String line : WideTables.lines(verdict.text().lines().toList(), width)) {
            HangingIndent.lines(line, width).stream().map(colour(line)).forEach(screen::say);
        }
    }

    /**
     * What goes with a verdict that stands alone: where the next answer belongs, a question to
     * think about, and ours beside the learner's own.
     */
    void printWhatGoesWith(Verdict verdict, Judging judging) {
        Screen screen = desk.screen();
        if (verdict.passed()) {
            NextExercise.after(judging.progress())
                    .ifPresent(it -> screen.say(Overview.file(desk.home(), it.exercise())));
        }
        judging.question(verdict).ifPresent(this::print);
        if (verdict.passed() && !StudentEdition.is(desk.home())) {
            String offer = WORDS.text("check/compare", "exercise", verdict.exercise());
            screen.say("\n" + screen.quiet(offer));
        }
    }

    private void print(SideQuestion question) {
        Screen screen = desk.screen();
        screen.say("");
        screen.say(screen.strong(question.title()));
        screen.sayText(question.text());
    }

    private UnaryOperator<String> colour(String line) {
        Screen screen = desk.screen();
        String mark = line.stripLeading();
        if (mark.startsWith("✓")) {
            return screen::good;
        }
        if (mark.startsWith("✗")) {
            return screen::bad;
        }
        return mark.startsWith("–") ? screen::open : it -> it;
    }
}
