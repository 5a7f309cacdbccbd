package attention.model;

import attention.matrix.Matrix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a model as a small text: for each parameter a line with its name, rows and
 * columns, and then a line for each row. Numbers are written to the last digit, so that a model
 * that was read again gives the same results.
 */
public final class ModelText {
    private final List<String> lines;
    private int next;

    private ModelText(String text) {
        this.lines = text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** All parameters of the model. */
    public static String of(Model model) {
        requireNames(model);
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : model.parameters()) {
            Matrix value = parameter.value();
            text.append(head(parameter)).append('\n');
            for (int i = 0; i < value.rows(); i++) {
                double[] row = value.row(i);
                for (int j = 0; j < row.length; j++) {
                    text.append(j == 0 ? "" : " ").append(row[j]);
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Puts the numbers of a text into a model of the same parts.
     *
     * @throws IllegalArgumentException if the text is of another model or cannot be read; the model
     *     stays as it was
     */
    public static void read(String text, Model model) {
        requireNames(model);
        ModelText reader = new ModelText(text);
        List<Matrix> values = model.parameters().stream().map(reader::value).toList();
        if (reader.next < reader.lines.size()) {
            throw new IllegalArgumentException(
                    "The model has %s parameters, but the text goes on with \"%s\": was it written by a larger one?"
                            .formatted(values.size(), reader.lines.get(reader.next)));
        }
        for (int k = 0; k < values.size(); k++) {
            model.parameters().get(k).set(values.get(k));
        }
    }

    private static String head(Parameter parameter) {
        Matrix value = parameter.value();
        return parameter.name() + " " + value.rows() + " " + value.cols();
    }

    private Matrix value(Parameter parameter) {
        String head = line("the parameter " + parameter.name());
        if (!head.equals(head(parameter))) {
            throw new IllegalArgumentException(
                    "The model has \"%s\" (name, rows, columns) where the text has \"%s\": it was written by a model of other parts or sizes."
                            .formatted(head(parameter), head));
        }
        double[][] rows = new double[parameter.value().rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(parameter, i);
        }
        return Matrix.of(rows);
    }

    private double[] row(Parameter parameter, int i) {
        String place = "row " + (i + 1) + " of " + parameter.name();
        String[] cells = line(place).strip().split("\\s+", -1);
        int cols = parameter.value().cols();
        if (cells.length != cols) {
            throw new IllegalArgumentException(
                    "%s needs %s numbers, but the text has %s: was a line broken on the way?"
                            .formatted(capitalized(place), cols, cells.length));
        }
        double[] row = new double[cols];
        for (int j = 0; j < cols; j++) {
            try {
                row[j] = Double.parseDouble(cells[j]);
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException(
                        "Number %s in %s is \"%s\": write it as Java does, such as -0.25 or 1e-3."
                                .formatted(j + 1, place, cells[j]),
                        noNumber);
            }
        }
        return row;
    }

    private String line(String expected) {
        if (next == lines.size()) {
            throw new IllegalArgumentException(
                    "The text ends before " + expected + ": was it saved whole?");
        }
        return lines.get(next++);
    }

    private static String capitalized(String place) {
        return Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }

    /** A name says which parameter it is, so two of one name could be mistaken for each other. */
    private static void requireNames(Model model) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : model.parameters()) {
            boolean readable = !parameter.name().isBlank() && !parameter.name().contains("\n");
            if (!readable || !names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "Each parameter of a model that is written needs a name of its own, in one line, but one is \"%s\"."
                                .formatted(parameter.name()));
            }
        }
    }
}
