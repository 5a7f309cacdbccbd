package attention.workbook.watch;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** The keys that a person presses, one by one, without Enter where there is a terminal. */
public final class Keys implements AutoCloseable {
    /** No key was pressed. */
    public static final int NONE = -2;

    private final @Nullable Terminal terminal;
    private boolean inputEnded;

    private Keys(@Nullable Terminal terminal) {
        this.terminal = terminal;
    }

    /** The keys of this process's terminal, or the letters of its input where there is none. */
    public static Keys of(boolean atTerminal) {
        if (!atTerminal) {
            return new Keys(null);
        }
        try {
            Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
            terminal.enterRawMode();
            terminal.handle(
                    Terminal.Signal.INT, signal -> Runtime.getRuntime().exit(interrupted()));
            return new Keys(terminal);
        } catch (IOException e) {
            return new Keys(null);
        }
    }

    /** What shells use for a command that was ended by Ctrl-C. */
    private static int interrupted() {
        return 130;
    }

    /** Waits so long for a key; {@link #NONE} if none was pressed. */
    public int next(int millis) {
        try {
            if (terminal != null) {
                NonBlockingReader reader = terminal.reader();
                int key = reader.read(millis);
                return key == NonBlockingReader.READ_EXPIRED ? NONE : key;
            }
            if (!inputEnded && System.in.available() > 0) {
                int letter = System.in.read();
                inputEnded = letter < 0;
                return letter < 0 ? NONE : letter;
            }
            Thread.sleep(millis);
            return NONE;
        } catch (IOException e) {
            inputEnded = true;
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 'q';
        }
    }

    @Override
    public void close() {
        try {
            if (terminal != null) {
                terminal.close();
            }
        } catch (IOException e) {
            // The process ends anyway, and with it the terminal's raw mode.
        }
    }
}
