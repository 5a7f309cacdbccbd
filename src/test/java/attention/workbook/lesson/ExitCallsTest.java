package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCallsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class MySoftmax { double[] weights(double[] s) { System.exit(0); return s; } }",
                "import java.util.*;\nclass A { void a() { java.lang.System . exit ( 3 ); } }",
                "class A { void a() { Runtime.getRuntime().exit(1); } }",
                "class A { void a() { Runtime.getRuntime().halt(1); } }",
                "class A { void a() { Runtime here = Runtime.getRuntime(); here.halt(1); } }",
                "import static java.lang.System.*;\nclass A { void a() { exit(0); } }",
                "class A { java.util.function.IntConsumer a = System::exit; }",
                "class A { A() { if (true) { System.exit(0); } } }",
                "class A { static { System.exit(0); } }",
                "class A { int x = stop(); int stop() { System.exit(0); return 1; } }",
                "class A { void a() { Runnable r = () -> System.exit(0); r.run(); } }",
                "class A { class B { void b() { System.exit(0); } } }",
                "void stop() { System.exit(0); }",
                "Runnable r = () -> System.exit(0);",
                "record A(int n) { A { System.exit(n); } }",
                "class A { void a() { System.exit(0) } }",
            })
    void a_call_that_ends_the_process_is_found(String code) {
        assertTrue(ExitCalls.in(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { // System.exit(0);\n }",
                "class A { String text = \"System.exit(0)\"; }",
                "class A { String text = \"\"\"\n System.exit(0);\n \"\"\"; }",
                "class A { /* System.exit(0) */ void a() { System.out.println(1); } }",
                "class A { void exit(int n) {} void a() { exit(0); } }",
                "class A { void exit(int n) {} void a() { this.exit(0); } }",
                "class A { int exit = 3; int halt() { return exit; } }",
                "class A { void a(Door door) { door.exit(); } }",
                "import java.util.*;\nclass A { void a() { List.of(1).forEach(System.out::println); } }",
                "",
                "this is no Java",
            })
    void everything_else_is_harmless(String code) {
        assertFalse(ExitCalls.in(code));
    }
}
