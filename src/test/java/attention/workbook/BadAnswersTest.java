package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad answer gets its own status and sentence, and every other exercise is still checked. */
@Tag("answers")
class BadAnswersTest {
    private static final String SOFTMAX = "02-softmax/MySoftmax.java";
    private static final String WEIGHTED_SUM = "01-three-steps/MyWeightedSum.java";
    private static final String SIGNATURE = "public double[] weights(double[] scores)";

    @TempDir Path folder = Path.of("");

    private String right = "";

    /** A workbook in which one exercise is solved. */
    @BeforeEach
    void begun() throws IOException {
        right = solution(SOFTMAX);
        answer(WEIGHTED_SUM, solution(WEIGHTED_SUM));
    }

    private static String solution(String file) throws IOException {
        return Files.readString(Path.of("solutions").resolve(file));
    }

    private void answer(String file, String code) throws IOException {
        Path place = folder.resolve("exercises").resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, code);
    }

    private record Bad(String code, String status, String words) {}

    private static Map<String, Bad> badAnswers(String right) {
        var bad = new LinkedHashMap<String, Bad>();
        bad.put("syntax", new Bad(right.replaceFirst(";", ""), "COMPILE", "compile"));
        bad.put("class name", new Bad(right.replace("MySoftmax", "Other"), "COMPILE", "MySoftmax"));
        bad.put(
                "constructor",
                new Bad(
                        right.replaceFirst(
                                "(?s)@Override", "public MySoftmax(int x) {}\n    @Override"),
                        "COMPILE",
                        "constructor"));
        bad.put(
                "loop",
                body("while (scores.length >= 0) { }\n return scores;", "TIMEOUT", "second"));
        bad.put("recursion", body("return weights(scores);", "ERROR", "itself"));
        bad.put("exit", body("System.exit(0);\n return scores;", "ERROR", "exit"));
        bad.put("null", body("return null;", "FAIL", "null"));
        bad.put(
                "NaN",
                body(
                        "double[] w = new double[scores.length]; java.util.Arrays.fill(w, 0.0 / 0);"
                                + " return w;",
                        "FAIL",
                        "NaN"));
        bad.put("shape", body("return new double[scores.length + 1];", "FAIL", "length"));
        return bad;
    }

    private static Bad body(String code, String status, String words) {
        String source =
                "import attention.normalize.Normalizer;\n"
                        + "public class MySoftmax implements Normalizer {\n"
                        + SIGNATURE
                        + " {\n"
                        + code
                        + "\n}\n}\n";
        return new Bad(source, status, words);
    }

    @Test
    void each_bad_answer_gets_its_own_sentence() throws IOException {
        Set<String> sentences = new HashSet<>();
        var bad = badAnswers(right);
        for (var entry : bad.entrySet()) {
            answer(SOFTMAX, entry.getValue().code());
            JsonObject verdict = verdict(entry.getKey());
            String sentence = verdict.get("sentence").getAsString();
            sentences.add(sentence);
            assertEquals(
                    entry.getValue().status(),
                    verdict.get("status").getAsString(),
                    entry.getKey() + ": " + sentence);
        }
        assertEquals(bad.size(), sentences.size(), "a sentence is used twice: " + sentences);
    }

    @Test
    void a_package_line_and_a_byte_order_mark_are_forgiven() throws IOException {
        for (String code : new String[] {"\ufeff" + right, "package mine;\n" + right}) {
            answer(SOFTMAX, code);
            assertEquals("PASS", verdict(code).get("status").getAsString());
        }
    }

    /** The verdict on Softmax; WeightedSum must have been checked as well, and passed. */
    private JsonObject verdict(String what) {
        Typed result = Typed.in(folder, "check", "--json");
        assertFalse(result.all().contains("\tat "), what + result.all());
        JsonObject verdicts = new JsonObject();
        for (JsonElement element :
                JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("verdicts")) {
            JsonObject verdict = element.getAsJsonObject();
            verdicts.add(verdict.get("exercise").getAsString(), verdict);
        }
        JsonObject other = verdicts.getAsJsonObject("WeightedSum");
        assertEquals("PASS", other.get("status").getAsString(), what);
        assertTrue(verdicts.has("Softmax"), what);
        return verdicts.getAsJsonObject("Softmax");
    }
}
