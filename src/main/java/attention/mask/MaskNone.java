package attention.mask;

import attention.matrix.Matrix;

/** Every query may look at every key; the scores stay the very same matrix. */
record MaskNone() implements Mask {
    @Override
    public boolean allows(int query, int key) {
        return true;
    }

    @Override
    public Mask and(Mask other) {
        return other;
    }

    @Override
    public Matrix applyTo(Matrix scores) {
        return scores;
    }

    @Override
    public String toString() {
        return "no mask";
    }
}
