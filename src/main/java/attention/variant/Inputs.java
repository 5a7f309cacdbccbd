package attention.variant;

import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;

/** What goes into attention: queries (n × dQ), keys (m × dK), values (m × dV). */
record Inputs(Matrix queries, Matrix keys, Matrix values) {
    /** Every key needs its value, and a value that is NaN or infinite spoils even a weight of 0. */
    static void requirePairs(Matrix keys, Matrix values) {
        if (keys.rows() != values.rows()) {
            throw new ShapeMismatch(
                    "Keys %s and values %s come in pairs, but there are %s keys and %s values."
                            .formatted(keys.shape(), values.shape(), keys.rows(), values.rows()),
                    keys.shape(),
                    values.shape());
        }
        for (int i = 0; i < values.rows(); i++) {
            double[] value = values.row(i);
            for (int j = 0; j < value.length; j++) {
                if (!Double.isFinite(value[j])) {
                    throw new IllegalArgumentException(
                            "Number %s of value %s is %s, and would spoil every context, even with a weight of 0. Values have to be finite."
                                    .formatted(j + 1, i + 1, value[j]));
                }
            }
        }
    }

    /** The same numbers as parameters, so that all that is computed from them is recorded. */
    Inputs asParameters() {
        return new Inputs(queries.asParameter(), keys.asParameter(), values.asParameter());
    }
}
