package attention.show;

import attention.variant.Step;
import attention.variant.Trace;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Where in a text attention looks: the words set as text, each the larger and the stronger in
 * colour the more weight it has, with its number from what shows as 0.01 on.
 *
 * <p>One line for each query; or one for each sentence, whose own weight stands in the margin.
 */
public final class TextMap implements Shown {
    private final List<TextLine> lines;
    private String title = Words.of("show").text("text map/title");

    private TextMap(List<TextLine> lines) {
        this.lines = lines;
    }

    /**
     * The words of a text, and the weights that one query gives them.
     *
     * @throws IllegalArgumentException if the numbers of words and weights differ, or the weights
     *     are no shares of one whole
     */
    public static TextMap of(List<String> words, double... weights) {
        return new TextMap(List.of(TextLine.of("", words, weights)));
    }

    /** A line for each query of a pass, the names of the keys as its words. */
    public static TextMap of(Trace trace) {
        return of(trace.weightsStep());
    }

    /**
     * A line for each row of weights, or of factors: then with the sum of the row.
     *
     * @throws IllegalArgumentException if the step has another role, a number is negative, or a row
     *     of weights adds up to neither 1 nor 0
     */
    public static TextMap of(Step step) {
        WeightRows.require(step);
        return new TextMap(
                IntStream.range(0, step.matrix().rows())
                        .mapToObj(i -> new TextLine(step, i, OptionalDouble.empty(), false))
                        .toList());
    }

    /**
     * A line for each sentence of a document that was read in two levels.
     *
     * @param document its weights are those of the sentences; inside it stands a trace for each
     *     sentence, whose weights are those of the words
     * @param sentences the words of each sentence
     * @throws IllegalArgumentException if there are other sentences or words than weights
     */
    public static TextMap ofLevels(Trace document, List<List<String>> sentences) {
        Step weights = document.weightsStep();
        WeightRows.require(weights);
        List<String> names = weights.colLabels();
        List<Trace> inner = List.copyOf(document.inner().values());
        if (inner.size() != names.size() || sentences.size() != names.size()) {
            throw new IllegalArgumentException(
                    "There are weights of %s sentences, but traces of %s and words of %s. Give one of each."
                            .formatted(names.size(), inner.size(), sentences.size()));
        }
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double[] ofWords = inner.get(i).weights().row(0);
            TextLine line = TextLine.of(names.get(i), sentences.get(i), ofWords);
            lines.add(line.withShare(weights.matrix().get(0, i)));
        }
        return new TextMap(lines);
    }

    /**
     * The same text, where each word shows its share of the whole document: its weight times that
     * of its sentence.
     */
    public TextMap multiplied() {
        TextMap multiplied = new TextMap(lines.stream().map(TextLine::ofTheWhole).toList());
        return multiplied.titled(title);
    }

    /** Gives the picture another title. */
    public TextMap titled(String newTitle) {
        title = newTitle;
        return this;
    }

    @Override
    public String html() {
        StringBuilder rows = new StringBuilder(Html.caption(title));
        lines.forEach(line -> rows.append(Html.row(line.html())));
        return Html.table(rows.toString());
    }

    @Override
    public String text() {
        List<String> text = new ArrayList<>(List.of(title));
        lines.forEach(line -> text.addAll(line.text()));
        return String.join("\n", text);
    }

    @Override
    public String toString() {
        return text();
    }
}
