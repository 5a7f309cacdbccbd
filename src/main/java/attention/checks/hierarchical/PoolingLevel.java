package attention.checks.hierarchical;

import attention.checks.pieces.Weighing;
import attention.exercise.AttentionPoolingContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** One level of a reader: attention pooling with these numbers. */
record PoolingLevel(Matrix w, Matrix bias, Matrix u) implements Layer {
    @Override
    public Matrix output(Matrix inputs) {
        return pooled(PoolingSteps.RIGHT, inputs);
    }

    /** The same with somebody's pooling. */
    Matrix pooled(AttentionPoolingContract pooling, Matrix inputs) {
        return pooling.pooled(inputs, w, bias, u, Weighing.SOFT).vector();
    }
}
