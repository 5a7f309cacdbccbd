package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.normalize.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
    private static final Exercise SOFTMAX = Register.get().find("Softmax").orElseThrow();

    /** The parts of Softmax from the second on, skipped. */
    private static List<VerdictText.Line> skipped(String... reasons) {
        List<PartResult> parts = new ArrayList<>();
        for (int i = 0; i < reasons.length; i++) {
            Part part = SOFTMAX.parts().get(i + 1);
            parts.add(PartResult.notRun(SOFTMAX, part, Status.SKIPPED, reasons[i]));
        }
        return VerdictText.lines(parts);
    }

    @Test
    void parts_that_are_skipped_for_one_reason_share_a_line() {
        List<VerdictText.Line> lines = skipped("it is late", "it is late", "it is late");
        int points = SOFTMAX.parts().subList(1, 4).stream().mapToInt(Part::points).sum();
        assertEquals(
                List.of("– 2 to 4 (0 of %s): skipped, because it is late".formatted(points)),
                lines.stream().map(VerdictText.Line::text).toList());
    }

    @Test
    void two_parts_or_two_reasons_have_lines_of_their_own() {
        assertEquals(2, skipped("it is late", "it is late").size());
        assertEquals(4, skipped("it is late", "x", "y", "it is late").size());
    }

    @Test
    void what_comes_next_is_named() {
        int needed = SOFTMAX.parts().get(2).needs()[0];
        String reason = "part %s comes first".formatted(needed);
        assertEquals(4, skipped("x", reason, reason, reason).size());
    }

    @Test
    void a_second_part_that_failed_is_told_in_a_line() {
        Normalizer wrong =
                scores -> {
                    scores[0] += 1;
                    double[] weights = new double[scores.length];
                    weights[0] = 1;
                    return weights;
                };
        Verdict verdict = Checker.object("Softmax", wrong);
        List<String> others = VerdictText.others(verdict);
        long failed = verdict.parts().stream().filter(it -> it.finding().isPresent()).count();
        assertEquals(failed - 1, others.size(), verdict.text());
        assertFalse(others.isEmpty(), verdict.text());
        for (String other : others) {
            assertTrue(verdict.text().contains("\n  " + other + "\n"), verdict.text());
            assertTrue(other.matches("Part \\d+ too: .+"), other);
        }
        assertTrue(verdict.html().contains(others.get(0).substring(0, 11)), verdict.html());
    }
}
