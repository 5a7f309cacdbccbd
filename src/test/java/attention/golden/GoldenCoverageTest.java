package attention.golden;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.model.Model;
import attention.normalize.Normalizer;
import attention.score.Scorer;
import attention.variant.Variant;
import com.google.gson.JsonObject;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is forgotten: every operation and part of the core has golden data, and they are fresh.
 */
class GoldenCoverageTest {
    /** What gives a matrix and computes nothing. */
    private static final Set<String> NO_OPERATIONS = Set.of("asParameter", "detached", "gradient");

    /** Learners' parts and mistakes implement the same interfaces, and have tests of their own. */
    private static final List<String> CORE =
            List.of(
                    "attention.score",
                    "attention.mask",
                    "attention.normalize",
                    "attention.variant");

    @Test
    void every_case_of_the_script_has_a_counterpart() throws IOException {
        GoldenData.cases().forEach(Counterparts::of);
    }

    @Test
    void every_operation_of_the_matrix_has_a_case() throws IOException {
        Set<String> operations =
                Arrays.stream(Matrix.class.getMethods())
                        .filter(method -> method.getReturnType() == Matrix.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !NO_OPERATIONS.contains(name))
                        .collect(toCollection(TreeSet::new));
        Set<String> covered =
                GoldenData.cases().stream()
                        .map(GoldenCase::of)
                        .filter(Counterparts::isOperation)
                        .collect(toCollection(TreeSet::new));
        assertEquals(operations, covered);
    }

    @Test
    void every_score_mask_normalizer_and_variant_has_a_case() throws IOException {
        Set<String> covered =
                GoldenData.cases().stream()
                        .flatMap(golden -> Parts.of(golden).stream())
                        .map(part -> part.getClass().getSimpleName())
                        .collect(toSet());
        Set<String> parts =
                parts().map(JavaClass::getSimpleName).collect(toCollection(TreeSet::new));
        assertTrue(parts.size() > 10, () -> "too few parts were found: " + parts);
        parts.removeAll(covered);
        assertEquals(Set.of(), parts, "no case in make_golden.py runs these parts");
    }

    @Test
    void every_layer_has_a_case() throws IOException {
        Set<String> covered =
                GoldenData.cases().stream()
                        .flatMap(golden -> golden.uses().stream())
                        .collect(toSet());
        Set<String> layers =
                core("attention.model").stream()
                        .filter(type -> !type.isInterface() && type.isAssignableTo(Model.class))
                        .map(JavaClass::getSimpleName)
                        .collect(toCollection(TreeSet::new));
        assertTrue(layers.size() > 8, () -> "too few layers were found: " + layers);
        layers.removeAll(covered);
        assertEquals(Set.of(), layers, "no case in make_golden.py uses these layers");
    }

    private static JavaClasses core(String... packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }

    private static Stream<JavaClass> parts() {
        return core(CORE.toArray(String[]::new)).stream()
                .filter(type -> !type.isInterface() && !type.isAnonymousClass())
                .filter(
                        type ->
                                Stream.of(Scorer.class, Mask.class, Normalizer.class, Variant.class)
                                        .anyMatch(type::isAssignableTo));
    }

    @Test
    void the_data_were_made_by_the_script_as_it_is() throws Exception {
        String fingerprint = fingerprint();
        for (var file : GoldenData.files().entrySet()) {
            assertEquals(
                    fingerprint,
                    file.getValue().get("script").getAsString(),
                    file.getKey() + " is older than the script: run make_golden.py again");
        }
    }

    @Test
    void the_data_say_which_versions_made_them() throws IOException {
        for (JsonObject file : GoldenData.files().values()) {
            Set<String> names = file.getAsJsonObject("versions").keySet();
            assertEquals(Set.of("python", "torch", "numpy"), names);
        }
    }

    private static String fingerprint() throws IOException, GeneralSecurityException {
        String script = Files.readString(GoldenData.SCRIPT).replace("\r\n", "\n");
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(script.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
