package attention.check.slips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import attention.check.slips.Slips.Slip;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many slips explain an answer equally well: all of them are said, or none. */
class AlternativesTest {
    /** A contract. */
    interface Sum {
        double of(double[] left, double[] right);
    }

    private static Guess input(String change, String argument) {
        return new Guess("input", change, Map.of("argument", argument), k -> 0);
    }

    private static Alternatives words() throws NoSuchMethodException {
        Method method = Sum.class.getMethod("of", double[].class, double[].class);
        List<Object> arguments = List.of(new double[] {1}, new double[] {2});
        Sample one = new Sample(method, new ArrayList<>(arguments), 3.0, 0.0, true, "");
        return new Alternatives(new Questions(List.of(one), 0, (of, given) -> 3.0));
    }

    private static String supposed(Guess... guesses) throws NoSuchMethodException {
        return words().supposed(List.of(Arrays.asList(guesses))).map(Slip::message).orElse("");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void of_different_arguments(int fits) throws NoSuchMethodException {
        Guess[] guesses =
                Stream.iterate(1, n -> n + 1)
                        .limit(fits)
                        .map(n -> input("squared", "`a" + n + "`"))
                        .toArray(Guess[]::new);
        String message = supposed(guesses);

        long said = Arrays.stream(guesses).filter(it -> message.contains(named(it))).count();
        assertEquals(fits <= 3 ? fits : 0, said, message);
    }

    private static String named(Guess guess) {
        return guess.words().getOrDefault("argument", "?");
    }

    @Test
    void of_one_argument_several_changes_share_a_sentence() throws NoSuchMethodException {
        assertEquals(
                "it looks as if `left` went in with all signs turned, or as 1 − x for each x.",
                supposed(input("turned", "`left`"), input("from-one", "`left`")));
        assertEquals(
                "",
                supposed(
                        input("zero", "`left`"),
                        input("one", "`left`"),
                        input("sum-everywhere", "`left`"),
                        input("mean-everywhere", "`left`")));
    }

    @Test
    void one_that_is_sure_says_where_to_look() throws NoSuchMethodException {
        assertEquals(
                "it looks as if `left` went in in reverse order. In which direction do your"
                        + " indices run?",
                supposed(input("reversed", "`left`")));
    }

    @Test
    void what_happens_to_one_argument_need_not_happen_to_two() throws NoSuchMethodException {
        String message =
                supposed(input("turned", "`right`"), input("turned", "`left` and `right`"));

        assertFalse(message.contains("left"), message);
    }

    @Test
    void what_is_supposed_of_another_kind_is_said_too() throws NoSuchMethodException {
        Guess input = input("turned", "`left`");
        Guess inside = new Guess("inside", "turned", Map.of("part", "Softmax"), k -> 0);
        Optional<Slip> both = words().supposed(List.of(List.of(input), List.of(inside)));

        assertEquals(
                "it looks as if `left` went in with all signs turned. Or: it looks as if what"
                        + " Softmax gives inside were taken with all signs turned.",
                both.map(Slip::message).orElse(""));
    }

    @Test
    void what_is_seen_is_true_and_one_of_it_is_enough() throws NoSuchMethodException {
        Guess itself = new Guess("given", "itself", Map.of("argument", "`left`"), k -> 0);
        Guess nan = new Guess("given", "nan-as-zero", Map.of("argument", "`left`"), k -> 0);

        assertEquals(
                new Slip("given-itself", "your result is `left` itself."),
                words().seen(List.of(itself, nan)));
    }
}
