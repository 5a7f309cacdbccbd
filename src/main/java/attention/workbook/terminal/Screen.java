package attention.workbook.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Where a command writes: results to one stream, sentences about trouble to the other, colour only
 * where a person looks.
 *
 * @param out results
 * @param err what went wrong, and progress while something takes long
 * @param terminal whether a person sits in front of it
 * @param colour whether colour is welcome
 */
public record Screen(PrintStream out, PrintStream err, boolean terminal, boolean colour) {
    /** Set by the launcher, which knows at no cost whether its output is a terminal. */
    static final String TERMINAL = "workbook.terminal";

    private static final int PAGE = 80;
    private static final int ROWS = 24;

    /** The screen of this process: always UTF-8, whatever the JDK guessed from the locale. */
    public static Screen ofProcess() {
        boolean terminal = isTerminal();
        boolean wanted = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Screen(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal, terminal && wanted);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // asked further below
    private static boolean isTerminal() {
        String told = System.getProperty(TERMINAL);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try { // From JDK 22 on there is a console even where output goes to a file.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * How much fits on the screen.
     *
     * @param columns at most what a page of a book has
     * @param rows without end where nobody looks
     */
    public record Size(int columns, int rows) {}

    /** How much fits at this moment: a window may change. */
    public Size size() {
        if (!terminal) {
            return new Size(PAGE, Integer.MAX_VALUE);
        }
        try (Terminal size = TerminalBuilder.builder().system(true).dumb(true).build()) {
            int columns = size.getColumns() <= 0 ? PAGE : size.getColumns();
            int rows = size.getRows() <= 0 ? ROWS : size.getRows();
            return new Size(Math.max(30, Math.min(PAGE, columns)), rows);
        } catch (IOException e) {
            return new Size(PAGE, ROWS);
        }
    }

    /** How many columns a line may have. */
    public int width() {
        return size().columns();
    }

    /** Whether somebody looks at it who can see block and braille characters. */
    public boolean draws() {
        String charset = System.getProperty("native.encoding", "");
        String locale = System.getenv().getOrDefault("LANG", "");
        boolean plain = locale.equals("C") || locale.equals("POSIX");
        return terminal && charset.equalsIgnoreCase("UTF-8") && !plain;
    }

    /** A line of the result. */
    public void say(String line) {
        out.println(line);
    }

    /** A line of the result, broken between its words where it is too long. */
    public void sayWrapped(String line) {
        HangingIndent.lines(line, width()).forEach(this::say);
    }

    /** Markdown as a terminal can show it. */
    public void sayText(String markdown) {
        say(TerminalText.of(markdown, width(), this::strong));
    }

    /** A sentence that is not part of the result. */
    public void note(String sentence) {
        sentence.lines()
                .flatMap(
                        line ->
                                HangingIndent.lines(line, terminal ? width() : line.length())
                                        .stream())
                .forEach(err::println);
    }

    /** For what is right. */
    public String good(String text) {
        return paint("32", text);
    }

    /** For what is wrong. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** For what needs care, or is still open. */
    public String open(String text) {
        return paint("33", text);
    }

    /** For headings. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** For what may be skipped. */
    public String quiet(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? Paint.on(code, text) : text;
    }
}
