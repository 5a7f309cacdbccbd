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
import attention.train.*;
import attention.show.*;
import tech.tablesaw.api.*;
import org.knowm.xchart.*;
import java.util.random.*;
import static attention.workbook.Session.*;

say("""
Gumbel-softmax (Gumbel-softmax 分布)
====================================

The question of this lesson. A hard reader opens one book, drawn with the
weights of softmax. Lesson 06 found that nothing goes back through a draw, and
that REINFORCE, which needs no way back, is right on average and wild from
draw to draw. Can a draw have an ordinary gradient? And when a hard reader is
really trained, who wins?

It can, almost, and at a price that you will measure: a little wrong on
average, or wild, and you choose how much of each. Then we train readers on
two tasks in which the right book is known. You need lessons 02, 04, 05 and
06. Reading takes about 40 minutes, the three exercises about an hour.

Marvel asks again. Its scores are 4, 3, 2, 1, 0, and softmax gives:
""");

List<String> books =
        List.of("Comic Omnibus", "Film Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {4, 3, 2, 1, 0};
double[] weights = new Softmax().weights(marvel);
print(show(weights));

say("""
Put the dice elsewhere
----------------------

Lesson 06 drew like this: softmax first, then a number u decides between the
weights. Chance comes last, the score sits behind it, and the result is a
staircase. What if chance came first? Add a random number to each score, its
noise (噪声), and take the book with the largest sum. Then the scores are at
the very front, where a gradient can reach them, and chance is only a constant
that is added.

But would that draw with the weights of softmax? It depends on the noise. Try
the most usual random numbers, normal ones (lesson 04), 10,000 times:

  | Predict. The Omnibus has the softmax weight 0.636. With normal noise added
  | to the scores, how often will it be the largest: less often, just as
  | often, or more often?
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

Let the books run a race. Book j finishes at a random moment, and at every
moment in which it is still running it has the same chance to finish in the
next instant; that chance is proportional to its rate e^(score j). Waiting for
a bus that keeps no timetable is like that. Who is first? At the instant when
somebody finishes, it is book j with a chance in proportion to its rate, so

    P(j is first) = e^(score j) / Σ_k e^(score k)         which is softmax

Such a finishing time is easy to make from a number u that is spread evenly
between 0 and 1 (a uniform random number, 均匀随机数): time = −log u / rate.
Small times win. Take −log of the time, which turns the order around, so that
now large numbers win:

    −log(time) = −log(−log u / e^score) = score − log(−log u)

There is our noise: −log(−log u), added to the score. It has the Gumbel
distribution (Gumbel 分布). One race with given u:
""");

double[] u = {0.3, 0.6, 0.95, 0.5, 0.8};
double[][] race = new double[5][5];
for (int j = 0; j < 5; j++) {
    double rate = Math.exp(marvel[j]);
    double time = -Math.log(u[j]) / rate;
    double noise = -Math.log(-Math.log(u[j]));
    race[j] = new double[] {rate, time, -Math.log(time), noise, marvel[j] + noise};
}

List<String> stages = List.of("rate", "time", "−log time", "noise", "score + noise");
print(show(Tables.of("one race", Matrix.of(race), books, stages)));

say("""
The third and the last column are equal. The Fan Guide, with the smallest time
and the largest noisy score, has won this race against the Omnibus, because it
was lucky. The name comes from another corner: E. J. Gumbel asked how high the
highest flood of a year is. The largest of many independent numbers, moved to
the left by the logarithm of their count, is spread like this noise, if the
single numbers thin out like exponential times. A small test with 100 floods a
year, in 10,000 years:
""");

int below0 = 0;
int above2 = 0;
Random weather = new Random(7);
for (int year = 0; year < 10000; year++) {
    double highest = 0;
    for (int flood = 0; flood < 100; flood++) {
        highest = Math.max(highest, -Math.log(1 - weather.nextDouble()));
    }
    double moved = highest - Math.log(100);
    below0 += moved < 0 ? 1 : 0;
    above2 += moved > 2 ? 1 : 0;
}

print("floods: below 0 " + Numbers.fixed(below0 / 10000.0, 3) + ", above 2 " + Numbers.fixed(above2 / 10000.0, 3));
double gumbelBelow0 = Math.exp(-1); // −log(−log u) < 0 where u < 1/e
double gumbelAbove2 = 1 - Math.exp(-Math.exp(-2));
print("Gumbel: below 0 " + Numbers.fixed(gumbelBelow0, 3) + ", above 2 " + Numbers.fixed(gumbelAbove2, 3));

double[] x = new double[21];
double[] gumbelCurve = new double[21];
double[] normalCurve = new double[21];
for (int k = 0; k < 21; k++) {
    x[k] = -3 + 0.4 * k;
    gumbelCurve[k] = Math.exp(-x[k] - Math.exp(-x[k]));
    normalCurve[k] = Math.exp(-x[k] * x[k] / 2) / Math.sqrt(2 * Math.PI);
}

Lines bells = Charts.lines("How often which noise comes up", x).axes("noise", "density");
bells.series("normal", normalCurve).series(Theme.WEIGHT, "Gumbel", gumbelCurve);
print(show(bells));

say("""
The normal curve is symmetric. Gumbel's has a long tail to the right: now and
then a book gets a great lot of luck, never a great lot of bad luck. Turn its
sign, and the tail is on the wrong side.
""");

say("""
The proof by counting
---------------------

Counted frequencies scatter, so we need to know how much. A share p counted in
n draws has the standard deviation √(p(1−p)/n). We look at five shares at
once, and allow each of them 2.58 of its standard deviations; then all five
lie inside their band (置信带) in 95 of 100 repetitions, if the noise is
right. A star marks what lies outside.
""");

Map<String, ToDoubleFunction<Random>> noises = new LinkedHashMap<>();
noises.put("Gumbel", random -> -Math.log(-Math.log(random.nextDouble())));
noises.put("normal", random -> random.nextGaussian());
noises.put("sign turned", random -> Math.log(-Math.log(random.nextDouble())));
noises.put("one logarithm", random -> -Math.log(random.nextDouble()));
noises.put("twice Gumbel", random -> -2 * Math.log(-Math.log(random.nextDouble())));

String[] inWords(double[] shares) {
    String[] words = new String[5];
    for (int j = 0; j < 5; j++) {
        double band = 2.58 * Math.sqrt(weights[j] * (1 - weights[j]) / 10000);
        boolean inside = Math.abs(shares[j] - weights[j]) <= band;
        words[j] = Numbers.fixed(shares[j], 4) + (inside ? "" : " *");
    }
    return words;
}

Table counted = Table.create("10,000 draws with five noises", StringColumn.create("book", books));
counted.addColumns(StringColumn.create("softmax", inWords(weights)));
noises.forEach((name, noise) -> counted.addColumns(StringColumn.create(name, inWords(frequencies(noise, 11)))));
print(show(counted));

say("""
Gumbel noise is inside everywhere; each other noise is outside at four books
or five. This way to draw is called Gumbel-max (Gumbel-max 技巧). It needs no
softmax, no sum and no order of the keys.

The core does the same with a whole matrix, 10,000 rows of scores in, 10,000
rows with a single 1 out. Do the loops and the matrix form count alike?
""");

Matrix manyRows = Matrix.generate(10000, 5, (i, j) -> marvel[j]);
Matrix picks = new GumbelMax(Noise.gumbel(new Random(11))).weights(manyRows);
Matrix columnMeans = Matrix.generate(1, 10000, (i, j) -> 1 / 10000.0).times(picks);

boolean agree(double[] a, double[] b) {
    return IntStream.range(0, a.length).allMatch(j -> Math.abs(a[j] - b[j]) < 1e-5);
}

print(show(agree(columnMeans.row(0), frequencies(noises.get("Gumbel"), 11))));

say("""
Exercise: GumbelMax
-------------------

Two methods: uniform numbers to noise, then scores and noise to the index of
the largest sum. Chance comes in as an argument; so your answer can be checked
to the last digit, and not only on average.
""");

/**
 * Exercise GumbelMax · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>Add a number of Gumbel noise to each score and take the largest: key j then wins exactly as
 * often as its softmax weight says.
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
     * @return its index, from 0; of several that are equally large the lowest
     */
    @Override
    public int pick(double[] scores, double[] noise) {
        // TODO 2: add score and noise of each key, remember where the sum is largest.
        throw new Todo("pick the key with the largest noisy score");
    }
}

