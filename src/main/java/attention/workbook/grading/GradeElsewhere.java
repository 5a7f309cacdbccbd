package attention.workbook.grading;

import attention.grade.autograder.GradescopeAutograder;
import attention.grade.journal.JournalState;
import attention.grade.run.GradingLimits;
import attention.grade.run.GradingRules;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of {@code workbook grade} that packs the grader for a platform. */
final class GradeElsewhere {
    private static final Words WORDS = Words.of("workbook");

    @Option(names = "--autograder", paramLabel = "PLATFORM")
    private @Nullable String platform;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    boolean wanted() {
        return platform != null;
    }

    Exit.Code write(Screen screen, GradeOptions options, Path zip) throws IOException {
        if (!"gradescope".equalsIgnoreCase(platform)) {
            throw Exit.wrongUse(
                    WORDS.text("wrong use/autograder", "word", String.valueOf(platform)));
        }
        if (!zip.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw Exit.wrongUse(WORDS.text("wrong use/no zip", "file", zip));
        }
        GradingRules rules = options.rules(JournalState.read(zip));
        GradescopeAutograder autograder =
                new GradescopeAutograder(
                        List.of(
                                "--exercises",
                                options.exerciseNames(),
                                "--suite",
                                rules.suite().word(),
                                "--seed",
                                Long.toString(rules.seed()),
                                "--limits",
                                GradingLimits.text(rules.limits())),
                        options.levels(given("--level")));
        autograder.write(zip, jars());
        screen.say(
                WORDS.text(
                        "autograder/wrote",
                        "file",
                        zip,
                        "suite",
                        rules.suite().word(),
                        "seed",
                        rules.seed()));
        screen.say(WORDS.text("autograder/upload"));
        return Exit.Code.PASSED;
    }

    private boolean given(String option) {
        return command != null && command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private static List<Path> jars() {
        Path jar = Home.jar();
        Path api = jar.resolveSibling("attention-workbook-api.jar");
        if (!Files.isRegularFile(jar) || !Files.isRegularFile(api)) {
            throw Exit.brokenSetup(WORDS.text("autograder/not built"));
        }
        return List.of(jar, api);
    }
}
