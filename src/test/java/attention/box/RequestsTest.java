package attention.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void the_end_is_noticed_while_an_answer_is_long_in_coming()
            throws IOException, InterruptedException {
        CountDownLatch noticed = new CountDownLatch(1);
        try (PipedInputStream pipe = new PipedInputStream(4_096)) {
            try (DataOutputStream out = new DataOutputStream(new PipedOutputStream(pipe))) {
                Requests requests = new Requests(new DataInputStream(pipe), noticed::countDown);
                Frames.write(out, List.of("loop for ever"));
                requests.take();
            }
            assertTrue(noticed.await(1, TimeUnit.MINUTES), "a looping learner must not stay");
        }
    }

    @Test
    void requests_come_in_order_also_when_one_is_read_while_an_answer_is_long_in_coming()
            throws IOException, InterruptedException {
        try (PipedInputStream pipe = new PipedInputStream(4_096);
                DataOutputStream out = new DataOutputStream(new PipedOutputStream(pipe))) {
            Requests requests = new Requests(new DataInputStream(pipe), () -> {});
            for (int k = 0; k < 20; k++) {
                Frames.write(out, List.of(k));
                assertEquals(List.of(k), requests.take());
            }
            for (int k = 0; k < 3; k++) {
                Thread.sleep(1_100); // long enough for the other thread to read ahead
                Frames.write(out, List.of(k));
                assertEquals(List.of(k), requests.take());
                Frames.write(out, List.of(-k));
                assertEquals(List.of(-k), requests.take());
            }
        }
    }
}