check(new MyGumbelMax());

say("""
Melt the largest
----------------

The largest is still a staircase. But we have long known a smooth relative of
"take the largest": softmax at a low temperature (lesson 02). So let the noisy
scores go through softmax:

    weights = softmax((scores + noise) / τ)        (n scores, n noises → n weights)

That is Gumbel-softmax (Jang et al. 2017; Maddison et al. 2017, who call it
the concrete distribution). The temperature is written τ (tau) here. Five
draws at each of three temperatures; the noise of draw 1 is the same at all
temperatures, and so on:
""");

double[] gumbel(Random random, int count) {
    double[] noise = new double[count];
    for (int j = 0; j < count; j++) {
        noise[j] = Noise.gumbel(1 - random.nextDouble()); // 1 − u is never 0
    }
    return noise;
}

double[][] soft = new double[15][];
List<String> names = new ArrayList<>();
for (double temperature : new double[] {5, 1, 0.1}) {
    Random random = new Random(3);
    for (int draw = 1; draw <= 5; draw++) {
        soft[names.size()] = GumbelSoftmax.forward(marvel, gumbel(random, 5), temperature);
        names.add("τ = " + Numbers.text(temperature) + ", draw " + draw);
    }
}

print(show(HeatMap.of(Matrix.of(soft), names, books).titled("Gumbel-softmax, five draws at three temperatures")));

