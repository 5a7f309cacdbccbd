package attention.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attention.grade.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which submission belongs to whom in the list. */
class RosterTest {
    @TempDir private Path place;

    /** Whose each folder is: by id of the learner the folder, empty if nothing was handed in. */
    private Map<String, String> places(String list, String... folders) throws IOException {
        Path file = Files.writeString(place.resolve("list.csv"), list);
        Path submissions = Files.createDirectories(place.resolve("class"));
        for (String folder : folders) {
            Path own = Files.createDirectories(submissions.resolve(folder));
            Files.writeString(own.resolve("MySoftmax.java"), "class MySoftmax {}");
        }
        Map<String, String> places = new TreeMap<>();
        Intake.of(submissions, Roster.read(file))
                .parcels()
                .forEach(it -> places.put(it.learner().id(), Ids.of(it.place())));
        return places;
    }

    @Test
    void two_ids_that_differ_in_capitals_alone_are_two_learners() throws IOException {
        String list = "id,name\nann,Ann A.\nAnn,Ann B.\n";

        assertEquals(Map.of("ann", "ann", "Ann", "Ann"), places(list, "ann", "Ann"));
    }

    @Test
    void what_is_exact_comes_before_what_is_alike_whatever_its_place() throws IOException {
        Map<String, String> places = places("id\nann\n", "ANN", "Ann", "ann");

        assertEquals("ann", places.get("ann"));
        assertEquals(List.of("ann", "ann#2", "ann#3"), List.copyOf(places.keySet()));
    }

    @Test
    void zeros_that_a_spreadsheet_has_dropped_are_guessed_at_and_nobody_is_merged()
            throws IOException {
        Map<String, String> places = places("id\n7\n8.0\n", "007", "08");

        assertEquals(Map.of("7", "", "8.0", "", "007", "007", "08", "08"), places);
        Intake intake = Intake.of(place.resolve("class"), Roster.read(place.resolve("list.csv")));
        assertEquals(
                List.of("Is it 7?", "Is it 8.0?"),
                intake.unusable().stream().map(it -> it.guess()).toList());
    }

    @Test
    void a_list_of_nobody_is_refused() {
        assertThrows(IOException.class, () -> places("id,name\n", "ann"));
    }

    @Test
    void where_two_are_alike_nobody_gets_it() throws IOException {
        Map<String, String> places = places("id\nann\nAnn\n", "ANN");

        assertEquals(Map.of("ann", "", "Ann", "", "ANN", "ANN"), places);
    }

    @ParameterizedTest
    @CsvSource({
        "Jos\u00e9, Jose\u0301, Jos\u00e9",
        "Jose\u0301, Jos\u00e9, Jos\u00e9",
        "Nguye\u0302\u0303n V\u0103n An, Nguy\u1ec5n V\u0103n An, Nguy\u1ec5n V\u0103n An",
        "\u0439ogi, \u0438\u0306ogi, \u0439ogi",
        "\uac01, \u1100\u1161\u11a8, \uac01",
        "BEN, ben, BEN",
    })
    void one_id_in_other_pieces_is_one_learner(String listed, String folder, String id)
            throws IOException {
        assertEquals(Map.of(id, Ids.of(folder)), places("id\n" + listed + "\n", folder));
    }

    @Test
    void a_folder_an_address_and_a_name_are_found_likewise() throws IOException {
        String list = "id,name,email,folder\n1,,,Jos\u00e9 work\n2,,Ben@Example.org,\n3,Cem,,\n";
        Map<String, String> places = places(list, "Jose\u0301 work", "ben@example.org", "x");

        assertEquals("Jos\u00e9 work", places.get("1"));
        assertEquals("ben@example.org", places.get("2"));
        assertEquals("", places.get("3"));
    }
}
