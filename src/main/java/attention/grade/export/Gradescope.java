package attention.grade.export;

import attention.check.Status;
import attention.check.source.Plain;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.GradedPart;
import attention.grade.Row;
import attention.words.Words;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The {@code results.json} that Gradescope reads: one test for each part of each exercise. */
final class Gradescope {
    private static final Words WORDS = Words.of("grade");
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
    private static final int LONGEST = 20_000;

    private Gradescope() {}

    static String text(Gradebook book, Row row) {
        JsonObject results = new JsonObject();
        results.addProperty("score", CsvCells.rounded(row.total()));
        results.addProperty("output_format", "text");
        results.addProperty("output", output(book, row));
        results.addProperty("visibility", "visible");
        results.addProperty("stdout_visibility", "hidden");
        JsonArray tests = new JsonArray();
        int number = 0;
        for (Graded graded : row.results()) {
            number++;
            for (GradedPart part : graded.parts()) {
                tests.add(test(graded, part, number + "." + part.number()));
            }
        }
        results.add("tests", tests);
        return JSON.toJson(results) + "\n";
    }

    private static String output(Gradebook book, Row row) {
        StringBuilder text = new StringBuilder();
        text.append(WORDS.text("gradescope/level", "level", book.about().level())).append('\n');
        if (!row.late().note().isEmpty()) {
            text.append(Plain.line(row.late().note())).append('\n');
        }
        if (!row.complete()) {
            text.append(WORDS.text("gradescope/not final")).append('\n');
        }
        row.unusable()
                .forEach(
                        it ->
                                text.append(Plain.line(it.file()))
                                        .append(": ")
                                        .append(Plain.line(it.reason() + " " + it.guess()))
                                        .append('\n'));
        return text.toString();
    }

    private static JsonObject test(Graded graded, GradedPart part, String number) {
        boolean passed = part.status() == Status.PASS;
        JsonObject test = new JsonObject();
        test.addProperty("name", graded.exercise() + ": " + Plain.line(part.title()));
        test.addProperty("number", number);
        test.addProperty("score", part.points());
        test.addProperty("max_score", part.outOf());
        test.addProperty("status", passed ? "passed" : "failed");
        test.addProperty("output_format", "text");
        test.addProperty("output", passed ? "" : output(graded, part));
        test.addProperty("visibility", part.heldBack() ? "after_published" : "visible");
        return test;
    }

    /** The first part that did not pass has the verdict's details, the others their reason. */
    private static String output(Graded graded, GradedPart part) {
        boolean first =
                graded.parts().stream()
                        .filter(it -> it.status() != Status.PASS)
                        .findFirst()
                        .filter(part::equals)
                        .isPresent();
        return first && !graded.detail().isEmpty()
                ? Plain.text(graded.detail(), LONGEST).stripIndent().stripTrailing()
                : part.status().words() + ": " + Plain.line(part.reason());
    }
}
