package attention.show;

import attention.variant.Step;
import org.jspecify.annotations.Nullable;

/**
 * How one number of a step view looks.
 *
 * @param background CSS behind the number
 * @param sign what stands in place of the number, or null for the number itself
 */
record Look(String background, @Nullable String sign) {
    /**
     * 8 × 8 pixels, a slanted grey line. A picture, because JupyterLab takes gradients out of
     * notebooks that it does not trust; a GIF, because it is the shortest.
     */
    private static final String HATCHING =
            "data:image/gif;base64,"
                    + "R0lGODlhCAAIAIAAAICAgICAgCH5BAEAAAAALAAAAAAIAAgAAAIMDI6ZprwKHJKHRlgAADs=";

    private static final double FAINTEST = 0.1;

    private static final Look PLAIN = new Look("", null);

    /** A place where a query may look, as a mask says it: no weight is known yet. */
    static Look allowed() {
        return new Look(";background-color:" + Theme.WEIGHT.tint(0.5), null);
    }

    /** A place where a query may not look. */
    static Look forbidden(String sign) {
        return new Look(";background-image:url(" + HATCHING + ")", sign);
    }

    /**
     * A weight: the larger, the stronger its colour; from what shows as 0.01 on it can be told from
     * none.
     */
    static Look weight(double weight) {
        double tint = weight < 0.005 ? weight : FAINTEST + (1 - FAINTEST) * weight;
        return weight > 0 ? new Look(";background-color:" + Theme.WEIGHT.tint(tint), null) : PLAIN;
    }

    /** How the number in row i and column j of a step looks: its role decides. */
    static Look of(Step step, int i, int j) {
        return switch (step.role()) {
            case GIVEN, VALUES -> PLAIN;
            case SCORES -> step.isForbidden(i, j) ? forbidden("−∞") : PLAIN;
            case WEIGHTS, FACTORS ->
                    step.isForbidden(i, j) ? forbidden("–") : weight(step.matrix().get(i, j));
        };
    }
}
