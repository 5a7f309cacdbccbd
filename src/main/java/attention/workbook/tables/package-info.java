/**
 * The stored tables of trainings, line by line: what is there already is kept. It may import the
 * core. Start reading at {@link attention.workbook.tables.TableMaker}.
 */
@NullMarked
package attention.workbook.tables;

import org.jspecify.annotations.NullMarked;
