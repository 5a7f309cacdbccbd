package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.check.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Editors complete exercise files because profiles of the pom name their folders. */
class EditorsTest {
    @Test
    void both_profiles_for_editors_name_the_folder_of_every_lesson() throws IOException {
        List<String> folders =
                Register.get().lessons().stream()
                        .filter(lesson -> !lesson.exercises().isEmpty())
                        .map(lesson -> "exercises/" + lesson.id().folder())
                        .toList();
        Stream<MatchResult> named =
                Pattern.compile("<source>(exercises/.*?)</source>")
                        .matcher(Files.readString(Path.of("pom.xml")))
                        .results();
        assertEquals(
                Stream.concat(folders.stream(), folders.stream()).toList(),
                named.map(match -> match.group(1)).toList());
    }
}
