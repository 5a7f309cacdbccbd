package attention.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Most wrong attempts get a name, though none of them is listed as a mistake: the first part that
 * fails says which mistake or which slip it is.
 */
@Tag("answers")
@Tag("attempts")
class NamedShareTest {
    private static final double SHARE = 0.8;

    /**
     * How many had a name before slips had any, and in the last four since what is given functions,
     * or gives flags, has its own; nowhere may there be fewer.
     */
    private static final Map<String, Integer> ONCE =
            Map.ofEntries(
                    Map.entry("WeightedSum", 1),
                    Map.entry("ThreeSteps", 1),
                    Map.entry("Softmax", 4),
                    Map.entry("MaskedSoftmax", 10),
                    Map.entry("Additive", 1),
                    Map.entry("LowRankBilinear", 2),
                    Map.entry("Concat", 1),
                    Map.entry("Cosine", 7),
                    Map.entry("ScaledDotProduct", 2),
                    Map.entry("SoftAttention", 5),
                    Map.entry("HardAttention", 16),
                    Map.entry("SampleKey", 7),
                    Map.entry("ExactGradient", 2),
                    Map.entry("GumbelMax", 11),
                    Map.entry("GumbelSoftmax", 1),
                    Map.entry("StraightThrough", 6),
                    Map.entry("CausalMask", 14),
                    Map.entry("DynamicAttention", 23),
                    Map.entry("MultiHead", 19),
                    Map.entry("AttentionPooling", 21));

    @Test
    void four_wrong_attempts_in_five_have_a_name() {
        Map<String, List<String>> nameless = new LinkedHashMap<>();
        int all = 0;
        int without = 0;
        for (Exercise exercise : Register.get().exercises()) {
            NamedShare share = NamedShare.of(exercise);
            int once = ONCE.getOrDefault(exercise.name(), 0);
            assertTrue(share.named() >= once, exercise.name() + share.nameless());
            nameless.put(exercise.name(), share.nameless());
            all += share.attempts();
            without += share.nameless().size();
        }

        assertTrue(
                all - without >= SHARE * all,
                "%s of %s have a name; not these: %s".formatted(all - without, all, nameless));
    }
}
