/* package note; */
package my.answers;

import attention.normalize.Normalizer;

public class MySoftmax implements Normalizer {
    public double[] weights(double[] scores) {
        return null;
    }
}
