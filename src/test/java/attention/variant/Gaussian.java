package attention.variant;

import attention.matrix.Matrix;
import java.util.List;

/** A pass whose last factors do not add up to 1, as after the Gaussian of Luong et al. 2015. */
public final class Gaussian {
    static final Matrix FACTORS = Matrix.of(new double[][] {{.125, .5, .0625}, {0, 0, 0}});

    private static final double OUTSIDE = Double.NEGATIVE_INFINITY;
    private static final Matrix SCORES =
            Matrix.of(new double[][] {{1, 2, 1}, {OUTSIDE, OUTSIDE, OUTSIDE}});
    private static final Matrix WEIGHTS = Matrix.of(new double[][] {{.25, .5, .25}, {0, 0, 0}});
    private static final Matrix CONTEXT = Matrix.ofColumn(2.5, 0);
    private static final Axis QUESTIONS = new Axis("question", "questions");
    private static final Axis PLACES =
            new Axis("place", "places").labelled(List.of("near", "here", "far"));

    private Gaussian() {}

    /** Two queries, the second of which may look nowhere. */
    public static Trace trace() {
        return Trace.of(
                CONTEXT,
                () ->
                        List.of(
                                Step.weights("weights", "shared out in the window", WEIGHTS)
                                        .axes(QUESTIONS, PLACES)
                                        .within(SCORES),
                                Step.factors("factors", "weights times the Gaussian", FACTORS)
                                        .axes(QUESTIONS, PLACES)
                                        .within(SCORES),
                                Step.values("context", "factors · values", CONTEXT)
                                        .axes(QUESTIONS, Axis.COLUMNS)));
    }
}
