package attention.workbook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Cuts a cell's code into the snippets that JShell runs one by one, and finds the one whose value
 * the cell shows. Nothing is run.
 */
public final class Snippets implements AutoCloseable {

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
        return Expressions.isExpression(snippet);
    }

    private static LessonException broken(String rest) {
        String start = rest.strip().lines().findFirst().orElse("");
        return new LessonException(
                "this code is not complete Java: what begins with \"" + start + "\" never ends");
    }

    @Override
    public void close() {
        shell.close();
    }
}
