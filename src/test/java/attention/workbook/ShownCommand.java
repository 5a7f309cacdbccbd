package attention.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command that a page shows, with the output that it shows: a line {@code ...} stands for any
 * lines, {@code …} for any text in a line.
 */
record ShownCommand(String command, List<String> output) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:console|text)\\n(.*?)^```$");

    /** All commands of a page, in their order. */
    static List<ShownCommand> in(Path page) throws IOException {
        List<ShownCommand> all = new ArrayList<>();
        for (String block : blocks(page)) {
            for (String line : block.lines().toList()) {
                if (line.startsWith("$ ")) {
                    all.add(new ShownCommand(line.substring(2), new ArrayList<>()));
                } else if (block.startsWith("$ ")) {
                    all.get(all.size() - 1).output().add(line);
                }
            }
        }
        return all;
    }

    /** The text of each block of commands or outputs. */
    static List<String> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).results().map(it -> it.group(1)).toList();
    }

    /** Whether this is what came out. */
    boolean shows(String out) {
        StringBuilder pattern = new StringBuilder();
        for (String line : output) {
            pattern.append(
                    line.equals("...")
                            ? "(?:.*\\n)*"
                            : Pattern.quote(line).replace("…", "\\E.*\\Q") + " *\\n");
        }
        // Not shown: empty lines at the end, the mark before a table for spreadsheets.
        String lines = out.replace("\ufeff", "") + "\n";
        return Pattern.compile(pattern + "\\n*").matcher(lines).matches();
    }
}
