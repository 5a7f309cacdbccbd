package attention.check.boxes;

import attention.check.source.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps boxes ready, because starting one takes time. For one user at a time.
 *
 * <p>{@code new Boxes()} is for somebody who checks own work: one box compiles and runs, and one
 * that comes back unharmed is used again, so a watch that keeps one {@code Boxes} is quick.
 *
 * <p>Those of a {@link BoxPool} are for one submission of many: learner code is compiled in one
 * process, which lives long, and runs in another, which is thrown away when the submission is done;
 * at once where code has run in it that may have left something behind for the next answer.
 */
public final class Boxes implements AutoCloseable {
    private static final Set<Box> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Box::close)));
    }

    /** The first few hundred are slow; in the end Java's compiler is given up, for its memory. */
    private static final int MOST_COMPILATIONS = 10_000;

    /** For many answers at once; a compiler that has just started takes a second. */
    private static final Duration TOGETHER = Duration.ofSeconds(4);

    private final Sandbox sandbox;
    private final @Nullable Turns turns;
    private final @Nullable BoxPool pool;
    private final Map<BoxKind, Box> ready = new EnumMap<>(BoxKind.class);
    private final Map<BoxKind, Box> spare = new EnumMap<>(BoxKind.class);
    private @Nullable Box compiler;
    private int compilations;
    private final Map<String, List<@Nullable Object>> compiled = new HashMap<>();
    private boolean secondChance;
    private Duration spent = Duration.ZERO;

    /** Boxes without walls, for own work. */
    public Boxes() {
        this(Sandbox.NONE, null, null);
    }

    Boxes(Sandbox sandbox, @Nullable Turns turns, @Nullable BoxPool pool) {
        this.sandbox = sandbox;
        this.turns = turns;
        this.pool = pool;
    }

    /** Starts what the check that will come needs, and returns at once. */
    public synchronized void prestart() {
        if (turns == null) {
            Box box = ready.get(BoxKind.BOTH);
            if (box == null || box.lost()) {
                ready.put(BoxKind.BOTH, start(BoxKind.BOTH));
            }
        } else {
            prestartCompiler();
            prestartSpare(BoxKind.RUN);
        }
    }

    private Box start(BoxKind kind) {
        return Box.start(sandbox, kind, this::spend);
    }

    /** A new submission: nothing of the earlier one is left, and its time begins anew. */
    public synchronized void begin() {
        closeAll(ready);
        secondChance = turns != null;
        spent = Duration.ZERO;
        compiled.clear();
        try {
            prestart();
        } catch (GraderFault early) {
            // It is only a head start: the first answer that needs a box tries again.
        }
    }

    /**
     * One box, which nobody else has used unless the same submission did.
     *
     * @param contract what is to run in it; at home any box will do
     */
    public synchronized Box take(Class<?> contract) {
        BoxKind kind =
                turns == null
                        ? BoxKind.BOTH
                        : Rules.allowLibrary(contract) ? BoxKind.RUN_MATRIX : BoxKind.RUN;
        Box box = ready.remove(kind);
        if (box != null && !box.lost()) {
            return box;
        }
        if (turns == null) {
            return start(kind);
        }
        Box fresh = prestartSpare(kind);
        spare.remove(kind);
        prestartSpare(kind);
        return fresh;
    }

    /** The box that compiles what will run in another. */
    public synchronized Box compilerFor(Box box) {
        return turns == null ? box : prestartCompiler();
    }

    /**
     * Compiles, or remembers what it gave for the same class and text in this submission: an answer
     * is compiled again where it is put to work inside a later one.
     */
    public List<@Nullable Object> compile(Box box, List<String> request, Duration limit)
            throws Box.Lost {
        List<@Nullable Object> known = compiled.get(key(request));
        if (known != null) {
            return known;
        }
        List<@Nullable Object> answer = box.ask(request, limit);
        if (turns != null && "classes".equals(answer.get(0))) {
            compiled.put(key(request), List.copyOf(answer));
        }
        return answer;
    }

    private static String key(List<String> request) {
        return String.join("\n", request);
    }

    /**
     * Compiles many answers of this submission at once, which takes little longer than one. What
     * does not compile with the others is compiled alone when its turn comes.
     *
     * @param sources text by the name of its class
     * @param limit for one text alone; more is not given to all
     */
    public void compileTogether(Map<String, String> sources, Duration limit) {
        List<String> request = new ArrayList<>(List.of("together"));
        sources.forEach((name, text) -> request.addAll(List.of(name, text)));
        Duration before = spent();
        try {
            Duration least = limit.compareTo(TOGETHER) < 0 ? limit : TOGETHER;
            List<@Nullable Object> answer = prestartCompiler().ask(request, least);
            for (int k = 1; k < answer.size(); k += 3) {
                String name = (String) Objects.requireNonNull(answer.get(k));
                String text = Objects.requireNonNull(sources.get(name));
                compiled.computeIfAbsent(
                                key(List.of("compile", name, text)),
                                any -> new ArrayList<>(List.of("classes")))
                        .addAll(answer.subList(k + 1, k + 3));
            }
        } catch (Box.Lost | RuntimeException spoilt) {
            // Whose answer did it, shows when each is compiled alone.
            compiled.clear();
            renewCompiler();
        } finally {
            charge(before); // no answer pays for another one
        }
    }

    private synchronized void charge(Duration all) {
        spent = all;
    }

    /** Throws away the compiler's process, of which something odd was asked. */
    public synchronized void renewCompiler() {
        if (compiler != null) {
            compiler.close();
            compiler = null;
        }
    }

    private synchronized Box prestartCompiler() {
        Box box = compiler;
        if (box == null || box.lost() || ++compilations % MOST_COMPILATIONS == 0) {
            renewCompiler();
            box = start(BoxKind.COMPILE);
            compiler = box;
        }
        return box;
    }

    private Box prestartSpare(BoxKind kind) {
        Box box = spare.get(kind);
        if (box == null || box.lost()) {
            box = start(kind);
            spare.put(kind, box);
        }
        return box;
    }

    /** Takes back a box; one that is lost or spoilt is replaced when the next is needed. */
    public synchronized void giveBack(Box box) {
        if (box.isFresh() && !ready.containsKey(box.kind())) {
            ready.put(box.kind(), box);
        } else {
            box.close();
        }
    }

    private synchronized void spend(Duration time) {
        spent = spent.plus(time);
    }

    /** What learner code has cost since this submission began. */
    public synchronized Duration spent() {
        return spent;
    }

    /** Who else works, if anybody may. */
    public @Nullable Turns turns() {
        return turns;
    }

    /** Whether a check that only waited may be repeated: once for each submission. */
    public synchronized boolean takeSecondChance() {
        boolean had = secondChance;
        secondChance = false;
        return had;
    }

    private static void closeAll(Map<BoxKind, Box> boxes) {
        boxes.values().forEach(Box::close);
        boxes.clear();
    }

    @Override
    public void close() {
        synchronized (this) {
            closeAll(ready);
        }
        if (pool == null || !pool.takeBack(this)) {
            end();
        }
    }

    /** Ends all processes. */
    synchronized void end() {
        closeAll(ready);
        renewCompiler();
        closeAll(spare);
    }

    static void remember(Box box) {
        ALIVE.add(box);
    }

    static void forget(Box box) {
        ALIVE.remove(box);
    }
}
