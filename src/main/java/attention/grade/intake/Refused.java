package attention.grade.intake;

import java.io.IOException;

/** What is not read, and why, as a sentence for whoever handed it in. */
final class Refused extends IOException {
    Refused(String sentence) {
        super(sentence);
    }
}
