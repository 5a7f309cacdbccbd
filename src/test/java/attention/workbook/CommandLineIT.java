package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees of the commands: words, exit codes, JSON, files. */
class CommandLineIT {
    private static final String SOFTMAX = "02-softmax/MySoftmax.java";

    private TemporaryWorkbook workbook;

    @BeforeEach
    void copyOfTheWorkbook(@TempDir Path folder) throws IOException {
        workbook = new TemporaryWorkbook(folder.resolve("my workbook")); // with a space
    }

    @Tag("answers")
    @Test
    void a_solved_exercise_ends_with_0_and_an_open_one_with_1() throws Exception {
        workbook.solve(SOFTMAX);
        var solved = workbook.workbook("check", "Softmax");
        var open = workbook.workbook("check", "WeightedSum");
        assertEquals(0, solved.code(), solved.all());
        assertTrue(solved.out().contains("8 of 8 points"), solved.all());
        assertEquals(1, open.code(), open.all());
        assertTrue(open.out().contains("still to write"), open.all());
        assertFalse(solved.out().contains("\033"), "colour without a terminal");
    }

    @Tag("answers")
    @Test
    void without_a_name_it_checks_what_was_begun() throws Exception {
        var nothing = workbook.workbook("check");
        assertEquals(1, nothing.code());
        assertTrue(nothing.out().contains("Next: WeightedSum"), nothing.all());
        workbook.solve(SOFTMAX);
        var one = workbook.workbook("check");
        assertEquals(0, one.code(), one.all());
        assertFalse(one.out().contains("WeightedSum ·"), one.all());
    }

    @Tag("answers")
    @Test
    void files_lessons_and_names_in_any_spelling_are_understood() throws Exception {
        workbook.solve(SOFTMAX);
        for (String name : List.of("Softmax", "softmax", "MySoftmax", "exercises/" + SOFTMAX)) {
            assertEquals(0, workbook.workbook("check", name).code(), name);
        }
        var lesson = workbook.workbook("check", "02");
        assertTrue(lesson.out().contains("1 of 2 passed"), lesson.all());
        assertEquals(1, lesson.code());
    }

    /** Each kind once; {@link MisuseTest} has the others. */
    @ParameterizedTest
    @CsvSource({"check Sofmax,Did you mean Softmax?", "check --jsn,--json", "chekc,check"})
    void a_slip_ends_with_2_and_suggests_the_nearest(String line, String nearest) throws Exception {
        var result = workbook.workbook(line.split(" ", -1));
        assertEquals(2, result.code(), result.all());
        assertEquals("", result.out());
        assertTrue(result.err().contains(nearest), result.all());
        assertFalse(result.err().contains("\tat "), result.err());
    }

    @Tag("answers")
    @Test
    void an_unknown_name_does_not_keep_the_others_from_being_checked() throws Exception {
        workbook.solve(SOFTMAX);
        var result = workbook.workbook("check", "Sofmax", "Softmax");
        assertEquals(2, result.code());
        assertTrue(result.out().contains("8 of 8 points"), result.all());
    }

    @Tag("answers")
    @Test
    void json_can_be_read_by_programs() throws Exception {
        workbook.solve(SOFTMAX);
        JsonObject check = json(workbook.workbook("check", "Softmax", "--json"));
        JsonObject list = json(workbook.workbook("list", "--json"));
        JsonObject progress = json(workbook.workbook("progress", "--json"));
        JsonObject doctor = json(workbook.workbook("doctor", "--json"));
        assertAll(
                () -> assertTrue(check.get("passed").getAsBoolean()),
                () -> assertEquals("PASS", first(check, "verdicts").get("status").getAsString()),
                () -> assertEquals("01", first(list, "lessons").get("number").getAsString()),
                () -> assertEquals(1, progress.get("solved").getAsInt()),
                () -> assertEquals("WeightedSum", progress.get("next").getAsString()),
                () -> assertEquals("JDK", first(doctor, "findings").get("subject").getAsString()));
    }

