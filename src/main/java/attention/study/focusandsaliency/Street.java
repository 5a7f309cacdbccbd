package attention.study.focusandsaliency;

import attention.matrix.Matrix;
import attention.study.Examples;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A street, cut into 5 × 8 patches of 17 numbers: how bright a patch is; whether it is sky, wall,
 * road or a sign; what kind of sign it is; and which of eight things the sign says. Above is the
 * sky, below the road; on the wall between hang four signs, one of each kind, and one of them
 * shines.
 */
public final class Street {
    /** How many rows of patches. */
    public static final int ROWS = 5;

    /** How many patches in a row. */
    public static final int COLS = 8;

    /** The kinds of signs; a question names one by its place here. */
    public static final List<String> KINDS = List.of("hotel", "restaurant", "phone", "bank");

    /** A sign says one of so many things. */
    public static final int SAYINGS = 8;

    /** Numbers of a patch. */
    public static final int WIDTH = 9 + SAYINGS;

    private static final List<String> GROUNDS = List.of("sky", "wall", "road");
    private static final double[] BRIGHTNESS = {2, 1, 0.5};
    private static final int SIGN = 4;
    private static final int KIND = 5;
    private static final int SAYS = 9;
    private static final double PLAIN = 1.5;
    private static final double SHINING = 3;
    private static final double NOISE = 0.1;

    private final Matrix patches;
    private final int[] places;
    private final int[] sayings;
    private final int brightest;

    private Street(Matrix patches, int[] places, int[] sayings, int brightest) {
        this.patches = patches;
        this.places = places;
        this.sayings = sayings;
        this.brightest = brightest;
    }

    /** A random street, every number of it off by 0.1 · N(0, 1). */
    public static Street draw(RandomGenerator random) {
        return draw(random, NOISE);
    }

    /** A random street as it would be without any noise. */
    public static Street drawClear(RandomGenerator random) {
        return draw(random, 0);
    }

    private static Street draw(RandomGenerator random, double noise) {
        int[] walls = Examples.shuffled(2 * COLS, random);
        int[] sayings = Examples.shuffled(SAYINGS, random);
        int brightest = random.nextInt(KINDS.size());
        int[] places = new int[KINDS.size()];
        double[][] patches = new double[ROWS * COLS][WIDTH];
        for (int i = 0; i < patches.length; i++) {
            patches[i][0] = BRIGHTNESS[ground(i)];
            patches[i][1 + ground(i)] = 1;
        }
        for (int kind = 0; kind < places.length; kind++) {
            places[kind] = 2 * COLS + walls[kind];
            double[] sign = new double[WIDTH];
            sign[0] = kind == brightest ? SHINING : PLAIN;
            sign[SIGN] = 1;
            sign[KIND + kind] = 1;
            sign[SAYS + sayings[kind]] = 1;
            patches[places[kind]] = sign;
        }
        Matrix off = Matrix.normal(patches.length, WIDTH, random).scaled(noise);
        return new Street(Matrix.of(patches).plus(off), places, sayings, brightest);
    }

    /** Two rows of sky, two of wall, one of road. */
    private static int ground(int patch) {
        return Math.min(patch / (2 * COLS), GROUNDS.size() - 1);
    }

    /** A row for each patch, from the top left: (40 × 17). */
    public Matrix patches() {
        return patches;
    }

    /** Where the sign of this kind hangs, counted from the top left. */
    public int place(int kind) {
        return places[kind];
    }

    /** What the sign of this kind says, from 0 to 7. */
    public int says(int kind) {
        return sayings[kind];
    }

    /** The kind of the sign that shines. */
    public int brightest() {
        return brightest;
    }

    /** The same street with a piece of plain wall in place of this sign. */
    public Street without(int kind) {
        double[][] others = patches.toArray();
        double[] wall = new double[WIDTH];
        wall[0] = BRIGHTNESS[1];
        wall[2] = 1;
        others[places[kind]] = wall;
        return new Street(Matrix.of(others), places, sayings, brightest);
    }

    /** What is seen on each patch, row by row: {@code sky}, {@code phone 5} and so on. */
    public String[][] names() {
        String[][] names = new String[ROWS][COLS];
        for (int i = 0; i < ROWS * COLS; i++) {
            names[i / COLS][i % COLS] = GROUNDS.get(ground(i));
        }
        for (int kind = 0; kind < places.length; kind++) {
            names[places[kind] / COLS][places[kind] % COLS] = KINDS.get(kind) + " " + says(kind);
        }
        return names;
    }
}
