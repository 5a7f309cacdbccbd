package attention.grade.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.grade.Manual;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets save them. */
class SheetTest {
    private static final String TABLE =
            "ID,Name,Email\r\nml,\"Müller, Zoë\",ml@example.org\r\n\r\nøh,Øystein Ås,\r\n,,\r\n";

    @TempDir private Path folder;

    private Sheet read(String text, String charset) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, text.getBytes(Charset.forName(charset)));
        return Sheet.read(file, List.of("id"));
    }

    private String refused(String text, String charset) {
        IOException problem = assertThrows(IOException.class, () -> read(text, charset));
        return String.valueOf(problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ',', ''",
        "UTF-8, ',', \uFEFF",
        "UTF-8, ';', \uFEFF",
        "UTF-16, '\t', ''",
        "UTF-16LE, '\t', \uFEFF",
        "UTF-16LE, ',', ''",
        "UTF-16BE, ';', ''",
        "windows-1252, ';', ''",
        "ISO-8859-1, ',', ''",
        "UTF-8, '|', 'sep=|\r\n'",
    })
    void every_usual_encoding_and_separator_is_read(String charset, String by, String before)
            throws IOException {
        String text = TABLE.replace(",", by).replace("Müller" + by + " Zoë", "Müller, Zoë");
        Sheet sheet = read(before + text, charset);

        assertEquals(2, sheet.lines().size());
        assertEquals("Müller, Zoë", sheet.lines().get(0).get("name"));
        assertEquals("øh", sheet.lines().get(1).get("id"));
        assertEquals("", sheet.lines().get(1).get("folder"));
        boolean guessed = charset.equals("windows-1252") || charset.equals("ISO-8859-1");
        assertEquals(guessed, sheet.note().isPresent());
        assertTrue(sheet.note().stream().allMatch(it -> it.contains("Müller")), sheet::toString);
    }

    /** Read as Windows-1252 they would give letters too, and names that nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "GBK, 张三",
        "GBK, 李",
        "Big5, 王小明",
        "windows-1251, Иванова",
        "windows-1253, Παπαδόπουλος",
        "Shift_JIS, 田中",
        "EUC-KR, 김철수",
        "windows-1256, محمد"
    })
    void an_encoding_that_cannot_be_told_is_refused_with_what_to_do(String charset, String name) {
        String words = refused("id,name\r\n1," + name + "\r\n", charset);

        assertTrue(words.contains("list.csv") && words.contains("CSV UTF-8"), words);
    }

    @Test
    void what_spreadsheets_and_pages_leave_around_texts_is_not_part_of_them() throws IOException {
        Sheet sheet =
                read(
                        ";;\n\n\u00a0ID\u200b;Name;\n\"=\"\"007\"\"\";\u200eBond ;\n;;\n8;;\n",
                        "UTF-8");

        assertEquals("007", sheet.lines().get(0).get("id"));
        assertEquals("Bond", sheet.lines().get(0).get("name"));
        assertEquals(List.of(1L, 3L), sheet.lines().stream().map(Sheet.Line::number).toList());
    }

    @Test
    void letters_in_two_pieces_become_one() throws IOException {
        Sheet sheet = read("id,name\nJose\u0301,\u00a0Nguye\u0302\u0303n\u00a0\n", "UTF-8");

        assertEquals("José", sheet.lines().get(0).get("id"));
        assertEquals("Nguyễn", sheet.lines().get(0).get("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email\nAda,a@b\n|no column id",
                "|is empty",
                "\n;;\n|is empty",
                "id,name,ID\n1,2,3\n|two columns id",
                "id,name\n1,Lovelace, Ada\n|entry 1: it has more cells",
                "id,name\n1,\"Ada\" Lovelace\n|no table that can be read",
                "id,name\n1,\"Ada\n|no table that can be read",
            })
    void a_slip_is_told_with_its_place(String textAndWords) {
        String[] sides = textAndWords.split("\\|", 2);
        String words = refused(sides[0], "UTF-8");

        assertTrue(words.contains(sides[1]), words);
        assertTrue(words.contains("list.csv"), words);
    }

    @Test
    void a_workbook_of_excel_is_told_from_a_table() throws IOException {
        assertTrue(refused("PK\u0003\u0004", "ISO-8859-1").contains("workbook of a spreadsheet"));
        Path none = folder.resolve("none.csv");
        IOException missing =
                assertThrows(IOException.class, () -> Sheet.read(none, List.of("id")));
        assertTrue(String.valueOf(missing.getMessage()).startsWith("There is no file"));
    }

    @Test
    void points_with_a_comma_and_ids_with_a_mark_are_the_teachers_own() throws IOException {
        String text = "id;exercise;points;comment\r\n'=1+1;Softmax;1,5;gut\r\nada;;-2;\r\n";
        Path file = folder.resolve(ManualFile.NAME);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));

        Map<String, Manual> read = ManualFile.read(folder);
        assertEquals(1.5, read.getOrDefault("=1+1", Manual.NONE).points("Softmax"));
        assertEquals(-2, read.getOrDefault("ada", Manual.NONE).points());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"due\": \"2026-03-02T23:59:00+01:00\", \"percentperday\": 10}|is it percentPerDay?",
                "{\"due\": \"2026-03-02T23:59:00+01:00\", \"weight\": 10}|no setting weight",
                "{\"due\": \"2026-03-02\"}|2026-03-02 is no time",
                "{\"due\": \"2026-03-02T23:59:00Z\", \"percentPerDay\": \"ten\"}|is no late policy",
                "{\"due\": \"2026-03-02T23:59:00Z\", \"percentPerDay\": -1}|below 0",
                "{\"due\": \"2026-03-02T23:59:00Z\", \"extended\": {\"ada\": \"soon\"}}|soon is no time",
                "{\"due\": \"2026-03-02T23:59:00Z\", \"extended\": {\"ada\": null}}|null is no time",
                "{\"percentPerDay\": 10}|names no time",
                "[]|is no late policy",
                "|names no time",
            })
    void a_slip_in_a_late_policy_is_told(String textAndWords) throws IOException {
        String[] sides = textAndWords.split("\\|", 2);
        Path file = folder.resolve("late.json");
        Files.writeString(file, sides[0], StandardCharsets.UTF_16);
        IOException problem = assertThrows(IOException.class, () -> LatePolicy.read(file));

        String words = String.valueOf(problem.getMessage());
        assertTrue(words.contains(sides[1]) && words.contains("late.json"), words);
    }
}
