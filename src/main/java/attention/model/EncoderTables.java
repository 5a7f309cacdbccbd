package attention.model;

import java.util.List;
import java.util.random.RandomGenerator;

/** What one block of an encoder learns. */
record EncoderTables(
        AttentionTables attention,
        FeedForward feedForward,
        LayerNorm firstNorm,
        LayerNorm secondNorm)
        implements Model {
    static EncoderTables random(String name, TransformerSizes d, RandomGenerator random) {
        return new EncoderTables(
                AttentionTables.random(name + ".attention", d.dModel(), random),
                feedForward(name + ".feedForward", d, random),
                new LayerNorm(name + ".firstNorm", d.dModel()),
                new LayerNorm(name + ".secondNorm", d.dModel()));
    }

    static FeedForward feedForward(String name, TransformerSizes d, RandomGenerator random) {
        return new FeedForward(
                linear(name + ".widen", d.dModel(), d.dFeedForward(), random),
                linear(name + ".narrow", d.dFeedForward(), d.dModel(), random));
    }

    static Linear linear(String name, int dIn, int dOut, RandomGenerator random) {
        return new Linear(
                new Parameter(name + ".weights", Start.fanInAndOut().of(dIn, dOut, random)),
                new Parameter(name + ".bias", Start.constant(0).of(1, dOut, random)));
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(attention, feedForward, firstNorm, secondNorm);
    }
}
