package attention.show;

import attention.matrix.Numbers;
import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.List;

/** Bars in the characters of a terminal: one line each, drawn to an eighth of a place. */
final class BarDrawing {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final String GAP = "  ";
    private static final int SHORTEST = 10;

    private final double lowest;
    private final double highest;
    private final int width;

    private BarDrawing(List<SeriesData> series, int width) {
        double[] ends =
                series.stream()
                        .flatMap(data -> data.numbers().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double least = 0;
        double most = 0;
        for (double end : ends) {
            least = Math.min(least, end);
            most = Math.max(most, end);
        }
        this.lowest = least;
        this.highest = most;
        this.width = width;
    }

    /** One line for each bar of each label, the first columns aligned. */
    static List<String> lines(List<String> labels, List<SeriesData> series, int width) {
        List<String> names = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (SeriesData data : series) {
                String label = data.rank() == 0 ? labels.get(i) : "";
                names.add(series.size() == 1 ? label : label + "\t" + data.name());
                numbers.add(data.numbers().get(i));
            }
        }
        String[] texts = Numbers.aligned(numbers.stream().mapToDouble(it -> it).toArray());
        List<String> heads = heads(names, texts);
        int left = heads.stream().mapToInt(TextTable::width).max().orElse(0);
        BarDrawing drawing =
                new BarDrawing(series, Math.max(SHORTEST, width - left - GAP.length()));
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            String line = heads.get(k) + GAP + drawing.bar(numbers.get(k));
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private static List<String> heads(List<String> names, String[] texts) {
        int columns = names.get(0).contains("\t") ? 2 : 1;
        List<String> heads = new ArrayList<>(names);
        heads.replaceAll(it -> "");
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<String> words = names.stream().map(it -> it.split("\t", -1)[at]).toList();
            int widest = words.stream().mapToInt(TextTable::width).max().orElse(0);
            for (int k = 0; k < heads.size(); k++) {
                String padding = " ".repeat(widest - TextTable.width(words.get(k)));
                heads.set(k, heads.get(k) + GAP + words.get(k) + padding);
            }
        }
        for (int k = 0; k < heads.size(); k++) {
            heads.set(k, heads.get(k) + GAP + texts[k]);
        }
        return heads;
    }

    /** From 0 to the number; below 0 to the left. */
    private String bar(double number) {
        if (highest == lowest) {
            return "";
        }
        double place = width / (highest - lowest);
        int zero = (int) Math.round(-lowest * place);
        if (number < 0) {
            int length = (int) Math.round(-number * place);
            return " ".repeat(Math.max(0, zero - length)) + "█".repeat(length);
        }
        int eighths = (int) Math.round(8 * number * place);
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return " ".repeat(zero) + "█".repeat(eighths / 8) + rest;
    }
}
