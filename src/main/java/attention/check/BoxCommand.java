package attention.check;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a box: small, quick to start, and nothing from outside gets in. */
final class BoxCommand {
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xmx256m",
                    "-Xss1m",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Djava.awt.headless=true");

    private BoxCommand() {}

    /** With the archive that makes it start faster, where there is one. */
    static ProcessBuilder of(Path apiJar, Path folder) {
        Path archive = BoxArchive.file(apiJar);
        return of(
                apiJar,
                folder,
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto");
    }

    static ProcessBuilder of(Path apiJar, Path folder, String archiving) {
        boolean windows = File.separatorChar == '\\';
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        var command = new ArrayList<>(List.of(java.toString()));
        command.add(archiving);
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", apiJar.toString(), "attention.box.Runner"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        // Windows itself needs this one; no Java option file or variable may get in.
        environment.keySet().removeIf(name -> !(windows && name.equalsIgnoreCase("SystemRoot")));
        return builder;
    }
}
