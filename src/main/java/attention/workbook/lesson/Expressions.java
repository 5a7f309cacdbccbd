package attention.workbook.lesson;

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

/** Tells expressions from statements and declarations by the grammar alone, with javac's parser. */
final class Expressions {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Expressions() {}

    static boolean isExpression(String code) {
        return parses("class Shown { Object shown = (" + code + "\n); }");
    }

    private static boolean parses(String file) {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
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
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors.getDiagnostics().stream()
                .noneMatch(found -> found.getKind() == Diagnostic.Kind.ERROR);
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
