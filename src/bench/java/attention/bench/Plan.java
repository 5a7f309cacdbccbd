package attention.bench;

/**
 * How long to measure.
 *
 * @param rounds fresh JVMs for each number
 * @param warmups iterations that do not count
 * @param measurements iterations that count
 * @param seconds length of an iteration
 */
record Plan(int rounds, int warmups, int measurements, double seconds) {
    static Plan of(String name) {
        return switch (name) {
            case "quick" -> new Plan(1, 24, 12, 0.05);
            case "full" -> new Plan(5, 24, 12, 0.05);
            default ->
                    throw new IllegalArgumentException(
                            "-Dbench is quick or full, and not \"" + name + "\"");
        };
    }
}
