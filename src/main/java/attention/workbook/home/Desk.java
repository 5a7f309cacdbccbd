package attention.workbook.home;

import attention.workbook.terminal.Screen;
import java.util.function.Supplier;

/**
 * What every command needs: the workbook and the screen.
 *
 * @param place finds the workbook, so that {@code --help} works outside of one too
 * @param screen where results go
 */
public record Desk(Supplier<Home> place, Screen screen) {
    /** The workbook. */
    public Home home() {
        return place.get();
    }
}
