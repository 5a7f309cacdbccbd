package attention.golden;

import attention.matrix.Matrix;
import attention.score.Scorer;
import attention.variant.Trace;
import attention.variant.Variant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the core does where the script says {@code of}. */
final class Counterparts {
    /** From the case and its inputs to the result. */
    interface Counterpart extends BiFunction<GoldenCase, Map<String, Matrix>, Computed> {}

    /** The result, the stages on the way, and what has the gradients of the inputs. */
    record Computed(Matrix result, Map<String, Matrix> stages, Map<String, Matrix> leaves) {
        Computed(Matrix result, Map<String, Matrix> stages) {
            this(result, stages, Map.of());
        }
    }

    private interface OneOperand {
        Matrix of(Matrix a);
    }

    private interface TwoOperands {
        Matrix of(Matrix a, Matrix b);
    }

    private static final Map<String, Counterpart> OPERATIONS =
            Map.ofEntries(
                    two("times", "b", Matrix::times),
                    two("timesTransposed", "b", Matrix::timesTransposed),
                    two("plus", "b", Matrix::plus),
                    two("minus", "b", Matrix::minus),
                    two("hadamard", "b", Matrix::hadamard),
                    two("plusRow", "row", Matrix::plusRow),
                    two("plusColumn", "column", Matrix::plusColumn),
                    two("timesRow", "row", Matrix::timesRow),
                    two("timesColumn", "column", Matrix::timesColumn),
                    two("beside", "b", Matrix::beside),
                    Map.entry("below", Counterparts::below),
                    one("transpose", Matrix::transpose),
                    one("tanh", Matrix::tanh),
                    one("sigmoid", Matrix::sigmoid),
                    one("relu", Matrix::relu),
                    one("exp", Matrix::exp),
                    one("square", Matrix::square),
                    one("sqrt", Matrix::sqrt),
                    one("reciprocal", Matrix::reciprocal),
                    one("sum", Matrix::sum),
                    one("mean", Matrix::mean),
                    one("rowMeans", Matrix::rowMeans),
                    Map.entry("rows", (c, in) -> only(a(in).rows(c.indices("picked")))),
                    Map.entry("windows", (c, in) -> only(a(in).windows((int) c.number("width")))),
                    Map.entry("shifted", (c, in) -> only(a(in).shifted(c.number("addend")))),
                    Map.entry("scaled", (c, in) -> only(a(in).scaled(c.number("factor")))),
                    Map.entry("rowRange", (c, in) -> only(a(in).rowRange(first(c), end(c)))),
                    Map.entry("colRange", (c, in) -> only(a(in).colRange(first(c), end(c)))));

    /** Several parts or operations at once. */
    private static final Map<String, Counterpart> WIRINGS =
            Map.ofEntries(
                    wired("shared", (c, in) -> only(shared(get(in, "a").times(get(in, "b"))))),
                    wired("gram", (c, in) -> only(a(in).timesTransposed(a(in)))),
                    wired("scores", Counterparts::scores),
                    wired(
                            "weights",
                            (c, in) -> only(Parts.normalizer(c).weights(get(in, "scores")))),
                    wired("mask", (c, in) -> only(Parts.mask(c).applyTo(get(in, "scores")))),
                    wired("masked weights", Counterparts::maskedWeights),
                    wired("noisy weights", Counterparts::maskedWeights),
                    wired("hard weights", Counterparts::maskedWeights),
                    wired("attention", Counterparts::attention),
                    wired("multi-head", Counterparts::multiHead),
                    wired("static attention", Counterparts::stepByStep),
                    wired("dynamic attention", Counterparts::stepByStep),
                    wired("local-m", (c, in) -> attended(Parts.localMonotonic(c), in)),
                    wired("local-p", Counterparts::localPredictive));

    private Counterparts() {}

    static boolean isOperation(String name) {
        return OPERATIONS.containsKey(name);
    }

    /** Fails when the script has something that the core has not. */
    static Counterpart of(GoldenCase golden) {
        Counterpart found =
                Stream.of(OPERATIONS, WIRINGS, Layers.ALL, Blocks.ALL, Sequences.ALL)
                        .map(some -> some.get(golden.of()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            throw new AssertionError(
                    "\"%s\" of %s has no Java counterpart: add \"%s\" to Counterparts."
                            .formatted(golden.name(), golden.file(), golden.of()));
        }
        return found;
    }

    private static Map.Entry<String, Counterpart> wired(String name, Counterpart counterpart) {
        return Map.entry(name, counterpart);
    }

    private static Map.Entry<String, Counterpart> one(String name, OneOperand operation) {
        return Map.entry(name, (c, in) -> only(operation.of(a(in))));
    }

    private static Map.Entry<String, Counterpart> two(
            String name, String second, TwoOperands operation) {
        return Map.entry(name, (c, in) -> only(operation.of(a(in), get(in, second))));
    }

    private static Computed below(GoldenCase golden, Map<String, Matrix> inputs) {
        Matrix[] lower =
                inputs.entrySet().stream()
                        .filter(input -> !input.getKey().equals("a"))
                        .map(Map.Entry::getValue)
                        .toArray(Matrix[]::new);
        return only(a(inputs).below(lower));
    }

    private static Matrix shared(Matrix product) {
        return product.tanh().hadamard(product).plus(product);
    }

    private static Computed scores(GoldenCase golden, Map<String, Matrix> inputs) {
        Scorer score = Parts.score(golden, inputs);
        return only(score.scores(get(inputs, "queries"), get(inputs, "keys")));
    }

    private static Computed maskedWeights(GoldenCase golden, Map<String, Matrix> inputs) {
        Matrix maskedScores = Parts.mask(golden).applyTo(get(inputs, "scores"));
        return only(Parts.normalizer(golden).weights(maskedScores));
    }

    private static Computed attention(GoldenCase golden, Map<String, Matrix> inputs) {
        Trace trace = attend(Parts.attention(golden, inputs), inputs);
        return new Computed(
                trace.context(), Map.of("scores", trace.scores(), "weights", trace.weights()));
    }

    private static Computed multiHead(GoldenCase golden, Map<String, Matrix> inputs) {
        return attended(Parts.multiHead(golden, inputs), inputs);
    }

    private static Computed localPredictive(GoldenCase golden, Map<String, Matrix> inputs) {
        Trace trace = attend(Parts.localPredictive(golden, inputs), inputs);
        return new Computed(trace.context(), Map.of("weights", trace.weights()));
    }

    private static Computed attended(Variant variant, Map<String, Matrix> inputs) {
        return only(attend(variant, inputs).context());
    }

    private static Trace attend(Variant variant, Map<String, Matrix> inputs) {
        return variant.attend(get(inputs, "queries"), get(inputs, "keys"), get(inputs, "values"));
    }

    private static Computed stepByStep(GoldenCase golden, Map<String, Matrix> inputs) {
        return attended(Parts.stepByStep(golden, inputs), inputs);
    }

    private static Computed only(Matrix result) {
        return new Computed(result, Map.of());
    }

    private static Matrix a(Map<String, Matrix> inputs) {
        return get(inputs, "a");
    }

    private static int first(GoldenCase golden) {
        return (int) golden.number("first");
    }

    private static int end(GoldenCase golden) {
        return (int) golden.number("end");
    }

    /** The input of this name. */
    static Matrix get(Map<String, Matrix> inputs, String name) {
        Matrix input = inputs.get(name);
        if (input == null) {
            throw new AssertionError("There is no input " + name + " in " + inputs.keySet());
        }
        return input;
    }
}
