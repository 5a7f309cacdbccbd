package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void short_numbers_stay_short() {
        assertEquals("0", Numbers.text(0));
        assertEquals("18", Numbers.text(18));
        assertEquals("0.4", Numbers.text(0.4));
        assertEquals("-2.5", Numbers.text(-2.5));
        assertEquals("0.3", Numbers.text(0.1 + 0.2));
        assertEquals("1000000", Numbers.text(1e6));
        assertEquals("0.00001", Numbers.text(1e-5));
    }

    @Test
    void long_numbers_keep_six_digits() {
        assertEquals("0.636409", Numbers.text(0.6364086465588308));
        assertEquals("0.333333", Numbers.text(1 / 3.0));
        assertEquals("123457", Numbers.text(123456.7));
        assertEquals("1.23457e6", Numbers.text(1234567));
        assertEquals("1.5e-7", Numbers.text(1.5e-7));
        assertEquals("1e308", Numbers.text(1e308));
        assertEquals("1.79769e308", Numbers.text(Double.MAX_VALUE));
        assertEquals("100000", Numbers.text(99999.96));
    }

    @Test
    void nothing_is_nothing() {
        assertEquals("0", Numbers.text(-0.0));
        assertEquals("0", Numbers.text(1e-13));
        assertEquals("0", Numbers.text(-Double.MIN_VALUE));
        assertEquals("1e-12", Numbers.text(1e-12));
    }

    @Test
    void what_is_no_number_has_a_word() {
        assertEquals("NaN", Numbers.text(Double.NaN));
        assertEquals("inf", Numbers.text(Double.POSITIVE_INFINITY));
        assertEquals("-inf", Numbers.text(Double.NEGATIVE_INFINITY));
    }

    @Test
    void agrees_with_exact_decimals() {
        Random random = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            double number =
                    (random.nextInt(2) - 0.5)
                            * (1 + random.nextDouble())
                            * Math.pow(10, random.nextInt(40) - 10);
            var rounded = new BigDecimal(number).round(new MathContext(6, RoundingMode.HALF_UP));
            double read = Double.parseDouble(Numbers.text(number));
            assertEquals(rounded.doubleValue(), read);
        }
    }

    @Test
    void powers_of_ten_come_out_whole() {
        for (int exponent = -12; exponent <= 308; exponent++) {
            double power = Double.parseDouble("1e" + exponent);
            assertEquals(power, Double.parseDouble(Numbers.text(power)), "1e" + exponent);
        }
    }

    @Test
    void fixed_decimals() {
        assertEquals("0.400", Numbers.fixed(0.4, 3));
        assertEquals("-12.35", Numbers.fixed(-12.346, 2));
        assertEquals("0.000", Numbers.fixed(-0.0001, 3));
        assertEquals("3", Numbers.fixed(2.5, 0));
        assertEquals("1e300", Numbers.fixed(1e300, 2));
        assertEquals("NaN", Numbers.fixed(Double.NaN, 2));
    }

    @Test
    void lists_and_columns() {
        assertEquals("[0.4, 0.3, -inf]", Numbers.text(new double[] {.4, .3, -1 / 0.0}));
        String[] aligned = {"  1   ", "-20.5 ", "  0.25"};
        assertArrayEquals(aligned, Numbers.aligned(new double[] {1, -20.5, 0.25}));
    }
}
