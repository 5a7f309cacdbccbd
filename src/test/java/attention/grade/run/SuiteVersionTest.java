package attention.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Register;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was graded before is graded again if, and only if, something changes that decides on it. */
class SuiteVersionTest {
    private static final URL PLACE =
            Register.class.getProtectionDomain().getCodeSource().getLocation();

    private static Map<String, byte[]> files;

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        files = SuiteVersion.read(Path.of(PLACE.toURI()));
    }

    @Test
    void whatever_a_check_or_a_box_needs_decides() {
        JavaClasses classes = new ClassFileImporter().importUrl(PLACE);
        Set<String> needed = new TreeSet<>();
        classes.stream()
                .filter(it -> it.getPackageName().matches("attention\\.(check|checks|box)\\b.*"))
                .forEach(it -> add(needed, it));
        Set<String> deciding = SuiteVersion.deciding(files);
        needed.removeAll(deciding);

        assertTrue(deciding.size() > 300, "only " + deciding.size());
        assertEquals(Set.of(), needed);
    }

    private static void add(Set<String> needed, JavaClass it) {
        if (it.getPackageName().startsWith("attention.")
                && !it.isArray()
                && needed.add(it.getName().replace('.', '/') + ".class")) {
            it.getDirectDependenciesFromSelf()
                    .forEach(arrow -> add(needed, arrow.getTargetClass().getBaseComponentType()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attention/check/Checker.class",
                "attention/check/boxes/Box.class",
                "attention/checks/softmax/SoftmaxMistakes.class",
                "attention/box/Runner.class",
                "attention/exercise/Todo.class",
                "attention/normalize/Softmax.class",
                "attention/matrix/Matrix.class",
                "attention/register.json",
                "attention/register/Softmax.json"
            })
    void a_change_in_what_decides_changes_the_version(String file) {
        assertNotEquals(SuiteVersion.of(files), SuiteVersion.of(changed(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attention/workbook/Main.class",
                "attention/workbook/lesson/LessonParser.class",
                "attention/grade/report/Reports.class",
                "attention/grade/report/learner.html"
            })
    void a_change_in_what_only_shows_it_does_not(String file) {
        assertEquals(SuiteVersion.of(files), SuiteVersion.of(changed(file)));
    }

    @Test
    void words_decide_where_the_package_does_that_speaks_them() {
        assertNotEquals(SuiteVersion.of(files), SuiteVersion.of(with("words/en/check.md")));
        assertNotEquals(SuiteVersion.of(files), SuiteVersion.of(with("words/en/exercises/X.md")));
        assertEquals(SuiteVersion.of(files), SuiteVersion.of(with("words/en/workbook/X.md")));
        assertEquals(SuiteVersion.of(files), SuiteVersion.of(with("words/en/grade.md")));
    }

    @Test
    void a_new_package_decides_as_soon_as_a_check_needs_it() {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put("attention/fresh/Fresh.class", files.get("attention/grade/report/Reports.class"));
        assertEquals(SuiteVersion.of(files), SuiteVersion.of(more));

        more.put("attention/checks/Needs.class", naming("attention/fresh/Fresh"));
        assertTrue(SuiteVersion.deciding(more).contains("attention/fresh/Fresh.class"));
    }

    /** A class file whose constants name one class. */
    private static byte[] naming(String name) {
        ByteBuffer file = ByteBuffer.allocate(16 + name.length());
        file.putInt(0xCAFEBABE).putInt(61).putShort((short) 3);
        file.put((byte) 7).putShort((short) 2);
        file.put((byte) 1)
                .putShort((short) name.length())
                .put(name.getBytes(StandardCharsets.US_ASCII));
        return file.array();
    }

    private static Map<String, byte[]> changed(String file) {
        byte[] content = Objects.requireNonNull(files.get(file), file);
        Map<String, byte[]> other = new TreeMap<>(files);
        other.put(file, Arrays.copyOf(content, content.length + 1));
        return other;
    }

    private static Map<String, byte[]> with(String file) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put("attention/" + file, new byte[] {1});
        return more;
    }
}
