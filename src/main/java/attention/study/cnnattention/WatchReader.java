package attention.study.cnnattention;

import attention.exercise.ConvolutionContract.Kernel;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.ConvolutionalReader;
import attention.model.ConvolutionalReader.Reading;
import attention.model.Embedding;
import attention.model.Linear;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Training;
import attention.train.Loss;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Reads a log, and says which answer it thinks right: one logit for each. */
public final class WatchReader implements Training.Reader {
    private static final int WIDTH = 12;
    private static final int FILTERS = 16;
    private static final int WINDOW = 3;
    private static final int HIDDEN = 32;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 200;
    private static final int LONG_ONES = 200;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;
    private static final int LONG_TEST = 4;

    private final WatchTask task;
    private final PlaceOfAttention place;
    private final Linear kernel;
    private final Parameter query;
    private final ConvolutionalReader reader;
    private final long seed;
    private final RandomGenerator random;
    private final List<WatchLog> heldOut;

    /** With random numbers in all parameters; the same seed gives the same reader. */
    WatchReader(WatchTask task, PlaceOfAttention place, WatchParts parts, long seed) {
        this.task = task;
        this.place = place;
        this.seed = seed;
        RandomGenerator numbers = Training.random(seed, START);
        Embedding words = Embedding.random("words", task.vocabulary().size(), WIDTH, numbers);
        kernel = kernel(numbers);
        query = query(numbers);
        reader =
                new ConvolutionalReader(
                        words,
                        convolutionBy(parts),
                        place.attention(parts),
                        place.pooling(),
                        readout(numbers));
        random = Training.random(seed, EXAMPLES);
        RandomGenerator test = Training.random(seed, TEST);
        heldOut = Stream.generate(() -> task.draw(test)).limit(HELD_OUT).toList();
    }

    private WatchReader(WatchReader other, WatchParts parts) {
        task = other.task;
        place = other.place;
        seed = other.seed;
        kernel = other.kernel;
        query = other.query;
        random = other.random;
        heldOut = other.heldOut;
        reader =
                new ConvolutionalReader(
                        other.reader.words(),
                        convolutionBy(parts),
                        place.attention(parts),
                        other.reader.pooling(),
                        other.reader.readout());
    }

    /** The same numbers learned, put to work by these parts. */
    public WatchReader by(WatchParts parts) {
        return new WatchReader(this, parts);
    }

    /** N(0, 2 / inputs): half of what passes a ReLU is lost — He et al. 2015, equation 10. */
    private static Linear kernel(RandomGenerator numbers) {
        int inputs = WINDOW * WIDTH;
        Start start = Start.normal(Math.sqrt(2.0 / inputs));
        return new Linear(
                new Parameter("convolution", start.of(inputs, FILTERS, numbers)),
                new Parameter("convolution bias", Matrix.zeros(1, FILTERS)));
    }

    private Layer convolutionBy(WatchParts parts) {
        return rows ->
                parts.convolution()
                        .features(
                                rows, new Kernel(kernel.weights().value(), kernel.bias().value()));
    }

    /** The query itself; or, where the log has a question, the table that makes it of the word. */
    private Parameter query(RandomGenerator numbers) {
        int width = place.looksAtWords() ? WIDTH : FILTERS;
        return task.asks()
                ? new Parameter("query", Start.fanIn().of(WIDTH, width, numbers))
                : new Parameter("query", Start.normal(1 / Math.sqrt(width)).of(1, width, numbers));
    }

    private Layer readout(RandomGenerator numbers) {
        int answers = task.answers().size();
        return asksBehind()
                ? new Hidden(
                        Linear.random("hidden", FILTERS + WIDTH, HIDDEN, numbers),
                        Linear.random("readout", HIDDEN, answers, numbers))
                : Linear.random("readout", FILTERS, answers, numbers);
    }

    /** {@code tanh(x W₁ + b₁) W₂ + b₂}. */
    private record Hidden(Linear first, Linear second) implements Layer, Model {
        @Override
        public Matrix output(Matrix inputs) {
            return second.output(first.output(inputs).tanh());
        }

        @Override
        public List<Parameter> parameters() {
            return Model.parameters(first, second);
        }
    }

    /** Where nobody looks for the question, the readout is told it, beside the text. */
    private boolean asksBehind() {
        return task.asks() && !place.isAttentive();
    }

    /** What is kept of a log, and where attention looked. */
    public Reading read(WatchLog log) {
        return reader.read(queryFor(log), numbers(log.words()));
    }

    /** A logit for each answer, (1 × answers). */
    public Matrix logits(WatchLog log) {
        return logits(log, read(log));
    }

    private Matrix logits(WatchLog log, Reading read) {
        Matrix row = asksBehind() ? read.row().beside(asked(log)) : read.row();
        return reader.readout().output(row);
    }

    /** What it answers. */
    public String answer(WatchLog log) {
        return task.answers().get(Examples.largest(logits(log).row(0)));
    }

    private Matrix queryFor(WatchLog log) {
        return task.asks() ? asked(log).times(query.value()) : query.value();
    }

    private Matrix asked(WatchLog log) {
        return reader.words().output(task.vocabulary().indexOf(log.asked()));
    }

    private int[] numbers(List<String> words) {
        return words.stream().mapToInt(task.vocabulary()::indexOf).toArray();
    }

    @Override
    public List<Parameter> parameters() {
        return place.isAttentive()
                ? Model.parameters(reader, kernel, query)
                : Model.parameters(reader, kernel);
    }

    @Override
    public void learn(double done) {
        Matrix[] logits = new Matrix[BATCH];
        int[] answers = new int[BATCH];
        for (int i = 0; i < BATCH; i++) {
            WatchLog log = task.draw(random);
            logits[i] = logits(log);
            answers[i] = log.answer();
        }
        Loss.crossEntropy(Examples.pile(logits), answers).mean().backward();
    }

    @Override
    public Moment look(int iteration) {
        WatchLooks looks = look(heldOut);
        return Moment.of(iteration, looks.accuracy())
                .with(WatchStudy.ON_THE_SPOT, looks.onTheSpot())
                .with(WatchStudy.IN_THE_PHRASE, looks.inThePhrase());
    }

    /** How it does on logs of this size, which may be longer than any that it learned from. */
    public WatchLooks lookAt(int size) {
        RandomGenerator test = Training.random(seed, LONG_TEST);
        return look(Stream.generate(() -> task.draw(size, test)).limit(LONG_ONES).toList());
    }

    private WatchLooks look(List<WatchLog> logs) {
        WatchLooks looks = WatchLooks.NONE;
        for (WatchLog log : logs) {
            Reading read = read(log);
            int answer = Examples.largest(logits(log, read).row(0));
            looks = looks.plus(log, answer == log.answer(), read.weights());
        }
        WatchLooks means = looks.over(logs.size());
        return place.isAttentive() ? means : means.withoutWeights();
    }
}
