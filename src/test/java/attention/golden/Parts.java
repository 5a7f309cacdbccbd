package attention.golden;

import static attention.golden.Counterparts.get;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.mask.PaddingMask;
import attention.mask.WindowMask;
import attention.matrix.Matrix;
import attention.normalize.DivideBySum;
import attention.normalize.GumbelMax;
import attention.normalize.GumbelSoftmax;
import attention.normalize.HardAttention;
import attention.normalize.Noise;
import attention.normalize.Normalizer;
import attention.normalize.SampleKey;
import attention.normalize.Softmax;
import attention.normalize.StraightThrough;
import attention.score.Additive;
import attention.score.Bilinear;
import attention.score.Concat;
import attention.score.Cosine;
import attention.score.DotProduct;
import attention.score.Location;
import attention.score.LowRankBilinear;
import attention.score.Mlp;
import attention.score.ScaledDotProduct;
import attention.score.Scorer;
import attention.variant.Attention;
import attention.variant.DynamicAttention;
import attention.variant.LocalMonotonic;
import attention.variant.LocalPredictive;
import attention.variant.MultiHead;
import attention.variant.StaticAttention;
import attention.variant.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The score, mask and normalizer that a case asks for. */
final class Parts {
    private static final Map<String, Function<Map<String, Matrix>, Scorer>> SCORES =
            Map.of(
                    "DotProduct", in -> new DotProduct(),
                    "ScaledDotProduct", in -> new ScaledDotProduct(),
                    "Bilinear", in -> new Bilinear(get(in, "w")),
                    "LowRankBilinear", in -> new LowRankBilinear(get(in, "u"), get(in, "v")),
                    "Additive", in -> new Additive(get(in, "wq"), get(in, "wk"), get(in, "v")),
                    "Concat", in -> new Concat(get(in, "w"), get(in, "v")),
                    "Cosine", in -> new Cosine(),
                    "Mlp",
                            in ->
                                    new Mlp(
                                            get(in, "wq"),
                                            get(in, "wk"),
                                            get(in, "bias"),
                                            get(in, "v")),
                    "Location", in -> new Location(get(in, "w")));

    private static final Map<String, Function<GoldenCase, Normalizer>> NORMALIZERS =
            Map.of(
                    "Softmax", it -> new Softmax(temperature(it)),
                    "DivideBySum", it -> new DivideBySum(),
                    "HardAttention", it -> new HardAttention(),
                    "SampleKey", it -> new SampleKey(noise(it)),
                    "GumbelMax", it -> new GumbelMax(noise(it)),
                    "GumbelSoftmax", it -> new GumbelSoftmax(temperature(it), noise(it)),
                    "StraightThrough", it -> new StraightThrough(temperature(it), noise(it)));

    private Parts() {}

    /** All parts of the core that a case runs. */
    static List<Object> of(GoldenCase golden) {
        List<Object> parts = new ArrayList<>();
        switch (golden.of()) {
            case "scores" -> parts.add(score(golden, golden.parameters()));
            case "mask" -> parts.add(mask(golden));
            case "weights" -> parts.add(normalizer(golden));
            case "noisy weights", "hard weights" -> parts.add(normalizer(golden));
            case "masked weights" -> parts.addAll(List.of(mask(golden), normalizer(golden)));
            case "attention" -> parts.addAll(of(attention(golden, golden.parameters())));
            case "multi-head" -> {
                parts.add(multiHead(golden, golden.parameters()));
                parts.addAll(of(attention(golden, golden.parameters())));
            }
            case "static attention", "dynamic attention" -> {
                parts.add(stepByStep(golden, golden.parameters()));
                parts.addAll(of(attention(golden, golden.parameters())));
            }
            case "local-m" -> parts.add(localMonotonic(golden));
            case "local-p" -> parts.add(localPredictive(golden, golden.parameters()));
            default -> {}
        }
        return parts;
    }

    private static List<Object> of(Attention attention) {
        return List.of(attention, attention.score(), attention.mask(), attention.normalizer());
    }

    static Attention attention(GoldenCase golden, Map<String, Matrix> inputs) {
        return new Attention(score(golden, inputs), mask(golden), normalizer(golden));
    }

    static Scorer score(GoldenCase golden, Map<String, Matrix> inputs) {
        for (String name : golden.uses()) {
            Function<Map<String, Matrix>, Scorer> score = SCORES.get(name);
            if (score != null) {
                return score.apply(inputs);
            }
        }
        throw new AssertionError(
                "\"%s\": none of %s is a score that Parts knows."
                        .formatted(golden.name(), golden.uses()));
    }

    static MultiHead multiHead(GoldenCase golden, Map<String, Matrix> inputs) {
        return new MultiHead(
                get(inputs, "wq"),
                get(inputs, "wk"),
                get(inputs, "wv"),
                get(inputs, "wo"),
                (int) golden.number("headCount"),
                attention(golden, inputs));
    }

    static Variant stepByStep(GoldenCase golden, Map<String, Matrix> inputs) {
        Attention attention = attention(golden, inputs);
        int steps = (int) golden.number("steps");
        return golden.of().equals("static attention")
                ? new StaticAttention(steps, attention)
                : new DynamicAttention(get(inputs, "w"), steps, attention);
    }

    static LocalMonotonic localMonotonic(GoldenCase golden) {
        return new LocalMonotonic((int) golden.number("halfWidth"));
    }

    static LocalPredictive localPredictive(GoldenCase golden, Map<String, Matrix> inputs) {
        int halfWidth = (int) golden.number("halfWidth");
        return new LocalPredictive(get(inputs, "w"), get(inputs, "v"), halfWidth);
    }

    static Mask mask(GoldenCase golden) {
        Mask mask = Mask.none();
        if (golden.uses().contains("PaddingMask")) {
            mask = both(mask, new PaddingMask((int) golden.number("keyLen")));
        }
        if (golden.uses().contains("CausalMask")) {
            mask = both(mask, new CausalMask());
        }
        if (golden.uses().contains("WindowMask")) {
            mask = both(mask, new WindowMask((int) golden.number("halfWidth")));
        }
        if (golden.has("allowed")) {
            double[][] allowed = golden.table("allowed");
            mask = both(mask, (query, key) -> allowed[query][key] == 1);
        }
        return mask;
    }

    private static Mask both(Mask first, Mask second) {
        return first.equals(Mask.none()) ? second : first.and(second);
    }

    static Normalizer normalizer(GoldenCase golden) {
        for (String name : golden.uses()) {
            Function<GoldenCase, Normalizer> normalizer = NORMALIZERS.get(name);
            if (normalizer != null) {
                return normalizer.apply(golden);
            }
        }
        throw new AssertionError(
                "\"%s\": none of %s is a normalizer that Parts knows."
                        .formatted(golden.name(), golden.uses()));
    }

    private static Noise noise(GoldenCase golden) {
        return Noise.of(Matrix.of(golden.table("noise")));
    }

    private static double temperature(GoldenCase golden) {
        return golden.number("temperature");
    }
}
