package attention.study.themap;

import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The map of attention: five questions, and what may be answered to each. */
public final class TheMap {
    /** Where it looks. */
    public static final List<Area> AREAS = List.of(Area.SOFT, Area.HARD, Area.LOCAL);

    /** What it uses. */
    public static final List<Information> INFORMATION =
            List.of(Information.GENERAL, Information.SELF);

    /** How it is built up. */
    public static final List<Structure> STRUCTURES =
            List.of(Structure.ONE_LEVEL, Structure.TWO_LEVELS, Structure.TWO_HEADS);

    /** The model that it stands in. */
    public static final List<States> MODELS = List.of(States.PURE, States.LSTM, States.CONVOLUTION);

    /** How a query is compared with a key: the five that {@link #all()} goes through. */
    public static final List<Score> SCORES =
            List.of(Score.DOT, Score.BILINEAR, Score.COSINE, Score.CONCAT, Score.MLP);

    /** The other scores of this workbook. */
    public static final List<Score> MORE_SCORES =
            List.of(Score.SCALED, Score.ADDITIVE, Score.LOW_RANK, Score.LOCATION);

    /** The five books of lesson 01 on two boards, and Marvel, asked before the second book. */
    public static final Shelf LIBRARY =
            new Shelf(
                    Matrix.of(
                            new double[][] {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}}),
                    Matrix.of(new double[][] {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}}),
                    Matrix.ofRow(1, 1, 0),
                    1,
                    List.of(3, 2));

    private static final double SAME = 1e9;

    private TheMap() {}

    /** The attention that answers the five questions so. */
    public static Combination combine(
            Area area, Information information, Structure structure, States states, Score score) {
        return new Combination(area, information, structure, states, score);
    }

    /** Every combination of the named parts. */
    public static List<Combination> all() {
        List<Combination> all = new ArrayList<>();
        for (Area area : AREAS) {
            for (Information information : INFORMATION) {
                for (Structure structure : STRUCTURES) {
                    for (States states : MODELS) {
                        for (Score score : SCORES) {
                            all.add(combine(area, information, structure, states, score));
                        }
                    }
                }
            }
        }
        return all;
    }

    /**
     * Those that share themselves out alike over the library, to nine decimals, together; the
     * largest group first.
     */
    public static List<List<Combination>> alike(Collection<Combination> combinations) {
        Map<List<List<Long>>, List<Combination>> groups =
                combinations.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> rounded(it.weights()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return groups.values().stream().sorted((a, b) -> b.size() - a.size()).toList();
    }

    private static List<List<Long>> rounded(Matrix weights) {
        return IntStream.range(0, weights.rows())
                .mapToObj(
                        i ->
                                IntStream.range(0, weights.cols())
                                        .mapToObj(j -> Math.round(weights.get(i, j) * SAME))
                                        .toList())
                .toList();
    }
}
