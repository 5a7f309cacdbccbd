// Lesson 04: Why scale? (为什么要缩放)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/04-why-scale.jsh
// Made from notebooks/text/04-why-scale.md by ./workbook make-notebooks: change that file.

import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import attention.matrix.*;
import attention.score.*;
import attention.mask.*;
import attention.normalize.*;
import attention.exercise.*;
import attention.variant.*;
import attention.own.*;
import attention.model.*;
import attention.train.*;
import attention.study.*;
import attention.show.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import java.util.random.*;
import static attention.workbook.Session.*;

say("""
Why scale? (为什么要缩放)
=========================

The question of this lesson. Our books have three features. The models that
translate and write text use vectors with 64, 512 or more places. Nothing in
the three steps depends on the width, so just make the vectors longer. What
could go wrong?

Something does, silently: no error, no NaN, the weights add up to 1. At the
end you will know why nearly every attention in the world divides its scores
by a square root, and on which assumption that rests. You need lessons 01 to
03. Reading takes about 25 minutes, the two exercises about 20 more.
""");

say("""
Longer vectors, same question
-----------------------------

Nobody has noted 1,024 features of our five books, so we let chance invent
them. nextGaussian() draws a number that is about 0 on average, mostly between
−2 and 2, positive as often as negative (a normal distribution, 正态分布). A
random query and eight random keys have nothing to do with each other: no key
deserves to win. The number 12 is the seed (种子): it fixes the sequence, so
that you get the same "random" numbers as this page, on every machine. (dot is
the library's dot product under a shorter name.)
""");

code("""
double[] draw(int width, double spread, Random random) {
    double[] vector = new double[width];
    for (int k = 0; k < width; k++) {
        vector[k] = spread * random.nextGaussian();
    }
    return vector;
}

ScoreFunction dotProduct = new DotProduct();

double dot(double[] a, double[] b) {
    return dotProduct.score(a, b);
}

double[] scores(double[] query, double[][] keys, double scale) {
    double[] result = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
        result[j] = dot(query, keys[j]) * scale;
    }
    return result;
}

double[][] drawKeys(
        int count, int width, double spread, Random random) {
    double[][] keys = new double[count][];
    for (int j = 0; j < count; j++) {
        keys[j] = draw(width, spread, random);
    }
    return keys;
}
""");
double[] draw(int width, double spread, Random random) {
    double[] vector = new double[width];
    for (int k = 0; k < width; k++) {
        vector[k] = spread * random.nextGaussian();
    }
    return vector;
}

ScoreFunction dotProduct = new DotProduct();

double dot(double[] a, double[] b) {
    return dotProduct.score(a, b);
}

double[] scores(double[] query, double[][] keys, double scale) {
    double[] result = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
        result[j] = dot(query, keys[j]) * scale;
    }
    return result;
}

double[][] drawKeys(
        int count, int width, double spread, Random random) {
    double[][] keys = new double[count][];
    for (int j = 0; j < count; j++) {
        keys[j] = draw(width, spread, random);
    }
    return keys;
}

say("""
  | Predict. With width 4, the largest of the eight weights below is 0.385.
  | Then only the width changes. What will it be at 64, and at 1,024: smaller,
  | about the same, or larger?
""");

code("""
for (int width : new int[] {4, 64, 1024}) {
    Random random = new Random(12);
    double[] query = draw(width, 1, random);
    double[][] keys = drawKeys(8, width, 1, random);
    double[] weights = new Softmax().weights(scores(query, keys, 1));
    String line = "width " + width + ":";
    for (double weight : weights) {
        line += " " + Numbers.fixed(weight, 3);
    }
    print(line);
}
""");
for (int width : new int[] {4, 64, 1024}) {
    Random random = new Random(12);
    double[] query = draw(width, 1, random);
    double[][] keys = drawKeys(8, width, 1, random);
    double[] weights = new Softmax().weights(scores(query, keys, 1));
    String line = "width " + width + ":";
    for (double weight : weights) {
        line += " " + Numbers.fixed(weight, 3);
    }
    print(line);
}

say("""
At 64 one key out of eight has 99.7 percent, at 1,024 all there is. Nobody
asked for that: the keys are noise, and the query is noise too. Softmax is as
sure as it can be about nothing.
""");

say("""
Spread, in one number
---------------------

How far do numbers scatter? Take the five scores of the shelf, 4, 3, 2, 1, 0.
Their mean (平均值) is 2. Their distances from the mean are 2, 1, 0, −1, −2;
squared, 4, 1, 0, 1, 4; the average of these squares is 2. This average
squared distance is the variance (方差), and its square root, here 1.41, the
standard deviation (标准差): a typical distance from the mean. The numbers of
nextGaussian() have mean 0 and variance 1.

  | Predict. A dot product at width 64 has some variance. At width 256, four
  | times as wide, is the variance of the dot products twice as large, four
  | times, or sixteen times?
""");

