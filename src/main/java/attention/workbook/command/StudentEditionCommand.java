package attention.workbook.command;

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
            screen().say("Wrote " + files + " files to " + folder + ", without solutions.");
            screen().say("Try it as a learner would: cd " + folder + " && ./workbook progress");
            return Exit.Code.PASSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
