package attention.study.lstmattention;

import attention.exercise.AttentiveReaderContract;
import attention.exercise.AttentiveReaderContract.Reading;
import attention.exercise.AttentiveReaderContract.Readout;
import attention.exercise.LstmCellContract;
import attention.matrix.Matrix;
import attention.model.Embedding;
import attention.model.MaxPooling;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import attention.normalize.Softmax;
import attention.study.Examples;
import attention.study.Moment;
import attention.study.Training;
import attention.train.Clipping;
import attention.train.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Reads texts word by word, and then tells the answer of each. */
public final class WordReader implements Training.Reader {
    private static final int WIDTH = 12;
    private static final int STATE = 16;
    private static final int BEHIND = 32;
    private static final int BATCH = 16;
    private static final int HELD_OUT = 16;
    private static final int FAR = 100;
    private static final int START = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    private final TextReading how;
    private final AttentiveReaderContract look;
    private final Embedding embedding;
    private final Chain chain;
    private final Parameter question;
    private final Parameter table;
    private final Parameter bias;
    private final RandomGenerator random;
    private final List<List<AskedText>> heldOut = new ArrayList<>();
    private final List<List<AskedText>> farther = new ArrayList<>();

    WordReader(TextReading how, LstmCellContract cell, AttentiveReaderContract look, long seed) {
        this.how = how;
        this.look = look;
        TextTask task = how.task();
        RandomGenerator start = Training.random(seed, START);
        embedding = Embedding.random("words", task.vocabulary().size(), WIDTH, start);
        chain = Chain.random(how.memory(), WIDTH, STATE, cell, start);
        question = question(start);
        boolean joins = joinsQuestion();
        table = fanIn("table", joins ? BEHIND : STATE, task.answers().size(), start);
        bias = new Parameter("bias", Matrix.zeros(1, task.answers().size()));
        random = Training.random(seed, EXAMPLES);
        RandomGenerator test = Training.random(seed, TEST);
        for (int k = 0; k < HELD_OUT; k++) {
            heldOut.add(texts(test));
        }
        task.farther().forEach(size -> farther.add(task.draw(size, FAR, test)));
    }

    /** Attention asks by it, a table or a row that is learned; others join the question behind. */
    private Parameter question(RandomGenerator start) {
        if (joinsQuestion()) {
            return fanIn("joined", STATE + WIDTH, BEHIND, start);
        }
        return how.task().asks()
                ? fanIn("question", WIDTH, STATE, start)
                : new Parameter("question", Start.normal(1 / Math.sqrt(STATE)).of(1, STATE, start));
    }

    private boolean joinsQuestion() {
        return how.gist() != Gist.ATTENTION && how.task().asks();
    }

    private static Parameter fanIn(String name, int rows, int cols, RandomGenerator random) {
        return new Parameter(name, Start.fanIn().of(rows, cols, random));
    }

    private List<AskedText> texts(RandomGenerator from) {
        TextTask task = how.task();
        int size = task.smallest() + from.nextInt(task.largest() - task.smallest() + 1);
        return task.draw(size, BATCH, from);
    }

    private WordReader(WordReader other, Chain chain) {
        how = other.how;
        look = other.look;
        embedding = other.embedding;
        this.chain = chain;
        question = other.question;
        table = other.table;
        bias = other.bias;
        random = other.random;
        heldOut.addAll(other.heldOut);
        farther.addAll(other.farther);
    }

    /**
     * The same tables, read by a cell of other equations.
     *
     * @throws IllegalStateException if it reads by a plain cell
     */
    public WordReader with(LstmCellContract other) {
        if (chain instanceof Chain.OfLstm lstm) {
            return new WordReader(this, new Chain.OfLstm(lstm.cell(), other));
        }
        throw new IllegalStateException(
                "This reader has a plain cell. Give other equations to one with an LSTM.");
    }

    /** What attention reads in a text: a weight for each word, and a logit for each answer. */
    public Reading read(AskedText text) {
        return read(List.of(text)).get(0);
    }

