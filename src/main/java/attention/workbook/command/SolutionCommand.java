package attention.workbook.command;

import attention.check.Exercise;
import attention.words.Words;
import attention.workbook.answers.AnswerPlace;
import attention.workbook.answers.Answers;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Names;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.progress.ProgressFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook solution}: the explained answer. */
@Command(name = "solution")
public final class SolutionCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(
            paramLabel = "EXERCISE",
            completionCandidates = Names.Exercises.class,
            descriptionKey = "EXERCISE")
    private String name = "";

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    /** At this desk. */
    public SolutionCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        Exercise exercise = Names.requiredExercise(name);
        if (StudentEdition.is(home())) {
            throw StudentEdition.hasNoSolution(exercise);
        }
        ProgressFile file = new ProgressFile(home(), screen()::note);
        boolean solved = file.read().solved(exercise);
        if (!yes && !solved && !agreed(exercise)) {
            screen().say(WORDS.text("solution/hint first", "exercise", exercise.name()));
            return Exit.Code.NOT_PASSED;
        }
        ExerciseFiles files = new ExerciseFiles(home(), exercise);
        if (solved) {
            new Answers(home()).begun(exercise).findFirst().ifPresent(this::showOwn);
        }
        String ours = files.solutionCode();
        screen().say(screen().quiet(home().shown(files.solution())));
        screen().say(ours);
        screen().sayText(files.why());
        file.update(progress -> progress.readSolution(exercise));
        return Exit.Code.PASSED;
    }

    /** The learner's own answer, which ours stands beside. */
    private void showOwn(AnswerPlace own) {
        own.text()
                .ifPresent(
                        code -> {
                            screen().say(screen().quiet(home().shown(own.file())));
                            screen().say(code.stripTrailing() + "\n");
                        });
    }

    private boolean agreed(Exercise exercise) {
        if (!screen().terminal()) {
            throw Exit.wrongUse(WORDS.text("solution/needs yes", "exercise", exercise.name()));
        }
        screen().out().print(WORDS.text("solution/question", "exercise", exercise.name()) + " ");
        screen().out().flush();
        return line().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private static String line() {
        try {
            var reader = new InputStreamReader(System.in, Charset.defaultCharset());
            StringBuilder line = new StringBuilder();
            for (int letter = reader.read();
                    letter >= 0 && letter != '\n';
                    letter = reader.read()) {
                line.append((char) letter);
            }
            return line.toString();
        } catch (IOException e) {
            return "";
        }
    }
}
