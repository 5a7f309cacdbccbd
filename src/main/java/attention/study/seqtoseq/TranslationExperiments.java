package attention.study.seqtoseq;

import attention.model.Annotations.Kind;
import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.Training;
import attention.study.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of lesson 14. */
public final class TranslationExperiments {
    /** The lengths at which copying is measured; it is trained on 2 to 10 digits. */
    public static final List<Integer> LENGTHS = List.of(2, 4, 6, 8, 10, 11, 12, 14);

    private static final Digits DIGITS = new Digits(2, 10);
    private static final int ITERATIONS = 1500;
    private static final int LOOK_EVERY = 250;
    private static final int AT_LENGTHS = 4;

    private static final List<String> MEASURES =
            List.of(Moment.ACCURACY, HeldOutTexts.FORCED, HeldOutTexts.FREE, HeldOutTexts.MAP);

    private TranslationExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(corpus(), dates(), digits());
    }

    /** English into Chinese, with and without attention, and without the word before. */
    public static Experiment corpus() {
        Corpus corpus = new Corpus();
        return new Experiment(
                "translation",
                "English into Chinese, 1,000 iterations",
                MEASURES,
                Stream.of(
                                new Translation(corpus, Kind.STATES),
                                new Translation(corpus, Kind.STATES).withoutPrevious(),
                                new Translation(corpus, Kind.LAST_STATE),
                                new Translation(corpus, Kind.LAST_STATE).withoutPrevious(),
                                new Translation(corpus, Kind.WORD_VECTORS))
                        .map(it -> it.withIterations(1000, 100).contender())
                        .toList());
    }

    /** Dates in six spellings into ISO 8601. */
    public static Experiment dates() {
        Dates dates = new Dates();
        return new Experiment(
                "dates",
                "dates in six spellings, 300 iterations",
                MEASURES,
                Stream.of(
                                new Translation(dates, Kind.STATES),
                                new Translation(dates, Kind.STATES).inBothDirections(),
                                new Translation(dates, Kind.LAST_STATE).inBothDirections())
                        .map(it -> it.withIterations(300, 100).contender())
                        .toList());
    }

    /** Digits to copy: how many of them go into one vector. */
    public static Experiment digits() {
        return new Experiment(
                "digits",
                "copying 2 to 10 digits, 1,500 iterations",
                measuresOfDigits(),
                List.of(
                        copying("attention", DIGITS, Kind.STATES),
                        copying(
                                "one vector · from the end",
                                new FromTheEnd(DIGITS),
                                Kind.LAST_STATE),
                        copying("one vector", DIGITS, Kind.LAST_STATE)));
    }

    /** The measure of copying so many digits. */
    public static String of(int digits) {
        return digits + " digits";
    }

    private static List<String> measuresOfDigits() {
        List<String> measures = new ArrayList<>(MEASURES);
        LENGTHS.forEach(length -> measures.add(of(length)));
        return measures;
    }

    private static Contender copying(String name, Bitext bitext, Kind reads) {
        Translation task = new Translation(bitext, reads).withIterations(ITERATIONS, LOOK_EVERY);
        return new Contender(
                name,
                seed -> {
                    Translator translator = task.translator(seed);
                    TrainingRun run = task.train(translator, seed);
                    return atLengths(name, run, translator, bitext instanceof FromTheEnd);
                });
    }

    /** The run, at whose end copying is measured for each length apart. */
    private static TrainingRun atLengths(
            String name, TrainingRun run, Translator translator, boolean fromTheEnd) {
        Moment last = run.last();
        for (int length : LENGTHS) {
            Digits digits = new Digits(length, length);
            HeldOutTexts heldOut =
                    new HeldOutTexts(
                            fromTheEnd ? new FromTheEnd(digits) : digits,
                            Training.random(run.seed(), AT_LENGTHS));
            Moment moment = heldOut.of(translator.model(), last.iteration());
            last = last.with(of(length), moment.get(Moment.ACCURACY));
        }
        List<Moment> moments = new ArrayList<>(run.moments());
        moments.set(moments.size() - 1, last);
        return new TrainingRun(name, run.seed(), moments);
    }
}
