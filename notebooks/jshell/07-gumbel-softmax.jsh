// Lesson 07: Gumbel-softmax (Gumbel-softmax 分布)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/07-gumbel-softmax.jsh
// Made from notebooks/text/07-gumbel-softmax.md by ./workbook make-notebooks: change that file.

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
Gumbel-softmax (Gumbel-softmax 分布)
====================================

The question of this lesson. A hard reader opens one book, drawn with the
weights of softmax. No gradient goes back through a draw, and REINFORCE, which
needs none, is right on average and wild from draw to draw (lesson 06). Can a
draw have an ordinary gradient? And when hard readers are really trained, who
wins?

It can, almost, at a price that you will measure; then we train. You need
lessons 02, 04, 05 and 06. Reading takes about 40 minutes, the three exercises
about an hour. It is the longest lesson, and it has two halves: the trick, up
to the exercise StraightThrough, and the training after it. Take a break
between them. Three sections are marked Further; they may wait for a second
reading.

Marvel asks again. Its scores are 4, 3, 2, 1, 0, and softmax gives:
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {4, 3, 2, 1, 0};
double[] weights = new Softmax().weights(marvel);
show(weights)
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {4, 3, 2, 1, 0};
double[] weights = new Softmax().weights(marvel);
print(show(weights));

say("""
Put the dice elsewhere
----------------------

Lesson 06 drew like this: softmax first, then a number u decides between the
weights. What if chance came first? Add a random number to each score, its
noise (噪声), and take the book with the largest sum. Then chance is only a
constant that is added.

Would that draw with the weights of softmax? Try normal random numbers (lesson
04), 10,000 times. (A noise is handed over as a ToDoubleFunction<Random>,
lesson 05: a lambda that makes one number from a source of chance.)

  | Predict. The Omnibus has the softmax weight 0.636. With normal noise added
  | to the scores, how often will it be the largest: less often, just as
  | often, or more often?
""");

code("""
double[] frequencies(ToDoubleFunction<Random> noise, long seed) {
    Random random = new Random(seed);
    double[] shares = new double[5];
    for (int draw = 0; draw < 10000; draw++) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < 5; j++) {
            double noisy = marvel[j] + noise.applyAsDouble(random);
            if (noisy > most) {
                best = j;
                most = noisy;
            }
        }
        shares[best] += 1 / 10000.0;
    }
    return shares;
}

show(frequencies(random -> random.nextGaussian(), 7))
""");
double[] frequencies(ToDoubleFunction<Random> noise, long seed) {
    Random random = new Random(seed);
    double[] shares = new double[5];
    for (int draw = 0; draw < 10000; draw++) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < 5; j++) {
            double noisy = marvel[j] + noise.applyAsDouble(random);
            if (noisy > most) {
                best = j;
                most = noisy;
            }
        }
        shares[best] += 1 / 10000.0;
    }
    return shares;
}

print(show(frequencies(random -> random.nextGaussian(), 7)));

say("""
More often, 0.72, and the last books come far too seldom: War History 7 times
in place of 117. Which noise would give 0.636?
""");

say("""
A race
------

Let the books run a race. As long as book j is running, its chance to finish
in the next instant stays the same, proportional to its rate e^(score j), as
when you wait for a bus that keeps no timetable. Who is first? In the instant
when somebody finishes, it is book j with a chance in proportion to its rate,
so

    P(j is first) = e^(score j) / Σₖ e^(score k)         which is softmax

Such a time can be made from a number u that is spread evenly between 0 and 1
(a uniform random number, 均匀随机数): time = −log u / rate. The smallest time
wins. Take −log of it, which turns the order around, and the largest wins:

    −log(time) = −log(−log u / e^score) = score − log(−log u)

There is our noise: −log(−log u), added to the score. It has the Gumbel
distribution (Gumbel 分布). One race with given u:
""");

code("""
double[] u = {0.3, 0.6, 0.95, 0.5, 0.8};
double[][] race = new double[5][5];
for (int j = 0; j < 5; j++) {
    double rate = Math.exp(marvel[j]);
    double time = -Math.log(u[j]) / rate;
    double noise = -Math.log(-Math.log(u[j]));
    race[j] = new double[] {
        rate, time, -Math.log(time), noise, marvel[j] + noise
    };
}

List<String> stages =
    List.of("rate", "time", "−log time", "noise", "score + noise");
show(Tables.of("one race", Matrix.of(race), books, stages))
""");
double[] u = {0.3, 0.6, 0.95, 0.5, 0.8};
double[][] race = new double[5][5];
for (int j = 0; j < 5; j++) {
    double rate = Math.exp(marvel[j]);
    double time = -Math.log(u[j]) / rate;
    double noise = -Math.log(-Math.log(u[j]));
    race[j] = new double[] {
        rate, time, -Math.log(time), noise, marvel[j] + noise
    };
}

List<String> stages =
    List.of("rate", "time", "−log time", "noise", "score + noise");
print(show(Tables.of("one race", Matrix.of(race), books, stages)));

say("""
The third and the last column are equal. The Fan Guide has won this race
against the Omnibus; it was lucky.

How often which noise comes up is a curve. Its height, the density (密度),
says how thickly the numbers lie at a place:
""");

code("""
double[] x = new double[41];
double[] gumbelCurve = new double[41];
double[] normalCurve = new double[41];
double area = Math.sqrt(2 * Math.PI); // what lies under the normal curve
for (int k = 0; k < 41; k++) {
    x[k] = (k - 15) / 5.0; // from −3 to 5
    gumbelCurve[k] = Math.exp(-x[k] - Math.exp(-x[k]));
    normalCurve[k] = Math.exp(-x[k] * x[k] / 2) / area;
}

Lines bells = Charts.lines("How often which noise comes up", x);
bells.axes("noise", "density").series("normal", normalCurve);
show(bells.series(Theme.WEIGHT, "Gumbel", gumbelCurve))
""");
double[] x = new double[41];
double[] gumbelCurve = new double[41];
double[] normalCurve = new double[41];
double area = Math.sqrt(2 * Math.PI); // what lies under the normal curve
for (int k = 0; k < 41; k++) {
    x[k] = (k - 15) / 5.0; // from −3 to 5
    gumbelCurve[k] = Math.exp(-x[k] - Math.exp(-x[k]));
    normalCurve[k] = Math.exp(-x[k] * x[k] / 2) / area;
}

Lines bells = Charts.lines("How often which noise comes up", x);
bells.axes("noise", "density").series("normal", normalCurve);
print(show(bells.series(Theme.WEIGHT, "Gumbel", gumbelCurve)));

say("""
Gumbel's curve has a long tail to the right: now and then a book has very good
luck, never very bad luck.
""");

say("""
Further: where the name comes from
----------------------------------

E. J. Gumbel asked how the highest flood of a year is spread. The largest of
many independent numbers, moved to the left by the logarithm of their count,
is spread like this noise, if the single ones are spread like the times of our
race at rate 1. With 100 floods a year, in 10,000 years:
""");

