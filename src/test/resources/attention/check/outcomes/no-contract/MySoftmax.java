public class MySoftmax {
    double[] weights(double[] scores) {
        return scores;
    }
}
