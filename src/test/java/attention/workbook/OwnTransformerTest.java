package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.Register;
import attention.check.Settings;
import attention.check.boxes.Boxes;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.model.Transformer;
import attention.model.TransformerParts;
import attention.model.TransformerSizes;
import attention.train.Adam;
import attention.train.Loss;
import attention.variant.SplitHeads;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.command.OwnWork;
import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Transformer of the learner's pieces, which lie in files: the solutions stand for them. */
@Tag("answers")
class OwnTransformerTest {
    private static final List<String> PIECES =
            List.of(
                    "ScaledDotProduct",
                    "Softmax",
                    "SoftmaxJacobian",
                    "Projections",
                    "SplitHeads",
                    "MergeHeads",
                    "MultiHead",
                    "CausalMask",
                    "PaddingMask",
                    "PositionalEncoding",
                    "LayerNorm",
                    "FeedForward",
                    "EncoderBlock",
                    "DecoderBlock");
    private static final int ITERATIONS = 20;

    /** Where pieces note that they are asked. */
    private static final String NOTING = "workbook.test.asked.";

    @TempDir Path folder;

    /** A piece as the table tells of it. */
    private record Row(String piece, String whose) {}

    private record Own(TransformerParts parts, List<Row> rows) {
        Set<String> mine() {
            Set<String> mine = new TreeSet<>();
            rows.stream().filter(it -> it.whose.equals("yours")).forEach(it -> mine.add(it.piece));
            return mine;
        }

        String whose(String piece) {
            return rows.stream()
                    .filter(it -> it.piece.equals(piece))
                    .findFirst()
                    .orElseThrow()
                    .whose;
        }
    }

    @BeforeEach
    @AfterEach
    void nothingIsChecked() {
        OwnWork.forget();
    }

    private Own own() {
        try (Boxes boxes = new Boxes()) {
            Checker checker = new Checker(Settings.USUAL, boxes);
            OwnTransformer own = new OwnTransformer(new OwnWork(() -> new Home(folder)), checker);
            TransformerParts parts = own.over(TransformerParts.CORE);
            List<Row> rows = new ArrayList<>();
            own.table().forEach(row -> rows.add(new Row(row.getString(0), row.getString(2))));
            return new Own(parts, rows);
        }
    }

    private void write(String exercise, String code) throws IOException {
        Exercise found = Register.get().find(exercise).orElseThrow();
        Path file = new ExerciseFiles(new Home(folder), found).answer();
        Files.createDirectories(file.getParent());
        Files.writeString(file, code);
    }

    private static String solution(String exercise) {
        Exercise found = Register.get().find(exercise).orElseThrow();
        return new ExerciseFiles(new Home(Path.of("").toAbsolutePath()), found).solutionCode();
    }

    @Test
    void where_nothing_is_solved_all_pieces_are_the_librarys() {
        Own own = own();
        assertEquals(PIECES, own.rows.stream().map(Row::piece).toList());
        assertEquals(Set.of(), own.mine());
        assertArrayEquals(losses(TransformerParts.CORE), losses(own.parts), 1e-9);
    }

    @Test
    void with_all_pieces_the_learners_each_is_asked_and_the_losses_are_the_same()
            throws IOException {
        for (String piece : PIECES) {
            write(piece, noting(piece));
        }
        Own own = own();
        assertEquals(new TreeSet<>(PIECES), own.mine());
        double[] core = losses(TransformerParts.CORE);
        assertTrue(core[ITERATIONS - 1] < 0.9 * core[0], "nothing is learned");
        System.setProperty(NOTING, "true");
        try {
            assertArrayEquals(core, losses(own.parts), 1e-9);
            assertEquals(
                    List.of(),
                    PIECES.stream().filter(it -> !Boolean.getBoolean(NOTING + it)).toList());
        } finally {
            System.clearProperty(NOTING);
            PIECES.forEach(it -> System.clearProperty(NOTING + it));
        }
    }

    /** The solution, which notes that its first method is asked. */
    private static String noting(String piece) {
        String code = solution(piece);
        int brace = code.indexOf('{', code.indexOf("class My" + piece));
        int body = code.indexOf('{', code.indexOf("public ", brace)) + 1;
        String note =
                "if (Boolean.getBoolean(\"%s\")) { System.setProperty(\"%s\", \"true\"); }"
                        .formatted(NOTING, NOTING + piece);
        return code.substring(0, body) + note + code.substring(body);
    }

    @Test
    void a_softmax_without_its_jacobian_waits() throws IOException {
        write("Softmax", solution("Softmax"));
        assertEquals("the library's: it takes Softmax and SoftmaxJacobian", own().whose("Softmax"));
        assertEquals("the library's", own().whose("SoftmaxJacobian"));
    }

    @Test
    void wrong_pieces_and_those_that_stop_gradients_stay_out() throws IOException {
        write("LayerNorm", solution("LayerNorm").replace(".square()", ""));
        write(
                "SplitHeads",
                solution("SplitHeads")
                        .replace(
                                "Matrix[] heads =",
                                "joined = joined.detached();\nMatrix[] heads ="));
        Own own = own();
        assertEquals("the library's", own.whose("LayerNorm"));
        assertEquals("the library's: no gradient passes through yours", own.whose("SplitHeads"));
        assertEquals(Set.of(), own.mine());
    }

    @Test
    void what_was_checked_here_counts_more_than_a_file() throws IOException {
        write("SplitHeads", solution("SplitHeads"));
        SplitHeadsContract wrong = (joined, headCount) -> new Matrix[] {joined};
        Session.check("SplitHeads", wrong);
        assertFalse(own().mine().contains("SplitHeads"));
        SplitHeadsContract right = SplitHeads::heads;
        Session.check("SplitHeads", right);
        assertTrue(own().mine().contains("SplitHeads"));
    }

    /** Two blocks on each side learn to turn texts around. */
    private static double[] losses(TransformerParts parts) {
        TransformerSizes sizes = new TransformerSizes(5, 6, 5, 8, 2, 12, 2, true);
        Transformer model = Transformer.random(sizes, parts, new Random(3));
        Random random = new Random(4);
        Adam adam = new Adam(0.02);
        double[] losses = new double[ITERATIONS];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            int[][] texts = new int[6][];
            int[][] before = new int[6][];
            int[] wanted = new int[6 * 4];
            for (int text = 0; text < 6; text++) {
                int[] words = random.ints(4, 0, 5).toArray();
                texts[text] = words;
                before[text] = new int[] {5, words[3], words[2], words[1]};
                int first = 4 * text;
                IntStream.range(0, 4).forEach(k -> wanted[first + k] = words[3 - k]);
            }
            Matrix logits = model.decode(model.read(texts), before).logits();
            Matrix loss = Loss.crossEntropy(logits, wanted).mean();
            losses[iteration] = loss.get(0, 0);
            loss.backward();
            model.parameters().forEach((Parameter it) -> adam.update(it));
        }
        return losses;
    }
}