code("""
int below0 = 0;
int above2 = 0;
Random weather = new Random(7);
for (int year = 0; year < 10000; year++) {
    double highest = 0;
    for (int flood = 0; flood < 100; flood++) {
        double height = -Math.log(1 - weather.nextDouble());
        highest = Math.max(highest, height);
    }
    double moved = highest - Math.log(100);
    below0 += moved < 0 ? 1 : 0;
    above2 += moved > 2 ? 1 : 0;
}

String belowAndAbove(double below, double above) {
    String first = "below 0 " + Numbers.fixed(below, 3);
    return first + ", above 2 " + Numbers.fixed(above, 3);
}

print("floods: " + belowAndAbove(below0 / 10000.0, above2 / 10000.0));
double gumbelBelow0 = Math.exp(-1); // −log(−log u) < 0 where u < 1/e
double gumbelAbove2 = 1 - Math.exp(-Math.exp(-2));
print("Gumbel: " + belowAndAbove(gumbelBelow0, gumbelAbove2));
""");
int below0 = 0;
int above2 = 0;
Random weather = new Random(7);
for (int year = 0; year < 10000; year++) {
    double highest = 0;
    for (int flood = 0; flood < 100; flood++) {
        double height = -Math.log(1 - weather.nextDouble());
        highest = Math.max(highest, height);
    }
    double moved = highest - Math.log(100);
    below0 += moved < 0 ? 1 : 0;
    above2 += moved > 2 ? 1 : 0;
}

String belowAndAbove(double below, double above) {
    String first = "below 0 " + Numbers.fixed(below, 3);
    return first + ", above 2 " + Numbers.fixed(above, 3);
}

print("floods: " + belowAndAbove(below0 / 10000.0, above2 / 10000.0));
double gumbelBelow0 = Math.exp(-1); // −log(−log u) < 0 where u < 1/e
double gumbelAbove2 = 1 - Math.exp(-Math.exp(-2));
print("Gumbel: " + belowAndAbove(gumbelBelow0, gumbelAbove2));

say("""
The proof by counting
---------------------

Counted shares scatter: a share p, counted in n draws, has the standard
deviation √(p(1−p)/n). Allow each of the five 2.58 of them, and all five lie
inside this band (置信带) in at least 95 of 100 repetitions, if the noise is
right. A star marks what lies outside. (A LinkedHashMap is a map that keeps
its order, and forEach goes through its pairs; columns of tables are as in
lesson 03.)
""");

code("""
double raceTime(Random random) { // at rate 1
    return -Math.log(random.nextDouble());
}

Map<String, ToDoubleFunction<Random>> noises = new LinkedHashMap<>();
noises.put("Gumbel", random -> -Math.log(raceTime(random)));
noises.put("normal", random -> random.nextGaussian());
noises.put("sign turned", random -> Math.log(raceTime(random)));
noises.put("one logarithm", random -> raceTime(random));
noises.put("twice Gumbel", random -> -2 * Math.log(raceTime(random)));

String[] inWords(double[] shares) {
    String[] words = new String[5];
    for (int j = 0; j < 5; j++) {
        double variance = weights[j] * (1 - weights[j]) / 10000;
        double band = 2.58 * Math.sqrt(variance);
        boolean inside = Math.abs(shares[j] - weights[j]) <= band;
        words[j] = Numbers.fixed(shares[j], 4) + (inside ? "" : " *");
    }
    return words;
}

Table counted = Table.create("10,000 draws with five noises");
counted.addColumns(
    StringColumn.create("book", books),
    StringColumn.create("softmax", inWords(weights)));
noises.forEach(
    (name, noise) -> {
        String[] drawn = inWords(frequencies(noise, 11));
        counted.addColumns(StringColumn.create(name, drawn));
    });
show(counted)
""");
double raceTime(Random random) { // at rate 1
    return -Math.log(random.nextDouble());
}

Map<String, ToDoubleFunction<Random>> noises = new LinkedHashMap<>();
noises.put("Gumbel", random -> -Math.log(raceTime(random)));
noises.put("normal", random -> random.nextGaussian());
noises.put("sign turned", random -> Math.log(raceTime(random)));
noises.put("one logarithm", random -> raceTime(random));
noises.put("twice Gumbel", random -> -2 * Math.log(raceTime(random)));

String[] inWords(double[] shares) {
    String[] words = new String[5];
    for (int j = 0; j < 5; j++) {
        double variance = weights[j] * (1 - weights[j]) / 10000;
        double band = 2.58 * Math.sqrt(variance);
        boolean inside = Math.abs(shares[j] - weights[j]) <= band;
        words[j] = Numbers.fixed(shares[j], 4) + (inside ? "" : " *");
    }
    return words;
}

Table counted = Table.create("10,000 draws with five noises");
counted.addColumns(
    StringColumn.create("book", books),
    StringColumn.create("softmax", inWords(weights)));
noises.forEach(
    (name, noise) -> {
        String[] drawn = inWords(frequencies(noise, 11));
        counted.addColumns(StringColumn.create(name, drawn));
    });
print(show(counted));

say("""
Gumbel noise is inside everywhere; each other noise is outside at four books
or five. This way to draw is called Gumbel-max (Gumbel-max 技巧). It needs no
softmax, no sum and no order of the keys.

The library does it with a whole matrix: 10,000 rows of scores in, 10,000 rows
with a single 1 out. Do loops and matrices count alike? (IntStream.range(0, n)
is a stream, lesson 04, of the numbers from 0 to n − 1, and allMatch asks
whether a test is true for each of them.)
""");

code("""
Matrix manyRows = Matrix.generate(10000, 5, (i, j) -> marvel[j]);
Noise elevenths = Noise.gumbel(new Random(11)); // seed 11, as above
Matrix picks = new GumbelMax(elevenths).weights(manyRows);
Matrix shareOfARow = Matrix.generate(1, 10000, (i, j) -> 1 / 10000.0);
Matrix columnMeans = shareOfARow.times(picks); // (1 × 5)

boolean agree(double[] a, double[] b) {
    IntStream places = IntStream.range(0, a.length);
    return places.allMatch(j -> Math.abs(a[j] - b[j]) < 1e-5);
}

double[] byLoop = frequencies(noises.get("Gumbel"), 11);
show(agree(columnMeans.row(0), byLoop))
""");
Matrix manyRows = Matrix.generate(10000, 5, (i, j) -> marvel[j]);
Noise elevenths = Noise.gumbel(new Random(11)); // seed 11, as above
Matrix picks = new GumbelMax(elevenths).weights(manyRows);
Matrix shareOfARow = Matrix.generate(1, 10000, (i, j) -> 1 / 10000.0);
Matrix columnMeans = shareOfARow.times(picks); // (1 × 5)

boolean agree(double[] a, double[] b) {
    IntStream places = IntStream.range(0, a.length);
    return places.allMatch(j -> Math.abs(a[j] - b[j]) < 1e-5);
}

double[] byLoop = frequencies(noises.get("Gumbel"), 11);
print(show(agree(columnMeans.row(0), byLoop)));

say("""
Exercise: GumbelMax
-------------------

Two methods: uniform numbers to noise, then scores and noise to the index of
the largest sum. Chance is an argument, so your answer can be checked to the
last digit. (In a terminal, the answers of this lesson lie in
exercises/07-gumbel-softmax.)
""");

