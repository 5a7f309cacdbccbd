package attention.workbook;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.Status;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.progress.Progress;
import attention.workbook.progress.ProgressFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbook list}: all lessons and exercises. */
@Command(
        name = "list",
        description = "Lists all lessons and exercises, and how far you are.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./workbook list", "  ./workbook list --json"})
final class ListCommand extends WorkbookCommand {
    @Option(names = "--json", description = "Prints the list as JSON.")
    private boolean json;

    ListCommand(Desk desk) {
        super(desk);
    }

    @Override
    protected Exit.Code run() {
        Progress progress = new ProgressFile(home(), screen()::note).read();
        JsonArray lessons = new JsonArray();
        for (Register.Lesson lesson : Register.get().lessons()) {
            if (lesson.exercises().isEmpty()) {
                continue;
            }
            if (json) {
                lessons.add(entry(lesson, progress));
            } else {
                print(lesson, progress);
            }
        }
        if (json) {
            JsonObject report = new JsonObject();
            report.add("lessons", lessons);
            screen().say(Json.text(report));
        }
        return Exit.Code.PASSED;
    }

    private void print(Register.Lesson lesson, Progress progress) {
        screen().say(
                        screen().strong(lesson.id().number() + " " + lesson.title())
                                + " "
                                + lesson.chineseTitle()
                                + ", "
                                + lesson.minutes()
                                + " minutes");
        for (Exercise exercise : lesson.exercises()) {
            String line =
                    "  %s %-18s %-34s %2d of %2d points  %s%s"
                            .formatted(
                                    symbol(progress, exercise),
                                    exercise.name(),
                                    exercise.about().title(),
                                    progress.points(exercise),
                                    exercise.about().points(),
                                    "*".repeat(exercise.about().difficulty()),
                                    exercise.about().required() ? "" : " (further)");
            screen().say(progress.solved(exercise) ? screen().good(line) : line);
        }
    }

    private static String symbol(Progress progress, Exercise exercise) {
        return progress.status(exercise).symbol();
    }

    private JsonObject entry(Register.Lesson lesson, Progress progress) {
        JsonObject entry = new JsonObject();
        entry.addProperty("number", lesson.id().number());
        entry.addProperty("slug", lesson.id().slug());
        entry.addProperty("title", lesson.title());
        entry.addProperty("chineseTitle", lesson.chineseTitle());
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
        entry.addProperty("title", about.title());
        entry.addProperty("file", home().shown(new ExerciseFiles(home(), exercise).answer()));
        entry.addProperty("status", status.name());
        entry.addProperty("points", progress.points(exercise));
        entry.addProperty("outOf", about.points());
        entry.addProperty("difficulty", about.difficulty());
        entry.addProperty("importance", about.importance());
        entry.addProperty("minutes", about.minutes());
        entry.addProperty("required", about.required());
        return entry;
    }
}
