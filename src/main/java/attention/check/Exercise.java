package attention.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One exercise, as registered.
 *
 * @param name its name; the learner's class is {@link #className()}
 * @param about what its own file in the register says
 * @param lesson where it belongs
 */
public record Exercise(String name, About about, LessonId lesson) {
    /**
     * What an exercise's own file in the register says.
     *
     * @param title a few words, in the learner's terms
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
            String title,
            String contract,
            String source,
            int points,
            int difficulty,
            int importance,
            int minutes,
            List<String> needs,
            boolean required) {}

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

    /** The learner's class, such as MySoftmax. */
    public String className() {
        return "My" + name;
    }

    /** The interface that the learner implements. */
    public Class<?> contract() {
        return classNamed(about.contract());
    }

    /** The JUnit class that checks it. */
    @SuppressWarnings("unchecked") // a test proves it of every registered exercise
    public Class<? extends Check<?>> check() {
        String inPackage = lesson.slug().replace("-", "");
        return (Class<? extends Check<?>>)
                classNamed("attention.check." + inPackage + "." + name + "Check");
    }

    /** Its parts in order. */
    public List<Part> parts() {
        return Arrays.stream(check().getDeclaredMethods())
                .map(method -> method.getAnnotation(Part.class))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Part::number))
                .toList();
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The register names " + name + ", which is missing.");
        }
    }
}