code("""
/**
 * Exercise GumbelMax · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>Add a number of Gumbel noise to each score and take the largest: key j
 * then wins exactly as often as its softmax weight says.
 */
public class MyGumbelMax implements GumbelMaxContract {
    /**
     * Turns evenly spread numbers into Gumbel noise.
     *
     * @param uniforms any count of numbers, each above 0 and below 1
     * @return {@code −log(−log u)} for each of them, in a new array
     */
    @Override
    public double[] noise(double[] uniforms) {
        // TODO 1: two logarithms and two minus signs for each number.
        throw new Todo("turn uniform numbers into Gumbel noise");
    }

    /**
     * The key whose score and noise add up to the most.
     *
     * @param scores one score per key
     * @param noise one number per key
     * @return its index, from 0; of several that are equally large the
     *     lowest
     */
    @Override
    public int pick(double[] scores, double[] noise) {
        // TODO 2: add score and noise of each key, remember where the sum
        //         is largest.
        throw new Todo("pick the key with the largest noisy score");
    }
}
""");
say("""
Write it in your file:

    exercises/07-gumbel-softmax/MyGumbelMax.java
""");

code("""
check("GumbelMax");
""");
check("GumbelMax");

say("""
Melt the largest
----------------

"Take the largest" is still a staircase. But lesson 02 had a smooth relative
of it: softmax at a low temperature. So let the noisy scores go through
softmax:

    weights = softmax((scores + noise) / τ)    (n scores, n noises → n weights)

That is Gumbel-softmax (Jang et al. 2017; Maddison et al. 2017). Its
temperature is written τ (tau). Five draws at each of three temperatures, with
the same noise at all three:
""");

code("""
double[] gumbel(Random random, int count) {
    double[] noise = new double[count];
    for (int j = 0; j < count; j++) {
        double u = 1 - random.nextDouble(); // never 0
        noise[j] = Noise.gumbel(u);
    }
    return noise;
}

double[][] soft = new double[15][];
List<String> names = new ArrayList<>();
for (double temperature : new double[] {5, 1, 0.1}) {
    Random random = new Random(3);
    for (int draw = 1; draw <= 5; draw++) {
        double[] noise = gumbel(random, 5);
        soft[names.size()] =
            GumbelSoftmax.forward(marvel, noise, temperature);
        names.add("τ = " + Numbers.text(temperature) + ", draw " + draw);
    }
}

HeatMap draws = HeatMap.of(Matrix.of(soft), names, books);
draws.axes("draw", "book");
show(draws.titled("Gumbel-softmax, five draws at three temperatures"))
""");
double[] gumbel(Random random, int count) {
    double[] noise = new double[count];
    for (int j = 0; j < count; j++) {
        double u = 1 - random.nextDouble(); // never 0
        noise[j] = Noise.gumbel(u);
    }
    return noise;
}

double[][] soft = new double[15][];
List<String> names = new ArrayList<>();
for (double temperature : new double[] {5, 1, 0.1}) {
    Random random = new Random(3);
    for (int draw = 1; draw <= 5; draw++) {
        double[] noise = gumbel(random, 5);
        soft[names.size()] =
            GumbelSoftmax.forward(marvel, noise, temperature);
        names.add("τ = " + Numbers.text(temperature) + ", draw " + draw);
    }
}

HeatMap draws = HeatMap.of(Matrix.of(soft), names, books);
draws.axes("draw", "book");
print(show(draws.titled("Gumbel-softmax, five draws at three temperatures")));

say("""
At τ = 5 each draw is a mixture of everything, at τ = 0.1 nearly a choice of
one book.

  | Predict. At τ = 5 all weights are small, the largest about 0.3. In which
  | share of the draws is the Omnibus's weight the largest of the five: in
  | about 1/5, in 0.4, or in 0.636?
""");

code("""
Table melted = Table.create("10,000 draws of Gumbel-softmax");
double[] warmth = {5, 2, 1, 0.5, 0.2, 0.1};
String[] onTop = new String[6];
String[] meanWeight = new String[6];
String[] meanLargest = new String[6];
for (int t = 0; t < 6; t++) {
    Random random = new Random(7);
    double[] sums = new double[3];
    for (int draw = 0; draw < 10000; draw++) {
        double[] noise = gumbel(random, 5);
        double[] w = GumbelSoftmax.forward(marvel, noise, warmth[t]);
        double largest = Arrays.stream(w).max().getAsDouble();
        sums[0] += w[0] == largest ? 1 : 0;
        sums[1] += w[0];
        sums[2] += largest;
    }
    onTop[t] = Numbers.fixed(sums[0] / 10000, 3);
    meanWeight[t] = Numbers.fixed(sums[1] / 10000, 3);
    meanLargest[t] = Numbers.fixed(sums[2] / 10000, 3);
}

melted.addColumns(
    DoubleColumn.create("τ", warmth),
    StringColumn.create("Omnibus on top", onTop),
    StringColumn.create("its mean weight", meanWeight),
    StringColumn.create("mean largest weight", meanLargest));
show(melted)
""");
Table melted = Table.create("10,000 draws of Gumbel-softmax");
double[] warmth = {5, 2, 1, 0.5, 0.2, 0.1};
String[] onTop = new String[6];
String[] meanWeight = new String[6];
String[] meanLargest = new String[6];
for (int t = 0; t < 6; t++) {
    Random random = new Random(7);
    double[] sums = new double[3];
    for (int draw = 0; draw < 10000; draw++) {
        double[] noise = gumbel(random, 5);
        double[] w = GumbelSoftmax.forward(marvel, noise, warmth[t]);
        double largest = Arrays.stream(w).max().getAsDouble();
        sums[0] += w[0] == largest ? 1 : 0;
        sums[1] += w[0];
        sums[2] += largest;
    }
    onTop[t] = Numbers.fixed(sums[0] / 10000, 3);
    meanWeight[t] = Numbers.fixed(sums[1] / 10000, 3);
    meanLargest[t] = Numbers.fixed(sums[2] / 10000, 3);
}

melted.addColumns(
    DoubleColumn.create("τ", warmth),
    StringColumn.create("Omnibus on top", onTop),
    StringColumn.create("its mean weight", meanWeight),
    StringColumn.create("mean largest weight", meanLargest));
print(show(melted));

say("""
In 0.631 of these draws, which is 0.636 within its band, and exactly as often
at every temperature: dividing by τ changes no order. The other columns tell
the price: only when τ is small is the largest weight nearly 1, and the mean
weight that of softmax.

Now the gain: with the noise held fixed, the weights move smoothly with the
scores. The chain rule goes through, with 1/τ as one more factor:

    ∂L/∂scoreⱼ = wⱼ · (uⱼ − Σₖ wₖ uₖ) / τ      uⱼ = ∂L/∂wⱼ, w: weights above
""");

say("""
Exercise: GumbelSoftmax
-----------------------

Forward: noise, temperature, softmax, in this order and with the max shift (a
small τ makes large numbers). Backward: the formula above.
""");

