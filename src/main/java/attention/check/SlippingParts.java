package attention.check;

import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Values;
import attention.box.Witness;
import attention.check.slips.Inside;
import attention.check.slips.RightAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The earlier exercises that a check says it is made of, as places where something can slip. */
final class SlippingParts implements Inside {
    private final Check<?> check;
    private final List<String> parts = new ArrayList<>();

    SlippingParts(Check<?> check) {
        this.check = check;
        madeOf("", it -> it);
    }

    @Override
    public List<String> parts() {
        return parts;
    }

    @Override
    public RightAnswer changed(String part, UnaryOperator<@Nullable Object> result) {
        Optional<?> whole = madeOf(part, result);
        return (method, arguments) -> {
            Observation seen =
                    new Witness(whole.orElseThrow())
                            .call(method, Values.copies(arguments.toArray()).toArray());
            return seen.outcome() == Outcome.RETURNED ? seen.result() : null;
        };
    }

    private Optional<?> madeOf(String slipping, UnaryOperator<@Nullable Object> result) {
        return check.madeOf(
                new OwnParts() {
                    @Override
                    public <P> P part(String name, Class<P> contract) {
                        if (!parts.contains(name)) {
                            parts.add(name);
                        }
                        Witness right =
                                new Witness(
                                        Checks.create(Register.get().find(name).orElseThrow())
                                                .reference());
                        return Run.proxy(
                                contract,
                                (method, arguments) -> {
                                    Object given = right.call(method, arguments).result();
                                    return name.equals(slipping) ? result.apply(given) : given;
                                });
                    }
                });
    }
}
