package attention.check;

import attention.box.Crash;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Question;
import attention.box.Values;
import attention.box.Witness;
import attention.check.boxes.Caller;
import attention.check.boxes.Limits;
import attention.check.boxes.Stopwatch;
import attention.words.Words;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One learner's object going through the parts of one check. */
final class Run {
    private static final Words WORDS = Words.of("check");
    final Exercise exercise;
    final ExerciseWords words;
    final Settings settings;
    final long seed;
    private final Caller caller;
    private final Limits limits;
    private final List<Recorded> history = new ArrayList<>();
    private final List<Recorded> log = new ArrayList<>();
    private final Map<Integer, PartResult> results = new TreeMap<>();
    private final Set<Integer> drawing = new TreeSet<>();
    private @Nullable Check<?> check;
    private @Nullable Object reference;
    private final Replays replays = new Replays();
    private Optional<String> halted = Optional.empty();
    private Optional<PartFailure> firstFailure = Optional.empty();
    private final Stopwatch watch;
    private long spent;
    private boolean secret;
    private int printedFrom;
    private final StringBuilder printed = new StringBuilder();

    Run(Exercise exercise, Caller caller, Settings settings) {
        this.exercise = exercise;
        this.words = exercise.words();
        this.caller = caller;
        this.settings = settings;
        this.seed = settings.seed();
        this.limits = settings.limits();
        this.watch =
                new Stopwatch(limits.exercise(), limits.exercise().dividedBy(2), caller::computing);
    }

    void begin(Check<?> check) {
        if (this.check == null) {
            this.check = check;
            this.reference = check.reference();
        }
    }

    Check<?> check() {
        return Objects.requireNonNull(check);
    }

    List<Recorded> history() {
        return history;
    }

    /** Forgets the newest calls, those of a case that was only tried. */
    void forget(int from) {
        List<Recorded> newest = history.subList(from, history.size());
        newest.forEach(replays::forget);
        newest.clear();
    }

    Optional<String> halted() {
        return halted;
    }

    /** A part begins; of one that is held back nobody is to see what it asks. */
    void enter(Part part) {
        secret = exercise.holdsBack(part);
        printedFrom = caller.printed().length();
    }

    /** The part has ended. */
    void leave() {
        String all = caller.printed();
        if (!secret) {
            printed.append(all, Math.min(printedFrom, all.length()), all.length());
        }
        secret = false;
    }

    /** What the learner's code has printed, except in parts that are held back. */
    String printed() {
        return printed.toString();
    }

    /** Whether a call came to nothing because it waited. */
    boolean waited() {
        return history.stream().anyMatch(it -> it.seen().outcome() == Outcome.WAITED);
    }

    /** A part that another seed asks something else. */
    void draws(Part part) {
        drawing.add(part.number());
    }

    /** The numbers of those parts. */
    Set<Integer> drawing() {
        return drawing;
    }

    Map<Integer, PartResult> results() {
        return results;
    }

    /** All calls in the order in which they came, those of cases that were only tried too. */
    List<Recorded> log() {
        return log;
    }

    /** Keeps the first failure, the one that a verdict tells. */
    void failed(PartFailure failure) {
        if (firstFailure.isEmpty()) {
            firstFailure = Optional.of(failure);
        }
    }

    Optional<PartFailure> firstFailure() {
        return firstFailure;
    }

    /** Tells the first failure in other words. */
    void tell(Finding finding) {
        Finding before = firstFailure.orElseThrow().finding();
        results.replaceAll(
                (number, result) ->
                        result.finding().filter(before::equals).isPresent()
                                ? PartResult.failed(exercise, result.part(), finding)
                                : result);
    }

    void record(PartResult result) {
        results.put(result.part().number(), result);
    }

    /** An object of the contract that passes each call on to the learner's and takes notes. */
    <C> C learner(Class<C> contract) {
        return proxy(contract, (method, arguments) -> attempt(method, arguments));
    }

    /** The reference behind the same kind of wall, so that it cannot spoil arguments either. */
    <C> C reference(Class<C> contract) {
        return proxy(contract, (method, arguments) -> right(method, arguments));
    }

    /** Calls a method of the contract with arguments of its own. */
    interface Target {
        @Nullable Object call(Method method, @Nullable Object[] arguments);
    }

