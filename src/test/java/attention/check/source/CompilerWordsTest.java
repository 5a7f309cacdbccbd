package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Verdict;
import attention.matrix.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerWordsTest {
    private static final String READY = "ready parts cannot be used in an answer";

    private static Verdict checked(String body) {
        return Checker.cell(
                "Softmax",
                "class MySoftmax implements Normalizer {\n    public double[] weights(double[] scores) {\n"
                        + body
                        + "\n        return scores;\n    }\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new attention.variant.Attention(null);",
                "new Attention(new DotProduct());",
                "Softmax softmax = null;",
                "return new Softmax().weights(scores);",
                "attention.normalize.Softmax softmax = null;",
                "Object mask = new CausalMask();",
                "Object adam = attention.train.Adam.class;",
                "Object task = new TwoShelves();",
                "Show.of(scores);"
            })
    void the_librarys_parts_are_named_as_such(String body) {
        Verdict verdict = checked(body);
        assertTrue(verdict.sentence().contains(READY), verdict.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Softmaxx softmax = null;", "Mth.exp(1);", "nowhere(scores);"})
    void a_typo_is_none_of_them(String body) {
        Verdict verdict = checked(body);
        assertFalse(verdict.sentence().contains(READY), verdict.text());
        assertTrue(verdict.sentence().contains("Java does not know"), verdict.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = y;",
                "/* 漫威 */ int x = y;",
                "int x = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + y;",
                "int x = y + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1;"
            })
    void the_caret_stands_below_its_place_in_80_columns(String body) {
        String[] lines = checked(body).text().split("\n", -1);
        int caret = 0;
        while (!lines[caret].strip().equals("^")) {
            caret++;
        }
        String code = lines[caret - 1];
        int column = 0;
        int place = 0;
        while (column < lines[caret].indexOf('^')) {
            int letter = code.codePointAt(place);
            column += TextTable.width(Character.toString(letter));
            place += Character.charCount(letter);
        }
        assertEquals("y", code.substring(place, place + 1), checked(body).text());
        assertTrue(TextTable.width(code) <= 80, code);
    }

    @Test
    void a_line_that_fits_is_shown_whole() {
        assertTrue(checked("int x = y;").text().contains("    int x = y;\n"), "the whole line");
    }
}
