package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.box.Question;
import attention.box.Witness;
import attention.exercise.AttentionFunction;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final Matrix INPUTS = Matrix.of(new double[][] {{1, 2}, {3, 4}});
    private static final Layer LAYER = x -> x.plus(x);
    private static final AttentionFunction ATTENTION = (q, k, v) -> v;

    /** A contract with two earlier ideas. */
    public interface Block {
        Matrix of(AttentionFunction attention, Layer layer, Matrix inputs);
    }

    private static final Block RIGHT =
            (attention, layer, x) ->
                    attention
                            .context(x.colRange(0, 1), x, x)
                            .plus(attention.context(x.colRange(1, 2), x, layer.output(x)));

    private static List<Question> questions(Block block) throws NoSuchMethodException {
        Method method =
                Block.class.getMethod("of", AttentionFunction.class, Layer.class, Matrix.class);
        return new Witness(block).call(method, ATTENTION, LAYER, INPUTS).questions();
    }

    private static Stages stages(Block block) throws NoSuchMethodException {
        return new Stages(questions(RIGHT), questions(block), 1e-5);
    }

    @Test
    void who_asks_the_same_in_another_order_is_wrong_afterwards() throws NoSuchMethodException {
        Block other =
                (attention, layer, x) -> {
                    Matrix second = attention.context(x.colRange(1, 2), x, layer.output(x));
                    return second.minus(attention.context(x.colRange(0, 1), x, x));
                };

        assertEquals(
                Optional.of(
                        "What your code asks the attention and layer is as it should be: look at"
                                + " what it does with the answers."),
                stages(other).firstWrong());
    }

    @Test
    void the_first_question_that_is_not_the_same_is_shown() throws NoSuchMethodException {
        Block sameHead =
                (attention, layer, x) ->
                        attention
                                .context(x.colRange(0, 1), x, x)
                                .plus(attention.context(x.colRange(0, 1), x, layer.output(x)));
        Block whole =
                (attention, layer, x) ->
                        attention
                                .context(x, x, x)
                                .plus(attention.context(x.colRange(1, 2), x, layer.output(x)));

        assertEquals(
                Optional.of(
                        "First look at what your code asks the attention, question 2 of 2: 1 at"
                                + " row 1, column 1 of its queries, where the workbook's own answer"
                                + " has 2."),
                stages(sameHead).firstWrong());
        assertEquals(
                Optional.of(
                        "First look at what your code asks the attention, question 1 of 2: 2"
                                + " rows of 2 numbers as its queries, where the workbook's own"
                                + " answer has 2 rows of 1 number."),
                stages(whole).firstWrong());
    }

    @Test
    void a_function_that_is_asked_too_often_is_counted() throws NoSuchMethodException {
        Block twice =
                (attention, layer, x) -> {
                    layer.output(layer.output(x));
                    return RIGHT.of(attention, layer, x);
                };

        assertEquals(
                Optional.of("Your code asks the layer 3 times, expected 1 time."),
                stages(twice).firstWrong());
    }

    @Test
    void a_function_that_is_never_asked_is_named() throws NoSuchMethodException {
        Block own = (attention, layer, x) -> attention.context(x, x, x.scaled(2));

        assertEquals(
                Optional.of("For this question your code never asks the layer that it is given."),
                stages(own).unused());
        assertEquals(stages(own).unused(), stages(own).firstWrong());
        assertEquals(Optional.empty(), stages(RIGHT).unused());
    }
}
