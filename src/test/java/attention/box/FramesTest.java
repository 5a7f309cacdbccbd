package attention.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static byte[] written(List<? extends @Nullable Object> message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames.write(new DataOutputStream(bytes), message);
        return bytes.toByteArray();
    }

    private static List<@Nullable Object> read(byte[] bytes) throws IOException {
        return Frames.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was() throws IOException {
        List<@Nullable Object> message =
                Arrays.asList(
                        "é\u0000",
                        null,
                        -7,
                        Double.NaN,
                        true,
                        new double[] {1, -0.0},
                        new double[][] {{1}, null, {}},
                        new int[] {3},
                        new boolean[] {true, false});

        List<@Nullable Object> back = read(written(message));

        assertEquals(message.size(), back.size());
        for (int k = 0; k < message.size(); k++) {
            assertTrue(Values.same(message.get(k), back.get(k)), "value " + k);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // as in a contract
    record Pair(double @Nullable [] left, double[][] right) {}

    @Test
    void a_record_comes_back_as_its_pieces_which_fit_only_its_own_type() throws IOException {
        Pair pair = new Pair(null, new double[][] {{1}, {2, 3}});

        List<?> pieces = (List<?>) Objects.requireNonNull(read(written(List.of(pair))).get(0));

        assertTrue(Values.same(pair, Records.of(Pair.class, pieces).orElseThrow()));
        assertEquals(Optional.empty(), Records.of(Pair.class, pieces.subList(0, 1)));
        assertEquals(Optional.empty(), Records.of(Pair.class, List.of("text", "text")));
        assertEquals(Optional.empty(), Records.of(double[].class, pieces));
    }

    @Test
    void a_record_in_a_record_is_refused() {
        byte[] deep = {0, 0, 0, 15, 0, 0, 0, 1, 'r', 0, 0, 0, 1, 'r', 0, 0, 0, 1, 'N'};

        assertThrows(Frames.Malformed.class, () -> read(deep));
    }

    @Test
    void a_length_that_is_not_true_is_refused_before_anything_is_made() {
        byte[] giant = {0, 0, 0, 9, 0, 0, 0, 1, 'd', 0x7f, -1, -1, -1};

        assertThrows(Frames.Malformed.class, () -> read(giant));
        assertThrows(Frames.Malformed.class, () -> read(new byte[] {0x7f, -1, -1, -1}));
    }

    @Test
    void whatever_bytes_come_the_reader_ends_with_values_or_an_io_exception() {
        Random random = new Random(7);
        for (int k = 0; k < 20_000; k++) {
            byte[] bytes = new byte[40];
            random.nextBytes(bytes);
            System.arraycopy(new byte[] {0, 0, 0, 36, 0, 0, 0, 2}, 0, bytes, 0, 8);
            bytes[8] = (byte) "NSIDBdmibr".charAt(random.nextInt(10));
            bytes[9] = 0;
            bytes[10] = 0;
            bytes[11] = 0;
            try {
                read(bytes);
            } catch (IOException refused) {
                assertTrue(true);
            }
        }
    }
}
