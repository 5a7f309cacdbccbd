package attention.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.CausalMaskContract;
import attention.exercise.DecoderBlockContract;
import attention.exercise.EncoderBlockContract;
import attention.exercise.FeedForwardContract;
import attention.exercise.LayerNormContract;
import attention.exercise.MergeHeadsContract;
import attention.exercise.MultiHeadContract;
import attention.exercise.PositionalEncodingContract;
import attention.exercise.ProjectionsContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.SplitHeadsContract;
import attention.model.HeadsOf;
import attention.model.TransformerParts;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import attention.study.transformer.Rewriter;
import attention.study.transformer.Rewriting;
import attention.study.transformer.RewritingStudy;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solutions of seven lessons put together: a Transformer that trains as the core's does. */
@Tag("answers")
class OwnTransformerTrainTest {
    private static final int STEPS = 20;

    @TempDir static Path classes;

    @BeforeAll
    static void compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String[] arguments =
                Stream.concat(
                                Stream.of("-d", classes.toString(), "-proc:none"),
                                Stream.of(
                                                "02-softmax/MySoftmax",
                                                "04-why-scale/MySoftmaxJacobian",
                                                "04-why-scale/MyScaledDotProduct",
                                                "09-self-and-general/MyCausalMask",
                                                "09-self-and-general/MyProjections",
                                                "12-multi-head/MySplitHeads",
                                                "12-multi-head/MyMergeHeads",
                                                "12-multi-head/MyMultiHead",
                                                "17-positional-encoding/MyPositionalEncoding",
                                                "18-transformer/MyLayerNorm",
                                                "18-transformer/MyFeedForward",
                                                "18-transformer/MyEncoderBlock",
                                                "18-transformer/MyDecoderBlock")
                                        .map(it -> "solutions/" + it + ".java"))
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

    private static TransformerParts parts(MultiHeadContract multiHead) throws Exception {
        return new TransformerParts(
                new OwnScaledDotProduct(solution(ScoreFunction.class, "MyScaledDotProduct")),
                new OwnSoftmax(
                        solution(Normalizer.class, "MySoftmax"),
                        solution(SoftmaxJacobianContract.class, "MySoftmaxJacobian")),
                solution(CausalMaskContract.class, "MyCausalMask"),
                multiHead,
                solution(PositionalEncodingContract.class, "MyPositionalEncoding"),
                solution(LayerNormContract.class, "MyLayerNorm"),
                solution(FeedForwardContract.class, "MyFeedForward"),
                solution(EncoderBlockContract.class, "MyEncoderBlock"),
                solution(DecoderBlockContract.class, "MyDecoderBlock"));
    }

    private static double[] losses(TransformerParts parts) {
        RewritingStudy study =
                new RewritingStudy(Rewriting.REVERSE).withIterations(STEPS, STEPS).with(parts);
        Rewriter rewriter = study.rewriter(3);
        study.train(rewriter, 3);
        return rewriter.losses();
    }

    @Test
    void with_all_solutions() throws Exception {
        double[] expected = losses(TransformerParts.CORE);
        assertEquals(STEPS, expected.length);
        assertTrue(expected[STEPS - 1] < 0.95 * expected[0], "nothing is learned");
        HeadsOf pieces =
                new HeadsOf(
                        solution(ProjectionsContract.class, "MyProjections"),
                        solution(SplitHeadsContract.class, "MySplitHeads"),
                        solution(MergeHeadsContract.class, "MyMergeHeads"));
        assertArrayEquals(expected, losses(parts(pieces)), 1e-9);
        MultiHeadContract inOnePiece = solution(MultiHeadContract.class, "MyMultiHead");
        assertArrayEquals(expected, losses(parts(inOnePiece)), 1e-9);
    }
}
