package attention.check.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Whether compiled code can leave anything behind in the process that ran it: settings of Java, a
 * thread, another language, a closed stream. It cannot where it knows nothing but numbers, texts,
 * collections and the contract: arithmetic, as nearly all answers are. In doubt it can.
 */
public final class SelfContained {
    private static final Set<String> PACKAGES =
            Set.of(
                    "attention.exercise",
                    "attention.mask",
                    "attention.matrix",
                    "attention.normalize",
                    "attention.score",
                    "java.util.function",
                    "java.util.random",
                    "java.util.stream");

    /** By simple name; each of the two packages has also what reaches far. */
    private static final Map<String, Set<String>> CLASSES =
            Map.of(
                    "java.io",
                    Set.of("PrintStream"),
                    "java.lang",
                    Set.of(
                            "Boolean",
                            "Byte",
                            "CharSequence",
                            "Character",
                            "Comparable",
                            "Double",
                            "Float",
                            "Integer",
                            "Iterable",
                            "Long",
                            "Math",
                            "Number",
                            "Object",
                            "Short",
                            "StrictMath",
                            "String",
                            "StringBuilder",
                            "System",
                            "Throwable"),
                    "java.lang.invoke",
                    // A lambda names these, none of which reaches a class by itself.
                    Set.of(
                            "CallSite",
                            "LambdaMetafactory",
                            "MethodHandle",
                            "MethodHandles",
                            "MethodHandles$Lookup",
                            "MethodType",
                            "StringConcatFactory"),
                    "java.util",
                    Set.of(
                            "ArrayDeque",
                            "ArrayList",
                            "Arrays",
                            "BitSet",
                            "Collection",
                            "Collections",
                            "Comparator",
                            "Deque",
                            "DoubleSummaryStatistics",
                            "HashMap",
                            "HashSet",
                            "Iterator",
                            "LinkedHashMap",
                            "LinkedHashSet",
                            "LinkedList",
                            "List",
                            "Map",
                            "Map$Entry",
                            "Objects",
                            "Optional",
                            "OptionalDouble",
                            "OptionalInt",
                            "PrimitiveIterator$OfDouble",
                            "PrimitiveIterator$OfInt",
                            "PriorityQueue",
                            "Queue",
                            "Random",
                            "Set",
                            "SortedMap",
                            "StringJoiner",
                            "TreeMap",
                            "TreeSet"));

    private static final String SYSTEM = "java.lang.System";

    /** What of it changes nothing. */
    private static final Set<String> OF_SYSTEM =
            Set.of("arraycopy", "currentTimeMillis", "err", "identityHashCode", "nanoTime", "out");

    private SelfContained() {}

    /**
     * Whether it leaves nothing behind.
     *
     * @param classes all classes of an answer, by name
     */
    public static boolean is(Map<String, byte[]> classes) {
        return classes.values().stream()
                .allMatch(
                        code ->
                                !finalizes(code)
                                        && knowsLittle(code, classes.keySet())
                                        && OF_SYSTEM.containsAll(
                                                ClassReferences.membersOf(SYSTEM, code)));
    }

    private static boolean knowsLittle(byte[] code, Set<String> own) {
        return ClassReferences.withSignatures(code).stream()
                .allMatch(name -> own.contains(name) || isHarmless(name));
    }

    private static boolean isHarmless(String name) {
        int dot = name.lastIndexOf('.');
        String place = name.substring(0, Math.max(0, dot));
        String simple = name.substring(dot + 1);
        boolean exception = simple.endsWith("Exception") || simple.endsWith("Error");
        return PACKAGES.contains(place)
                || CLASSES.getOrDefault(place, Set.of()).contains(simple)
                || (exception && (place.equals("java.lang") || place.equals("java.util")));
    }

    /** Java runs such a method whenever it likes, in a thread that all share. */
    private static boolean finalizes(byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1).contains("finalize");
    }
}
