package attention.bench.grading;

import java.util.ArrayList;
import java.util.List;

/** The result as Markdown. */
final class GradingTable {
    private final List<String> bounds = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    void bound(String what, String bound, String measured, boolean kept) {
        bounds.add("| %s | %s | %s | %s |".formatted(what, bound, measured, kept ? "yes" : "no"));
    }

    void fact(String what, String measured) {
        facts.add("| %s | %s |".formatted(what, measured));
    }

    String text() {
        return "| what | bound | measured | kept |\n|---|---|---|---|\n"
                + String.join("\n", bounds)
                + "\n\n| without a bound | measured |\n|---|---|\n"
                + String.join("\n", facts)
                + "\n";
    }
}
