package attention.bench.grading;

import java.util.List;

/**
 * One command, measured.
 *
 * @param seconds from its start to its end
 * @param arrivals when each submission was in the journal, in seconds from the start
 * @param own resident memory of the command's own process over time, in MB
 * @param all the same with the boxes, where pages that they share count once for each
 */
record Measured(double seconds, List<Double> arrivals, List<Integer> own, List<Integer> all) {
    int peak() {
        return highest(own, 0, own.size());
    }

    int peakWithBoxes() {
        return highest(all, 0, all.size());
    }

    /** The highest memory in one third of the time: 0, 1 or 2. */
    int peakOfThird(int third) {
        return highest(own, own.size() * third / 3, own.size() * (third + 1) / 3);
    }

    private static int highest(List<Integer> memory, int from, int to) {
        return memory.subList(from, to).stream().mapToInt(it -> it).max().orElse(0);
    }

    /** The middle time from one submission to the next, after some that only warm up. */
    double median(int warmups) {
        double[] times = new double[arrivals.size() - warmups];
        for (int k = 0; k < times.length; k++) {
            int at = k + warmups;
            times[k] = arrivals.get(at) - (at == 0 ? 0 : arrivals.get(at - 1));
        }
        java.util.Arrays.sort(times);
        return times[times.length / 2];
    }

    /** How many seconds apart submissions arrive on average, after some that only warm up. */
    double each(int warmups) {
        int last = arrivals.size() - 1;
        return (arrivals.get(last) - arrivals.get(warmups - 1)) / (last - warmups + 1);
    }
}
