package attention.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One exercise, as registered.
 *
 * @param name its name; the learner's class is {@link #className()}
 * @param about what its own file in the register says
 * @param lesson where it belongs
 * @param heldBack whether the parts count that are held back from learners
 */
public record Exercise(String name, About about, LessonId lesson, boolean heldBack) {
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> check) {
                    return Stream.<Class<?>>iterate(
                                    check, it -> it != null, it -> it.getSuperclass())
                            .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                            .map(method -> method.getAnnotation(Part.class))
                            .filter(Objects::nonNull)
                            .sorted(Comparator.comparingInt(Part::number))
                            .toList();
                }
            };

    /**
     * What an exercise's own file in the register says.
     *
     * @param contract full name of the interface
     * @param source the paper, author and year, or where the idea comes from
     * @param points the sum of its parts' points
     * @param difficulty 1 to 5
     * @param importance 1 to 5
     * @param minutes to write it, without reading the lesson
     * @param needs names of exercises to do before
     * @param required false for "further" exercises
     */
    public record About(
            String contract,
            String source,
            int points,
            int difficulty,
            int importance,
            int minutes,
            List<String> needs,
            boolean required) {
        About withPoints(int other) {
            return new About(
                    contract, source, other, difficulty, importance, minutes, needs, required);
        }
    }

    /**
     * A lesson's number and name.
     *
     * @param number two digits, such as "02"
     * @param slug such as "softmax"
     */
    public record LessonId(String number, String slug) {
        /** The name of its folders, such as "02-softmax". */
        public String folder() {
            return number + "-" + slug;
        }
    }

    /** A few words about it, in the learner's terms. */
    public String title() {
        return words().title();
    }

    /** What the learner's class does when a part passes, such as "one weight for each score". */
    public String title(Part part) {
        return words().part(part.number());
    }

    ExerciseWords words() {
        return new ExerciseWords(name);
    }

    /** The learner's class, such as MySoftmax. */
    public String className() {
        return "My" + name;
    }

    /** The file that learners start from, as it lies in the jar; empty where there is none. */
    public String stub() {
        return stub(lesson.folder(), name);
    }

    /**
     * The same for an exercise that need not be registered.
     *
     * @param lesson number and slug, such as "02-softmax"
     * @param name of the exercise, such as "Softmax"
     */
    public static String stub(String lesson, String name) {
        return Resources.text("/stubs/" + lesson + "/My" + name + ".java");
    }

    /** What helps with the exercises of its lesson, as it lies in the jar; empty where none is. */
    public String hints() {
        return Resources.text("/stubs/" + lesson.folder() + "/hints.md");
    }

    /** The interface that the learner implements. */
    public Class<?> contract() {
        return classNamed(about.contract());
    }

    /** The JUnit class that checks it. */
    public Class<? extends Check<?>> check() {
        return check(heldBack ? "HeldBackCheck" : "Check").orElseThrow(() -> missing(name));
    }

    @SuppressWarnings("unchecked") // a test proves it of every registered exercise
    private Optional<Class<? extends Check<?>>> check(String ending) {
        String inPackage = lesson.slug().replace("-", "");
        try {
            String full = "attention.checks." + inPackage + "." + name + ending;
            return Optional.of((Class<? extends Check<?>>) Class.forName(full));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Its parts in order. */
    public List<Part> parts() {
        return PARTS.get(check());
    }

    /**
     * The same exercise with the parts that are held back from learners, where it has any: those of
     * {@code XHeldBackCheck}, which extends {@code XCheck}. Their points come on top.
     */
    public Exercise withHeldBack() {
        if (heldBack || check("HeldBackCheck").isEmpty()) {
            return this;
        }
        Exercise whole = new Exercise(name, about, lesson, true);
        int points = whole.parts().stream().mapToInt(Part::points).sum();
        return new Exercise(name, about.withPoints(points), lesson, true);
    }

    /** Whether a part of it is held back from learners. */
    public boolean holdsBack(Part part) {
        return heldBack && !new Exercise(name, about, lesson, false).parts().contains(part);
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw missing(name);
        }
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("The register names " + name + ", which is missing.");
    }
}
