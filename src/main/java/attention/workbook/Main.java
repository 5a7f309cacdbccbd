package attention.workbook;

import attention.words.Language;
import attention.words.Words;
import attention.workbook.command.Judging;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.Trouble;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code workbook}: finds the command asked for, and turns all trouble into words. */
@Command(name = "workbook", synopsisSubcommandLabel = "[COMMAND]")
@SuppressWarnings("UnusedVariable") // picocli reads the field
public final class Main extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    Main(Desk desk) {
        super(desk);
    }

    /** The entry of the jar. */
    public static void main(String[] args) {
        if (Freshness.asksForBuild()) {
            System.exit(Freshness.STALE);
        }
        if (args.length > 0 && args[0].equals("check") && !List.of(args).contains("--help")) {
            Judging.prepareEarly();
        }
        if (System.getProperty(Language.PROPERTY) == null) {
            setLanguage();
        }
        Screen screen = Screen.ofProcess();
        System.setOut(screen.out());
        System.setErr(screen.err());
        int code = run(new Desk(Home::find, screen), args);
        System.out.flush();
        System.exit(code);
    }

    private static void setLanguage() {
        try {
            Home.find().language().ifPresent(Language::use);
        } catch (Exit nowhere) {
            // The command says so, if it needs a workbook.
        }
    }

    /** Runs one command and returns its exit code; nothing is thrown. */
    static int run(Desk desk, String... typed) {
        boolean debug = List.of(typed).contains("--debug");
        String[] args = Commands.withHelpAsOption(typed);
        try {
            return commandLine(desk, Commands.neededBy(args)).execute(args);
        } catch (Throwable e) { // picocli hands out Errors as they are
            return handle(desk, e, debug);
        }
    }

    /** The parser with the named commands: reading annotations of all would cost time. */
    static CommandLine commandLine(Desk desk, Collection<String> names) {
        CommandLine root = new CommandLine(new Main(desk));
        for (String name : names) {
            root.addSubcommand(name, Commands.make(name, desk));
        }
        root.setResourceBundle(new UsageWords());
        Screen screen = desk.screen();
        root.getCommandSpec().versionProvider(Main::versionLines);
        root.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        root.setColorScheme(
                CommandLine.Help.defaultColorScheme(screen.colour() ? Ansi.ON : Ansi.OFF));
        root.setParameterExceptionHandler((e, args) -> misused(desk, e));
        root.setExecutionExceptionHandler(
                (e, line, parsed) -> handle(desk, e, debugWanted(parsed)));
        root.setUsageHelpAutoWidth(true);
        return root;
    }

    private static boolean debugWanted(CommandLine.ParseResult parsed) {
        return parsed.originalArgs().contains("--debug");
    }

    private static String[] versionLines() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            WORDS.text(
                    "version/workbook",
                    "version",
                    version == null ? WORDS.text("version/not packaged") : version),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
        };
    }

    /** The words for an option or argument that does not fit. */
    private static int misused(Desk desk, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        desk.screen().note(Misuse.sentence(e));
        desk.screen().note(WORDS.text("misuse/help", "command", command));
        return Exit.Code.WRONG_USE.number();
    }

    /** The one place where trouble becomes a sentence and an exit code. */
    private static int handle(Desk desk, Throwable e, boolean debug) {
        if (debug) {
            e.printStackTrace(desk.screen().err());
        }
        if (e instanceof Exit exit) {
            if (!exit.sentence().isEmpty()) {
                desk.screen().note(exit.sentence());
            }
            return exit.code().number();
        }
        desk.screen().note(sentence(e));
        return Exit.Code.BROKEN_SETUP.number();
    }

    private static String sentence(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() != null) {
            return sentence(e.getCause());
        }
        if (e instanceof java.nio.file.FileSystemException file && file.getFile() != null) {
            return Trouble.writing(java.nio.file.Path.of(file.getFile()), file);
        }
        if (e instanceof IOException) {
            return WORDS.text("trouble/reading or writing", "why", e.getMessage() + "");
        }
        return WORDS.text("trouble/own mistake", "why", e);
    }

    @Override
    public Exit.Code run() {
        return Commands.opening(desk()).run();
    }
}
