package attention.workbook;

import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code workbook completion}: the script that completes commands and names in a shell. */
@Command(name = "completion")
final class CompletionCommand extends WorkbookCommand {
    CompletionCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        screen().say(AutoComplete.bash("workbook", Main.commandLine(desk(), Commands.names())));
        return Exit.Code.PASSED;
    }
}
