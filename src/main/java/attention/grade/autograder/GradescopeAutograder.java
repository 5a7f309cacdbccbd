package attention.grade.autograder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The zip that a teacher uploads to Gradescope: {@code setup.sh}, {@code run_autograder} and the
 * grader.
 *
 * @param options of {@code workbook grade}, such as {@code --exercises 01,02 --seed 7}
 * @param levels the safety levels that will do, the best first, as {@code --level} takes them
 */
public record GradescopeAutograder(List<String> options, List<String> levels) {
    private static final int PROGRAM = 0100755;
    private static final int FILE = 0100644;

    /**
     * Writes the zip, in one go.
     *
     * @param jars the finished jars of the workbook
     */
    public void write(Path zip, List<Path> jars) throws IOException {
        Path whole = zip.toAbsolutePath();
        Path folder = Files.createDirectories(whole.resolveSibling(""));
        Path draft = folder.resolve("." + whole.getFileName() + ".new");
        try {
            try (ZipArchiveOutputStream out =
                    new ZipArchiveOutputStream(Files.newOutputStream(draft))) {
                add(out, "setup.sh", PROGRAM, template("setup.sh"));
                add(out, "run_autograder", PROGRAM, filled(template("run_autograder")));
                for (Path jar : jars) {
                    add(out, jar.getFileName() + "", FILE, Files.readAllBytes(jar));
                }
            }
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private byte[] filled(byte[] template) {
        String text = new String(template, StandardCharsets.UTF_8);
        return text.replace("@LEVELS@", words(levels))
                .replace("@OPTIONS@", words(options))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Words as a shell reads them back. */
    private static String words(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static void add(ZipArchiveOutputStream out, String name, int mode, byte[] bytes)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    private static byte[] template(String name) throws IOException {
        String path = "/attention/grade/autograder/" + name;
        try (InputStream in = GradescopeAutograder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the workbook");
            }
            return in.readAllBytes();
        }
    }
}
