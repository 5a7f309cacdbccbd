import attention.exercise.PathLengthContract;

public class MyPathLength implements PathLengthContract {
    @Override
    public int attention(int from, int to, boolean causal) {
        return 1;
    }

    @Override
    public int recurrent(int from, int to) {
        return from > to ? -1 : to - from;
    }

    @Override
    public int convolution(int width, int from, int to) {
        return Math.abs(to - from) / ((width - 1) / 2);
    }

    @Override
    public int dilated(int from, int to) {
        return (int) (Math.log(Math.abs(to - from)) / Math.log(2));
    }
}
