import attention.normalize.*;

public class MySoftMax implements Normalizer {
    public double[] weights(double[] scores) {
        return scores;
    }
}