code("""
/**
 * Exercise GumbelSoftmax · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>The largest noisy score wins: a staircase, and no gradient. Softmax at
 * a low temperature is nearly the same choice, and it has one.
 */
public class MyGumbelSoftmax implements GumbelSoftmaxContract {
    /**
     * Weights that lie near a single key, which one being a matter of
     * chance.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; the smaller, the harder
     * @return the softmax of {@code (scores[j] + noise[j]) / temperature}
     */
    @Override
    public double[] forward(
            double[] scores, double[] noise, double temperature) {
        // TODO 1: add the noise, divide by the temperature.
        // TODO 2: softmax of that, with the max shift.
        throw new Todo("compute the softmax of noisy scores");
    }

    /**
     * How the loss answers to each score, the noise staying what it is.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature the temperature of the forward pass
     * @param upstream how the loss answers to each weight: {@code
     *     ∂L/∂weights[j]}
     * @return {@code ∂L/∂scores[j]}
     */
    @Override
    public double[] backward(
            double[] scores,
            double[] noise,
            double temperature,
            double[] upstream) {
        // TODO 3: the weights of the forward pass, and the sum of weight ·
        //         upstream over all keys.
        // TODO 4: the gradient of softmax (lessons 04 and 05). What does
        //         the temperature do to it?
        throw new Todo("carry the gradient back to the scores");
    }
}
""");
say("""
Write it in your file:

    exercises/07-gumbel-softmax/MyGumbelSoftmax.java
""");

code("""
check("GumbelSoftmax");
""");
check("GumbelSoftmax");

say("""
One gradient, three ways
------------------------

Is the formula right? By loops, by nudging each score, and by the library's
matrices; L is the price that Marvel is told. (mapToDouble, lesson 04, makes a
number of each j, and sum adds them up.)
""");

code("""
double[] prices = {50, 30, 40, 20, 90};
double[] noise = gumbel(new Random(3), 5);
double tau = 0.5;

double price(double[] scores) {
    double[] w = GumbelSoftmax.forward(scores, noise, tau);
    IntStream places = IntStream.range(0, 5);
    return places.mapToDouble(j -> w[j] * prices[j]).sum();
}

double[] byLoops = new double[5];
double[] byNudging = new double[5];
double[] w = GumbelSoftmax.forward(marvel, noise, tau);
for (int j = 0; j < 5; j++) {
    byLoops[j] = w[j] * (prices[j] - price(marvel)) / tau;
    double[] up = marvel.clone();
    double[] down = marvel.clone();
    up[j] += 0.00001;
    down[j] -= 0.00001;
    byNudging[j] = (price(up) - price(down)) / 0.00002;
}

Matrix scores = Matrix.ofRow(marvel).asParameter();
Noise givenNoise = Noise.of(Matrix.ofRow(noise));
Normalizer fixed = new GumbelSoftmax(tau, givenNoise);
fixed.weights(scores).times(Matrix.ofColumn(prices)).backward();
double[] byMatrices = scores.gradient().row(0);

print(byLoops);
print("loops and nudging agree:  " + agree(byLoops, byNudging));
print("loops and matrices agree: " + agree(byLoops, byMatrices));
""");
double[] prices = {50, 30, 40, 20, 90};
double[] noise = gumbel(new Random(3), 5);
double tau = 0.5;

double price(double[] scores) {
    double[] w = GumbelSoftmax.forward(scores, noise, tau);
    IntStream places = IntStream.range(0, 5);
    return places.mapToDouble(j -> w[j] * prices[j]).sum();
}

double[] byLoops = new double[5];
double[] byNudging = new double[5];
double[] w = GumbelSoftmax.forward(marvel, noise, tau);
for (int j = 0; j < 5; j++) {
    byLoops[j] = w[j] * (prices[j] - price(marvel)) / tau;
    double[] up = marvel.clone();
    double[] down = marvel.clone();
    up[j] += 0.00001;
    down[j] -= 0.00001;
    byNudging[j] = (price(up) - price(down)) / 0.00002;
}

Matrix scores = Matrix.ofRow(marvel).asParameter();
Noise givenNoise = Noise.of(Matrix.ofRow(noise));
Normalizer fixed = new GumbelSoftmax(tau, givenNoise);
fixed.weights(scores).times(Matrix.ofColumn(prices)).backward();
double[] byMatrices = scores.gradient().row(0);

print(byLoops);
print("loops and nudging agree:  " + agree(byLoops, byNudging));
print("loops and matrices agree: " + agree(byLoops, byMatrices));

say("""
The idea is called reparameterization (重参数化): chance becomes an input, and
what is left is an ordinary function.
""");

say("""
Hard forward, soft backward
---------------------------

A reader who must open one book cannot use a mixture, however cold.
Straight-through (直通估计) is bold: on the way forward it takes the hard
choice, weights 1 and 0; on the way back it pretends that it was soft, and
uses the gradient of Gumbel-softmax with the same noise.
""");

code("""
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

Normalizer choice = new StraightThrough(0.5, givenNoise);
Attention hardReader =
    new Attention(new DotProduct(), Mask.none(), choice);
Matrix query = Matrix.ofRow(1, 1, 0);
Trace trace = hardReader.attend(query, Matrix.of(keys), Matrix.of(values));
List<String> named = List.of("price", "rating");
show(trace.labelled(List.of("Marvel"), books, named))
""");
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

Normalizer choice = new StraightThrough(0.5, givenNoise);
Attention hardReader =
    new Attention(new DotProduct(), Mask.none(), choice);
Matrix query = Matrix.ofRow(1, 1, 0);
Trace trace = hardReader.attend(query, Matrix.of(keys), Matrix.of(values));
List<String> named = List.of("price", "rating");
print(show(trace.labelled(List.of("Marvel"), books, named)));

say("""
The context is a real book, with its real price. (The first form, by Bengio et
al. in 2013, was for single yes-or-no units and passed the gradient on
unchanged. Ours is that of Jang et al.)
""");

say("""
Exercise: StraightThrough
-------------------------

Forward: 1 for the key whose noisy score is the largest, 0 for all others.
Backward: the gradient of Gumbel-softmax at the same scores, noise and
temperature. It needs the soft weights, which the way forward has not kept; so
compute them again.
""");

code("""
/**
 * Exercise StraightThrough · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>Hard on the way forward, so that the reader really reads one value;
 * soft on the way back, so that there is something to learn from.
 */
public class MyStraightThrough implements StraightThroughContract {
    /**
     * The hard choice of the largest noisy score.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; it plays no part in this direction
     * @return 1 for the key whose score and noise add up to the most, of
     *     equals the lowest; 0 for all others
     */
    @Override
    public double[] forward(
            double[] scores, double[] noise, double temperature) {
        // TODO 1: find the largest sum of score and noise.
        // TODO 2: a new array with a 1 at this place.
        throw new Todo("choose one key");
    }

    /**
     * The gradient of Gumbel-softmax at this temperature, in place of the
     * one that does not exist.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature above 0; the smaller, the harder
     * @param upstream how the loss answers to each weight: {@code
     *     ∂L/∂weights[j]}
     * @return what passes for {@code ∂L/∂scores[j]}
     */
    @Override
    public double[] backward(
            double[] scores,
            double[] noise,
            double temperature,
            double[] upstream) {
        // TODO 3: the same as in GumbelSoftmax. Which weights does it need,
        //         hard or soft ones?
        throw new Todo("carry the soft gradient back");
    }
}
""");
say("""
Write it in your file:

    exercises/07-gumbel-softmax/MyStraightThrough.java
""");