    /** What it answers. */
    public String answer(AskedText text) {
        int best = Examples.largest(read(text).logits().row(0));
        return how.task().answers().get(best);
    }

    /** How many of these it tells right, from 0 to 1; all have the same number of words. */
    public double accuracy(List<AskedText> texts) {
        MapShares shares = new MapShares();
        shares.add(texts, read(texts), how.task().answers());
        return shares.accuracy();
    }

    /** Texts of this size that no training has seen, the same for each seed of a reader. */
    public List<AskedText> draw(int size, int count) {
        return how.task().draw(size, count, Training.random(size, TEST + 1));
    }

    /** Each text by itself behind the cell, which reads all of them at once. */
    private List<Reading> read(List<AskedText> texts) {
        int count = texts.size();
        int length = texts.get(0).words().size();
        Matrix[] words = new Matrix[length];
        for (int t = 0; t < length; t++) {
            int place = t;
            words[t] = embedded(texts.stream().map(it -> it.words().get(place)).toList());
        }
        Matrix all = Examples.pile(chain.states(words)); // (length · texts × dState)
        Matrix asked = asked(texts);
        List<Reading> readings = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            int text = b;
            int[] rows = IntStream.range(0, length).map(t -> t * count + text).toArray();
            readings.add(read(all.rows(rows), asked.rows(Math.min(b, asked.rows() - 1))));
        }
        return readings;
    }

    /** The embedded questions, or the query that all texts share. */
    private Matrix asked(List<AskedText> texts) {
        if (!how.task().asks()) {
            return how.gist() == Gist.ATTENTION ? question.value() : Matrix.zeros(1, 1);
        }
        Matrix rows = embedded(texts.stream().map(AskedText::question).toList());
        return how.gist() == Gist.ATTENTION ? rows.times(question.value()) : rows;
    }

    private Reading read(Matrix states, Matrix asked) {
        Readout readout = new Readout(table.value(), bias.value());
        if (how.gist() == Gist.ATTENTION) {
            return look.read(states, states.rows(), asked, readout, new Softmax());
        }
        Matrix gist =
                how.gist() == Gist.LAST
                        ? states.rows(states.rows() - 1)
                        : new MaxPooling().output(states);
        Matrix joined = joinsQuestion() ? gist.beside(asked).times(question.value()).tanh() : gist;
        Matrix logits = joined.times(readout.table()).plusRow(readout.bias());
        return new Reading(Matrix.zeros(1, states.rows()), logits);
    }

    private Matrix embedded(List<String> words) {
        List<String> vocabulary = how.task().vocabulary();
        return embedding.output(words.stream().mapToInt(vocabulary::indexOf).toArray());
    }

    @Override
    public List<Parameter> parameters() {
        boolean askedBy = how.gist() == Gist.ATTENTION || how.task().asks();
        return askedBy
                ? Model.parameters(embedding, chain, question, table, bias)
                : Model.parameters(embedding, chain, table, bias);
    }

    @Override
    public void learn(double done) {
        List<AskedText> texts = texts(random);
        Matrix logits =
                Examples.pile(read(texts).stream().map(Reading::logits).toArray(Matrix[]::new));
        List<String> answers = how.task().answers();
        int[] targets = texts.stream().mapToInt(it -> answers.indexOf(it.answer())).toArray();
        Loss.crossEntropy(logits, targets).mean().backward();
        Clipping.byNorm(this, 1);
    }

    @Override
    public Moment look(int iteration) {
        MapShares shares = new MapShares();
        heldOut.forEach(texts -> shares.add(texts, read(texts), how.task().answers()));
        Moment moment = Moment.of(iteration, shares.accuracy());
        if (how.gist() == Gist.ATTENTION) {
            moment = shares.with(moment);
        }
        if (iteration == how.plan().iterations()) {
            for (int k = 0; k < farther.size(); k++) {
                String measure = "at " + how.task().farther().get(k) + " " + how.task().unit();
                moment = moment.with(measure, accuracy(farther.get(k)));
            }
        }
        return moment;
    }
}
