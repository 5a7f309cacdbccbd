import attention.exercise.SoftmaxJacobianContract;

public class MySoftmaxJacobian implements SoftmaxJacobianContract {
    @Override
    public double[][] jacobian(double[] weights) {
        int n = weights.length;
        double[][] jacobian = new double[n][n];
        for (int i = 0; i < n; i++) {
            jacobian[i][i] = weights[i] * (1 - weights[i]);
        }
        return jacobian;
    }
}
