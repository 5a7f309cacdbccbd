package attention;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Arrows between packages point down only, and the core stays free of the outside world. */
class LayerTest {
    /** Each package, and the packages of ours that it may use. A new package needs a line here. */
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        Set<String> parts = Set.of("matrix", "score", "mask", "normalize");
        Set<String> model = with(parts, "exercise", "variant");
        Set<String> train = with(model, "model");
        Set<String> study = with(train, "train");
        Set<String> core = with(study, "study", "own");
        MAY_USE.put("matrix", Set.of());
        MAY_USE.put("score", Set.of("matrix"));
        MAY_USE.put("mask", Set.of("matrix"));
        MAY_USE.put("normalize", Set.of("matrix"));
        MAY_USE.put("exercise", parts);
        MAY_USE.put("variant", parts);
        MAY_USE.put("own", model);
        MAY_USE.put("model", model);
        MAY_USE.put("train", train);
        MAY_USE.put("study", study);
        MAY_USE.put("words", Set.of("matrix"));
        MAY_USE.put("show", with(core, "words"));
        MAY_USE.put("box", Set.of("matrix"));
        MAY_USE.put("check", with(core, "box", "words", "show"));
        MAY_USE.put("checks", with(core, "words", "check"));
        MAY_USE.put("grade", with(core, "box", "words", "show", "check"));
        MAY_USE.put("workbook", with(core, "box", "words", "show", "check", "checks", "grade"));
    }

    private static final Set<String> CORE = with(MAY_USE.get("study"), "study");

    /** The classes of main alone: they stand in another folder than those of the tests. */
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importUrl(Matrix.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void the_classes_were_seen() {
        assertTrue(CLASSES.size() > 50, "only " + CLASSES.size() + " classes were imported");
        assertTrue(packages().containsAll(CORE), "only the packages " + packages());
    }

    @Test
    void every_package_has_its_place() {
        Set<String> homeless = packages();
        homeless.removeAll(MAY_USE.keySet());
        assertEquals(Set.of(), homeless, "packages without a line in MAY_USE");
    }

    @Test
    void arrows_point_down_only() {
        for (String name : existing(MAY_USE.keySet())) {
            Set<String> allowed = with(MAY_USE.get(name), name);
            classes()
                    .that(areIn(Set.of(name)))
                    .should()
                    .onlyDependOnClassesThat(
                            areIn(allowed).or(areOutsideOfTheProject()).as("are in " + allowed))
                    .check(CLASSES);
        }
    }

    @Test
    void the_rule_would_notice_an_arrow_that_points_up() {
        var upward =
                classes()
                        .that(areIn(Set.of("variant")))
                        .should()
                        .onlyDependOnClassesThat(
                                areIn(Set.of("variant")).or(areOutsideOfTheProject()));
        assertThrows(AssertionError.class, () -> upward.check(CLASSES));
    }

    @Test
    void no_packages_stand_in_a_cycle() {
        slices().matching("attention.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_rule_would_notice_a_cycle_of_packages() {
        SliceAssignment matrixApart =
                new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass it) {
                        String place = it.isEquivalentTo(Matrix.class) ? ".Matrix" : "";
                        return SliceIdentifier.of(it.getPackageName() + place);
                    }

                    @Override
                    public String getDescription() {
                        return "packages, and Matrix in one of its own";
                    }
                };
        var rule = slices().assignedFrom(matrixApart).should().beFreeOfCycles();
        assertThrows(AssertionError.class, () -> rule.check(CLASSES));
    }

    @Test
    void the_core_uses_nothing_but_a_small_part_of_the_JDK() {
        classes()
                .that(areIn(CORE))
                .should()
                .onlyDependOnClassesThat(
                        areIn(CORE)
                                .or(
                                        inPackages(
                                                "java.lang",
                                                "java.lang.invoke",
                                                "java.lang.runtime",
                                                "java.util",
                                                "java.util.function",
                                                "java.util.stream",
                                                "java.util.random",
                                                "org.jspecify.annotations")))
                .check(CLASSES);
        noClasses()
                .that(areIn(CORE))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class, Runtime.class, ClassLoader.class)
                .check(CLASSES);
        noClasses()
                .that(areIn(CORE))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.SplittableRandom.class, java.util.Timer.class)
                .check(CLASSES);
    }

    @Test
    void only_the_loops_multiply_and_add_in_one() {
        noClasses()
                .that(areIn(CORE))
                .and()
                .doNotHaveSimpleName("Loops")
                .should()
                .callMethod(Math.class, "fma", double.class, double.class, double.class)
                .check(CLASSES);
    }

    @Test
    void what_is_shown_knows_the_study_in_one_place() {
        noClasses()
                .that(areIn(Set.of("show")))
                .and()
                .doNotHaveSimpleName("TrainingTables")
                .should()
                .dependOnClassesThat(areIn(Set.of("study", "train")))
                .check(CLASSES);
    }

    @Test
    void tanh_and_trigonometry_are_the_same_on_every_JDK() {
        for (String name : List.of("tanh", "sin", "cos", "tan", "sinh", "cosh")) {
            noClasses()
                    .that(areIn(CORE))
                    .should()
                    .callMethod(Math.class, name, double.class)
                    .check(CLASSES);
        }
    }

    @Test
    void every_package_says_what_it_holds_and_is_null_marked() {
        Set<JavaPackage> packages =
                CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        for (JavaPackage javaPackage : packages) {
            assertTrue(
                    javaPackage.isAnnotatedWith(NullMarked.class),
                    javaPackage.getName() + " needs a package-info.java with @NullMarked");
        }
    }

    /** The packages right below attention. */
    private static Set<String> packages() {
        return CLASSES.stream()
                .map(LayerTest::layer)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code check} for attention.check and for all packages in it; nothing for other code. */
    private static String layer(JavaClass javaClass) {
        String name = element(javaClass).getPackageName();
        return name.startsWith("attention.") ? name.split("\\.", 3)[1] : "";
    }

    private static Set<String> existing(Set<String> names) {
        Set<String> existing = packages();
        existing.retainAll(names);
        return existing;
    }

    private static DescribedPredicate<JavaClass> areIn(Set<String> names) {
        return DescribedPredicate.describe(
                "are in " + names, javaClass -> names.contains(layer(javaClass)));
    }

    private static DescribedPredicate<JavaClass> areOutsideOfTheProject() {
        return DescribedPredicate.describe(
                "are outside of the project", javaClass -> layer(javaClass).isEmpty());
    }

    private static DescribedPredicate<JavaClass> inPackages(String... names) {
        return DescribedPredicate.describe(
                "are in " + List.of(names),
                javaClass ->
                        element(javaClass).isPrimitive()
                                || List.of(names).contains(element(javaClass).getPackageName()));
    }

    /** Of an array type, the type of its elements. */
    private static JavaClass element(JavaClass javaClass) {
        return javaClass.getBaseComponentType();
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
