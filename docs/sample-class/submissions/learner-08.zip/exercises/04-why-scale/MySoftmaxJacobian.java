package homework;

import attention.exercise.SoftmaxJacobianContract;

public class MySoftmaxJacobian implements SoftmaxJacobianContract {
    @Override
    public double[][] jacobian(double[] weights) {
        int n = weights.length;
        double[][] jacobian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                jacobian[i][j] = (i == j ? weights[i] : 0) - weights[i] * weights[j];
            }
        }
        return jacobian;
    }
}
