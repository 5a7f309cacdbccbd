package attention.workbook.command;

import attention.check.Exercise;
import attention.check.ExerciseVerifier;
import attention.check.Register;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Names;
import attention.workbook.home.WorkbookCommand;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code workbook verify-exercises}: the author's proof that every exercise is complete. */
@Command(name = "verify-exercises")
public final class VerifyExercisesCommand extends WorkbookCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "EXERCISE",
            completionCandidates = Names.Exercises.class,
            descriptionKey = "EXERCISE")
    private List<String> names = new ArrayList<>();

    /** At this desk. */
    public VerifyExercisesCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        if (StudentEdition.is(home())) {
            throw StudentEdition.hasNoSolutions();
        }
        ExerciseVerifier verifier = new ExerciseVerifier(home().root());
        List<Exercise> some = names.stream().map(Names::requiredExercise).toList();
        ExerciseVerifier.Report report = some.isEmpty() ? verifier.verify() : verifier.verify(some);
        screen().say(report.text());
        new NamedShares(home(), screen()).tell(some.isEmpty() ? Register.get().all() : some);
        return report.faults().isEmpty() ? Exit.Code.PASSED : Exit.Code.NOT_PASSED;
    }
}
