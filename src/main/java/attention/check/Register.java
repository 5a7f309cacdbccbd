package attention.check;

import attention.check.source.Nearest;
import attention.words.Language;
import attention.words.Words;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All lessons and their exercises, in order. {@code attention/register.json} lists the lessons with
 * the names of their exercises; what is to be said of an exercise stands in {@code
 * attention/register/Name.json}. A name without such a file is planned, not registered.
 *
 * <p>A lesson that is {@code coming} has exercises, and no text yet. Whoever names one of them can
 * check it, or grade a class by it, and all proofs hold it to what they hold the others to; but
 * nobody is sent to it, and progress does not count it.
 */
public final class Register {
    private static final Register USUAL = read();
    private static final Words TITLES = Words.of("lessons");

    private final List<Lesson> lessons;

    private Register(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    /**
     * A lesson with its exercises.
     *
     * @param id number and slug
     * @param minutes to read it
     * @param coming whether its text is still to be written
     * @param exercises those that are registered
     * @param planned names of all exercises, registered or not
     */
    public record Lesson(
            Exercise.LessonId id,
            int minutes,
            boolean coming,
            List<Exercise> exercises,
            List<String> planned) {

        /** What it is about, in the language of this process. */
        public String title() {
            return TITLES.text(id.folder());
        }

        /** The same in a certain language. */
        public String title(Language language) {
            return TITLES.in(language).text(id.folder());
        }
    }

    private record RawLesson(
            String number, String slug, int minutes, boolean coming, List<String> exercises) {}

    private record Raw(List<RawLesson> lessons) {}

    /** The register of this workbook. */
    public static Register get() {
        return USUAL;
    }

    /** All lessons in order. */
    public List<Lesson> lessons() {
        return lessons;
    }

    /** All registered exercises in order, but for those whose lesson is coming. */
    public List<Exercise> exercises() {
        return lessons.stream()
                .filter(lesson -> !lesson.coming())
                .flatMap(lesson -> lesson.exercises().stream())
                .toList();
    }

    /** All registered exercises in order, those of coming lessons too. */
    public List<Exercise> all() {
        return lessons.stream().flatMap(lesson -> lesson.exercises().stream()).toList();
    }

    /**
     * Finds any exercise by its name, {@code Softmax}, or the learner's class, {@code MySoftmax}.
     */
    public Optional<Exercise> find(String name) {
        return all().stream()
                .filter(it -> it.name().equals(name) || it.className().equals(name))
                .findFirst();
    }

    /** The exercise whose name is closest to a name that is not registered. */
    public Optional<String> nearest(String name) {
        List<String> names = all().stream().map(Exercise::name).toList();
        String bare = name.length() > 4 && name.startsWith("My") ? name.substring(2) : name;
        return Nearest.to(bare, names);
    }

    /** The exercise after this one, required ones only. */
    public Optional<Exercise> after(Exercise exercise) {
        return exercises().stream()
                .dropWhile(it -> !it.name().equals(exercise.name()))
                .skip(1)
                .filter(it -> it.about().required())
                .findFirst();
    }

    private static Register read() {
        Gson gson = new Gson();
        Raw raw = json(gson, "/attention/register.json", Raw.class);
        if (raw == null) {
            throw new IllegalStateException("attention/register.json is missing from the workbook");
        }
        List<Lesson> lessons = new ArrayList<>();
        for (RawLesson lesson : raw.lessons()) {
            var id = new Exercise.LessonId(lesson.number(), lesson.slug());
            List<Exercise> exercises = new ArrayList<>();
            for (String name : lesson.exercises()) {
                Exercise.About about =
                        json(gson, "/attention/register/" + name + ".json", Exercise.About.class);
                if (about != null) {
                    exercises.add(new Exercise(name, about, id, false));
                }
            }
            lessons.add(
                    new Lesson(
                            id,
                            lesson.minutes(),
                            lesson.coming(),
                            List.copyOf(exercises),
                            List.copyOf(lesson.exercises())));
        }
        return new Register(List.copyOf(lessons));
    }

    private static <T> @Nullable T json(Gson gson, String name, Class<T> type) {
        try (InputStream in = Register.class.getResourceAsStream(name)) {
            return in == null
                    ? null
                    : gson.fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
