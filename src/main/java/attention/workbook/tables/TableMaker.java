package attention.workbook.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes stored tables. Each line is written as soon as it is computed, so that whoever stops the
 * work, or loses the power, goes on with the next line.
 */
public final class TableMaker {
    private static final String LAST = "\n";

    private final Path folder;
    private final Map<String, List<TableLine>> tables = new LinkedHashMap<>();

    /**
     * Makes these lines.
     *
     * @param folder where the tables lie
     */
    public TableMaker(Path folder, List<TableLine> lines) {
        this.folder = folder;
        lines.forEach(
                line -> tables.computeIfAbsent(line.table(), it -> new ArrayList<>()).add(line));
    }

    /** The names of the tables. */
    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    /** Forgets what is there of a table. */
    public void discard(String table) {
        try {
            Files.deleteIfExists(file(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a table that are still to be computed. */
    public List<TableLine> missing(String table) {
        List<String> there = there(table);
        return lines(table).stream()
                .filter(line -> there.stream().noneMatch(it -> it.startsWith(line.key())))
                .toList();
    }

    /**
     * Computes what is missing of a table, and puts its lines in order.
     *
     * @param done is told each line that is there now
     */
    public void make(String table, Consumer<TableLine> done) {
        try {
            Files.createDirectories(folder);
            List<TableLine> missing = missing(table);
            if (!missing.isEmpty()) {
                write(table, there(table)); // drops half a line that an interruption left
            }
            for (TableLine line : missing) {
                Files.writeString(file(table), line.work().get() + LAST, StandardOpenOption.APPEND);
                done.accept(line);
            }
            List<String> there = there(table);
            List<String> ordered =
                    lines(table).stream()
                            .flatMap(line -> there.stream().filter(it -> it.startsWith(line.key())))
                            .toList();
            if (!ordered.equals(there)) {
                write(table, ordered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TableLine> lines(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The complete lines that a table has, without its header. */
    private List<String> there(String table) {
        try {
            String text = Files.exists(file(table)) ? Files.readString(file(table)) : "";
            String complete = text.substring(0, text.lastIndexOf(LAST) + 1);
            return complete.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String table, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(lines(table).get(0).header()));
        all.addAll(lines);
        Path next = folder.resolve(table + ".csv.part");
        Files.writeString(next, String.join(LAST, all) + LAST);
        Files.move(next, file(table), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String table) {
        return folder.resolve(table + ".csv");
    }
}
