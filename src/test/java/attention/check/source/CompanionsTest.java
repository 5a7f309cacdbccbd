package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer is compiled with: nothing that it does not need, and each line where it was. */
class CompanionsTest {
    private static final String ANSWER =
            """
            class MySum {
                double sum(double[] x) {
                    return BODY;
                }
            }
            """;

    private static String answer(String body) {
        return ANSWER.replace("BODY", body);
    }

    private static Companions.Composed cell(String cell, String... others) {
        return Companions.ofCell("MySum", cell, List.of(others));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(new MySum().sum(new double[] {1}));",
                "check(new MySum())",
                "new MySum().sum(new double[] {1, 2})",
                "for (int i = 0; i < 3; i++) { System.out.println(i); }",
                "if (x > 1) { y(); } else { z(); }",
                "double[] tried = new MySum().f(new double[] {1});",
                "tried = 3;",
                "%time",
                "var unused = new MySum();",
                "Runnable r = () -> { check(new MySum()); };",
                "double twice(double y) { return 2 * y; }"
            })
    void what_stands_beside_the_class_is_left_out_and_no_line_moves(String beside) {
        String below = cell(answer("0") + beside + "\n").text();
        assertEquals(answer("0").strip(), below.strip());
        String above = cell(beside + "\n" + answer("0")).text();
        assertEquals(answer("0").strip(), above.strip());
        assertEquals(2, above.lines().toList().indexOf("    double sum(double[] x) {"));
    }

    @Test
    void a_cell_of_the_class_alone_stays_as_it_is_to_the_letter() {
        String cell = "// mine\n" + answer("helper(x)") + "\nclass Other {}\n// end";
        assertEquals(cell, cell(cell, "double other(double y) { return y; }").text());
    }

    @Test
    void a_cell_that_is_no_java_stays_as_it_is_for_the_compiler_to_tell() {
        for (String broken :
                List.of("class MySum { {", "}} class MySum {}", "class MySun {}", "")) {
            assertEquals(broken, cell(broken, "int f() { return 1; }").text());
        }
    }

    private static Stream<Arguments> needed() {
        return Stream.of(
                Arguments.of("largest(x)", "double largest(double[] x) { return x[0]; }"),
                Arguments.of(
                        "largest(x)", "public static double largest(double[] x)\n{ return 1; }"),
                Arguments.of(
                        "largest(x)", "<T> double largest(T x) throws Exception { return 1; }"),
                Arguments.of("tiny", "double tiny = 1e-9;"),
                Arguments.of("tiny", "final double[] tiny = {1, 2};"),
                Arguments.of("(int) tiny.get(0)", "List<Double> tiny = new ArrayList<>();"),
                Arguments.of(
                        "tiny.applyAsDouble(1)", "DoubleUnaryOperator tiny = y -> { return y; };"),
                Arguments.of(
                        "new Helper().f(x)", "class Helper { double f(double[] x) { return 1; } }"),
                Arguments.of(
                        "Helper.f(x)",
                        "final class Helper { static double f(double[] x) { return 1; } }"),
                Arguments.of("new P(1).x()", "record P(double x) {}"),
                Arguments.of("E.A.ordinal()", "enum E { A, B }"),
                Arguments.of(
                        "((F) y -> y).f(1)",
                        "@FunctionalInterface\ninterface F { double f(double x); }"));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void what_the_class_uses_of_another_cell_becomes_a_part_of_it(String use, String other) {
        boolean type = use.matches(".*(Helper|P|E|F)\\b.*"); // in its own cell it stays where it is
        for (Companions.Composed one :
                List.of(
                        cell(answer(use), "int old = 1;", other),
                        cell(type ? answer(use) : other + "\n" + answer(use), other),
                        cell(type ? answer(use) : answer(use) + other, other))) {
            assertEquals(1, one.taken().size(), one.text());
            String member = "\nstatic " + other.replaceFirst("^(public )?(static )?", "") + "\n}";
            assertTrue(one.text().contains(member), one.text());
            assertTrue(!one.text().contains("old"), one.text());
        }
    }

    @Test
    void what_a_helper_needs_comes_along_too_and_the_last_of_a_name_counts() {
        Companions.Composed one =
                cell(
                        answer("first(x)"),
                        "double first(double[] x) { return second(x); }",
                        "double second(double[] x) { return 1; }",
                        "double second(double[] x) { return 2; }",
                        "double second(int other) { return 3; }");
        assertEquals(List.of("first", "second"), one.taken());
        assertTrue(!one.text().contains("return 1"), one.text());
        assertTrue(one.text().contains("return 2"), one.text());
        assertTrue(one.text().contains("return 3"), one.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.length",
                "new Object() { double y = 1; }.y",
                "it.y()",
                "Arrays.stream(x).map(y -> y).sum()",
                "reduce((y, z) -> y + z)",
                "\"y\".length() /* y */",
                "f((double y) -> y)"
            })
    void own_names_are_not_taken_from_other_cells(String body) {
        Companions.Composed one = cell(answer(body), "double[] y = {1};", "double x = 1;");
        assertEquals(List.of(), one.taken(), one.text());
    }

    @Test
    void imports_go_to_the_front_wherever_they_stand() {
        String text = cell(answer("abs(1)") + "import static java.lang.Math.abs;\n").text();
        assertTrue(text.startsWith("import static java.lang.Math.abs; class MySum {\n"), text);
        String other =
                cell(
                                answer("BigDecimal.ONE"),
                                "import java.math.BigDecimal;\nimport java.text.*;",
                                "import tech.tablesaw.api.*;\nimport java.net.URI;")
                        .text();
        assertTrue(
                other.startsWith("import java.math.BigDecimal; import java.text.*; class"), other);
    }

    private static String file(String text, Map<String, String> beside) {
        return Companions.ofFile(text, name -> Optional.ofNullable(beside.get(name))).text();
    }

    @Test
    void a_class_in_a_file_beside_the_answer_comes_along() {
        String answer =
                "package hw2;\nimport hw2.VectorMath;\nimport java.util.List;\n"
                        + answer("VectorMath.f(x)");
        String helper =
                "package hw2;\n\nimport java.util.Map;\n\npublic class VectorMath { Deep d; }\n";
        String text =
                file(answer, Map.of("VectorMath", helper, "Deep", "class Deep {}", "No", "x"));
        String front = "import java.util.Map; import java.util.List;";
        assertTrue(text.startsWith(front), text);
        assertEquals(3, text.lines().toList().indexOf("class MySum {"));
        assertTrue(text.contains("\npublic class VectorMath { Deep d; }\n"), text);
        assertTrue(text.contains("\nclass Deep {}\n"), text);
        assertTrue(!text.contains("hw2"), text);
    }

    @Test
    void a_file_that_needs_none_stays_as_it_is_to_the_letter() {
        String answer = "package hw2;\n" + answer("Math.abs(x[0])");
        assertEquals(
                answer, file(answer, Map.of("MySum", "class MySum {}", "Other", "class Other {}")));
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@A ",
                "@A(",
                "(",
                "[",
                "{",
                "}",
                ";",
                "= ",
                "a ",
                "a.",
                "a(",
                "<",
                "a<",
                "public ",
                "int a;",
                "int a = 1;\n",
                "int f() {}\n",
                "class A {}",
                "import a;",
                "f()\n",
                "%\n",
                "x ->",
                "(a, b) ->",
                "if (a) {} ",
                "A a ",
                "\n",
                ", ",
                "return f(",
                "é",
                "\"",
                "'",
                "/*"
            })
    void a_text_that_was_chosen_to_take_long_takes_one_pass(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        String inside = answer("0; } void f() {" + text + "}");
        for (String cell : List.of(text + answer("a"), inside, answer("a") + text)) {
            assertTrue(cell(cell, text).text().length() >= ANSWER.length());
            assertTrue(file(cell, Map.of("A", text)).length() >= ANSWER.length());
        }
    }
}
