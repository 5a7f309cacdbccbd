package attention.workbook.lesson;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads Java by the grammar alone, with javac's parser. */
final class Syntax {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Syntax() {}

    /** Tells expressions from statements and declarations. */
    static boolean isExpression(String code) {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        parse("class Shown { Object shown = (" + code + "\n); }", errors);
        return errors.getDiagnostics().stream()
                .noneMatch(found -> found.getKind() == Diagnostic.Kind.ERROR);
    }

    /** The tree of a file; of one with errors whatever the parser understood. */
    static Iterable<? extends CompilationUnitTree> of(String file) {
        return parse(file, new DiagnosticCollector<>());
    }

    private static Iterable<? extends CompilationUnitTree> parse(
            String file, DiagnosticCollector<JavaFileObject> errors) {
        JavacTask task =
                (JavacTask)
                        COMPILER.getTask(
                                null,
                                null,
                                errors,
                                List.of("-proc:none"),
                                null,
                                List.of(source(file)));
        try {
            return task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///Shown.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