    /** An object of the contract; its default methods are the contract's own. */
    static <C> C proxy(Class<C> contract, Target target) {
        InvocationHandler handler =
                (self, method, arguments) -> {
                    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(self, method, given);
                    }
                    return method.getDeclaringClass() == Object.class
                            ? method.invoke(target, given)
                            : target.call(method, given);
                };
        return contract.cast(
                Proxy.newProxyInstance(
                        contract.getClassLoader(), new Class<?>[] {contract}, handler));
    }

    private Object right(Method method, @Nullable Object[] arguments) {
        Witness witness = new Witness(Objects.requireNonNull(reference));
        return result(witness.call(method, Values.copies(arguments).toArray()));
    }

    /** The right result for a recorded call; to look at only. */
    Object right(Recorded call) {
        return result(replay(Objects.requireNonNull(reference), call).seen());
    }

    /** What the reference asked for a recorded call; to look at only. */
    List<Question> rightQuestions(Recorded call) {
        return replay(Objects.requireNonNull(reference), call).seen().questions();
    }

    private static Object result(Observation seen) {
        if (seen.outcome() != Outcome.RETURNED || seen.result() == null) {
            throw new IllegalStateException("the reference fails: " + seen.crash());
        }
        return seen.result();
    }

    /** What an answer that remembers nothing gives for a recorded call. */
    Recorded replay(Object answer, Recorded call) {
        return replays.of(answer, call);
    }

    private @Nullable Object attempt(Method method, @Nullable Object[] arguments) {
        Recorded call = new Recorded(method, Values.copies(arguments), observe(method, arguments));
        history.add(call);
        log.add(call);
        Observation seen = call.seen();
        haltIfLost(seen);
        if (seen.outcome() != Outcome.RETURNED) {
            throw new Stopped(Explain.outcome(told(seen), limits));
        }
        Optional<String> problem = Difference.inShape(right(call), seen.result());
        if (problem.isPresent()) {
            throw new Stopped(Finding.of(Status.FAIL, "", problem.get()));
        }
        return Values.copy(seen.result());
    }

    private void haltIfLost(Observation seen) {
        if (seen.outcome().losesTheBox()) {
            halted = Optional.of(WORDS.text("part/halted", "status", statusWords(seen)));
        }
    }

    /** The message of an exception is the learner's own text: it may hold what was asked. */
    private Observation told(Observation seen) {
        Crash crash = seen.crash();
        boolean own = seen.outcome() == Outcome.THREW || seen.outcome() == Outcome.TODO;
        return secret && own
                ? Observation.ended(seen.outcome(), new Crash(crash.type(), "", crash.line()))
                : seen;
    }

    private String statusWords(Observation seen) {
        return Explain.outcome(seen, limits).status().words();
    }

    /** What a new object of the learner's class gives for a recorded call, if one can be made. */
    Optional<Recorded> anew(Recorded call) {
        return caller.renew()
                ? Optional.of(
                        new Recorded(
                                call.method(),
                                call.arguments(),
                                observe(call.method(), call.arguments().toArray())))
                : Optional.empty();
    }

    /**
     * Asks once more what was asked, or nearly that; nothing of it enters the history.
     *
     * @param reusing whether with the arrays of the call before
     * @throws Stopped if nothing can be asked any more
     */
    Observation askAgain(Method method, List<@Nullable Object> arguments, boolean reusing) {
        Observation seen =
                reusing
                        ? observe(caller::callReusing, method, arguments.toArray())
                        : observe(method, arguments.toArray());
        haltIfLost(seen);
        if (halted.isPresent()) {
            throw new Stopped(Explain.outcome(seen, limits));
        }
        return seen;
    }

    /** Asks the learner's object; nothing of it enters the history. */
    Observation observe(Method method, @Nullable Object[] arguments) {
        return observe(caller::call, method, arguments);
    }

    private interface Way {
        Observation call(Method method, @Nullable Object[] arguments);
    }

    private Observation observe(Way way, Method method, @Nullable Object[] arguments) {
        long before = System.nanoTime();
        Observation seen = way.call(method, Values.copies(arguments).toArray());
        spent += System.nanoTime() - before;
        boolean late = watch.over(Duration.ofNanos(spent));
        return late && !seen.outcome().losesTheBox()
                ? Observation.ended(Outcome.TIMEOUT, Explain.ALL_TOGETHER)
                : seen;
    }
}
