package attention.grade.export;

import attention.check.Status;
import attention.check.source.Plain;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.grade.Row;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * For GitHub Classroom: {@code runners} for the reporter's input of that name, and for each runner
 * the variable that it reads, such as {@code SOFTMAX_RESULTS}, with the base64 of its JSON; {@code
 * notice} is what the classroom is told, with lateness and the teacher's own points, which no
 * runner knows.
 */
final class Classroom {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
    private static final Gson SHORT = new Gson();

    private Classroom() {}

    static String text(Row row) {
        JsonObject variables = new JsonObject();
        JsonObject notice = new JsonObject();
        StringBuilder runners = new StringBuilder();
        for (Graded graded : row.results()) {
            String runner = graded.exercise().toLowerCase(Locale.ROOT);
            runners.append(runners.isEmpty() ? "" : ",").append(runner);
            byte[] json = SHORT.toJson(results(graded)).getBytes(StandardCharsets.UTF_8);
            variables.addProperty(
                    runner.toUpperCase(Locale.ROOT) + "_RESULTS",
                    Base64.getEncoder().encodeToString(json));
        }
        notice.addProperty("totalPoints", CsvCells.rounded(row.total()));
        notice.addProperty("maxPoints", row.outOf());
        JsonObject file = new JsonObject();
        file.addProperty("runners", runners.toString());
        file.add("notice", notice);
        file.add("variables", variables);
        return JSON.toJson(file) + "\n";
    }

    private static JsonObject results(Graded graded) {
        JsonObject results = new JsonObject();
        results.addProperty("version", 1);
        results.addProperty("status", status(graded.status()));
        results.addProperty("max_score", graded.outOf());
        JsonArray tests = new JsonArray();
        for (GradedPart part : graded.parts()) {
            JsonObject test = new JsonObject();
            test.addProperty("name", graded.exercise() + ": " + Plain.line(part.title()));
            test.addProperty("status", status(part.status()));
            test.addProperty("score", graded.known() ? part.points() : 0);
            test.addProperty("message", Plain.line(part.reason()));
            test.addProperty("test_code", "./workbook check " + graded.exercise());
            test.addProperty("filename", "My" + graded.exercise() + ".java");
            test.addProperty("line_no", 0);
            test.addProperty("execution_time", "0ms");
            tests.add(test);
        }
        results.add("tests", tests);
        return results;
    }

    private static String status(Status status) {
        return switch (status) {
            case PASS -> "pass";
            case GRADER_ERROR, COMPILE -> "error";
            default -> "fail";
        };
    }
}
