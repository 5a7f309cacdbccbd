package attention.workbook.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.study.Experiment;
import attention.study.transformer.TransformerExperiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stored tables are complete, and a part of each comes out again, digit for digit. */
class StoredTablesTest {
    private static final Path FOLDER = Path.of("src/main/resources/attention/tables");

    /** Of 20 seeds for each estimator: the last seed of every third one. */
    private static final int EVERY = 60;

    /**
     * One run of these takes seconds: {@code TransformerExperimentsTest} repeats how they begin.
     */
    private static final List<String> REPEATED_IN_PART =
            TransformerExperiments.all().stream().map(Experiment::slug).toList();

    @Test
    void every_table_is_there_and_has_every_line_once() throws IOException {
        Set<String> names = new TreeSet<>();
        for (TableLine line : TableLine.all()) {
            names.add(line.table() + ".csv");
            long count = stored(line.table()).stream().filter(it -> is(line, it)).count();
            assertEquals(1, count, line.table() + ": " + line.key() + "; run make-tables");
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    names,
                    files.map(it -> it.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void no_table_has_other_lines() throws IOException {
        List<TableLine> all = TableLine.all();
        int stored = 0;
        for (String table : all.stream().map(TableLine::table).distinct().toList()) {
            stored += stored(table).size();
        }
        assertEquals(all.size(), stored);
        assertTrue(all.size() > 900, () -> "only " + all.size() + " lines");
    }

    @TestFactory
    Stream<DynamicTest> a_part_of_each_table_comes_out_again() {
        List<TableLine> all = TableLine.all();
        return all.stream()
                .map(TableLine::table)
                .distinct()
                .filter(table -> !REPEATED_IN_PART.contains(table))
                .flatMap(
                        table -> part(all.stream().filter(it -> it.table().equals(table)).toList()))
                .map(line -> dynamicTest(line.table() + ": " + line.key(), () -> repeat(line)));
    }

    private static Stream<TableLine> part(List<TableLine> lines) {
        int every = lines.size() < EVERY ? lines.size() / 3 : EVERY;
        return Stream.iterate(every - 1, at -> at < lines.size(), at -> at + every).map(lines::get);
    }

    private static void repeat(TableLine line) throws IOException {
        String before =
                stored(line.table()).stream().filter(it -> is(line, it)).findFirst().orElse("");
        assertEquals(before, line.work().get());
    }

    private static boolean is(TableLine line, String stored) {
        return stored.startsWith(line.key());
    }

    private static List<String> stored(String table) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(table + ".csv"));
        return lines.subList(1, lines.size());
    }
}
