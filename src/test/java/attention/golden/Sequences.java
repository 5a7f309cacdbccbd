package attention.golden;

import attention.golden.Counterparts.Computed;
import attention.golden.Counterparts.Counterpart;
import attention.matrix.Matrix;
import attention.model.Annotations;
import attention.model.BahdanauScore;
import attention.model.Decoder;
import attention.model.DecoderStep;
import attention.model.Embedding;
import attention.model.Encoder;
import attention.model.Linear;
import attention.model.Parameter;
import attention.model.RecurrentCell;
import attention.model.Seq2Seq;
import attention.model.Transformer;
import attention.model.TransformerParts;
import attention.model.TransformerSizes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Encoders and decoders with the parameters of a case. */
final class Sequences {
    static final Map<String, Counterpart> ALL =
            Map.of("seq2seq", Sequences::translated, "transformer", Sequences::transformed);

    private static final List<Annotations.Kind> KINDS =
            List.of(
                    Annotations.Kind.LAST_STATE,
                    Annotations.Kind.STATES,
                    Annotations.Kind.WORD_VECTORS);

    private final Map<String, Matrix> leaves;

    private Sequences(Map<String, Matrix> inputs) {
        leaves = new LinkedHashMap<>(inputs);
    }

    private static Computed translated(GoldenCase golden, Map<String, Matrix> inputs) {
        Sequences given = new Sequences(inputs);
        Annotations.Kind reads = KINDS.get((int) golden.number("reads"));
        Seq2Seq model = new Seq2Seq(given.encoder(), given.decoder(), reads);
        Annotations read = model.read(words(golden, "sources"));
        Decoder.Pass pass = model.decoder().forced(read, 0, words(golden, "rights"));
        return new Computed(pass.logits(), Map.of("weights", pass.weights()), given.leaves);
    }

    private static Computed transformed(GoldenCase golden, Map<String, Matrix> inputs) {
        Matrix widen = Counterparts.get(inputs, "encoder.1.feedForward.widen.weights");
        TransformerSizes sizes =
                new TransformerSizes(
                        Counterparts.get(inputs, "source").rows(),
                        Counterparts.get(inputs, "target").rows(),
                        Counterparts.get(inputs, "readout.bias").cols(),
                        widen.rows(),
                        (int) golden.number("heads"),
                        widen.cols(),
                        (int) golden.number("blocks"),
                        golden.number("first") == 1);
        Transformer model = Transformer.random(sizes, TransformerParts.CORE, new Random(1));
        Map<String, Matrix> leaves = new LinkedHashMap<>();
        for (Parameter parameter : model.parameters()) {
            parameter.set(Counterparts.get(inputs, parameter.name()));
            leaves.put(parameter.name(), parameter.value());
        }
        Transformer.Memory memory = model.read(words(golden, "sources"));
        Transformer.Pass pass = model.decode(memory, words(golden, "befores"));
        return new Computed(pass.logits(), Map.of("memory", memory.rows()), leaves);
    }

    private static int[][] words(GoldenCase golden, String name) {
        return Arrays.stream(golden.table(name))
                .map(row -> Arrays.stream(row).mapToInt(word -> (int) word).toArray())
                .toArray(int[][]::new);
    }

    private Encoder encoder() {
        RecurrentCell back =
                leaves.containsKey("inputs2") ? cell("inputs2", "states2", "bias2") : null;
        return new Encoder(
                new Embedding(parameter("source")),
                cell("inputs", "states", "bias"),
                back == null ? null : new Encoder.Backwards(back, parameter("start")));
    }

    private Decoder decoder() {
        BahdanauScore score =
                leaves.containsKey("v")
                        ? new BahdanauScore(parameter("wq"), parameter("wk"), parameter("v"))
                        : null;
        return new Decoder(
                new Embedding(parameter("target")),
                score,
                cell("cell", "cell_states", "cell_bias"),
                new Linear(parameter("readout"), parameter("readout_bias")),
                new DecoderStep());
    }

    private RecurrentCell cell(String inputs, String states, String bias) {
        return new RecurrentCell(parameter(inputs), parameter(states), parameter(bias));
    }

    private Parameter parameter(String name) {
        Parameter parameter = new Parameter(name, Counterparts.get(leaves, name));
        leaves.put(name, parameter.value());
        return parameter;
    }
}
