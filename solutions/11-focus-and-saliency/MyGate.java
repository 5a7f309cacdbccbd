import attention.exercise.GateContract;

/** One number after the other: what opens its gate, how far, and what comes through. */
public class MyGate implements GateContract {
    @Override
    public double[][] gated(double[][] inputs, double[][] w, double[] bias) {
        double[][] gated = new double[inputs.length][bias.length];
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < bias.length; k++) {
                double z = bias[k];
                for (int j = 0; j < inputs[i].length; j++) {
                    z += inputs[i][j] * w[j][k]; // the whole place opens the gate of one feature
                }
                gated[i][k] = inputs[i][k] / (1 + Math.exp(-z));
            }
        }
        return gated;
    }
}
