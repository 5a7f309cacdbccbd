package attention.workbook.home;

import static java.util.stream.Collectors.joining;

import attention.words.Language;
import attention.words.Words;
import attention.workbook.terminal.Screen;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
@SuppressWarnings("UnusedVariable") // picocli reads these fields
public abstract class WorkbookCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Option(names = "--debug")
    private boolean debug;

    @Spec private @Nullable CommandSpec spec;

    private final Desk desk;

    /** A command that works at this desk. */
    protected WorkbookCommand(Desk desk) {
        this.desk = desk;
    }

    /** Chooses the language before the command runs; picocli calls it. */
    @Option(names = "--language", paramLabel = "CODE")
    final void speak(String name) {
        Language.use(Language.named(name).orElseThrow(() -> unknown(name)));
    }

    private ParameterException unknown(String name) {
        String all = Language.all().stream().map(Language::code).collect(joining(", "));
        String sentence = Words.of("workbook").text("language/unknown", "name", name, "all", all);
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
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
