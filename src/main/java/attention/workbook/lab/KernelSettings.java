package attention.workbook.lab;

import attention.box.Compiler;
import attention.workbook.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment variables with which a Java kernel knows the workbook, and where IJava is. */
public final class KernelSettings {
    private KernelSettings() {}

    /**
     * The variables for JJava and IJava alike.
     *
     * @param home the workbook
     * @param jar the built workbook
     * @param javaHome the JDK that the kernel runs on
     */
    public static Map<String, String> variables(Home home, Path jar, Path javaHome) {
        var variables = new LinkedHashMap<String, String>();
        Path scripts = home.notebooks().resolve("kernel");
        variables.put("JJAVA_CLASSPATH", jar.toString());
        variables.put("JJAVA_STARTUP_SCRIPTS_PATH", scripts.resolve("jjava.jsh").toString());
        variables.put("JJAVA_JVM_OPTS", "-Djava.awt.headless=true -Dfile.encoding=UTF-8");
        variables.put("IJAVA_CLASSPATH", jar.toString());
        variables.put("IJAVA_STARTUP_SCRIPTS_PATH", scripts.resolve("ijava.jsh").toString());
        if (Runtime.version().feature() != Compiler.RELEASE) {
            // So that a cell is held to the Java that answers are compiled for.
            variables.put("JJAVA_COMPILER_OPTS", "--release " + Compiler.RELEASE);
            variables.put("IJAVA_COMPILER_OPTS", "--release " + Compiler.RELEASE);
        }
        variables.put("JAVA_HOME", javaHome.toString());
        // Both kernel.json files start plain "java".
        variables.put(
                "PATH", javaHome.resolve("bin") + File.pathSeparator + System.getenv().get("PATH"));
        return variables;
    }

    /** The folder of the user's IJava kernel, which its installer names {@code java}. */
    public static Optional<Path> ijava(Path environment) {
        Stream<Path> places =
                Stream.concat(
                        Stream.ofNullable(System.getenv("JUPYTER_PATH"))
                                .flatMap(text -> Stream.of(text.split(File.pathSeparator, -1)))
                                .map(Path::of),
                        standardPlaces(environment).stream());
        return places.flatMap(
                        place ->
                                Stream.of("ijava", "java")
                                        .map(name -> place.resolve("kernels").resolve(name)))
                .filter(KernelSettings::isIjava)
                .findFirst();
    }

    private static List<Path> standardPlaces(Path environment) {
        Path user = Path.of(System.getProperty("user.home"));
        return List.of(
                environment.resolve("share/jupyter"),
                user.resolve(".local/share/jupyter"),
                user.resolve("Library/Jupyter"),
                user.resolve("AppData/Roaming/jupyter"),
                Path.of("/usr/local/share/jupyter"),
                Path.of("/usr/share/jupyter"));
    }

    private static boolean isIjava(Path folder) {
        try {
            return Files.readString(folder.resolve("kernel.json")).contains("ijava");
        } catch (IOException e) {
            return false;
        }
    }
}
