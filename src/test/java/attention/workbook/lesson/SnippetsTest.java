package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {

    private static final Snippets SNIPPETS = new Snippets();

    @AfterAll
    static void close() {
        SNIPPETS.close();
    }

    @Test
    void a_cell_is_cut_into_its_statements() {
        assertEquals(
                List.of("int a = 1;", "for (int i = 0; i < 2; i++) {\n    a++;\n}", "a"),
                SNIPPETS.of("int a = 1;\nfor (int i = 0; i < 2; i++) {\n    a++;\n}\na"));
    }

    @Test
    void a_remark_at_the_end_belongs_to_what_it_follows() {
        assertEquals(List.of("int a = 1;\n// done"), SNIPPETS.of("int a = 1;\n// done"));
    }

    @Test
    void code_that_never_ends_is_named() {
        LessonException e =
                assertThrows(LessonException.class, () -> SNIPPETS.of("int a = 1;\nif (a > 0) {"));
        assertTrue(String.valueOf(e.getMessage()).contains("if (a > 0) {"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "text\n    .trim() // why", "new int[] {1}", "a + b", "f(x)"})
    void a_last_expression_without_semicolon_is_shown(String code) {
        assertTrue(SNIPPETS.shows(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum;", "int x = 5;", "for (;;) {}", "class A {}", "// done", "{ }"})
    void nothing_else_is_shown(String code) {
        assertFalse(SNIPPETS.shows(code));
    }
}
