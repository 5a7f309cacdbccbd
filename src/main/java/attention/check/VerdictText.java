package attention.check;

import attention.check.source.Plain;
import attention.matrix.TextTable;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A verdict for terminal and JShell; the same words for the same result, no times. */
final class VerdictText {
    private static final Words WORDS = Words.of("check");
    private static final int MOST_PRINTED_LINES = 10;

    /** So many parts that are skipped for one reason share a line. */
    private static final int FEW = 3;

    private VerdictText() {}

    static String of(Verdict verdict) {
        StringBuilder text = new StringBuilder(headline(verdict)).append('\n');
        verdict.remarks().notes().stream()
                .map(note -> WORDS.text("verdict/note", "note", note))
                .forEach(note -> text.append("  ").append(note).append('\n'));
        if (verdict.problem().isEmpty()) {
            lines(verdict.parts())
                    .forEach(line -> text.append("  ").append(line.text()).append('\n'));
        }
        verdict.firstFinding().ifPresent(it -> text.append('\n').append(finding(verdict, it)));
        others(verdict).forEach(it -> text.append("  ").append(it).append('\n'));
        text.append(printed(verdict.remarks().printed()));
        if (!verdict.remarks().next().isEmpty()) {
            text.append("\n  ").append(next(verdict)).append('\n');
        }
        return text.toString().stripTrailing();
    }

    static String headline(Verdict verdict) {
        return WORDS.text(
                "verdict/headline",
                "symbol",
                verdict.status().symbol(),
                "exercise",
                verdict.exercise(),
                "title",
                verdict.title(),
                "status",
                verdict.status().words(),
                "points",
                verdict.points(),
                "outOf",
                verdict.outOf());
    }

    /** What to do now. */
    static String next(Verdict verdict) {
        return WORDS.text("verdict/next", "next", verdict.remarks().next());
    }

    /** What stands in the list of parts, and the status that colours it. */
    record Line(Status status, String text) {}

    /** One line for each part; one for all in a row that are skipped for the same reason. */
    static List<Line> lines(List<PartResult> parts) {
        List<Line> lines = new ArrayList<>();
        for (int first = 0; first < parts.size(); ) {
            int end = first + 1;
            while (end < parts.size() && isSkippedLike(parts.get(first), parts.get(end))) {
                end++;
            }
            List<PartResult> alike = parts.subList(first, end);
            lines.add(
                    new Line(
                            parts.get(first).status(),
                            alike.size() < FEW
                                    ? line(parts.get(first))
                                    : skipped(parts.get(first), parts.get(end - 1), alike)));
            first = alike.size() < FEW ? first + 1 : end;
        }
        return lines;
    }

    private static boolean isSkippedLike(PartResult one, PartResult other) {
        return one.status() == Status.SKIPPED
                && other.status() == Status.SKIPPED
                && one.reason().equals(other.reason())
                && !waitsForAnother(one);
    }

    /** What it asks for is worth reading then: it comes next. */
    private static boolean waitsForAnother(PartResult skipped) {
        return Arrays.stream(skipped.part().needs())
                .mapToObj(needed -> WORDS.text("part/needs another", "number", needed))
                .anyMatch(skipped.reason()::equals);
    }

    private static String skipped(PartResult first, PartResult last, List<PartResult> all) {
        return WORDS.text(
                "verdict/parts skipped",
                "symbol",
                first.status().symbol(),
                "first",
                first.part().number(),
                "last",
                last.part().number(),
                "outOf",
                all.stream().mapToInt(it -> it.part().points()).sum(),
                "status",
                first.status().words(),
                "reason",
                first.reason());
    }

    /** One sentence on each part that failed besides the one that is explained. */
    static List<String> others(Verdict verdict) {
        Optional<Finding> explained = verdict.firstFinding();
        return verdict.parts().stream()
                .filter(it -> it.status() != Status.NOT_ATTEMPTED)
                .filter(it -> it.finding().isPresent())
                .skip(verdict.problem().isPresent() ? 0 : 1)
                .flatMap(it -> other(it, explained).stream())
                .toList();
    }

    private static Optional<String> other(PartResult part, Optional<Finding> explained) {
        List<String> said = explained.map(Finding::sentences).orElse(List.of());
        return part.finding().stream()
                .flatMap(it -> it.sentences().stream())
                .findFirst()
                .map(why -> said.contains(why) ? WORDS.text("verdict/the same") : why)
                .map(
                        why ->
                                WORDS.text(
                                        "verdict/other part",
                                        "number",
                                        part.part().number(),
                                        "why",
                                        why));
    }

    static String line(PartResult result) {
        String line =
                WORDS.text(
                        "verdict/part",
                        "symbol",
                        result.status().symbol(),
                        "number",
                        result.part().number(),
                        "title",
                        result.title(),
                        "points",
                        result.points(),
                        "outOf",
                        result.part().points());
        String status = result.status().words();
        return switch (result.status()) {
            case PASS, FAIL -> line;
            case SKIPPED ->
                    WORDS.text(
                            "verdict/part skipped",
                            "part",
                            line,
                            "status",
                            status,
                            "reason",
                            result.reason());
            default -> WORDS.text("verdict/part not run", "part", line, "status", status);
        };
    }

    /** What was asked, and in which part. */
    static String asked(Verdict verdict, Finding finding) {
        Optional<PartResult> part =
                verdict.parts().stream()
                        .filter(it -> it.finding().equals(Optional.of(finding)))
                        .findFirst();
        return part.map(
                        it ->
                                WORDS.text(
                                        "verdict/asked in a part",
                                        "number",
                                        it.part().number(),
                                        "asked",
                                        finding.what()))
                .orElse(finding.what());
    }

    private static String finding(Verdict verdict, Finding finding) {
        StringBuilder text = new StringBuilder();
        String asked = asked(verdict, finding);
        if (!asked.isEmpty()) {
            text.append("  ").append(asked).append('\n');
        }
        text.append(table(finding.table()));
        for (String sentence : finding.sentences()) {
            text.append("    ").append(sentence.replace("\n", "\n    ")).append('\n');
        }
        return text.toString();
    }

    private static String table(List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder("    ");
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        table.stream().mapToInt(it -> TextTable.width(it.get(at))).max().orElse(0);
                String padding = " ".repeat(width - TextTable.width(row.get(column)));
                line.append(column == 0 ? row.get(0) + padding : "  " + padding + row.get(column));
            }
            if (!line.toString().isBlank()) {
                text.append(line.toString().stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    private static String printed(String printed) {
        if (printed.isBlank()) {
            return "";
        }
        List<String> lines = shown(printed);
        String told = WORDS.text("verdict/printed");
        return "\n  " + told + "\n    | " + String.join("\n    | ", lines) + "\n";
    }

    /** The first lines of what was printed, made harmless. */
    static List<String> shown(String printed) {
        List<String> lines = Plain.text(printed.replace("\r\n", "\n")).lines().toList();
        if (lines.size() <= MOST_PRINTED_LINES) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, MOST_PRINTED_LINES));
        shown.add("…");
        return shown;
    }
}
