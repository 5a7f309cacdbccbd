package attention.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.box.Observation;
import attention.box.Outcome;
import attention.check.boxes.Limits;
import org.junit.jupiter.api.Test;

class ExplainTest {

    @Test
    void a_timeout_names_the_one_limit_that_was_reached() {
        String call = sentence("");
        String all = sentence(Explain.ALL_TOGETHER);
        assertTrue(call.contains("3.0 s") && !call.contains("10.0 s"), call);
        assertTrue(all.contains("10.0 s") && !all.contains("3.0 s"), all);
        assertFalse(all.contains(Explain.ALL_TOGETHER + "."), all);
    }

    private static String sentence(String message) {
        Observation seen = Observation.ended(Outcome.TIMEOUT, message);
        return String.join(" ", Explain.outcome(seen, Limits.USUAL).sentences());
    }
}
