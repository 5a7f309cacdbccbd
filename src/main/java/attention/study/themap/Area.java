package attention.study.themap;

import attention.mask.Mask;
import attention.mask.WindowMask;
import attention.normalize.HardAttention;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.Scorer;
import attention.variant.Attention;
import java.util.List;

/**
 * The first question of the map: where does attention look? At everything a little, at one key
 * alone, or around the place of the one who asks.
 *
 * @param name in tables
 * @param lesson that shows it, {@code "02"}, or empty
 * @param window which place may look at which key
 * @param normalizer how the scores of a query become weights
 */
public record Area(String name, String lesson, Mask window, Normalizer normalizer) {
    /** Every key gets some of the weight. */
    public static final Area SOFT = new Area("soft", "05", Mask.none(), new Softmax());

    /** The key with the largest score gets all of it. */
    public static final Area HARD = new Area("hard", "06", Mask.none(), new HardAttention());

    /** The key at the own place and its two neighbours share it. */
    public static final Area LOCAL = new Area("local", "08", new WindowMask(1), new Softmax());

    /** An area that no lesson has named. */
    public Area(String name, Mask window, Normalizer normalizer) {
        this(name, "", window, normalizer);
    }

    /**
     * Attention within this area.
     *
     * @param score how well queries match keys
     * @param places where each query stands among the keys: a window lies around the place, which
     *     is not the number of the query
     */
    public Attention attention(Scorer score, List<Integer> places) {
        Mask around =
                window.equals(Mask.none())
                        ? window
                        : (query, key) -> window.allows(places.get(query), key);
        return new Attention(score, around, normalizer);
    }

    @Override
    public String toString() {
        return name;
    }
}
