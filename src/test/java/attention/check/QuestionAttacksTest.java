package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.box.Applied;
import attention.box.Observation;
import attention.box.Outcome;
import attention.check.boxes.Box;
import attention.check.boxes.Boxes;
import attention.check.boxes.Caller;
import attention.check.boxes.ContractBoxes;
import attention.check.boxes.Limits;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The attacks of {@code src/test/attacks} on functions that are given. Each sits between two calls
 * of an innocent neighbour in a box of its own, who must be right.
 */
@Tag("answers")
class QuestionAttacksTest {
    private static final Path FOLDER = Path.of("src/test/attacks");
    private static final String INNOCENT =
            """
            import attention.exercise.Layer;
            import attention.matrix.Matrix;
            public class MyApplied implements attention.box.Applied {
                public Matrix of(Layer layer, Matrix inputs) { return layer.output(inputs); }
            }
            """;
    private static final Boxes BOXES = ContractBoxes.knowing(Applied.class);
    private static final Layer DOUBLES = inputs -> inputs.plus(inputs);
    private static final int CALLS = 3;

    /** What became of it: the status that a verdict would have, and what it would say. */
    private record Fate(String status, String words) {}

    @AfterAll
    static void close() {
        BOXES.close();
    }

    @TestFactory
    Stream<DynamicTest> each_is_seen_for_what_it_is_and_harms_no_neighbour() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<Path> attacks =
                    folders.filter(it -> Files.exists(it.resolve("MyApplied.java")))
                            .sorted()
                            .toList();
            assertTrue(attacks.size() >= 15, "only " + attacks);
            return attacks.stream()
                    .map(it -> dynamicTest(String.valueOf(it.getFileName()), () -> attack(it)));
        }
    }

    private static void attack(Path folder) throws Exception {
        JsonObject expected =
                new Gson()
                        .fromJson(
                                Files.readString(folder.resolve("expected.json")),
                                JsonObject.class);
        Box neighbours = BOXES.take(Applied.class);
        try (Caller innocent = caller(neighbours, INNOCENT)) {
            assertEquals("PASS", fate(innocent).status());
            Fate fate = attacked(Files.readString(folder.resolve("MyApplied.java")));

            String status =
                    expected.has("applied")
                            ? expected.get("applied").getAsString()
                            : expected.getAsJsonObject("expect").get("Applied").getAsString();
            assertEquals(status, fate.status(), fate::words);
            if (expected.has("says")) {
                String says = expected.get("says").getAsString();
                assertTrue(fate.words().contains(says), fate::words);
            }
            assertEquals("PASS", fate(innocent).status());
        } finally {
            BOXES.giveBack(neighbours);
        }
    }

    private static Fate attacked(String source) throws Box.Lost {
        Box box = BOXES.take(Applied.class);
        try (Caller attacker = caller(box, source)) {
            return fate(attacker);
        } finally {
            box.close();
        }
    }

    private static Caller caller(Box box, String source) throws Box.Lost {
        return ContractBoxes.caller(box, Applied.class, "MyApplied", source);
    }

    private static Fate fate(Caller caller) {
        for (int k = 1; k <= CALLS; k++) {
            Matrix inputs = Matrix.of(new double[][] {{k, 2}, {3, 4}});
            Observation seen = caller.call(method(), new Object[] {DOUBLES, inputs});
            if (seen.outcome() != Outcome.RETURNED) {
                Finding finding = Explain.outcome(seen, Limits.GRADING);
                return new Fate(finding.status().name(), finding.sentences().toString());
            }
            Matrix right = inputs.plus(inputs);
            if (Difference.inShape(right, seen.result()).isPresent()
                    || Difference.first(right, seen.result(), 1e-5).isPresent()) {
                return new Fate("FAIL", Comparison.line(seen.result()));
            }
        }
        return new Fate("PASS", "");
    }

    private static Method method() {
        try {
            return Applied.class.getMethod("of", Layer.class, Matrix.class);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("of", impossible);
        }
    }
}
