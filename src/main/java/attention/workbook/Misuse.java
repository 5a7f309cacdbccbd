package attention.workbook;

import attention.check.source.Nearest;
import attention.words.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sentence for a command that was typed with something it does not know or lacks. */
final class Misuse {
    private static final Words WORDS = Words.of("workbook");

    private Misuse() {}

    static String sentence(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return command.parent() == null ? unknownCommand(word) : unknown(command, word);
        }
        ArgSpec argument = e.getArgSpec();
        if (e instanceof MissingParameterException missing) {
            return lacking(command, missing);
        }
        if (argument != null && e.getValue() != null && isWhole(argument.type())) {
            String key = argument.isOption() ? "misuse/no number" : "misuse/no number here";
            return WORDS.text(key, "name", name(argument), "typed", e.getValue());
        }
        return String.valueOf(e.getMessage());
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String lacking(CommandSpec command, MissingParameterException e) {
        ArgSpec argument = e.getMissing().isEmpty() ? e.getArgSpec() : e.getMissing().get(0);
        if (argument == null) {
            return String.valueOf(e.getMessage());
        }
        if (argument instanceof OptionSpec option) {
            return command.requiredArgs().contains(argument) && e.getArgSpec() == null
                    ? WORDS.text(
                            "misuse/lacks option", "command", command.name(), "name", name(option))
                    : WORDS.text(
                            "misuse/lacks value",
                            "name",
                            name(option),
                            "value",
                            option.paramLabel());
        }
        String key =
                switch (argument.paramLabel()) {
                    case "EXERCISE" -> "misuse/lacks an exercise";
                    case "WHAT" -> "misuse/lacks an exercise or lesson";
                    default -> "misuse/lacks";
                };
        String name = argument.paramLabel();
        return WORDS.text(key, "command", command.name(), "name", name);
    }

    private static String unknown(CommandSpec command, String word) {
        if (!word.startsWith("-")) {
            return WORDS.text(
                    "misuse/not taken",
                    "command",
                    command.name(),
                    "typed",
                    word.isEmpty() ? "\"\"" : word);
        }
        String option = word.replaceFirst("=.*", "");
        return WORDS.text("misuse/no option", "name", option)
                + Nearest.to(option, command.optionsMap().keySet())
                        .map(it -> " " + WORDS.text("names/meant", "name", it))
                        .orElse("");
    }

    /** The sentence for a first word that is no command. */
    private static String unknownCommand(String word) {
        if (word.startsWith("-")) {
            return WORDS.text("misuse/no option", "name", word);
        }
        if (word.matches("\\d{1,2}")) {
            return WORDS.text("misuse/a lesson", "number", word);
        }
        return WORDS.text("misuse/no command", "name", word)
                + Nearest.to(word, Commands.shown())
                        .map(it -> " " + WORDS.text("names/meant", "name", it))
                        .orElse("")
                + " "
                + WORDS.text("misuse/commands", "names", String.join(", ", Commands.shown()));
    }
}
