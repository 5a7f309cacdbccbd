package attention.workbook.home;

import attention.workbook.terminal.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have in common. */
@SuppressWarnings("UnusedVariable") // picocli reads these fields
public abstract class WorkbookCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = "--debug",
            description = "Prints the stack trace when something goes wrong inside the workbook.")
    private boolean debug;

    private final Desk desk;

    /** A command that works at this desk. */
    protected WorkbookCommand(Desk desk) {
        this.desk = desk;
    }

    /** Does what the command is for. */
    public abstract Exit.Code run();

    /** Where the workbook lies. */
    protected final Home home() {
        return desk.home();
    }

    /** Where the command writes. */
    protected final Screen screen() {
        return desk.screen();
    }

    /** What a command hands to another one that it calls. */
    protected final Desk desk() {
        return desk;
    }

    @Override
    public final Integer call() {
        return run().number();
    }
}
