package attention.study.staticanddynamic;

import attention.study.Contender;
import attention.study.Experiment;
import attention.study.Moment;
import attention.study.staticanddynamic.DictionaryLookup.Form;
import attention.study.staticanddynamic.ReadOut.Look;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of lesson 10. */
public final class StepExperiments {
    private StepExperiments() {}

    /** All that are stored. */
    public static List<Experiment> all() {
        return List.of(readOut(), dictionary(), trail());
    }

    /** Who can say four symbols one after the other, and who only seems to need no attention. */
    public static Experiment readOut() {
        return new Experiment(
                "read-out",
                "read out: 4 symbols of 8, 600 iterations",
                Stream.of(
                                new ReadOut(Look.STATIC),
                                new ReadOut(Look.DYNAMIC),
                                new ReadOut(Look.STATIC).withReadoutPerStep(),
                                new ReadOut(Look.STATIC).withPlacesInValues(),
                                new ReadOut(Look.STATIC).withPlacesInValues().withReadoutPerStep(),
                                new ReadOut(Look.UNIFORM).withPlacesInValues().withReadoutPerStep())
                        .map(it -> new Contender(it.name(), it::train))
                        .toList());
    }

    /** Which scores let the query decide. */
    public static Experiment dictionary() {
        return new Experiment(
                "dictionary",
                "dictionary: 1 of 8 titles, 1,000 iterations",
                List.of(Moment.ACCURACY, DictionaryLookup.FAVOURITES, DictionaryLookup.DIFFERENCE),
                Stream.of(Form.values())
                        .map(DictionaryLookup::new)
                        .map(it -> new Contender(it.form().toString(), it::train))
                        .toList());
    }

    /** Three steps along a ring of eight books. */
    public static Experiment trail() {
        return new Experiment(
                "trail",
                "trail: 3 steps along a ring of 8 books, 800 iterations; accuracy at step 3",
                List.of(Moment.ACCURACY, Trail.step(1), Trail.step(2)),
                Stream.of(
                                new Trail(false),
                                new Trail(true),
                                new Trail(false).withLossAtTheEnd(),
                                new Trail(true).withLossAtTheEnd())
                        .map(it -> new Contender(it.name(), it::train))
                        .toList());
    }
}
