package attention.study;

import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stored table keeps of a run, in three decimals.
 *
 * @param reader its name
 * @param seed the run's
 * @param first the first iteration after which the task was learned; −1 if there was none
 * @param measures at the end, by name, in the order of the columns
 */
public record StoredOutcome(String reader, long seed, int first, Map<String, Double> measures) {
    private static final int OTHER_COLUMNS = 3;

    public StoredOutcome {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** The heads of the columns of a table that keeps these measures. */
    public static String header(List<String> measures) {
        List<String> cells = new ArrayList<>(List.of("reader", "seed", "first"));
        cells.addAll(measures);
        return TableCells.line(cells);
    }

    /** These measures at the end of a run. */
    public static StoredOutcome of(TrainingRun run, List<String> measures) {
        Map<String, Double> kept = new LinkedHashMap<>();
        measures.forEach(it -> kept.put(it, rounded(run.last().get(it))));
        int first = run.firstIterationAt(TrainingRun.LEARNED).orElse(-1);
        return new StoredOutcome(run.reader(), run.seed(), first, kept);
    }

    /** Of a line of a stored table with this header. */
    public static StoredOutcome parse(String header, String line) {
        String[] cells = TableCells.of(line, header);
        String[] names = TableCells.of(header, header);
        Map<String, Double> measures = new LinkedHashMap<>();
        for (int column = OTHER_COLUMNS; column < cells.length; column++) {
            measures.put(names[column], Double.parseDouble(cells[column]));
        }
        return new StoredOutcome(
                cells[0], Long.parseLong(cells[1]), Integer.parseInt(cells[2]), measures);
    }

    /** As a line of a stored table. */
    public String line() {
        List<String> cells =
                new ArrayList<>(
                        Arrays.asList(reader, Long.toString(seed), Integer.toString(first)));
        measures.values().forEach(it -> cells.add(Numbers.fixed(it, 3)));
        return TableCells.line(cells);
    }

    /** Whether the task was learned at some moment. */
    public boolean learned() {
        return first >= 0;
    }

    /** Whether it was learned at the end. */
    public boolean rightAtTheEnd() {
        return moment().success() >= TrainingRun.LEARNED;
    }

    /** The measure of this name at the end. */
    public double get(String measure) {
        return moment().get(measure);
    }

    private Moment moment() {
        return new Moment(first, measures, null);
    }

    private static double rounded(double number) {
        return Double.parseDouble(Numbers.fixed(number, 3));
    }
}