code("""
int[] widths = {1, 4, 16, 64, 256, 1024};

double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
        sum += number;
    }
    return sum / numbers.length;
}

double variance(double[] numbers) {
    double mean = mean(numbers);
    double sum = 0;
    for (double number : numbers) {
        sum += (number - mean) * (number - mean);
    }
    return sum / numbers.length;
}

double[] dotProducts(int pairs, int width) {
    Random random = new Random(12);
    double[] result = new double[pairs];
    for (int i = 0; i < pairs; i++) {
        result[i] = dot(draw(width, 1, random), draw(width, 1, random));
    }
    return result;
}

for (int width : widths) {
    double[] products = dotProducts(10000, width);
    double variance = variance(products);
    String line = "width " + width + ": variance ";
    line += Numbers.fixed(variance, 2) + ", standard deviation ";
    print(line + Numbers.fixed(Math.sqrt(variance), 2));
}
""");
int[] widths = {1, 4, 16, 64, 256, 1024};

double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
        sum += number;
    }
    return sum / numbers.length;
}

double variance(double[] numbers) {
    double mean = mean(numbers);
    double sum = 0;
    for (double number : numbers) {
        sum += (number - mean) * (number - mean);
    }
    return sum / numbers.length;
}

double[] dotProducts(int pairs, int width) {
    Random random = new Random(12);
    double[] result = new double[pairs];
    for (int i = 0; i < pairs; i++) {
        result[i] = dot(draw(width, 1, random), draw(width, 1, random));
    }
    return result;
}

for (int width : widths) {
    double[] products = dotProducts(10000, width);
    double variance = variance(products);
    String line = "width " + width + ": variance ";
    line += Numbers.fixed(variance, 2) + ", standard deviation ";
    print(line + Numbers.fixed(Math.sqrt(variance), 2));
}

say("""
The variance of a dot product is its width, apart from a few percent that come
from measuring only 10,000 pairs. The reason takes three lines. q · k is a sum
of D products q₁k₁ + q₂k₂ + … One product has mean 0 and its average square is
(average of q²) · (average of k²) = 1 · 1 = 1. When the sum is squared, the
mixed terms such as q₁k₁ · q₂k₂ are as often positive as negative and average
out, so what remains is D times 1:

    variance(q · k) = D          standard deviation = √D

So the scores of a wide attention are not different in kind. They are only
stretched, by √D: at width 1,024 by 32. And you know from lesson 02 what
stretching scores does. It is a temperature of 1/32.
""");

say("""
Softmax saturates
-----------------

One query could be an accident. Here are 2,000 for each width, each with 8
keys of its own: the mean of the largest weight, and how many rows put more
than 0.99 on one key. (Three short methods use Java streams, which run over an
array without a written loop: in them max finds the largest entry, mapToDouble
computes one number from each entry, filter keeps the entries for which the
test is true, and count counts them.)
""");

code("""
double[][] scoreRows(int width, double spread) {
    Random random = new Random(12);
    double[][] rows = new double[2000][];
    for (int row = 0; row < rows.length; row++) {
        double[] query = draw(width, spread, random);
        double[][] keys = drawKeys(8, width, spread, random);
        rows[row] = scores(query, keys, 1);
    }
    return rows;
}

double[][] weightRows(double[][] scoreRows, double scale) {
    double[][] rows = new double[scoreRows.length][];
    for (int row = 0; row < rows.length; row++) {
        double[] scaled = new double[8];
        for (int j = 0; j < 8; j++) {
            scaled[j] = scoreRows[row][j] * scale;
        }
        rows[row] = new Softmax().weights(scaled);
    }
    return rows;
}

double largest(double[] weights) {
    return Arrays.stream(weights).max().getAsDouble();
}

double meanLargest(double[][] rows) {
    return mean(
        Arrays.stream(rows).mapToDouble(row -> largest(row)).toArray());
}

double shareAbove99(double[][] rows) {
    double above =
        Arrays.stream(rows).filter(row -> largest(row) > 0.99).count();
    return above / 2000;
}

double[][][] raw = new double[6][][];
double[][][] plain = new double[6][][];
for (int w = 0; w < 6; w++) {
    raw[w] = scoreRows(widths[w], 1);
    plain[w] = weightRows(raw[w], 1);
    String mean = Numbers.fixed(meanLargest(plain[w]), 3);
    String share = Numbers.fixed(100 * shareAbove99(plain[w]), 1);
    String line = "width " + widths[w] + ": mean largest weight " + mean;
    print(line + ", above 0.99: " + share + " %");
}
""");
double[][] scoreRows(int width, double spread) {
    Random random = new Random(12);
    double[][] rows = new double[2000][];
    for (int row = 0; row < rows.length; row++) {
        double[] query = draw(width, spread, random);
        double[][] keys = drawKeys(8, width, spread, random);
        rows[row] = scores(query, keys, 1);
    }
    return rows;
}

double[][] weightRows(double[][] scoreRows, double scale) {
    double[][] rows = new double[scoreRows.length][];
    for (int row = 0; row < rows.length; row++) {
        double[] scaled = new double[8];
        for (int j = 0; j < 8; j++) {
            scaled[j] = scoreRows[row][j] * scale;
        }
        rows[row] = new Softmax().weights(scaled);
    }
    return rows;
}

double largest(double[] weights) {
    return Arrays.stream(weights).max().getAsDouble();
}

double meanLargest(double[][] rows) {
    return mean(
        Arrays.stream(rows).mapToDouble(row -> largest(row)).toArray());
}

double shareAbove99(double[][] rows) {
    double above =
        Arrays.stream(rows).filter(row -> largest(row) > 0.99).count();
    return above / 2000;
}

