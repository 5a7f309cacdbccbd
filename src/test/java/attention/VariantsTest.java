package attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Model;
import attention.normalize.Normalizer;
import attention.score.Scorer;
import attention.variant.Variant;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The checklist "Add a variant" of CONTRIBUTING.md: whoever adds a part of attention is told what
 * is still missing. {@code GoldenCoverageTest} asks for the golden case.
 */
class VariantsTest {
    /**
     * What no lesson makes yet: whoever writes the lesson takes the name out. Lesson 17 does show
     * LearnedPositions, but takes them from its reader.
     */
    private static final Set<String> WAIT_FOR_THEIR_LESSON = Set.of("LearnedPositions");

    private static final List<Class<?>> PARTS =
            List.of(Scorer.class, Mask.class, Normalizer.class, Variant.class, Model.class);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importUrl(Matrix.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Path TESTS = Path.of("src/test/java/attention");

    @Test
    void every_score_goes_through_the_tests_that_all_scores_share() throws IOException {
        String cases = Files.readString(TESTS.resolve("score/ScoresTest.java"));
        String shared = cases.substring(0, cases.indexOf("@ParameterizedTest"));
        assertEquals(
                Set.of(),
                missingFrom(shared, parts(Scorer.class), "new %s("),
                "scores without a case in ScoresTest.cases(): pair against matrix, gradients,"
                        + " widths, ledger");
    }

    @Test
    void every_mask_has_its_tests() throws IOException {
        String tests = Files.readString(TESTS.resolve("mask/MaskTest.java"));
        assertEquals(Set.of(), missingFrom(tests, parts(Mask.class), "new %s("));
    }

    @Test
    void every_normalizer_has_its_tests() {
        for (String name : parts(Normalizer.class)) {
            Path test = TESTS.resolve("normalize/" + name + "Test.java");
            assertTrue(Files.exists(test), () -> test + " is missing");
        }
    }

    @Test
    void every_variant_has_its_tests() {
        for (String name : parts(Variant.class)) {
            Path test = TESTS.resolve("variant/" + name + "Test.java");
            assertTrue(Files.exists(test), () -> test + " is missing");
        }
    }

    @Test
    void every_part_is_shown_in_a_lesson_or_known_to_wait_for_one() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Class<?> kind : PARTS) {
            all.addAll(parts(kind));
        }
        Set<String> neverMade = missingFrom(lessons(), all, "%s(");
        assertEquals(WAIT_FOR_THEIR_LESSON, missingFrom(lessons(), neverMade, "%s."));
    }

    @Test
    void every_exercise_has_the_name_of_a_part_or_a_contract_of_its_own() {
        for (Exercise exercise : Register.get().all()) {
            String name = exercise.name();
            boolean known =
                    core().anyMatch(it -> it.getSimpleName().equals(name))
                            || exercise.about().contract().endsWith("." + name + "Contract");
            assertTrue(known, () -> name + " is neither a class of the core nor a contract");
        }
    }

    /** The names of what is left when those are taken out that the text mentions. */
    private static Set<String> missingFrom(String text, Set<String> names, String mention) {
        return names.stream()
                .filter(
                        name ->
                                !Pattern.compile("\\b" + Pattern.quote(mention.formatted(name)))
                                        .matcher(text)
                                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The public implementations of an interface; the others are reached through it. */
    private static Set<String> parts(Class<?> kind) {
        Set<String> parts =
                core().filter(it -> it.isAssignableTo(kind) && !it.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(parts.size() > 1, () -> "too few parts were found: " + parts);
        return parts;
    }

    private static Stream<JavaClass> core() {
        Set<String> packages =
                PARTS.stream().map(Class::getPackageName).collect(Collectors.toSet());
        return CLASSES.stream()
                .filter(it -> packages.contains(it.getPackageName()))
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static String lessons() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks/text"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
