package attention.workbook.grading;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.intake.Intake;
import attention.grade.intake.Roster;
import attention.workbook.home.Names;
import attention.workbook.terminal.Screen;
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
            completionCandidates = Names.class)
    private List<String> exercises = new ArrayList<>();

    @Option(names = "--roster", paramLabel = "CSV")
    private @Nullable Path roster;

    /** The list that is given now. */
    @Nullable Path roster() {
        return roster;
    }

    /** A class with this list, if there is one. */
    static Intake intake(Path submissions, Optional<Path> roster, Screen screen)
            throws IOException {
        Roster list = roster.isEmpty() ? Roster.NONE : Roster.read(roster.get());
        list.note().ifPresent(screen::note);
        return Intake.of(submissions, list);
    }

    static List<String> ids(Intake intake) {
        return intake.parcels().stream().map(it -> it.learner().id()).toList();
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
