package attention.study.focusandsaliency;

import attention.matrix.Matrix;
import attention.model.MaxPooling;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.normalize.Softmax;
import attention.study.Examples;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Somebody who is asked what a sign in the street says: looks, keeps one row of 17 numbers, and
 * answers from that.
 *
 * @param look what is kept of the street
 * @param readout makes the answer of it
 * @param parameters all that is learned
 */
public record StreetReader(Look look, Readout readout, List<Parameter> parameters)
        implements Model {
    private static final int HIDDEN = 32;
    private static final Matrix UNUSED = Matrix.zeros(1, Street.ROWS * Street.COLS);

    /** From the patches, (40 × 17), and the question, one-hot (1 × 4). */
    @FunctionalInterface
    public interface Look {
        /** What is kept. */
        Glance at(Matrix patches, Matrix question);
    }

    /** From what was kept, and the question where it is told again, to logits, (1 × 8). */
    @FunctionalInterface
    public interface Readout {
        /** How much speaks for each of the eight things that a sign may say. */
        Matrix logits(Matrix kept, Matrix question);
    }

    /**
     * What one look gives.
     *
     * @param weights how much each patch counts, (1 × 40): shares of 1, or gates; zeros where no
     *     patch counts as a whole
     * @param kept (1 × 17)
     */
    public record Glance(Matrix weights, Matrix kept) {}

    /** The numbers that everything learned starts with. */
    private record Learned(Start start, RandomGenerator random) {
        Parameter of(String name, int rows, int cols) {
            return new Parameter(name, start.of(rows, cols, random));
        }

        Parameter table() {
            return of("table", Street.KINDS.size(), Street.WIDTH);
        }

        Parameter vector() {
            return of("vector", Street.WIDTH, 1);
        }
    }

    /** Query-driven focus: the question scores the patches, and they share the weight. */
    public static StreetReader focus(Start start, RandomGenerator random) {
        Learned learned = new Learned(start, random);
        Parameter table = learned.table();
        return plain((x, q) -> shared(asked(table, x, q), x), learned, table);
    }

    /** Query-free saliency: each patch has a score of its own, whatever is asked. */
    public static StreetReader saliency(Start start, RandomGenerator random) {
        Learned learned = new Learned(start, random);
        Parameter vector = learned.vector();
        return plain((x, q) -> shared(salient(vector, x), x), learned, vector);
    }

    /** Saliency; the readout behind it is told the question. */
    public static StreetReader saliencyThenQuestion(Start start, RandomGenerator random) {
        Learned learned = new Learned(start, random);
        Parameter vector = learned.vector();
        return toldAgain((x, q) -> shared(salient(vector, x), x), learned, vector);
    }

    /** The scores of focus and of saliency added. */
    public static StreetReader both(Start start, RandomGenerator random) {
        Learned learned = new Learned(start, random);
        Parameter table = learned.table();
        Parameter vector = learned.vector();
        return plain(
                (x, q) -> shared(asked(table, x, q).plus(salient(vector, x)), x),
                learned,
                table,
                vector);
    }

    /** The largest of each number; the readout behind is told the question. */
    public static StreetReader maxPooling(Start start, RandomGenerator random) {
        return toldAgain(
                (x, q) -> new Glance(UNUSED, new MaxPooling().output(x)),
                new Learned(start, random));
    }

    /** A gate for each patch, which the patch alone opens. */
    public static StreetReader gate(Start start, RandomGenerator random) {
        Learned learned = new Learned(start, random);
        Parameter vector = learned.vector();
        Parameter bias = learned.of("bias", 1, 1);
        return plain((x, q) -> gated(salient(vector, x), bias, x), learned, vector, bias);
    }

    /** A gate for each patch, which the question opens. */
    public static StreetReader askedGate(Start start, RandomGenerator random) {
        Learned learned = new Learned(start, random);
        Parameter table = learned.table();
        Parameter bias = learned.of("bias", 1, 1);
        return plain((x, q) -> gated(asked(table, x, q), bias, x), learned, table, bias);
    }

    /** What is kept of a street when this kind of sign is asked for. */
    public Glance look(Street street, int kind) {
        return look.at(street.patches(), question(kind));
    }

    /** What speaks for each answer, (1 × 8). */
    public Matrix logits(Street street, int kind) {
        return logits(look(street, kind), kind);
    }

    /** The same after a look. */
    Matrix logits(Glance glance, int kind) {
        return readout.logits(glance.kept(), question(kind));
    }

    /** How sure this reader is of each answer: the logits as shares of 1. */
    public double[] chances(Street street, int kind) {
        return new Softmax().weights(logits(street, kind)).row(0);
    }

    private static Matrix question(int kind) {
        return Examples.oneHot(Street.KINDS.size(), kind);
    }

    private static Matrix asked(Parameter table, Matrix x, Matrix question) {
        return question.times(table.value()).timesTransposed(x);
    }

    private static Matrix salient(Parameter vector, Matrix x) {
        return x.times(vector.value()).transpose();
    }

    private static Glance shared(Matrix scores, Matrix x) {
        Matrix weights = new Softmax().weights(scores);
        return new Glance(weights, weights.times(x));
    }

    private static Glance gated(Matrix scores, Parameter bias, Matrix x) {
        Matrix gates = scores.plusColumn(bias.value()).sigmoid();
        return new Glance(gates, gates.times(x));
    }

    private static StreetReader plain(Look look, Learned learned, Parameter... looking) {
        Parameter out = learned.of("readout", Street.WIDTH, Street.SAYINGS);
        return new StreetReader(
                look, (kept, q) -> kept.times(out.value()), all(Stream.of(looking), out));
    }

    private static StreetReader toldAgain(Look look, Learned learned, Parameter... looking) {
        Parameter hidden = learned.of("hidden", Street.WIDTH + Street.KINDS.size(), HIDDEN);
        Parameter bias = learned.of("hidden bias", 1, HIDDEN);
        Parameter out = learned.of("readout", HIDDEN, Street.SAYINGS);
        return new StreetReader(
                look,
                (kept, q) ->
                        kept.beside(q)
                                .times(hidden.value())
                                .plusRow(bias.value())
                                .tanh()
                                .times(out.value()),
                all(Stream.of(looking), hidden, bias, out));
    }

    private static List<Parameter> all(Stream<Parameter> looking, Parameter... behind) {
        return Stream.concat(looking, Stream.of(behind)).toList();
    }
}
