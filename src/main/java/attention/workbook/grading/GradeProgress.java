package attention.workbook.grading;

import attention.words.Words;
import attention.workbook.terminal.Screen;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long work is: a bar on a terminal, now and then a line elsewhere. */
final class GradeProgress implements AutoCloseable {
    private static final Words WORDS = Words.of("workbook");

    private static final int LINES = 10;

    private final Screen screen;
    private final int total;
    private final long start = System.nanoTime();
    private final @Nullable ProgressBar bar;
    private int done;

    GradeProgress(Screen screen, int total) {
        this.screen = screen;
        this.total = total;
        this.bar =
                screen.terminal()
                        ? new ProgressBarBuilder()
                                .setTaskName(WORDS.text("grading/task"))
                                .setInitialMax(total)
                                .setUpdateIntervalMillis(250)
                                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                                .setConsumer(
                                        new ConsoleProgressBarConsumer(
                                                screen.err(), screen.width()))
                                .build()
                        : null;
    }

    void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (done * LINES / total > (done - 1) * LINES / total) {
            screen.note(text());
        }
    }

    private String text() {
        if (done == total) {
            return WORDS.text("grading/done", "done", done, "all", total);
        }
        long nanos = (System.nanoTime() - start) / done * (total - done);
        String time = words(Duration.ofNanos(nanos));
        return WORDS.text("grading/left", "done", done, "all", total, "time", time);
    }

    private static String words(Duration time) {
        return time.toMinutes() > 1
                ? WORDS.counted("count/minute", time.toMinutes())
                : WORDS.counted("count/second", Math.max(1, time.toSeconds()));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
