package attention.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** The result as Markdown: microseconds, then the bounds. */
final class Table {
    private static final int[] SIZES = {8, 64, 256, 1024};
    private static final Map<String, String> COMPUTATIONS =
            Map.of(
                    "times", "`Matrix.times`, (n × n) · (n × 64)",
                    "softmax", "softmax of (n × n)",
                    "attention", "attention forward",
                    "attentionAndGradients", "attention forward + backward");
    private static final List<String> ORDER =
            List.of("times", "softmax", "attention", "attentionAndGradients");
    private static final List<String> CONTESTANTS =
            List.of("Ours", "ByHand", "TripleLoop", "Ejml", "PyTorch", "PyTorch SDPA");

    private Table() {}

    static String of(Times times) {
        StringBuilder text = new StringBuilder();
        text.append("Microseconds per call, float64, one thread, d = 64:\n\n");
        text.append("| computation | n | ours | by hand | triple loop | EJML | PyTorch |");
        text.append(" PyTorch SDPA |\n|---|---|---|---|---|---|---|---|\n");
        for (String computation : ORDER) {
            for (int n : SIZES) {
                text.append("| ").append(COMPUTATIONS.get(computation)).append(" | ").append(n);
                for (String contestant : CONTESTANTS) {
                    OptionalDouble time = times.median(contestant, computation, n);
                    text.append(" | ").append(orDash(time, Table::threeDigits));
                }
                text.append(" |\n");
            }
        }
        return text + bounds(times);
    }

    private static String bounds(Times times) {
        String both = "attentionAndGradients";
        return "\n| bound | must be | median of the rounds | lowest and highest |\n|---|---|---|---|\n"
                + line(
                        "forward + backward, n = 8: ours ÷ by hand",
                        "≤ 2",
                        times.ratios("Ours", "ByHand", both, 8))
                + line(
                        "forward + backward, n = 8: PyTorch ÷ ours",
                        "> 1",
                        times.ratios("PyTorch", "Ours", both, 8))
                + line(
                        "forward + backward, n = 8: PyTorch SDPA ÷ ours",
                        "> 1",
                        times.ratios("PyTorch SDPA", "Ours", both, 8))
                + forward(times, 256)
                + forward(times, 1024);
    }

    private static String forward(Times times, int n) {
        return line(
                        "forward, n = " + n + ": triple loop ÷ ours",
                        "≥ 3",
                        times.ratios("TripleLoop", "Ours", "attention", n))
                + line(
                        "forward, n = " + n + ": EJML ÷ ours",
                        "≥ 2.5",
                        times.ratios("Ejml", "Ours", "attention", n));
    }

    private static String line(String what, String bound, double[] ratios) {
        String median = orDash(Times.median(ratios), Table::twoDecimals);
        String range =
                ratios.length == 0
                        ? "–"
                        : twoDecimals(ratios[0]) + " to " + twoDecimals(ratios[ratios.length - 1]);
        return "| " + String.join(" | ", what, bound, median, range) + " |\n";
    }

    private static String twoDecimals(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String orDash(OptionalDouble number, DoubleFunction<String> text) {
        return number.isPresent() ? text.apply(number.getAsDouble()) : "–";
    }

    private static String threeDigits(double microseconds) {
        int decimals = microseconds < 10 ? 2 : microseconds < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", microseconds);
    }
}
