package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.TextTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says to words that it does not know, and to none. */
class MisuseTest {
    @TempDir Path folder = Path.of("");

    private String said(int code, String... args) {
        Typed typed = Typed.in(folder, args);
        assertEquals(code, typed.code(), typed::all);
        return typed.all();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --seed abc | --seed takes a whole number, not abc.",
                "check --seed 1.5 | --seed takes a whole number, not 1.5.",
                "hint Softmax --step x | --step takes a whole number, not x.",
                "hint Softmax --step 0 | There is no hint 0: Softmax has 3.",
                "hint Softmax --step -1 | There is no hint -1: Softmax has 3.",
                "hint Softmax --step 4 | There is no hint 4: Softmax has 3.",
                "hint Softmax --step | --step needs N.",
                "hint 02 | Lesson 02 is no exercise; it has Softmax, MaskedSoftmax.",
                "solution | solution takes an exercise, such as solution Softmax.",
                "solution scores | Lesson 03 is no exercise; it has DotProduct,",
                "reset | reset takes an exercise or a lesson, such as reset Softmax or reset 02.",
                "check lesson2 | Did you mean 02-softmax?",
                "check 002 | Did you mean 02-softmax?",
                "check 99 | There is no exercise or lesson 99. ./workbook list",
                "grade submissions | grade needs --out.",
                "grade --out results | grade needs SUBMISSIONS.",
                "chekc | There is no command chekc. Did you mean check?",
                "7 | A lesson is opened with ./workbook lab 7.",
                "help chekc | There is no command chekc. Did you mean check?",
                "lab 02 03 | lab does not take 03.",
                "check --sed 3 | There is no option --sed. Did you mean --seed?"
            })
    void a_slip_gets_one_sentence(String line, String sentence) {
        String said = said(2, line.split(" ", -1)).replaceAll("\\R {2}", " ");
        assertTrue(said.startsWith(sentence) || said.contains(" " + sentence), said);
        assertFalse(said.contains("not an int") || said.contains("not a long"), said);
    }

    @ParameterizedTest
    @CsvSource({
        "check Sofmax,Did you mean Softmax?",
        "hint Sofmax,Did you mean Softmax?",
        "solution Sofmax,Did you mean Softmax?",
        "reset Sofmax,Did you mean Softmax?",
        "check --jsn,--json",
        "hint Softmax --stp 2,--step",
        "run sofmax,02-softmax",
        "lab 2b,There are 01-three-steps",
        "hint 02,it has Softmax",
        "check lesson2,02-softmax"
    })
    void a_slip_in_a_name_suggests_the_nearest(String line, String nearest) {
        Typed typed = Typed.in(Path.of(""), line.split(" ", -1));
        assertEquals(2, typed.code(), typed::all);
        assertTrue(typed.err().contains(nearest), typed::all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chekc", "check --sed 3", "check --seed x", "lab 99", "check no.ipynb"})
    void wrong_use_ends_with_2_and_a_sentence(String line) {
        Typed typed = Typed.in(Path.of(""), line.split(" ", -1));
        assertEquals(2, typed.code(), typed::all);
        assertEquals("", typed.out());
        assertFalse(typed.err().isBlank());
        assertFalse(typed.err().contains("\tat "), typed::err);
    }

    @Test
    void every_command_helps_with_examples() {
        for (String command : Commands.names()) {
            String help = said(0, command, "--help");
            assertTrue(help.contains("Usage: workbook " + command), help);
            boolean hidden = command.equals("warm-up");
            assertTrue(hidden || help.contains("Examples:"), help);
        }
    }

    @Test
    void the_commands_that_are_named_are_those_that_help_shows() {
        assertFalse(said(2, "chekc").contains("warm-up"));
        assertFalse(said(0, "help").contains("warm-up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "hint", "list", "run", "grade"})
    void help_is_a_command_too(String command) {
        String[] asCommand =
                command.isEmpty() ? new String[] {"help"} : new String[] {"help", command};
        String[] asOption =
                command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        assertEquals(said(0, asOption), said(0, asCommand));
    }

    @Test
    void each_command_has_a_whole_sentence_in_the_list() {
        List<String> lines = Arrays.asList(said(0, "--help").split("\\R", -1));
        int list =
                lines.stream()
                        .filter(it -> it.startsWith("  list "))
                        .mapToInt(lines::indexOf)
                        .sum();
        assertTrue(lines.get(list).endsWith("how far you are."), lines.get(list));
        lines.forEach(line -> assertTrue(TextTable.width(line) <= 80, line));
    }

    @Test
    void hint_alone_is_about_what_comes_next() {
        assertTrue(said(0, "hint").startsWith("Hint 1 of 3 to WeightedSum"));
    }
}