say("""
At τ = 5 each reading is a mixture of everything. At τ = 0.1 it is a choice,
nearly: one book, and a different one in other draws.

  | Predict. At τ = 5 all weights are small, the largest about 0.3. In which
  | share of the draws is the Omnibus's weight the largest of the five: in
  | about 1/5, in 0.4, or in 0.636?
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
        double[] w = GumbelSoftmax.forward(marvel, gumbel(random, 5), warmth[t]);
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
        StringColumn.create("mean weight of the Omnibus", meanWeight),
        StringColumn.create("mean largest weight", meanLargest));
print(show(melted));

say("""
In 0.631 of these draws, which is 0.636 within its band, and exactly as often
at every temperature: dividing by τ changes no order. The two other columns
tell the price. Only when τ is small is the largest weight nearly 1 and the
mean weight that of softmax; a warm Gumbel-softmax reads mixtures, and on
average another one than softmax would.

Now the gain: with the noise held fixed, the weights move smoothly with the
scores. The chain rule of lesson 05 goes through, and 1/τ comes in as one more
factor:

    ∂L/∂score_j = w_j · (u_j − Σ_k w_k u_k) / τ          u_j = ∂L/∂w_j, w = the weights above

Three proofs that this is right: by loops, by nudging each score, and by the
matrices of the core, which remember how they were made. Let L be the price
that Marvel is told.
""");

double[] prices = {50, 30, 40, 20, 90};
double[] noise = gumbel(new Random(3), 5);
double tau = 0.5;

double price(double[] scores) {
    double[] w = GumbelSoftmax.forward(scores, noise, tau);
    return IntStream.range(0, 5).mapToDouble(j -> w[j] * prices[j]).sum();
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

Matrix scores = Matrix.row(marvel).asParameter();
Normalizer fixedNoise = new GumbelSoftmax(tau, Noise.of(Matrix.row(noise)));
fixedNoise.weights(scores).times(Matrix.column(prices)).backward();

print(byLoops);
print("loops and nudging agree:  " + agree(byLoops, byNudging));
print("loops and matrices agree: " + agree(byLoops, scores.gradient().row(0)));

say("""
That is the whole idea, and it has a name: reparameterization (重参数化).
Chance moves out of the way and becomes an input, and what is left is an
ordinary function.
""");

say("""
Exercise: GumbelSoftmax
-----------------------

Forward: noise, temperature, softmax, in this order and with the max shift (a
small τ makes large numbers). Backward: the formula above.
""");

/**
 * Exercise GumbelSoftmax · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>The largest noisy score wins: a staircase, and no gradient. Softmax at a low temperature is
 * nearly the same choice, and it has one.
 */
public class MyGumbelSoftmax implements GumbelSoftmaxContract {
    /**
     * Weights that lie near a single key, which one being a matter of chance.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; the smaller, the harder
     * @return the softmax of {@code (scores[j] + noise[j]) / temperature}
     */
    @Override
    public double[] forward(double[] scores, double[] noise, double temperature) {
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
     * @param upstream how the loss answers to each weight: {@code ∂L/∂weights[j]}
     * @return {@code ∂L/∂scores[j]}
     */
    @Override
    public double[] backward(
            double[] scores, double[] noise, double temperature, double[] upstream) {
        // TODO 3: the weights of the forward pass, and the sum of weight · upstream over all keys.
        // TODO 4: the gradient of softmax (lessons 04 and 05). What does the temperature do to it?
        throw new Todo("carry the gradient back to the scores");
    }
}

check(new MyGumbelSoftmax());

say("""
Hard forward, soft backward
---------------------------

A reader who must open one book cannot use a mixture, however cold.
Straight-through (直通估计) is bold: on the way forward it takes the hard
choice, weights 1 and 0; on the way back it pretends that it was soft, and
uses the gradient of Gumbel-softmax with the same noise.
""");

double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}}; // price, rating

Normalizer choice = new StraightThrough(0.5, Noise.of(Matrix.row(noise)));
Attention hardReader = new Attention(new DotProduct(), Mask.none(), choice);
Trace trace = hardReader.attend(Matrix.row(1, 1, 0), Matrix.of(keys), Matrix.of(values));
print(show(trace.labelled(List.of("Marvel"), books, List.of("price", "rating"))));

say("""
The context is a real book, with its real price. The gradient on the scores is
the one of the last section. (The first form, by Bengio et al. in 2013, was
for single yes-or-no units and passed the gradient on unchanged. Ours is the
one of Jang et al.)
""");

say("""
Exercise: StraightThrough
-------------------------
""");

/**
 * Exercise StraightThrough · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>Hard on the way forward, so that the reader really reads one value; soft on the way back, so
 * that there is something to learn from.
 */
public class MyStraightThrough implements StraightThroughContract {
    /**
     * The hard choice of the largest noisy score.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; it plays no part in this direction
     * @return 1 for the key whose score and noise add up to the most, of equals the lowest; 0 for
     *     all others
     */
    @Override
    public double[] forward(double[] scores, double[] noise, double temperature) {
        // TODO 1: find the largest sum of score and noise.
        // TODO 2: a new array with a 1 at this place.
        throw new Todo("choose one key");
    }

    /**
     * The gradient of Gumbel-softmax at this temperature, in place of the one that does not exist.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature above 0; the smaller, the harder
     * @param upstream how the loss answers to each weight: {@code ∂L/∂weights[j]}
     * @return what passes for {@code ∂L/∂scores[j]}
     */
    @Override
    public double[] backward(
            double[] scores, double[] noise, double temperature, double[] upstream) {
        // TODO 3: the same as in GumbelSoftmax. Which weights does it need, hard or soft ones?
        throw new Todo("carry the soft gradient back");
    }
}

check(new MyStraightThrough());

say("""
How wrong, how wild
-------------------

Back to the four books of lesson 06: scores 0.5, −0.3, 1, 0.2, values −1, 1,
0.4, 1.6, and a reader who wants 0. For so few books the exact gradient of the
expected loss is known by enumeration, so every estimator can be held against
it. Three numbers tell how good one is:

- its bias (偏差): how far the mean of many estimates is from the exact
  gradient, in percent of the exact gradient's length. This does not go away
  with more draws. (It is not the bias of lesson 03, a constant in a sum.)
- its standard deviation: how far a single estimate is typically from the
  mean, in lengths of the exact gradient. This goes away, slowly: 100 draws
  per step divide it by 10.
- its cosine: does the mean point in the right direction?

The mean itself comes from finitely many draws, so the measured bias has a
margin, its standard error (标准误): the standard deviation divided by √n. A
measured bias of about one standard error may well be 0.

One more decision: which loss? We take the square, ½c², and beside it a fourth
power, ¼c⁴, which hardly minds small misses and hates large ones.

  | Predict. For the square, straight-through at τ = 0.1 will have a bias of
  | about 7 percent. With the fourth power, will it be about the same, half as
  | much, or ten times as much?
""");

double[] fourScores = {0.5, -0.3, 1, 0.2};
double[] fourValues = {-1, 1, 0.4, 1.6};
double[] chances = new Softmax().weights(fourScores);

double loss(double c, int power) {
    return Math.pow(Math.abs(c), power) / power;
}

double[] exact(int power) {
    return ExactGradient.gradient(fourScores, Arrays.stream(fourValues).map(v -> loss(v, power)).toArray());
}

double[] reinforce(int drawn, int power, double baseline) {
    return Reinforce.gradient(fourScores, drawn, loss(fourValues[drawn], power), baseline);
}

/** The gradient that goes back through soft weights, when the loss was taken at this context. */
double[] back(double[] soft, double context, int power, double tau) {
    double slope = Math.pow(context, power - 1);
    double mean = dot(soft, fourValues);
    double[] gradient = new double[4];
    for (int j = 0; j < 4; j++) {
        gradient[j] = soft[j] * slope * (fourValues[j] - mean) / tau;
    }
    return gradient;
}

double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
        sum += a[k] * b[k];
    }
    return sum;
}

double[] atTemperature(double[] noisy, double tau) { // softmax, with the max shift
    double max = Arrays.stream(noisy).max().getAsDouble();
    double[] exps = Arrays.stream(noisy).map(s -> Math.exp((s - max) / tau)).toArray();
    double sum = Arrays.stream(exps).sum();
    return Arrays.stream(exps).map(e -> e / sum).toArray();
}

int largest(double[] numbers) {
    return IntStream.range(0, numbers.length).reduce((i, j) -> numbers[j] > numbers[i] ? j : i).getAsInt();
}

say("""
All estimators get the same draws: four numbers of noise, from which
Gumbel-max picks the book for REINFORCE as well.
""");

double[] taus = {5, 1, 0.5, 0.2, 0.1};
List<String> estimators = new ArrayList<>(List.of("soft", "REINFORCE", "REINFORCE, baseline"));
for (String name : new String[] {"Gumbel-softmax", "straight-through"}) {
    for (double t : taus) {
        estimators.add(name + " " + Numbers.text(t));
    }
}

double[][] estimates(double[] noise, int power) { // one row per estimator
    double[] noisy = IntStream.range(0, 4).mapToDouble(j -> fourScores[j] + noise[j]).toArray();
    int drawn = largest(noisy);
    double meanLoss = IntStream.range(0, 4).mapToDouble(j -> chances[j] * loss(fourValues[j], power)).sum();
    double[][] rows = new double[13][];
    rows[0] = back(chances, dot(chances, fourValues), power, 1);
    rows[1] = reinforce(drawn, power, 0);
    rows[2] = reinforce(drawn, power, meanLoss);
    for (int t = 0; t < 5; t++) {
        double[] soft = atTemperature(noisy, taus[t]);
        rows[3 + t] = back(soft, dot(soft, fourValues), power, taus[t]);
        rows[8 + t] = back(soft, fourValues[drawn], power, taus[t]);
    }
    return rows;
}

/** Rows: estimators. Columns: bias in percent, its standard error, standard deviation, cosine. */
double[][] measure(int power, int draws) {
    double[] exact = exact(power);
    double length = Math.sqrt(dot(exact, exact));
    double[][] sum = new double[13][4];
    double[] squares = new double[13];
    Random random = new Random(7);
    for (int draw = 0; draw < draws; draw++) {
        double[][] rows = estimates(gumbel(random, 4), power);
        for (int e = 0; e < 13; e++) {
            for (int j = 0; j < 4; j++) {
                sum[e][j] += rows[e][j];
            }
            squares[e] += dot(rows[e], rows[e]);
        }
    }
    double[][] result = new double[13][];
    for (int e = 0; e < 13; e++) {
        double[] mean = Arrays.stream(sum[e]).map(s -> s / draws).toArray();
        double[] miss = IntStream.range(0, 4).mapToDouble(j -> mean[j] - exact[j]).toArray();
        double variance = Math.max(0, squares[e] / draws - dot(mean, mean));
        double cosine = dot(mean, exact) / Math.sqrt(dot(mean, mean)) / length;
        double bias = 100 * Math.sqrt(dot(miss, miss)) / length;
        double error = 100 * Math.sqrt(variance / draws) / length;
        result[e] = new double[] {bias, error, Math.sqrt(variance) / length, cosine};
    }
    return result;
}

double[][] square = measure(2, 200000);
double[][] fourth = measure(4, 200000);

String[] column(double[][] measured, int which, int decimals) {
    return Arrays.stream(measured).map(row -> Numbers.fixed(row[which], decimals)).toArray(String[]::new);
}

Table bias = Table.create("200,000 draws, bias in percent");
bias.addColumns(
        StringColumn.create("estimator", estimators),
        StringColumn.create("bias ½c²", column(square, 0, 1)),
        StringColumn.create("±", column(square, 1, 1)),
        StringColumn.create("sd", column(square, 2, 2)),
        StringColumn.create("cosine", column(square, 3, 3)),
        StringColumn.create("bias ¼c⁴", column(fourth, 0, 1)),
        StringColumn.create("± ¼c⁴", column(fourth, 1, 1)));
print(show(bias));

say("""
Read the table slowly. REINFORCE has no bias, and scatters: one estimate is
typically 2.5 lengths of the true gradient away from it. The baseline halves
that and stays right. The soft gradient never scatters, and is wrong by its
own length: it solves another task (lesson 06). Between the two lies
Gumbel-softmax, and τ moves it along: warm means calm and wrong, cold means
nearly right and wild. Straight-through is a bit less wrong and a bit wilder
at each τ, as long as the loss is a square. With the fourth power its bias
falls, and then rises again to 76 percent where the square showed 7.
""");

double[] coldToWarm = {0.1, 0.2, 0.5, 1, 5};

double[] biasOf(double[][] measured, int last) { // the rows of one estimator, cold first
    return IntStream.range(0, 5).mapToDouble(t -> measured[last - t][0]).toArray();
}

Lines biases = Charts.lines("Bias in percent of the exact gradient", coldToWarm).logX();
biases.axes("temperature τ", "bias, %").between(0, 100);
biases.series("Gumbel-softmax, ½c²", biasOf(square, 7));
biases.series("Gumbel-softmax, ¼c⁴", biasOf(fourth, 7));
biases.series(Theme.WEIGHT, "straight-through, ½c²", biasOf(square, 12));
biases.series(Theme.WEIGHT, "straight-through, ¼c⁴", biasOf(fourth, 12));
print(show(biases));

say("""
Three of the lines go down to the left, one turns up. Why? Straight-through
knows the slope of the loss at the one value that was read. When the scores
tip from one book to another, the true change of the loss is the difference
L(b) − L(a). What straight-through sees instead is the slope at a in half of
the cases and at b in the other half, times b − a: the trapezoid rule
(梯形法则). For a square, whose slope is a straight line, that rule is exact;
for a fourth power it is not, and cooling does not help. So "straight-through
has little bias" is a statement about the loss, too. And a loss that is linear
in the context would hide everything: there, soft and hard have the same
gradient.
""");

say("""
What the training cells need
----------------------------

Lesson 05 walked downhill with one slope for one example. Three more words,
and we can train.

- A batch (批): some examples together; the step follows the mean of their
  gradients. More examples, less scatter, more work.
- The learning rate (学习率): how long a step is. Subtracting learning rate ·
  gradient is all of SGD (随机梯度下降, stochastic, because the examples are
  drawn).
- Adam (Kingma and Ba 2015): keeps for each parameter a running mean of its
  gradients and of their squares, and divides the one by the root of the
  other. Each parameter then moves about one learning rate per step, whether
  its gradients are large or tiny; only how steady they are still counts.

The seed (lesson 04) fixes start, examples and noise. One lucky seed proves
nothing: a training is tried with several. In all that follows the reader is
judged hard: it opens the book with the largest score. The share of right
openings is its accuracy (准确率), measured on examples that it was not
trained on.
""");

say("""
Two shelves: bias decides
-------------------------

Task one is the four books again: values −1, 1, 0.4, 1.6, target 0, loss ½c².
The mixture of −1 and 1 is perfect; read one at a time, 0.4 is the best, with
a loss of 0.08. Only the four scores are learned, with SGD at rate 0.3, 8
draws per step, 1,000 steps.

  | Predict. A reader is trained soft, reaches a loss of nearly 0, and is then
  | made to read hard. Which of the four books does it open, and is that the
  | right one?
""");

TwoShelves task = new TwoShelves(TwoShelves.PLAN.withIterations(1000, 50)); // looks every 50 steps
Run trainedSoft = task.train(Estimator.soft(), 1);
Run trainedGumbel = task.train(Estimator.gumbelSoftmax(1), 1);
String[] fourBooks = {"value −1", "value 1", "value 0.4", "value 1.6"};

Lines weightsOf(Run run) {
    Lines chart = Charts.lines("Weights while training: " + run.estimator(), run.iterations());
    for (int key = 0; key < 4; key++) {
        boolean right = key == TwoShelves.RIGHT_KEY;
        double[] line = Arrays.stream(run.weightsOf(key)).map(w -> Math.round(1000 * w) / 1000.0).toArray();
        chart.series(right ? Theme.WEIGHT : Theme.NEUTRAL, fourBooks[key], line);
    }
    return chart.axes("step", "weight").between(0, 1);
}

print(trainedSoft.last());
print(trainedGumbel.last());
print(show(List.of(weightsOf(trainedSoft), weightsOf(trainedGumbel))));

say("""
The soft reader has found a perfect mixture: about half of −1, and the other
half spread over the rest. Made to choose, it opens −1 and pays 0.5. It
learned well, but something else. The other reader saw mixtures near the
corners and went to the right one. Now all of them, five seeds each:
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

String[] right = new String[9];
String[] hardLoss = new String[9];
String[] sharp = new String[9];
for (int r = 0; r < 9; r++) {
    List<Run> runs = new ArrayList<>();
    for (int seed = 1; seed <= 5; seed++) {
        runs.add(task.train(readers.get(r), seed));
    }
    right[r] = runs.stream().filter(run -> run.last().accuracy() == 1).count() + " of 5";
    hardLoss[r] = Numbers.fixed(runs.stream().mapToDouble(run -> run.last().loss()).average().getAsDouble(), 2);
    sharp[r] = Numbers.fixed(runs.stream().mapToDouble(run -> run.last().sharpness()).average().getAsDouble(), 2);
}

List<String> readerNames = readers.stream().map(Estimator::name).toList();
Table shelves = Table.create("two shelves, " + TwoShelves.PLAN + ", five seeds");
shelves.addColumns(
        StringColumn.create("trained with", readerNames),
        StringColumn.create("right book", right),
        StringColumn.create("loss read hard", hardLoss),
        StringColumn.create("largest weight", sharp));
print(show(shelves));

say("""
Soft and Gumbel-softmax at τ = 5 fail with every seed. All others succeed, and
the sharpness shows how sure they are. Annealing (退火), "5 → 0.1", starts
warm and cools step by step; it ends at the right book, too.
""");

say("""
Lookup: variance decides
------------------------

Task two is closer to real attention. There are 32 symbols; on each shelf lie
16 of them, each with one of 8 classes, and a query names one of the 16: what
is its class? The score is bilinear (lesson 03) with a learned 32 × 32 table
W, which has to discover that a query matches its own symbol; a second learned
table, 8 × 8, turns the class that was read into an answer. The loss is the
cross-entropy (交叉熵): −log of the probability that the answer gives to the
right class, 0 if it is sure and right. Adam at rate 0.03, batches of 16. Here
the perfect soft reader and the perfect hard reader are the same one. So bias
can do little harm, while a reader that opens one of 16 books at random learns
from one sixteenth of the shelf.

  | Predict. Rank them, fastest first: soft; REINFORCE without a baseline;
  | with one; Gumbel-softmax at τ = 5, which just failed five times out of
  | five; at τ = 1; at τ = 0.1; straight-through at τ = 1.
""");

Plan shortPlan = Lookup.PLAN.withIterations(400, 20);

List<Run> lookups = readers.stream().map(reader -> new Lookup(shortPlan).train(reader, 1)).toList();

String firstAt95(Run run) {
    OptionalInt step = run.firstIterationAt(0.95);
    return step.isPresent() ? "" + step.getAsInt() : "not yet";
}

Table lookup = Table.create("lookup, " + shortPlan + ", one seed");
lookup.addColumns(
        StringColumn.create("trained with", readerNames),
        StringColumn.create("step at 95 % right", lookups.stream().map(run -> firstAt95(run)).toList()),
        StringColumn.create("accuracy", lookups.stream().map(run -> Numbers.fixed(run.last().accuracy(), 2)).toList()),
        StringColumn.create("largest weight", lookups.stream().map(run -> Numbers.fixed(run.last().sharpness(), 2)).toList()));
print(show(lookup));

Lines learning = Charts.lines("Lookup: right answers, read hard", lookups.get(0).iterations());
for (int r : new int[] {0, 1, 2, 3, 5}) {
    Theme theme = r == 3 ? Theme.WEIGHT : Theme.NEUTRAL;
    learning.series(theme, lookups.get(r).estimator(), lookups.get(r).accuracies());
}

print(show(learning.axes("step", "accuracy").between(0, 1)));

say("""
Gumbel-softmax at τ = 5, nearly soft, with a bias of 94 percent in the last
chart, is at the top together with soft, and REINFORCE without a baseline has
learned nothing yet. The same reader is the best here and the worst on the two
shelves. Here the direction is right anyway, because mixture and choice agree
on what to look at; what counts is calm, and a warm reader sees the whole
shelf in each example. The cold ones, nearly without bias, need five times as
long.
""");

say("""
What the optimizer and the loss have to do with it
--------------------------------------------------

Half of that result is Adam's. The gradient of Gumbel-softmax has 1/τ in it,
so at τ = 5 it is small. Adam divides the size out; plain SGD does not. The
same readers with SGD at rate 3:
""");

Plan withSgd = Lookup.PLAN.withOptimizer(() -> new Sgd(3)).withIterations(800, 20);

List<Estimator> few = List.of(
        Estimator.soft(),
        Estimator.gumbelSoftmax(5),
        Estimator.gumbelSoftmax(1),
        Estimator.straightThrough(1),
        Estimator.reinforceWithRunningMean(),
        Estimator.reinforce());

for (Estimator reader : few) {
    print(reader.name() + ": " + firstAt95(new Lookup(withSgd).train(reader, 1)));
}

say("""
Now τ = 5 is slower than τ = 1, and REINFORCE without a baseline arrives,
after 620 steps. With Adam it had not arrived after 400, and with half of the
seeds it does not arrive in 1,500: its estimates keep turning around, Adam
sees unsteady gradients, and takes tiny steps. "REINFORCE fails without a
baseline" is a sentence about REINFORCE and an optimizer and a number of
steps. Whoever compares estimators has to say all three, and the loss.

So which one? If only hard reading counts and mixtures mislead: REINFORCE with
a baseline, or Gumbel-softmax and straight-through at τ of 1 or below, or
annealed. If mixture and choice agree: warm, and cool down later. Nothing is
best at both, but annealing comes close on these two tasks.
""");

say("""
Find the bug
------------

A program draws books with Gumbel-max. It has the softmax weights at hand and
uses them. All books come up, and the Omnibus most often.
""");

double[] suspicious = new double[5];
Random random = new Random(7);
for (int draw = 0; draw < 10000; draw++) {
    double[] noisy = gumbel(random, 5);
    for (int j = 0; j < 5; j++) {
        noisy[j] += weights[j];
    }
    suspicious[largest(noisy)] += 1 / 10000.0;
}

print(suspicious);
print(weights);

say("""
What is wrong:

The Omnibus comes in 30 percent of the draws in place of 64: the noise was
added to the weights. It belongs to the scores, or to the logarithms of the
weights, which differ from the scores by the same amount everywhere. What the
program really draws from is softmax(weights), nearly uniform, since weights
lie between 0 and 1. This has happened in a widely used array library (GitHub,
cupy/cupy, pull request 84: choice used the probability, not its logarithm)
and in published research code (AITRICS/FREED, pull request 4). The other
classic is a turned sign (chainer/chainerrl, pull request 104;
ermongroup/subsets, issue 6). Neither stops a program from running or a model
from training. Count frequencies.
""");

say("""
Try this
--------

1. Draw from two books with a turned sign. Why can you not see the mistake?
   From three on you can.
2. Add 10 to every loss in loss. Which lines of the table of estimators
   change, and which do not? Predict first.
3. Make the loss linear: loss(c, 1) for values above 0. What happens to bias
   and cosine of "soft"?
4. Train the two shelves with Estimator.gumbelSoftmax(2) and 20 seeds. Is τ =
   2 warm or cold for this task?
5. Give the two shelves the fourth power: new TwoShelves(TwoShelves.PLAN, 8,
   Loss.quartic()). Does the bias of straight-through at τ = 0.1 cost it the
   right book?
6. A wrong sharp start: Lookup.PLAN.startingAt(3) begins with large random
   scores, so that the reader is sure and wrong. Who still learns within 1,500
   steps: REINFORCE with running mean, Gumbel-softmax at τ = 1, annealed from
   5 to 0.3? Whoever hardly ever opens another book cannot find out that it is
   better.
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
- REINFORCE has no bias; what it needs is a baseline, and steps.
- Bias decides where mixture and choice differ (two shelves), scatter decides
  where they agree (lookup).
- A comparison of estimators names optimizer, loss, steps and seeds.
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

/exit
