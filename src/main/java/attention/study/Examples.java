package attention.study;

import attention.matrix.Matrix;
import java.util.random.RandomGenerator;

/** What the examples of a task are drawn with, and put together. */
public final class Examples {
    private Examples() {}

    /** The numbers 0 to count − 1 in any order. */
    public static int[] shuffled(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int place = 0; place < count; place++) {
            int other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        return order;
    }

    /** A row for each index, with a 1 in its place: {@code (n × size)}. */
    public static Matrix oneHot(int size, int... indices) {
        return Matrix.generate(indices.length, size, (i, j) -> j == indices[i] ? 1 : 0);
    }

    /** The index of the largest number, of equal ones the first. */
    public static int largest(double... numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            best = numbers[j] > numbers[best] ? j : best;
        }
        return best;
    }

    /** All of them, one below the other. */
    public static Matrix pile(Matrix... tables) {
        Matrix[] lower = new Matrix[tables.length - 1];
        System.arraycopy(tables, 1, lower, 0, lower.length);
        return tables[0].below(lower);
    }
}
