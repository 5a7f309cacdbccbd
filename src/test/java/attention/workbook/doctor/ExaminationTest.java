package attention.workbook.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.doctor.Condition.Grade;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ExaminationTest {
    @Test
    void what_Java_and_a_coloured_terminal_add_is_no_version_of_Maven() {
        String output =
                """
                Picked up JAVA_TOOL_OPTIONS: -Xmx1g
                \u001B[1mApache Maven 3.8.7 (9b656c72d54e5bacbed989b64718c159fe39b537)\u001B[0m
                Maven home: /usr/share/maven
                """;
        assertEquals(Optional.of("Apache Maven 3.8.7"), Examination.mavenVersion(output));
        assertEquals(Optional.empty(), Examination.mavenVersion("mvn: not found"));
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_box_is_started_and_what_keeps_it_from_starting_is_seen() {
        assertEquals(Grade.GOOD, CheckingBox.look().grade());
        String before = System.setProperty("attention.api", "/no/such.jar");
        try {
            Condition condition = CheckingBox.look();
            assertEquals(Grade.BROKEN, condition.grade());
            assertTrue(condition.found().contains("is missing"), condition.found());
        } finally {
            if (before == null) {
                System.clearProperty("attention.api");
            } else {
                System.setProperty("attention.api", before);
            }
        }
    }
}
