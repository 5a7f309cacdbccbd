package attention.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelTextTest {
    private static final Linear SMALL =
            new Linear(
                    new Parameter(
                            "weights", Matrix.of(new double[][] {{0.1, -2}, {1e-300, 1 / 3.0}})),
                    new Parameter("bias", Matrix.zeros(1, 2)));

    private static final String TEXT =
            """
            weights 2 2
            0.1 -2.0
            1.0E-300 0.3333333333333333
            bias 1 2
            0.0 0.0
            """;

    @Test
    void a_model_is_a_small_text() {
        assertEquals(TEXT, ModelText.of(SMALL));
    }

    @Test
    void what_was_read_again_gives_the_same_results() {
        EncoderBlock saved = EncoderBlock.random("block", 6, 2, 8, new Random(1));
        EncoderBlock other = EncoderBlock.random("block", 6, 2, 8, new Random(2));
        ModelText.read(ModelText.of(saved), other);
        Matrix inputs = Matrix.normal(4, 6, new Random(3));
        assertArrayEquals(saved.output(inputs).toArray(), other.output(inputs).toArray());
    }

    @Test
    void a_text_of_another_model_is_refused_and_nothing_changes() {
        assertEquals(
                "The model has \"weights 2 2\" (name, rows, columns) where the text has \"weights 2 3\": it was written by a model of other parts or sizes.",
                refused("weights 2 3\n1 2 3\n"));
        assertEquals(
                "The text ends before row 2 of weights: was it saved whole?",
                refused("weights 2 2\n1 2\n"));
        assertEquals(
                "Row 1 of weights needs 2 numbers, but the text has 1: was a line broken on the way?",
                refused("weights 2 2\n1\n"));
        assertEquals(
                "Number 2 in row 1 of weights is \"two\": write it as Java does, such as -0.25 or 1e-3.",
                refused("weights 2 2\n1 two\n"));
        assertEquals(
                "The model has 2 parameters, but the text goes on with \"more 1 1\": was it written by a larger one?",
                refused(TEXT + "more 1 1\n5\n"));
        assertEquals(TEXT, ModelText.of(SMALL));
    }

    @Test
    void two_parameters_of_one_name_are_refused() {
        Parameter one = new Parameter("x", Matrix.zeros(1, 1));
        Parameter two = new Parameter("x", Matrix.zeros(1, 1));
        Model model = () -> List.of(one, two);
        Messages.check(
                IllegalArgumentException.class,
                () -> ModelText.of(model),
                "a name of its own",
                "x");
    }

    private static String refused(String text) {
        return Messages.of(IllegalArgumentException.class, () -> ModelText.read(text, SMALL));
    }
}
