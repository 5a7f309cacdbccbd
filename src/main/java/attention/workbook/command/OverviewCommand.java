package attention.workbook.command;

import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Json;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.progress.Progress;
import attention.workbook.progress.ProgressFile;
import com.google.gson.JsonObject;
import picocli.CommandLine.Option;

/** A command that shows what is known of the learner's progress, as text or as JSON. */
public abstract class OverviewCommand extends WorkbookCommand {
    @Option(names = "--json")
    private boolean json;

    /** At this desk. */
    public OverviewCommand(Desk desk) {
        super(desk);
    }

    @Override
    public final Exit.Code run() {
        Progress progress = new ProgressFile(home(), screen()::note).read();
        if (json) {
            screen().say(Json.text(report(progress)));
        } else {
            print(progress);
        }
        return Exit.Code.PASSED;
    }

    /** For programs. */
    abstract JsonObject report(Progress progress);

    /** For people. */
    abstract void print(Progress progress);
}
