package attention.checks.selfandgeneral;

import static attention.checks.pieces.Flags.table;

import attention.check.Mistakes;
import attention.checks.pieces.Flags;
import attention.exercise.CausalMaskContract;

/** Wrong answers to CausalMask that learners write. */
final class CausalMaskMistakes {
    static final Mistakes<CausalMaskContract> ALL =
            Mistakes.<CausalMaskContract>none()
                    .add("itself-left-out", where((i, j) -> j < i))
                    .add("one-too-many", where((i, j) -> j <= i + 1))
                    .add("ahead-in-place-of-back", where((i, j) -> j >= i))
                    .add("turned-around", where((i, j) -> j > i))
                    .add("itself-alone", where((i, j) -> j == i))
                    .add("the-next-alone-forbidden", where((i, j) -> j != i + 1))
                    .add("the-last-two", where((i, j) -> j == i || j == i - 1))
                    .add("the-last-three", where((i, j) -> j <= i && i - j < 3))
                    .add("the-neighbours", where((i, j) -> Math.abs(i - j) <= 1))
                    .add("two-too-many", where((i, j) -> j <= i + 2))
                    .add("all-but-itself", where((i, j) -> j != i))
                    .add("itself-and-the-next", where((i, j) -> j == i || j == i + 1))
                    .add("the-one-before", where((i, j) -> j == i - 1))
                    .add("everybody", where((i, j) -> true))
                    .add("nobody", where((i, j) -> false))
                    .add("the-first-alone", where((i, j) -> j == 0))
                    .add("the-first-left-out", where((i, j) -> 0 < j && j <= i))
                    .add("two-before-at-most", where((i, j) -> j <= i - 1 || j == 0))
                    .add("the-other-diagonal", n -> table(n, n, (i, j) -> i + j < n))
                    .add("one-row-too-few", n -> table(n - 1, n, (i, j) -> j <= i))
                    .add("one-row-too-many", n -> table(n + 1, n + 1, (i, j) -> j <= i))
                    .add("one-row-alone", n -> table(1, n, (i, j) -> true));

    private CausalMaskMistakes() {}

    static CausalMaskContract where(Flags.Pairs pairs) {
        return length -> table(length, length, pairs);
    }
}
