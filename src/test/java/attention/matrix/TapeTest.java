package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TapeTest {
    private static final Matrix X = Matrix.of(new double[][] {{1, 2}, {3, 4}});

    @Test
    void without_a_parameter_nothing_is_recorded() {
        Matrix result = X.times(X).tanh().sum();
        assertFalse(result.isRecorded());
        Messages.check(IllegalStateException.class, result::backward, "asParameter()");
    }

    @Test
    void one_parameter_is_enough_to_record() {
        assertTrue(X.times(X.asParameter()).isRecorded());
        assertTrue(X.asParameter().isRecorded());
        assertFalse(X.isRecorded());
    }

    @Test
    void a_detached_matrix_stops_gradients() {
        Matrix x = X.asParameter();
        assertFalse(x.square().detached().isRecorded());
        assertSame(X, X.detached());
    }

    @Test
    void gradients_of_shared_operands_add_up() {
        Matrix x = Matrix.ofRow(3.0, -1.0).asParameter();
        x.plus(x).plus(x.square()).sum().backward();
        assertEquals("8  0", x.gradient().toString());
    }

    @Test
    void a_second_pass_adds_to_the_gradient_of_a_parameter() {
        Matrix x = Matrix.ofRow(3.0, -1.0).asParameter();
        x.square().sum().backward();
        x.square().sum().backward();
        assertEquals("12  -4", x.gradient().toString());
    }

    @Test
    void results_on_the_way_have_gradients_too() {
        Matrix x = Matrix.ofRow(3.0, -1.0).asParameter();
        Matrix square = x.square();
        square.scaled(5).sum().backward();
        assertEquals("5  5", square.gradient().toString());
    }

    @Test
    void a_second_backward_says_that_the_graph_is_gone() {
        Matrix loss = X.asParameter().square().sum();
        loss.backward();
        Messages.check(IllegalStateException.class, loss::backward, "Compute the result again");
    }

    @Test
    void so_does_a_new_result_of_an_old_one() {
        Matrix square = X.asParameter().square();
        square.sum().backward();
        Matrix later = square.sum();
        assertThrows(IllegalStateException.class, later::backward);
        assertThrows(IllegalStateException.class, later::backward, "and says so every time");
    }

    @Test
    void a_gradient_that_nobody_computed_says_what_to_do() {
        Messages.check(IllegalStateException.class, X::gradient, "asParameter()");
        Messages.check(IllegalStateException.class, X.asParameter()::gradient, "call backward()");
    }

    @Test
    void backward_starts_from_a_single_number() {
        Matrix square = X.asParameter().square();
        Messages.check(ShapeMismatch.class, square::backward, "(2 × 2)");
        assertThrows(ShapeMismatch.class, () -> square.backward(Matrix.zeros(1, 2)));
    }

    @Test
    void a_chain_of_a_hundred_thousand_operations_does_not_overflow_the_stack() {
        Matrix x = Matrix.ofRow(1.0, 2.0).asParameter();
        Matrix sum = x;
        for (int i = 0; i < 100_000; i++) {
            sum = sum.plus(x);
        }
        sum.sum().backward();
        assertEquals(100_001, x.gradient().get(0, 0));
    }

    @Test
    void an_operation_without_a_rule_says_so_before_anything_changes() {
        Matrix x = X.asParameter();
        Matrix rounded = Matrix.operation(X.toArray(), Operation.of("rounded"), x);
        Matrix loss = rounded.plus(x).sum();
        Messages.check(UnsupportedOperationException.class, loss::backward, "\"rounded\"");
        assertThrows(IllegalStateException.class, x::gradient);
    }

    @Test
    void a_rule_that_gives_the_wrong_shape_is_named() {
        Operation bad = Operation.of("bad", (upstream, c, in) -> upstream.sum());
        Matrix result = Matrix.operation(X.toArray(), bad, X.asParameter());
        Messages.check(ShapeMismatch.class, () -> result.backward(X), "\"bad\" for operand 1");
    }

    @Test
    void gradients_themselves_record_nothing() {
        Matrix x = X.asParameter();
        x.times(x).backward(X.asParameter());
        assertFalse(x.gradient().isRecorded());
    }
}
