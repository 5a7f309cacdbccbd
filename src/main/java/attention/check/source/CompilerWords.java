package attention.check.source;

import attention.box.Compiler;
import attention.matrix.TextTable;
import attention.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the compiler found in words for somebody who met few compilers. */
public final class CompilerWords {
    /** With an indent and the marks of what is left out it fits into 80 columns. */
    private static final int WIDEST = 70;

    private static final Words WORDS = Words.of("check");
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (.+)");
    private static final Pattern MISSING_METHOD =
            Pattern.compile(
                    "(\\S+) is not abstract and does not override abstract method (.+) in (\\S+)");

    private final LearnerSource source;
    private final Class<?> contract;

    /** Words for one source, which should keep to the contract. */
    public CompilerWords(LearnerSource source, Class<?> contract) {
        this.source = source;
        this.contract = contract;
    }

    /** The first error in sentences, with its line and a caret. */
    public List<String> sentences(List<Report> errors) {
        Report first = errors.get(0);
        int column = first.line() == 1 ? first.column() - source.prefix() : first.column();
        String code = source.line(first.line());
        String sentence =
                (first.line() > 0 ? "Line " + first.line() + ": " : "") + words(first, code);
        String more =
                errors.size() == 1
                        ? ""
                        : "Mend this first; the compiler has %s more to say."
                                .formatted(errors.size() - 1);
        String pointed = code.isBlank() ? "" : pointed(code, column);
        List<String> sentences = List.of(sentence, pointed, found(first.message()), more);
        return sentences.stream().filter(it -> !it.isEmpty()).toList();
    }

    /** One error of the compiler, columns from 1. */
    public record Report(int line, int column, String code, String message) {}

    /** The code, and a caret below its place; of a long line only what is near. */
    private static String pointed(String code, int column) {
        String plain = Plain.line(code).isEmpty() ? "" : Plain.text(code.replace('\t', ' '));
        int at = Math.max(0, Math.min(column - 1, plain.length()));
        int from = at < WIDEST ? 0 : at - WIDEST / 2;
        int to = Math.min(plain.length(), from + WIDEST);
        String before = (from > 0 ? "… " : "") + plain.substring(from, at);
        String after = plain.substring(at, to) + (to < plain.length() ? " …" : "");
        return before + after + "\n" + " ".repeat(TextTable.width(before)) + "^";
    }

    private String words(Report error, String line) {
        Optional<Integer> newer = NewerJava.needed(error, line);
        if (newer.isPresent()) {
            return WORDS.text(
                    "crash/needs newer Java", "needed", newer.get(), "release", Compiler.RELEASE);
        }
        return LibraryParts.isMeantBy(error.message())
                ? WORDS.text("crash/library part")
                : words(error.code(), error.message());
    }

    private String words(String code, String message) {
        String plain = Plain.line(message);
        Matcher missing = MISSING_METHOD.matcher(plain);
        if (missing.find()) {
            return "%s has no method %s. Expected: public %s."
                    .formatted(missing.group(1), missing.group(2), expected());
        }
        return switch (code.replace("compiler.err.", "")) {
            case "expected" -> missingToken(plain);
            case "expected2", "expected3", "expected4" ->
                    plain.contains("'module'") || plain.startsWith("class,")
                            ? "something stands outside of a class here; is a } too many before it?"
                            : plain + " here.";
            case "premature.eof" -> "the file ends too early; a closing } is missing.";
            case "missing.ret.stmt" -> "the method can reach its end without a return.";
            case "var.might.not.have.been.initialized" -> plain + ": give it a first value.";
            case "already.defined" -> plain + ": choose another name.";
            case "cant.resolve", "cant.resolve.location", "cant.resolve.location.args" ->
                    unknown(message);
            case "method.does.not.override.superclass" ->
                    "@Override stands before a method that %s does not have. Expected: public %s."
                            .formatted(contract.getSimpleName(), expected());
            case "override.weaker.access" -> "the method must be public, as in the contract.";
            case "prob.found.req" -> "the types do not fit: " + fit(plain);
            case "unclosed.str.lit" -> "a text is not closed: a \" is missing.";
            default -> plain + (plain.endsWith(".") ? "" : ".");
        };
    }

    private String expected() {
        return Contracts.toWrite(contract);
    }

    /** What stands in the place of the missing method, if something of its name does. */
    private String found(String message) {
        Matcher missing = MISSING_METHOD.matcher(Plain.line(message));
        if (!missing.find()) {
            return "";
        }
        String name = missing.group(2).replaceFirst("\\(.*", "");
        Matcher similar =
                Pattern.compile(
                                "(?<![\\w\\[\\].])[\\w\\[\\].]++\\s++"
                                        + Pattern.quote(name)
                                        + "\\s*+\\([^()]*+\\)")
                        .matcher(JavaText.codeOnly(source.code()));
        return similar.find() ? "Found: " + Plain.line(similar.group()) + "." : "";
    }

    private static String missingToken(String plain) {
        String token = plain.replaceFirst(" expected$", "").replace("'", "");
        return token.startsWith("<")
                ? plain + " here; is something left over or missing just before?"
                : "a " + token + " is missing here.";
    }

    private static String fit(String plain) {
        String detail =
                plain.replaceFirst("^incompatible types: ", "").replace("<nulltype>", "null");
        return detail.contains("possible lossy conversion")
                ? detail + ". Should this variable be a double?"
                : detail + ".";
    }

    private static String unknown(String message) {
        Matcher symbol = SYMBOL.matcher(message);
        return symbol.find()
                ? "Java does not know the %s %s. Is it spelt as where it was made, and made before?"
                        .formatted(symbol.group(1), Plain.line(symbol.group(2)))
                : Plain.line(message) + ".";
    }
}