code("""
check("StraightThrough");
""");
check("StraightThrough");

say("""
How wrong, how wild
-------------------

Back to the four books of lesson 06: scores 0.5, −0.3, 1, 0.2, values −1, 1,
0.4, 1.6, and a reader who wants 0. The exact gradient of the expected loss is
known by enumeration (枚举), by going through all four books. Three numbers
tell how good an estimator (估计量), a recipe for such a gradient, is:

- its bias (偏差): how far the mean of many estimates is from the exact
  gradient, in percent of the exact gradient's length. More draws do not help.
  (It is not the bias of lesson 03, a constant in a sum.)
- its standard deviation: how far a single estimate is typically from the
  mean, in lengths of the exact gradient. The mean of 100 draws has a tenth of
  it.
- its cosine: does the mean point in the right direction?

A mean of n draws is itself uncertain by its standard error (标准误), the
standard deviation divided by √n. A bias that is not much larger may well be
0.

One estimator by loops, Gumbel-softmax at τ = 1 with the loss ½c² of lesson
06. (EstimatorStudy is the library's: it knows the four books, and measures
estimators with so many draws from a seed.)
""");

code("""
// 20,000 draws, seed 7
EstimatorStudy study = new EstimatorStudy(Loss.squared(), 20000, 7);
double[] fourScores = EstimatorStudy.scores();
double[] fourValues = {-1, 1, 0.4, 1.6};

double dot(double[] a, double[] b) {
    IntStream places = IntStream.range(0, a.length);
    return places.mapToDouble(k -> a[k] * b[k]).sum();
}

double[] meanEstimate = new double[4];
Random dice = new Random(7);
for (int draw = 0; draw < 20000; draw++) {
    double[] g = gumbel(dice, 4);
    double[] w = GumbelSoftmax.forward(fourScores, g, 1);
    double context = dot(w, fourValues);
    double[] upstream = new double[4];
    for (int j = 0; j < 4; j++) {
        upstream[j] = context * fourValues[j]; // ½c² has the slope c
    }
    double[] estimate = GumbelSoftmax.backward(fourScores, g, 1, upstream);
    for (int j = 0; j < 4; j++) {
        meanEstimate[j] += estimate[j] / 20000;
    }
}

double[] exact = study.exactGradient();
double[] miss = new double[4];
for (int j = 0; j < 4; j++) {
    miss[j] = meanEstimate[j] - exact[j];
}
double percent = 100 * Math.sqrt(dot(miss, miss) / dot(exact, exact));
print("exact: " + Numbers.text(exact));
print("mean:  " + Numbers.text(meanEstimate));
print("bias:  " + Numbers.fixed(percent, 0) + " %");
""");
// 20,000 draws, seed 7
EstimatorStudy study = new EstimatorStudy(Loss.squared(), 20000, 7);
double[] fourScores = EstimatorStudy.scores();
double[] fourValues = {-1, 1, 0.4, 1.6};

double dot(double[] a, double[] b) {
    IntStream places = IntStream.range(0, a.length);
    return places.mapToDouble(k -> a[k] * b[k]).sum();
}

double[] meanEstimate = new double[4];
Random dice = new Random(7);
for (int draw = 0; draw < 20000; draw++) {
    double[] g = gumbel(dice, 4);
    double[] w = GumbelSoftmax.forward(fourScores, g, 1);
    double context = dot(w, fourValues);
    double[] upstream = new double[4];
    for (int j = 0; j < 4; j++) {
        upstream[j] = context * fourValues[j]; // ½c² has the slope c
    }
    double[] estimate = GumbelSoftmax.backward(fourScores, g, 1, upstream);
    for (int j = 0; j < 4; j++) {
        meanEstimate[j] += estimate[j] / 20000;
    }
}

double[] exact = study.exactGradient();
double[] miss = new double[4];
for (int j = 0; j < 4; j++) {
    miss[j] = meanEstimate[j] - exact[j];
}
double percent = 100 * Math.sqrt(dot(miss, miss) / dot(exact, exact));
print("exact: " + Numbers.text(exact));
print("mean:  " + Numbers.text(meanEstimate));
print("bias:  " + Numbers.fixed(percent, 0) + " %");

say("""
The library does this for all estimators: first live, with 20,000 draws, then
stored, with 200,000 (./workbook make-tables makes the stored tables). It
takes off the bias what scatter explains; ± is the standard error, and sd ÷
length the standard deviation in lengths of the exact gradient, as in lesson
06.
""");

code("""
List<EstimatorQuality> qualities = study.measure(study.estimators());
Table live = TrainingTables.estimators(qualities);
show(List.of(live, TrainingTables.storedEstimators("squared")))
""");
List<EstimatorQuality> qualities = study.measure(study.estimators());
Table live = TrainingTables.estimators(qualities);
print(show(List.of(live, TrainingTables.storedEstimators("squared"))));

say("""
Read it slowly. REINFORCE has no bias, and scatters: one estimate is typically
2.5 lengths of the true gradient away from it. The baseline halves that and
stays right. The soft gradient never scatters, and is wrong by its own length:
it solves another task (lesson 06). Between the two lies Gumbel-softmax, and τ
moves it along: warm means calm and wrong, cold means nearly right and wild.
Straight-through is a bit less wrong at each τ, and clearly wilder: about
twice as wild at τ = 1 and below, seven times at τ = 5. (Its 0 at τ = 0.1 in
the upper table is no proof, with a margin of 5.6; ten times the draws show
6.5 ± 1.7.)
""");

say("""
Further: does the loss matter?
------------------------------

Take a fourth power, ¼c⁴, which hardly minds small misses and hates large
ones.

  | Predict. With the square, straight-through at τ = 0.1 has a bias of 6.5
  | percent. With the fourth power, will it be about the same, half as much,
  | or ten times as much?
""");

code("""
show(TrainingTables.storedEstimators("quartic"))
""");
print(show(TrainingTables.storedEstimators("quartic")));

code("""
double[] coldToWarm = {0.1, 0.2, 0.5, 1, 5};

Lines biases =
    Charts.lines("Bias in percent of the exact gradient", coldToWarm);
biases.logX().axes("temperature τ", "bias, %").between(0, 100);

// Rows 4 to 8 of a table are Gumbel-softmax, 9 to 13 straight-through.
void addTo(Theme theme, String name, String loss, int warmest) {
    List<EstimatorQuality> rows = TrainingTables.qualities(loss);
    double[] bias = new double[5];
    double[] error = new double[5];
    for (int t = 0; t < 5; t++) {
        EstimatorQuality row = rows.get(warmest + 4 - t); // coldest first
        bias[t] = 100 * row.bias();
        error[t] = 100 * row.standardError();
    }
    biases.series(theme, name, bias).errors(error);
}

addTo(Theme.NEUTRAL, "Gumbel-softmax, ½c²", "squared", 4);
addTo(Theme.NEUTRAL, "Gumbel-softmax, ¼c⁴", "quartic", 4);
addTo(Theme.WEIGHT, "straight-through, ½c²", "squared", 9);
addTo(Theme.WEIGHT, "straight-through, ¼c⁴", "quartic", 9);
show(biases)
""");
double[] coldToWarm = {0.1, 0.2, 0.5, 1, 5};

