import attention.exercise.WindowMaskContract;

/** A band along the diagonal. */
public class MyWindowMask implements WindowMaskContract {
    @Override
    public boolean[][] allowed(int queryLen, int keyLen, int halfWidth) {
        boolean[][] allowed = new boolean[queryLen][keyLen];
        for (int query = 0; query < queryLen; query++) {
            for (int key = 0; key < keyLen; key++) {
                allowed[query][key] = Math.abs(key - query) <= halfWidth;
            }
        }
        return allowed;
    }
}
