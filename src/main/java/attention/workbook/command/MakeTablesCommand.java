package attention.workbook.command;

import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.tables.TableLine;
import attention.workbook.tables.TableMaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook make-tables}: the stored tables of trainings and estimators. */
@Command(name = "make-tables")
public final class MakeTablesCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(paramLabel = "TABLE", descriptionKey = "TABLE")
    private List<String> tables = new ArrayList<>();

    @Option(names = "--anew")
    private boolean anew;

    /** At this desk. */
    public MakeTablesCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        TableMaker maker = new TableMaker(folder(), TableLine.all());
        List<String> names = tables.isEmpty() ? maker.names() : tables;
        names.forEach(name -> requireTable(maker, name));
        if (anew) {
            names.forEach(maker::discard);
        }
        for (String name : names) {
            make(maker, name);
        }
        return Exit.Code.PASSED;
    }

    private void make(TableMaker maker, String name) {
        int missing = maker.missing(name).size();
        if (missing == 0) {
            maker.make(name, line -> {});
            screen().say(WORDS.text("authors/complete", "table", name));
            return;
        }
        screen().note(WORDS.counted("authors/lines to compute", missing, "table", name));
        if (screen().terminal()) {
            try (ProgressBar bar = bar(name, missing)) {
                maker.make(name, line -> bar.step());
            }
        } else {
            maker.make(name, line -> {});
        }
        screen().say(WORDS.counted("authors/lines made", missing, "table", name));
    }

    private ProgressBar bar(String name, int lines) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(lines)
                .setUpdateIntervalMillis(250)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(screen().err(), screen().width()))
                .build();
    }

    private Path folder() {
        Path resources = home().root().resolve("src/main/resources/attention");
        if (!Files.isDirectory(resources)) {
            throw Exit.brokenSetup(
                    WORDS.text("authors/no folder for tables", "folder", home().shown(resources)));
        }
        return resources.resolve("tables");
    }

    private static void requireTable(TableMaker maker, String name) {
        if (!maker.names().contains(name)) {
            throw Exit.wrongUse(
                    WORDS.text(
                            "authors/no table",
                            "name",
                            name,
                            "names",
                            String.join(", ", maker.names())));
        }
    }
}
