package attention.workbook.lesson;

import attention.check.Register;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a learner may write into an answer cell. */
final class Answers {
    private static final Map<String, String> WRONG =
            Map.ofEntries(
                    Map.entry("int", "return 12345;"),
                    Map.entry("long", "return 12345;"),
                    Map.entry("int[]", "return new int[] {12345};"),
                    Map.entry("double", "return 12345.5;"),
                    Map.entry("double[]", "return new double[] {12345.5};"),
                    Map.entry("double[][]", "return new double[][] {{12345.5}};"),
                    Map.entry("boolean[][]", "return new boolean[][] {{false, true}};"),
                    Map.entry("Matrix", "return Matrix.ofRow(12345.5);"),
                    Map.entry("State", "return new State(inputs, Matrix.ofRow(12345.5));"),
                    Map.entry(
                            "Reading",
                            "return new Reading(Matrix.ofRow(12345.5), Matrix.ofRow(12345.5));"),
                    Map.entry("Matrix[]", "return new Matrix[] {Matrix.ofRow(12345.5)};"),
                    Map.entry(
                            "Gradients",
                            "return new Gradients(queries, keys, new double[][] {{12345.5}});"),
                    Map.entry(
                            "Pooled",
                            "return new Pooled(Matrix.ofRow(12345.5), Matrix.ofRow(12345.5));"),
                    Map.entry(
                            "Projected",
                            "return new Projected(inputs, inputs, Matrix.ofRow(12345.5));"),
                    Map.entry("Step", "return new Step(state, state, Matrix.ofRow(12345.5));"));

    /** The head of a method, its type of result, and the throw that is all of its body. */
    private static final Pattern TODO =
            Pattern.compile(
                    " (\\w+(?:\\[\\])*) \\w+\\([^)]*\\) \\{[^{}]*?(throw new Todo\\(.*?\\);)",
                    Pattern.DOTALL);

    private static final Pattern LIBRARY_PART =
            Pattern.compile(
                    "(?m)^(\\w+): the library's runs here; yours does once check\\(new My\\1\\(\\)\\) has"
                            + " passed\\.$");

    /** In lesson 18's table of pieces, those that are answered there. */
    private static final Pattern LIBRARY_PIECE = Pattern.compile("(?m)^(\\w+ +18 +)the library's$");

    private Answers() {}

    /** What a cell shows where the parts that it takes by {@code own} are the learner's. */
    static String withOwnParts(String shown) {
        String parts = LIBRARY_PART.matcher(shown).replaceAll("$1: yours runs here.");
        return LIBRARY_PIECE.matcher(parts).replaceAll("$1yours");
    }

    static String stub(StoredLesson lesson, Cell cell) {
        return StubCells.cell(lesson.name(), cell.exercise());
    }

    /** The explained solution. */
    static String solution(Cell cell) {
        String lesson = Register.get().find(cell.exercise()).orElseThrow().lesson().folder();
        String file = "solutions/" + lesson + "/My" + cell.exercise() + ".java";
        return Imports.without(StoredLesson.read(StoredLesson.ROOT.resolve(file)));
    }

    /** The stub, whose methods return a number that no exercise asks for. */
    static String wrong(StoredLesson lesson, Cell cell) {
        String stub = stub(lesson, cell);
        Matcher todo = TODO.matcher(stub);
        StringBuilder wrong = new StringBuilder();
        int from = 0;
        while (todo.find()) {
            wrong.append(stub, from, todo.start(2)).append(wrongResult(todo.group(1)));
            from = todo.end();
        }
        if (from == 0 || stub.indexOf("new Todo", from) >= 0) {
            throw new AssertionError("a method of the stub was not found: " + stub);
        }
        return wrong.append(stub.substring(from)).toString();
    }

    private static String wrongResult(String type) {
        String wrong = WRONG.get(type);
        if (wrong == null) {
            throw new AssertionError("no wrong answer is known of type " + type);
        }
        return wrong;
    }
}
