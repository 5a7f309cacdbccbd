package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.WholeFile;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Names;
import attention.workbook.home.Trouble;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.progress.ProgressFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code workbook reset}: an exercise or a whole lesson as at the beginning. */
@Command(name = "reset")
public final class ResetCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    @Parameters(paramLabel = "WHAT", completionCandidates = Names.class, descriptionKey = "WHAT")
    private String what = "";

    /** At this desk. */
    public ResetCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        Optional<Exercise> exercise = Names.exercise(what);
        Optional<Register.Lesson> lesson = Names.lesson(what);
        // "softmax" is both: a name typed exactly, or as a class, means the exercise
        boolean exact = exercise.isPresent() && !what.equals(what.toLowerCase(Locale.ROOT));
        if (exercise.isPresent() && (exact || lesson.isEmpty())) {
            reset(exercise.get());
        } else if (lesson.isPresent()) {
            lesson.get().exercises().forEach(this::reset);
            resetNotebook(lesson.get().id().folder() + ".ipynb");
        } else {
            throw Names.unknown(what);
        }
        return Exit.Code.PASSED;
    }

    private void reset(Exercise exercise) {
        ExerciseFiles files = new ExerciseFiles(home(), exercise);
        Path answer = files.answer();
        try {
            String stub = files.stub();
            if (Files.exists(answer) && Files.readString(answer).equals(stub)) {
                screen().say(WORDS.text("reset/unchanged", "file", home().shown(answer)));
            } else {
                backUp(answer);
                Files.createDirectories(answer.getParent());
                WholeFile.write(answer, stub);
                screen().say(WORDS.text("reset/done", "file", home().shown(answer)));
            }
        } catch (IOException e) {
            throw Exit.brokenSetup(Trouble.writing(answer, e), e);
        }
        new ProgressFile(home(), screen()::note).update(progress -> progress.forget(exercise));
    }

    private void resetNotebook(String name) {
        Path copy = home().myNotebooks().resolve(name);
        Path stored = home().notebooks().resolve(name);
        if (!Files.exists(copy) || !Files.exists(stored)) {
            return;
        }
        try {
            backUp(copy);
            Files.copy(stored, copy, StandardCopyOption.REPLACE_EXISTING);
            screen().say(WORDS.text("reset/notebook", "file", home().shown(copy)));
        } catch (IOException e) {
            throw Exit.brokenSetup(Trouble.writing(copy, e), e);
        }
    }

    private void backUp(Path file) throws IOException {
        if (Files.exists(file)) {
            Path folder =
                    home().writable(
                                    "backups",
                                    LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
            Path kept = folder.resolve(file.getFileName());
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            screen().say(WORDS.text("reset/kept", "file", home().shown(kept)));
        }
    }
}
