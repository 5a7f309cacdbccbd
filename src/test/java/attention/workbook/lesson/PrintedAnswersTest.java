package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.check.Register;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No method that a lesson prints above an exercise passes as its answer. */
class PrintedAnswersTest {
    /** Type, name and parameters of a snippet that is a method, behind a remark or without. */
    private static final Pattern HEAD =
            Pattern.compile("(?://.*\\n)*([\\w\\[\\]]+) (\\w+)\\(([^)]*)\\)\\s*\\{");

    @ParameterizedTest
    @MethodSource("attention.workbook.lesson.StoredLesson#all")
    void an_exercise_asks_for_more_than_stands_above_it(StoredLesson stored) {
        assertEquals(List.of(), printed(stored.parsed()));
    }

    @Test
    void a_method_that_is_the_answer_is_found() {
        Lesson lesson =
                LessonParser.parse(
                        "00-t",
                        """
                        # T
                        ```java
                        double[] naive(double[] s) { return Matrix.ofRow(s).exp().row(0); }
                        // The library's.
                        double[] right(double[] s) { return new Softmax().weights(s); }
                        double other(double[] s) { return s[0]; }
                        ```
                        ```java answer=Softmax
                        ```
                        ```java
                        double[] later(double[] s) { return right(s); }
                        ```
                        """);
        assertEquals(List.of("right is Softmax"), printed(lesson));
    }

    /** Which methods are the answer to what stands below them. */
    private static List<String> printed(Lesson lesson) {
        List<Cell> cells = new ArrayList<>();
        List<Cell> methods = new ArrayList<>();
        try (Snippets snippets = new Snippets()) {
            for (Cell cell : lesson.cells()) {
                if (cell.kind() == Cell.Kind.CODE) {
                    snippets.of(cell.source()).stream()
                            .filter(it -> HEAD.matcher(it).lookingAt())
                            .forEach(it -> methods.add(code(cell.id() + methods.size(), it)));
                } else if (cell.kind() == Cell.Kind.ANSWER) {
                    methods.forEach(it -> cells.addAll(asAnswer(it, cell.exercise())));
                }
            }
        }
        cells.addAll(0, methods);
        try (AnsweredLesson answered = new AnsweredLesson(new Lesson("00-t", "T", cells))) {
            answered.run(cell -> "");
            return answered.shown().entrySet().stream()
                    .filter(it -> it.getValue().startsWith("✓"))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** A cell that checks the method as an answer; none where their parameters differ. */
    private static List<Cell> asAnswer(Cell method, String exercise) {
        Class<?> contract = Register.get().find(exercise).orElseThrow().contract();
        List<Method> asked =
                Arrays.stream(contract.getMethods())
                        .filter(it -> Modifier.isAbstract(it.getModifiers()))
                        .toList();
        Matcher head = HEAD.matcher(method.source());
        if (asked.size() != 1 || !head.lookingAt() || !types(asked.get(0)).equals(types(head))) {
            return List.of();
        }
        Class<?>[] parameters = asked.get(0).getParameterTypes();
        List<String> declared = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            declared.add(parameters[i].getSimpleName() + " a" + i);
            given.add("a" + i);
        }
        String source =
                "check(\"%s\", new %s() { public %s %s(%s) { return %s(%s); } });"
                        .formatted(
                                exercise,
                                contract.getSimpleName(),
                                asked.get(0).getReturnType().getSimpleName(),
                                asked.get(0).getName(),
                                String.join(", ", declared),
                                head.group(2),
                                String.join(", ", given));
        return List.of(code(head.group(2) + " is " + exercise, source));
    }

    private static List<String> types(Method method) {
        List<String> types = new ArrayList<>(List.of(method.getReturnType().getSimpleName()));
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).forEach(types::add);
        return types;
    }

    private static List<String> types(Matcher head) {
        List<String> types = new ArrayList<>(List.of(head.group(1)));
        types.addAll(
                Arrays.stream(head.group(3).split(",", -1))
                        .map(it -> it.strip().split(" ", -1)[0])
                        .collect(Collectors.toList()));
        return types;
    }

    private static Cell code(String id, String source) {
        return new Cell(Cell.Kind.CODE, id, source, "", 0);
    }
}
