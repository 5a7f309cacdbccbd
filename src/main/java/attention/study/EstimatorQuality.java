package attention.study;

import attention.matrix.Numbers;
import java.util.List;

/**
 * How good an estimator was in an {@link EstimatorStudy}, in parts of the exact gradient's norm.
 *
 * @param estimator its name
 * @param draws of how many estimates
 * @param seed of their noise
 * @param bias length of (mean estimate − exact gradient), less what the scatter of the mean adds to
 *     its square; 0 where the scatter explains all of it
 * @param standardError of the mean estimate
 * @param deviation standard deviation of one estimate: the root of its total variance
 * @param cosine of the angle between the mean estimate and the exact gradient
 */
public record EstimatorQuality(
        String estimator,
        int draws,
        long seed,
        double bias,
        double standardError,
        double deviation,
        double cosine) {
    /** The heads of the columns of a stored table. */
    public static final String HEADER = "estimator,draws,seed,bias,error,deviation,cosine";

    /** Of a line of a stored table. */
    public static EstimatorQuality parse(String line) {
        String[] cells = TableCells.of(line, HEADER);
        return new EstimatorQuality(
                cells[0],
                Integer.parseInt(cells[1]),
                Long.parseLong(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]));
    }

    /** As a line of a stored table: four decimals. */
    public String line() {
        return TableCells.line(
                List.of(
                        estimator,
                        Integer.toString(draws),
                        Long.toString(seed),
                        Numbers.fixed(bias, 4),
                        Numbers.fixed(standardError, 4),
                        Numbers.fixed(deviation, 4),
                        Numbers.fixed(cosine, 4)));
    }
}
