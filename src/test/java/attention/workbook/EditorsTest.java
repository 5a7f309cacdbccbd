package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.check.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Editors complete exercise files because the pom names their folders. */
class EditorsTest {
    @Test
    void the_pom_names_the_folder_of_every_lesson_for_editors() throws IOException {
        List<String> folders =
                Register.get().lessons().stream()
                        .filter(lesson -> !lesson.exercises().isEmpty())
                        .map(lesson -> "exercises/" + lesson.id().folder())
                        .toList();
        List<String> named =
                Pattern.compile("<source>(exercises/.*?)</source>")
                        .matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertEquals(folders, named, "the execution exercises-in-editors of pom.xml");
    }
}
