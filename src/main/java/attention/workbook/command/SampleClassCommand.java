package attention.workbook.command;

import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.sample.SampleClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code workbook sample-class}: submissions to try grading with. */
@Command(name = "sample-class")
public final class SampleClassCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of("");

    /** At this desk. */
    public SampleClassCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try {
            int learners = new SampleClass(home()).write(folder);
            screen().say(WORDS.text("sample class/written", "folder", folder, "n", learners));
            screen().say(
                            WORDS.text(
                                    "sample class/grade it",
                                    "submissions",
                                    folder.resolve("submissions"),
                                    "results",
                                    folder.resolve("results"),
                                    "roster",
                                    folder.resolve("roster.csv")));
            return Exit.Code.PASSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
