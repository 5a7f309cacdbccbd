package attention.workbook.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a lesson must not hold, and what it must. */
public final class LessonLint {

    private static final Map<Pattern, String> FORBIDDEN = forbidden();
    private static final Pattern PREDICT = Pattern.compile("^> \\*\\*Predict", Pattern.MULTILINE);
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+(E-?\\d+)?");
    private static final int DIGITS = 6;

    /** What a terminal of 80 columns shows behind the bar of a code line. */
    private static final int WIDTH = 76;

    private static final Pattern SET_AS_CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
    private static final Pattern BARE_INDEX =
            Pattern.compile("(?<![\\p{L}_])\\p{L}+_\\p{L}{1,2}(?![\\p{L}_])");

    private final Lesson lesson;
    private final List<String> findings = new ArrayList<>();

    private LessonLint(Lesson lesson) {
        this.lesson = lesson;
    }

    private static Map<Pattern, String> forbidden() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rules.put(
                Pattern.compile("(?m)^var "), "var: write the type, a re-run would lose the value");
        rules.put(Pattern.compile("(?m)^\\s*%"), "a magic: plain Java runs everywhere");
        rules.put(Pattern.compile("\\bassert\\b"), "assert: it is switched off in JShell");
        rules.put(Pattern.compile("System\\.(out|err)"), "System.out: use print(x)");
        rules.put(
                Pattern.compile("nanoTime|currentTimeMillis|Instant"), "a time: count operations");
        rules.put(Pattern.compile("\\b(Math\\.random|new Random\\(\\))"), "chance without a seed");
        rules.put(
                Pattern.compile("(?m)^import (?!attention\\.study\\.\\w+\\.\\*;)"),
                "an import: sessions have theirs already, but for the tasks of a lesson");
        rules.put(
                Pattern.compile("(?m)^ {1,4}\\.\\w.*;"),
                "a statement that goes on with a point: JShell ends it the line before");
        rules.put(Pattern.compile("java\\.io|java\\.nio|Thread\\."), "files or threads");
        return rules;
    }

    /** Sentences about the text; none when all is well. */
    public static List<String> of(Lesson lesson) {
        LessonLint lint = new LessonLint(lesson);
        lint.structure();
        lesson.cells().stream().filter(cell -> cell.kind() == Cell.Kind.CODE).forEach(lint::code);
        lesson.cells().stream().filter(cell -> cell.kind() == Cell.Kind.PROSE).forEach(lint::prose);
        return lint.findings;
    }

    /** The same, and sentences about the outputs of a notebook of it. */
    public static List<String> of(Lesson lesson, Notebook notebook) {
        LessonLint lint = new LessonLint(lesson);
        lint.findings.addAll(of(lesson));
        Map<String, NotebookCell> cells = notebook.cells();
        try (Snippets snippets = new Snippets()) {
            for (Cell cell : lesson.cells()) {
                NotebookCell stored = cells.get(cell.id());
                if (stored != null && cell.kind().runs()) {
                    lint.outputs(cell, stored, snippets);
                }
            }
        }
        return lint.findings;
    }

    private void structure() {
        long predictions =
                lesson.cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.PROSE)
                        .mapToLong(cell -> PREDICT.matcher(cell.source()).results().count())
                        .sum();
        if (predictions < 2) {
            findings.add(lesson.name() + ": needs two predict moments, has " + predictions);
        }
        for (String heading : List.of("## What to remember", "## Sources")) {
            if (lesson.cells().stream().noneMatch(cell -> cell.source().startsWith(heading))) {
                findings.add(lesson.name() + ": has no heading \"" + heading + "\"");
            }
        }
        for (Cell answer : lesson.cells()) {
            if (answer.kind() == Cell.Kind.ANSWER && !isChecked(answer.exercise())) {
                findings.add(lesson.name() + ": never checks " + answer.exercise());
            }
        }
    }

    private boolean isChecked(String exercise) {
        return lesson.cells().stream()
                .anyMatch(
                        cell -> cell.kind() == Cell.Kind.CHECK && cell.exercise().equals(exercise));
    }

    private void code(Cell cell) {
        FORBIDDEN.forEach(
                (pattern, reason) -> {
                    if (pattern.matcher(cell.source()).find()) {
                        add(cell, "holds " + reason);
                    }
                });
        cell.source()
                .lines()
                .filter(line -> line.length() > WIDTH)
                .forEach(line -> add(cell, "is wider than " + WIDTH + " columns: " + line.strip()));
    }

    private void prose(Cell cell) {
        String text = SET_AS_CODE.matcher(cell.source()).replaceAll(" ");
        BARE_INDEX
                .matcher(text)
                .results()
                .forEach(
                        it ->
                                add(
                                        cell,
                                        "has "
                                                + it.group()
                                                + ": write the index as in aᵢ, or set it as code"));
    }

    private void outputs(Cell cell, NotebookCell stored, Snippets snippets) {
        String text = stored.text();
        DECIMAL.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(LessonLint::isLong)
                .findFirst()
                .ifPresent(it -> add(cell, "shows a number of more than six digits: " + it));
        if (stored.hasError()) {
            add(cell, "fails: " + text.strip());
        }
        List<String> parts = snippets.of(cell.source());
        if (stored.hasValue() != snippets.shows(parts.get(parts.size() - 1))) {
            add(
                    cell,
                    stored.hasValue()
                            ? "ends with ; and shows a value all the same"
                            : "ends without ; and shows no value");
        }
    }

    private static boolean isLong(String number) {
        String digits = number.replace(".", "").replaceFirst("^0+", "");
        return digits.contains("E") || digits.length() > DIGITS;
    }

    private void add(Cell cell, String finding) {
        findings.add(lesson.name() + ".md, line " + cell.line() + ": the cell " + finding);
    }
}
