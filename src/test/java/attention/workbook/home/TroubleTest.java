package attention.workbook.home;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {
    private static final Path PLACE = Path.of("place");

    @Test
    void each_reason_has_its_own_sentence_with_the_place_and_the_repair() {
        Map<IOException, List<String>> cases =
                Map.of(
                        new IOException("No space left on device"),
                        List.of("The disk is full", "Free some space"),
                        new IOException("There is not enough space on the disk"),
                        List.of("The disk is full", "Free some space"),
                        new AccessDeniedException("place"),
                        List.of("read-only for you", "folder of your own"),
                        new IOException("place: Read-only file system"),
                        List.of("read-only for you", "folder of your own"),
                        new IOException("odd"),
                        List.of("could not be written", "odd"));
        cases.forEach(
                (reason, words) -> {
                    String sentence = Trouble.writing(PLACE, reason);
                    assertTrue(sentence.contains("place"), sentence);
                    words.forEach(word -> assertTrue(sentence.contains(word), sentence));
                });
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "in the way");
        for (Path wanted : List.of(file, file.resolve("below"))) {
            IOException reason =
                    Assertions.assertThrows(
                            IOException.class, () -> Files.createDirectories(wanted));
            String sentence = Trouble.writing(wanted, reason);
            assertTrue(sentence.endsWith(": move it away."), sentence);
        }
    }
}
