package attention.workbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.home.Home;
import attention.workbook.lab.JupyterLab;
import attention.workbook.lab.KernelSettings;
import attention.workbook.lab.PythonEnvironment;
import attention.workbook.lab.RunningLab;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Opens the lessons in JupyterLab, in a Chromium without a window, and runs them from the menu, in
 * the light and in the dark theme. The pictures in target/screenshots are for people to look at.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
    private static final Path SHOTS = StoredLesson.ROOT.resolve("target/screenshots");
    private static final String CHECK = "check(new MySoftmax());";
    private static final String ERROR = ".jp-RenderedText[data-mime-type$=stderr]";
    private static final double READABLE = 4.5; // WCAG 2, level AA
    private static final String OUTPUT = ".jp-OutputArea-output";

    private Home home;
    private JupyterLab server;
    private int copies;
    private Chromium chromium;
    private RunningLab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Home own = new Home(StoredLesson.ROOT);
        home = new Home(Files.createDirectories(folder.resolve("workbook")));
        Files.createDirectories(home.myNotebooks());
        server = new JupyterLab(home, PythonEnvironment.prepare(own, System.out::println));
        lab = server.start(KernelSettings.variables(own, Kernel.JAR, Kernel.JAVA_HOME), "x");
        // All cells are in the page, not only those in view.
        set("notebook-extension:tracker", "{\"windowingMode\": \"none\"}");
        chromium = new Chromium(folder.resolve("profile"));
    }

    @AfterAll
    void stop() {
        chromium.close();
        lab.stop();
    }

    static Stream<StoredLesson> lessons() {
        return StoredLesson.ofWorkbook();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_runs_from_the_menu_and_shows_everything_in_both_themes(StoredLesson stored)
            throws IOException, InterruptedException {
        try (LabPage page = open(stored)) {
            page.clear();
            page.runAll();
            assertEquals(0, page.counted(ERROR));
            for (String theme : List.of("Light", "Dark")) {
                page.theme("JupyterLab " + theme);
                page.screenshot(SHOTS.resolve(stored + "-" + theme + ".png"));
                assertEquals(
                        theme.equals("Light"), page.brightness() > 127, theme + " is not there");
                showsEverything(stored, page);
            }
        }
    }

    private static void showsEverything(StoredLesson stored, LabPage page) {
        int pictures = stored.count("image/png");
        assertEquals(pictures, page.visible(".jp-RenderedImage img"));
        int html = stored.count("text/html");
        assertEquals(html, page.visible(OUTPUT + ".jp-RenderedHTMLCommon"));
        assertTrue(pictures + html > 0, "nothing to look at");
    }

    @Tag("answers")
    @ParameterizedTest
    @CsvSource({"Light", "Dark"})
    void a_check_fails_and_passes_in_sight(String theme) throws IOException, InterruptedException {
        set("apputils-extension:themes", "{\"theme\": \"JupyterLab " + theme + "\"}");
        StoredLesson stored = lesson("02");
        Cell cell = answer(stored);
        try (LabPage page = open(stored)) {
            page.clear();
            page.runAll();
            page.answer("public class MySoftmax", Answers.wrong(stored, cell));
            String verdict = page.shown(CHECK);
            assertTrue(verdict.contains("✗ Softmax"), verdict);
            page.screenshot(SHOTS.resolve("check-fails-" + theme + ".png"), CHECK);
            page.runAll();
            assertEquals(0, page.counted(ERROR), "a wrong answer stops nothing");
            page.answer("public class MySoftmax", Answers.solution(cell));
            verdict = page.shown(CHECK);
            assertTrue(verdict.startsWith("✓ Softmax"), verdict);
            page.screenshot(SHOTS.resolve("check-passes-" + theme + ".png"), CHECK);
            page.answer("public class MySoftmax", "public class MySoftmax {");
            double contrast = page.contrast(ERROR + " span");
            assertTrue(contrast >= READABLE, theme + ": " + contrast);
        }
    }

    /** The pictures of the README, docs/pictures, are these. */
    @Tag("answers")
    @Test
    void a_trace_and_a_verdict_for_the_readme() throws IOException, InterruptedException {
        set("apputils-extension:themes", "{\"theme\": \"JupyterLab Light\"}");
        StoredLesson stored = lesson("02");
        Cell cell = answer(stored);
        try (LabPage page = open(stored)) {
            String overflows = Answers.solution(cell).replace("scores[j] - max", "scores[j]");
            page.answer("public class MySoftmax", overflows);
            page.picture(SHOTS.resolve("verdict.png"), "✗ Softmax");
            page.picture(SHOTS.resolve("trace.png"), "row sum");
        }
        assertTrue(Files.size(SHOTS.resolve("verdict.png")) > 5_000);
        assertTrue(Files.size(SHOTS.resolve("trace.png")) > 5_000);
    }

    private static StoredLesson lesson(String number) {
        return StoredLesson.ofWorkbook()
                .filter(it -> it.name().startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static Cell answer(StoredLesson stored) {
        return stored.parsed().cells().stream()
                .filter(it -> it.tag().equals("answer:Softmax"))
                .findFirst()
                .orElseThrow();
    }

    private LabPage open(StoredLesson stored) throws IOException, InterruptedException {
        Path copy = home.myNotebooks().resolve(stored.name() + ".ipynb");
        Files.copy(
                stored.files().notebook(stored.name()), copy, StandardCopyOption.REPLACE_EXISTING);
        server.trust(List.of(copy));
        // A workspace of its own, so that nothing else is open in it.
        String address =
                lab.address(stored.name())
                        .replace("/doc/tree/", "/lab/workspaces/" + copies++ + "/tree/");
        return new LabPage(chromium.open(address), stored.shown().size());
    }

    /** Changes a setting of JupyterLab, as its settings page does. */
    private void set(String plugin, String json) throws IOException, InterruptedException {
        String address = lab.address("x");
        String token = address.substring(address.indexOf('?'));
        String server = address.substring(0, address.indexOf("/doc/"));
        String raw = new Gson().toJson(Map.of("raw", json));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        server + "/lab/api/settings/@jupyterlab/" + plugin + token))
                        .PUT(HttpRequest.BodyPublishers.ofString(raw))
                        .build();
        int code =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
        assertEquals(204, code, plugin);
    }
}
