package attention.check.boxes;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BoxStarterTest {
    /** Linux's way to die with a parent, as bubblewrap uses it; elsewhere there is none. */
    private static List<String> dyingWithItsParent(Sandbox.Program program) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            command.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL"));
        }
        command.addAll(program.java());
        return command;
    }

    @Test
    void a_box_outlives_the_thread_that_asked_for_it() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        Future<Box> started =
                worker.submit(
                        () ->
                                Box.start(
                                        BoxStarterTest::dyingWithItsParent,
                                        BoxKind.RUN,
                                        time -> {}));

        try (Box box = started.get()) {
            worker.shutdown();
            Thread.sleep(500); // for the system to end the thread and send the signal
            assertFalse(box.lost());
        }
    }
}
