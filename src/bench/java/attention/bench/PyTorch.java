package attention.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the Python script beside the benchmarks and reads its lines. */
record PyTorch(String python, Path folder) {
    private static final int NOT_INSTALLED = 3;

    /** Adds PyTorch's times; says in one sentence why there are none. */
    String time(double seconds, Times times) throws IOException {
        List<String> command =
                List.of(python, folder.resolve("pytorch.py").toString(), Double.toString(seconds));
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            return "PyTorch is not timed: " + python + " cannot be started.";
        }
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                times.add(
                        parts[0],
                        parts[1],
                        Integer.parseInt(parts[2]),
                        Double.parseDouble(parts[3]));
            }
        }
        return switch (process.onExit().join().exitValue()) {
            case 0 -> "";
            case NOT_INSTALLED ->
                    "PyTorch is not timed: "
                            + python
                            + " has no torch (give another one with -Dbench.python=…).";
            default -> "PyTorch is not timed in full: its script failed.";
        };
    }
}
