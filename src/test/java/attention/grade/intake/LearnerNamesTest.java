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
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a submission is, by names that packers, systems, platforms and learners write. */
class LearnerNamesTest {
    private static final byte[] SOFTMAX = bytes(code("Softmax"));

    @TempDir private Path place;

    private Set<String> ids(String archive, byte[] content) throws IOException {
        write(place.resolve(archive), content);
        return open(place.resolve(archive), Roster.NONE).keySet();
    }

    @ParameterizedTest
    @CsvSource({
        "IBM850, Müller, Möller",
        "IBM850, André, Andrè",
        "GB18030, 张三, 李四",
        "GB18030, 王五, 赵六",
        "windows-1252, Müller, Möller",
        "windows-1252, José, Josè",
        "UTF-8, 张三, Müller"
    })
    void two_names_of_an_old_packer_stay_two(String page, String one, String other)
            throws IOException {
        Charset charset = Charset.forName(page);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(one + "/MySoftmax.java", SOFTMAX);
        entries.put(other + "/MySoftmax.java", SOFTMAX);
        assertEquals(Set.of(one, other), ids("class.zip", Handed.zip(entries, charset)));
        assertEquals(Set.of(one, other), ids("class.tar", Handed.tar(entries, charset)));
    }

    /** As a tar of a system with another code page unpacks them. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void names_on_the_disk_that_the_system_cannot_read_are_opened_all_the_same() throws Exception {
        write(place.resolve("class/ada/MySoftmax.java"), SOFTMAX);
        String script =
                "cd class && o=$(printf '\\334bung') && mkdir ben && mv ada \"ben/$o\""
                        + " && cp \"ben/$o/MySoftmax.java\" \"${o}_12_34_MySoftmax.java\"";
        Process shell =
                new ProcessBuilder("sh", "-c", script)
                        .directory(place.toFile())
                        .inheritIO()
                        .start();
        assertEquals(0, shell.waitFor());

        Map<String, Submission> all = open(place.resolve("class"), Roster.NONE);

        assertEquals(Set.of("ben", "12"), all.keySet());
        all.values().forEach(it -> assertEquals("Softmax", it.answers().get(0).exercise()));
        all.values().forEach(it -> assertEquals(List.of(), it.unusable()));
    }

    @Test
    void a_name_that_had_to_be_guessed_is_told_to_teacher_and_learner() throws IOException {
        Map<String, byte[]> entries =
                Map.of("Müller/MySoftmax.java", SOFTMAX, "ann/MySoftmax.java", SOFTMAX);
        write(place.resolve("class.zip"), Handed.zip(entries, Charset.forName("IBM850")));
        Intake intake = Intake.of(place.resolve("class.zip"), Roster.NONE);
        String guessed =
                "Its name in the archive is not UTF-8 and was read as IBM850. Is it right?";
        assertEquals(List.of(guessed), intake.unusable().stream().map(it -> it.reason()).toList());
        Map<String, Submission> all = open(place.resolve("class.zip"), Roster.NONE);
        assertEquals(
                "Softmax in MySoftmax.java\nMüller: " + guessed + "\n", told(all.get("Müller")));
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("ann")));
    }

    @Test
    void bytes_that_no_code_page_makes_a_name_of_stay_what_they_are() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("x\u0081\u00ff/MySoftmax.java", SOFTMAX); // as Latin-1: bytes that no page has
        entries.put("x\u0090\u00ff/MySoftmax.java", SOFTMAX);
        Charset latin = Charset.forName("ISO-8859-1");
        assertEquals(Set.of("x%81%FF", "x%90%FF"), ids("class.zip", Handed.zip(entries, latin)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"José", "Nguyễn Văn An", "Zoë", "한글", "Ångström"})
    void a_letter_in_two_pieces_is_the_letter(String name) throws IOException {
        String pieces = Normalizer.normalize(name, Normalizer.Form.NFD);
        write(place.resolve("folder/" + pieces + "/MySoftmax.java"), SOFTMAX);
        assertEquals(Set.of(name), open(place.resolve("folder"), Roster.NONE).keySet());
        assertEquals(Set.of(name), ids("c.zip", zip(Map.of(pieces + "/MySoftmax.java", SOFTMAX))));
        assertEquals(
                Set.of(name),
                ids(
                                "d.zip",
                                zip(
                                        Map.of(
                                                pieces + "_7_assignsubmission_file_/MySoftmax.java",
                                                SOFTMAX)))
                        .stream()
                        .map(id -> id.equals("7") ? name : id)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void both_spellings_beside_each_other_are_two_learners() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("Jose\u0301/MySoftmax.java", SOFTMAX);
        entries.put("Jos\u00e9/MyConcat.java", bytes(code("Concat")));
        write(place.resolve("class.zip"), zip(entries));
        Map<String, Submission> all = open(place.resolve("class.zip"), Roster.NONE);
        assertEquals(Set.of("José", "José#2"), all.keySet());
        assertEquals(1, all.get("José").answers().size());
    }

    @ParameterizedTest
    @CsvSource({
        "anna_2026_03_02, ben_2026_03_02", "anna_2026_3_2, ben_2026_12_31",
                "hw_3_1_ada, hw_3_1_ben",
        "team_1_2_x, other_1_3_x", "a_2026_12_10_14_30, b_2026_12_11_9_05", "07-anna, 08-ben"
    })
    void names_that_no_platform_writes_are_the_ids(String one, String other) throws IOException {
        write(place.resolve("a/" + one + "/MySoftmax.java"), SOFTMAX);
        write(place.resolve("a/" + other + "/MySoftmax.java"), SOFTMAX);
        assertEquals(Set.of(one, other), open(place.resolve("a"), Roster.NONE).keySet());
        byte[] zip = zip(Map.of("MySoftmax.java", SOFTMAX));
        write(place.resolve("b/" + one + ".zip"), zip);
        write(place.resolve("b/" + other + ".zip"), zip);
        assertEquals(Set.of(one, other), open(place.resolve("b"), Roster.NONE).keySet());
    }

    @Test
    void a_name_that_looks_like_another_learner_s_folder_takes_nobody_s_row() throws IOException {
        String mark = "_assignsubmission_file_";
        write(place.resolve("m/Ada_99" + mark + "_1234" + mark + "/MySoftmax.java"), SOFTMAX);
        write(place.resolve("m/Ada_99" + mark + "/MyConcat.java"), code("Concat"));
        Map<String, Submission> all = open(place.resolve("m"), Roster.NONE);
        assertEquals(Set.of("99", "1234"), all.keySet());
        assertEquals("Concat in MyConcat.java\n", told(all.get("99")));
    }

    @Test
    void a_file_of_two_numbers_is_nobody_s() throws IOException {
        String mark = "_assignsubmission_file_";
        write(place.resolve("Kim_5" + mark + "x_99" + mark + "MySoftmax.java"), SOFTMAX);
        write(place.resolve("Ada_99" + mark + "MySoftmax.java"), SOFTMAX);
        Intake intake = Intake.of(place, Roster.NONE);
        assertEquals(
                List.of("99"), intake.parcels().stream().map(it -> it.learner().id()).toList());
        assertEquals(1, intake.unusable().size());
    }

    @Test
    void files_and_typed_text_of_one_learner_are_one_submission() throws IOException {
        write(place.resolve("A One_101_assignsubmission_file_/MySoftmax.java"), SOFTMAX);
        write(place.resolve("A One_101_assignsubmission_onlinetext_/onlinetext.html"), "<p>hi</p>");
        Map<String, Submission> all = open(place, Roster.NONE);
        assertEquals(Set.of("101"), all.keySet());
        assertEquals("Softmax in MySoftmax.java\n", told(all.get("101")));
    }

    @Test
    void a_folder_whose_name_begins_with_a_dot_is_told() throws IOException {
        write(place.resolve(".../MySoftmax.java"), SOFTMAX);
        write(place.resolve(".git/config"), "");
        write(place.resolve("ada/MySoftmax.java"), SOFTMAX);
        Intake intake = Intake.of(place, Roster.NONE);
        assertEquals(List.of("..."), intake.unusable().stream().map(it -> it.file()).toList());
        assertTrue(intake.unusable().get(0).reason().contains("begins with a dot"));
    }
}
