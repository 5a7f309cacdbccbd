package attention.check.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoxCommandTest {
    @Test
    void a_box_decodes_the_names_of_files_as_this_process_does() {
        assertEquals(
                Map.of("LC_ALL", "de_DE.UTF-8"),
                BoxCommand.locale(Map.of("LC_ALL", "de_DE.UTF-8", "LANG", "C")));
        assertEquals(
                Map.of("LC_ALL", "UTF-8"),
                BoxCommand.locale(Map.of("LC_ALL", "", "LC_CTYPE", "UTF-8", "LANG", "C")));
        assertEquals(Map.of("LC_ALL", "C"), BoxCommand.locale(Map.of("LANG", "C")));
        assertEquals(Map.of(), BoxCommand.locale(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1m")));
    }

    @Test
    void nothing_else_from_outside_gets_in() {
        Map<String, String> variables =
                BoxCommand.process(List.of("java"), Path.of("")).environment();
        assertFalse(variables.containsKey("PATH"), variables.toString());
        assertFalse(variables.containsKey("HOME"), variables.toString());
    }
}