Lines biases =
    Charts.lines("Bias in percent of the exact gradient", coldToWarm);
biases.logX().axes("temperature τ", "bias, %").between(0, 100);

// Rows 4 to 8 of a table are Gumbel-softmax, 9 to 13 straight-through.
void addTo(Theme theme, String name, String loss, int warmest) {
    List<EstimatorQuality> rows = TrainingTables.qualities(loss);
    double[] bias = new double[5];
    double[] error = new double[5];
    for (int t = 0; t < 5; t++) {
        EstimatorQuality row = rows.get(warmest + 4 - t); // coldest first
        bias[t] = 100 * row.bias();
        error[t] = 100 * row.standardError();
    }
    biases.series(theme, name, bias).errors(error);
}

addTo(Theme.NEUTRAL, "Gumbel-softmax, ½c²", "squared", 4);
addTo(Theme.NEUTRAL, "Gumbel-softmax, ¼c⁴", "quartic", 4);
addTo(Theme.WEIGHT, "straight-through, ½c²", "squared", 9);
addTo(Theme.WEIGHT, "straight-through, ¼c⁴", "quartic", 9);
print(show(biases));

say("""
The bars are one standard error. Three of the lines go down to the left, one
turns up, to 75 percent. Why? Straight-through knows the slope of the loss at
the one value that was read. When the choice tips from a to b, the loss truly
changes by L(b) − L(a). Straight-through sees the slope at a in half of the
cases and at b in the other half, times b − a: the trapezoid rule (梯形法则).
For a square, whose slope is a straight line, that is exact; for a fourth
power it is not, and cooling does not help. So "straight-through has little
bias" says something about the loss, too. (And with a loss that is linear in
the context, even soft has none.)
""");

say("""
What the training cells need
----------------------------

Lesson 05 walked five steps downhill. To go hundreds, we need a few more
words.

- One update of the parameters is an iteration (迭代).
- A batch (批): some examples together; an iteration follows the mean of their
  gradients.
- The learning rate (lesson 05): how far. Subtracting learning rate · gradient
  is all of SGD (随机梯度下降, stochastic, because the examples are drawn).
- Adam (Kingma and Ba 2015): keeps for each parameter a running mean
  (滑动平均: most of the old mean, plus a little of each new number) of its
  gradients and one of their squares, and divides the first by the root of the
  second. So each parameter moves by about one learning rate, whether its
  gradients are large or tiny, if they are steady; if they keep turning
  around, by little.

The seed (lesson 04) fixes start, examples and noise. One lucky seed proves
nothing, so we take several. Every reader is judged hard: it opens the book
with the largest score. How often that is right is its accuracy (准确率),
counted on examples that it was not trained on.
""");

say("""
Two shelves: bias decides
-------------------------

Task one is the four books again: values −1, 1, 0.4, 1.6, target 0, loss ½c².
The mixture of −1 and 1 is perfect; read one at a time, 0.4 is the best, with
a loss of 0.08. Only the four scores are learned: SGD at rate 0.3, 1,000
iterations with 8 draws each. In the library, a Plan says how long a training
runs and how, a task such as TwoShelves trains an Estimator by it from a seed,
and a TrainingRun is what came of it.

  | Predict. A reader is trained soft, reaches a loss of nearly 0, and is then
  | made to read hard. Which of the four books does it open, and is that the
  | right one?
""");

code("""
// 1,000 iterations, and a look after each 50 of them
Plan plan = TwoShelves.PLAN.withIterations(1000, 50);
TwoShelves task = new TwoShelves(plan);
TrainingRun trainedSoft = task.train(Estimator.soft(), 1); // seed 1
TrainingRun trainedGumbel = task.train(Estimator.gumbelSoftmax(1), 1);
print("soft: " + trainedSoft.last());

// Gumbel-softmax again, with somebody who watches while it runs
Plan seldom = TwoShelves.PLAN.withIterations(1000, 250);
Plan watched = seldom.watchedBy(moment -> print(moment));
new TwoShelves(watched).train(Estimator.gumbelSoftmax(1), 1);

String[] fourBooks = {"value −1", "value 1", "value 0.4", "value 1.6"};

Lines weightsOf(TrainingRun run) {
    String title = "Weights while training: " + run.reader();
    Lines chart = Charts.lines(title, run.iterations());
    for (int key = 0; key < 4; key++) {
        boolean right = key == TwoShelves.RIGHT_KEY;
        double[] line = run.weightsOf(key);
        for (int look = 0; look < line.length; look++) {
            line[look] = Math.round(1000 * line[look]) / 1000.0;
        }
        Theme theme = right ? Theme.WEIGHT : Theme.NEUTRAL;
        chart.series(theme, fourBooks[key], line);
    }
    return chart.axes("iteration", "weight").between(0, 1);
}

show(List.of(weightsOf(trainedSoft), weightsOf(trainedGumbel)))
""");
// 1,000 iterations, and a look after each 50 of them
Plan plan = TwoShelves.PLAN.withIterations(1000, 50);
TwoShelves task = new TwoShelves(plan);
TrainingRun trainedSoft = task.train(Estimator.soft(), 1); // seed 1
TrainingRun trainedGumbel = task.train(Estimator.gumbelSoftmax(1), 1);
print("soft: " + trainedSoft.last());

// Gumbel-softmax again, with somebody who watches while it runs
Plan seldom = TwoShelves.PLAN.withIterations(1000, 250);
Plan watched = seldom.watchedBy(moment -> print(moment));
new TwoShelves(watched).train(Estimator.gumbelSoftmax(1), 1);

String[] fourBooks = {"value −1", "value 1", "value 0.4", "value 1.6"};

Lines weightsOf(TrainingRun run) {
    String title = "Weights while training: " + run.reader();
    Lines chart = Charts.lines(title, run.iterations());
    for (int key = 0; key < 4; key++) {
        boolean right = key == TwoShelves.RIGHT_KEY;
        double[] line = run.weightsOf(key);
        for (int look = 0; look < line.length; look++) {
            line[look] = Math.round(1000 * line[look]) / 1000.0;
        }
        Theme theme = right ? Theme.WEIGHT : Theme.NEUTRAL;
        chart.series(theme, fourBooks[key], line);
    }
    return chart.axes("iteration", "weight").between(0, 1);
}

print(show(List.of(weightsOf(trainedSoft), weightsOf(trainedGumbel))));

say("""
The soft reader has found a perfect mixture: about half of −1, and the other
half spread over the rest. Made to choose, it opens −1 and pays 0.5. It
learned well, but something else. (Max weight: the mean of the largest
weight.) Gumbel-softmax at τ = 1, which drew mixtures that were nearly
choices, found 0.4. Now all of them, three seeds live, and stored from 20:
""");

