/**
 * The tasks of lesson 10, on which static and dynamic attention part ways. May import the core, the
 * models and the study of trainings. Start reading at {@link
 * attention.study.staticanddynamic.Trail}.
 */
@NullMarked
package attention.study.staticanddynamic;

import org.jspecify.annotations.NullMarked;
