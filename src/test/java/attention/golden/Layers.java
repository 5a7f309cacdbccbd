package attention.golden;

import static attention.golden.Counterparts.get;

import attention.exercise.Layer;
import attention.exercise.LstmCellContract.State;
import attention.golden.Counterparts.Computed;
import attention.golden.Counterparts.Counterpart;
import attention.mask.Mask;
import attention.mask.PaddingMask;
import attention.matrix.Matrix;
import attention.model.AttentionAfterConvolution;
import attention.model.AttentionBeforeConvolution;
import attention.model.AttentionPooling;
import attention.model.AttentiveConvolution;
import attention.model.AttentiveConvolutionPooling;
import attention.model.AttentiveReader;
import attention.model.Convolution;
import attention.model.ConvolutionalReader;
import attention.model.CrossAttention;
import attention.model.Embedding;
import attention.model.FeedForward;
import attention.model.Gate;
import attention.model.Hierarchical;
import attention.model.LayerNorm;
import attention.model.LearnedPositions;
import attention.model.Linear;
import attention.model.LstmCell;
import attention.model.MaxPooling;
import attention.model.PositionalEncoding;
import attention.model.RecurrentCell;
import attention.model.SelfAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.train.Loss;
import attention.variant.Attention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Layers and losses with the parameters of a case. */
final class Layers {
    static final Map<String, Counterpart> ALL =
            Map.ofEntries(
                    layer("linear", (c, in) -> linear(in, "weights", "bias").output(in.x())),
                    layer("embedding", (c, in) -> embedded(c, in)),
                    layer(
                            "positional encoding",
                            (c, in) -> new PositionalEncoding().output(in.x())),
                    layer("learned positions", (c, in) -> positioned(in)),
                    layer("feed-forward", (c, in) -> feedForward(in).output(in.x())),
                    layer(
                            "gate",
                            (c, in) -> new Gate(linear(in, "weights", "bias")).output(in.x())),
                    layer("max pooling", (c, in) -> new MaxPooling().output(in.x())),
                    layer("layer norm", (c, in) -> normalized(c, in)),
                    layer("recurrent cell", (c, in) -> states(c, in)),
                    Map.entry("lstm cell", (c, in) -> lstm(c, new Given(in))),
                    layer("convolution", (c, in) -> convolved(c, in)),
                    layer(
                            "attention before convolution",
                            place(new AttentionBeforeConvolution()::features)),
                    layer(
                            "attention after convolution",
                            place(new AttentionAfterConvolution()::features)),
                    layer(
                            "attentive convolution pooling",
                            place(new AttentiveConvolutionPooling()::pooled)),
                    layer("convolutional reader", (c, in) -> read(c, in)),
                    layer("self-attention", (c, in) -> selfAttention(c, in).output(in.x())),
                    layer("cross-attention", (c, in) -> crossAttention(c, in)),
                    layer("attention pooling", (c, in) -> pooling(in, "").output(in.x())),
                    layer("hierarchical", (c, in) -> document(in)),
                    layer("attentive reader", (c, in) -> answered(c, in)),
                    Map.entry(
                            "cross-entropy of classes",
                            (c, in) -> loss(Loss.crossEntropy(logits(in), c.indices("targets")))),
                    Map.entry(
                            "cross-entropy",
                            (c, in) ->
                                    loss(
                                            Loss.crossEntropy()
                                                    .of(
                                                            logits(in),
                                                            Matrix.of(c.table("targets"))))));

    private Layers() {}

    static Map.Entry<String, Counterpart> layer(
            String name, BiFunction<GoldenCase, Given, Matrix> output) {
        return Map.entry(
                name,
                (golden, inputs) -> {
                    Given given = new Given(inputs);
                    Matrix result = output.apply(golden, given);
                    return new Computed(result, Map.of(), given.leaves());
                });
    }

    private static Linear linear(Given in, String weights, String bias) {
        return new Linear(in.parameter(weights), in.parameter(bias));
    }

    private static Matrix embedded(GoldenCase golden, Given in) {
        return new Embedding(in.parameter("table")).output(golden.indices("words"));
    }

    private static Matrix positioned(Given in) {
        return new LearnedPositions(new Embedding(in.parameter("table"))).output(in.x());
    }

    static FeedForward feedForward(Given in) {
        return new FeedForward(linear(in, "w1", "b1"), linear(in, "w2", "b2"));
    }

