package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says where each statement is taught speaks of what exists, and of everything. */
class SeedsTest {
    private static final Path PAGE = Path.of("docs/seeds.md");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    private static final Pattern PLACE = Pattern.compile("(\\d\\d) · (.+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** A line of a table: statement, Chinese, places, exercises, classes. */
    private record Line(List<String> cells) {
        List<String> places() {
            return List.of(cells.get(2).split("<br>"));
        }

        Set<String> names(int cell) {
            return names(cells.get(cell));
        }

        private static Set<String> names(String cell) {
            return CODE.matcher(cell)
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_statement_has_its_columns_and_its_chinese() throws IOException {
        assertTrue(lines().size() > 40, lines().size() + " statements");
        for (Line line : lines()) {
            assertEquals(5, line.cells().size(), line.toString());
            assertTrue(CHINESE.matcher(line.cells().get(1)).find(), line.toString());
        }
    }

    @Test
    void every_heading_stands_in_its_lesson() throws IOException {
        for (Line line : lines()) {
            for (String place : line.places()) {
                MatchResult named = PLACE.matcher(place).results().findFirst().orElseThrow();
                assertTrue(
                        headings(named.group(1)).contains(named.group(2)),
                        place + " is none of " + headings(named.group(1)));
            }
        }
    }

    @Test
    void every_exercise_is_one_of_its_lessons() throws IOException {
        for (Line line : lines()) {
            Set<String> lessons =
                    line.places().stream()
                            .map(it -> it.substring(0, 2))
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> known =
                    exercises().stream()
                            .filter(it -> lessons.contains(it.lesson().number()))
                            .map(Exercise::name)
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> unknown = line.names(3);
            unknown.removeAll(known);
            assertEquals(Set.of(), unknown, line.toString());
        }
    }

    @Test
    void every_class_is_in_the_library() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/attention"))) {
            classes =
                    files.map(it -> it.getFileName().toString())
                            .filter(it -> it.endsWith(".java"))
                            .map(it -> it.replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        for (Line line : lines()) {
            Set<String> unknown = line.names(4);
            unknown.removeAll(classes);
            assertEquals(Set.of(), unknown, line.toString());
        }
    }

    @Test
    void no_lesson_and_no_exercise_is_left_out() throws IOException {
        String page = Files.readString(PAGE);
        for (StoredLesson lesson : StoredLesson.ofWorkbook().toList()) {
            String number = lesson.toString().substring(0, 2);
            assertTrue(page.contains(number + " · "), "lesson " + lesson);
        }
        Set<String> missing = new TreeSet<>();
        for (Exercise exercise : exercises()) {
            if (lines().stream().noneMatch(it -> it.names(3).contains(exercise.name()))) {
                missing.add(exercise.name());
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static List<Exercise> exercises() {
        return Register.get().exercises();
    }

    private static Set<String> headings(String number) throws IOException {
        Set<String> headings = new TreeSet<>();
        for (StoredLesson lesson : StoredLesson.ofWorkbook().toList()) {
            if (lesson.name().startsWith(number)) {
                Files.readAllLines(StoredLesson.WORKBOOK.text(lesson.name())).stream()
                        .filter(it -> it.startsWith("## "))
                        .map(it -> it.substring(3))
                        .forEach(headings::add);
            }
        }
        return headings;
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            boolean head = line.startsWith("| statement |") || line.startsWith("|---");
            if (line.startsWith("|") && !head) {
                String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
                lines.add(new Line(Arrays.stream(cells).map(String::strip).toList()));
            }
        }
        return lines;
    }
}
