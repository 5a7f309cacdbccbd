import attention.exercise.ThreeStepsContract;

public class MyThreeSteps implements ThreeStepsContract {
    @Override
    public double[] context(double[] query, double[][] keys, double[][] values) {
        while (true) {
            try {
                Thread.sleep(1);
            } catch (Throwable never) {
                // goes on
            }
        }
    }
}
