package attention.workbook.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableMakerTest {
    private final Path folder;
    private final List<String> computed = new ArrayList<>();

    TableMakerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_table_has_a_header_and_its_lines_in_order() throws IOException {
        maker("a", "b").make("table", line -> {});
        assertEquals("key,number\na,1\nb,1\n", Files.readString(file()));
    }

    @Test
    void what_is_there_is_kept_and_what_is_missing_is_put_into_its_place() throws IOException {
        Files.writeString(file(), "key,number\na,7\nc,8\n");
        maker("a", "b", "c").make("table", line -> {});
        assertEquals("key,number\na,7\nb,1\nc,8\n", Files.readString(file()));
        assertEquals(List.of("b"), computed);
    }

    @Test
    void an_interrupted_table_goes_on_with_the_line_that_was_cut() throws IOException {
        Files.writeString(file(), "key,number\na,7\nb,");
        maker("a", "b").make("table", line -> {});
        assertEquals("key,number\na,7\nb,1\n", Files.readString(file()));
    }

    @Test
    void lines_are_on_disk_before_the_next_one_is_computed() throws IOException {
        TableLine good = line("a");
        TableLine bad =
                new TableLine(
                        "table",
                        "key,number",
                        "b,",
                        () -> {
                            throw new IllegalStateException("power is off");
                        });
        TableMaker maker = new TableMaker(folder, List.of(good, bad));
        assertThrows(IllegalStateException.class, () -> maker.make("table", it -> {}));
        assertEquals("key,number\na,1\n", Files.readString(file()));
    }

    @Test
    void a_complete_table_is_not_computed_again_unless_it_is_discarded() throws IOException {
        Files.writeString(file(), "key,number\na,7\n");
        TableMaker maker = maker("a");
        maker.make("table", line -> {});
        assertEquals(List.of(), computed);
        maker.discard("table");
        maker.make("table", line -> {});
        assertEquals("key,number\na,1\n", Files.readString(file()));
    }

    @Test
    void lines_of_an_estimator_that_is_gone_are_dropped() throws IOException {
        Files.writeString(file(), "key,number\ngone,7\na,8\n");
        maker("a").make("table", line -> {});
        assertEquals("key,number\na,8\n", Files.readString(file()));
    }

    private TableMaker maker(String... keys) {
        return new TableMaker(folder, List.of(keys).stream().map(this::line).toList());
    }

    private TableLine line(String key) {
        return new TableLine(
                "table",
                "key,number",
                key + ",",
                () -> {
                    computed.add(key);
                    return key + ",1";
                });
    }

    private Path file() {
        return folder.resolve("table.csv");
    }
}
