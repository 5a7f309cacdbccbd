package attention.own;

import attention.matrix.Numbers;

/** A gradient of a learner's that is not that of the part it belongs to. */
public final class WrongGradient extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /**
     * Such a gradient.
     *
     * @param gradient the answer that gave it
     * @param forward the answer whose gradient it should be
     * @param place which of its numbers
     */
    WrongGradient(Object gradient, Object forward, String place, double expected, double got) {
        super(
                "%1$s is not the gradient of %2$s: %3$s, it gives %4$s, but nudging gives %5$s. Nothing would learn from it. Check both classes."
                        .formatted(
                                Nudging.name(gradient),
                                Nudging.name(forward),
                                place,
                                Numbers.text(got),
                                Numbers.text(expected)));
    }

    /** One that cannot be had. */
    WrongGradient(String why) {
        super(why);
    }
}
