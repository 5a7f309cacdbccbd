import attention.exercise.PaddingMaskContract;

/** Whole columns are hidden. */
public class MyPaddingMask implements PaddingMaskContract {
    @Override
    public boolean[][] allowed(int queryLen, boolean[] padding) {
        boolean[][] allowed = new boolean[queryLen][padding.length];
        for (int query = 0; query < queryLen; query++) {
            for (int key = 0; key < padding.length; key++) {
                allowed[query][key] = !padding[key];
            }
        }
        return allowed;
    }

    @Override
    public boolean[][] both(boolean[][] a, boolean[][] b) {
        boolean[][] both = new boolean[a.length][a[0].length];
        for (int query = 0; query < a.length; query++) {
            for (int key = 0; key < a[0].length; key++) {
                both[query][key] = a[query][key] && b[query][key];
            }
        }
        return both;
    }
}
