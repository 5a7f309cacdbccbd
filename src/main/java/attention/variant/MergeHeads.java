package attention.variant;

import attention.matrix.Matrix;

/**
 * Puts what the heads have found side by side: {@code Concat(head₁, …, headₕ)} — Vaswani et al.
 * 2017, section 3.2.2. Undoes {@link SplitHeads}.
 */
public final class MergeHeads {
    private MergeHeads() {}

    /**
     * Row i of the result is row i of every head, the first head's numbers first.
     *
     * @param heads one or more, (n × d) each
     * @return (n × headCount·d)
     * @throws attention.matrix.ShapeMismatch if the heads differ in the number of rows
     */
    public static Matrix joined(Matrix... heads) {
        Matrix joined = heads[0];
        for (int head = 1; head < heads.length; head++) {
            joined = joined.beside(heads[head]);
        }
        return joined;
    }
}
