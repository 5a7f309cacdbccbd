package attention.check.boxes;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line of a box: small, quick to start, and nothing from outside gets in. */
final class BoxCommand {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-XX:+DisplayVMOutputToStderr",
                    // Its warnings go to standard output, which is the channel.
                    "-Xlog:disable",
                    "-XX:+DisableAttachMechanism",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:MaxMetaspaceSize=96m",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-Xss1m",
                    "-ea",
                    // No method is called often enough for a class of its own that calls it.
                    "-Dsun.reflect.inflationThreshold=2147483647",
                    "-Djdk.reflect.useNativeAccessorOnly=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=",
                    "-Djava.awt.headless=true");

    private BoxCommand() {}

    /** With the archive that makes it start faster, where there is one. */
    static Sandbox.Program program(BoxKind kind, Path folder) {
        Path jar = kind.jar();
        Path archive = BoxArchive.file(jar);
        boolean archived = Files.exists(archive);
        return new Sandbox.Program(
                java(kind, jar, archived ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto"),
                folder,
                archived ? List.of(jar, archive) : List.of(jar),
                kind.megabytes(),
                locale(System.getenv()));
    }

    static List<String> java(BoxKind kind, Path jar, String archiving) {
        Path java = Path.of(System.getProperty("java.home"), "bin", WINDOWS ? "java.exe" : "java");
        var command = new ArrayList<>(List.of(java.toString(), archiving));
        command.addAll(OPTIONS);
        command.addAll(kind.options());
        command.addAll(List.of("-cp", jar.toString(), "attention.box.Runner"));
        command.addAll(kind.arguments());
        return command;
    }

    /**
     * The one variable that a box has: the locale of this process, by which Java decodes the names
     * of files. Without it a box finds no jar in a folder such as {@code José}.
     */
    static Map<String, String> locale(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .map(locale -> Map.of("LC_ALL", locale))
                .orElse(Map.of());
    }

    static ProcessBuilder process(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        // Windows itself needs this one; no Java option file or variable may get in.
        environment.keySet().removeIf(name -> !(WINDOWS && name.equalsIgnoreCase("SystemRoot")));
        environment.putAll(locale(System.getenv()));
        return builder;
    }
}
