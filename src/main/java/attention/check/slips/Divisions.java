package attention.check.slips;

import static attention.check.slips.GivenAnswers.FEWEST;

import attention.check.slips.Questions.Axis;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What divides the questions that were answered rightly from those that were not. */
final class Divisions {
    private final GivenAnswers answers;
    private final Questions questions;

    Divisions(GivenAnswers answers) {
        this.answers = answers;
        this.questions = answers.questions;
    }

    /** Right at one size, up to one, or where two sizes are equal. */
    Optional<Remark> sizes() {
        List<List<Axis>> groups = questions.axes();
        Optional<Remark> found = Optional.empty();
        for (int g = 0; g < groups.size() && found.isEmpty(); g++) {
            Axis one = groups.get(g).get(0);
            for (int h = g + 1; h < groups.size() && found.isEmpty(); h++) {
                Axis other = groups.get(h).get(0);
                if (varies(one) && varies(other)) {
                    found = equal(one, other).or(() -> both(one, other));
                }
            }
        }
        for (int g = 0; g < groups.size() && found.isEmpty(); g++) {
            found = size(groups.get(g).get(0));
        }
        return found;
    }

    /** With what is always as long nothing is compared: that is a size by itself. */
    private boolean varies(Axis axis) {
        return answers.all.stream().map(axis::length).distinct().count() > 1;
    }

    private Optional<Remark> equal(Axis one, Axis other) {
        return unless("sizes-equal", .75, it -> one.length(it) == other.length(it), one, other)
                .or(
                        () ->
                                unless(
                                        "sizes-below",
                                        .75,
                                        it -> one.length(it) <= other.length(it),
                                        one,
                                        other))
                .or(
                        () ->
                                unless(
                                        "sizes-below",
                                        .75,
                                        it -> one.length(it) >= other.length(it),
                                        other,
                                        one));
    }

    private Optional<Remark> both(Axis one, Axis other) {
        return answers.all.stream()
                .filter(it -> !it.wrong() && one.length(it) > 1 && other.length(it) > 1)
                .findFirst()
                .flatMap(
                        right -> {
                            int m = one.length(right);
                            int n = other.length(right);
                            return unless(
                                            "two-sizes",
                                            .95,
                                            it -> one.length(it) == m && other.length(it) == n,
                                            one,
                                            other)
                                    .map(it -> it.with("size", String.valueOf(m)))
                                    .map(it -> it.with("second", String.valueOf(n)));
                        });
    }

    private Optional<Remark> size(Axis axis) {
        List<Integer> sizes =
                answers.all.stream()
                        .filter(it -> !it.wrong())
                        .map(axis::length)
                        .distinct()
                        .sorted()
                        .toList();
        return sizes.stream().map(it -> size(axis, it)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Remark> size(Axis axis, int size) {
        Predicate<Sample> just = it -> axis.length(it) == size;
        Predicate<Sample> upTo = it -> axis.length(it) <= size;
        Optional<Remark> found =
                size == 1
                        ? Optional.of(axis)
                                .filter(this::tellsOfOne)
                                .flatMap(it -> unless("one", .75, just, axis, axis))
                        : unless("size", .9, just, axis, axis)
                                .or(() -> unless("up-to", .75, upTo, axis, axis));
        return found.map(it -> it.with("size", String.valueOf(size)));
    }

    /** Whether right results differ where there is only one, so that it says anything. */
    private boolean tellsOfOne(Axis axis) {
        List<Sample> ones =
                answers.all.stream().filter(it -> axis.length(it) == 1 && !it.wrong()).toList();
        return ones.stream().filter(it -> !answers.near(it.right(), ones.get(0).right())).count()
                >= 2;
    }

    private Optional<Remark> unless(
            String key, double share, Predicate<Sample> right, Axis one, Axis other) {
        return answers.rightWhere(key, share, right)
                .map(it -> it.with("what", questions.counted(one)))
                .map(it -> it.with("other", questions.counted(other)));
    }

    /** Of an index: wrong only where the first is right, or always the same when wrong. */
    Optional<Remark> indices() {
        if (!(questions.shownOne().right() instanceof Integer)) {
            return Optional.empty();
        }
        Object got = answers.wrong.get(0).got();
        boolean same = got != null && answers.wrong.stream().allMatch(it -> got.equals(it.got()));
        long rights = answers.wrong.stream().map(Sample::right).distinct().count();
        return same && rights > 1 && answers.rightOnes() >= 3 * FEWEST
                ? Optional.of(Remark.of("pattern/wrong-always", "result", String.valueOf(got)))
                : answers.rightWhere("right-first", .9, it -> !it.right().equals(0));
    }
}
