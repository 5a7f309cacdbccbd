package attention.workbook.lab;

import attention.workbook.home.Home;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JupyterLab that runs: its address, and its end. */
public final class RunningLab {
    private static final int CHECK_EVERY_MILLIS = 50;
    private static final int GRACE_SECONDS = 5;

    private final @Nullable Process process;
    private final int port;
    private final String token;
    private volatile boolean stopping;

    RunningLab(@Nullable Process process, int port, String token) {
        this.process = process;
        this.port = port;
        this.token = token;
    }

    /** The server that another terminal started for this workbook, if it still shows the lesson. */
    public static Optional<RunningLab> find(Home home, String lesson) {
        Path folder = JupyterLab.runtimeFolder(home);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "jpserver-*.json")) {
            for (Path note : notes) {
                JsonObject server =
                        JsonParser.parseString(Files.readString(note)).getAsJsonObject();
                RunningLab lab =
                        new RunningLab(
                                null,
                                server.get("port").getAsInt(),
                                server.get("token").getAsString());
                if (lab.answers(lesson)) {
                    return Optional.of(lab);
                }
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return Optional.empty(); // a note cut short by a crash tells nothing
        }
        return Optional.empty();
    }

    /** The address of a lesson alone, without the list of files beside it; with the token. */
    public String address(String lesson) {
        return "http://127.0.0.1:" + port + "/doc/tree/" + lesson + ".ipynb?token=" + token;
    }

    boolean answersWithin(Duration patience, String lesson) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && (process == null || process.isAlive())) {
            if (answers(lesson)) {
                return true;
            }
            sleep();
        }
        return false;
    }

    /** Asks the lesson's own page: another one may be there where this one fails. */
    private boolean answers(String lesson) {
        try {
            URI page = URI.create(address(lesson));
            HttpURLConnection connection =
                    (HttpURLConnection) page.toURL().openConnection(java.net.Proxy.NO_PROXY);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            connection.setInstanceFollowRedirects(false);
            int code = connection.getResponseCode();
            connection.disconnect();
            // A wrong token would be sent on to the page that asks for it.
            return code == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(CHECK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the server ends, and returns how it ended. */
    public int waitFor() {
        try {
            return process == null ? 0 : process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Whether it is this process that runs it. */
    public boolean startedHere() {
        return process != null;
    }

    /** Whether nobody asked it to end. */
    public boolean endedByItself() {
        return !stopping;
    }

    /** Ends the server and its kernels: kindly first, then by force. */
    public void stop() {
        if (process == null) {
            return;
        }
        stopping = true;
        List<ProcessHandle> kernels = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        kernels.forEach(ProcessHandle::destroyForcibly);
    }
}
