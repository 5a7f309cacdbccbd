package attention.workbook.answers;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.notebook.NoNotebook;
import attention.grade.notebook.NotebookAnswers;
import attention.grade.notebook.NotebookText;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the answers that a user means by a name, a file, a notebook, or nothing at all. */
public final class Answers {
    private static final Words WORDS = Words.of("workbook");

    private final Home home;

    /** The answers in this workbook. */
    public Answers(Home home) {
        this.home = home;
    }

    /** All answers that the learner has begun, in files and in the own notebooks. */
    public List<AnswerPlace> attempted() {
        return Register.get().all().stream().flatMap(this::begun).toList();
    }

    /** The answers to one exercise that the learner has begun, the file first. */
    public Stream<AnswerPlace> begun(Exercise exercise) {
        return to(exercise).filter(AnswerPlace::attempted);
    }

    /** Where an answer to the exercise stands or could stand: the file, the own notebook. */
    public Stream<AnswerPlace> to(Exercise exercise) {
        return Stream.concat(file(exercise), cells(exercise));
    }

    /**
     * What one argument of {@code check} means.
     *
     * @throws Exit when it means nothing; the sentence names the nearest thing that exists
     */
    public List<AnswerPlace> meantBy(String argument) {
        if (argument.isBlank()) {
            throw Names.unknown(argument);
        }
        Path path = path(argument);
        if (argument.endsWith(".ipynb")) {
            return notebook(path);
        }
        if (argument.endsWith(".java")) {
            return List.of(javaFile(path));
        }
        Optional<Exercise> exercise = Names.exercise(argument);
        if (exercise.isPresent()) {
            return List.of(best(exercise.get()));
        }
        Optional<Register.Lesson> lesson = Names.lesson(argument);
        if (lesson.isPresent()) {
            return lesson.get().exercises().stream().map(this::best).toList();
        }
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        throw Names.unknown(argument);
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) { // a ? or * on Windows
            throw Names.unknown(argument);
        }
    }

    /** The file, unless it is untouched and the answer stands in a notebook. */
    private AnswerPlace best(Exercise exercise) {
        AnswerPlace file = file(exercise).findFirst().orElseThrow();
        if (file.attempted()) {
            return file;
        }
        return cells(exercise).filter(AnswerPlace::attempted).findFirst().orElse(file);
    }

    private Stream<AnswerPlace> file(Exercise exercise) {
        ExerciseFiles files = new ExerciseFiles(home, exercise);
        return Stream.of(AnswerPlace.inFile(exercise, files.answer(), files.attempted()));
    }

    private Stream<AnswerPlace> cells(Exercise exercise) {
        Path own = home.myNotebooks().resolve(exercise.lesson().folder() + ".ipynb");
        if (!Files.exists(own)) {
            return Stream.empty();
        }
        return notebook(own).stream().filter(place -> place.exercise().equals(exercise));
    }

    private static List<AnswerPlace> notebook(Path notebook) {
        try (InputStream in = Files.newInputStream(notebook)) {
            return NotebookAnswers.in(NotebookText.read(in)).stream()
                    .map(it -> place(notebook, it))
                    .toList();
        } catch (NoNotebook odd) {
            throw Exit.wrongUse(notebook + ": " + odd.getMessage());
        } catch (IOException e) {
            throw Exit.wrongUse(WORDS.text("check/no such notebook", "notebook", notebook));
        }
    }

    private static AnswerPlace place(Path notebook, NotebookAnswers.InCell answer) {
        return new AnswerPlace(
                answer.exercise(), notebook, answer.source(), !answer.untouched(), answer.notes());
    }

    private AnswerPlace javaFile(Path file) {
        if (!Files.exists(file)) {
            throw Exit.wrongUse(WORDS.text("wrong use/no file", "file", file));
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
        Exercise exercise = Names.exercise(name).orElseThrow(() -> Names.noAnswer(file, name));
        return AnswerPlace.inFile(exercise, file, true);
    }

    private List<AnswerPlace> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<AnswerPlace> places =
                    files.filter(Files::isRegularFile)
                            .filter(file -> isAnswer(String.valueOf(file.getFileName())))
                            .sorted()
                            .map(this::javaFile)
                            .toList();
            if (places.isEmpty()) {
                throw Exit.wrongUse(WORDS.text("check/no answer in", "folder", folder));
            }
            return places;
        } catch (IOException e) {
            throw Exit.wrongUse(WORDS.text("check/folder not read", "folder", folder));
        }
    }

    private static boolean isAnswer(String fileName) {
        return fileName.endsWith(".java")
                && Names.exercise(fileName.replaceFirst("\\.java$", "")).isPresent();
    }
}
