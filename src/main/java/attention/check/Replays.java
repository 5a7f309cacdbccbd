package attention.check;

import attention.box.Witness;
import java.util.IdentityHashMap;

/**
 * What right and wrong answers give for the calls that were recorded, worked out once for each
 * call: while a case is made small, the calls before it are looked at hundreds of times.
 */
final class Replays {
    private final IdentityHashMap<Recorded, IdentityHashMap<Object, Recorded>> known =
            new IdentityHashMap<>();

    /** The same call of another answer, one that remembers nothing from call to call. */
    Recorded of(Object answer, Recorded call) {
        return known.computeIfAbsent(call, it -> new IdentityHashMap<>())
                .computeIfAbsent(answer, it -> again(new Witness(answer), call));
    }

    /** The same call, seen by a witness that may have seen others before it. */
    static Recorded again(Witness witness, Recorded call) {
        return new Recorded(
                call.method(),
                call.arguments(),
                witness.call(call.method(), call.freshArguments()));
    }

    void forget(Recorded call) {
        known.remove(call);
    }
}