double[][][] raw = new double[6][][];
double[][][] plain = new double[6][][];
for (int w = 0; w < 6; w++) {
    raw[w] = scoreRows(widths[w], 1);
    plain[w] = weightRows(raw[w], 1);
    String mean = Numbers.fixed(meanLargest(plain[w]), 3);
    String share = Numbers.fixed(100 * shareAbove99(plain[w]), 1);
    String line = "width " + widths[w] + ": mean largest weight " + mean;
    print(line + ", above 0.99: " + share + " %");
}

say("""
At width 1,024 four rows of five put more than 99 percent on a single key, and
that key was chosen by chance. A softmax that has arrived at (nearly) 1 and 0
is called saturated (饱和).
""");

say("""
The nudge table gets a name
---------------------------

Perhaps that is fine? A clear decision is not bad in itself. The harm shows
when the attention is supposed to learn. Learning, as lesson 05 will show,
means to nudge numbers, to look what moves, and to go where it gets better. If
nothing moves, nothing can be learned.

Lesson 02 made a table of that: nudge each score by 0.001, see how much each
weight moves, divide by the nudge. With ever smaller nudges its entries settle
to fixed numbers. The table of these numbers is called the Jacobian
(雅可比矩阵). It has one row per weight and one column per score: entry (i, j)
says how fast weight i moves when score j is nudged. (Lesson 02 had it
mirrored, one row per nudge.) For softmax, there is a formula for it that
needs the weights alone:

    Jᵢᵢ = aᵢ (1 − aᵢ)      own score: up
    Jᵢⱼ = − aᵢ aⱼ          another one's score: down       J (n × n), a (n)

Two entries by hand, for Marvel's weights 0.636, 0.234, 0.086, 0.032, 0.012.
Own nudge of the Omnibus: 0.636 · (1 − 0.636) = 0.231. Omnibus, when the Film
Companion is nudged: −0.636 · 0.234 = −0.149. Lesson 02 measured 0.2314 and
−0.149.
""");

say("""
Exercise: SoftmaxJacobian
-------------------------

Write the formula as loops. The weights of a softmax go in, the table comes
out: row = weight, column = score. (For softmax the table equals its mirror
image, so you could not even see it if you exchanged the two. Other functions
are not so kind.) In a terminal:
exercises/04-why-scale/MySoftmaxJacobian.java.
""");

code("""
/**
 * Exercise SoftmaxJacobian · lesson 04 · notebooks/04-why-scale.ipynb
 *
 * <p>Lesson 02 nudged one score and watched every weight move. The Jacobian
 * is that table for all scores at once, and it needs nothing but the
 * weights.
 */
public class MySoftmaxJacobian implements SoftmaxJacobianContract {
    /**
     * How fast each weight moves when one score is nudged.
     *
     * @param weights n weights that came out of a softmax
     * @return n rows of n numbers: row i, column j is how fast weights[i]
     *     moves with score j
     */
    @Override
    public double[][] jacobian(double[] weights) {
        // TODO 1: a new table with a row and a column for each weight.
        // TODO 2: a weight and its own score, a weight and another one's:
        //         which formula where?
        throw new Todo("fill the table of nudges");
    }
}
""");
say("""
Write it in your file:

    exercises/04-why-scale/MySoftmaxJacobian.java
""");

code("""
check("SoftmaxJacobian");
""");
check("SoftmaxJacobian");

say("""
The same table twice
--------------------

Does the formula agree with nudging everywhere? Here it is as matrices: the
weights on the diagonal, minus every weight times every weight.
""");

code("""
double[] marvelScores = {4, 3, 2, 1, 0};

double[][] nudgeTable(double[] scores) {
    int n = scores.length;
    double nudge = 0.00001; // up and down, which is more exact
    double[][] table = new double[n][n];
    for (int j = 0; j < n; j++) {
        double[] up = scores.clone();
        double[] down = scores.clone();
        up[j] += nudge;
        down[j] -= nudge;
        double[] high = new Softmax().weights(up);
        double[] low = new Softmax().weights(down);
        for (int i = 0; i < n; i++) {
            table[i][j] = (high[i] - low[i]) / (2 * nudge);
        }
    }
    return table;
}

Matrix formula(double[] weights) {
    Matrix a = Matrix.ofRow(weights); // (1 × n)
    Matrix diagonal = Matrix.identity(weights.length).timesRow(a);
    return diagonal.minus(a.transpose().times(a)); // (n × n)
}

boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-6;
        }
    }
    return same;
}

Matrix jacobian = formula(new Softmax().weights(marvelScores));
Matrix byNudging = Matrix.of(nudgeTable(marvelScores));
print(jacobian);
print("formula and nudging agree: " + agree(jacobian, byNudging));
""");
double[] marvelScores = {4, 3, 2, 1, 0};

double[][] nudgeTable(double[] scores) {
    int n = scores.length;
    double nudge = 0.00001; // up and down, which is more exact
    double[][] table = new double[n][n];
    for (int j = 0; j < n; j++) {
        double[] up = scores.clone();
        double[] down = scores.clone();
        up[j] += nudge;
        down[j] -= nudge;
        double[] high = new Softmax().weights(up);
        double[] low = new Softmax().weights(down);
        for (int i = 0; i < n; i++) {
            table[i][j] = (high[i] - low[i]) / (2 * nudge);
        }
    }
    return table;
}

