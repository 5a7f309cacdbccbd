package attention.check;

import static attention.check.SlipsTest.answer;
import static attention.check.SlipsTest.each;
import static attention.check.SlipsTest.reversed;
import static attention.check.SlipsTest.right;
import static attention.check.SlipsTest.verdict;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where several slips explain all that an answer gave, all of them are said or none. */
class BothOrNoneTest {
    @Test
    void two_that_explain_as_much_are_both_said() {
        Object right = right("DotProduct");
        Object wrong =
                answer(
                        "DotProduct",
                        (method, given) -> {
                            given[1] = reversed((double[]) given[1]);
                            return method.invoke(right, given);
                        });

        String text = verdict("DotProduct", wrong).text();

        assertTrue(text.contains("`query` went in in reverse"), text);
        assertTrue(text.contains("Or: it looks as if `key` went in in reverse"), text);
    }

    @Test
    void a_softmax_of_turned_scores_may_turn_any_of_three() {
        Object right = right("SoftAttention");
        Object wrong =
                answer(
                        "SoftAttention",
                        (method, given) -> {
                            given[0] = each(x -> -x).apply(given[0]);
                            return method.invoke(right, given);
                        });

        String text = verdict("SoftAttention", wrong).text();

        assertTrue(text.contains("`queries` went in with all signs turned."), text);
        assertTrue(text.contains("Or: it looks as if `keys` went in with all signs turned"), text);
        assertTrue(text.contains("Or: it looks as if what ScaledDotProduct gives inside"), text);
    }

    @Test
    void more_than_can_be_said_is_not_said_in_part() {
        Object right = right("GumbelSoftmax");
        Object wrong =
                answer(
                        "GumbelSoftmax",
                        (method, given) -> {
                            boolean forward = method.getName().equals("forward");
                            given[0] = forward ? each(x -> 0).apply(given[0]) : given[0];
                            return method.invoke(right, given);
                        });

        String text = verdict("GumbelSoftmax", wrong).text();

        assertFalse(text.contains("it looks as if"), text); // as zeros, ones, their sum …
        assertTrue(text.contains("when `scores` alone is changed"), text);
    }
}
