package attention.check.boxes;

import java.nio.file.Path;
import java.util.List;

/** What a box is for; each has the memory that it needs. */
enum BoxKind {
    /** Compiles and runs, for one user who waits: one process instead of two. */
    BOTH(256, true),
    /** Compiles for many; no learner code runs in it. */
    COMPILE(320, false),
    /** Runs compiled classes of one submission, without {@code Matrix}. */
    RUN(128, false),
    /** The same for exercises whose contract has {@code Matrix} in it. */
    RUN_MATRIX(128, false);

    /** What Java takes besides the heap: classes, code, the stacks of threads. */
    private static final int BESIDES = 192;

    private final int heap;
    private final boolean allProcessors;

    BoxKind(int heap, boolean allProcessors) {
        this.heap = heap;
        this.allProcessors = allProcessors;
    }

    /** Options of Java that set its memory and the like. */
    List<String> options() {
        String memory = "-Xmx" + heap + "m";
        return allProcessors ? List.of(memory) : List.of(memory, "-XX:ActiveProcessorCount=1");
    }

    private boolean compiles() {
        return this == BOTH || this == COMPILE;
    }

    /** The jar from which it runs. */
    Path jar() {
        return this == RUN ? ArraysJar.find() : ApiJar.find();
    }

    int megabytes() {
        return heap + BESIDES;
    }

    /** What the box is told at its start. */
    List<String> arguments() {
        return compiles() ? List.of() : List.of("run");
    }
}
