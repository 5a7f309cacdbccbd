package attention.checks.transformer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Right ways to find the largest number, written differently. */
final class Picks {
    private Picks() {}

    static int placeOf(double... logits) {
        double max = Arrays.stream(logits).max().orElseThrow();
        int token = 0;
        while (logits[token] != max) {
            token++;
        }
        return token;
    }

    static int fromBehind(double... logits) {
        int token = logits.length - 1;
        for (int j = logits.length - 1; j >= 0; j--) {
            token = logits[j] >= logits[token] ? j : token;
        }
        return token;
    }

    static int sorted(double... logits) {
        return IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -logits[j]))
                .findFirst()
                .orElseThrow();
    }

    static int byFloats(double... logits) {
        int token = 0;
        for (int j = 1; j < logits.length; j++) {
            token = (float) logits[j] > (float) logits[token] ? j : token;
        }
        return token;
    }

    static int upwards(double... logits) {
        double max = Double.NEGATIVE_INFINITY;
        int token = -1;
        for (int j = 0; j < logits.length; j++) {
            if (logits[j] > max) {
                max = logits[j];
                token = j;
            }
        }
        return token;
    }
}
