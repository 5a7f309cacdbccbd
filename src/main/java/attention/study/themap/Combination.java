package attention.study.themap;

import attention.matrix.Matrix;
import attention.study.themap.Information.Asked;
import attention.study.themap.Structure.Reading;
import java.util.Arrays;

/**
 * An attention: one answer to each of the five questions. Any five fit.
 *
 * @param area where it looks
 * @param information what it uses
 * @param structure how it is built up
 * @param states the model that it stands in
 * @param score how a query is compared with a key
 */
public record Combination(
        Area area, Information information, Structure structure, States states, Score score) {
    /** What it makes of a shelf. */
    public Reading read(Shelf shelf) {
        Matrix rows = states.layer().output(shelf.keys()); // (m × d)
        Asked asked = information.asking().asked(shelf, rows);
        return structure
                .wiring()
                .read(shelf, rows, asked, places -> area.attention(score.scorer(), places));
    }

    /** How it shares itself out over the books of the library: a row for each query and head. */
    public Matrix weights() {
        return read(TheMap.LIBRARY).weights();
    }

    /** What it reads there: a row for each query, price and rating. */
    public Matrix context() {
        return read(TheMap.LIBRARY).context();
    }

    /** The same with another area. */
    public Combination with(Area other) {
        return new Combination(other, information, structure, states, score);
    }

    /** The same with other information. */
    public Combination with(Information other) {
        return new Combination(area, other, structure, states, score);
    }

    /** The same with another structure. */
    public Combination with(Structure other) {
        return new Combination(area, information, other, states, score);
    }

    /** The same in another model. */
    public Combination with(States other) {
        return new Combination(area, information, structure, other, score);
    }

    /** The same with another score. */
    public Combination with(Score other) {
        return new Combination(area, information, structure, states, other);
    }

    /** One below the other. */
    static Matrix pile(Matrix... rows) {
        return rows[0].below(Arrays.copyOfRange(rows, 1, rows.length));
    }

    @Override
    public String toString() {
        return "%s, %s, %s, %s, %s".formatted(area, information, structure, states, score);
    }
}
