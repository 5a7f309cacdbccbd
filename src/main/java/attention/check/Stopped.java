package attention.check;

/** A call of the learner's object that did not give a usable result; ends the author's lambda. */
final class Stopped extends RuntimeException {
    private final transient Finding finding;

    Stopped(Finding finding) {
        super("the call gave nothing to go on with", null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
