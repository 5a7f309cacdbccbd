package attention.study.threeadvantages;

import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.TrainingRun;
import java.util.ArrayList;
import java.util.List;

/** Which reader learns to remember the first of so many words: what lesson 19 compares. */
public final class MemoryExperiment {
    /** How many words, where all readers are compared: the longest first. */
    private static final List<Integer> LENGTHS = List.of(50, 20, 10);

    /** So many words only attention gets: no other reader has learned 50. */
    private static final int LONGEST = 100;

    /** Lengths never seen in a training on the shortest texts. */
    private static final List<Integer> FARTHER = List.of(50, 200);

    private static final int SEEDS = 5;
    private static final int ITERATIONS = 1000;

    private MemoryExperiment() {}

    /** All that are stored. */
    public static List<Experiment> experiments() {
        return List.of(firstSymbol(), farther());
    }

    /** Every reader at every length, and attention at 100. */
    public static Experiment firstSymbol() {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(contender(Keeper.ATTENTION, LONGEST));
        for (int length : LENGTHS) {
            for (Keeper keeper : Keeper.values()) {
                contenders.add(contender(keeper, length));
            }
        }
        String title = "the first symbol, 1,000 iterations at most";
        return new Experiment("first-symbol", title, contenders).over(SEEDS);
    }

    /** Those that learn from ten words, with texts that are much longer. */
    public static Experiment farther() {
        List<String> measures = new ArrayList<>(List.of(Moment.ACCURACY));
        FARTHER.forEach(length -> measures.add(at(length)));
        List<Contender> contenders =
                List.of(
                        farther(Keeper.ATTENTION),
                        farther(Keeper.LSTM),
                        farther(Keeper.HALF_OPEN),
                        farther(Keeper.GRU));
        String title = "learned from 10 words";
        return new Experiment("first-symbol-farther", title, measures, contenders).over(SEEDS);
    }

    private static Contender contender(Keeper keeper, int length) {
        FirstSymbol task = new FirstSymbol(length);
        return new Contender(
                FirstSymbolReader.name(keeper, task),
                seed -> new FirstSymbolReader(keeper, task, seed).train(ITERATIONS));
    }

    private static Contender farther(Keeper keeper) {
        FirstSymbol task = new FirstSymbol(LENGTHS.get(LENGTHS.size() - 1));
        return new Contender(
                FirstSymbolReader.name(keeper, task),
                seed -> {
                    FirstSymbolReader reader = new FirstSymbolReader(keeper, task, seed);
                    return farther(reader.train(ITERATIONS), reader);
                });
    }

    /** The same run, at whose end longer texts were read as well. */
    private static TrainingRun farther(TrainingRun run, FirstSymbolReader reader) {
        Moment last = run.last();
        for (int length : FARTHER) {
            last = last.with(at(length), reader.accuracyAt(length));
        }
        List<Moment> moments = new ArrayList<>(run.moments());
        moments.set(moments.size() - 1, last);
        return new TrainingRun(run.reader(), run.seed(), List.copyOf(moments));
    }

    private static String at(int length) {
        return "at " + length + " words";
    }
}
