package attention.workbook.lesson;

import attention.workbook.command.OwnWork;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;

/**
 * A lesson that runs as a whole once. Then one answer after the other stands in its answer cells,
 * as when a learner works on them, and only what the answers reach runs again.
 */
final class AnsweredLesson implements AutoCloseable {
    static final String ERROR = "error: ";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lesson lesson;
    private final LessonSession session = new LessonSession();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<Cell, Duration> times = new LinkedHashMap<>();
    private final Map<String, List<DeclarationSnippet>> declared = new LinkedHashMap<>();
    private double pace = 1;

    AnsweredLesson(Lesson lesson) {
        this.lesson = lesson;
    }

    /** What each code cell printed when it ran last, by the cell's name. */
    Map<String, String> shown() {
        return shown;
    }

    /** Runs all cells. */
    void run(Function<Cell, String> answer) {
        OwnWork.forget();
        pace = Pace.now();
        for (Cell cell : lesson.cells()) {
            if (cell.kind().runs()) {
                long start = THREADS.getCurrentThreadCpuTime();
                run(cell, answer);
                times.put(cell, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start));
            }
        }
        pace = Math.max(1, Math.max(pace, Pace.now()));
    }

    /**
     * In one sentence, by how much the run of all cells took more CPU time than this, and where; on
     * a machine that is slower, or slow at the moment, divided by its pace.
     */
    String overrun(Duration budget) {
        Duration sum = atUsualPace(times.values().stream().reduce(Duration.ZERO, Duration::plus));
        if (sum.compareTo(budget) <= 0) {
            return "";
        }
        String dearest =
                times.entrySet().stream()
                        .sorted(Map.Entry.<Cell, Duration>comparingByValue().reversed())
                        .limit(3)
                        .map(
                                it ->
                                        "line %s (%s)"
                                                .formatted(
                                                        it.getKey().line(),
                                                        seconds(atUsualPace(it.getValue()))))
                        .collect(Collectors.joining(", "));
        return "The cells of %s take %s of CPU instead of at most %s; the dearest are those at %s. Train less, or store a table."
                .formatted(lesson.name(), seconds(sum), seconds(budget), dearest);
    }

    private Duration atUsualPace(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() / pace));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    /**
     * Puts other answers in place of those that are there, of which nothing is left, and runs again
     * what they reach: the checks, each cell that names something of an answer or takes it by
     * {@code own}, and each that names something that a cell which they reach may have changed.
     */
    void runAgain(Function<Cell, String> answer) {
        Set<String> reached = new TreeSet<>();
        for (Cell cell : lesson.cells()) {
            if (cell.kind() == Cell.Kind.ANSWER) {
                List<DeclarationSnippet> old = declared.getOrDefault(cell.id(), List.of());
                old.forEach(session::takeBack);
                run(cell, answer);
                reached.addAll(names(List.of(old, declared.getOrDefault(cell.id(), List.of()))));
            } else if (cell.kind() == Cell.Kind.CHECK) {
                run(cell, answer);
            } else if (cell.kind() == Cell.Kind.CODE) {
                Set<String> named = names(declared.values());
                named.retainAll(List.of(BETWEEN_WORDS.split(cell.source())));
                if (takesAnswer(cell) || named.stream().anyMatch(reached::contains)) {
                    run(cell, answer);
                    reached.addAll(named);
                }
            }
        }
    }

    private boolean takesAnswer(Cell cell) {
        return cell.source().contains("own(TransformerParts")
                || lesson.cells().stream()
                        .filter(it -> it.kind() == Cell.Kind.ANSWER)
                        .anyMatch(it -> cell.source().contains("own(\"" + it.exercise() + "\""));
    }

    private static Set<String> names(Collection<List<DeclarationSnippet>> declarations) {
        return declarations.stream()
                .flatMap(List::stream)
                .map(DeclarationSnippet::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void run(Cell cell, Function<Cell, String> answer) {
        boolean isAnswer = cell.kind() == Cell.Kind.ANSWER;
        Set<Snippet> before = session.declared().collect(Collectors.toSet());
        shown.put(cell.id(), printed(isAnswer ? cell.withSource(answer.apply(cell)) : cell));
        declared.put(cell.id(), session.declared().filter(it -> !before.contains(it)).toList());
    }

    private String printed(Cell cell) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            String error = session.run(cell).map(text -> ERROR + text + "\n").orElse("");
            return bytes.toString(StandardCharsets.UTF_8) + error;
        } finally {
            System.setOut(usual);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
