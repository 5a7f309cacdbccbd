package attention.study.themap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.Layer;
import attention.mask.WindowMask;
import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;
import attention.model.Hierarchical;
import attention.normalize.HardAttention;
import attention.study.themap.Structure.Reading;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TheMapTest {
    private static final Combination BASE =
            TheMap.combine(
                    Area.SOFT, Information.GENERAL, Structure.ONE_LEVEL, States.PURE, Score.DOT);

    private static final Matrix VALUES = TheMap.LIBRARY.values();

    static List<Combination> all() {
        return TheMap.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_combination_gives_distributions_and_what_they_mix(Combination combination) {
        Reading reading = combination.read(TheMap.LIBRARY);
        int heads = combination.structure().equals(Structure.TWO_HEADS) ? 2 : 1;
        int queries = combination.information().equals(Information.SELF) ? 5 : 1;
        assertEquals(heads * queries, reading.weights().rows());
        for (double[] row : reading.weights().toArray()) {
            assertTrue(Arrays.stream(row).allMatch(it -> it >= 0 && it <= 1));
            assertEquals(1, Arrays.stream(row).sum(), 1e-12);
        }
        Matrix mixed = reading.weights().rowRange(0, queries).times(VALUES);
        if (heads == 2) {
            Matrix second = reading.weights().rowRange(queries, 2 * queries).times(VALUES);
            mixed = mixed.plus(second).scaled(0.5);
        }
        assertClose(mixed, reading.context());
    }

    @Test
    void there_are_270_and_202_of_them_differ() {
        assertEquals(270, new HashSet<>(TheMap.all()).size());
        List<List<Combination>> groups = TheMap.alike(TheMap.all());
        assertEquals(202, groups.size());
        assertEquals(270, groups.stream().mapToInt(List::size).sum());
    }

    @Test
    void soft_and_local_are_alike_only_where_the_window_holds_the_whole_board() {
        List<Combination> notHard =
                TheMap.all().stream().filter(it -> !it.area().equals(Area.HARD)).toList();
        List<List<Combination>> groups = TheMap.alike(notHard);
        assertEquals(165, groups.size());
        List<List<Combination>> pairs = groups.stream().filter(it -> it.size() > 1).toList();
        assertEquals(15, pairs.size());
        for (List<Combination> pair : pairs) {
            assertEquals(pair.get(0), pair.get(1).with(Area.SOFT));
            assertEquals(Area.LOCAL, pair.get(1).area());
            assertEquals(Structure.TWO_LEVELS, pair.get(0).structure());
            assertEquals(Information.GENERAL, pair.get(0).information());
        }
    }

    @Test
    void hard_hides_the_score() {
        List<Combination> hard =
                TheMap.all().stream().filter(it -> it.area().equals(Area.HARD)).toList();
        List<List<Combination>> groups = TheMap.alike(hard);
        assertEquals(90, hard.size());
        assertEquals(37, groups.size());
        assertEquals(14, groups.get(0).size());
        Matrix omnibus = groups.get(0).get(0).weights();
        assertArrayEquals(new double[][] {{1, 0, 0, 0, 0}}, omnibus.toArray());
    }

    /** Computed with NumPy, from parts that were written down anew, to three decimals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soft, general, one level, pure, dot | .636 .234 .086 .032 .012",
                "hard, general, one level, pure, dot | 1 0 0 0 0",
                "local, general, one level, pure, dot | .665 .245 .090 0 0",
                "soft, self, one level, pure, dot | .991 .007 .002 0 0",
                "soft, general, two levels, pure, dot | .629 .231 .085 .040 .015",
                "soft, general, two heads, pure, dot | .802 .133 .056 .007 .002",
                "soft, general, one level, LSTM, dot | .224 .202 .194 .183 .198",
                "soft, general, one level, convolution, dot | .108 .132 .108 .119 .534",
                "soft, general, one level, pure, bilinear | .633 .284 .070 .010 .002",
                "soft, general, one level, pure, cosine | .242 .255 .269 .136 .099",
                "soft, general, one level, pure, concat | .226 .205 .195 .201 .173",
                "soft, general, one level, pure, MLP | .242 .232 .214 .156 .156"
            })
    void the_weights_are_those_of_an_independent_program(String name, String row) {
        Combination named =
                all().stream().filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
        double[] expected =
                Arrays.stream(row.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, named.weights().row(0), 5.001e-4);
    }

    @Test
    void concat_and_additive_are_one_score() {
        assertClose(BASE.with(Score.CONCAT).weights(), BASE.with(Score.ADDITIVE).weights());
    }

    /** Two levels of attention, asked through the model of lesson 13. */
    @Test
    void two_levels_are_the_hierarchy_of_lesson_13() {
        Shelf shelf = TheMap.LIBRARY;
        Layer asked =
                rows ->
                        Area.SOFT
                                .attention(Score.MLP.scorer(), List.of(0))
                                .attend(shelf.query(), rows, rows)
                                .context();
        Matrix document =
                new Hierarchical(asked, asked)
                        .output(shelf.keys().rowRange(0, 3), shelf.keys().rowRange(3, 5));
        Matrix weights = BASE.with(Score.MLP).with(Structure.TWO_LEVELS).weights();
        assertClose(document, weights.times(shelf.keys()));
    }

    /** A window is around the place of the one who asks, not around the number of the query. */
    @Test
    void a_window_lies_around_the_place() {
        Shelf there =
                new Shelf(TheMap.LIBRARY.keys(), VALUES, TheMap.LIBRARY.query(), 4, List.of(3, 2));
        double[] weights = BASE.with(Area.LOCAL).read(there).weights().row(0);
        assertArrayEquals(new double[] {0, 0, 0}, Arrays.copyOf(weights, 3));
        double[][] self = BASE.with(Area.LOCAL).with(Information.SELF).weights().toArray();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertEquals(Math.abs(i - j) <= 1, self[i][j] > 0, i + " " + j);
            }
        }
    }

    /** With a window of one book the board of the place counts, and on it the book at its end. */
    @Test
    void on_two_levels_the_window_is_on_the_board_of_the_place() {
        Area own = new Area("own place", new WindowMask(0), new HardAttention());
        for (int place = 0; place < 5; place++) {
            Shelf there =
                    new Shelf(
                            TheMap.LIBRARY.keys(),
                            VALUES,
                            TheMap.LIBRARY.query(),
                            place,
                            List.of(3, 2));
            double[] expected = new double[5];
            expected[place] = 1;
            Matrix weights = BASE.with(own).with(Structure.TWO_LEVELS).read(there).weights();
            assertArrayEquals(expected, weights.row(0), "place " + place);
        }
    }

    @Test
    void parts_of_ones_own_fit() {
        Score distance =
                new Score(
                        "distance",
                        (query, key) -> {
                            double sum = 0;
                            for (int k = 0; k < key.length; k++) {
                                sum -= Math.pow(query[k] - key[k], 2);
                            }
                            return sum;
                        });
        Area area = new Area("hard, nearby", new WindowMask(1), new HardAttention());
        Combination own = BASE.with(area).with(distance);
        assertArrayEquals(new double[] {0, 0, 1, 0, 0}, own.weights().row(0));
        assertEquals("hard, nearby, general, one level, pure, distance", own.toString());
    }

    /** The lesson beside a part speaks of the class that the part is made of. */
    @Test
    void every_part_names_the_lesson_that_shows_it() throws IOException {
        Map<String, String> lessons = new LinkedHashMap<>(); // class -> lesson
        for (Score score : both(TheMap.SCORES, TheMap.MORE_SCORES)) {
            lessons.put(score.scorer().getClass().getSimpleName(), score.lesson());
        }
        lessons.put("SoftAttention", Area.SOFT.lesson());
        lessons.put(Area.HARD.normalizer().getClass().getSimpleName(), Area.HARD.lesson());
        lessons.put(Area.LOCAL.window().getClass().getSimpleName(), Area.LOCAL.lesson());
        lessons.put("CrossAttention", Information.GENERAL.lesson());
        lessons.put("SelfAttention", Information.SELF.lesson());
        lessons.put("Attention", Structure.ONE_LEVEL.lesson());
        lessons.put("Hierarchical", Structure.TWO_LEVELS.lesson());
        lessons.put("MultiHead", Structure.TWO_HEADS.lesson());
        lessons.put("LstmCell", States.LSTM.lesson());
        lessons.put("Convolution", States.CONVOLUTION.lesson());
        lessons.put("Transformer", States.PURE.lesson());
        assertEquals(20, lessons.size());
        for (Map.Entry<String, String> part : lessons.entrySet()) {
            Pattern name = Pattern.compile("\\b" + part.getKey() + "\\b");
            assertTrue(name.matcher(textOf(part.getValue())).find(), "no such word: " + part);
        }
    }

    private static List<Score> both(List<Score> some, List<Score> more) {
        List<Score> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static String textOf(String lesson) throws IOException {
        try (DirectoryStream<Path> texts =
                Files.newDirectoryStream(Path.of("notebooks/text"), lesson + "-*.md")) {
            return Files.readString(texts.iterator().next());
        }
    }

    @Test
    void a_shelf_whose_parts_do_not_fit_is_refused() {
        Matrix keys = TheMap.LIBRARY.keys();
        Matrix query = TheMap.LIBRARY.query();
        assertThrows(ShapeMismatch.class, () -> new Shelf(keys, VALUES, query, 1, List.of(3, 3)));
        assertThrows(
                ShapeMismatch.class,
                () -> new Shelf(keys, VALUES.rowRange(0, 4), query, 1, List.of(3, 2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Shelf(keys, VALUES, query, 5, List.of(5)));
    }

    private static void assertClose(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-12);
        }
    }
}
