package attention.workbook.lesson;

import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * Runs the cells of a lesson in this process, with a session's imports. What the code prints goes
 * to {@code System.out}.
 */
public final class LessonSession implements AutoCloseable {
    private static final Words WORDS = Words.of("workbook");

    private final Snippets snippets = new Snippets();
    private final JShell shell;

    /** A session that sees the classes of this process. */
    public LessonSession() {
        shell = JShell.builder().executionEngine(new DirectEngine(), Map.of()).build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        Imports.session().lines().forEach(line -> eval(line).ifPresent(LessonSession::broken));
    }

    private static void broken(String error) {
        throw new IllegalStateException("a session cannot start: " + error);
    }

    /**
     * Runs a cell to its end, or to its first error, which a check that is not passed is. The value
     * that it shows is printed.
     *
     * @return the error in one line or a few; empty when all went well
     */
    public Optional<String> run(Cell cell) {
        boolean before = Strict.set(true);
        try {
            for (String snippet : snippets.of(snippets.printing(cell))) {
                Optional<String> error = eval(snippet);
                if (error.isPresent()) {
                    return error;
                }
            }
            return Optional.empty();
        } catch (LessonException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            Strict.set(before);
        }
    }

    /** Whether a cell has defined this class, and nothing in it refers to what is not there. */
    boolean defines(String className) {
        return shell.types()
                .filter(type -> type.name().equals(className))
                .anyMatch(type -> shell.status(type) == Snippet.Status.VALID);
    }

    /** All variables, methods and types that cells have declared, also those taken back since. */
    Stream<DeclarationSnippet> declared() {
        return shell.snippets()
                .filter(DeclarationSnippet.class::isInstance)
                .map(DeclarationSnippet.class::cast);
    }

    /** Takes a declaration back, as if its cell had never run. */
    void takeBack(DeclarationSnippet declaration) {
        shell.drop(declaration);
    }

    private Optional<String> eval(String snippet) {
        for (SnippetEvent event : shell.eval(snippet)) {
            // Other events tell how earlier snippets changed.
            if (event.causeSnippet() == null) {
                if (event.exception() != null) {
                    return Optional.of(text(event.exception()));
                }
                if (isRefused(event)) {
                    return Optional.of(refusal(event.snippet()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRefused(SnippetEvent event) {
        return event.status() == Snippet.Status.REJECTED
                || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    private String text(JShellException exception) {
        Optional<DeclarationSnippet> waiting = NewestAnswers.unresolved(exception);
        if (waiting.isPresent()) {
            return NewestAnswers.whatIsMissing(shell, waiting.get());
        }
        String name =
                exception instanceof EvalException thrown
                        ? thrown.getExceptionClassName()
                        : exception.getClass().getName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return exception.getMessage() == null ? simple : simple + ": " + exception.getMessage();
    }

    private String refusal(Snippet snippet) {
        List<String> lines = new ArrayList<>();
        shell.diagnostics(snippet)
                .filter(found -> found.isError())
                .forEach(found -> lines.add(found.getMessage(Locale.ENGLISH).strip()));
        if (snippet instanceof DeclarationSnippet declaration) {
            shell.unresolvedDependencies(declaration)
                    .forEach(name -> lines.add(WORDS.text("session/unknown", "name", name)));
        }
        return WORDS.text("session/does not compile", "why", String.join("; ", lines));
    }

    @Override
    public void close() {
        shell.close();
        snippets.close();
    }
}
