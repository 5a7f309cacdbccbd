package attention.box;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What learner code prints: its beginning is kept, and a flood is stopped. */
final class Captured extends OutputStream {
    private static final int KEPT = 4_000;
    private static final int FLOOD = 200_000;

    private final byte[] head = new byte[KEPT];
    private int length;

    /** Not an exception, so that a PrintStream does not swallow it. */
    static final class Flood extends Error {
        Flood() {
            super("printed more than " + FLOOD + " bytes");
        }
    }

    /** The stream to put in place of System.out and System.err. */
    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (length < KEPT) {
            head[length] = (byte) b;
        }
        if (++length > FLOOD) {
            throw new Flood();
        }
    }

    boolean flooded() {
        return length > FLOOD;
    }

    /** Gives the kept text and starts anew. */
    synchronized String take() {
        byte[] kept = Arrays.copyOf(head, Math.min(length, KEPT));
        length = 0;
        return new String(kept, StandardCharsets.UTF_8);
    }
}
