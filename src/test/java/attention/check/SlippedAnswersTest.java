package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of attempts that ask functions, give records or flags, or are of another size. */
@Tag("answers")
class SlippedAnswersTest {
    static Stream<Arguments> attempts() {
        String pooling = "AttentionPooling";
        return Stream.of(
                arguments(pooling, "the bias twice", "input-times", "`bias`"),
                arguments(pooling, "the vector as a column", "gives-changed", "right `vector`"),
                arguments(
                        pooling, "the first row added", "gives-once-more", "first row of `inputs`"),
                arguments(pooling, "the mean added", "gives-once-more", "mean of the rows"),
                arguments(
                        "MultiHead",
                        "the heads of the keys in reverse",
                        "asked-of-another-question",
                        "`keys`"),
                arguments("MultiHead", "the keys woven", "asked-order", "`keys`"),
                arguments("SplitHeads", "one head too many", "one-matrix-too-many", "one matrix"),
                arguments("SplitHeads", "heads never made", "matrices-never-made", "matrices"),
                arguments("MergeHeads", "null", "null", "return null"),
                arguments("CausalMask", "one column too many", "resized-one-zero-more", "a false"),
                arguments("CausalMask", "rows never made", "rows-never-made", "new boolean"),
                arguments("CausalMask", "rows as long as what they see", "rows-grow", "grow"),
                arguments("CausalMask", "half of the past", "too-few-true", "every true"),
                arguments("CausalMask", "the last sees itself alone", "where-last-row", "last row"),
                arguments(
                        "CausalMask",
                        "the first two see each other",
                        "where-one-place",
                        "row 1, column 2"));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void it_is_told(String exercise, String attempt, String slip, String words) {
        Exercise found = Register.get().find(exercise).orElseThrow();
        Object answer = Objects.requireNonNull(Attempts.of(found).wrong().get(attempt));
        Verdict verdict = SlipsTest.verdict(exercise, answer);

        assertEquals(slip, verdict.mistake().orElse(""), verdict::text);
        String text = verdict.text().replaceAll("\\s+", " ");
        assertTrue(text.contains(words), text);
    }
}
