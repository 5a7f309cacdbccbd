package attention.workbook.grading;

import attention.check.Exercise;
import attention.grade.Answer;
import attention.grade.Learner;
import attention.grade.PlainText;
import attention.grade.WholeFile;
import attention.grade.book.Csv;
import attention.grade.intake.Parcel;
import attention.grade.similarity.Jplag;
import attention.grade.similarity.Similarity;
import attention.grade.similarity.Similarity.Found;
import attention.grade.similarity.Similarity.Pair;
import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook similarity}: answers that are alike. */
@Command(name = "similarity")
public final class SimilarityCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    private static final double WORTH_A_LOOK = 0.8;
    private static final int MOST_SHOWN = 10;

    @Parameters(paramLabel = "SUBMISSIONS", descriptionKey = "SUBMISSIONS")
    private Path submissions = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Option(names = "--jplag", paramLabel = "JAR")
    private @Nullable Path jplag;

    @Option(names = "--java", paramLabel = "JAVA")
    private String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Mixin private ClassOptions options = new ClassOptions();

    /** At this desk. */
    public SimilarityCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        Similarity similarity = new Similarity(program(), out);
        try {
            Map<Exercise, Map<Learner, Answer>> all = answers();
            List<Pair> pairs = new ArrayList<>();
            for (Map.Entry<Exercise, Map<Learner, Answer>> one : all.entrySet()) {
                Found found = similarity.of(one.getKey(), one.getValue());
                tell(one.getKey(), found);
                pairs.addAll(found.pairs());
            }
            write(pairs);
            return Exit.Code.PASSED;
        } catch (IOException e) {
            throw Exit.brokenSetup(e.getMessage() + "", e);
        }
    }

    private Jplag program() {
        if (jplag != null && !Files.isRegularFile(jplag)) {
            throw Exit.wrongUse(WORDS.text("wrong use/no file", "file", jplag));
        }
        return jplag == null
                ? Jplag.onPath().orElseThrow(SimilarityCommand::missing)
                : Jplag.of(jplag, java);
    }

    private static Exit missing() {
        return Exit.wrongUse(WORDS.text("wrong use/no JPlag"));
    }

    private Map<Exercise, Map<Learner, Answer>> answers() throws IOException {
        Map<Exercise, Map<Learner, Answer>> all = new LinkedHashMap<>();
        options.exercises().forEach(it -> all.put(it, new LinkedHashMap<>()));
        for (Parcel parcel :
                ClassOptions.intake(submissions, Optional.ofNullable(options.roster()), screen())
                        .parcels()) {
            for (Answer answer : parcel.open().answers()) {
                all.forEach(
                        (exercise, of) -> {
                            if (exercise.name().equals(answer.exercise())) {
                                of.put(parcel.learner(), answer);
                            }
                        });
            }
        }
        return all;
    }

    private void tell(Exercise exercise, Found found) {
        if (!found.reason().isEmpty()) {
            screen().say(
                            WORDS.text(
                                    "similarity/not compared",
                                    "exercise",
                                    exercise.name(),
                                    "reason",
                                    found.reason()));
            return;
        }
        List<Pair> alike =
                found.pairs().stream().filter(it -> it.average() >= WORTH_A_LOOK).toList();
        screen().say(
                        WORDS.text(
                                "similarity/alike",
                                "exercise",
                                exercise.name(),
                                "some",
                                alike.size(),
                                "all",
                                found.pairs().size(),
                                "percent",
                                Math.round(100 * WORTH_A_LOOK)));
        for (Pair pair : alike.subList(0, Math.min(MOST_SHOWN, alike.size()))) {
            String line =
                    WORDS.text(
                            "similarity/pair",
                            "first",
                            pair.first().shown(),
                            "second",
                            pair.second().shown());
            double percent = 100 * pair.average();
            screen().say(
                            String.format(
                                    Locale.ROOT, "  %.0f %%  %s", percent, PlainText.line(line)));
        }
    }

    private void write(List<Pair> pairs) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        Csv.MARK
                                + Csv.line(
                                        List.of("exercise", "first", "second", "average", "most")));
        for (Pair pair : pairs) {
            text.append(
                    Csv.line(
                            List.of(
                                    pair.exercise(),
                                    Csv.cell(pair.first().id()),
                                    Csv.cell(pair.second().id()),
                                    Csv.number(pair.average()),
                                    Csv.number(pair.most()))));
        }
        Path table = out.resolve("similarity.csv");
        WholeFile.write(table, text.toString());
        screen().say(WORDS.text("similarity/all", "file", table));
    }
}
