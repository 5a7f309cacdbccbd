package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LessonParserTest {

    @Test
    void a_lesson_has_number_slug_and_title() {
        Lesson lesson = Tiny.parsed();
        assertEquals("00", lesson.number());
        assertEquals("tiny", lesson.slug());
        assertEquals("A tiny lesson (小课)", lesson.title());
    }

    @Test
    void headings_and_code_blocks_begin_new_cells() {
        String kinds =
                Tiny.parsed().cells().stream()
                        .map(cell -> cell.kind().name().substring(0, 1))
                        .collect(Collectors.joining());
        // A and the C after it are the answer and the check.
        assertEquals("PPCPCPCPCCCPACCPP", kinds);
    }

    @Test
    void a_text_block_stays_in_the_prose() {
        String prose = Tiny.parsed().cells().get(3).source();
        assertTrue(prose.contains("```text\na block that is\n    shown, and not run\n```"), prose);
    }

    @Test
    void a_check_block_becomes_a_call_and_both_are_tagged() {
        List<Cell> cells = Tiny.parsed().cells();
        assertEquals("check(new MySoftmax());", cells.get(13).source());
        assertEquals("answer:Softmax", cells.get(12).tag());
        assertEquals("check:Softmax", cells.get(13).tag());
    }

    @Test
    void cells_know_their_lines() {
        assertEquals(11, Tiny.parsed().cells().get(2).line());
        assertEquals(5, Tiny.parsed().cells().get(1).line());
    }

    @Test
    void names_of_cells_are_unique_and_survive_an_insertion() {
        String one = "# T\n\n```java\nx\n```\n\n```java\nx\n```\n";
        List<Cell> cells = LessonParser.parse("00-t", one).cells();
        assertEquals(3, new HashSet<>(cells.stream().map(Cell::id).toList()).size());
        List<Cell> more =
                LessonParser.parse("00-t", one.replace("# T\n", "# T\n```java\ny\n```\n")).cells();
        assertTrue(more.get(2).id().equals(cells.get(1).id()));
    }

    @Test
    void mistakes_are_told_with_their_line() {
        fails("Title", "line 1: the first line is the title");
        fails("# T\n\n```jave\nx\n```", "line 3: unknown block \"```jave\"");
        fails("# T\n```java\nx", "line 2: this block is never closed");
        fails("# T\n```java\n\n```", "line 2: this code block is empty");
        fails("# T\n```java answer=A\nint x;\n```", "line 2: the stub is put here by itself");
        fails("# T\n```java check=A\nint x;\n```", "line 2: the check is put here by itself");
    }

    @Test
    void a_name_is_number_and_slug() {
        assertThrows(LessonException.class, () -> LessonParser.parse("softmax", "# T"));
    }

    private static void fails(String text, String message) {
        LessonException e =
                assertThrows(LessonException.class, () -> LessonParser.parse("00-t", text));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }
}
