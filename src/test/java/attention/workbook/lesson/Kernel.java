package attention.workbook.lesson;

import attention.workbook.home.Home;
import attention.workbook.lab.KernelSettings;
import attention.workbook.lab.PythonEnvironment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The real kernels, with the built jar, on the JDK of the tests. */
final class Kernel {

    static final Path JAR = StoredLesson.ROOT.resolve("target/attention-workbook.jar");

    /** No code is compiled twice: a lesson's cells take half the CPU, as do these tests. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private Kernel() {}

    static NotebookRun jjava() {
        return run("java", Map.of());
    }

    static NotebookRun run(String kernel, Map<String, String> more) {
        Home home = new Home(StoredLesson.ROOT);
        PythonEnvironment python = PythonEnvironment.prepare(home, System.out::println);
        Map<String, String> variables =
                new LinkedHashMap<>(KernelSettings.variables(home, JAR, JAVA_HOME));
        variables.merge("JJAVA_JVM_OPTS", QUICK_START, (usual, quick) -> usual + " " + quick);
        variables.putAll(more);
        return new NotebookRun(python.python(), kernel, variables);
    }
}
