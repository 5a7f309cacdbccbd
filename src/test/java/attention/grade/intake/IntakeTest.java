package attention.grade.intake;

import static attention.grade.intake.Handed.bytes;
import static attention.grade.intake.Handed.code;
import static attention.grade.intake.Handed.open;
import static attention.grade.intake.Handed.told;
import static attention.grade.intake.Handed.write;
import static attention.grade.intake.Handed.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.grade.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which a class hands in, and what is found in them. */
class IntakeTest {
    private static final String SOFTMAX = code("Softmax");

    @TempDir private Path place;

    @Test
    void a_clone_a_folder_of_exercises_and_loose_files_are_all_understood() throws IOException {
        write(place.resolve("ada/exercises/02-softmax/MySoftmax.java"), SOFTMAX);
        write(place.resolve("ada/solutions/02-softmax/MySoftmax.java"), "class Other {}");
        write(place.resolve("ada/src/main/java/Junk.java"), "class Junk {}");
        write(place.resolve("ada/pom.xml"), "<project/>");
        write(place.resolve("ben/02-softmax/MySoftmax.java"), SOFTMAX);
        write(place.resolve("cem/MySoftmax.java"), SOFTMAX);
        Map<String, Submission> all = open(place, Roster.NONE);
        assertEquals(Set.of("ada", "ben", "cem"), all.keySet());
        assertEquals("Softmax in exercises/02-softmax/MySoftmax.java\n", told(all.get("ada")));
        assertEquals("Softmax in 02-softmax/MySoftmax.java\n", told(all.get("ben")));
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("cem")));
        assertEquals(SOFTMAX, all.get("cem").answers().get(0).source());
    }

    @Test
    void archives_are_read_in_place() throws IOException {
        byte[] zipped = zip(Map.of("work/exercises/02-softmax/MySoftmax.java", bytes(SOFTMAX)));
        write(place.resolve("ada.zip"), zipped);
        write(place.resolve("ben/homework.zip"), zipped);
        Map<String, Submission> all = open(place, Roster.NONE);
        String expected = "Softmax in work/exercises/02-softmax/MySoftmax.java\n";
        assertEquals(expected, told(all.get("ada")));
        assertEquals(expected, told(all.get("ben")));
    }

    @Test
    void an_export_of_Moodle_is_understood_with_and_without_folders() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String suffix = "_assignsubmission_file_";
        entries.put("A One_101" + suffix + "/MySoftmax.java", bytes(SOFTMAX));
        entries.put(
                "B Two_102" + suffix + "/upload.zip",
                zip(Map.of("MySoftmax.java", bytes(SOFTMAX))));
        entries.put("C Three_103" + suffix + "MySoftmax.java", bytes(SOFTMAX));
        entries.put("C Three_103" + suffix + "MyConcat.java", bytes(code("Concat")));
        write(place.resolve("export.zip"), zip(entries));
        Map<String, Submission> all = open(place.resolve("export.zip"), Roster.NONE);
        assertEquals(Set.of("101", "102", "103"), all.keySet());
        assertEquals("A One", all.get("101").learner().name());
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("101")));
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("102")));
        assertEquals("Softmax in MySoftmax.java\nConcat in MyConcat.java\n", told(all.get("103")));
    }

    @Test
    void an_export_of_Canvas_is_understood() throws IOException {
        write(place.resolve("oneada_201_901_MySoftmax.java"), SOFTMAX);
        write(place.resolve("oneada_201_902_MyConcat-1.java"), code("Concat"));
        write(
                place.resolve("twoben_LATE_202_903_work.zip"),
                zip(Map.of("MySoftmax.java", bytes(SOFTMAX))));
        Map<String, Submission> all = open(place, Roster.NONE);
        assertEquals(Set.of("201", "202"), all.keySet());
        assertEquals(
                "Softmax in MySoftmax.java\n"
                        + "Concat in MyConcat-1.java (the file is called MyConcat-1.java; it was"
                        + " taken as MyConcat.java)\n",
                told(all.get("201")));
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("202")));
    }

    @Test
    void a_zip_of_folders_below_one_folder_is_understood() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("class/ada/MySoftmax.java", bytes(SOFTMAX));
        entries.put("class/ben/exercises/02-softmax/MySoftmax.java", bytes(SOFTMAX));
        entries.put("__MACOSX/class/ada/._MySoftmax.java", bytes("junk"));
        write(place.resolve("all.zip"), zip(entries));
        Map<String, Submission> all = open(place.resolve("all.zip"), Roster.NONE);
        assertEquals(Set.of("ada", "ben"), all.keySet());
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("ada")));
    }

    @Test
    void a_list_of_learners_gives_names_and_knows_who_is_missing() throws IOException {
        write(place.resolve("A One_101_assignsubmission_file_/MySoftmax.java"), SOFTMAX);
        write(place.resolve("ben/MySoftmax.java"), SOFTMAX);
        write(place.resolve("dorra/MySoftmax.java"), SOFTMAX);
        Path list = Files.createTempFile("class", ".csv");
        Files.writeString(
                list,
                "\ufeffID,Name,email,submitted\r\na1,A One,,\r\nben,\"Two, B\",b@x,"
                        + "2026-03-01T10:00:00+01:00\r\ncem,C,,\r\ndora,D,,\r\n");
        Map<String, Submission> all = open(place, Roster.read(list));
        Files.delete(list);
        assertEquals(Set.of("a1", "ben", "cem", "dora", "dorra"), all.keySet());
        assertEquals("Two, B", all.get("ben").learner().name());
        assertEquals("2026-03-01T09:00:00Z", all.get("ben").submitted().orElseThrow().toString());
        assertEquals(": Nothing was handed in.\n", told(all.get("cem")));
        assertTrue(
                told(all.get("dorra")).contains("dorra: It is not in the list. Is it dora?"),
                told(all.get("dorra")));
    }

    @Test
    void two_submissions_of_one_learner_are_never_mixed() throws IOException {
        write(place.resolve("ada/MySoftmax.java"), SOFTMAX);
        write(place.resolve("ada.zip"), zip(Map.of("MyConcat.java", bytes(code("Concat")))));
        Map<String, Submission> all = open(place, Roster.NONE);
        assertEquals(List.of("ada", "ada#2"), List.copyOf(all.keySet()));
        assertTrue(
                told(all.get("ada#2")).contains("has another submission"), told(all.get("ada#2")));
    }

    @Test
    void an_answer_beside_the_folder_of_exercises_is_taken_where_its_place_is_empty()
            throws IOException {
        String concat = code("Concat");
        write(
                place.resolve("kim/exercises/01-three-steps/MyWeightedSum.java"),
                code("WeightedSum"));
        write(place.resolve("kim/exercises/03-scores/MyConcat.java"), concat);
        write(place.resolve("kim/MySoftmax.java"), SOFTMAX);
        write(place.resolve("kim/old/MyConcat.java"), concat + "// older");
        write(place.resolve("kim/solutions/03-scores/MyCosine.java"), code("Cosine"));
        write(place.resolve("kim/src/test/attacks/MyCosine.java"), code("Cosine"));
        assertEquals(
                "WeightedSum in exercises/01-three-steps/MyWeightedSum.java\n"
                        + "Softmax in MySoftmax.java\n"
                        + "Concat in exercises/03-scores/MyConcat.java (of several answers"
                        + " exercises/03-scores/MyConcat.java counts, not old/MyConcat.java)\n",
                told(open(place, Roster.NONE).get("kim")));
    }

    @Test
    void of_two_clones_the_upper_one_counts_and_the_other_is_named() throws IOException {
        String path = "exercises/02-softmax/MySoftmax.java";
        write(place.resolve("lee/work-of-march/" + path), SOFTMAX);
        write(place.resolve("lee/a/old/" + path), SOFTMAX + "// older");
        write(place.resolve("mia/one/" + path), SOFTMAX);
        write(place.resolve("mia/two/" + path), SOFTMAX + "// other");
        Map<String, Submission> all = open(place, Roster.NONE);
        assertEquals(
                "Softmax in work-of-march/%s (of several answers work-of-march/%s counts, not a/old/%s)\n"
                        .formatted(path, path, path),
                told(all.get("lee")));
        assertEquals(List.of(), all.get("mia").answers());
        assertTrue(told(all.get("mia")).contains("two/" + path), told(all.get("mia")));
    }

    @Test
    void a_helper_in_a_file_beside_the_answer_is_compiled_along() throws IOException {
        String answer = SOFTMAX.replace("return null;", "return new hw2.Tools().f();");
        String used =
                answer.replace("hw2.", "").replaceFirst("import", "import hw2.Tools;\nimport");
        write(place.resolve("ada/MySoftmax.java"), "package hw2;\n" + used);
        write(place.resolve("ada/Tools.java"), "package hw2;\npublic class Tools { }");
        write(place.resolve("ada/Unused.java"), "class Unused {}");
        Submission ada = open(place, Roster.NONE).get("ada");
        assertTrue(ada.answers().get(0).source().endsWith("\npublic class Tools { }\n"));
        assertEquals(
                "Softmax in MySoftmax.java (the package line was ignored; exercise files have none)"
                        + " (compiled along with Tools, from beside it)\n"
                        + "Unused.java: It answers no exercise.\n",
                told(ada));
    }

    @Test
    void whoever_handed_in_something_is_told_what_became_of_it() throws IOException {
        Path list =
                write(
                        place.resolve("../list-" + place.getFileName() + ".csv"),
                        "id\nmax\npia\nben\n");
        write(place.resolve("in/ben.rar"), "Rar!");
        write(place.resolve("in/eve.7z"), "7z");
        write(place.resolve("in/max.java"), SOFTMAX);
        write(place.resolve("in/pia.pdf"), "%PDF");
        write(place.resolve("in/task.pdf"), "%PDF");
        write(place.resolve("in/ada/MySoftmax.java.txt"), SOFTMAX);
        write(place.resolve("in/cem/notes.md"), "done");
        write(place.resolve("in/cem/empty.ipynb"), "{\"cells\": []}");
        Map<String, Submission> all = open(place.resolve("in"), Roster.read(list));
        Files.delete(list);
        String zip = ": It is packed in a way that is not opened here. Pack it anew, as a zip.\n";
        assertEquals("ben.rar" + zip, told(all.get("ben")));
        assertTrue(told(all.get("eve")).endsWith("eve.7z" + zip), told(all.get("eve")));
        assertEquals(
                "Softmax in max.java (the file is called max.java; it was taken as"
                        + " MySoftmax.java)\n",
                told(all.get("max")));
        assertEquals(
                "pia.pdf: Only .java files and notebooks are looked at.\n", told(all.get("pia")));
        assertEquals(Set.of("ada", "ben", "cem", "eve", "max", "pia"), all.keySet());
        assertTrue(told(all.get("ada")).startsWith("Softmax in MySoftmax.java.txt"));
        assertTrue(
                told(all.get("cem")).contains("cem: There is no answer in it"),
                told(all.get("cem")));
    }
}
