package attention.mask;

/** Allows what both masks allow. */
record MaskBoth(Mask first, Mask second) implements Mask {
    @Override
    public boolean allows(int query, int key) {
        return first.allows(query, key) && second.allows(query, key);
    }

    @Override
    public String toString() {
        return first + " and " + second;
    }
}
