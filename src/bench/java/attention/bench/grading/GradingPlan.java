package attention.bench.grading;

/**
 * How much to grade.
 *
 * @param alone submissions that one worker on one core grades
 * @param warmups the first of them, which do not count
 * @param many submissions that two workers grade
 * @param maven submissions that {@code mvn test} tests
 * @param merged learners whose journals are merged
 */
record GradingPlan(int alone, int warmups, int many, int maven, int merged) {
    static GradingPlan of(String name) {
        return switch (name) {
            case "grading" -> new GradingPlan(8, 3, 20, 1, 500);
            case "grading-full" -> new GradingPlan(40, 10, 300, 5, 10_000);
            default ->
                    throw new IllegalArgumentException(
                            "-Dbench is grading or grading-full, and not \"" + name + "\"");
        };
    }
}
