package attention.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "Ada",
                "a/b",
                "..",
                ".",
                "a,b\"c",
                "=1+1",
                "注意",
                "con",
                "NUL",
                "com1.txt",
                "a b",
                " ",
                "trailing.",
                "%0041",
                "index",
                "\ud83d\ude00",
                "line\nbreak",
                ""
            })
    void a_name_is_safe_everywhere_and_leads_back(String id) {
        String name = SafeNames.of(id);
        assertTrue(name.matches("[a-z0-9_.%=-]+"), name);
        assertTrue(!name.startsWith(".") && !name.endsWith("."), name);
        assertTrue(!name.matches("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?"), name);
        assertEquals(id, SafeNames.text(name));
    }

    @Test
    void different_ids_differ_where_capitals_do_not_count() {
        List<String> ids = List.of("ada", "Ada", "ADA", "a.da", "a/da", "a\\da", "=ada", "%ada");
        Set<String> names = new HashSet<>();
        ids.forEach(id -> names.add(SafeNames.of(id).toLowerCase(Locale.ROOT)));
        assertEquals(ids.size(), names.size());
    }

    @Test
    void a_very_long_id_gets_a_name_that_a_file_system_takes() {
        String first = SafeNames.of("注".repeat(300) + "a");
        String second = SafeNames.of("注".repeat(300) + "b");
        assertTrue(first.length() < 240 && !first.equals(second), first);
    }
}
