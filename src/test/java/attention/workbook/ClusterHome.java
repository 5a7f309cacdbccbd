package attention.workbook;

import attention.grade.GeneratedClass;
import attention.workbook.TemporaryWorkbook.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workbook with its job files, and the submissions of a small class beside it.
 *
 * @param workbook the workbook
 * @param submissions seven learners
 * @param results where a cluster puts the results
 */
record ClusterHome(TemporaryWorkbook workbook, Path submissions, Path results) {
    static ClusterHome in(Path folder) throws IOException {
        TemporaryWorkbook workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        Path from = Path.of("src/cluster").toAbsolutePath();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = workbook.root().resolve("src/cluster").resolve(from.relativize(file));
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path submissions = folder.resolve("submissions");
        GeneratedClass.write(submissions, 7);
        return new ClusterHome(workbook, submissions, folder.resolve("results"));
    }

    /** One of the job files. */
    String job(String name) {
        return workbook.root().resolve("src/cluster").resolve(name).toString();
    }

    Result run(String... command) throws IOException, InterruptedException {
        return workbook.run(List.of(command));
    }

    /** The gradebook that one machine makes of the same class. */
    String gradebookOfOneMachine(String seed, String exercises)
            throws IOException, InterruptedException {
        Path out = results.resolveSibling("one-machine");
        Result graded =
                workbook.workbook(
                        "grade",
                        submissions.toString(),
                        "--out",
                        out.toString(),
                        "--seed",
                        seed,
                        "--exercises",
                        exercises);
        if (graded.code() != 0) {
            throw new AssertionError(graded.all());
        }
        return Files.readString(out.resolve("gradebook.csv"));
    }

    String gradebook() throws IOException {
        return Files.readString(results.resolve("gradebook.csv"));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
