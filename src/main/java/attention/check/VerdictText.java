package attention.check;

import attention.check.source.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verdict for terminal and JShell; the same words for the same result, no times. */
final class VerdictText {
    private static final int MOST_PRINTED_LINES = 10;

    private VerdictText() {}

    static String of(Verdict verdict) {
        StringBuilder text = new StringBuilder(headline(verdict)).append('\n');
        verdict.remarks()
                .notes()
                .forEach(note -> text.append("  note: ").append(note).append('\n'));
        if (verdict.problem().isEmpty()) {
            verdict.parts().forEach(part -> text.append("  ").append(line(part)).append('\n'));
        }
        verdict.firstFinding().ifPresent(it -> text.append('\n').append(finding(verdict, it)));
        text.append(printed(verdict.remarks().printed()));
        if (!verdict.remarks().next().isEmpty()) {
            text.append("\n  Next: ").append(verdict.remarks().next()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    static String headline(Verdict verdict) {
        return "%s %s · %s · %s · %d of %d points"
                .formatted(
                        verdict.status().symbol(),
                        verdict.exercise(),
                        verdict.title(),
                        verdict.status().words(),
                        verdict.points(),
                        verdict.outOf());
    }

    static String line(PartResult result) {
        String line =
                "%s %d %s (%d of %d)"
                        .formatted(
                                result.status().symbol(),
                                result.part().number(),
                                result.title(),
                                result.points(),
                                result.part().points());
        return result.status() == Status.PASS || result.status() == Status.FAIL
                ? line
                : line + ": " + result.status().words() + because(result);
    }

    private static String because(PartResult result) {
        return result.status() == Status.SKIPPED ? ", because " + result.reason() : "";
    }

    /** What was asked, and in which part. */
    static String asked(Verdict verdict, Finding finding) {
        Optional<PartResult> part =
                verdict.parts().stream()
                        .filter(it -> it.finding().equals(Optional.of(finding)))
                        .findFirst();
        return part.map(it -> "Part " + it.part().number() + ": ").orElse("") + finding.what();
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
                int width = table.stream().mapToInt(it -> it.get(at).length()).max().orElse(0);
                String padding = " ".repeat(width - row.get(column).length());
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
        return "\n  Your code printed:\n    | " + String.join("\n    | ", lines) + "\n";
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
