package attention.workbook.sample;

import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A class of twelve that {@code docs/grading.md} grades: right, half right, usual mistakes, wrong
 * names, hostile, late, empty. In the project it is plain text, {@code docs/sample-class}; a folder
 * there whose name ends like that of an archive is handed in as one.
 *
 * @param home the workbook
 */
public record SampleClass(Home home) {
    private static final Words WORDS = Words.of("workbook");
    private static final String SUBMISSIONS = "submissions";

    /**
     * Writes it.
     *
     * @param target a folder that does not exist yet, or is empty
     * @return how many learners handed something in
     * @throws Exit when the workbook has no sample class, or something is in the way
     */
    public int write(Path target) throws IOException {
        Path from = home.root().resolve("docs/sample-class");
        if (!Files.isDirectory(from)) {
            throw Exit.wrongUse(WORDS.text("sample class/none"));
        }
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw Exit.wrongUse(WORDS.text("wrong use/folder there", "folder", target));
        }
        int count = 0;
        for (Path submission : children(from.resolve(SUBMISSIONS))) {
            handIn(submission, Files.createDirectories(target.resolve(SUBMISSIONS)));
            count++;
        }
        for (Path file : children(from)) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, target.resolve(name(file)));
            }
        }
        return count;
    }

    private static void handIn(Path submission, Path folder) throws IOException {
        Path target = folder.resolve(name(submission));
        if (name(submission).endsWith(".zip")) {
            Archives.zip(submission, files(submission), target);
        } else if (name(submission).endsWith(".tar.gz")) {
            Archives.tarGz(submission, files(submission), target);
        } else {
            for (Path file : files(submission)) {
                Path copy = target.resolve(submission.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    private static String name(Path path) {
        return path.getFileName() + "";
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        return Files.isDirectory(folder) && children(folder).isEmpty();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
