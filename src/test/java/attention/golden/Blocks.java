package attention.golden;

import attention.golden.Counterparts.Counterpart;
import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.mask.PaddingMask;
import attention.matrix.Matrix;
import attention.model.CrossAttention;
import attention.model.DecoderBlock;
import attention.model.EncoderBlock;
import attention.model.LayerNorm;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;
import java.util.Map;

/** Blocks of a transformer with the parameters and masks of a case. */
final class Blocks {
    static final Map<String, Counterpart> ALL =
            Map.ofEntries(
                    Layers.layer("encoder block", Blocks::encoded),
                    Layers.layer("decoder block", Blocks::decoded));

    private Blocks() {}

    private static Matrix encoded(GoldenCase golden, Given in) {
        EncoderBlock block =
                new EncoderBlock(
                        Layers.selfAttention(golden, in).with(masked(Parts.mask(golden))),
                        Layers.feedForward(in),
                        norm(in, 1),
                        norm(in, 2),
                        golden.number("first") == 1);
        return block.output(in.x());
    }

    private static Matrix decoded(GoldenCase golden, Given in) {
        CrossAttention cross =
                new CrossAttention(
                        in.parameter("cq"),
                        in.parameter("ck"),
                        in.parameter("cv"),
                        in.parameter("co"),
                        (int) golden.number("heads"),
                        masked(new PaddingMask((int) golden.number("keyLen"))));
        DecoderBlock block =
                new DecoderBlock(
                        Layers.selfAttention(golden, in).with(masked(new CausalMask())),
                        cross,
                        Layers.feedForward(in),
                        norm(in, 1),
                        norm(in, 2),
                        norm(in, 3),
                        golden.number("first") == 1);
        return block.output(in.x(), in.matrix("memory"));
    }

    private static Attention masked(Mask mask) {
        return new Attention(new ScaledDotProduct(), mask);
    }

    private static LayerNorm norm(Given in, int number) {
        return new LayerNorm(in.parameter("gain" + number), in.parameter("shift" + number), 1e-5);
    }
}
