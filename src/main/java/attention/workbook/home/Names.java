package attention.workbook.home;

import static java.util.stream.Collectors.joining;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.source.Nearest;
import attention.words.Words;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of exercises and lessons, as a user types them; completes them in a shell. */
public final class Names implements Iterable<String> {
    private static final Words WORDS = Words.of("workbook");

    /** Called by picocli. */
    public Names() {}

    /** The exercise {@code Softmax}, {@code mysoftmax} or {@code MySoftmax}. */
    public static Optional<Exercise> exercise(String typed) {
        return Register.get().all().stream()
                .filter(
                        it ->
                                it.name().equalsIgnoreCase(typed)
                                        || it.className().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** The exercise of that name, where nothing else will do. */
    public static Exercise requiredExercise(String typed) {
        return exercise(typed)
                .orElseThrow(
                        () -> lesson(typed).map(Names::noExercise).orElseGet(() -> unknown(typed)));
    }

    private static Exit noExercise(Register.Lesson lesson) {
        return Exit.wrongUse(
                WORDS.text(
                        "names/a lesson has",
                        "number",
                        lesson.id().number(),
                        "names",
                        lesson.exercises().stream().map(Exercise::name).collect(joining(", "))));
    }

    /** The lessons that are there, with their exercises. */
    public static List<Register.Lesson> lessons() {
        return Register.get().lessons().stream()
                .filter(it -> !it.coming() && !it.exercises().isEmpty())
                .toList();
    }

    /** The lesson {@code 2}, {@code 02}, {@code softmax} or {@code 02-softmax}. */
    public static Optional<Register.Lesson> lesson(String typed) {
        return lessonNames()
                .find(typed)
                .flatMap(
                        name ->
                                lessons().stream()
                                        .filter(it -> it.id().folder().equals(name))
                                        .findFirst());
    }

    private static LessonNames lessonNames() {
        return new LessonNames(lessons().stream().map(it -> it.id().folder()).toList());
    }

    /** The sentence for a name that means nothing. */
    public static Exit unknown(String typed) {
        if (typed.isBlank()) {
            return Exit.wrongUse(WORDS.text("names/empty") + " " + WORDS.text("names/list"));
        }
        return Exit.wrongUse(
                LessonNames.coming(typed)
                                .orElseGet(
                                        () ->
                                                WORDS.text("names/unknown", "name", typed)
                                                        + LessonNames.meant(nearest(typed)))
                        + " "
                        + WORDS.text("names/list"));
    }

    /** The sentence for a file that is no answer: it may be a helper of one, or misspelt. */
    public static Exit noAnswer(Path file, String name) {
        return Exit.wrongUse(
                WORDS.text("names/no answer", "file", file)
                        + LessonNames.meant(nearest(name).map(it -> "My" + it + ".java"))
                        + " "
                        + WORDS.text("names/one file"));
    }

    private static Optional<String> nearest(String typed) {
        String bare = typed.length() > 4 && typed.startsWith("My") ? typed.substring(2) : typed;
        return Nearest.to(bare, all()).or(() -> lessonNames().nearest(typed));
    }

    private static List<String> all() {
        Stream<String> exercises = Register.get().all().stream().map(Exercise::name);
        Stream<String> lessons = lessons().stream().map(it -> it.id().slug());
        return Stream.concat(exercises, lessons).toList();
    }

    /** All that {@code check} takes: also the classes, and the files in {@code exercises}. */
    @Override
    public Iterator<String> iterator() {
        Stream<String> classes = Register.get().all().stream().map(Exercise::className);
        Stream<String> files =
                Register.get().exercises().stream()
                        .map(
                                it ->
                                        "exercises/%s/%s.java"
                                                .formatted(it.lesson().folder(), it.className()));
        return Stream.of(all().stream(), classes, files).flatMap(it -> it).iterator();
    }

    /** The names of exercises alone. */
    public static final class Exercises implements Iterable<String> {
        /** Called by picocli. */
        public Exercises() {}

        @Override
        public Iterator<String> iterator() {
            return Register.get().all().stream().map(Exercise::name).iterator();
        }
    }

    /** The names of lessons alone, as number and as slug. */
    public static final class Lessons implements Iterable<String> {
        /** Called by picocli. */
        public Lessons() {}

        @Override
        public Iterator<String> iterator() {
            return lessons().stream()
                    .flatMap(it -> Stream.of(it.id().number(), it.id().slug()))
                    .iterator();
        }
    }
}
