package attention.workbook.lesson;

import attention.check.Register;
import attention.check.source.Companions;
import attention.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/**
 * Knows the texts of a session that a check must not judge by their objects. After a slip such as a
 * missing semicolon the class of an earlier run stays loaded, and its object would be what the
 * learner has already changed; and a class that calls {@code System.exit} would end the session.
 */
public final class NewestAnswers {
    private static final Pattern CLASS = Pattern.compile("\\bclass\\s+(My\\w+)");
    private static final Pattern OBJECT = Pattern.compile("\\bnew\\s+(My\\w+)\\s*\\(");
    private static final Words WORDS = Words.of("workbook");
    private static final Map<String, String> REFUSED = new ConcurrentHashMap<>();
    private static final Map<String, String> ENDING = new ConcurrentHashMap<>();

    private static volatile @Nullable JShell session;

    private NewestAnswers() {}

    /** Listens to a session; a kernel's startup script calls it. */
    public static void follow(JShell shell) {
        session = shell;
        shell.onSnippetEvent(event -> note(shell, event));
    }

    private static void note(JShell shell, SnippetEvent event) {
        if (event.causeSnippet() != null) {
            return; // what happens to older snippets
        }
        Snippet snippet = event.snippet();
        unresolved(event.exception()).ifPresent(it -> tellWhatIsMissing(shell, it));
        if (event.status() == Snippet.Status.REJECTED) {
            Matcher named = CLASS.matcher(snippet.source());
            if (named.find()) {
                REFUSED.put(named.group(1), snippet.source());
            }
            undefined(shell, snippet).forEach(it -> tellWhatIsMissing(shell, it));
            unknownAnswer(shell, snippet.source())
                    .ifPresent(
                            it -> System.out.println(WORDS.text("session/no class", "name", it)));
        } else if (event.status().isActive()) {
            // Not what JJava does behind a new class: it drops the old one.
            defined(shell, event);
            if (snippet instanceof DeclarationSnippet declaration) {
                noteEnding(declaration);
            }
        }
    }

    /** Tells at once, before anything of it runs. */
    private static void noteEnding(DeclarationSnippet declaration) {
        String name = declaration.name();
        ENDING.remove(name);
        String source = declaration.source();
        if (ExitCalls.in(source)) {
            System.out.println(WORDS.text("session/ends", "name", name));
        }
        if (ExitCalls.in(source) || names(source, ENDING.keySet()).findAny().isPresent()) {
            ENDING.put(name, source);
        }
    }

    private static Stream<String> names(String source, Collection<String> names) {
        List<String> words = List.of(source.split("\\W+"));
        return names.stream().filter(words::contains);
    }

    private static void defined(JShell shell, SnippetEvent event) {
        if (event.snippet() instanceof TypeDeclSnippet type) {
            REFUSED.remove(type.name());
            if (event.status() != Snippet.Status.VALID && CLASS.matcher(type.source()).find()) {
                tellWhatIsMissing(shell, type);
            }
        }
    }

    /** The method or class that was called although something in it is missing. */
    static Optional<DeclarationSnippet> unresolved(@Nullable Throwable thrown) {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof UnresolvedReferenceException unresolved) {
                return Optional.of(unresolved.getSnippet());
            }
        }
        return Optional.empty();
    }

    /** The class of an exercise of which a refused text makes an object, and no cell has run. */
    private static Optional<String> unknownAnswer(JShell shell, String refused) {
        Matcher made = OBJECT.matcher(refused);
        Set<String> known =
                shell.snippets()
                        .filter(TypeDeclSnippet.class::isInstance)
                        .filter(it -> shell.status(it).isActive())
                        .map(it -> ((TypeDeclSnippet) it).name())
                        .collect(Collectors.toSet());
        return made.results()
                .map(it -> it.group(1))
                .filter(it -> Register.get().find(it).isPresent() && !known.contains(it))
                .filter(it -> !REFUSED.containsKey(it))
                .findFirst();
    }

    /** What a refused text names, and the session does not have, for it waits for a type. */
    private static List<MethodSnippet> undefined(JShell shell, Snippet refused) {
        List<String> words = List.of(refused.source().split("\\W+", -1));
        return shell.methods()
                .filter(it -> shell.status(it) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
                .filter(it -> words.contains(it.name()))
                .toList();
    }

    /** The session waits for what is missing, without a word; using it would fail. */
    private static void tellWhatIsMissing(JShell shell, DeclarationSnippet waiting) {
        System.out.println(whatIsMissing(shell, waiting));
    }

    /** The sentence for a declaration that refers to what is not there. */
    static String whatIsMissing(JShell shell, DeclarationSnippet waiting) {
        String missing =
                shell.unresolvedDependencies(waiting).sorted().collect(Collectors.joining(", "));
        return WORDS.text("session/missing", "name", waiting.name(), "missing", missing);
    }

    /** The newest text of the class if it was refused; empty if the loaded class is the newest. */
    public static Optional<String> refused(String className) {
        return Optional.ofNullable(REFUSED.get(className));
    }

    /**
     * The text of a class that ends the session when it is called, with the helper classes through
     * which it does; empty if it is harmless.
     */
    public static Optional<String> ending(String className) {
        String source = ENDING.get(className);
        if (source == null) {
            return Optional.empty();
        }
        List<String> helpers =
                names(source, ENDING.keySet())
                        .filter(name -> !name.equals(className))
                        .map(ENDING::get)
                        .filter(text -> text.contains("class "))
                        .toList();
        return Optional.of(String.join("\n\n", helpers) + "\n" + source);
    }

    /**
     * The class as it is when the notebook is handed in, with what it uses of other cells; empty
     * where the session is not known.
     */
    public static Optional<String> asHandedIn(String className) {
        JShell shell = session;
        try {
            return shell == null ? Optional.empty() : asHandedIn(className, shell);
        } catch (IllegalStateException over) {
            return Optional.empty(); // that session is closed
        }
    }

    private static Optional<String> asHandedIn(String className, JShell shell) {
        List<Snippet> active = shell.snippets().filter(it -> shell.status(it).isActive()).toList();
        Optional<String> answer =
                active.stream()
                        .filter(TypeDeclSnippet.class::isInstance)
                        .filter(it -> ((TypeDeclSnippet) it).name().equals(className))
                        .map(Snippet::source)
                        .reduce((older, newer) -> newer);
        List<String> all = active.stream().map(Snippet::source).toList();
        return answer.map(it -> Companions.ofCell(className, it, all).text());
    }
}
