package attention.check.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the outermost level of a file or a cell.
 *
 * @param sort what it is
 * @param name what it declares, or what is imported; empty for the rest
 * @param start where it begins in its text
 * @param end where it ends
 * @param code its text, with comments and quoted text blanked out
 */
record Declaration(Sort sort, String name, int start, int end, String code) {
    /** Statements and expressions, of which only sessions know, are the rest. */
    enum Sort {
        PACKAGE,
        IMPORT,
        TYPE,
        METHOD,
        VARIABLE,
        REST
    }

    static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";

    // Learners choose the text: no search goes back, and none repeats a group without end.
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?:(?:public|protected|private|static|abstract|final|sealed|non-sealed"
                            + "|strictfp)\\s++"
                            + "|@(?!interface)[\\w.]++(?:\\s*+\\([^()]*+\\))?+\\s*+){0,20}+"
                            + "@?+(?:class|interface|enum|record)\\s++("
                            + NAME
                            + ")");
    private static final Pattern LAST_NAME = Pattern.compile("(" + NAME + ")(?:\\s|\\[|\\])*+$");
    private static final Pattern FIRST_WORD = Pattern.compile("\\w++");
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_$.])("
                            + NAME
                            + ")(?:\\s++|<[^<>;(){}]*+>|\\[\\s*+\\]|\\.\\.\\.){1,8}+("
                            + NAME
                            + ")\\s*+[=;,():&|?{<]");
    private static final Pattern LAMBDA = Pattern.compile("(?:\\(([\\w\\s,]*+)\\)|(\\w++))\\s*+->");
    private static final Pattern WORD = Pattern.compile(NAME);

    /** Before a name that is used, not declared. */
    private static final Set<String> NO_TYPES =
            Set.of(
                    "extends",
                    "implements",
                    "permits",
                    "return",
                    "throw",
                    "new",
                    "if",
                    "for",
                    "while",
                    "switch",
                    "try",
                    "assert",
                    "else",
                    "do",
                    "synchronized",
                    "yield",
                    "case",
                    "break",
                    "continue",
                    "catch");

    /** All of a text in order; empty if its brackets do not fit. */
    static Optional<List<Declaration>> of(String text) {
        String code = JavaText.codeOnly(text);
        List<Declaration> all = new ArrayList<>();
        Outermost outermost = new Outermost(code);
        while (outermost.next()) {
            all.add(of(code, outermost));
        }
        return outermost.fits() ? Optional.of(all) : Optional.empty();
    }

    private static Declaration of(String code, Outermost found) {
        String own = code.substring(found.start(), found.end());
        String first = firstWord(own);
        if (first.equals("import") || first.equals("package")) {
            Sort sort = first.equals("import") ? Sort.IMPORT : Sort.PACKAGE;
            String name = own.substring(first.length()).replace(";", "").strip();
            return new Declaration(sort, name, found.start(), found.end(), own);
        }
        Matcher type = TYPE.matcher(own);
        if (type.lookingAt()) {
            return new Declaration(Sort.TYPE, type.group(1), found.start(), found.end(), own);
        }
        Sort sort = found.isMethod() ? Sort.METHOD : Sort.VARIABLE;
        String head = code.substring(found.start(), found.headEnd());
        Optional<String> name = found.isDeclaring() ? declared(head) : Optional.empty();
        return new Declaration(
                name.isPresent() ? sort : Sort.REST,
                name.orElse(""),
                found.start(),
                found.end(),
                own);
    }

    /** The last name of {@code double[] weights}, behind a type. */
    private static Optional<String> declared(String head) {
        Matcher last = LAST_NAME.matcher(head);
        if (NO_TYPES.contains(firstWord(head)) || !last.find()) {
            return Optional.empty();
        }
        String type = head.substring(0, last.start()).strip();
        char end = type.isEmpty() ? ' ' : type.charAt(type.length() - 1);
        boolean typed = Character.isJavaIdentifierPart(end) || end == ']' || end == '>';
        return typed ? Optional.of(last.group(1)) : Optional.empty();
    }

    private static String firstWord(String code) {
        Matcher word = FIRST_WORD.matcher(code);
        return word.lookingAt() ? word.group() : "";
    }

    /** Its own text in that which it was found in. */
    String in(String text) {
        return text.substring(start, end);
    }

    /** All names in it that no dot stands before. */
    Set<String> mentions() {
        Set<String> names = new HashSet<>();
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            if (word.start() == 0 || code.charAt(word.start() - 1) != '.') {
                names.add(word.group());
            }
        }
        return names;
    }

    /** All names that it declares itself: members, parameters, local variables. */
    Set<String> declares() {
        Set<String> names = new HashSet<>(Set.of(name));
        Matcher one = DECLARED.matcher(code);
        while (one.find()) {
            if (!NO_TYPES.contains(one.group(1))) {
                names.add(one.group(2));
            }
        }
        Matcher lambda = LAMBDA.matcher(code);
        while (lambda.find()) {
            String list = lambda.group(1) == null ? lambda.group(2) : lambda.group(1);
            names.addAll(List.of(list.strip().split("[\\s,]++")));
        }
        return names;
    }
}
