package attention.mask;

/**
 * Only the first keys are real; what follows fills a short sequence up and may not be looked at.
 *
 * @param keyLen how many keys are real, 0 or more
 */
public record PaddingMask(int keyLen) implements Mask {
    public PaddingMask {
        if (keyLen < 0) {
            throw new IllegalArgumentException("keyLen counts real keys, but is " + keyLen + ".");
        }
    }

    @Override
    public boolean allows(int query, int key) {
        return key < keyLen;
    }

    @Override
    public String toString() {
        return "padding after " + keyLen + (keyLen == 1 ? " key" : " keys");
    }
}
