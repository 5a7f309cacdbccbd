package attention.study;

import attention.matrix.Numbers;

/**
 * What a stored table keeps of a run, in three decimals.
 *
 * @param estimator its name
 * @param seed the run's
 * @param first the first iteration after which 95 of 100 choices were right; −1 if there was none
 * @param loss at the end, read hard
 * @param accuracy at the end, read hard
 * @param sharpness at the end: the mean of the largest weight
 */
public record StoredOutcome(
        String estimator, long seed, int first, double loss, double accuracy, double sharpness) {
    /** The heads of the columns. */
    public static final String HEADER = "estimator,seed,first,loss,accuracy,sharpness";

    /** Of a run. */
    public static StoredOutcome of(TrainingRun run) {
        Moment last = run.last();
        return new StoredOutcome(
                run.estimator(),
                run.seed(),
                run.firstIterationAt(TrainingRun.LEARNED).orElse(-1),
                rounded(last.loss()),
                rounded(last.accuracy()),
                rounded(last.sharpness()));
    }

    /** Of a line of a stored table. */
    public static StoredOutcome parse(String line) {
        String[] cells = TableCells.of(line, HEADER);
        return new StoredOutcome(
                cells[0],
                Long.parseLong(cells[1]),
                Integer.parseInt(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]));
    }

    /** As a line of a stored table. */
    public String line() {
        return TableCells.line(
                estimator,
                Long.toString(seed),
                Integer.toString(first),
                Numbers.fixed(loss, 3),
                Numbers.fixed(accuracy, 3),
                Numbers.fixed(sharpness, 3));
    }

    /** Whether 95 of 100 choices were right at some moment. */
    public boolean learned() {
        return first >= 0;
    }

    /** Whether 95 of 100 choices were right at the end. */
    public boolean rightAtTheEnd() {
        return accuracy >= TrainingRun.LEARNED;
    }

    private static double rounded(double number) {
        return Double.parseDouble(Numbers.fixed(number, 3));
    }
}
