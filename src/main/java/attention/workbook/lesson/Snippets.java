package attention.workbook.lesson;

import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Cuts a cell's code into the snippets that JShell runs one by one, and finds the one whose value
 * the cell shows. Nothing is run.
 */
public final class Snippets implements AutoCloseable {
    private static final Words WORDS = Words.of("workbook");

    private static final Pattern REMARKS =
            Pattern.compile("(\\s*(//[^\\n]*\\n|/\\*.*?\\*/))*\\s*", Pattern.DOTALL);

    private final JShell shell =
            JShell.builder().executionEngine(new DirectEngine(), Map.of()).build();
    private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();

    /**
     * The snippets of a cell in order, without blank ones. Together they hold all of the code.
     *
     * @throws LessonException when the code ends in the middle of something
     */
    public List<String> of(String code) {
        List<String> snippets = new ArrayList<>();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY -> {
                    // Only a remark is left: it belongs to what stands before it.
                    snippets.add(rest.strip());
                    return snippets;
                }
                case DEFINITELY_INCOMPLETE, UNKNOWN -> throw broken(rest);
                default -> {
                    snippets.add(
                            rest.substring(0, rest.length() - info.remaining().length()).strip());
                    rest = info.remaining();
                }
            }
        }
        return snippets;
    }

    /**
     * Is this the kind of snippet whose value a cell shows: an expression without a semicolon at
     * its end?
     */
    public boolean shows(String snippet) {
        return Syntax.isExpression(snippet);
    }

    /** The name of what a snippet defines; several where it declares several variables. */
    List<String> defined(String snippet) {
        return analysis.sourceToSnippets(snippet).stream()
                .filter(PersistentSnippet.class::isInstance)
                .filter(it -> it.kind() != Snippet.Kind.IMPORT)
                .map(it -> ((PersistentSnippet) it).name())
                .toList();
    }

    /** Is this a statement that only prints? */
    static boolean prints(String snippet) {
        Matcher remarks = REMARKS.matcher(snippet);
        return snippet.startsWith("print(", remarks.lookingAt() ? remarks.end() : 0);
    }

    /**
     * A cell's code for a place where values do not show themselves: what the cell shows is
     * printed. It ends with a line break.
     *
     * @throws LessonException when the code ends in the middle of something: names the line
     */
    public String printing(Cell cell) {
        try {
            return printing(cell.source());
        } catch (LessonException e) {
            throw new LessonException(
                    WORDS.text(
                            "session/in a line", "line", cell.line(), "why", e.getMessage() + ""),
                    e);
        }
    }

    private String printing(String code) {
        List<String> parts = of(code);
        if (parts.isEmpty()) {
            return "";
        }
        String last = parts.get(parts.size() - 1);
        if (!shows(last)) {
            return code + "\n";
        }
        Matcher remarks = REMARKS.matcher(last);
        String expression = last.substring(remarks.lookingAt() ? remarks.end() : 0);
        String before = code.substring(0, code.lastIndexOf(expression));
        // A remark at the end would swallow the bracket.
        String end = expression.contains("//") ? "\n" : "";
        return before + "print(" + expression + end + ");\n";
    }

    private static LessonException broken(String rest) {
        String start = rest.strip().lines().findFirst().orElse("");
        return new LessonException(WORDS.text("session/unfinished", "start", start));
    }

    @Override
    public void close() {
        shell.close();
    }
}
