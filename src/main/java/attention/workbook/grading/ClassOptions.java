package attention.workbook.grading;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.intake.Intake;
import attention.grade.intake.Roster;
import attention.workbook.home.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which exercises of which learners a command for teachers is about. */
final class ClassOptions {
    @Option(
            names = "--exercises",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "Only these exercises or lessons.")
    private List<String> exercises = new ArrayList<>();

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "List of learners: id, and if wanted name, email, folder, submitted.")
    private @Nullable Path roster;

    Intake intake(Path submissions) throws IOException {
        return Intake.of(submissions, roster == null ? Roster.NONE : Roster.read(roster));
    }

    /** The chosen exercises in the order of the register, or all. */
    List<Exercise> exercises() {
        Set<Exercise> chosen = new LinkedHashSet<>();
        for (String name : exercises) {
            Optional<Exercise> exercise = Names.exercise(name);
            exercise.ifPresent(chosen::add);
            if (exercise.isEmpty()) {
                chosen.addAll(
                        Names.lesson(name).orElseThrow(() -> Names.unknown(name)).exercises());
            }
        }
        return exercises.isEmpty()
                ? Register.get().exercises()
                : Register.get().all().stream().filter(chosen::contains).toList();
    }
}
