import attention.exercise.SoftmaxJacobianContract;

/** {@code J[i][j] = weights[i] · ([i = j] − weights[j])}. */
public class MySoftmaxJacobian implements SoftmaxJacobianContract {
    @Override
    public double[][] jacobian(double[] weights) {
        int n = weights.length;
        double[][] jacobian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double same = i == j ? 1 : 0;
                jacobian[i][j] = weights[i] * (same - weights[j]);
            }
        }
        return jacobian;
    }
}
