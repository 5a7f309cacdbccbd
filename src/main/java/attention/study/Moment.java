package attention.study;

import attention.matrix.Matrix;
import attention.matrix.Numbers;

/**
 * What a reader was like after some iterations.
 *
 * @param iteration how many iterations lie behind
 * @param loss the mean loss when it reads hard, the key of the largest score alone
 * @param accuracy how often it is right when it reads hard, from 0 to 1
 * @param sharpness the mean of the largest weight that softmax gives, from 1/m to 1
 * @param weights softmax of its scores, for an example of the task: {@code (1 × m)}
 */
public record Moment(
        int iteration, double loss, double accuracy, double sharpness, Matrix weights) {
    @Override
    public String toString() {
        return "iteration %s: loss %s, accuracy %s, max weight %s"
                .formatted(
                        iteration,
                        Numbers.fixed(loss, 3),
                        Numbers.fixed(accuracy, 3),
                        Numbers.fixed(sharpness, 3));
    }
}
