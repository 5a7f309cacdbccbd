package attention.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads text files of the workbook's own jar. */
final class Resources {
    private Resources() {}

    /** The text, with line ends as '\n'; empty where there is no such file. */
    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            return in == null
                    ? ""
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
