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
@Command(
        name = "sample-class",
        description = {
            "For teachers: writes the submissions of a made-up class of twelve, to try grading.",
            "docs/grading.md grades it step by step."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./workbook sample-class ../class",
            "  ./workbook grade ../class/submissions --out ../class/results --exercises 01,02,04"
        })
public final class SampleClassCommand extends WorkbookCommand {
    @Parameters(paramLabel = "DIR", description = "A folder that does not exist yet.")
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
