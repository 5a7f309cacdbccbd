package attention.workbook.lab;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a page in the user's browser, where there is a display. */
public final class Browser {
    private Browser() {}

    /** Opens the page; false where there is no display or nothing to open it with. */
    public static boolean open(String address) {
        if (System.getenv("WORKBOOK_NO_BROWSER") != null) {
            return false;
        }
        List<String> command = opener(address);
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> opener(String address) {
        if (Programs.onWindows()) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return List.of("open", address);
        }
        boolean display = set("DISPLAY") || set("WAYLAND_DISPLAY");
        return display ? List.of("xdg-open", address) : List.of();
    }

    private static boolean set(String variable) {
        String text = System.getenv(variable);
        return text != null && !text.isEmpty();
    }
}
