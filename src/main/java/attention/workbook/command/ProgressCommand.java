package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Names;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.Progress;
import attention.workbook.terminal.Grid;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code workbook progress}: what is done, and what is next and why. */
@Command(name = "progress")
public final class ProgressCommand extends OverviewCommand {
    private static final Words WORDS = Words.of("workbook");

    /** At this desk. */
    public ProgressCommand(Desk desk) {
        super(desk);
    }

    @Override
    void print(Progress progress) {
        screen().say(Overview.bar(progress));
        List<String> lines = lines(progress);
        for (int i = 0; i < lines.size(); i++) {
            boolean solved = Names.lessons().get(i).exercises().stream().allMatch(progress::solved);
            screen().say(solved ? screen().good(lines.get(i)) : lines.get(i));
        }
        long changed =
                Register.get().exercises().stream()
                        .filter(it -> Overview.isChanged(home(), progress, it))
                        .count();
        if (changed > 0) {
            screen().sayWrapped(WORDS.counted("progress/changed", changed));
        }
        Overview.sayNext(desk(), progress);
    }

    private static List<String> lines(Progress progress) {
        Grid grid = new Grid();
        for (Register.Lesson lesson : Names.lessons()) {
            List<Exercise> exercises = lesson.exercises();
            grid.row(
                    "  " + lesson.id().number() + " " + lesson.title(),
                    exercises.stream().filter(progress::solved).count()
                            + " of "
                            + exercises.size());
        }
        return grid.lines();
    }

    @Override
    JsonObject report(Progress progress) {
        JsonObject report = new JsonObject();
        List<Exercise> all = Register.get().exercises();
        report.addProperty("solved", all.stream().filter(progress::solved).count());
        report.addProperty("exercises", all.size());
        report.addProperty("points", all.stream().mapToInt(progress::points).sum());
        report.addProperty("outOf", all.stream().mapToInt(it -> it.about().points()).sum());
        JsonArray lessons = new JsonArray();
        for (Register.Lesson lesson : Names.lessons()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("lesson", lesson.id().folder());
            entry.addProperty(
                    "solved", lesson.exercises().stream().filter(progress::solved).count());
            entry.addProperty("exercises", lesson.exercises().size());
            lessons.add(entry);
        }
        report.add("lessons", lessons);
        NextExercise.after(progress)
                .ifPresent(
                        it -> {
                            report.addProperty("next", it.exercise().name());
                            report.addProperty("why", it.why());
                        });
        return report;
    }
}
