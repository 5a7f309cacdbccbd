package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfContainedTest {
    /** Else each answer of a class would cost a process of its own. */
    @TestFactory
    Stream<DynamicTest> no_solution_leaves_anything_behind() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("solutions"))) {
            List<Path> answers =
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            return answers.stream()
                    .map(
                            it ->
                                    DynamicTest.dynamicTest(
                                            it.getFileName().toString(),
                                            () ->
                                                    assertTrue(
                                                            SelfContained.is(
                                                                    compiled(
                                                                            Files.readString(
                                                                                    it))))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty(\"java.util.Arrays\", \"\");",
                "Thread.currentThread().interrupt();",
                "java.util.Locale.setDefault(java.util.Locale.GERMAN);",
                "java.util.TimeZone.setDefault(null);",
                "java.util.concurrent.ForkJoinPool.commonPool().execute(() -> { while (true) {} });",
                "new java.util.Timer();",
                "Runtime.getRuntime().addShutdownHook(null);",
                "System.setOut(null);",
                "Runnable r = System::gc;",
                "getClass().getClassLoader();",
                "String.class.getName();",
                "Enum.valueOf(Thread.State.class, \"NEW\");",
                "java.lang.invoke.MethodHandles.lookup().findClass(\"java.lang.System\");",
                "java.util.Arrays.asList((Object) Integer.class).get(0).notifyAll(); a(null);",
                "new Object() { protected void finalize() { while (true) {} } };",
                "new Thread() {};",
                "attention.box.Runner.main(new String[0]);",
            })
    void what_reaches_beyond_itself_is_seen(String statement) throws IOException {
        String hands = "static void a(ThreadGroup group) {}";
        assertEquals(
                false,
                SelfContained.is(
                        compiled(
                                "class MyAnswer { %s void run() throws Throwable { %s } }"
                                        .formatted(hands, statement))));
    }

    @Test
    void arithmetic_collections_lambdas_and_exceptions_leave_nothing() throws IOException {
        String source =
                """
                import java.util.*;
                import java.util.stream.*;
                class MyAnswer {
                    private static final class Pair { double a; int b; }
                    double[] run(double[] x) {
                        System.out.printf("%s%n", x[0]);
                        System.arraycopy(x, 0, x, 0, 1);
                        if (x == null) throw new IllegalArgumentException("x is " + x);
                        List<Pair> pairs = new ArrayList<>(List.of(new Pair()));
                        pairs.sort(Comparator.comparingDouble(p -> p.a));
                        double sum = Arrays.stream(x).map(Math::exp).sum();
                        return IntStream.range(0, x.length).mapToDouble(k -> x[k] / sum).toArray();
                    }
                }
                """;
        assertTrue(SelfContained.is(compiled(source)));
    }

    private static Map<String, byte[]> compiled(String source) throws IOException {
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files =
                new ForwardingJavaFileManager<JavaFileManager>(
                        javac.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location,
                            String name,
                            JavaFileObject.Kind kind,
                            FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                            @Override
                            public ByteArrayOutputStream openOutputStream() {
                                return written.computeIfAbsent(
                                        name, any -> new ByteArrayOutputStream());
                            }
                        };
                    }
                }) {
            var text =
                    new SimpleJavaFileObject(
                            URI.create("memory:///MyAnswer.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignore) {
                            return source;
                        }

                        @Override
                        public boolean isNameCompatible(String name, Kind kind) {
                            return true;
                        }
                    };
            var options = List.of("-proc:none", "-nowarn");
            assertTrue(javac.getTask(null, files, null, options, null, List.of(text)).call());
        }
        Map<String, byte[]> classes = new HashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }
}
