package attention.study.seqtoseq;

import attention.model.Annotations;
import attention.model.Decoder;
import attention.model.Seq2Seq;
import attention.study.Examples;
import attention.study.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Texts that were never trained on, and how a model does with them. */
public final class HeldOutTexts {
    /** The share of words that are right when each step is told the right word before. */
    public static final String FORCED = "words told";

    /** The share of words that are right when each step reads what was written before. */
    public static final String FREE = "words free";

    /** The share of words with a meaning at which the largest weight lies where they come from. */
    public static final String MAP = "map";

    private static final int TEXTS = 200;

    private final Bitext bitext;
    private final Map<Integer, List<Pair>> byLength = new TreeMap<>();

    HeldOutTexts(Bitext bitext, RandomGenerator random) {
        this.bitext = bitext;
        for (int i = 0; i < TEXTS; i++) {
            Pair pair = bitext.draw(true, random);
            byLength.computeIfAbsent(pair.source().size(), n -> new ArrayList<>()).add(pair);
        }
    }

    /** What was right, counted. */
    private static final class Counts {
        private int texts;
        private int exact;
        private int words;
        private int free;
        private int forced;
        private int looks;
        private int hits;
    }

    /** How the model does; {@link Moment#ACCURACY} is the share of texts that are wholly right. */
    Moment of(Seq2Seq model, int iteration) {
        Counts all = new Counts();
        for (List<Pair> pairs : byLength.values()) {
            Batch batch = new Batch(bitext, pairs);
            Annotations read = model.read(batch.sources());
            countFree(model, read, batch, all);
            Decoder.Pass pass = model.decoder().forced(read, batch.start(), batch.right());
            countForced(pass, batch, all);
            if (model.reads() != Annotations.Kind.LAST_STATE) {
                countLooks(pass, pairs, batch, all);
            }
        }
        return Moment.of(iteration, share(all.exact, all.texts))
                .with(FORCED, share(all.forced, all.words))
                .with(FREE, share(all.free, all.words))
                .with(MAP, share(all.hits, all.looks));
    }

    /** Of nothing there is no share: one vector is no place to look at. */
    private static double share(int some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    private static void countFree(Seq2Seq model, Annotations read, Batch batch, Counts counts) {
        int[][] written = model.decoder().write(read, batch.start(), batch.steps());
        for (int i = 0; i < written.length; i++) {
            int right = 0;
            for (int t = 0; t < batch.length(i); t++) {
                right += written[i][t] == batch.right()[i][t] ? 1 : 0;
            }
            counts.free += right;
            counts.exact += right == batch.length(i) ? 1 : 0;
            counts.texts++;
        }
    }

    private static void countForced(Decoder.Pass pass, Batch batch, Counts counts) {
        int steps = batch.steps();
        for (int i = 0; i < batch.size(); i++) {
            for (int t = 0; t < batch.length(i); t++) {
                int best = Examples.largest(pass.logits().row(i * steps + t));
                counts.forced += best == batch.right()[i][t] ? 1 : 0;
                counts.words++;
            }
        }
    }

    private void countLooks(Decoder.Pass pass, List<Pair> pairs, Batch batch, Counts counts) {
        int steps = batch.steps();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            for (int t = 0; t < pair.target().size(); t++) {
                List<Integer> places = pair.links().get(t);
                if (!places.isEmpty() && bitext.hasMeaning(pair.target().get(t))) {
                    int best = Examples.largest(pass.weights().row(i * steps + t));
                    counts.hits += places.contains(best) ? 1 : 0;
                    counts.looks++;
                }
            }
        }
    }
}