code("""
List<Estimator> readers = List.of(
    Estimator.soft(),
    Estimator.reinforce(),
    Estimator.reinforceWithRunningMean(),
    Estimator.gumbelSoftmax(5),
    Estimator.gumbelSoftmax(1),
    Estimator.gumbelSoftmax(0.1),
    Estimator.gumbelSoftmax(5, 0.1),
    Estimator.straightThrough(1),
    Estimator.straightThrough(0.1));

List<TrainingRun> shelfRuns = new ArrayList<>();
for (Estimator reader : readers) {
    for (int seed = 1; seed <= 3; seed++) {
        shelfRuns.add(task.train(reader, seed));
    }
}

Table shelfTable = TrainingTables.rightKeys(shelfRuns);
show(List.of(shelfTable, TrainingTables.stored("two-shelves")))
""");
List<Estimator> readers = List.of(
    Estimator.soft(),
    Estimator.reinforce(),
    Estimator.reinforceWithRunningMean(),
    Estimator.gumbelSoftmax(5),
    Estimator.gumbelSoftmax(1),
    Estimator.gumbelSoftmax(0.1),
    Estimator.gumbelSoftmax(5, 0.1),
    Estimator.straightThrough(1),
    Estimator.straightThrough(0.1));

List<TrainingRun> shelfRuns = new ArrayList<>();
for (Estimator reader : readers) {
    for (int seed = 1; seed <= 3; seed++) {
        shelfRuns.add(task.train(reader, seed));
    }
}

Table shelfTable = TrainingTables.rightKeys(shelfRuns);
print(show(List.of(shelfTable, TrainingTables.stored("two-shelves"))));

say("""
Soft and Gumbel-softmax at τ = 5 fail with every seed, and at τ = 2 with three
of 20. All others find the right book. Annealing (退火), "5 → 0.1", starts
warm and cools a little in each iteration; it gets there, too.
""");

say("""
Lookup: variance decides
------------------------

Task two is closer to real attention. On each shelf lie 16 of 32 symbols, each
with one of 8 classes, and a query names one of the 16: what is its class? The
score is bilinear (lesson 03) with a learned 32 × 32 table, which has to
discover that a query matches its own symbol; a second learned table, 8 × 8,
the readout (读出), turns the class that was read into an answer. The loss is
the cross-entropy (交叉熵): −log of the probability that the answer gives to
the right class. Adam at rate 0.03, batches of 16. Here the perfect soft and
the perfect hard reader are one and the same.

  | Predict. Rank them, fastest first: soft; REINFORCE without a baseline;
  | with one; Gumbel-softmax at τ = 5, which just failed with every seed; at τ
  | = 1; at τ = 0.1; straight-through at τ = 1.
""");

code("""
Plan shortPlan = Lookup.PLAN.withIterations(400, 20);

List<TrainingRun> lookups = new ArrayList<>();
for (Estimator reader : readers) {
    lookups.add(new Lookup(shortPlan).train(reader, 1));
}

Table lookupTable = TrainingTables.iterations(lookups);
show(List.of(lookupTable, TrainingTables.stored("lookup")))
""");
Plan shortPlan = Lookup.PLAN.withIterations(400, 20);

List<TrainingRun> lookups = new ArrayList<>();
for (Estimator reader : readers) {
    lookups.add(new Lookup(shortPlan).train(reader, 1));
}

Table lookupTable = TrainingTables.iterations(lookups);
print(show(List.of(lookupTable, TrainingTables.stored("lookup"))));

code("""
double[] iterations = lookups.get(0).iterations();
Lines learning =
    Charts.lines("Lookup: right answers, read hard", iterations);
for (int r : new int[] {0, 1, 2, 3, 5}) {
    Theme theme = r == 3 ? Theme.WEIGHT : Theme.NEUTRAL;
    TrainingRun run = lookups.get(r);
    learning.series(theme, run.reader(), run.successes());
}

show(learning.axes("iteration", "accuracy").between(0, 1))
""");
double[] iterations = lookups.get(0).iterations();
Lines learning =
    Charts.lines("Lookup: right answers, read hard", iterations);
for (int r : new int[] {0, 1, 2, 3, 5}) {
    Theme theme = r == 3 ? Theme.WEIGHT : Theme.NEUTRAL;
    TrainingRun run = lookups.get(r);
    learning.series(theme, run.reader(), run.successes());
}

print(show(learning.axes("iteration", "accuracy").between(0, 1)));

say("""
(First table: one seed, 400 iterations. Second: 20 seeds, 1,500 iterations.
Reach .95: how many seeds got 95 percent right; median and latest: after how
many iterations half of them had, and all of them.) Gumbel-softmax at τ = 5,
with its bias of 94 percent, is at the top together with soft, after 60
iterations. REINFORCE without a baseline knows next to nothing after 400, and
with ten of 20 seeds it does not arrive at all. The same reader is the best
here and the worst on the two shelves. Here the direction is right anyway,
because mixture and choice agree on what to look at; what counts is calm, and
a warm reader sees the whole shelf in each example. The cold ones, nearly
without bias, need five times as long. Four draws in place of one more than
halve the way of REINFORCE.
""");

say("""
Further: what the optimizer and the loss have to do with it
-----------------------------------------------------------

Part of that result is Adam's. The gradient of Gumbel-softmax has 1/τ in it
and is small at τ = 5. Adam divides the size out, plain SGD does not. With SGD
at rate 3, one seed live and 20 stored:
""");

code("""
Plan withSgd =
    Lookup.PLAN.withOptimizer(() -> new Sgd(3)).withIterations(800, 20);

List<Estimator> few = List.of(
    Estimator.soft(),
    Estimator.gumbelSoftmax(5),
    Estimator.gumbelSoftmax(1),
    Estimator.straightThrough(1),
    Estimator.reinforceWithRunningMean(),
    Estimator.reinforce());

List<TrainingRun> sgdRuns = new ArrayList<>();
for (Estimator reader : few) {
    sgdRuns.add(new Lookup(withSgd).train(reader, 1));
}

Table sgdTable = TrainingTables.iterations(sgdRuns);
show(List.of(sgdTable, TrainingTables.stored("lookup-sgd")))
""");
Plan withSgd =
    Lookup.PLAN.withOptimizer(() -> new Sgd(3)).withIterations(800, 20);

List<Estimator> few = List.of(
    Estimator.soft(),
    Estimator.gumbelSoftmax(5),
    Estimator.gumbelSoftmax(1),
    Estimator.straightThrough(1),
    Estimator.reinforceWithRunningMean(),
    Estimator.reinforce());

List<TrainingRun> sgdRuns = new ArrayList<>();
for (Estimator reader : few) {
    sgdRuns.add(new Lookup(withSgd).train(reader, 1));
}

Table sgdTable = TrainingTables.iterations(sgdRuns);
print(show(List.of(sgdTable, TrainingTables.stored("lookup-sgd"))));

say("""
Now τ = 5 needs 200 iterations where τ = 1 needs 120 (the medians of 20
seeds), and REINFORCE without a baseline arrives with all 20 seeds: Adam had
given its ever-turning estimates tiny moves. The loss has its say as well.
With 1 for each wrong answer and 0 for each right one, Adam again, first with
the readout still to learn, then with one that is right from the start:
""");

