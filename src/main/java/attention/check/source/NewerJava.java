package attention.check.source;

import attention.box.Compiler;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what needs a newer Java than answers are compiled for. A compiler of a newer Java has found
 * it out; to one of the same age it looks like a slip, but for what learners bring from home.
 */
final class NewerJava {
    private static final Pattern USE = Pattern.compile("use -source (\\d+) or higher");
    private static final Pattern UNKNOWN =
            Pattern.compile("(?s)symbol:\\s+\\w+ (\\w+).*?location: (.*)");

    /** What Java does not know: its name, where it was looked for, and the release that has it. */
    private static final List<Sign> NAMES =
            List.of(
                    new Sign("(reversed|(get|add|remove)(First|Last)) .*(List|Set|Map).*", 21),
                    new Sign("clamp .*\\bMath", 21),
                    new Sign("ceil(Div|Mod) .*\\bMath", 18),
                    new Sign("repeat .*StringBuilder.*", 21),
                    new Sign("gather .*Stream.*", 24),
                    new Sign("Gatherers? .*", 24),
                    new Sign("Sequenced(Collection|Map|Set) .*", 21),
                    new Sign("IO .*", 25));

    /** What Java cannot read: a line, and the release that can. */
    private static final List<Sign> LINES =
            List.of(
                    new Sign("\\s*import\\s+module\\s.*", 25),
                    new Sign(".*\\b(case|instanceof)\\s+[A-Z][\\w.]*\\s*\\(.*", 21),
                    new Sign(".*\\bcase\\s+[A-Z][\\w.]*\\s+\\w+\\s+when\\b.*", 21));

    private record Sign(Pattern text, int release) {
        Sign(String text, int release) {
            this(Pattern.compile(text), release);
        }

        static Optional<Integer> in(List<Sign> signs, String text) {
            return signs.stream()
                    .filter(it -> it.text.matcher(text).matches())
                    .map(Sign::release)
                    .findFirst();
        }
    }

    private NewerJava() {}

    /**
     * The release that is needed, if the error is about that.
     *
     * @param error the first of a compiler
     * @param line the learner's line that it is about
     */
    static Optional<Integer> needed(CompilerWords.Report error, String line) {
        String code = error.code().replace("compiler.err.", "");
        if (code.equals(Compiler.NEWER)) {
            return Optional.of(Integer.valueOf(error.message()));
        }
        Matcher use = USE.matcher(error.message());
        if (use.find()) {
            return Optional.of(Integer.valueOf(use.group(1)));
        }
        if (code.equals("underscore.as.identifier")) {
            return Optional.of(22);
        }
        if (code.startsWith("preview.feature.disabled")) { // of 17: patterns in switch
            return Optional.of(21);
        }
        Matcher unknown = UNKNOWN.matcher(error.message());
        return code.startsWith("cant.resolve")
                ? unknown.find()
                        ? Sign.in(NAMES, unknown.group(1) + " " + unknown.group(2))
                        : Optional.empty()
                : Sign.in(LINES, line);
    }
}
