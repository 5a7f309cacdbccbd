package attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One idea, one name: what is called the same is the same. */
class NamesTest {
    @Test
    void no_name_stands_for_two_classes() {
        assertEquals(Map.of(), twice(LayerTest.CLASSES.stream()));
    }

    @Test
    void a_name_that_stands_twice_would_be_noticed() {
        Stream<JavaClass> again = LayerTest.CLASSES.stream().filter(it -> named(it, "Matrix"));
        assertEquals(
                Set.of("Matrix"), twice(Stream.concat(LayerTest.CLASSES.stream(), again)).keySet());
    }

    /** Simple names of classes that stand in a file of their own, with the packages. */
    private static Map<String, List<String>> twice(Stream<JavaClass> classes) {
        Map<String, List<String>> packages =
                classes.filter(JavaClass::isTopLevelClass)
                        .filter(it -> !named(it, "package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                JavaClass::getPackageName, Collectors.toList())));
        packages.values().removeIf(places -> places.size() == 1);
        return packages;
    }

    private static boolean named(JavaClass javaClass, String name) {
        return javaClass.getSimpleName().equals(name);
    }
}