Matrix formula(double[] weights) {
    Matrix a = Matrix.ofRow(weights); // (1 × n)
    Matrix diagonal = Matrix.identity(weights.length).timesRow(a);
    return diagonal.minus(a.transpose().times(a)); // (n × n)
}

boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-6;
        }
    }
    return same;
}

Matrix jacobian = formula(new Softmax().weights(marvelScores));
Matrix byNudging = Matrix.of(nudgeTable(marvelScores));
print(jacobian);
print("formula and nudging agree: " + agree(jacobian, byNudging));

say("""
Each column adds up to 0, because the weights always add up to 1: what one
gains, the others lose. Each row adds up to 0, because of shift invariance:
nudge all scores together, and nothing moves.

To compare many tables we need one number for "how much moves at all". Square
all entries, add them up, take the root: the Frobenius norm
(弗罗贝尼乌斯范数), written ‖J‖. It is the length of a vector, applied to a
table.

  | Predict. ‖J‖ is 0.381 for Marvel. What is it if all five scores are equal?
  | And if the scores are ten times as large, 40, 30, 20, 10, 0?
""");

code("""
double norm(double[] weights) {
    return Math.sqrt(formula(weights).square().sum().get(0, 0));
}

double[] equal = {2, 2, 2, 2, 2};
double[] tenfold = {40, 30, 20, 10, 0};
for (double[] five : List.of(marvelScores, equal, tenfold)) {
    double moves = norm(new Softmax().weights(five));
    print(Numbers.text(five) + ": " + Numbers.text(moves));
}
""");
double norm(double[] weights) {
    return Math.sqrt(formula(weights).square().sum().get(0, 0));
}

double[] equal = {2, 2, 2, 2, 2};
double[] tenfold = {40, 30, 20, 10, 0};
for (double[] five : List.of(marvelScores, equal, tenfold)) {
    double moves = norm(new Softmax().weights(five));
    print(Numbers.text(five) + ": " + Numbers.text(moves));
}

say("""
Undecided weights move easily. Saturated weights do not move: every lever is
stuck, 4,000 times stiffer than before.
""");

say("""
How stuck is wide attention?
----------------------------

For each width and each of the 2,000 rows, ‖J‖ at the scores that enter the
softmax. We report the median (中位数), the middle one when all are sorted:
half of the rows have less, half have more.
""");

code("""
double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length % 2 == 1) {
        return sorted[half];
    }
    return (sorted[half - 1] + sorted[half]) / 2;
}

double medianNorm(double[][] rows) {
    return median(
        Arrays.stream(rows).mapToDouble(row -> norm(row)).toArray());
}

String brief(double x) { // three significant digits
    String rounded = String.format(Locale.ROOT, "%.2e", x);
    return Numbers.text(Double.parseDouble(rounded));
}

for (int w = 0; w < 6; w++) {
    String median = brief(medianNorm(plain[w]));
    print("width " + widths[w] + ": median norm " + median);
}
""");
double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length % 2 == 1) {
        return sorted[half];
    }
    return (sorted[half - 1] + sorted[half]) / 2;
}

double medianNorm(double[][] rows) {
    return median(
        Arrays.stream(rows).mapToDouble(row -> norm(row)).toArray());
}

String brief(double x) { // three significant digits
    String rounded = String.format(Locale.ROOT, "%.2e", x);
    return Numbers.text(Double.parseDouble(rounded));
}

for (int w = 0; w < 6; w++) {
    String median = brief(medianNorm(plain[w]));
    print("width " + widths[w] + ": median norm " + median);
}

say("""
(1.53e-6 is Java's way to write 1.53 · 10⁻⁶ = 0.00000153.) Up to width 4
nothing happens. Then it falls off a cliff: at 1,024 the typical row is
200,000 times stiffer than at 1.
""");

say("""
The repair
----------

The scores are stretched by √D. So shrink them by √D before softmax. That is
all.

    score = query · key / √D       S = Q Kᵀ / √D    (n × D) · (D × m) = (n × m)

This is the scaled dot product (缩放点积, Vaswani et al. 2017), and 1/√D is
the scale. Do not mix it up with the temperature. Both divide the scores; but
the scale is fixed by the width of the key and undoes a stretch that the width
caused, while the temperature is a knob that you turn because you like.

  | Predict. If √D helps, would D not help even more? What will the largest
  | weight be at width 1,024, divided by √D and divided by D?
""");

code("""
double[][][] rooted = new double[6][][];
double[][][] divided = new double[6][][];
for (int w = 0; w < 6; w++) {
    rooted[w] = weightRows(raw[w], 1 / Math.sqrt(widths[w]));
    divided[w] = weightRows(raw[w], 1.0 / widths[w]);
}

String[] cells(double[][][] all, boolean norms) {
    String[] result = new String[6];
    for (int w = 0; w < 6; w++) {
        double largest = meanLargest(all[w]);
        String norm = brief(medianNorm(all[w]));
        // a ? b : c is b where a is true, and c where it is not.
        result[w] = norms ? norm : Numbers.fixed(largest, 3);
    }
    return result;
}

Table measured = Table.create("2,000 rows of 8 keys for each width D");
measured.addColumns(
    IntColumn.create("D", widths),
    StringColumn.create("max, plain", cells(plain, false)),
    StringColumn.create("max, s ÷ √D", cells(rooted, false)),
    StringColumn.create("max, s ÷ D", cells(divided, false)),
    StringColumn.create("norm, plain", cells(plain, true)),
    StringColumn.create("norm, s ÷ √D", cells(rooted, true)));
show(measured)
""");
double[][][] rooted = new double[6][][];
double[][][] divided = new double[6][][];
for (int w = 0; w < 6; w++) {
    rooted[w] = weightRows(raw[w], 1 / Math.sqrt(widths[w]));
    divided[w] = weightRows(raw[w], 1.0 / widths[w]);
}

