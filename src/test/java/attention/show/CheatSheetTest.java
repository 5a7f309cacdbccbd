package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.score.Scorer;
import attention.variant.Trace;
import attention.workbook.Session;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of all parts names each of them, as it is made, and nothing that is not there. */
class CheatSheetTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("(?:([A-Z]\\w+|trace)\\.)?(\\w+)\\(.*");

    /** What lessons as scripts call, and the startup scripts of kernels. */
    private static final Set<String> NOT_FOR_LEARNERS =
            Set.of("say", "code", "riddle", "reveal", "displayWith");

    private static String section(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/cheat-sheet.md"));
        int start = page.indexOf("## " + heading);
        assertTrue(start >= 0, heading);
        int end = page.indexOf("\n## ", start);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }

    private static Set<String> codes(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .flatMap(cell -> CODE.matcher(cell).results().map(it -> it.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_score_mask_and_normalizer_is_there_as_it_is_made() throws Exception {
        assertEquals(parts(DotProduct.class, Scorer.class), codes(section("Scores")));
        assertEquals(parts(CausalMask.class, Mask.class), codes(section("Masks")));
        assertEquals(parts(Softmax.class, Normalizer.class), codes(section("Normalizers")));
    }

    /** The public classes beside one that keep to a contract, by their public constructors. */
    private static Set<String> parts(Class<?> one, Class<?> contract)
            throws IOException, URISyntaxException, ClassNotFoundException {
        String folder = one.getPackageName().replace('.', '/');
        Path root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> parts = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            files = all.filter(it -> it.toString().matches(".*/[A-Z]\\w*\\.class")).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".class", "");
            Class<?> found = Class.forName(one.getPackageName() + "." + name);
            if (contract.isAssignableFrom(found) && !found.isInterface()) {
                for (Constructor<?> constructor : found.getConstructors()) {
                    parts.add("new " + name + parameters(constructor.getParameters()));
                }
            }
        }
        assertTrue(parts.size() > 2, "only " + parts);
        return parts;
    }

    private static String parameters(Parameter[] parameters) {
        return Arrays.stream(parameters)
                .map(Parameter::getName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void every_helper_of_a_session_is_there() throws IOException {
        Set<String> helpers =
                Arrays.stream(Session.class.getMethods())
                        .filter(it -> it.getDeclaringClass() == Session.class)
                        .map(Method::getName)
                        .filter(it -> !NOT_FOR_LEARNERS.contains(it))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named =
                Stream.concat(
                                codes(section("What shows it")).stream(),
                                codes(section("What helps")).stream())
                        .map(CALL::matcher)
                        .filter(it -> it.matches() && it.group(1) == null)
                        .map(it -> it.group(2))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(helpers, named);
    }

    @Test
    void every_call_that_shows_something_is_there() throws Exception {
        for (String code : codes(section("What shows it"))) {
            MatchResult call = CALL.matcher(code).results().findFirst().orElseThrow();
            String owner = call.group(1);
            if (owner != null) {
                Class<?> found =
                        owner.equals("trace")
                                ? Trace.class
                                : Class.forName("attention.show." + owner);
                assertTrue(
                        Arrays.stream(found.getMethods())
                                .anyMatch(it -> it.getName().equals(call.group(2))),
                        code);
            }
        }
    }
}
