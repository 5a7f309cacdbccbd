package attention.grade.intake;

import static attention.grade.intake.Handed.bytes;
import static attention.grade.intake.Handed.code;
import static attention.grade.intake.Handed.open;
import static attention.grade.intake.Handed.told;
import static attention.grade.intake.Handed.write;
import static attention.grade.intake.Handed.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.grade.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one learner hands in too much of costs the others of the class nothing. */
class WholeClassTest {
    private static final String SOFTMAX = code("Softmax");

    @TempDir private Path place;

    private static byte[] packed(String archive, Map<String, byte[]> entries) throws IOException {
        return archive.endsWith(".zip")
                ? zip(entries)
                : Handed.tar(entries, archive.endsWith("gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class.zip", "class.tar.gz", "class.tar", "class.tgz"})
    void thousands_of_files_of_the_first_learner_hide_nobody(String archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int k = 0; k <= Reading.MOST_FILES; k++) {
            entries.put("aaron/notes/" + k + ".java", bytes("class N" + k + " {}"));
        }
        for (String name : List.of("ada", "ben", "cem")) {
            entries.put(name + "/exercises/02-softmax/MySoftmax.java", bytes(SOFTMAX));
        }
        write(place.resolve(archive), packed(archive, entries));
        Map<String, Submission> all = open(place.resolve(archive), Roster.NONE);
        assertEquals(Set.of("aaron", "ada", "ben", "cem"), all.keySet());
        for (String name : List.of("ada", "ben", "cem")) {
            assertEquals("Softmax in exercises/02-softmax/MySoftmax.java\n", told(all.get(name)));
        }
        assertTrue(
                told(all.get("aaron")).startsWith(": There are more than 5000 .java files"),
                told(all.get("aaron")));
        assertEquals(Raw.MOST_REMARKS + 1, all.get("aaron").unusable().size());
    }

    @Test
    void what_is_in_its_place_is_read_before_what_lies_about() throws IOException {
        for (int k = 0; k < 20; k++) {
            String comment = "// " + "x".repeat(100_000) + "\n";
            write(place.resolve("ada/a/Old" + k + ".java"), comment + "class Old" + k + " {}");
        }
        write(place.resolve("ada/exercises/02-softmax/MySoftmax.java"), SOFTMAX);
        String told = told(open(place, Roster.NONE).get("ada"));
        assertTrue(told.startsWith("Softmax in exercises/02-softmax/MySoftmax.java\n"), told);
    }

    @Test
    void a_class_in_a_tar_may_be_larger_than_a_learner_s_archive() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int k = 10; k < 22; k++) {
            entries.put("learner-" + k + "/MySoftmax.java", bytes(SOFTMAX));
            entries.put("learner-" + k + "/picture.png", new byte[6 << 20]);
        }
        write(place.resolve("class.tar.gz"), Handed.tar(entries, true));
        Map<String, Submission> all = open(place.resolve("class.tar.gz"), Roster.NONE);
        assertEquals(12, all.size());
        all.values().forEach(it -> assertEquals("Softmax in MySoftmax.java\n", told(it)));
    }

    @Test
    void a_learner_s_archive_that_is_too_large_is_told_to_that_learner() throws IOException {
        write(
                place.resolve("ada.tar.gz"),
                Handed.tar(Map.of("MySoftmax.java", new byte[65 << 20]), true));
        write(place.resolve("ben/MySoftmax.java"), SOFTMAX);
        Map<String, Submission> all = open(place, Roster.NONE);
        assertEquals(
                "ada.tar.gz: It unpacks to more than 64 MB. Hand in the folder exercises/ alone.\n",
                told(all.get("ada")));
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("ben")));
    }

    @Test
    void an_archive_that_is_none_is_told_in_a_sentence() throws IOException {
        for (String name : List.of("ada.zip", "ben.tar.gz", "cem.tar", "dov.tgz")) {
            write(place.resolve(name), "no archive at all");
        }
        write(place.resolve("eve.tar"), "x".repeat(3_000));
        for (Submission one : open(place, Roster.NONE).values()) {
            assertTrue(told(one).contains(": It cannot be read: it is"), told(one));
        }
        write(place.resolve("all.zip"), "no archive at all");
        IOException whole =
                assertThrows(
                        IOException.class, () -> Intake.of(place.resolve("all.zip"), Roster.NONE));
        assertTrue(whole.getMessage().contains("all.zip: It cannot be read"), whole.getMessage());
    }

    @Test
    void of_two_archives_with_one_name_the_first_counts_and_the_other_is_told() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("ada.zip", zip(Map.of("MySoftmax.java", bytes(SOFTMAX))));
        entries.put("./ada.zip", zip(Map.of("MyConcat.java", bytes(code("Concat")))));
        entries.put("ben.zip", zip(Map.of("MySoftmax.java", bytes(SOFTMAX))));
        write(place.resolve("class.zip"), zip(entries));

        Intake intake = Intake.of(place.resolve("class.zip"), Roster.NONE);

        assertEquals(2, intake.parcels().size());
        assertEquals("Softmax in MySoftmax.java\n", told(intake.parcels().get(0).open()));
        assertEquals("ada.zip", intake.unusable().get(0).file());
        assertTrue(intake.unusable().get(0).reason().contains("two files of this name"));
    }

    @Test
    void a_damaged_upload_costs_no_other_upload_of_the_learner() throws IOException {
        write(place.resolve("oneada_201_901_work.zip"), "no archive at all");
        write(place.resolve("oneada_201_902_MySoftmax.java"), SOFTMAX);
        String told = told(open(place, Roster.NONE).get("201"));
        assertTrue(told.startsWith("Softmax in MySoftmax.java\n"), told);
        assertTrue(told.contains("oneada_201_901_work.zip: It cannot be read"), told);
    }

    @Test
    void a_locked_zip_is_told_from_a_damaged_one() throws IOException {
        byte[] zip = zip(Map.of("MySoftmax.java", bytes(SOFTMAX)));
        zip[6] |= 1; // the flag of a password, in both headers
        for (int k = 0; k < zip.length - 4; k++) {
            if (zip[k] == 'P' && zip[k + 1] == 'K' && zip[k + 2] == 1 && zip[k + 3] == 2) {
                zip[k + 8] |= 1;
            }
        }
        write(place.resolve("ada.zip"), zip);
        assertEquals(
                "MySoftmax.java: It is locked with a password. Pack it anew, without one.\n",
                told(open(place, Roster.NONE).get("ada")));
    }
}
