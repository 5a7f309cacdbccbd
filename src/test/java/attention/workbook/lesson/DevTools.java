package attention.workbook.lesson;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A page in a browser, driven through Chromium's DevTools protocol. */
final class DevTools implements AutoCloseable {
    private static final int SECONDS = 180;

    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final WebSocket socket;

    DevTools(URI page) {
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(page, new Answers())
                        .join();
    }

    /** Calls a method of the protocol and waits for its answer. */
    JsonObject call(String method, Map<String, ?> parameters) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        JsonObject message = new JsonObject();
        message.addProperty("id", number);
        message.addProperty("method", method);
        message.add("params", new Gson().toJsonTree(parameters));
        socket.sendText(message.toString(), true).join();
        JsonObject got = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new AssertionError(method + ": " + got.get("error"));
        }
        return got.getAsJsonObject("result");
    }

    /** The value of a JavaScript expression in the page. */
    JsonElement value(String expression) {
        JsonObject result =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "returnByValue",
                                true,
                                "awaitPromise",
                                true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + "\n" + result.get("exceptionDetails"));
        }
        JsonElement value = result.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** Waits until the expression is true. */
    void waitFor(String what, String expression, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!isTrue(expression)) {
            if (System.nanoTime() > end) {
                screenshot(Path.of("target/screenshots/failed.png"));
                throw new AssertionError("waited " + seconds + " s in vain for " + what);
            }
            pause(200);
        }
    }

    private boolean isTrue(String expression) {
        JsonElement value = value("!!(" + expression + ")");
        return value.isJsonPrimitive() && value.getAsBoolean();
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Clicks with the mouse in the middle of the element that an expression gives. */
    void click(String element) {
        value(element + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        pause(200);
        String middle = "{x: r.x + r.width / 2, y: r.y + r.height / 2}";
        JsonObject place =
                value("(r => (" + middle + "))(" + element + ".getBoundingClientRect())")
                        .getAsJsonObject();
        mouse("mouseMoved", place, 0);
        mouse("mousePressed", place, 1);
        mouse("mouseReleased", place, 1);
    }

    private void mouse(String type, JsonObject place, int clicks) {
        call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        place.get("x").getAsDouble(),
                        "y",
                        place.get("y").getAsDouble(),
                        "button",
                        clicks == 0 ? "none" : "left",
                        "clickCount",
                        clicks));
    }

    /** Presses a key, with Ctrl (2) or Shift (8) held down where the number says so. */
    void key(String key, int code, int modifiers) {
        for (String type : new String[] {"rawKeyDown", "keyUp"}) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", type,
                            "key", key,
                            "code", key.length() == 1 ? "Key" + key.toUpperCase(Locale.ROOT) : key,
                            "windowsVirtualKeyCode", code,
                            "modifiers", modifiers));
        }
    }

    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** How large the window is from now on. */
    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void screenshot(Path file) {
        keep(file, call("Page.captureScreenshot", Map.of("format", "png")));
    }

    /** A picture of one element alone. */
    void screenshot(Path file, String element) {
        value(element + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        pause(500);
        String clip = "{x: r.x, y: r.y, width: r.width, height: r.height, scale: 1}";
        JsonElement place = value("(r => (" + clip + "))(" + element + ".getBoundingClientRect())");
        keep(file, call("Page.captureScreenshot", Map.of("format", "png", "clip", place)));
    }

    private static void keep(Path file, JsonObject shot) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(shot.get("data").getAsString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Collects the pieces of each message and hands it to whoever waits for it. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                if (message.has("id")) {
                    CompletableFuture<JsonObject> answer =
                            waiting.remove(message.get("id").getAsInt());
                    if (answer != null) {
                        answer.complete(message);
                    }
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
