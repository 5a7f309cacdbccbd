package attention.workbook;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.words.Language;
import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Home;
import attention.workbook.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** All that {@code --help} says stands in the words, and all of these words are said. */
class UsageWordsTest {
    private static final ByteArrayOutputStream BYTES = new ByteArrayOutputStream();
    private static final PrintStream OUT = new PrintStream(BYTES, true, StandardCharsets.UTF_8);
    private static final Desk DESK =
            new Desk(() -> new Home(Path.of("")), new Screen(OUT, OUT, false, false));

    /** The whole tree, as {@code --help} sees it. */
    static Stream<CommandSpec> commands() {
        CommandLine root = Main.commandLine(DESK, Commands.names());
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_option_and_parameter_is_described(CommandSpec command) {
        assertTrue(command.usageMessage().description().length > 0, command.name());
        for (ArgSpec argument : command.args()) {
            assertTrue(argument.description().length > 0, command.name() + " " + argument);
        }
    }

    static Stream<CommandSpec> annotated() {
        return Stream.concat(
                        Stream.of(new Main(DESK)),
                        Commands.names().stream().map(name -> Commands.make(name, DESK)))
                .map(CommandSpec::forAnnotatedObject);
    }

    @ParameterizedTest
    @MethodSource("annotated")
    void no_description_stands_in_an_annotation(CommandSpec command) {
        assertEquals(List.of(), said(command));
    }

    private static List<String> said(CommandSpec command) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of(command.usageMessage().header()));
        all.addAll(List.of(command.usageMessage().description()));
        all.addAll(List.of(command.usageMessage().footer()));
        command.args().forEach(argument -> all.addAll(List.of(argument.description())));
        return all;
    }

    @Test
    void every_text_is_said() {
        String help =
                commands()
                        .map(command -> command.commandLine().getUsageMessage())
                        .collect(joining());
        Words words = Words.of("usage").in(Language.ENGLISH);
        for (String key : words.keys()) {
            assertTrue(unspaced(help).contains(unspaced(words.text(key))), key);
        }
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void a_text_for_one_command_goes_before_the_shared_one() {
        UsageWords words = new UsageWords();

        assertEquals("Prints it as JSON.", words.getString("json"));
        assertEquals("Prints the verdicts as JSON.", words.getString("workbook.check.json"));
        assertFalse(words.containsKey("workbook.list.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void help_speaks_the_language_that_is_asked_for(String code) {
        Language before = Language.current();
        try {
            BYTES.reset();
            Main.run(DESK, "check", "--help", "--language", code);
            Words words = Words.of("usage").in(new Language(code));
            String help = unspaced(BYTES.toString(StandardCharsets.UTF_8));

            assertTrue(help.startsWith(unspaced(words.text("shared/usage") + "workbook check")));
            assertTrue(help.contains(unspaced(words.text("check/summary"))), help);
            assertTrue(help.contains(unspaced(words.text("check/WHAT"))), help);
            assertTrue(help.contains(unspaced(words.text("check/examples"))), help);
        } finally {
            Language.use(before);
        }
    }
}
