package attention.check;

/** The parts that the learner wrote in earlier exercises, for use inside a later one. */
public interface OwnParts {
    /**
     * The learner's class of an earlier exercise. Where that one is not solved, the reference
     * stands in for it. Ask in the order in which a pass uses the parts.
     *
     * @param exercise such as Softmax
     * @param contract its contract
     */
    <P> P part(String exercise, Class<P> contract);
}
