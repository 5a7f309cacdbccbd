package attention.workbook.lesson;

import java.nio.file.Path;
import java.util.Map;

/** A notebook in JupyterLab, used as a person does: by menus, mouse and keys. */
final class LabPage implements AutoCloseable {
    private static final String NOTEBOOK = "document.querySelector('.jp-NotebookPanel')";
    private static final String CODE = NOTEBOOK + ".querySelectorAll('.jp-CodeCell')";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int FRAME = 130;
    private static final int TALLEST = 16_000;
    private static final int RUN_SECONDS = 600;

    private final DevTools page;

    LabPage(DevTools page, int codeCells) {
        this.page = page;
        page.size(WIDTH, HEIGHT);
        page.waitFor(
                "the notebook", NOTEBOOK + " && " + CODE + ".length === " + codeCells, RUN_SECONDS);
    }

    /** Chooses an entry of a menu of the main bar. */
    void menu(String menu, String entry) {
        String bar = "[...document.querySelectorAll('.lm-MenuBar-item')]";
        page.click(find(bar, ".lm-MenuBar-itemLabel", menu));
        choose(entry);
    }

    private void choose(String entry) {
        String item = find("[...document.querySelectorAll('.lm-Menu-item')]", "*", entry);
        page.waitFor("the menu entry " + entry, item, 20);
        page.click(item);
    }

    /** Chooses a theme, such as JupyterLab Dark. */
    void theme(String name) {
        menu("Settings", "Theme");
        choose(name);
        page.waitFor("the theme", "document.body.dataset.jpThemeName === '" + name + "'", 20);
    }

    private static String find(String items, String label, String text) {
        return items
                + ".find(i => [i, ...i.querySelectorAll('"
                + label
                + "')].some(l => l.textContent.trim() === '"
                + text
                + "'))";
    }

    /** Forgets all outputs, so that what is seen afterwards comes from a run. */
    void clear() {
        menu("Edit", "Clear Outputs of All Cells");
        page.waitFor("no outputs", count(".jp-OutputArea-output") + " === 0", 20);
    }

    /** Runs all cells and waits until the last one is done. */
    void runAll() {
        menu("Run", "Run All Cells");
        waitUntilRun();
    }

    private void waitUntilRun() {
        page.waitFor(
                "all cells to run",
                "[..."
                        + CODE
                        + "].every(c => /\\[\\d+\\]/.test("
                        + "c.querySelector('.jp-InputPrompt').textContent))",
                RUN_SECONDS);
    }

    /** How many elements of this kind are in the notebook. */
    int counted(String selector) {
        return page.value(count(selector)).getAsInt();
    }

    /** How many of them have an area that can be seen. */
    int visible(String selector) {
        return page.value(
                        "[..."
                                + NOTEBOOK
                                + ".querySelectorAll('"
                                + selector
                                + "')].filter(e => e.getBoundingClientRect().width > 20"
                                + " && e.getBoundingClientRect().height > 10"
                                + " && (e.tagName !== 'IMG' || e.naturalWidth > 20)).length")
                .getAsInt();
    }

    private static String count(String selector) {
        return NOTEBOOK + ".querySelectorAll('" + selector + "').length";
    }

    /** Puts another text into the code cell that holds a word, and runs it and the next one. */
    void answer(String word, String text) {
        String cell = "[..." + CODE + "].find(c => c.textContent.includes('" + word + "'))";
        page.click(cell + ".querySelector('.cm-line')");
        page.waitFor("the cell", cell + ".contains(document.activeElement)", 20);
        page.key("a", 65, 2);
        page.type(text);
        page.key("Enter", 13, 8);
        page.key("Enter", 13, 8);
        DevTools.pause(500);
        waitUntilRun();
    }

    /** The text of all outputs of the cell whose code is this. */
    String shown(String code) {
        return page.value(cell(code) + ".querySelector('.jp-OutputArea').innerText").getAsString();
    }

    /** The brightness of the notebook's background, 0 to 255. */
    int brightness() {
        return page.value(
                        "(() => { const c = getComputedStyle("
                                + NOTEBOOK
                                + ".querySelector('.jp-Notebook')).backgroundColor"
                                + ".match(/\\d+/g).map(Number);"
                                + " return Math.round((c[0] + c[1] + c[2]) / 3); })()")
                .getAsInt();
    }

    /** How far the first such text stands out from what is behind it: 1 to 21, as WCAG 2 counts. */
    double contrast(String selector) {
        String script =
                """
                (() => {
                  const numbers = text => text.match(/[\\d.]+/g).map(Number);
                  const light = c => c.slice(0, 3)
                      .map(x => x / 255)
                      .map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
                      .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0.05);
                  const text = %s.querySelector('%s');
                  const layers = [];
                  for (let e = text; e; e = e.parentElement) {
                    layers.unshift(numbers(getComputedStyle(e).backgroundColor));
                  }
                  const behind = layers.reduce((below, [r, g, b, a = 1]) =>
                      [r, g, b].map((x, i) => a * x + (1 - a) * below[i]), [255, 255, 255]);
                  const both = [light(numbers(getComputedStyle(text).color)), light(behind)];
                  return Math.max(...both) / Math.min(...both);
                })()
                """;
        return page.value(script.formatted(NOTEBOOK, selector)).getAsDouble();
    }

    /** A picture of the whole notebook. */
    void screenshot(Path file) {
        String panel = NOTEBOOK + ".querySelector('.jp-WindowedPanel-outer')";
        int height = page.value(panel + ".scrollHeight").getAsInt();
        page.size(WIDTH, Math.min(TALLEST, height + FRAME));
        page.value(panel + ".scrollTop = 0");
        DevTools.pause(1500);
        page.screenshot(file);
        page.size(WIDTH, HEIGHT);
    }

    /** A picture of the window with the cell whose code is this in the middle. */
    void screenshot(Path file, String code) {
        page.value(cell(code) + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        DevTools.pause(500);
        page.screenshot(file);
    }

    /**
     * A picture of the first output in HTML that says this, as wide as what it holds, within the
     * page.
     */
    void picture(Path file, String text) {
        String output =
                "[...%s.querySelectorAll('.jp-OutputArea-output.jp-RenderedHTMLCommon > *')].find(o => o.textContent.includes('%s'))"
                        .formatted(NOTEBOOK, text);
        page.value(output + ".style.cssText += ';width:max-content;max-width:700px'");
        page.screenshot(file, output);
    }

    private static String cell(String code) {
        return "[..."
                + CODE
                + "].find(c => c.querySelector('.cm-content').textContent === '"
                + code
                + "')";
    }

    @Override
    public void close() {
        menu("Kernel", "Shut Down Kernel");
        DevTools.pause(500);
        page.call("Page.close", Map.of());
        page.close();
    }
}
