package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all normalizers share: the array form is the definition, the matrix form the fast one. */
class NormalizersTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final Random RANDOM = new Random(41);

    /** Ordinary, far apart, equal, partly and wholly forbidden scores. */
    private static final Matrix SCORES =
            Matrix.normal(6, 4, RANDOM)
                    .below(
                            Matrix.normal(3, 4, RANDOM).scaled(300),
                            Matrix.ofRow(2, 2, 2, 2),
                            Matrix.ofRow(FORBIDDEN, 1, FORBIDDEN, 0.5),
                            Matrix.ofRow(1e308, -1e308, 0, 1e308),
                            Matrix.ofRow(FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN));

    private static final Matrix UNIFORMS = Noise.uniform(RANDOM).next(SCORES.rows(), SCORES.cols());

    /** A normalizer, made from its noise, with so many numbers of noise for a row. */
    private record Case(String name, int noiseWidth, Function<Noise, Normalizer> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("Softmax", 0, noise -> new Softmax()),
                new Case("Softmax", 0, noise -> new Softmax(0.3)),
                new Case("Softmax", 0, noise -> new Softmax(1e-6)),
                new Case("DivideBySum", 0, noise -> new DivideBySum()),
                new Case("HardAttention", 0, noise -> new HardAttention()),
                new Case("SampleKey", 1, SampleKey::new),
                new Case("GumbelMax", 4, GumbelMax::new),
                new Case("GumbelSoftmax", 4, noise -> new GumbelSoftmax(0.7, noise)),
                new Case("StraightThrough", 4, noise -> new StraightThrough(0.7, noise)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_row_has_the_weights_of_the_array_form_to_the_last_digit(Case normalizer) {
        boolean divides = normalizer.name().equals("DivideBySum"); // takes what is allowed alone
        Matrix scores = divides ? SCORES.rowRange(0, 10) : SCORES;
        Matrix noise = UNIFORMS.colRange(0, Math.max(1, normalizer.noiseWidth()));
        Noise all = Noise.of(noise.rowRange(0, scores.rows()));
        Matrix weights = normalizer.made().apply(all).weights(scores);
        for (int i = 0; i < scores.rows(); i++) {
            Noise own = Noise.of(noise.rowRange(i, i + 1));
            double[] row = normalizer.made().apply(own).weights(scores.row(i));
            assertArrayEquals(row, weights.row(i), "row " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_array_form_leaves_the_scores_alone_and_names_what_is_none(Case normalizer) {
        Noise noise =
                Noise.of(UNIFORMS.rowRange(0, 1).colRange(0, Math.max(1, normalizer.noiseWidth())));
        double[] scores = SCORES.row(0);
        normalizer.made().apply(noise).weights(scores);
        assertArrayEquals(SCORES.row(0), scores);
        scores[2] = Double.NaN;
        Messages.check(
                IllegalArgumentException.class,
                () -> normalizer.made().apply(noise).weights(scores),
                "query 1 and key 3 is NaN");
        Messages.check(
                IllegalArgumentException.class,
                () -> normalizer.made().apply(noise).weights(new double[0]),
                "There are no scores");
    }

    @Test
    void every_normalizer_has_a_case() {
        Set<String> all =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("attention.normalize")
                                .stream()
                                .filter(it -> it.isAssignableTo(Normalizer.class))
                                .filter(it -> !it.isInterface())
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, cases().map(Case::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
