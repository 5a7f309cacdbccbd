package attention.study.selfandgeneral;

import attention.matrix.Matrix;

/** What a reader says. */
final class Predictions {
    private Predictions() {}

    /** How many rows have their largest logit at the right class. */
    static int right(Matrix logits, int... targets) {
        int right = 0;
        for (int i = 0; i < targets.length; i++) {
            right += largest(logits.row(i)) == targets[i] ? 1 : 0;
        }
        return right;
    }

    /** The place of the largest number, of equals the lowest. */
    static int largest(double... numbers) {
        int largest = 0;
        for (int j = 1; j < numbers.length; j++) {
            largest = numbers[j] > numbers[largest] ? j : largest;
        }
        return largest;
    }

    /** One row: 1 at this place. */
    static Matrix oneHot(int place, int width) {
        return Matrix.generate(1, width, (i, j) -> j == place ? 1 : 0);
    }
}
