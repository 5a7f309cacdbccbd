package attention.study.seqtoseq;

import attention.matrix.Matrix;
import attention.model.Annotations;
import attention.model.Decoder;
import attention.model.Parameter;
import attention.model.Seq2Seq;
import attention.model.Written;
import attention.study.Moment;
import attention.study.Training;
import attention.train.Clipping;
import attention.train.Loss;
import attention.variant.Axis;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A model that learns to write for each text of one kind what belongs to it. */
public final class Translator implements Training.Reader {
    private static final int BATCH = 16;
    private static final double LONGEST_GRADIENT = 1;
    private static final int EXAMPLES = 2;
    private static final int TEST = 3;

    /** Steps after which a text is given up that does not end. */
    private static final int SPARE = 10;

    private final Bitext bitext;
    private final Seq2Seq model;
    private final RandomGenerator random;
    private final HeldOutTexts heldOut;

    Translator(Bitext bitext, Seq2Seq model, long seed) {
        this.bitext = bitext;
        this.model = model;
        random = Training.random(seed, EXAMPLES);
        heldOut = new HeldOutTexts(bitext, Training.random(seed, TEST));
    }

    /** The model as it is now. */
    public Seq2Seq model() {
        return model;
    }

    /** What it writes for a text, and how: its trace has the words for labels. */
    public Written write(String text) {
        return write(bitext.words(text));
    }

    private Written write(List<String> source) {
        int[] numbers = bitext.source().numbers(source);
        int start = bitext.target().number(Bitext.START);
        int end = bitext.target().number(Bitext.END);
        Written written = model.write(numbers, start, end, source.size() + SPARE);
        Vocabulary known = bitext.target();
        Trace steps =
                written.trace()
                        .labelled(Axis.STEPS.labelled(known.text(written.words())))
                        .with(Written.WORDS, Written.WORDS.labelled(known.words()));
        boolean each = steps.weights().cols() == source.size();
        return new Written(
                written.words(),
                each ? steps.labelled(Axis.KEYS.labelled(visible(source))) : steps);
    }

    /** A space has a sign of its own where characters are read. */
    private static List<String> visible(List<String> words) {
        return words.stream().map(word -> word.equals(" ") ? "␣" : word).toList();
    }

    /** What was written, word by word, without the end. */
    public List<String> text(Written written) {
        List<String> words = bitext.target().text(written.words());
        return words.stream().filter(word -> !word.equals(Bitext.END)).toList();
    }

    /** Where it looks while it is told the right words: a row for each written word. */
    public Matrix weights(Pair pair) {
        Batch one = new Batch(bitext, List.of(pair));
        Decoder.Pass pass = model.decoder().forced(read(one), one.start(), one.right());
        return pass.weights().rowRange(0, pair.target().size()).detached();
    }

    private Annotations read(Batch batch) {
        return model.read(batch.sources());
    }

    @Override
    public List<Parameter> parameters() {
        return model.parameters();
    }

    @Override
    public void learn(double done) {
        Batch batch = drawn();
        Decoder.Pass pass = model.decoder().forced(read(batch), batch.start(), batch.right());
        Matrix losses = Loss.crossEntropy(pass.logits(), batch.targets());
        losses.sum().scaled(1.0 / batch.words()).backward();
        requireGradients();
        Clipping.byNorm(model, LONGEST_GRADIENT);
    }

    /** Texts of one length, which is that of a text by chance, so each is as likely as ever. */
    private Batch drawn() {
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < BATCH) {
            Pair pair = bitext.draw(false, random);
            if (pairs.isEmpty() || pair.source().size() == pairs.get(0).source().size()) {
                pairs.add(pair);
            }
        }
        return new Batch(bitext, pairs);
    }

    /** A part that computes on arrays is right, but gradients do not pass. */
    private void requireGradients() {
        for (Parameter parameter : model.parameters()) {
            try {
                parameter.gradient();
            } catch (IllegalStateException none) {
                throw new IllegalStateException(
                        "No gradient reaches %s: some part between it and the loss does not compute with the operations of Matrix, such as times and plus, which remember the way back. Write your cell, score and step with these, or train with the library's."
                                .formatted(parameter.name()),
                        none);
            }
        }
    }

    @Override
    public Moment look(int iteration) {
        return heldOut.of(model, iteration);
    }
}
