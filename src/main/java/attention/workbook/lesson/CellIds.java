package attention.workbook.lesson;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Names the cells of one lesson after their content, so that a new cell leaves the names of all
 * others as they are and a notebook's history shows what changed. Unique within the lesson and of
 * the form that nbformat 4.5 asks for: 1 to 64 letters, digits, {@code -} and {@code _}.
 */
final class CellIds {

    private final Set<String> taken = new HashSet<>();

    String of(Cell.Kind kind, String exercise, String source) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "-";
        String id = exercise.isEmpty() ? name + digest(source) : name + exercise;
        String unique = id;
        for (int copy = 2; !taken.add(unique); copy++) {
            unique = id + "-" + copy;
        }
        return unique;
    }

    private static String digest(String source) {
        CRC32 crc = new CRC32();
        crc.update(source.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
