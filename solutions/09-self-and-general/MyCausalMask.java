import attention.exercise.CausalMaskContract;

/** The lower triangle, its diagonal included. */
public class MyCausalMask implements CausalMaskContract {
    @Override
    public boolean[][] allowed(int length) {
        boolean[][] allowed = new boolean[length][length];
        for (int query = 0; query < length; query++) {
            for (int key = 0; key < length; key++) {
                allowed[query][key] = key <= query;
            }
        }
        return allowed;
    }
}
