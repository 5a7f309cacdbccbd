package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterTest {
    @Test
    void lessons_come_in_order() {
        List<String> numbers =
                Register.get().lessons().stream().map(it -> it.id().number()).toList();

        assertEquals(numbers.stream().sorted().toList(), numbers);
        assertTrue(numbers.containsAll(List.of("01", "02", "03", "04")));
    }

    @Test
    void the_readme_shows_the_whole_plan() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Register.Lesson lesson : Register.get().lessons()) {
            String number = lesson.id().number();
            String line =
                    lesson.coming()
                            ? "%s %s *(still to come)*".formatted(number, lesson.title())
                            : "**%s** %s".formatted(number, lesson.title());
            assertTrue(readme.contains(line), line);
        }
    }

    @Test
    void exercises_are_found_by_name_and_by_class_name() {
        assertEquals(Register.get().find("Softmax"), Register.get().find("MySoftmax"));
        assertEquals(Optional.of("Softmax"), Register.get().nearest("softmaxx"));
        assertEquals(Optional.empty(), Register.get().nearest("Zebra"));
    }

    @Test
    void every_entry_is_complete_and_checks_the_contract_it_names() {
        for (Exercise exercise : Register.get().all()) {
            Exercise.About about = exercise.about();
            assertFalse(exercise.title().isEmpty() || about.source().isEmpty(), exercise.name());
            assertTrue(about.difficulty() >= 1 && about.difficulty() <= 5, exercise.name());
            assertTrue(about.importance() >= 1 && about.importance() <= 5, exercise.name());
            assertTrue(about.minutes() > 0, exercise.name());
            assertEquals(exercise.contract(), checked(exercise), exercise.name());
        }
    }

    @Test
    void needed_exercises_come_before() {
        List<String> names =
                Register.get().lessons().stream()
                        .flatMap(lesson -> lesson.planned().stream())
                        .toList();
        for (Exercise exercise : Register.get().all()) {
            for (String needed : exercise.about().needs()) {
                assertTrue(names.contains(needed), exercise.name() + " needs " + needed);
                assertTrue(
                        names.indexOf(needed) < names.indexOf(exercise.name()),
                        exercise.name() + " comes before " + needed);
            }
        }
    }

    private static Object checked(Exercise exercise) {
        Class<?> check = exercise.check();
        return Stream.concat(
                        Stream.of(check.getGenericSuperclass()),
                        Arrays.stream(check.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(it -> ((ParameterizedType) it).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }
}
