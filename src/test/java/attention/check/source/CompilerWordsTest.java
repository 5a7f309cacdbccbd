package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Verdict;
import attention.matrix.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerWordsTest {
    private static final String READY = "ready parts cannot be used in an answer";

    private static Verdict checked(String body) {
        return Checker.cell(
                "Softmax",
                "class MySoftmax implements Normalizer {\n"
                        + "    public double[] weights(double[] scores) {\n"
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
                "int x = 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 +"
                        + " y;",
                "int x = y + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1"
                        + " + 1 + 1;"
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

    private static final String CLASS = "class MySoftmax implements Normalizer {\n%s\n}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double x = 1 | Line 3: a ; is missing here.",
                "int x = scores[0]; | types do not fit: possible lossy conversion from double to"
                        + " int.",
                "int x = scores[0]; | Should this variable be a double?",
                "int x = true; | the types do not fit: boolean cannot be converted to int.",
                "int x; x++; | variable x might not have been initialized: give it a first value.",
                "int x; int x; | is already defined in method weights(double[]): choose another"
                        + " name.",
                "String s = \"a; | a text is not closed: a \" is missing.",
                "int x = y; int z = w; | Mend this first; the compiler has 1 more to say.",
                "int x = y; | Java does not know the variable y. Is it spelt",
                "new Nothing(); | Java does not know the class Nothing.",
            })
    void what_is_wrong_in_a_method(String body, String words) {
        String text = checked(body).text();
        assertTrue(text.contains(words), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double[] weights(double[] x) { return x; } | the method must be public, as in the",
                "public double[] weights(double[] x) { } | can reach its end without a return.",
                "public double[] weights(double[] x) { | the file ends too early; a closing } is",
                "public double[] weights(double[] x) { return x; } } } | is a } too many before"
                        + " it?",
                "@Override public double[] weight(double[] x) { return x; } | MySoftmax has no"
                        + " method",
                "x = 1; | is something left over or missing just before?",
                "public double[] weights(float[] x) { return null; } | Found: double[]"
                        + " weights(float[] x).",
                "@Override public int a() { return 1; } public double[] weights(double[] x) {"
                        + " return x; } | @Override stands before a method that Normalizer does not"
                        + " have.",
            })
    void what_is_wrong_in_a_class(String members, String words) {
        String text = Checker.cell("Softmax", CLASS.formatted(members)).text();
        assertTrue(text.contains(words), text);
    }

    @Test
    void a_line_that_is_too_long_is_cut_on_both_sides_of_the_caret() {
        String text =
                checked("int x = 1" + " + 1".repeat(30) + " + y" + " + 1".repeat(30) + ";").text();

        assertTrue(text.lines().anyMatch(it -> it.strip().matches("… .* \\+ y \\+ .* …")), text);
    }

    @Test
    void a_line_that_fits_is_shown_whole() {
        assertTrue(checked("int x = y;").text().contains("    int x = y;\n"), "the whole line");
    }
}
