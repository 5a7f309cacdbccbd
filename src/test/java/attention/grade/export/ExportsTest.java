package attention.grade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.source.Plain;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.grade.Row;
import attention.grade.SampleBook;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Each format, written for a class with hostile names and read again. */
class ExportsTest {
    private static final Gradebook BOOK = SampleBook.hostile();

    private final Path export;

    ExportsTest(@TempDir Path folder) throws IOException {
        Exports.write(BOOK, folder, EnumSet.allOf(Format.class));
        export = folder.resolve("export");
    }

    private List<CSVRecord> csv(String file) throws IOException {
        try (CSVParser parser =
                CSVParser.parse(export.resolve(file), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    @Test
    void only_what_was_asked_for_is_written(@TempDir Path folder) throws IOException {
        Exports.write(BOOK, folder, Set.of(Format.CANVAS));
        try (var files = Files.list(folder.resolve("export"))) {
            assertEquals(List.of("canvas.csv"), files.map(it -> "" + it.getFileName()).toList());
        }
    }

    @Test
    void no_cell_of_a_table_is_a_formula_or_spans_lines() throws IOException {
        for (String file : List.of("canvas.csv", "nbgrader.csv")) {
            List<CSVRecord> records = csv(file);
            int lines = Files.readString(export.resolve(file)).split("\n", -1).length - 1;
            assertEquals(records.size(), lines, file);
            for (CSVRecord one : records) {
                assertEquals(records.get(0).size(), one.size(), one.toString());
                one.forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\-\t\r].*"), cell));
            }
        }
    }

    @Test
    void canvas_has_a_column_of_totals_and_the_points_possible() throws IOException {
        List<CSVRecord> records = csv("canvas.csv");
        assertEquals("Student", records.get(0).get(0));
        assertEquals("    Points Possible", records.get(1).get(0));
        assertEquals(BOOK.rows().get(0).outOf(), Integer.parseInt(records.get(1).get(5)));
        for (int k = 0; k < BOOK.rows().size(); k++) {
            CSVRecord one = records.get(k + 2);
            Row row = BOOK.rows().get(k);
            assertEquals(Plain.line(row.learner().name()), one.get(0).replaceFirst("^'", ""));
            assertEquals(row.total(), Double.parseDouble(one.get(5)), 0.005);
        }
    }

    @Test
    void the_lessons_of_nbgrader_add_up_to_the_total() throws IOException {
        for (Row row : BOOK.rows()) {
            double sum = 0;
            for (CSVRecord one : csv("nbgrader.csv")) {
                if (one.get(3).equals(Plain.line(row.learner().id()))) {
                    sum += Double.parseDouble(one.get(9));
                    double raw = Double.parseDouble(one.get(7));
                    assertEquals(raw - Double.parseDouble(one.get(8)), sum(one), 0.005);
                }
            }
            assertEquals(row.total(), sum, 0.02);
        }
    }

    private static double sum(CSVRecord one) {
        return Double.parseDouble(one.get(9));
    }

    @Test
    void gradescope_has_a_test_for_each_part_and_the_score_of_the_gradebook() throws IOException {
        for (Row row : BOOK.rows()) {
            Path folder = export.resolve("gradescope").resolve(row.learner().folder());
            JsonObject results = json(folder.resolve("results.json"));
            assertEquals(row.total(), results.get("score").getAsDouble(), 0.005);
            int points = 0;
            int outOf = 0;
            Iterator<GradedPart> parts =
                    row.results().stream().flatMap(it -> it.parts().stream()).iterator();
            for (JsonElement element : results.getAsJsonArray("tests")) {
                JsonObject test = element.getAsJsonObject();
                points += test.get("score").getAsInt();
                outOf += test.get("max_score").getAsInt();
                assertTrue(test.get("status").getAsString().matches("passed|failed"));
                assertEquals("text", test.get("output_format").getAsString());
                assertEquals(
                        parts.next().heldBack() ? "after_published" : "visible",
                        test.get("visibility").getAsString());
            }
            assertEquals(row.points(), points);
            assertEquals(row.outOf(), outOf);
            assertTrue(Files.readString(folder.resolve("results.json")).contains("expected  1"));
        }
    }

    /** Computes what the reporter of GitHub Classroom computes. */
    @Test
    void classroom_tells_the_points_of_the_runners_lateness_and_manual_ones() throws IOException {
        boolean adjusted = false;
        for (Row row : BOOK.rows()) {
            JsonObject file =
                    json(export.resolve("classroom").resolve(row.learner().folder() + ".json"));
            String runners = file.get("runners").getAsString();
            assertTrue(runners.matches("^([a-zA-Z0-9]+,)*[a-zA-Z0-9]+$"), runners);
            int total = 0;
            int most = 0;
            for (String runner : runners.split(",", -1)) {
                String name = runner.toUpperCase(Locale.ROOT) + "_RESULTS";
                String base64 = file.getAsJsonObject("variables").get(name).getAsString();
                String text =
                        new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
                JsonObject results = JsonParser.parseString(text).getAsJsonObject();
                assertEquals(1, results.get("version").getAsInt());
                assertTrue(results.get("status").getAsString().matches("pass|fail|error"));
                most += results.get("max_score").getAsInt();
                for (JsonElement test : results.getAsJsonArray("tests")) {
                    total += test.getAsJsonObject().get("score").getAsInt();
                }
            }
            assertEquals(row.points(), total);
            double told = file.getAsJsonObject("notice").get("totalPoints").getAsDouble();
            assertEquals(row.total(), told, 0.005);
            adjusted |= Math.abs(told - total) > 0.01;
            assertEquals(most, file.getAsJsonObject("notice").get("maxPoints").getAsInt());
        }
        assertTrue(adjusted, "somebody was late or got points by hand");
    }

    @Test
    void junit_reports_are_valid_and_count_their_cases() throws Exception {
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(ExportsTest.class.getResource("junit.xsd"));
        for (Row row : BOOK.rows()) {
            Path file = export.resolve("junit").resolve("TEST-" + row.learner().folder() + ".xml");
            schema.newValidator().validate(new StreamSource(file.toFile()));
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement();
            assertEquals(Plain.line(row.learner().id()), root.getAttribute("name"));
            var suites = root.getElementsByTagName("testsuite");
            assertEquals(row.results().size(), suites.getLength());
            for (int k = 0; k < suites.getLength(); k++) {
                Element suite = (Element) suites.item(k);
                Graded graded = row.results().get(k);
                assertEquals(graded.exercise(), suite.getAttribute("name"));
                for (String[] kind :
                        new String[][] {
                            {"testcase", "tests"},
                            {"failure", "failures"},
                            {"error", "errors"},
                            {"skipped", "skipped"}
                        }) {
                    int found = suite.getElementsByTagName(kind[0]).getLength();
                    assertEquals(suite.getAttribute(kind[1]), Integer.toString(found), kind[0]);
                }
            }
        }
    }
}
