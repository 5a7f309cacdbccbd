package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.PaddingMask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@code GoldenTest} cannot say: laws, names and messages. */
class CrossAttentionTest {
    private static final Random RANDOM = new Random(9);
    private static final CrossAttention CROSS = CrossAttention.random("cross", 6, 2, RANDOM);
    private static final Matrix INPUTS = Matrix.normal(3, 6, RANDOM);
    private static final Matrix MEMORY = Matrix.normal(5, 6, RANDOM);

    @Test
    void with_the_inputs_as_memory_it_is_self_attention() {
        SelfAttention self =
                new SelfAttention(
                        CROSS.wq(),
                        CROSS.wk(),
                        CROSS.wv(),
                        CROSS.wo(),
                        CROSS.headCount(),
                        CROSS.attention());
        assertNear(self.output(MEMORY), CROSS.output(MEMORY, MEMORY));
    }

    @Test
    void the_order_of_the_memory_changes_nothing() {
        assertNear(CROSS.output(INPUTS, MEMORY), CROSS.output(INPUTS, MEMORY.rows(3, 0, 4, 2, 1)));
    }

    @Test
    void what_is_padding_changes_nothing() {
        CrossAttention masked =
                CROSS.with(new Attention(new ScaledDotProduct(), new PaddingMask(4)));
        Matrix other = MEMORY.rowRange(0, 4).below(Matrix.normal(1, 6, RANDOM));
        assertNear(masked.output(INPUTS, MEMORY), masked.output(INPUTS, other));
        assertNear(CROSS.output(INPUTS, MEMORY.rowRange(0, 4)), masked.output(INPUTS, MEMORY));
    }

    @Test
    void both_texts_get_gradients() {
        FiniteDifferences.check(in -> CROSS.output(in[0], in[1]), INPUTS, MEMORY);
    }

    @Test
    void has_four_tables_and_a_trace_for_each_head() {
        List<String> names = CROSS.parameters().stream().map(Parameter::name).toList();
        assertEquals(List.of("cross.queries", "cross.keys", "cross.values", "cross.output"), names);
        assertEquals(4 * 36, CROSS.size());
        assertEquals(2, CROSS.attend(INPUTS, MEMORY).inner().size());
    }

    @Test
    void says_which_text_does_not_fit() {
        String message =
                Messages.of(ShapeMismatch.class, () -> CROSS.output(INPUTS, MEMORY.colRange(0, 4)));
        assertTrue(message.contains("W_k is (6 × 6) and has 6 rows, but a key has 4"), message);
    }

    private static void assertNear(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-12, "row " + i);
        }
    }
}
