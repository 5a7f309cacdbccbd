package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class JshellScriptTest {

    @Test
    void the_stored_script_is_what_its_text_makes() throws IOException {
        assertEquals(
                Files.readString(Tiny.FILES.script("00-tiny")), JshellScript.of(Tiny.filled()));
    }

    @Test
    void every_shown_value_is_printed() {
        String script = JshellScript.of(Tiny.filled());
        assertTrue(script.contains("\nprint(sum);\n"), script);
        assertTrue(
                script.contains("\nprint(text\n    .toUpperCase() // and another\n);\n"), script);
    }

    @Test
    void prose_may_hold_backslashes_and_quotes() {
        Lesson lesson = LessonParser.parse("00-t", "# T\n\nA \\ and \"\"\" end");
        assertTrue(JshellScript.of(lesson).contains("A \\\\ and \\\"\"\" end"));
    }

    @Test
    void the_answer_cell_holds_the_stub_without_the_usual_imports() {
        String script = JshellScript.of(Tiny.filled());
        assertTrue(script.contains("public class MySoftmax implements Normalizer"));
        assertEquals(Imports.SESSION.size(), script.split("\nimport ", -1).length - 1);
    }
}
