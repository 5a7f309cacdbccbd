package attention.workbook.command;

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
            screen().say(
                            "Wrote %s: a list of 12 learners, and what %s of them handed in."
                                    .formatted(folder, learners));
            screen().say(
                            "Grade it: ./workbook grade %s --out %s --roster %s --exercises 01,02,04"
                                    .formatted(
                                            folder.resolve("submissions"),
                                            folder.resolve("results"),
                                            folder.resolve("roster.csv")));
            return Exit.Code.PASSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