String[] cells(double[][][] all, boolean norms) {
    String[] result = new String[6];
    for (int w = 0; w < 6; w++) {
        double largest = meanLargest(all[w]);
        String norm = brief(medianNorm(all[w]));
        // a ? b : c is b where a is true, and c where it is not.
        result[w] = norms ? norm : Numbers.fixed(largest, 3);
    }
    return result;
}

Table measured = Table.create("2,000 rows of 8 keys for each width D");
measured.addColumns(
    IntColumn.create("D", widths),
    StringColumn.create("max, plain", cells(plain, false)),
    StringColumn.create("max, s ÷ √D", cells(rooted, false)),
    StringColumn.create("max, s ÷ D", cells(divided, false)),
    StringColumn.create("norm, plain", cells(plain, true)),
    StringColumn.create("norm, s ÷ √D", cells(rooted, true)));
print(show(measured));

say("""
(max: the mean of the largest weight; norm: the median of ‖J‖; s ÷ √D: the
scores were divided by √D before the softmax, plain: by nothing.) Divided by
√D, the width has no influence any more: 0.36 in each row from 64 on, and a
norm of 0.367. Divided by D, the weights go to 0.131. Eight keys that share
equally have 0.125 each, so this attention looks at everything and the query
has no say. Too much of the medicine is the other illness.
""");

code("""
double[] x = new double[6];
double[] plainNorms = new double[6];
double[] rootedNorms = new double[6];
for (int w = 0; w < 6; w++) {
    x[w] = widths[w];
    plainNorms[w] = medianNorm(plain[w]);
    rootedNorms[w] = medianNorm(rooted[w]);
}

Lines stuck =
    Charts.lines("How much the weights can move: median of ‖J‖", x);
stuck.series("plain", plainNorms);
stuck.series(Theme.WEIGHT, "divided by √D", rootedNorms);
show(stuck.logX().logY().axes("width D", "median norm"))
""");
double[] x = new double[6];
double[] plainNorms = new double[6];
double[] rootedNorms = new double[6];
for (int w = 0; w < 6; w++) {
    x[w] = widths[w];
    plainNorms[w] = medianNorm(plain[w]);
    rootedNorms[w] = medianNorm(rooted[w]);
}

Lines stuck =
    Charts.lines("How much the weights can move: median of ‖J‖", x);
stuck.series("plain", plainNorms);
stuck.series(Theme.WEIGHT, "divided by √D", rootedNorms);
print(show(stuck.logX().logY().axes("width D", "median norm")));

say("""
Both axes count in factors of ten. One line is a level road, the other one a
cliff.

For our shelf, with D = 3, the difference is small, but it can be seen: after
scores the trace has one more stage, scaled scores. The library's matrix form
and the loops above must agree:
""");

code("""
double[] marvel = {1, 1, 0};
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> columns = List.of("price", "rating");

Attention scaled =
    new Attention(new ScaledDotProduct(), Mask.none(), new Softmax());
Matrix one = Matrix.ofRow(marvel);
Trace unnamed = scaled.attend(one, Matrix.of(keys), Matrix.of(values));
Trace trace = unnamed.labelled(List.of("Marvel"), books, columns);
Matrix byLoops = Matrix.ofRow(scores(marvel, keys, 1 / Math.sqrt(3)));
print("loops and matrices agree: " + agree(byLoops, trace.scaledScores()));
show(trace)
""");
double[] marvel = {1, 1, 0};
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> columns = List.of("price", "rating");

Attention scaled =
    new Attention(new ScaledDotProduct(), Mask.none(), new Softmax());
Matrix one = Matrix.ofRow(marvel);
Trace unnamed = scaled.attend(one, Matrix.of(keys), Matrix.of(values));
Trace trace = unnamed.labelled(List.of("Marvel"), books, columns);
Matrix byLoops = Matrix.ofRow(scores(marvel, keys, 1 / Math.sqrt(3)));
print("loops and matrices agree: " + agree(byLoops, trace.scaledScores()));
print(show(trace));

say("""
Exercise: ScaledDotProduct
--------------------------

A query and a key of the same width go in; the dot product, divided by the
root of that width, comes out.
(exercises/04-why-scale/MyScaledDotProduct.java)
""");

code("""
/**
 * Exercise ScaledDotProduct · lesson 04 · notebooks/04-why-scale.ipynb
 *
 * <p>The longer the vectors, the larger their dot product gets, and the
 * more softmax favours a single key. Dividing by the square root of dK
 * undoes that growth.
 */
public class MyScaledDotProduct implements ScoreFunction {
    /**
     * Scores one query against one key.
     *
     * @param query dK numbers
     * @param key dK numbers
     * @return {@code (query · key) / √dK}
     */
    @Override
    public double score(double[] query, double[] key) {
        // TODO 1: add up the products of matching entries.
        // TODO 2: divide the sum by the square root of dK. Which array
        //         knows dK?
        throw new Todo("score one query against one key, scaled");
    }
}
""");
say("""
Write it in your file:

    exercises/04-why-scale/MyScaledDotProduct.java
""");

