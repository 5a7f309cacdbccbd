package attention.workbook.command;

import attention.words.Words;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code workbook student-edition}: a copy for learners. */
@Command(name = "student-edition")
public final class StudentEditionCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of("");

    /** At this desk. */
    public StudentEditionCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try {
            int files = new StudentEdition(home()).write(folder);
            screen().say(WORDS.text("student edition/written", "n", files, "folder", folder));
            screen().say(WORDS.text("student edition/try it", "folder", folder));
            return Exit.Code.PASSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
