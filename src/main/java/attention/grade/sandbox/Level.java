package attention.grade.sandbox;

/** How strong the walls around learner code are, the strongest first. */
public enum Level {
    /** No network, no files but Java's own, no other process, and limits that the system keeps. */
    FULL("no network, no files, no other processes; memory, threads and time are limited"),
    /** Limits that the system keeps, but the network and files are open to learner code. */
    LIMITED("memory, threads and time are limited; network and files are open"),
    /** A process with Java's own limits, which hostile code gets around. */
    PLAIN("Java's own limits alone; do not grade code of people you do not trust");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** What it means, for a report. */
    public String words() {
        return words;
    }

    /** Whether walls of this level are enough where another is asked for. */
    public boolean atLeast(Level asked) {
        return compareTo(asked) <= 0;
    }
}
