package attention.grade.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Register;
import attention.grade.About;
import attention.grade.Graded;
import attention.grade.Learner;
import attention.grade.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final RunLine RUN =
            new RunLine(
                    new About("full", "v", 7, "call=1s", "plain"),
                    Shard.WHOLE,
                    "roll",
                    List.of("Softmax"),
                    List.of("ada", "ben"));

    @TempDir private Path results;

    private static SubmissionLine line(String id, String reason) {
        Learner learner = Learner.of(id);
        return new SubmissionLine(
                learner,
                "",
                List.of(new Unusable("x.java", reason, "")),
                List.of(Graded.missing(learner, Register.get().find("Softmax").orElseThrow())));
    }

    private Path file() throws IOException {
        return JournalState.files(results).get(0);
    }

    @Test
    void what_was_added_is_there_when_it_is_opened_again() throws IOException {
        try (Journal journal = Journal.open(results, Shard.WHOLE)) {
            journal.add(RUN);
            journal.add(line("ben", "old"));
            journal.add(line("ada", "line\nbreak \"and\" <quotes> 注"));
            journal.add(line("ben", "new"));
        }
        JournalState state = JournalState.read(results);
        assertEquals(RUN, state.newestRun().orElseThrow());
        assertEquals(List.of("ada", "ben"), List.copyOf(state.submissions().keySet()));
        assertEquals("new", state.submissions().get("ben").unusable().get(0).reason());
        assertEquals(
                "line\nbreak \"and\" <quotes> 注",
                state.submissions().get("ada").unusable().get(0).reason());
        assertEquals(0, state.torn());
        assertEquals(4, Files.readAllLines(file()).size());
    }

    @Test
    void a_torn_last_line_is_cut_off_wherever_it_was_torn() throws IOException {
        try (Journal journal = Journal.open(results, Shard.WHOLE)) {
            journal.add(RUN);
            journal.add(line("ada", "whole"));
        }
        byte[] whole = Files.readAllBytes(file());
        long second = Files.readAllLines(file()).get(0).length() + 1L;
        for (int cut = (int) second; cut < whole.length; cut++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, cut));
            try (Journal journal = Journal.open(results, Shard.WHOLE)) {
                assertEquals(0, journal.state().submissions().size(), "cut at " + cut);
                journal.add(line("ben", "next"));
            }
            JournalState state = JournalState.read(results);
            assertEquals(List.of("ben"), List.copyOf(state.submissions().keySet()));
            assertEquals(0, state.torn(), "cut at " + cut);
        }
    }

    @Test
    void a_damaged_line_hides_no_other() throws IOException {
        try (Journal journal = Journal.open(results, Shard.WHOLE)) {
            journal.add(RUN);
        }
        Files.write(file(), new byte[] {0, 0, (byte) 0xff, '\n'}, StandardOpenOption.APPEND);
        Files.writeString(
                file(), "{\"submission\":{\"learner\":null}}\n", StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(results, Shard.WHOLE)) {
            journal.add(line("ada", ""));
            assertEquals(2, journal.state().torn());
            assertEquals(1, journal.state().submissions().size());
        }
        assertEquals(1, JournalState.read(results).runs().size());
    }

    @Test
    void two_runs_never_write_into_one_journal() throws IOException {
        Journal first = Journal.open(results, Shard.WHOLE);
        try (first) {
            var second =
                    assertThrows(
                            Journal.InUse.class, () -> Journal.open(results, Shard.WHOLE).close());
            assertTrue(second.getMessage().contains("in use"), second.getMessage());
        }
        Journal.open(results, Shard.WHOLE).close();
    }

    @Test
    void a_shard_is_written_as_one_of_some() {
        assertEquals(new Shard(2, 8), Shard.of("2/8"));
        for (String wrong : List.of("0/8", "9/8", "2", "a/b", "2/0", "-1/3", "")) {
            assertThrows(IllegalArgumentException.class, () -> Shard.of(wrong), wrong);
        }
        for (int place = 0; place < 20; place++) {
            int at = place;
            long owners =
                    List.of("1/3", "2/3", "3/3").stream()
                            .filter(it -> Shard.of(it).has(at))
                            .count();
            assertEquals(1, owners);
        }
    }
}