    private static Matrix normalized(GoldenCase golden, Given in) {
        double epsilon = golden.number("epsilon");
        return new LayerNorm(in.parameter("gain"), in.parameter("shift"), epsilon).output(in.x());
    }

    /** The rows of each step: one of every sequence. */
    private static List<Matrix> steps(GoldenCase golden, Matrix x) {
        int steps = (int) golden.number("steps");
        int sequences = x.rows() / steps;
        List<Matrix> rows = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            rows.add(x.rowRange(t * sequences, (t + 1) * sequences));
        }
        return rows;
    }

    private static Matrix stacked(List<Matrix> steps) {
        return steps.get(0).below(steps.subList(1, steps.size()).toArray(Matrix[]::new));
    }

    private static Matrix states(GoldenCase golden, Given in) {
        RecurrentCell cell =
                new RecurrentCell(
                        in.parameter("inputs"), in.parameter("states"), in.parameter("bias"));
        List<Matrix> states = new ArrayList<>();
        Matrix state = in.matrix("start");
        for (Matrix input : steps(golden, in.x())) {
            state = cell.next(input, state);
            states.add(state);
        }
        return stacked(states);
    }

    private static Computed lstm(GoldenCase golden, Given in) {
        LstmCell cell =
                new LstmCell(in.parameter("inputs"), in.parameter("states"), in.parameter("bias"));
        List<Matrix> outputs = new ArrayList<>();
        State state = new State(in.matrix("output"), in.matrix("cell"));
        for (Matrix input : steps(golden, in.x())) {
            state = cell.next(input, state);
            outputs.add(state.output());
        }
        return new Computed(stacked(outputs), Map.of("cell", state.cell()), in.leaves());
    }

    private static Matrix convolved(GoldenCase golden, Given in) {
        int width = (int) golden.number("width");
        return new Convolution(width, linear(in, "weights", "bias")).output(in.x());
    }

    /** Attention before, after or behind a convolution of width 3. */
    private interface Place {
        Matrix of(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer);
    }

    private static BiFunction<GoldenCase, Given, Matrix> place(Place place) {
        return (golden, in) ->
                place.of(
                        in.matrix("query"),
                        in.x(),
                        new Convolution(3, linear(in, "weights", "bias")),
                        new Softmax());
    }

    private static Matrix read(GoldenCase golden, Given in) {
        List<AttentiveConvolution> places =
                List.of(
                        new AttentionBeforeConvolution()::features,
                        new AttentionAfterConvolution()::features,
                        new AttentiveConvolutionPooling()::pooled);
        ConvolutionalReader reader =
                new ConvolutionalReader(
                        new Embedding(in.parameter("table")),
                        new Convolution(3, linear(in, "kernel", "shift")),
                        places.get((int) golden.number("place")),
                        new MaxPooling(),
                        linear(in, "readout", "bias"));
        return reader.logits(in.matrix("query"), golden.indices("words"));
    }

    static SelfAttention selfAttention(GoldenCase golden, Given in) {
        return new SelfAttention(
                in.parameter("wq"),
                in.parameter("wk"),
                in.parameter("wv"),
                in.parameter("wo"),
                (int) golden.number("heads"),
                new Attention());
    }

    private static Matrix crossAttention(GoldenCase golden, Given in) {
        Mask padding = new PaddingMask((int) golden.number("keyLen"));
        return new CrossAttention(
                        in.parameter("wq"),
                        in.parameter("wk"),
                        in.parameter("wv"),
                        in.parameter("wo"),
                        (int) golden.number("heads"),
                        new Attention(new ScaledDotProduct(), padding))
                .output(in.x(), in.matrix("memory"));
    }

    private static Matrix answered(GoldenCase golden, Given in) {
        AttentiveReader reader =
                new AttentiveReader(in.parameter("table"), in.parameter("bias"), new Softmax());
        int length = (int) golden.number("length");
        return reader.read(in.matrix("states"), length, in.matrix("query")).logits();
    }

    private static AttentionPooling pooling(Given in, String level) {
        return new AttentionPooling(
                in.parameter("w" + level),
                in.parameter("bias" + level),
                in.parameter("u" + level),
                new Softmax());
    }

    private static Matrix document(Given in) {
        return new Hierarchical(pooling(in, "1"), pooling(in, "2"))
                .output(in.matrix("s1"), in.matrix("s2"), in.matrix("s3"));
    }

    private static Computed loss(Matrix losses) {
        return new Computed(losses, Map.of());
    }

    private static Matrix logits(Map<String, Matrix> inputs) {
        return get(inputs, "logits");
    }
}
