package attention.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTest {
    private static final String FIRST =
            "class First { static final int SIZE = 3; class Inner {} Runnable r = () -> {}; }"
                    + " class He$lp { static final int ONE = 1; }";
    private static final String ODD = "class 𝐀Help { static final int ONE = 1; }";
    private static final String PACKAGED = "\\u0070ackage zz; class Foo {}";
    private static final String SECOND =
            "class Second { record Pair(int a, int b) {} int sum() { return 1 + 2; } }";

    private final Compiler compiler = new Compiler();

    private Set<String> together(String third) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("First", FIRST);
        sources.put("Third", third);
        sources.put("Second", SECOND);
        sources.put("Odd", ODD);
        sources.put("Packaged", PACKAGED);
        return compiler.compileTogether(sources).keySet();
    }

    @Test
    void texts_give_the_classes_together_that_they_give_alone() {
        Map<String, Map<String, byte[]>> all =
                compiler.compileTogether(Map.of("First", FIRST, "Second", SECOND));

        assertEquals(Set.of("First", "Second"), all.keySet());
        assertAlike(
                compiler.compile("First", FIRST).classes(), all.getOrDefault("First", Map.of()));
        assertAlike(
                compiler.compile("Second", SECOND).classes(), all.getOrDefault("Second", Map.of()));
    }

    private static void assertAlike(Map<String, byte[]> alone, Map<String, byte[]> together) {
        assertEquals(alone.keySet(), together.keySet());
        alone.forEach((name, code) -> assertArrayEquals(code, together.get(name), name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Third { int a = \"one\"; }",
                "class Third {",
                "class Third { Missing m; }",
                "class First { int another; }",
            })
    void a_text_that_does_not_compile_leaves_the_others_alone(String third) {
        assertEquals(Set.of("First", "Second"), together(third));
    }

    @Test
    void three_kinds_of_errors_leave_what_is_right() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Unread", "class Unread {");
        sources.put("Typed", "class Typed { int a = \"one\"; }");
        sources.put("Flowing", "class Flowing { int a() { } }");
        sources.put("Right", "class Right { }");

        assertEquals(Set.of(), compiler.compileTogether(Map.of()).keySet());
        assertEquals(Set.of(), compiler.compileTogether(sources).keySet(), "three rounds are all");
        sources.remove("Flowing");
        assertEquals(Set.of("Right"), compiler.compileTogether(sources).keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Third { First first; }",
                "class Third extends Second {}",
                "class Third { int size = First.SIZE; }",
                "class Third { int size = He$lp.ONE; }",
                "class Third { int size = 𝐀Help.ONE; }",
                "import zz.*; class Third {}",
                "class Third { int size = \\u0046irst.SIZE; }",
                "class Third { int size = Fi\u200drst.SIZE; }",
            })
    void a_text_that_names_the_class_of_another_is_not_compiled_with_it(String third) {
        assertEquals(Set.of("First", "Second"), together(third));
    }

    @Test
    void a_class_that_hides_one_of_javas_is_not_seen_by_others() {
        String hiding = "class Math { static double exp(double x) { return 0; } }";
        String using = "class User { double e = Math.exp(1); }";

        assertEquals(
                Set.of("Hiding"),
                compiler.compileTogether(Map.of("Hiding", hiding, "User", using)).keySet());
    }
}