code("""
check("ScaledDotProduct");
""");
check("ScaledDotProduct");

say("""
What moves the query
--------------------

Here comes the part that even experienced people get wrong. What must move in
the end is not a weight but the query. Make one number out of the attention's
result, as a stand-in for "how good is the answer": give each key a random
value of width 4, draw four random numbers u, and let L = u · context. Nudge
one place of the query and see how L moves: that is a slope (斜率). The slopes
for all D places together form a vector, the gradient (梯度) of L on the
query, and its length says how strongly L can be changed through the query.

Nudging 1,024 places 2,000 times is slow, and the Jacobian saves us the
trouble. Nudge place k of the query: score j moves by keyⱼₖ, times the scale
if there is one. Score j moves weight i by Jᵢⱼ. Weight i moves L by pᵢ = u ·
valueᵢ. Multiply along each way, and add up all ways; since L = Σ aᵢ pᵢ, it
shrinks to one sum:

    slopeₖ = Σⱼ Σᵢ  keyⱼₖ · Jᵢⱼ · pᵢ  =  Σⱼ  aⱼ (pⱼ − L) · keyⱼₖ

Before we trust it, a test on the shelf. Let L be the price that Marvel is
told; then p is simply the five prices.
""");

code("""
double[] gradient(
        double[] weights, double[][] keys, double[] parts, double scale) {
    double level = dot(weights, parts); // this is L
    double[] slopes = new double[keys[0].length];
    for (int j = 0; j < keys.length; j++) {
        double onScore = weights[j] * (parts[j] - level) * scale;
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] += onScore * keys[j][k];
        }
    }
    return slopes;
}

double[] prices = {50, 30, 40, 20, 90};

double price(double[] query) {
    return dot(new Softmax().weights(scores(query, keys, 1)), prices);
}

double[] nudged = new double[3];
for (int i = 0; i < 3; i++) {
    double[] up = marvel.clone();
    double[] down = marvel.clone();
    up[i] += 0.00001;
    down[i] -= 0.00001;
    nudged[i] = (price(up) - price(down)) / 0.00002;
}

double[] shares = new Softmax().weights(scores(marvel, keys, 1));
double[] slopes = gradient(shares, keys, prices, 1);
print("yuan for more comics, film, war: " + Numbers.text(slopes));
boolean same = agree(Matrix.ofRow(nudged), Matrix.ofRow(slopes));
print("formula and nudging agree: " + same);
""");
double[] gradient(
        double[] weights, double[][] keys, double[] parts, double scale) {
    double level = dot(weights, parts); // this is L
    double[] slopes = new double[keys[0].length];
    for (int j = 0; j < keys.length; j++) {
        double onScore = weights[j] * (parts[j] - level) * scale;
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] += onScore * keys[j][k];
        }
    }
    return slopes;
}

double[] prices = {50, 30, 40, 20, 90};

double price(double[] query) {
    return dot(new Softmax().weights(scores(query, keys, 1)), prices);
}

double[] nudged = new double[3];
for (int i = 0; i < 3; i++) {
    double[] up = marvel.clone();
    double[] down = marvel.clone();
    up[i] += 0.00001;
    down[i] -= 0.00001;
    nudged[i] = (price(up) - price(down)) / 0.00002;
}

double[] shares = new Softmax().weights(scores(marvel, keys, 1));
double[] slopes = gradient(shares, keys, prices, 1);
print("yuan for more comics, film, war: " + Numbers.text(slopes));
boolean same = agree(Matrix.ofRow(nudged), Matrix.ofRow(slopes));
print("formula and nudging agree: " + same);

say("""
A little more wish for comics makes the answer dearer, at 7.9 yuan per unit;
more wish for film makes it cheaper.

(double... takes any number of scales, as an array.)
""");

code("""
// one row of lengths for each scale
double[][] gradientLengths(int width, double... scales) {
    Random random = new Random(12);
    double[][] lengths = new double[scales.length][2000];
    for (int row = 0; row < 2000; row++) {
        double[] query = draw(width, 1, random);
        double[][] keys = drawKeys(8, width, 1, random);
        double[] u = draw(4, 1, random);
        double[] parts = new double[8];
        for (int j = 0; j < 8; j++) {
            parts[j] = dot(u, draw(4, 1, random));
        }
        for (int s = 0; s < scales.length; s++) {
            double[] scored = scores(query, keys, scales[s]);
            double[] weights = new Softmax().weights(scored);
            double[] slopes = gradient(weights, keys, parts, scales[s]);
            lengths[s][row] = Math.sqrt(dot(slopes, slopes));
        }
    }
    return lengths;
}
""");
// one row of lengths for each scale
double[][] gradientLengths(int width, double... scales) {
    Random random = new Random(12);
    double[][] lengths = new double[scales.length][2000];
    for (int row = 0; row < 2000; row++) {
        double[] query = draw(width, 1, random);
        double[][] keys = drawKeys(8, width, 1, random);
        double[] u = draw(4, 1, random);
        double[] parts = new double[8];
        for (int j = 0; j < 8; j++) {
            parts[j] = dot(u, draw(4, 1, random));
        }
        for (int s = 0; s < scales.length; s++) {
            double[] scored = scores(query, keys, scales[s]);
            double[] weights = new Softmax().weights(scored);
            double[] slopes = gradient(weights, keys, parts, scales[s]);
            lengths[s][row] = Math.sqrt(dot(slopes, slopes));
        }
    }
    return lengths;
}