    private static JsonObject json(TemporaryWorkbook.Result result) {
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    private static JsonObject first(JsonObject object, String list) {
        JsonElement element = object.getAsJsonArray(list).get(0);
        return element.getAsJsonObject();
    }

    @Test
    void hints_come_one_step_at_a_time() throws Exception {
        for (int step = 1; step <= 3; step++) {
            var result = workbook.workbook("hint", "Softmax");
            assertTrue(result.out().startsWith("Hint " + step + " of 3"), result.all());
        }
        var again = workbook.workbook("hint", "Softmax");
        assertTrue(again.out().startsWith("Hint 3 of 3"), again.all());
        assertTrue(again.out().contains("./workbook solution Softmax"), again.all());
        assertFalse(again.out().contains("`"), "Markdown in a terminal: " + again.all());
    }

    @Tag("answers")
    @Test
    void a_solution_is_shown_after_a_question_or_when_solved() throws Exception {
        var refused = workbook.workbook("solution", "Softmax");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--yes"), refused.all());
        var wanted = workbook.workbook("solution", "Softmax", "--yes");
        assertTrue(wanted.out().contains("class MySoftmax"), wanted.all());
        workbook.solve(SOFTMAX);
        workbook.workbook("check", "Softmax");
        assertEquals(0, workbook.workbook("solution", "Softmax").code());
    }

    @Test
    void reset_keeps_a_backup_and_says_where() throws Exception {
        String stub = Files.readString(workbook.exercise(SOFTMAX));
        workbook.answer(SOFTMAX, "my own work");
        var result = workbook.workbook("reset", "Softmax");
        assertEquals(0, result.code(), result.all());
        assertEquals(stub, Files.readString(workbook.exercise(SOFTMAX)));
        String kept = result.out().replaceAll("(?s).*kept as (\\S+)\\.\\R.*", "$1");
        assertEquals("my own work", Files.readString(workbook.root().resolve(kept)));
    }

    @Test
    void a_lesson_is_reset_with_its_notebook() throws Exception {
        Path own = workbook.root().resolve("my-notebooks/02-softmax.ipynb");
        Path stored = workbook.root().resolve("notebooks/02-softmax.ipynb");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "{}");
        if (!Files.exists(stored)) {
            Files.writeString(stored, "{\"cells\":[]}");
        }
        var result = workbook.workbook("reset", "02");
        assertEquals(0, result.code(), result.all());
        assertEquals(Files.readString(stored), Files.readString(own));
        try (Stream<Path> kept = Files.walk(workbook.state().resolve("backups"))) {
            assertTrue(kept.anyMatch(file -> file.endsWith("02-softmax.ipynb")));
        }
    }

    @Tag("answers")
    @Test
    void a_broken_progress_file_is_kept_aside_and_a_new_one_begun() throws Exception {
        Path file = workbook.state().resolve("progress.json");
        for (String broken : List.of("{\"exerc", "[]", "", "{\"exercises\":{\"Softmax\":3}}")) {
            Files.writeString(file, broken);
            var result = workbook.workbook("progress");
            assertEquals(0, result.code(), broken + ": " + result.all());
            assertTrue(result.err().contains("kept as"), broken + ": " + result.all());
        }
        workbook.solve(SOFTMAX);
        workbook.workbook("check");
        assertTrue(workbook.workbook("progress").out().contains("1 of"));
    }

    @Tag("answers")
    @Test
    void where_nothing_can_be_written_checks_go_on_and_the_rest_says_why() throws Exception {
        workbook.solve(SOFTMAX);
        workbook.answer("01-three-steps/MyWeightedSum.java", "my own work");
        PathUtils.deleteDirectory(workbook.state());
        Files.writeString(workbook.state(), "a file in the way: even root cannot write below it");
        var check = workbook.jar("check", "Softmax");
        assertEquals(0, check.code(), check.all());
        assertTrue(check.err().contains("Progress is not kept"), check.all());
        var reset = workbook.jar("reset", "WeightedSum");
        assertEquals(2, reset.code(), reset.all());
        assertFalse(reset.all().contains("\tat "), reset.all());
        assertEquals(
                "my own work",
                Files.readString(workbook.exercise("01-three-steps/MyWeightedSum.java")));
        assertEquals(2, workbook.jar("doctor").code());
    }

    @Tag("answers")
    @Test
    void answer_cells_of_a_notebook_are_checked_alone() throws Exception {
        Path notebook = workbook.root().resolve("my-notebooks/02-softmax.ipynb");
        Files.createDirectories(notebook.getParent());
        String right = Files.readString(workbook.root().resolve("solutions/" + SOFTMAX));
        JsonObject cell = new JsonObject();
        cell.add("metadata", JsonParser.parseString("{\"tags\":[\"answer:Softmax\"]}"));
        cell.addProperty("cell_type", "code");
        cell.addProperty("source", right.replaceAll("(?m)^import .*$", ""));
        JsonObject root = JsonParser.parseString("{\"cells\":[]}").getAsJsonObject();
        root.getAsJsonArray("cells").add(cell);
        Files.writeString(notebook, root.toString());
        for (String name : List.of("my-notebooks/02-softmax.ipynb", "Softmax")) {
            var result = workbook.workbook("check", name);
            assertEquals(0, result.code(), result.all());
            assertTrue(result.out().contains("my-notebooks"), result.all());
        }
    }

    @Test
    void help_and_version_and_completion_are_there() throws Exception {
        var help = workbook.workbook("check", "--help");
        assertEquals(0, help.code(), help.all());
        assertTrue(help.out().contains("Usage: workbook check"), help.all());
        assertTrue(workbook.workbook("--version").out().startsWith("Attention Workbook"));
        assertTrue(workbook.workbook("completion").out().contains("MaskedSoftmax"));
    }
}
