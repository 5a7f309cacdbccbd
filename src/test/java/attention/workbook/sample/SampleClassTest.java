package attention.workbook.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.grade.Answer;
import attention.grade.Submission;
import attention.grade.intake.Intake;
import attention.grade.intake.Parcel;
import attention.grade.intake.Roster;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("answers") // right answers are in the class
class SampleClassTest {
    private static final SampleClass CLASS = new SampleClass(new Home(Path.of("")));

    private final Path folder;

    SampleClassTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Map<String, Submission> handedIn() throws IOException {
        Path written = folder.resolve("class");
        assertEquals(11, CLASS.write(written));
        Roster roster = Roster.read(written.resolve("roster.csv"));
        Intake intake = Intake.of(written.resolve("submissions"), roster);
        assertEquals(List.of(), intake.unusable());
        Map<String, Submission> all = new TreeMap<>();
        for (Parcel parcel : intake.parcels()) {
            all.put(parcel.learner().id(), parcel.open());
        }
        return all;
    }

    @Test
    void twelve_learners_and_every_way_to_hand_in() throws IOException {
        Map<String, Submission> all = handedIn();
        assertEquals(12, all.size());
        for (String both : List.of("01", "02", "03")) {
            int last = both.equals("02") ? 7 : 9; // of lessons 17 to 20
            assertEquals(6 + last, answers(all, both).size(), "learner-" + both);
        }
        for (String whole : List.of("04", "05", "06", "08", "11")) {
            assertEquals(6, answers(all, whole).size(), "learner-" + whole);
        }
        assertTrue(answers(all, "07").stream().allMatch(Answer::cell), "a notebook's cells");
        assertEquals(4, answers(all, "07").size());
        assertEquals(2, answers(all, "09").size(), "the others have wrong names");
        assertEquals(5, answers(all, "10").size());
        assertEquals(0, answers(all, "12").size(), "only in the list");
    }

    private static List<Answer> answers(Map<String, Submission> all, String learner) {
        Submission one = all.get("learner-" + learner);
        return one == null ? List.of() : one.answers();
    }

    @Test
    void the_archives_are_the_same_each_time() throws IOException {
        CLASS.write(folder.resolve("a"));
        CLASS.write(folder.resolve("b"));
        for (String archive : List.of("learner-06.tar.gz", "learner-08.zip")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a/submissions").resolve(archive)),
                    Files.readAllBytes(folder.resolve("b/submissions").resolve(archive)));
        }
    }

    @Test
    void what_is_in_the_way_is_named_and_stays() throws IOException {
        Files.writeString(folder.resolve("mine"), "my own");
        Exit exit = assertThrows(Exit.class, () -> CLASS.write(folder));
        assertTrue(exit.sentence().contains("is there already"), exit.sentence());
        assertEquals(2, exit.code().number());
        assertEquals("my own", Files.readString(folder.resolve("mine")));
    }

    @Test
    void a_workbook_without_answers_says_so() {
        Exit exit =
                assertThrows(
                        Exit.class,
                        () -> new SampleClass(new Home(folder)).write(folder.resolve("class")));
        assertTrue(exit.sentence().contains("student edition has none"), exit.sentence());
    }
}
