package attention.study.themap;

/** Linear equations, by elimination: each unknown is taken out of all other lines. */
final class Equations {
    private static final double TINY = 1e-9;

    private Equations() {}

    /**
     * The unknowns, or none if there is not exactly one solution.
     *
     * @param lines as many as unknowns or more, the right side at the end of each; overwritten
     */
    static double[] solve(double[]... lines) {
        int unknowns = lines[0].length - 1;
        for (int k = 0; k < unknowns; k++) {
            int largest = largest(lines, k);
            if (Math.abs(lines[largest][k]) < TINY) {
                return new double[0];
            }
            double[] line = lines[largest];
            lines[largest] = lines[k];
            lines[k] = line;
            for (int i = 0; i < lines.length; i++) {
                if (i != k) {
                    subtract(lines[i], line, lines[i][k] / line[k]);
                }
            }
        }
        for (int i = unknowns; i < lines.length; i++) {
            if (Math.abs(lines[i][unknowns]) > TINY) {
                return new double[0];
            }
        }
        double[] solution = new double[unknowns];
        for (int k = 0; k < unknowns; k++) {
            solution[k] = lines[k][unknowns] / lines[k][k];
        }
        return solution;
    }

    private static int largest(double[][] lines, int k) {
        int largest = k;
        for (int i = k + 1; i < lines.length; i++) {
            largest = Math.abs(lines[i][k]) > Math.abs(lines[largest][k]) ? i : largest;
        }
        return largest;
    }

    private static void subtract(double[] from, double[] line, double factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * line[j];
        }
    }
}
