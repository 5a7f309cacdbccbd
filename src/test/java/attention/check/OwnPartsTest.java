package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.boxes.Boxes;
import attention.exercise.SoftAttentionContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.score.ScoreFunction;
import attention.variant.Attention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The learner's own earlier parts inside a later exercise: all solved, one missing, one wrong. */
@Tag("answers") // it reads the solutions
class OwnPartsTest {
    private static final Boxes BOXES = new Boxes();

    private static final SoftAttentionContract RIGHT =
            (queries, keys, values) ->
                    new Attention()
                            .attend(Matrix.of(queries), Matrix.of(keys), Matrix.of(values))
                            .context()
                            .toArray();

    private static final SoftAttentionContract HALVED =
            (queries, keys, values) ->
                    Matrix.of(RIGHT.context(queries, keys, values)).scaled(.5).toArray();

    /** Right for all that its own check asks: scores that are multiples of 1/2048. */
    private static final Normalizer SELDOM_WRONG =
            scores -> {
                boolean usual =
                        Arrays.stream(scores).allMatch(x -> 2048 * x == Math.rint(2048 * x));
                double[] weights = new Softmax().weights(scores);
                return usual ? weights : Arrays.stream(weights).map(x -> x / 2).toArray();
            };

    @AfterAll
    static void close() {
        BOXES.close();
    }

    private static String solution(String path) {
        try {
            return Files.readString(Path.of("solutions", path));
        } catch (IOException missing) {
            throw new LinkageError(path, missing);
        }
    }

    private static Verdict check(Object answer, Map<String, OwnAnswer> own) {
        return new Checker(Settings.USUAL, BOXES)
                .withOwn(
                        exercise ->
                                own.containsKey(exercise) ? List.of(own.get(exercise)) : List.of())
                .ofObject("SoftAttention", answer);
    }

    private static List<String> notes(Object answer, Map<String, OwnAnswer> own) {
        Verdict verdict = check(answer, own);
        assertEquals(answer == RIGHT, verdict.passed(), verdict.text());
        return verdict.remarks().notes();
    }

    private static final Map<String, OwnAnswer> FILES =
            Map.of(
                    "Softmax", OwnAnswer.file(solution("02-softmax/MySoftmax.java")),
                    "ScaledDotProduct",
                            OwnAnswer.file(solution("04-why-scale/MyScaledDotProduct.java")));

    @Test
    void all_solved_give_the_same_numbers_together() {
        assertEquals(
                List.of(
                        "your own MyScaledDotProduct and MySoftmax at work inside give the same"
                                + " numbers together"),
                notes(RIGHT, FILES));
    }

    @Test
    void objects_of_the_session_serve_as_well() {
        ScoreFunction score = new ScaledDotProduct();
        Normalizer softmax = new Softmax();

        assertEquals(
                List.of(
                        "your own MyScaledDotProduct and MySoftmax at work inside give the same"
                                + " numbers together"),
                notes(
                        RIGHT,
                        Map.of(
                                "Softmax",
                                OwnAnswer.object(softmax),
                                "ScaledDotProduct",
                                OwnAnswer.object(score))));
    }

    @Test
    void one_that_is_missing_is_stood_in_for() {
        assertEquals(
                List.of(
                        "your own MySoftmax at work inside gives the same numbers; the workbook's"
                                + " own stands in for ScaledDotProduct, not solved yet"),
                notes(RIGHT, Map.of("Softmax", OwnAnswer.object(new Softmax()))));
    }

    @Test
    void one_that_does_not_pass_its_own_check_is_not_used() {
        Normalizer wrong = scores -> scores;
        Normalizer unwritten =
                scores -> {
                    throw new Todo("weights");
                };

        assertEquals(List.of(), notes(RIGHT, Map.of("Softmax", OwnAnswer.object(wrong))));
        assertEquals(List.of(), notes(RIGHT, Map.of("Softmax", OwnAnswer.object(unwritten))));
        assertEquals(List.of(), notes(RIGHT, Map.of("Softmax", OwnAnswer.file("class Half {"))));
        assertEquals(List.of(), notes(RIGHT, Map.of()));
    }

    @Test
    void an_exercise_that_is_still_to_write_gets_no_note() {
        SoftAttentionContract unwritten =
                (queries, keys, values) -> {
                    throw new Todo("blend");
                };

        Verdict verdict = check(unwritten, FILES);

        assertEquals(Status.NOT_ATTEMPTED, verdict.status());
        assertEquals(List.of(), verdict.remarks().notes());
    }

    @Test
    void one_that_is_wrong_inside_is_named_and_costs_nothing() {
        assertTrue(Checker.object("Softmax", SELDOM_WRONG).passed(), "its own check accepts it");

        Verdict verdict =
                check(
                        RIGHT,
                        Map.of(
                                "Softmax",
                                OwnAnswer.object(SELDOM_WRONG),
                                "ScaledDotProduct",
                                FILES.get("ScaledDotProduct")));

        assertTrue(verdict.passed(), verdict.text());
        assertEquals(verdict.outOf(), verdict.points());
        String note = verdict.remarks().notes().get(0);
        assertTrue(
                note.startsWith(
                        "your own MySoftmax passes its own check but is wrong inside this exercise:"
                                + " weights([2.3094, 1.73205, "),
                note);
        assertTrue(note.endsWith(" That costs no points of SoftAttention."), note);
        assertFalse(note.contains("MyScaledDotProduct"), note);
    }

    @Test
    void one_that_throws_inside_is_named_with_what_it_threw() {
        Normalizer throwing =
                scores -> {
                    if (SELDOM_WRONG.weights(scores)[0] != new Softmax().weights(scores)[0]) {
                        throw new IllegalStateException("odd");
                    }
                    return new Softmax().weights(scores);
                };

        String note = notes(RIGHT, Map.of("Softmax", OwnAnswer.object(throwing))).get(0);

        assertTrue(note.contains("Your code threw IllegalStateException: odd."), note);
    }

    @Test
    void right_parts_point_at_the_exercise_that_is_wrong() {
        assertEquals(
                List.of(
                        "your own MyScaledDotProduct and MySoftmax at work inside give the same"
                                + " numbers together, so look for the mistake in MySoftAttention"),
                notes(HALVED, FILES));
    }

    @Test
    void of_several_answers_the_first_that_is_solved_is_used() {
        Verdict verdict =
                new Checker(Settings.USUAL, BOXES)
                        .withOwn(
                                exercise ->
                                        exercise.equals("Softmax")
                                                ? List.of(
                                                        OwnAnswer.file("class MySoftmax {}"),
                                                        FILES.get("Softmax"))
                                                : List.of())
                        .ofObject("SoftAttention", RIGHT);

        assertTrue(verdict.text().contains("your own MySoftmax at work inside"), verdict.text());
    }

    @Test
    void a_submission_in_a_box_is_treated_alike() {
        Checker checker = new Checker(Settings.USUAL, BOXES).withOwn(it -> List.of(FILES.get(it)));
        checker.ofSource("Softmax", solution("02-softmax/MySoftmax.java"));

        Verdict verdict =
                checker.ofSource(
                        "SoftAttention", solution("05-soft-attention/MySoftAttention.java"));

        assertTrue(verdict.passed(), verdict.text());
        assertTrue(verdict.text().contains("give the same numbers together"), verdict.text());
    }
}
