package attention.mask;

/**
 * A query looks at the keys around its own position and at no others: {@code |key − query| ≤
 * halfWidth}. The fixed window of local-m in Luong et al. 2015, section 3.2; the sliding window of
 * Beltagy et al. 2020, section 3.1.
 *
 * <p>The mask alone saves nothing: the scores outside the window are computed and thrown away.
 *
 * @param halfWidth how far to each side, 0 or more: a window holds at most {@code 2 · halfWidth +
 *     1} keys, and fewer at the ends
 */
public record WindowMask(int halfWidth) implements Mask {
    public WindowMask {
        if (halfWidth < 0) {
            throw new IllegalArgumentException(
                    "halfWidth counts keys to each side of the query, but is " + halfWidth + ".");
        }
    }

    @Override
    public boolean allows(int query, int key) {
        return Math.abs(key - query) <= halfWidth;
    }

    @Override
    public String toString() {
        return "window of " + halfWidth + (halfWidth == 1 ? " key" : " keys") + " to each side";
    }
}