say("""
  | Predict. Without scaling, from width 1 to 1,024, the median norm of the
  | Jacobian falls from 0.35 to 0.0000015. What does the mean length of the
  | gradient do: fall just as much, fall a little, stay, or grow?
""");

code("""
double[][][] lengths = new double[6][][];
for (int w = 0; w < 6; w++) {
    double scale = 1 / Math.sqrt(widths[w]);
    lengths[w] = gradientLengths(widths[w], 1, scale);
    String mean = brief(mean(lengths[w][0]));
    String median = brief(median(lengths[w][0]));
    print("width " + widths[w] + ": mean " + mean + ", median " + median);
}
""");
double[][][] lengths = new double[6][][];
for (int w = 0; w < 6; w++) {
    double scale = 1 / Math.sqrt(widths[w]);
    lengths[w] = gradientLengths(widths[w], 1, scale);
    String mean = brief(mean(lengths[w][0]));
    String median = brief(median(lengths[w][0]));
    print("width " + widths[w] + ": mean " + mean + ", median " + median);
}

say("""
It grows, about fivefold, while the median collapses. You often read that
"without scaling the gradient vanishes". As a statement about the average,
that is wrong. Nearly all rows are stuck. But in a few, two keys happen to be
close to a tie, and there the keys themselves stand in the formula, each with
a length of about √1024 = 32. Who gets the gradient?
""");

code("""
String topTenth(double[] lengths) {
    double[] sorted = lengths.clone();
    Arrays.sort(sorted);
    double[] top = Arrays.copyOfRange(sorted, 1800, 2000);
    double share = mean(top) * 200 / (mean(sorted) * 2000);
    return Numbers.fixed(100 * share, 0) + " %";
}

for (int w = 0; w < 6; w++) {
    String share = topTenth(lengths[w][0]);
    print("width " + widths[w] + ": the top tenth of rows has " + share);
    double[] calm = lengths[w][1];
    String mean = ", mean " + brief(mean(calm));
    String median = ", median " + brief(median(calm));
    print("    ÷ √D: " + topTenth(calm) + mean + median);
}
""");
String topTenth(double[] lengths) {
    double[] sorted = lengths.clone();
    Arrays.sort(sorted);
    double[] top = Arrays.copyOfRange(sorted, 1800, 2000);
    double share = mean(top) * 200 / (mean(sorted) * 2000);
    return Numbers.fixed(100 * share, 0) + " %";
}

for (int w = 0; w < 6; w++) {
    String share = topTenth(lengths[w][0]);
    print("width " + widths[w] + ": the top tenth of rows has " + share);
    double[] calm = lengths[w][1];
    String mean = ", mean " + brief(mean(calm));
    String median = ", median " + brief(median(calm));
    print("    ÷ √D: " + topTenth(calm) + mean + median);
}

say("""
Most rows learn nothing, a few jump. At width 1,024 a tenth of the rows owns
91 percent of the gradient. With the scale it owns less than a quarter, mean
and median lie close together, and from width 16 on nothing changes any more:
everybody learns a bit. A mean alone would have hidden all this.
""");

say("""
When the assumption fails
-------------------------

The variance D holds for entries that are independent (独立: knowing some
tells nothing about the others), with mean 0 and variance 1. The root is right
because of that, and not by a law of nature. Draw the entries ten times
smaller (standard deviation 0.1) or three times larger, at width 64:
""");

code("""
for (double spread : new double[] {0.1, 1, 3}) {
    double[][] drawn = scoreRows(64, spread);
    double[][] without = weightRows(drawn, 1);
    double[][] with = weightRows(drawn, 1 / Math.sqrt(64));
    String before = Numbers.fixed(meanLargest(without), 3);
    String after = Numbers.fixed(meanLargest(with), 3);
    String line = "spread " + Numbers.text(spread) + ": largest weight ";
    print(line + before + ", ÷ √D " + after);
}
""");
for (double spread : new double[] {0.1, 1, 3}) {
    double[][] drawn = scoreRows(64, spread);
    double[][] without = weightRows(drawn, 1);
    double[][] with = weightRows(drawn, 1 / Math.sqrt(64));
    String before = Numbers.fixed(meanLargest(without), 3);
    String after = Numbers.fixed(meanLargest(with), 3);
    String line = "spread " + Numbers.text(spread) + ": largest weight ";
    print(line + before + ", ÷ √D " + after);
}

say("""
With small entries the plain scores have variance 64 · 0.1⁴ = 0.0064 and are
tame by themselves. There, 1/√D only flattens what was nearly flat: 0.127 is
next to 0.125. With large ones the variance after scaling is 3⁴ = 81, and
softmax saturates in spite of it. So people who build models make the
assumption true: they start the learned tables with suitable small random
numbers and keep the vectors normalized (lesson 18). Learning may break it
again later.
""");

