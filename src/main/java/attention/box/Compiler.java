package attention.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles one source text in memory, against the class path of this process. */
public final class Compiler {
    // No annotation processors: they would be learner code that runs before any check.
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-Xlint:none", "-implicit:none");

    /** The Java of answers: at home and in class the same, whatever Java runs there. */
    public static final int RELEASE = 17;

    private static final int NEWEST = Runtime.version().feature();

    /** The code of an error whose message is the release that the text needs. */
    public static final String NEWER = "newer";

    /** The code where the compiler broke down instead of finding an error. */
    public static final String GAVE_UP = "";

    /** The code of a text with more classes than its message says. */
    public static final String TOO_MANY = "too many classes";

    private static final int MOST_ERRORS = 5;

    /** One kind of error hides the next: texts that cannot be read, types, paths of control. */
    private static final int MOST_ROUNDS = 3;

    private final JavaCompiler javac;
    private final StandardJavaFileManager files;

    Compiler() {
        javac =
                Objects.requireNonNull(
                        ToolProvider.getSystemJavaCompiler(), "this Java has no javac");
        files = javac.getStandardFileManager(null, Locale.ROOT, null);
    }

    /** Against this as well, where the class path of the process does not name it: in a kernel. */
    Compiler(Path alsoOn) throws IOException {
        this();
        List<Path> all = new ArrayList<>(List.of(alsoOn));
        files.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(all::add);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, all);
    }

    /** Classes by name, or what is wrong, as line, column, code and message one after another. */
    record Compiled(Map<String, byte[]> classes, List<Object> errors) {}

    Compiled compile(String className, String source) {
        Compiled compiled = compile(className, source, RELEASE);
        if (compiled.errors().isEmpty() || !compiles(className, source, NEWEST)) {
            return compiled;
        }
        int needed = RELEASE + 1;
        while (!compiles(className, source, needed)) {
            needed++;
        }
        List<Object> first = compiled.errors().subList(0, 2); // its line and column
        return new Compiled(Map.of(), List.of(first.get(0), first.get(1), NEWER, "" + needed));
    }

    private boolean compiles(String className, String source, int release) {
        return release > RELEASE && compile(className, source, release).errors().isEmpty();
    }

    private Compiled compile(String className, String source, int release) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Memory memory = new Memory(files);
        boolean good = task(memory, found, List.of(new Source(className, source)), release).call();
        List<Object> errors = new ArrayList<>();
        for (Diagnostic<?> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR && errors.size() < 4 * MOST_ERRORS) {
                errors.add((int) diagnostic.getLineNumber());
                errors.add((int) diagnostic.getColumnNumber());
                errors.add(String.valueOf(diagnostic.getCode()));
                errors.add(diagnostic.getMessage(Locale.ENGLISH));
            }
        }
        if (!good && errors.isEmpty()) {
            errors.addAll(List.of(0, 0, GAVE_UP, ""));
        }
        return new Compiled(memory.classes(), errors);
    }

    /** Asked for its own release, a compiler is twice as slow and says the same. */
    private JavaCompiler.CompilationTask task(
            Memory memory,
            DiagnosticCollector<JavaFileObject> found,
            List<Source> units,
            int release) {
        List<String> options = new ArrayList<>(OPTIONS);
        if (release != NEWEST) {
            options.addAll(List.of("--release", "" + release));
        }
        return javac.getTask(Writer.nullWriter(), memory, found, options, null, units);
    }

    /**
     * Compiles many texts at once, which takes little longer than one.
     *
     * @param sources text by the name of its class
     * @return the classes of each text, by name; a text is left out if it has an error, or if it
     *     names a class of another one, which alone it would not find
     */
    Map<String, Map<String, byte[]>> compileTogether(Map<String, String> sources) {
        Map<String, String> left = new LinkedHashMap<>(sources);
        left.values().removeIf(Mentions::mayHideNames);
        for (int round = 1; round <= MOST_ROUNDS && !left.isEmpty(); round++) {
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            Memory memory = new Memory(files);
            List<Source> units = new ArrayList<>();
            left.forEach((name, text) -> units.add(new Source(name, text)));
            if (task(memory, found, units, RELEASE).call()) {
                var all = new LinkedHashMap<String, Map<String, byte[]>>();
                units.forEach(unit -> all.put(unit.className, memory.classes(unit)));
                all.keySet().removeAll(Mentions.ofOthers(left, all));
                return all;
            }
            for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR
                        && diagnostic.getSource() instanceof Source wrong) {
                    left.remove(wrong.className);
                }
            }
        }
        return new LinkedHashMap<>();
    }

    /** A text under any file name, so that a public class may have the wrong one and be told so. */
    private static final class Source extends SimpleJavaFileObject {
        private final String className;
        private final String text;

        Source(String className, String text) {
            super(URI.create("learner:///" + className + ".java"), Kind.SOURCE);
            this.className = className;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
        private final Map<String, @Nullable FileObject> sources = new HashMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location,
                String className,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            URI name = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(name, kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    sources.put(className, sibling);
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        Map<String, byte[]> classes(Source source) {
            Map<String, byte[]> classes = classes();
            classes.keySet().removeIf(name -> sources.get(name) != source);
            return classes;
        }
    }
}
