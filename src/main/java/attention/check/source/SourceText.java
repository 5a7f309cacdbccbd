package attention.check.source;

import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A learner's file as text, whatever its encoding.
 *
 * @param text the text; a package line is blanked out
 * @param notes what was forgiven, such as an odd encoding
 * @param problem why it cannot be taken, as a sentence; the text is empty then
 */
public record SourceText(String text, List<String> notes, Optional<String> problem) {
    private static final Words WORDS = Words.of("check");
    private static final Pattern TYPE =
            Pattern.compile(
                    "\\b(?:class|record|enum|interface)\\s++([\\p{L}_$][\\p{L}\\p{N}_$]*+)");
    private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    /** Decodes a file of any usual encoding. */
    public static SourceText decode(byte[] bytes) {
        try {
            LearnerSource source = LearnerSource.decoded(bytes);
            List<String> notes = new ArrayList<>(source.notes());
            if (TURNING.matcher(source.code()).find()) {
                notes.add(WORDS.text("source/turning"));
            }
            return new SourceText(source.code(), List.copyOf(notes), Optional.empty());
        } catch (LearnerSource.Unreadable problem) {
            return new SourceText("", List.of(), Optional.of(problem.getMessage() + ""));
        }
    }

    /** Names of the classes that a source declares at the outermost level, in order. */
    public static List<String> classes(String source) {
        String code = JavaText.codeOnly(source);
        List<String> names = new ArrayList<>();
        Matcher type = TYPE.matcher(code);
        int depth = 0;
        int seen = 0;
        while (type.find()) {
            for (; seen < type.start(); seen++) {
                depth += code.charAt(seen) == '{' ? 1 : code.charAt(seen) == '}' ? -1 : 0;
            }
            if (depth <= 0) {
                names.add(type.group(1));
            }
        }
        return names;
    }

    /** The same text, as long as before, with comments and quoted text blanked out. */
    public static String codeOnly(String source) {
        return JavaText.codeOnly(source);
    }
}
