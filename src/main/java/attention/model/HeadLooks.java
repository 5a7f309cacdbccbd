package attention.model;

import attention.exercise.AttentionFunction;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.matrix.Operation;
import attention.model.Transformer.Place;
import attention.variant.Attention;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the heads of a {@link Transformer} have looked. It hands out the attention of each layer,
 * which lets every text look into itself alone, and keeps the traces.
 */
public final class HeadLooks {
    private final int texts;
    private final Map<Place, List<Layer>> layers = new EnumMap<>(Place.class);

    HeadLooks(int texts) {
        this.texts = texts;
    }

    HeadLooks copy() {
        HeadLooks copy = new HeadLooks(texts);
        layers.forEach((place, all) -> copy.layers.put(place, new ArrayList<>(all)));
        return copy;
    }

    /** The attention of the next layer at this place. */
    Layer of(Place place, TransformerParts parts, Mask mask) {
        Layer layer = new Layer(new Attention(parts.score(), mask, parts.normalizer()), texts);
        layers.computeIfAbsent(place, it -> new ArrayList<>()).add(layer);
        return layer;
    }

    /** The attention of one layer: asked once for each head, with the rows of all texts. */
    static final class Layer implements AttentionFunction {
        private final Attention attention;
        private final int texts;
        private final List<List<Trace>> heads = new ArrayList<>();

        Layer(Attention attention, int texts) {
            this.attention = attention;
            this.texts = texts;
        }

        @Override
        public Matrix context(Matrix queries, Matrix keys, Matrix values) {
            List<Text> all =
                    IntStream.range(0, texts)
                            .mapToObj(text -> Text.cut(text, texts, queries, keys, values))
                            .toList();
            List<Trace> traces = all.stream().map(it -> it.readBy(attention)).toList();
            heads.add(traces);
            WayBack back = new WayBack(all, traces);
            Operation textByText =
                    Operation.of(
                            "attention text by text",
                            (upstream, result, in) -> back.gradient(upstream, Text::queries),
                            (upstream, result, in) -> back.gradient(upstream, Text::keys),
                            (upstream, result, in) -> back.gradient(upstream, Text::values));
            Matrix contexts = Sentences.pile(traces.stream().map(Trace::context).toList());
            return Matrix.operation(contexts.toArray(), textByText, queries, keys, values);
        }
    }

    /** The rows of one text, cut off from those of all others. */
    private record Text(Matrix queries, Matrix keys, Matrix values) {
        static Text cut(int text, int texts, Matrix queries, Matrix keys, Matrix values) {
            return new Text(
                    cut(text, texts, queries), cut(text, texts, keys), cut(text, texts, values));
        }

        private static Matrix cut(int text, int texts, Matrix rows) {
            Matrix own = Sentences.only(text, rows.detached(), texts);
            return rows.isRecorded() ? own.asParameter() : own;
        }

        Trace readBy(Attention attention) {
            return attention.attend(queries, keys, values);
        }
    }

    /**
     * The way back through each text alone: were the rows cut out by operations of {@link Matrix},
     * the gradient of each cut would be as large as all texts together.
     */
    private static final class WayBack {
        private final List<Text> texts;
        private final List<Trace> traces;
        private boolean walked;

        WayBack(List<Text> texts, List<Trace> traces) {
            this.texts = texts;
            this.traces = traces;
        }

        /** Asked for operand by operand, walked once. */
        Matrix gradient(Matrix upstream, Function<Text, Matrix> operand) {
            if (!walked) {
                walked = true;
                for (int text = 0; text < traces.size(); text++) {
                    Matrix own = Sentences.only(text, upstream, traces.size());
                    traces.get(text).context().backward(own);
                }
            }
            return Sentences.pile(texts.stream().map(operand).map(Matrix::gradient).toList());
        }
    }

    /** The heads of one layer, for one text. */
    Trace heads(Place place, int block, int text) {
        List<Layer> all = layers.getOrDefault(place, List.of());
        if (block < 1 || block > all.size()) {
            throw new IllegalArgumentException(
                    "Blocks are counted from 1, and %s of them have attended here, but got %s."
                            .formatted(all.size(), block));
        }
        List<Trace> heads = all.get(block - 1).heads.stream().map(it -> it.get(text)).toList();
        List<Trace> features =
                heads.stream().map(it -> it.with(Axis.COLUMNS, Axis.FEATURES)).toList();
        Matrix joined =
                attention.variant.MergeHeads.joined(
                        heads.stream().map(Trace::context).toArray(Matrix[]::new));
        return Trace.of(
                joined,
                () ->
                        List.of(
                                Step.values("joined heads", "side by side", joined)
                                        .axes(Axis.QUERIES, Axis.FEATURES)
                                        .madeOf("head", features)));
    }
}
