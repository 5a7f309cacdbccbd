package attention.workbook.grading;

import attention.grade.autograder.GradescopeAutograder;
import attention.grade.journal.JournalState;
import attention.grade.run.GradingLimits;
import attention.grade.run.GradingRules;
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
    @Option(
            names = "--autograder",
            paramLabel = "PLATFORM",
            description =
                    "Grades nothing here: --out is the zip that the platform runs for each"
                            + " submission, with these options. Knows gradescope.")
    private @Nullable String platform;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    boolean wanted() {
        return platform != null;
    }

    Exit.Code write(Screen screen, GradeOptions options, Path zip) throws IOException {
        if (!"gradescope".equalsIgnoreCase(platform)) {
            throw Exit.wrongUse("--autograder knows gradescope, not " + platform + ".");
        }
        if (!zip.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw Exit.wrongUse("--out must be a zip here, such as autograder.zip, not " + zip);
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
                "Wrote %s: suite %s, seed %d.".formatted(zip, rules.suite().word(), rules.seed()));
        screen.say(
                "Upload it as the autograder of a programming assignment; learners hand in files"
                        + " My….java, notebooks or a zip.");
        return Exit.Code.PASSED;
    }

    private boolean given(String option) {
        return command != null && command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private static List<Path> jars() {
        Path jar = Home.jar();
        Path api = jar.resolveSibling("attention-workbook-api.jar");
        if (!Files.isRegularFile(jar) || !Files.isRegularFile(api)) {
            throw Exit.brokenSetup("The workbook is not built: start it with ./workbook, once.");
        }
        return List.of(jar, api);
    }
}
