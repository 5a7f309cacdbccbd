package attention.workbook.grading;

import attention.grade.Gradebook;
import attention.grade.PlainText;
import attention.grade.journal.JournalState;
import attention.grade.journal.Merge;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code workbook merge}: makes one gradebook of what several machines graded. */
@Command(name = "merge")
public final class MergeCommand extends WorkbookCommand {
    @Parameters(arity = "1..*", paramLabel = "SHARD", descriptionKey = "SHARD")
    private List<Path> shards = new ArrayList<>();

    @Mixin private GradeOutput output = new GradeOutput();

    /** At this desk. */
    public MergeCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try {
            Kept kept = Kept.read(output.results()).with(null, output.latePolicy());
            kept.tell(screen(), null, output.latePolicy());
            GradeOutput.Ready ready = output.ready(kept);
            Merge merge = Merge.of(shards);
            if (!merge.problems().isEmpty()) {
                merge.problems().forEach(it -> screen().note(PlainText.line(it)));
                return Exit.Code.NOT_PASSED;
            }
            JournalState state = merge.into(ready.results());
            ready.tellStrangers(screen(), state.submissions().keySet());
            Gradebook book = ready.write(state);
            return GradeSummary.say(screen(), book, ready.results(), false);
        } catch (IOException e) {
            throw Exit.brokenSetup(GradeTrouble.sentence(output.results(), e), e);
        }
    }
}
