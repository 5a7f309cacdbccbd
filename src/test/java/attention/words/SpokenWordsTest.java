package attention.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users read stands outside of Java. A sentence is told by three words of small letters that
 * follow one another; exceptions, annotations and what is only looked for in texts are none of it.
 */
class SpokenWordsTest {
    private static final Pattern SENTENCE =
            Pattern.compile("\\b[A-Za-z][a-z]*,? [a-z]+,? [a-z]+\\b");

    /** Read by authors alone, or before there is a jar that has the words. */
    private static final Set<String> OF_AUTHORS =
            Set.of(
                    "Build",
                    "ExerciseProof",
                    "ExerciseVerifier",
                    "Fence",
                    "JshellScript",
                    "LessonLint",
                    "LessonParser",
                    "StubCells",
                    "WordsProof");

    /**
     * What these are given is compared with what somebody else has written, or is an exception's.
     */
    private static final Pattern UNREAD =
            Pattern.compile("compile|contains|equals|\\w+sWith|matches|super|require\\w*");

    /** Commands and programs are the same in each language. */
    private static final Pattern CODE = Pattern.compile("(?s)(sudo|brew|import|class) .*|.*<.*");

    @ParameterizedTest
    @ValueSource(strings = {"check", "grade", "show", "workbook"})
    void no_sentence_of_users_stands_in_Java(String layer) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/attention", layer))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sentences(Files.readString(file)).stream()
                        .filter(it -> !isPartOfAKey(layer, it))
                        .forEach(it -> found.add(name + ": " + it));
            }
        }
        Set<String> ofUsers = new TreeSet<>(found);
        ofUsers.removeIf(it -> OF_AUTHORS.contains(it.replaceFirst("(?s):.*", "")));
        assertEquals(Set.of(), ofUsers);
    }

    private static boolean isPartOfAKey(String layer, String text) {
        return Words.of(layer).in(Language.ENGLISH).keys().stream()
                .anyMatch(key -> key.contains(text.strip()));
    }

    @Test
    void a_sentence_is_found_and_a_command_is_not() throws IOException {
        String code =
                """
                class A {
                    String a = "This is not right yet.";
                    String b = "sudo apt install fontconfig";
                    void c() { throw new Error("this is not read by users"); }
                }
                """;
        assertEquals(Set.of("This is not right yet."), sentences(code));
        assertTrue(sentences("class A { String a = \"two words\"; }").isEmpty());
    }

    private static Set<String> sentences(String code) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, null, null, null, List.of(source(code)));
        Set<String> found = new TreeSet<>();
        for (CompilationUnitTree unit : task.parse()) {
            unit.accept(new Sentences(), found);
        }
        return found;
    }

    private static SimpleJavaFileObject source(String code) {
        return new SimpleJavaFileObject(
                URI.create("string:///A.java"), javax.tools.JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    private static final class Sentences extends TreeScanner<@Nullable Void, Set<String>> {
        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, Set<String> found) {
            if (literal.getValue() instanceof String text
                    && SENTENCE.matcher(text).find()
                    && !CODE.matcher(text).matches()) {
                found.add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitThrow(ThrowTree thrown, Set<String> found) {
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, Set<String> found) {
            String type = made.getIdentifier().toString();
            return type.endsWith("Exception") || type.endsWith("Malformed")
                    ? null
                    : super.visitNewClass(made, found);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, Set<String> found) {
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Set<String> found) {
            String method = call.getMethodSelect().toString().replaceFirst("(?s).*\\.", "");
            return UNREAD.matcher(method).matches()
                    ? call.getMethodSelect().accept(this, found)
                    : super.visitMethodInvocation(call, found);
        }
    }
}
