package attention.workbook.doctor;

import attention.words.Words;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Home;
import attention.workbook.lab.Programs;
import attention.workbook.lab.Repair;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All questions that the doctor asks, in the order in which one would mend. */
public final class Examination {
    static final Words WORDS = Words.of("workbook");

    private static final int OLDEST_JAVA = 17;
    private static final long ENOUGH_MEGABYTES = 500;

    private final Home home;

    /** An examination of this machine for this workbook. */
    public Examination(Home home) {
        this.home = home;
    }

    /** Asked one by one, so that each answer shows as soon as it is there. */
    public List<Supplier<Condition>> questions() {
        NotebookParts notebooks = new NotebookParts(home);
        List<Supplier<Condition>> questions =
                new ArrayList<>(
                        List.of(
                                Examination::jdk,
                                () -> folder("temporary files", temporary()),
                                Examination::maven,
                                this::jar,
                                Examination::fileNames,
                                () -> folder("write access", home.state()),
                                this::disk,
                                CheckingBox::look,
                                Drawing::headless,
                                Drawing::chineseFont,
                                notebooks::python,
                                notebooks::venv,
                                notebooks::environment,
                                notebooks::kernel));
        if (!StudentEdition.is(home)) {
            questions.add(GradingBoxes::look);
        }
        return questions;
    }

    static String subject(String key) {
        return WORDS.text("doctor subject/" + key);
    }

    private static Condition jdk() {
        String found =
                System.getProperty("java.version") + " in " + System.getProperty("java.home");
        boolean compiler = javax.tools.ToolProvider.getSystemJavaCompiler() != null;
        if (Runtime.version().feature() < OLDEST_JAVA || !compiler) {
            return Condition.broken(
                    subject("JDK"),
                    WORDS.text(compiler ? "doctor/old JDK" : "doctor/no compiler", "found", found),
                    WORDS.text("repair/JDK", "command", Repair.jdk()));
        }
        return Condition.good(subject("JDK"), found);
    }

    private static Condition maven() {
        List<String> question = List.of(Programs.onWindows() ? "mvn.cmd" : "mvn", "--version");
        Optional<String> version =
                Programs.ask(question)
                        .filter(Programs.Answer::good)
                        .flatMap(answer -> mavenVersion(answer.text()));
        return version.map(it -> Condition.good(subject("Maven"), it))
                .orElseGet(
                        () ->
                                Condition.less(
                                        subject("Maven"),
                                        WORDS.text("doctor/no Maven"),
                                        Repair.maven()));
    }

    /** Other lines may come first, such as what Java says of the options that it picked up. */
    static Optional<String> mavenVersion(String output) {
        return output.lines()
                .map(line -> line.replaceAll("\u001B\\[[;\\d]*m", ""))
                .filter(line -> line.startsWith("Apache Maven"))
                .map(line -> line.replaceAll("\\s*\\(.*", ""))
                .findFirst();
    }

    private Condition jar() {
        Path jar = Home.jar();
        return Files.isRegularFile(jar)
                ? Condition.good(subject("jar"), home.shown(jar))
                : Condition.less(
                        subject("jar"),
                        WORDS.text("doctor/no jar", "folder", jar),
                        WORDS.text("repair/jar"));
    }

    /** Java decodes the names of files by the locale of its start. */
    private static Condition fileNames() {
        String charset = System.getProperty("sun.jnu.encoding", "?");
        boolean all =
                Programs.onWindows()
                        || (Charset.isSupported(charset)
                                && Charset.forName(charset).newEncoder().canEncode("é张"));
        return all
                ? Condition.good(subject("file names"), WORDS.text("doctor/all letters"))
                : Condition.less(
                        subject("file names"),
                        WORDS.text("doctor/some letters", "charset", charset),
                        WORDS.text("repair/locale"));
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private Condition folder(String key, Path folder) {
        try {
            if (folder.equals(home.state())) {
                Files.createDirectories(folder);
            }
            Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
            return Condition.good(subject(key), home.shown(folder));
        } catch (IOException e) {
            return Condition.broken(
                    subject(key),
                    WORDS.text("doctor/not writable", "folder", folder),
                    WORDS.text("repair/" + key));
        }
    }

    private Condition disk() {
        try {
            long free = Files.getFileStore(home.root()).getUsableSpace() >> 20;
            String found = WORDS.text("doctor/free", "n", free);
            return free > ENOUGH_MEGABYTES
                    ? Condition.good(subject("disk"), found)
                    : Condition.less(subject("disk"), found, WORDS.text("repair/disk"));
        } catch (IOException e) {
            return Condition.less(subject("disk"), WORDS.text("doctor/disk unknown"), "");
        }
    }
}
