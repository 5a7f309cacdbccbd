package attention.mask;

/** A position looks at itself and at what came before, never ahead — Vaswani et al. 2017, 3.2.3. */
public record CausalMask() implements Mask {
    @Override
    public boolean allows(int query, int key) {
        return key <= query;
    }

    @Override
    public String toString() {
        return "causal mask";
    }
}
