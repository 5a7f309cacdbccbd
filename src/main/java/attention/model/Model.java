package attention.model;

import java.util.List;

/** Something with parameters. */
public interface Model {
    /** Each parameter once, always in the same order. */
    List<Parameter> parameters();
}
