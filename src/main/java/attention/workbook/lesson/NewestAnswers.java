package attention.workbook.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * Knows whose newest text JShell has refused. After a slip such as a missing semicolon the class of
 * an earlier run stays loaded, and a check of its object would judge what the learner has already
 * changed.
 */
public final class NewestAnswers {
    private static final Pattern CLASS = Pattern.compile("\\bclass\\s+(My\\w+)");
    private static final Map<String, String> REFUSED = new ConcurrentHashMap<>();

    private NewestAnswers() {}

    /** Listens to a session; a kernel's startup script calls it. */
    public static void follow(JShell shell) {
        shell.onSnippetEvent(event -> note(shell, event));
    }

    private static void note(JShell shell, SnippetEvent event) {
        if (event.causeSnippet() != null) {
            return; // what happens to older snippets
        }
        Snippet snippet = event.snippet();
        if (event.status() == Snippet.Status.REJECTED) {
            Matcher named = CLASS.matcher(snippet.source());
            if (named.find()) {
                REFUSED.put(named.group(1), snippet.source());
            }
        } else if (event.status().isActive()) {
            // Not what JJava does behind a new class: it drops the old one.
            defined(shell, event);
        }
    }

    private static void defined(JShell shell, SnippetEvent event) {
        if (event.snippet() instanceof TypeDeclSnippet type) {
            REFUSED.remove(type.name());
            if (event.status() != Snippet.Status.VALID && CLASS.matcher(type.source()).find()) {
                tellWhatIsMissing(shell, type);
            }
        }
    }

    /** The session waits for what is missing, without a word; using the class would fail. */
    private static void tellWhatIsMissing(JShell shell, TypeDeclSnippet type) {
        String missing =
                shell.unresolvedDependencies(type).sorted().collect(Collectors.joining(", "));
        System.out.println(
                type.name()
                        + " cannot be used yet: there is no "
                        + missing
                        + ". Mend the cell before you check.");
    }

    /** The newest text of the class if it was refused; empty if the loaded class is the newest. */
    public static Optional<String> refused(String className) {
        return Optional.ofNullable(REFUSED.get(className));
    }
}
