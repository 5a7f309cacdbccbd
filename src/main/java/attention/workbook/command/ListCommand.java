package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.Status;
import attention.words.Language;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Desk;
import attention.workbook.home.Names;
import attention.workbook.progress.Progress;
import attention.workbook.terminal.Grid;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code workbook list}: all lessons and exercises. */
@Command(name = "list")
public final class ListCommand extends OverviewCommand {
    private static final Words WORDS = Words.of("workbook");
    private static final Language CHINESE = new Language("zh");

    /** At this desk. */
    public ListCommand(Desk desk) {
        super(desk);
    }

    @Override
    JsonObject report(Progress progress) {
        JsonArray lessons = new JsonArray();
        Names.lessons().forEach(lesson -> lessons.add(entry(lesson, progress)));
        JsonArray coming = new JsonArray();
        Register.get().lessons().stream()
                .filter(Register.Lesson::coming)
                .map(lesson -> lesson.id().folder())
                .forEach(coming::add);
        JsonObject report = new JsonObject();
        report.add("lessons", lessons);
        report.add("coming", coming);
        return report;
    }

    @Override
    void print(Progress progress) {
        for (Register.Lesson lesson : Register.get().lessons()) {
            if (lesson.coming()) {
                screen().say(screen().quiet(coming(lesson)));
                continue;
            }
            screen().say(heading(lesson));
            screen().say("   " + lesson.title(CHINESE));
            Iterator<String> lines = lines(lesson, progress).iterator();
            for (Exercise exercise : lesson.exercises()) {
                String line = lines.next();
                screen().say(progress.solved(exercise) ? screen().good(line) : line);
            }
        }
    }

    private static String coming(Register.Lesson lesson) {
        return WORDS.text("list/coming", "number", lesson.id().number(), "title", lesson.title());
    }

    /** One for each exercise of a lesson, in columns that fit into 80. */
    private List<String> lines(Register.Lesson lesson, Progress progress) {
        Grid grid = new Grid();
        for (Exercise exercise : lesson.exercises()) {
            Exercise.About about = exercise.about();
            grid.row(
                    "  " + progress.status(exercise).symbol() + " " + exercise.name(),
                    "%2s/%s".formatted(progress.points(exercise), about.points()),
                    "*".repeat(about.difficulty()),
                    exercise.title() + remark(exercise, progress));
        }
        return grid.lines();
    }

    private String remark(Exercise exercise, Progress progress) {
        if (Overview.isChanged(home(), progress, exercise)) {
            return " " + WORDS.text("list/changed");
        }
        return exercise.about().required() ? "" : " " + WORDS.text("list/further");
    }

    private String heading(Register.Lesson lesson) {
        String title = screen().strong(lesson.id().number() + " " + lesson.title());
        return WORDS.text("list/lesson", "title", title, "minutes", lesson.minutes());
    }

    private JsonObject entry(Register.Lesson lesson, Progress progress) {
        JsonObject entry = new JsonObject();
        entry.addProperty("number", lesson.id().number());
        entry.addProperty("slug", lesson.id().slug());
        entry.addProperty("title", lesson.title());
        entry.addProperty("chineseTitle", lesson.title(CHINESE));
        entry.addProperty("minutes", lesson.minutes());
        JsonArray exercises = new JsonArray();
        lesson.exercises().forEach(it -> exercises.add(entry(it, progress)));
        entry.add("exercises", exercises);
        return entry;
    }

    private JsonObject entry(Exercise exercise, Progress progress) {
        Exercise.About about = exercise.about();
        Status status = progress.status(exercise);
        JsonObject entry = new JsonObject();
        entry.addProperty("name", exercise.name());
        entry.addProperty("title", exercise.title());
        entry.addProperty("file", home().shown(new ExerciseFiles(home(), exercise).answer()));
        entry.addProperty("status", status.name());
        entry.addProperty("changed", Overview.isChanged(home(), progress, exercise));
        entry.addProperty("points", progress.points(exercise));
        entry.addProperty("outOf", about.points());
        entry.addProperty("difficulty", about.difficulty());
        entry.addProperty("importance", about.importance());
        entry.addProperty("minutes", about.minutes());
        entry.addProperty("required", about.required());
        return entry;
    }
}
