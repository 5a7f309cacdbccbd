package attention.checks.cnnattention;

import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.model.Convolution;

/**
 * A convolution as an argument.
 *
 * @param bent whether relu is behind it, as in a model
 */
record Convolving(Kernel kernel, boolean bent) implements Layer {
    @Override
    public Matrix output(Matrix inputs) {
        return output(Convolution::features, inputs);
    }

    /** The same with somebody's convolution. */
    Matrix output(ConvolutionContract convolution, Matrix inputs) {
        Matrix features = convolution.features(inputs, kernel);
        return bent ? features.relu() : features;
    }
}
