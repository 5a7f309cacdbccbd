package attention.grade.sandbox;

import attention.words.Words;
import java.util.Locale;

/** How strong the walls around learner code are, the strongest first. */
public enum Level {
    /** No network, no files but Java's own, no other process, and limits that the system keeps. */
    FULL,
    /** Limits that the system keeps, but the network and files are open to learner code. */
    LIMITED,
    /** A process with Java's own limits, which hostile code gets around. */
    PLAIN;

    /** What it means, for a report. */
    public String words() {
        return Words.of("grade").text("level/" + name().toLowerCase(Locale.ROOT));
    }

    /** Whether walls of this level are enough where another is asked for. */
    public boolean atLeast(Level asked) {
        return compareTo(asked) <= 0;
    }
}
