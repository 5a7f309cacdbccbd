package attention.check;

import java.util.LinkedHashSet;
import java.util.Set;

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

    /** Names of the earlier exercises whose answers the verdict of this one may speak of. */
    static Set<String> usedIn(Exercise exercise) {
        Set<String> names = new LinkedHashSet<>();
        OwnParts asked =
                new OwnParts() {
                    @Override
                    public <P> P part(String name, Class<P> contract) {
                        names.add(name);
                        return Run.proxy(
                                contract,
                                (method, arguments) -> {
                                    throw new IllegalStateException("a part is only put together");
                                });
                    }
                };
        Checks.create(exercise).madeOf(asked);
        return names;
    }
}
