package attention.show;

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

    static final Look PLAIN = new Look("", null);

    /** A place where a query may not look. */
    static Look forbidden(String sign) {
        return new Look(";background-image:url(" + HATCHING + ")", sign);
    }

    /** A weight: the larger, the stronger its colour. */
    static Look weight(double weight) {
        return weight > 0
                ? new Look(";background-color:" + Theme.WEIGHT.tint(weight), null)
                : PLAIN;
    }

    /** The look of each number of a matrix. */
    @FunctionalInterface
    interface Grid {
        Look at(int i, int j);
    }
}
