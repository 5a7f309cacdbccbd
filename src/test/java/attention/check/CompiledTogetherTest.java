package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.boxes.BoxPool;
import attention.check.boxes.Boxes;
import attention.check.boxes.Sandbox;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether answers are compiled together or each alone, their verdicts are the same. */
class CompiledTogetherTest {
    private static final String SUM =
            "import attention.exercise.WeightedSumContract; class MyWeightedSum implements"
                    + " WeightedSumContract { public double[] context(double[] w, double[][] v) {"
                    + " return new double[v[0].length]; } }";
    private static final String SOFTMAX =
            "import attention.normalize.Normalizer; class MySoftmax implements Normalizer { public"
                    + " double[] weights(double[] s) { return new double[SIZE]; } }";
    private static final BoxPool POOL = new BoxPool(Sandbox.NONE);

    @AfterAll
    static void end() {
        POOL.close();
    }

    static Stream<String> odd() {
        return Stream.of(
                "",
                " class Helper { static final int SIZE = 5; }",
                " class He$lp { static final int SIZE = 5; }",
                " class String {} class Math {}",
                " class MySoftmax {}",
                " /* never closed",
                " class Broken { int a = \"one\"; }");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void verdicts_are_the_same(String odd) {
        for (String size : new String[] {"s.length", "Helper.SIZE", "He$lp.SIZE", "missing"}) {
            Map<String, OwnAnswer.OfSource> answers = new LinkedHashMap<>();
            answers.put("WeightedSum", OwnAnswer.file(SUM + odd));
            answers.put("Softmax", OwnAnswer.file(SOFTMAX.replace("SIZE", size)));
            assertEquals(verdicts(answers, false), verdicts(answers, true), odd + size);
        }
    }

    private static String verdicts(Map<String, OwnAnswer.OfSource> answers, boolean together) {
        StringBuilder texts = new StringBuilder();
        try (Boxes boxes = POOL.get()) {
            Checker checker = new Checker(Settings.USUAL, boxes);
            if (together) {
                checker.compileTogether(answers);
            }
            answers.forEach((name, it) -> texts.append(checker.ofSource(name, it.text()).text()));
        }
        return texts.toString();
    }

    @Test
    void compiling_together_costs_no_answer_its_time() {
        try (Boxes boxes = POOL.get()) {
            new Checker(Settings.USUAL, boxes)
                    .compileTogether(
                            Map.of(
                                    "WeightedSum", OwnAnswer.file(SUM),
                                    "Softmax", OwnAnswer.file(SOFTMAX)));
            assertTrue(boxes.spent().equals(Duration.ZERO), boxes.spent()::toString);
        }
    }
}
