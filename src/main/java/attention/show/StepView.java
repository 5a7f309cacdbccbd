package attention.show;

import attention.variant.Role;
import attention.variant.Step;
import attention.variant.Trace;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass as tables: steps that have the same columns stand below each other in one of them, so that
 * the numbers of a key are in line. What is inside a step stands before it and can be folded away.
 *
 * <p>Colour is a second channel only: the words and the numbers say the same.
 */
final class StepView {
    private final Trace trace;
    private final StringBuilder html = new StringBuilder();
    private boolean rounded;
    private int computed;

    private StepView(Trace trace) {
        this.trace = trace;
    }

    static Shown of(Trace trace) {
        return new TextShown(trace.text(StepWords::of), new StepView(trace).html());
    }

    private String html() {
        List<Step> together = new ArrayList<>();
        for (Step step : trace.steps()) {
            boolean goesOn = together.isEmpty() || hasSameColumns(together.get(0), step);
            if (!goesOn || !step.inner().isEmpty()) {
                close(together);
            }
            step.inner().forEach(this::inside);
            together.add(step);
        }
        close(together);
        trace.notes(StepWords::of)
                .forEach(note -> html.append(note(";font-weight:600", "⚠ " + note)));
        if (rounded) {
            String decimals = Words.of("show").text("table/rounded", "decimals", Decimals.MOST);
            html.append(note(";opacity:0.8", decimals));
        }
        return Html.element("div", "margin:4px 0", html.toString());
    }

    private static boolean hasSameColumns(Step one, Step other) {
        return one.cols().isLike(other.cols()) && one.matrix().cols() == other.matrix().cols();
    }

    /** Ends the table of these steps. */
    private void close(List<Step> together) {
        if (!together.isEmpty()) {
            StepTable table = new StepTable(corner(together), together.get(0));
            together.forEach(step -> table.step(title(step), step));
            html.append(table.html());
            rounded |= table.isRounded();
            together.clear();
        }
    }

    /** What rows and columns are, where all steps agree on it. */
    private static String corner(List<Step> together) {
        Step first = together.get(0);
        boolean alike = together.stream().allMatch(step -> step.rows().isLike(first.rows()));
        return alike ? "%s ↓  %s →".formatted(first.rows().name(), first.cols().name()) : "";
    }

    /** The name, with its place in the order of what is computed. */
    private String title(Step step) {
        return step.role() == Role.GIVEN ? step.name() : ++computed + " · " + step.name();
    }

    private void inside(String name, Trace inner) {
        String heading = Html.element("summary", "font-weight:600", Html.escape(name));
        String steps = new StepView(inner).html();
        html.append(
                "<details open style=\"margin:4px 0;padding-left:10px;border-left:%s\">%s%s</details>"
                        .formatted(Theme.LINE, heading, steps));
    }

    private static String note(String style, String sentence) {
        return Html.element("div", "font-size:13px;margin:2px 10px" + style, Html.escape(sentence));
    }
}
