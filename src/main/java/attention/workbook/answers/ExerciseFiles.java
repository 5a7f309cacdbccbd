package attention.workbook.answers;

import attention.check.Exercise;
import attention.check.Section;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that go with an exercise.
 *
 * @param home the workbook
 * @param exercise the exercise
 */
public record ExerciseFiles(Home home, Exercise exercise) {
    private static final Words WORDS = Words.of("workbook");

    /** What the learner edits. */
    public Path answer() {
        return home.exercises().resolve(exercise.lesson().folder()).resolve(fileName());
    }

    /** The explained answer. */
    public Path solution() {
        return home.solutions().resolve(exercise.lesson().folder()).resolve(fileName());
    }

    private String fileName() {
        return exercise.className() + ".java";
    }

    /** The file as it was at the beginning; packed into the jar. */
    public String stub() {
        return exercise.stub();
    }

    /** Whether the learner has changed the file: other spaces and line ends do not count. */
    public boolean attempted() {
        Path file = answer();
        try {
            // Reading a pipe or another device could wait for ever; the check refuses it in words.
            return Files.exists(file)
                    && (!Files.isRegularFile(file)
                            || !plain(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                                    .equals(plain(stub())));
        } catch (IOException e) {
            return true; // the check says why it cannot be read
        }
    }

    static String plain(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    /** The ladder of hints. */
    public Hints hints() {
        return Hints.to(exercise);
    }

    /**
     * Why the solution is as it is, in Markdown.
     *
     * @throws Exit when the folder with the solutions is not there
     */
    public String why() {
        return Section.of(read(solution().resolveSibling("why.md")), exercise.name()).orElse("");
    }

    /**
     * The solution's code.
     *
     * @throws Exit when the folder with the solutions is not there
     */
    public String solutionCode() {
        return read(solution());
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Exit.brokenSetup(WORDS.text("solution/not read", "file", home.shown(file)), e);
        }
    }
}
