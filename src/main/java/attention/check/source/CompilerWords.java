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
        String what = words(first, code);
        String sentence =
                first.line() > 0
                        ? WORDS.text("compiler/line", "line", first.line(), "what", what)
                        : what;
        String more = errors.size() == 1 ? "" : WORDS.text("compiler/more", "n", errors.size() - 1);
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
            return missing(missing.group(1), missing.group(2));
        }
        return switch (code.replace("compiler.err.", "")) {
            case Compiler.GAVE_UP -> WORDS.text("compiler/gave up");
            case Compiler.TOO_MANY -> WORDS.text("compiler/too many classes", "most", plain);
            case "expected" -> missingToken(plain);
            case "expected2", "expected3", "expected4" ->
                    plain.contains("'module'") || plain.startsWith("class,")
                            ? WORDS.text("compiler/outside of a class")
                            : WORDS.text("compiler/here", "what", plain);
            case "expected.module.or.open" -> WORDS.text("compiler/outside of a class");
            case "premature.eof" -> WORDS.text("compiler/early end");
            case "missing.ret.stmt" -> WORDS.text("compiler/no return");
            case "var.might.not.have.been.initialized" ->
                    WORDS.text("compiler/no first value", "what", plain);
            case "already.defined" -> WORDS.text("compiler/name is taken", "what", plain);
            case "cant.resolve", "cant.resolve.location", "cant.resolve.location.args" ->
                    unknown(message);
            case "method.does.not.override.superclass" ->
                    WORDS.text(
                            "compiler/overrides nothing",
                            "contract",
                            contract.getSimpleName(),
                            "expected",
                            expected());
            case "override.weaker.access" -> WORDS.text("compiler/not public");
            case "prob.found.req" -> types(plain);
            case "unclosed.str.lit" -> WORDS.text("compiler/open text");
            default -> plain + (plain.endsWith(".") ? "" : ".");
        };
    }

    private String missing(String className, String method) {
        return WORDS.text(
                "compiler/no such method",
                "class",
                className,
                "method",
                method,
                "expected",
                expected());
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
        return similar.find()
                ? WORDS.text("refusal/found", "methods", Plain.line(similar.group()))
                : "";
    }

    private static String missingToken(String plain) {
        String token = plain.replaceFirst(" expected$", "").replace("'", "");
        return token.startsWith("<")
                ? WORDS.text("compiler/something is missing", "what", plain)
                : WORDS.text("compiler/a token is missing", "token", token);
    }

    private static String types(String plain) {
        String detail =
                plain.replaceFirst("^incompatible types: ", "").replace("<nulltype>", "null");
        String key =
                detail.contains("possible lossy conversion") ? "compiler/lossy" : "compiler/types";
        return WORDS.text(key, "how", detail);
    }

    private static String unknown(String message) {
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return Plain.line(message) + ".";
        }
        String kind = symbol.group(1);
        return WORDS.text(
                "compiler/unknown name",
                "kind",
                WORDS.find("symbol/" + kind).orElse(kind),
                "name",
                Plain.line(symbol.group(2)));
    }
}
