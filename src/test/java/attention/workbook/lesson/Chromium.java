package attention.workbook.lesson;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Chromium without a window, with a profile of its own. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Process process;
    private final int port;

    Chromium(Path profile) throws IOException {
        process =
                new ProcessBuilder(
                                program().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--no-proxy-server",
                                "--lang=en",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                        .start();
        port = port(profile.resolve("DevToolsActivePort"));
    }

    private static Path program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "no Chromium on the PATH (Debian and Ubuntu: sudo apt"
                                                + " install chromium)"));
    }

    private static int port(Path note) throws IOException {
        for (int i = 0; i < 300; i++) {
            if (Files.exists(note) && Files.size(note) > 0) {
                return Integer.parseInt(Files.readAllLines(note).get(0));
            }
            DevTools.pause(100);
        }
        throw new AssertionError("Chromium did not start");
    }

    /** Opens an address in a page of its own. */
    DevTools open(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/json/new?" + address))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build();
        String answer =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
        JsonObject page = JsonParser.parseString(answer).getAsJsonObject();
        return new DevTools(URI.create(page.get("webSocketDebuggerUrl").getAsString()));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
