package attention.workbook.command;

import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.watch.Keys;
import attention.workbook.watch.SavedFiles;
import picocli.CommandLine.Command;

/** {@code workbook watch}: checks each file as it is saved. */
@Command(name = "watch")
public final class WatchCommand extends WorkbookCommand {
    /** At this desk. */
    public WatchCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try (Judging judging = new Judging(desk());
                Keys keys = Keys.of(screen().terminal())) {
            judging.warmUp();
            SavedFiles saved = new SavedFiles(home());
            Watching watching = new Watching(desk(), judging);
            watching.begin();
            while (true) {
                int key = keys.next(SavedFiles.LOOK_EVERY_MILLIS);
                if (key == 'q') {
                    watching.end();
                    return Exit.Code.PASSED;
                }
                watching.key(key);
                saved.sinceLastLook().forEach(watching::saved);
            }
        }
    }
}
