package attention.box;

import attention.exercise.Layer;
import attention.matrix.Matrix;

/** A contract with a method for each kind of value, for tests; no exercise has all of them. */
public interface EveryKind {
    /** Several values, as a result and as an argument. */
    @SuppressWarnings("ArrayRecordComponent") // as in a contract
    record Several(Matrix keys, int[] tokens, boolean causal) {}

    /** Functions, as an argument. */
    record Parts(Layer first, Layer second, boolean both) {}

    double of(double number);

    int of(int index);

    long of(long count);

    boolean of(boolean flag);

    String of(String word);

    double[] of(double[] numbers);

    int[] of(int[] indices);

    boolean[] of(boolean[] flags);

    String[] of(String[] words);

    double[][] of(double[][] rows);

    int[][] of(int[][] rows);

    boolean[][] of(boolean[][] rows);

    String[][] of(String[][] rows);

    Matrix of(Matrix matrix);

    Matrix[] of(Matrix[] matrices);

    Several of(Several several);

    Matrix of(Parts parts, Matrix inputs);

    Matrix of(Layer layer, Matrix inputs);
}
