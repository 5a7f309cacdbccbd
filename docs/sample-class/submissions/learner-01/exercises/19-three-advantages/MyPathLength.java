import attention.exercise.PathLengthContract;

public class MyPathLength implements PathLengthContract {
    @Override
    public int attention(int from, int to, boolean causal) {
        return !causal || from <= to ? 1 : -1;
    }

    @Override
    public int recurrent(int from, int to) {
        return from <= to ? to - from + 1 : -1;
    }

    @Override
    public int convolution(int width, int from, int to) {
        int far = Math.abs(from - to);
        int step = width / 2;
        if (step == 0) {
            return far == 0 ? 1 : -1;
        }
        return Math.max(1, (int) Math.ceil((double) far / step));
    }

    @Override
    public int dilated(int from, int to) {
        int far = Math.abs(from - to);
        int layers = 1;
        for (long seen = 1; seen < far; seen = 2 * seen + 1) {
            layers++;
        }
        return layers;
    }
}
