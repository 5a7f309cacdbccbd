package attention.checks.cnnattention;

import attention.check.Mistakes;
import attention.checks.cnnattention.Search.Place;
import java.util.function.Function;

/** What goes wrong wherever attention looks at features: after a convolution, or in pooling. */
final class WrongFeatures {
    private WrongFeatures() {}

    /**
     * The list with all of these at its end.
     *
     * @param answer an answer that finds its features like this, and weighs them itself
     */
    static <C> Mistakes<C> addTo(Mistakes<C> list, Function<Place, C> answer) {
        return list.add("words-not-convolved", answer.apply(Search::inputs))
                .add("convolved-twice", answer.apply(it -> it.convolved(it.features())))
                .add("relu-inside", answer.apply(it -> it.features().relu()))
                .add("tanh-inside", answer.apply(it -> it.features().tanh()))
                .add("words-added", answer.apply(it -> it.features().plus(it.inputs())))
                .add("query-multiplied-in", answer.apply(it -> it.features().timesRow(it.query())))
                .add("attention-before-too", answer.apply(Search.BEFORE));
    }
}