say("""
Find the bug
------------

This program was meant to divide by the root of the width. Its weights look
reasonable. An experiment: compare the weights of the first two books, on our
shelf and on a shelf with one more book.
""");

code("""
double[] suspicious(double[] query, double[][] keys) {
    double[] result = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
        result[j] = dot(query, keys[j]) / Math.sqrt(keys.length);
    }
    return new Softmax().weights(result);
}

double[][] oneMore = {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}, {0, 0, 1}
};
double[] five = suspicious(marvel, keys);
double[] six = suspicious(marvel, oneMore);
print("5 books: " + Numbers.fixed(five[0] / five[1], 4));
print("6 books: " + Numbers.fixed(six[0] / six[1], 4));
""");
double[] suspicious(double[] query, double[][] keys) {
    double[] result = new double[keys.length];
    for (int j = 0; j < keys.length; j++) {
        result[j] = dot(query, keys[j]) / Math.sqrt(keys.length);
    }
    return new Softmax().weights(result);
}

double[][] oneMore = {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}, {0, 0, 1}
};
double[] five = suspicious(marvel, keys);
double[] six = suspicious(marvel, oneMore);
print("5 books: " + Numbers.fixed(five[0] / five[1], 4));
print("6 books: " + Numbers.fixed(six[0] / six[1], 4));

riddle("What is wrong", """
How the Omnibus compares with the Companion must not depend on how many other
books there are. In Java keys.length is the number of rows, which is the
number of keys; the width is keys[0].length. Right would be e^(1/√3) = 1.7813
for both shelves. Where a test uses as many keys as the keys are wide, the two
are equal and the bug passes. When we put this very mistake into the tests of
three published attention exercises, all three accepted it. And the Java
edition of a well-known textbook has this function twice: one copy computes
the width and then divides by Math.sqrt(2). Test with sizes that all differ.
""");

say("""
Try this
--------

1. At width 64, estimate the variance from 50 pairs in place of 10,000, with
   five different seeds. How much do the estimates scatter?
2. Draw entries from −1 to 1, evenly (2 * random.nextDouble() - 1). Their
   variance is 1/3. Predict the variance of the dot product at D = 64, then
   measure it.
3. Use 64 keys in place of 8. How does the largest weight change, with and
   without scale? What is "uniform" now?
4. Replace the dot product by a cosine. Do you need 1/√D? Measure how the
   standard deviation of a cosine depends on D.
5. Give all entries the mean 1: 1 + random.nextGaussian(), like our books,
   whose features are never negative. Which of the three assumptions is
   broken, and what happens to the variance?
6. Find, by measuring, the scale at which ‖J‖ is largest for D = 1,024. Is it
   1/√D? Is "moves most easily" the same as "best"?
""");
riddle("Answers", """
1. The seeds 1 to 5 give 74.1, 58.6, 66.1, 47.7 and 84.3: off by a quarter or
   more is nothing special.
2. 64 · 1/3 · 1/3 = 7.11; measured from 10,000 pairs, with seed 12, 7.07.
3. At D = 64 the mean largest weight is 0.793 plain (0.877 with 8 keys) and
   0.108 with the scale. Uniform is 1/64 = 0.016 now.
4. No. All cosines lie between −1 and 1, and their standard deviation is 1/√D:
   0.496, 0.250, 0.124 at D = 4, 16, 64. Wide cosines are too small, which is
   why a factor stands in front of them.
5. The mean is not 0. The average of q² is 2 now, so that one product has the
   variance 2 · 2 − 1 = 3, and the dot product 3 D: measured 186 at D = 64.
6. With 8 keys the median of ‖J‖ is largest, 0.379, at about 1.75/√D; at 1/√D
   it is 0.367. Whether that is also best, only learning can tell: lesson 07
   compares temperatures so.
""");

say("""
By hand
-------

notebooks/sheets/04-why-scale.md is a sheet to print: the variance of a dot
product from a complete list of cases, and two Jacobians, one alive and one
stuck. Its key is on the last page.
""");

say("""
What to remember
----------------

- For independent entries of mean 0 and variance 1, a dot product of width D
  has variance D: scores are stretched by √D.
- Stretched scores saturate softmax: one weight near 1, chosen by chance.
- The Jacobian is the nudge table: Jᵢᵢ = aᵢ(1 − aᵢ), Jᵢⱼ = −aᵢaⱼ. Its norm
  says how much the weights can still move. Saturated means stuck.
- 1/√D undoes the stretch. 1/D makes everything uniform. D is the width of one
  key, not the number of keys.
- Without the scale the median gradient vanishes and the mean grows: most rows
  learn nothing, a few jump.
- The root rests on an assumption. Small entries need no scale, large ones
  need more.
""");

say("""
Sources
-------

- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, section 3.2.1:
  the scale 1/√dₖ, and the remark on variance in its footnote 4.
- D. Britz, A. Goldie, M.-T. Luong, Q. Le, "Massive Exploration of Neural
  Machine Translation Architectures", EMNLP 2017: additive beats unscaled dot
  product at large widths; the observation that called for an explanation.
- X. Glorot, Y. Bengio, "Understanding the Difficulty of Training Deep
  Feedforward Neural Networks", AISTATS 2010: keeping variances near 1 from
  layer to layer, and saturation.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("SoftmaxJacobian") checks your file again,
hint("SoftmaxJacobian") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
