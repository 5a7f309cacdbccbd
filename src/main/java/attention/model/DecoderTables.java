package attention.model;

import java.util.List;
import java.util.random.RandomGenerator;

/** What one block of a decoder learns. */
record DecoderTables(
        AttentionTables self,
        AttentionTables cross,
        FeedForward feedForward,
        LayerNorm firstNorm,
        LayerNorm secondNorm,
        LayerNorm thirdNorm)
        implements Model {
    static DecoderTables random(String name, TransformerSizes d, RandomGenerator random) {
        return new DecoderTables(
                AttentionTables.random(name + ".self", d.dModel(), random),
                AttentionTables.random(name + ".cross", d.dModel(), random),
                EncoderTables.feedForward(name + ".feedForward", d, random),
                new LayerNorm(name + ".firstNorm", d.dModel()),
                new LayerNorm(name + ".secondNorm", d.dModel()),
                new LayerNorm(name + ".thirdNorm", d.dModel()));
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(self, cross, feedForward, firstNorm, secondNorm, thirdNorm);
    }
}
