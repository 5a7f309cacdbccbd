package attention.study.hierarchical;

import attention.matrix.Matrix;
import attention.study.Moment;
import attention.variant.Trace;
import java.util.List;

/** Where a reader of two levels looks, as means over many reviews. */
final class Looks {
    /** Each measure by its name. */
    static final List<String> NAMES =
            List.of(
                    "deciding sentence",
                    "its opinion",
                    "opinions elsewhere",
                    "largest word in it",
                    "largest product in it");

    private final double[] sums = new double[NAMES.size()];
    private int reviews;

    void add(Review review, Trace read) {
        int deciding = review.deciding();
        Matrix ofSentences = read.weights();
        Place word = new Place();
        Place product = new Place();
        int sentence = 0;
        for (Trace inner : read.inner().values()) {
            double[] ofWords = inner.weights().row(0);
            double opinion = ofWords[review.placeOfOpinion(sentence)];
            if (sentence == deciding) {
                sums[0] += ofSentences.get(0, sentence);
                sums[1] += opinion;
            } else {
                sums[2] += opinion / (Review.SENTENCES - 1);
            }
            double largest = ofWords[ReviewReader.largest(ofWords)];
            word.offer(sentence, largest);
            product.offer(sentence, largest * ofSentences.get(0, sentence));
            sentence++;
        }
        sums[3] += word.sentence == deciding ? 1 : 0;
        sums[4] += product.sentence == deciding ? 1 : 0;
        reviews++;
    }

    /** Where the largest weight so far stands. */
    private static final class Place {
        private int sentence = -1;
        private double weight = -1;

        void offer(int where, double other) {
            if (other > weight) {
                sentence = where;
                weight = other;
            }
        }
    }

    /** The moment with the means, if any review was added. */
    Moment with(Moment moment) {
        Moment more = moment;
        for (int k = 0; k < sums.length && reviews > 0; k++) {
            more = more.with(NAMES.get(k), sums[k] / reviews);
        }
        return more;
    }
}