code("""
Table toLearn = TrainingTables.stored("lookup-zero-one");
Table known = TrainingTables.stored("lookup-zero-one-known");
show(List.of(toLearn, known))
""");
Table toLearn = TrainingTables.stored("lookup-zero-one");
Table known = TrainingTables.stored("lookup-zero-one-known");
print(show(List.of(toLearn, known)));

say("""
In the first table the baseline helps (300 in place of 520), in the second it
hinders (180 in place of 80). "REINFORCE needs a baseline" is a sentence about
a task, a loss, an optimizer and a number of iterations. Whoever compares
estimators has to name them all.
""");

say("""
Which one to take?
------------------

Where mixtures mislead: REINFORCE with a baseline, or Gumbel-softmax and
straight-through at τ = 1 or below, or annealed. Where mixture and choice
agree: warm, then cooler. On these two tasks annealing is at the top of both:
"5 → 0.1" opens the right book with all 20 seeds, and finds what to look up in
60 iterations, as fast as soft.
""");

say("""
Find the bug
------------

A program draws books with Gumbel-max. It has the softmax weights at hand and
uses them. All books come up, and the Omnibus most often.
""");

code("""
double[] suspicious = new double[5];
Random chance = new Random(7);
for (int draw = 0; draw < 10000; draw++) {
    int book = GumbelMax.pick(weights, gumbel(chance, 5));
    suspicious[book] += 1 / 10000.0;
}

print(suspicious);
print(weights);
""");
double[] suspicious = new double[5];
Random chance = new Random(7);
for (int draw = 0; draw < 10000; draw++) {
    int book = GumbelMax.pick(weights, gumbel(chance, 5));
    suspicious[book] += 1 / 10000.0;
}

print(suspicious);
print(weights);

riddle("What is wrong", """
The Omnibus comes in 30 percent of the draws in place of 64: the noise was
added to the weights. It belongs to the scores, or to the logarithms of the
weights, which differ from the scores by the same amount everywhere. This has
happened in a widely used array library (GitHub, cupy/cupy, pull request 84)
and in research code (AITRICS/FREED, pull request 4); the other classic is a
turned sign (chainer/chainerrl, pull request 104; ermongroup/subsets, issue
6). Neither stops a program from running or a model from training. Count
frequencies.
""");

say("""
Try this
--------

1. Draw from two books with a turned sign. Why can you not see the mistake?
   From three on you can.
2. Add 10 to every loss: Loss plusTen = (o, t) -> Loss.squared().of(o,
   t).plus(Matrix.generate(o.rows(), 1, (i, j) -> 10)); and new
   EstimatorStudy(plusTen, 20000, 7). Which lines of the table change? Predict
   first.
3. Make the loss linear: new EstimatorStudy((o, t) -> o, 20000, 7). What
   happens to the bias of "soft"?
4. Give the two shelves the fourth power, new TwoShelves(TwoShelves.PLAN, 8,
   Loss.quartic()). Does its bias of 75 percent cost straight-through at τ =
   0.1 the right book? And Gumbel-softmax at τ = 2?
   (TrainingTables.stored("two-shelves-quartic") has 20 seeds.)
5. With SGD, τ = 5 was slow because its gradient is small. Find, by trying, a
   learning rate at which it is as fast as τ = 1 at rate 3. Could you have
   guessed it?
6. A wrong sharp start: Lookup.PLAN.startingAt(3) begins with large random
   scores, so that the reader is sure and wrong. Who still learns within 1,500
   iterations: REINFORCE with running mean, Gumbel-softmax at τ = 1,
   straight-through at τ = 1, annealed from 5 to 0.3? Then look at
   TrainingTables.stored("lookup-sharp-start"). Why does it help to start
   warm, when whoever hardly opens another book cannot find out that it is
   better?
""");
riddle("Answers", """
1. With two books only the difference of the two noises counts, and that is as
   often so much above 0 as below: turning both signs changes nothing.
2. One line: REINFORCE without baseline scatters by 38.5 lengths in place of
   2.5. The baselines take the 10 away, and for the soft estimators a constant
   has no slope.
3. It is 0, and the cosine 1. Straight-through and Gumbel-softmax are then the
   same as well, with a bias of 78 percent at τ = 5, for they draw with noise.
4. No: at τ = 0.1 straight-through finds it with each of the seeds 1 to 5.
   Gumbel-softmax at τ = 2 does not, with any of 20; with the square it did
   with 17.
5. At rate 5 it needs 120 as well (the median of the seeds 1 to 5), at rate 10
   only 60. The gradient of the scores is about five times smaller, which says
   15; but the readout learns, too, and its gradient is not smaller.
6. REINFORCE 2 of 20 seeds, Gumbel-softmax 20 (half of them after 870
   iterations), straight-through 17, annealed 19 (after 460). A warm reader
   reads a little of every book in each example, so it hears of the better one
   although it hardly looks there.
""");

say("""
By hand
-------

notebooks/sheets/07-gumbel-softmax.md is a sheet to print: a race,
Gumbel-softmax with powers of 2, a straight-through step, and the bias of an
estimator from a complete list of cases. Its key is on the last page.
""");

say("""
What to remember
----------------

- Score + Gumbel noise, −log(−log u), take the largest: an exact draw from
  softmax. With any other noise it is not.
- Chance as an input (reparameterization) leaves an ordinary function behind,
  and an ordinary gradient.
- Gumbel-softmax: softmax of (score + noise) / τ. Warm is calm and biased,
  cold is wild and nearly right.
- Straight-through: hard forward, soft backward. Its bias depends on the loss;
  a square hides it.
- REINFORCE has no bias; it scatters, and most tasks want a baseline for it.
- Bias decides where mixture and choice differ (two shelves), scatter decides
  where they agree (lookup).
- A comparison of estimators names task, loss, optimizer, iterations and
  seeds.
""");

say("""
Sources
-------

- E. J. Gumbel, Statistical Theory of Extreme Values and Some Practical
  Applications, National Bureau of Standards, 1954: the distribution of the
  largest of many.
- R. J. Williams, "Simple Statistical Gradient-Following Algorithms for
  Connectionist Reinforcement Learning", Machine Learning 8 (1992): REINFORCE.
- Y. Bengio, N. Léonard, A. Courville, "Estimating or Propagating Gradients
  Through Stochastic Neurons for Conditional Computation", 2013: the first
  straight-through estimator.
- K. Xu et al., "Show, Attend and Tell: Neural Image Caption Generation with
  Visual Attention", ICML 2015, section 4.1: hard attention, trained with
  REINFORCE and a running-mean baseline.
- E. Jang, S. Gu, B. Poole, "Categorical Reparameterization with
  Gumbel-Softmax", ICLR 2017: equation 2, and straight-through Gumbel-softmax
  in section 2.2.
- C. J. Maddison, A. Mnih, Y. W. Teh, "The Concrete Distribution: A Continuous
  Relaxation of Discrete Random Variables", ICLR 2017: the same, found
  independently; equation 10.
- D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR
  2015.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("GumbelMax") checks your file again,
hint("GumbelMax") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
