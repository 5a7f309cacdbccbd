package attention.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the workbook for its launchers. There is no jar yet, so they call this source file, which
 * needs the JDK alone. Of several starts at once one builds, and the others wait for it.
 */
final class Build {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final List<String> MAVEN =
            WINDOWS ? List.of("mvn.cmd", "mvn.exe", "mvn.bat") : List.of("mvn");
    private static final Pattern NO_NETWORK =
            Pattern.compile(
                    "Unknown host|Could not transfer|Could not resolve|Non-resolvable|offline mode");
    private static final List<String> JARS =
            List.of("attention-workbook.jar", "attention-workbook-api.jar");

    private final Path home;
    private final Path state;
    private final Path log;

    private Build(Path home) {
        this.home = home;
        this.state = home.resolve(".workbook");
        this.log = state.resolve("build.log");
    }

    /** Why there is no workbook, in a sentence. */
    private static final class Failed extends Exception {
        Failed(String sentence) {
            super(sentence);
        }
    }

    /**
     * Builds unless that is done.
     *
     * @param args the workbook's folder, the archive of classes to make, and options for Java
     */
    public static void main(String[] args) throws InterruptedException {
        Build build = new Build(Path.of(args[0]));
        try {
            build.alone(Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
        } catch (Failed failed) {
            System.err.println(failed.getMessage());
            System.exit(2);
        }
    }

    private void alone(Path archive, List<String> options) throws Failed, InterruptedException {
        Path place = state.resolve("build.lock");
        try {
            Files.createDirectories(state);
            try (FileChannel channel =
                            FileChannel.open(
                                    place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                if (lock.isValid() && isToDo()) {
                    build(archive, options);
                }
            }
        } catch (IOException refused) {
            throw new Failed(
                    state
                            + " cannot be written ("
                            + refused
                            + "): is the disk full? Else copy the workbook to a folder of your"
                            + " own.");
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        say("Another start is building the workbook; waiting until it has done so ...");
        return channel.lock();
    }

    private boolean isToDo() {
        return Files.exists(state.resolve("building"))
                || !Files.exists(state.resolve("built"))
                || isStale(home);
    }

    /** Whether a source is newer than the start of the last build that was finished. */
    static boolean isStale(Path home) {
        try {
            Newer newer = new Newer(Files.getLastModifiedTime(home.resolve(".workbook/built")));
            Files.walkFileTree(home.resolve("pom.xml"), newer);
            Files.walkFileTree(home.resolve("src").resolve("main"), newer);
            return newer.found;
        } catch (IOException e) {
            return false; // without sources there is nothing to build
        }
    }

    private void build(Path archive, List<String> options)
            throws IOException, Failed, InterruptedException {
        Path building = state.resolve("building");
        List<String> maven = new ArrayList<>(List.of(maven(), "-B", "-ntp", "-Pworkbook"));
        if (Files.exists(building)) { // the last build did not finish
            maven.add("clean");
        }
        maven.add("package");
        Files.writeString(building, "unfinished\n");
        say(
                "Building the workbook (the first time Maven fetches its libraries: one to three"
                        + " minutes) ...");
        Files.deleteIfExists(log);
        if (run(maven) != 0) {
            throw new Failed(whyNot());
        }
        for (String jar : JARS) {
            Path draft = state.resolve(jar + ".new");
            Files.copy(
                    home.resolve("target").resolve(jar),
                    draft,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, state.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
        }
        makeArchive(archive, options);
        Files.move(building, state.resolve("built"), StandardCopyOption.REPLACE_EXISTING);
        say("Built.");
    }

    private static String maven() throws Failed {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .flatMap(folder -> MAVEN.stream().map(name -> new File(folder, name)))
                .filter(it -> it.isFile() && it.canExecute())
                .findFirst()
                .map(File::getPath)
                .orElseThrow(
                        () ->
                                new Failed(
                                        "No Maven found: install Maven 3.8 or newer ("
                                                + (WINDOWS
                                                        ? "maven.apache.org) and put its bin folder"
                                                                + " on the PATH."
                                                        : "Debian and Ubuntu: sudo apt install"
                                                                + " maven).")));
    }

    /** The likely reason in Maven's output. */
    private String whyNot() throws IOException {
        String output = Files.exists(log) ? new String(Files.readAllBytes(log), UTF_8) : "";
        String reason =
                output.contains("No space left")
                        ? "The disk is full: free 1 GB and start again."
                        : NO_NETWORK.matcher(output).find()
                                ? "Maven could not fetch its libraries: connect to the network (or"
                                        + " set the proxy in ~/.m2/settings.xml) and start again."
                                : "The workbook could not be built.";
        return reason + " Maven's output: " + log;
    }

    /** Loading classes from an archive halves the start; without it all works too. */
    private void makeArchive(Path archive, List<String> options)
            throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(state)) {
            for (Path old : files.filter(it -> it.toString().endsWith(".jsa")).toList()) {
                old.toFile().setWritable(true); // Java makes them read-only, which Windows heeds
                Files.delete(old);
            }
        }
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.add("-XX:ArchiveClassesAtExit=" + archive);
        java.addAll(options);
        java.add("-Dworkbook.home=" + home);
        java.addAll(List.of("-jar", state.resolve(JARS.get(0)).toString(), "warm-up"));
        run(java);
    }

    /** Runs a program to its end, its output in the log. */
    private int run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        return process.waitFor();
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }

    /** Looks for a file that was changed after a moment. */
    private static final class Newer extends SimpleFileVisitor<Path> {
        private final FileTime built;
        private boolean found;

        Newer(FileTime built) {
            this.built = built;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return look(attributes); // changes when a file in it is deleted
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return look(attributes);
        }

        private FileVisitResult look(BasicFileAttributes attributes) {
            found = found || attributes.lastModifiedTime().compareTo(built) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
