package attention.show;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.TextTable;
import attention.variant.Axis;
import attention.variant.Role;
import attention.variant.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of a text map: the words that the columns of a step name.
 *
 * @param step of weights or factors
 * @param row which row of it
 * @param share what the line itself weighs, where it is a sentence among others
 * @param multiplied whether each word shows its share of the whole: its weight times that of the
 *     line
 */
record TextLine(Step step, int row, OptionalDouble share, boolean multiplied) {
    private static final String INDENT = "  ";
    private static final String BETWEEN = " · ";

    /** Places of a line of text, the indent included. */
    private static final int WIDEST = 76;

    /** Pixels of a word without weight, and what all the weight adds. */
    private static final int SMALLEST = 14;

    private static final int GROWTH = 14;

    /** Pixels of the bar beside a sentence that has all the weight. */
    private static final int THICKEST = 14;

    private static final double LEAST_SHOWN = 0.005;

    static TextLine of(String name, List<String> words, double... weights) {
        OneEach.require("weights", words, weights.length);
        Step step =
                Step.weights("weights", "", Matrix.ofRow(weights))
                        .axes(Axis.QUERIES.labelled(List.of(name)), Axis.KEYS.labelled(words));
        WeightRows.require(step);
        return new TextLine(step, 0, OptionalDouble.empty(), false);
    }

    TextLine withShare(double newShare) {
        return new TextLine(step, row, OptionalDouble.of(newShare), multiplied);
    }

    TextLine ofTheWhole() {
        return new TextLine(step, row, share, true);
    }

    /** The cells of a row: what the line is, and its words, which break where the page ends. */
    String html() {
        String words = words(this::word).collect(Collectors.joining(" "));
        String text = "text-align:left;white-space:normal;vertical-align:baseline;line-height:1.7";
        return heading() + Html.element("td", text, words);
    }

    /** The same as lines of text. */
    List<String> text() {
        String heading = name() + margin().map(it -> " " + it).orElse("");
        String before = heading.isBlank() ? INDENT : INDENT + heading.strip() + ": ";
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(before);
        for (String word : words(j -> step.colLabels().get(j) + " " + number(j)).toList()) {
            boolean first = line.length() == before.length() && lines.isEmpty();
            if (!first && TextTable.width(line + BETWEEN + word) > WIDEST) {
                lines.add(line + BETWEEN.stripTrailing());
                line = new StringBuilder(INDENT + INDENT).append(word);
            } else {
                line.append(first ? "" : BETWEEN).append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * The name beside a bar, which paper shows too: that of a sentence is as thick as its weight.
     */
    private String heading() {
        if (name().isEmpty() && share.isEmpty()) {
            return "";
        }
        long thick = share.isPresent() ? Math.round(THICKEST * share.getAsDouble()) : 4;
        Theme colour = share.isPresent() ? Theme.WEIGHT : Theme.of(step.rows());
        String style =
                "%s;font-weight:normal;vertical-align:baseline;border-left:%spx solid %s"
                        .formatted(Html.WORD, Math.max(1, thick), colour.hex());
        String number = margin().map(it -> " " + marginHtml(it)).orElse("");
        return "<th scope=\"row\" style=\"%s\">%s%s</th>"
                .formatted(style, Html.escape(name()), number);
    }

    private String marginHtml(String number) {
        return share.isEmpty()
                ? Html.escape(number)
                : Html.element("span", size(share.getAsDouble()), number);
    }

    private String word(int j) {
        double weight = weight(j);
        Look look = isForbidden(j) ? Look.of(step, row, j) : Look.weight(weight);
        boolean told = isForbidden(j) || weight >= LEAST_SHOWN;
        String number =
                told ? Html.element("sub", "font-size:11px;margin-left:2px", number(j)) : "";
        String style = ";white-space:nowrap;padding:1px 3px;border-radius:4px";
        return Html.element(
                "span",
                size(weight) + style + look.background(),
                Html.escape(step.colLabels().get(j)) + number);
    }

    /** The size of letters: their area grows with the weight. */
    private static String size(double weight) {
        return "font-size:" + Math.round(SMALLEST + GROWTH * Math.sqrt(weight)) + "px";
    }

    private String name() {
        return step.rowLabels().get(row);
    }

    /** What the line weighs as a sentence, or the sum of factors, which is not always 1. */
    private Optional<String> margin() {
        if (share.isPresent()) {
            return Optional.of(number(share.getAsDouble()));
        }
        String sum = StepWords.of("row sum") + " ";
        return step.role() == Role.FACTORS
                ? Optional.of(sum + number(step.rowSums()[row]))
                : Optional.empty();
    }

    private Stream<String> words(IntFunction<String> word) {
        return IntStream.range(0, step.matrix().cols()).mapToObj(word);
    }

    private double weight(int j) {
        return step.matrix().get(row, j) * (multiplied ? share.orElse(1) : 1);
    }

    private boolean isForbidden(int j) {
        return step.isForbidden(row, j);
    }

    private String number(int j) {
        return isForbidden(j) ? "–" : number(weight(j));
    }

    private static String number(double weight) {
        return weight == 0 ? "0" : Numbers.fixed(weight, 2);
    }
}
