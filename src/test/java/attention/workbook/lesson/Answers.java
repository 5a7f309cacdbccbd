package attention.workbook.lesson;

import attention.check.Register;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a learner may write into an answer cell. */
final class Answers {
    private static final Map<String, String> WRONG =
            Map.of(
                    "double", "return 12345.5;",
                    "double[]", "return new double[] {12345.5};",
                    "double[][]", "return new double[][] {{12345.5}};");
    private static final Pattern THROW =
            Pattern.compile("throw new Todo\\(.*?\\);", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("public (double(\\[\\])*) \\w+\\(");

    private Answers() {}

    static String stub(StoredLesson lesson, Cell cell) {
        return Stubs.cell(lesson.name(), cell.exercise());
    }

    /** The explained solution. */
    static String solution(Cell cell) {
        String lesson = Register.get().find(cell.exercise()).orElseThrow().lesson().folder();
        String file = "solutions/" + lesson + "/My" + cell.exercise() + ".java";
        return Imports.without(StoredLesson.read(StoredLesson.ROOT.resolve(file)));
    }

    /** The stub, which returns a number that no exercise asks for. */
    static String wrong(StoredLesson lesson, Cell cell) {
        String stub = stub(lesson, cell);
        Matcher result = RESULT.matcher(stub);
        if (!result.find()) {
            throw new AssertionError("the stub of " + cell.exercise() + " has no method: " + stub);
        }
        String wrong = WRONG.get(result.group(1));
        if (wrong == null) {
            throw new AssertionError("no wrong answer is known of type " + result.group(1));
        }
        return THROW.matcher(stub).replaceAll(wrong);
    }
}
