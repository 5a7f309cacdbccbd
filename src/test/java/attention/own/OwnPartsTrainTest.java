package attention.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.FeedForwardContract;
import attention.exercise.LayerNormContract;
import attention.exercise.PositionalEncodingContract;
import attention.exercise.SoftAttentionContract;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.mask.CausalMask;
import attention.matrix.Matrix;
import attention.model.EncoderBlock;
import attention.model.FeedForward;
import attention.model.LayerNorm;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.PositionalEncoding;
import attention.model.SelfAttention;
import attention.normalize.Normalizer;
import attention.score.ScaledDotProduct;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.Attention;
import attention.variant.Variant;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solutions of lessons 02, 04, 05, 17 and 18 for the core's parts: the same training. */
@Tag("answers")
class OwnPartsTrainTest {
    private static final int STEPS = 100;

    @TempDir static Path classes;

    @BeforeAll
    static void compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String[] arguments =
                Stream.concat(
                                Stream.of("-d", classes.toString(), "-proc:none"),
                                Stream.of(
                                        "solutions/02-softmax/MySoftmax.java",
                                        "solutions/04-why-scale/MySoftmaxJacobian.java",
                                        "solutions/05-soft-attention/MySoftAttention.java",
                                        "solutions/05-soft-attention/MySoftAttentionGradient.java",
                                        "solutions/17-positional-encoding/MyPositionalEncoding.java",
                                        "solutions/18-transformer/MyLayerNorm.java",
                                        "solutions/18-transformer/MyFeedForward.java"))
                        .toArray(String[]::new);
        assertEquals(0, compiler.run(null, null, null, arguments));
    }

    private static <T> T solution(Class<T> contract, String name)
            throws IOException, ReflectiveOperationException {
        URL[] places = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, contract.getClassLoader())) {
            return contract.cast(loader.loadClass(name).getDeclaredConstructor().newInstance());
        }
    }

    @Test
    void with_an_own_softmax() throws Exception {
        Normalizer own =
                new OwnSoftmax(
                        solution(Normalizer.class, "MySoftmax"),
                        solution(SoftmaxJacobianContract.class, "MySoftmaxJacobian"));
        assertEquals("MySoftmax with the slopes of MySoftmaxJacobian", own.toString());
        assertSameTraining(new Attention(), new Attention(new ScaledDotProduct(), own));
        Variant causal = new Attention(new ScaledDotProduct(), new CausalMask());
        assertSameTraining(causal, new Attention(new ScaledDotProduct(), new CausalMask(), own));
    }

    @Test
    void with_an_own_attention() throws Exception {
        assertSameTraining(
                new Attention(),
                new OwnAttention(
                        solution(SoftAttentionContract.class, "MySoftAttention"),
                        solution(SoftAttentionGradientContract.class, "MySoftAttentionGradient")));
    }

    @Test
    void with_own_positions_norms_and_feed_forward() throws Exception {
        assertSameTraining(
                pieces(new Attention()),
                new Pieces(
                        new Attention(),
                        solution(PositionalEncodingContract.class, "MyPositionalEncoding"),
                        solution(LayerNormContract.class, "MyLayerNorm"),
                        solution(FeedForwardContract.class, "MyFeedForward")));
    }

    /** What the model is made of, and the rest of the core's. */
    private record Pieces(
            Variant attention,
            PositionalEncodingContract positions,
            LayerNormContract norm,
            FeedForwardContract feedForward) {}

    private static Pieces pieces(Variant attention) {
        return new Pieces(attention, PositionalEncoding.SINES, LayerNorm.PLAIN, FeedForward.PLAIN);
    }

    private static void assertSameTraining(Variant core, Variant own) {
        assertSameTraining(pieces(core), pieces(own));
    }

    private static void assertSameTraining(Pieces core, Pieces own) {
        double[] expected = losses(core);
        assertTrue(expected[STEPS - 1] < 0.9 * expected[0], "nothing is learned");
        assertArrayEquals(expected, losses(own), 1e-9);
    }

    /** An encoder block and a readout learn to turn four words around. */
    private static double[] losses(Pieces pieces) {
        Random random = new Random(3);
        EncoderBlock block = EncoderBlock.random("block", 8, 2, 16, random);
        EncoderBlock encoder =
                new EncoderBlock(
                        ((SelfAttention) block.attention()).with(pieces.attention()),
                        ((FeedForward) block.feedForward()).with(pieces.feedForward()),
                        ((LayerNorm) block.firstNorm()).with(pieces.norm()),
                        ((LayerNorm) block.secondNorm()).with(pieces.norm()),
                        false);
        Linear readout = Linear.random("readout", 8, 4, random);
        List<Parameter> parameters = Model.parameters(encoder, readout);
        PositionalEncoding positions = new PositionalEncoding(pieces.positions());
        Adam adam = new Adam(0.02);
        double[] losses = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            for (int example = 0; example < 4; example++) {
                int[] words = random.ints(4, 0, 4).toArray();
                int[] reversed = {words[3], words[2], words[1], words[0]};
                Matrix oneHot = Matrix.identity(4).rows(words).beside(Matrix.zeros(4, 4));
                Matrix logits = readout.output(encoder.output(positions.output(oneHot)));
                Matrix loss = Loss.crossEntropy(logits, reversed).mean().scaled(0.25);
                losses[step] += loss.get(0, 0);
                loss.backward();
            }
            parameters.forEach(adam::update);
        }
        return losses;
    }
}
