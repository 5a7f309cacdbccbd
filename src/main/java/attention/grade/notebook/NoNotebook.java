package attention.grade.notebook;

import java.io.IOException;

/** A file that is no notebook that can be read; the message is a sentence. */
public final class NoNotebook extends IOException {
    NoNotebook(String sentence) {
        super(sentence);
    }
}
