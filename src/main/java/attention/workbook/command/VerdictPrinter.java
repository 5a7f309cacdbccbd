package attention.workbook.command;

import attention.check.Verdict;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.home.Desk;
import attention.workbook.terminal.Screen;

/** Prints a verdict with the place of the answer, its marks coloured where colour is welcome. */
final class VerdictPrinter {
    private final Desk desk;

    VerdictPrinter(Desk desk) {
        this.desk = desk;
    }

    void print(AnswerPlace place, Verdict verdict) {
        Screen screen = desk.screen();
        screen.say(screen.quiet(desk.home().shown(place.file())));
        verdict.text().lines().map(this::coloured).forEach(screen::say);
        screen.say("");
    }

    private String coloured(String line) {
        Screen screen = desk.screen();
        String mark = line.stripLeading();
        if (mark.startsWith("✓")) {
            return screen.good(line);
        }
        if (mark.startsWith("✗")) {
            return screen.bad(line);
        }
        return mark.startsWith("–") ? screen.open(line) : line;
    }
}
