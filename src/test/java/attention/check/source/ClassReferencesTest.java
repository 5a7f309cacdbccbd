package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassReferencesTest {
    @Test
    void the_classes_in_a_class_file_are_found() throws IOException {
        try (InputStream in =
                ClassReferencesTest.class.getResourceAsStream("ClassReferencesTest.class")) {
            Set<String> found = ClassReferences.of(Objects.requireNonNull(in).readAllBytes());

            assertTrue(found.contains("java.util.Objects"), found::toString);
            assertTrue(found.contains("java.util.Set"), found::toString);
        }
    }

    @Test
    void what_is_no_class_file_is_refused() {
        byte[] cut = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 9, 7};

        assertThrows(IllegalArgumentException.class, () -> ClassReferences.of(cut));
        assertThrows(IllegalArgumentException.class, () -> ClassReferences.of(new byte[20]));
    }
}
