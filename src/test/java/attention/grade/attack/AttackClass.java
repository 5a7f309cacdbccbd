package attention.grade.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A class in which attackers sit beside innocent learners. */
final class AttackClass {
    /** What the innocent hand in; DotProduct is right in an attacker's submission too. */
    static final List<String> EXERCISES =
            List.of("WeightedSum", "Softmax", "MaskedSoftmax", "DotProduct", "MultiHead");

    private static final List<String> SOLUTIONS =
            List.of(
                    "01-three-steps/MyWeightedSum.java",
                    "02-softmax/MySoftmax.java",
                    "02-softmax/MyMaskedSoftmax.java",
                    "03-scores/MyDotProduct.java",
                    "12-multi-head/MyMultiHead.java");
    private static final int ATTACKS_PER_INNOCENT = 8;

    private AttackClass() {}

    /** Lays out the class in an empty folder; ids of innocents end with "-innocent". */
    static void write(List<Attack> attacks, Path place) throws IOException, InterruptedException {
        SpecialFiles special = new SpecialFiles(place);
        for (int k = 0; k < attacks.size(); k++) {
            Attack attack = attacks.get(k);
            if (k % ATTACKS_PER_INNOCENT == 0) {
                innocent(
                        place.resolve(
                                String.format(Locale.ROOT, "%02d-an-innocent", attack.row())));
            }
            if (!SpecialFiles.isArchive(attack)) {
                copy(attack.folder(), place.resolve(attack.name()));
            }
            if (!attack.make().isEmpty()) {
                special.make(attack);
            }
        }
    }

    /** What the grader calls the one who hands it in. */
    static String learner(Attack attack) {
        return attack.make().equals("odd id") ? SpecialFiles.ODD_ID : attack.name();
    }

    private static void innocent(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String solution : SOLUTIONS) {
            Path file = Path.of("solutions", solution);
            Path copy = folder.resolve(String.valueOf(file.getFileName()));
            if (!Files.exists(copy)) {
                Files.copy(file, copy);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(it -> !it.endsWith("expected.json")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(to.resolve("MyDotProduct.java"), SpecialFiles.dotProduct());
    }
}
