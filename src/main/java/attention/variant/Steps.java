package attention.variant;

import attention.matrix.Ledger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The steps of a trace in their order, and what is found among them. */
record Steps(List<Step> all) {
    Steps {
        all = List.copyOf(all);
    }

    Optional<Step> find(String name) {
        return all.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    Step require(String name) {
        return find(name).orElseThrow(() -> missing("step \"" + name + "\"", names()));
    }

    /** The last one of weights or factors. */
    Optional<Step> findWeights() {
        return all.stream().filter(step -> step.role().hasSums()).reduce((earlier, later) -> later);
    }

    Step requireWeights() {
        return findWeights().orElseThrow(() -> missing("step of weights", names()));
    }

    Map<String, Trace> inner() {
        Map<String, Trace> inner = new LinkedHashMap<>();
        all.forEach(step -> inner.putAll(step.inner()));
        return Collections.unmodifiableMap(inner);
    }

    Trace requireInner(String name) {
        Map<String, Trace> inner = inner();
        return Optional.ofNullable(inner.get(name))
                .orElseThrow(
                        () -> missing("inner trace \"" + name + "\"", List.copyOf(inner.keySet())));
    }

    /** What the numbers do not say by themselves, each sentence once. */
    List<String> notes(UnaryOperator<String> words) {
        return all.stream().flatMap(step -> step.notes(words).stream()).distinct().toList();
    }

    /** How many things this axis has here, or 0 if no step has it. */
    int size(Axis axis) {
        return all.stream().mapToInt(step -> step.size(axis)).max().orElse(0);
    }

    List<String> labels(Axis axis) {
        return all.stream()
                .filter(step -> step.size(axis) > 0)
                .findFirst()
                .map(step -> step.rows().isLike(axis) ? step.rowLabels() : step.colLabels())
                .orElse(List.of());
    }

    Steps with(Axis old, Axis axis) {
        return new Steps(all.stream().map(step -> step.with(old, axis)).toList());
    }

    /** Names the matrices of a pass that is repeated: the words of the first one, in its order. */
    void name(String prefix, Steps first, List<Ledger.Names> names) {
        for (int k = 0; k < all.size(); k++) {
            Step step = all.get(k);
            Step known = first.all.get(k);
            known.inner()
                    .forEach(
                            (key, trace) ->
                                    requireInner(key)
                                            .list()
                                            .name(prefix + key + " · ", trace.list(), names));
            names.add(
                    new Ledger.Names(
                            step.matrix(),
                            prefix + known.name(),
                            known.rowLabels(),
                            known.colLabels()));
        }
    }

    private List<String> names() {
        return all.stream().map(Step::name).toList();
    }

    private static IllegalArgumentException missing(String what, List<String> known) {
        String there = known.isEmpty() ? "none" : String.join(", ", known);
        return new IllegalArgumentException(
                "This trace has no %s. It has %s.".formatted(what, there));
    }
}
