package attention.checks.hierarchical;

import attention.checks.pieces.Grids;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Layers that make one row of many, each so that nobody can mistake what it was given. */
enum OneRow implements Layer {
    /** The mean of the rows. */
    MEAN {
        @Override
        public Matrix output(Matrix inputs) {
            return Grids.mean(inputs);
        }
    },
    /** The mean and 100: shows how often it was asked, and whether zeros were filled in. */
    ADDS {
        @Override
        public Matrix output(Matrix inputs) {
            return MEAN.output(inputs).shifted(100);
        }
    },
    /** Twice the first row, three times the second and so on: shows the order. */
    COUNTS {
        @Override
        public Matrix output(Matrix inputs) {
            return Matrix.generate(1, inputs.rows(), (i, j) -> j + 2).times(inputs);
        }
    },
    /** The sum of all rows, and how many they are: shows whether rows are missing. */
    SUMS {
        @Override
        public Matrix output(Matrix inputs) {
            return Grids.ones(1, inputs.rows()).times(inputs).shifted(1000.0 * inputs.rows());
        }
    };
}
