package attention.show;

import java.util.ArrayList;
import java.util.List;

/** Which rows or columns of something large are shown: all, or the first and the last ones. */
record Window(List<Integer> indices) {
    private static final int MOST = 16;
    private static final int EACH_END = 6;
    private static final int GAP = -1;

    static Window of(int count) {
        return of(count, MOST, EACH_END);
    }

    /** All of at most so many; otherwise so many from each end, and a gap between them. */
    static Window of(int count, int most, int eachEnd) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean hidden = count > most && i >= eachEnd && i < count - eachEnd;
            if (!hidden) {
                indices.add(i);
            } else if (i == eachEnd) {
                indices.add(GAP);
            }
        }
        return new Window(List.copyOf(indices));
    }

    /** The words that are shown, "…" for those that are left out. */
    List<String> words(List<String> all) {
        return indices.stream().map(i -> isGap(i) ? "…" : all.get(i)).toList();
    }

    /** Whether an index stands for all that are left out, and shows as "…". */
    static boolean isGap(int index) {
        return index == GAP;
    }
}
