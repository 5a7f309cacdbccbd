// Lesson 06: Hard attention (硬注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/06-hard-attention.jsh
// Made from notebooks/text/06-hard-attention.md by ./workbook make-notebooks: change that file.

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
Hard attention (硬注意力)
=========================

The question of this lesson. Soft attention reads a blend of all values and
pays for the error of that blend. Hard attention reads one value, a chosen
one, and pays for the error of that one. If p are the weights, v the values
and L the loss, then soft attention makes L(Σ pᵢ vᵢ) small, and hard attention
makes Σ pᵢ L(vᵢ) small: first blend and then pay, or first pay and then
average. These are two different goals. Why would anybody want the second one,
and how can it be learned, when choosing has no slope?

Because halfway between two restaurants there is no restaurant. Where the
answer is a place to go, a word to say or a book to carry home, a blend of two
good answers can be a bad one. (Between the two stands local attention, 局部:
it blends, but within a window of neighbours alone. That is lesson 08.) You
need lessons 01 to 05. Reading takes about 30 minutes, the four exercises
about an hour. Two sections are marked Further: no exercise needs them, and
they may wait for a second reading.
""");

say("""
Two goals
---------

Only one book may be borrowed, and Marvel's scores are 4, 3, 2, 1, 0. The
reader wants to spend 44 yuan. The loss (lesson 05) of a price is half its
squared distance from 44, counted in tens of yuan: 54 yuan cost ½ · 1² = 0.5.

  | Predict. The blend of the five prices is 43.97 yuan, so its loss is about
  | 0. Now one book is drawn, each as often as its weight says (0.636, 0.234,
  | 0.086, 0.032, 0.012), and the reader pays for that one. Is the average of
  | these losses about 0 as well?
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {4, 3, 2, 1, 0};
double[] prices = {50, 30, 40, 20, 90};

double loss(double price) {
    double off = (price - 44) / 10;
    return off * off / 2;
}

double[] weights = new Softmax().weights(marvel);
double blend = 0;
double meanLoss = 0;
for (int j = 0; j < 5; j++) {
    blend += weights[j] * prices[j];
    meanLoss += weights[j] * loss(prices[j]);
    String weight = Numbers.fixed(weights[j], 3);
    String paid = Numbers.fixed(loss(prices[j]), 2);
    print(books.get(j) + ": weight " + weight + ", loss " + paid);
}

print("soft, loss of the blend:    " + Numbers.fixed(loss(blend), 4));
print("hard, mean of the losses:   " + Numbers.fixed(meanLoss, 4));
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

double[] marvel = {4, 3, 2, 1, 0};
double[] prices = {50, 30, 40, 20, 90};

double loss(double price) {
    double off = (price - 44) / 10;
    return off * off / 2;
}

double[] weights = new Softmax().weights(marvel);
double blend = 0;
double meanLoss = 0;
for (int j = 0; j < 5; j++) {
    blend += weights[j] * prices[j];
    meanLoss += weights[j] * loss(prices[j]);
    String weight = Numbers.fixed(weights[j], 3);
    String paid = Numbers.fixed(loss(prices[j]), 2);
    print(books.get(j) + ": weight " + weight + ", loss " + paid);
}

print("soft, loss of the blend:    " + Numbers.fixed(loss(blend), 4));
print("hard, mean of the losses:   " + Numbers.fixed(meanLoss, 4));

say("""
The same scores, the same weights, and the soft reader is content while the
hard one is 10 yuan off on a typical day. 43.97 yuan is a fine answer to "how
much money do I need on average", and the price of no book on the shelf.

For a squared loss the difference is exactly half the variance of the values
(lesson 04). The only loss for which blending and averaging come to the same
is a straight line, such as the price itself:
""");

code("""
double variance = 0;
for (int j = 0; j < 5; j++) {
    double away = (prices[j] - blend) / 10;
    variance += weights[j] * away * away;
}

double difference = meanLoss - loss(blend);
print("hard minus soft:    " + Numbers.fixed(difference, 4));
print("half the variance:  " + Numbers.fixed(variance / 2, 4));
""");
double variance = 0;
for (int j = 0; j < 5; j++) {
    double away = (prices[j] - blend) / 10;
    variance += weights[j] * away * away;
}

double difference = meanLoss - loss(blend);
print("hard minus soft:    " + Numbers.fixed(difference, 4));
print("half the variance:  " + Numbers.fixed(variance / 2, 4));

say("""
Two ways to choose one
----------------------

Take the best. The index of the largest score is called the argmax
(最大值的位置). As weights that is a row with a single 1, a one-hot (独热)
row. In the library it is one more normalizer:
""");

code("""
// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

Attention hard =
    new Attention(new DotProduct(), Mask.none(), new HardAttention());
Matrix query = Matrix.ofRow(1, 1, 0);
Trace trace = hard.attend(query, Matrix.of(keys), Matrix.of(values));
List<String> named = List.of("price", "rating");
show(trace.labelled(List.of("Marvel"), books, named))
""");
// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

Attention hard =
    new Attention(new DotProduct(), Mask.none(), new HardAttention());
Matrix query = Matrix.ofRow(1, 1, 0);
Trace trace = hard.attend(query, Matrix.of(keys), Matrix.of(values));
List<String> named = List.of("price", "rating");
print(show(trace.labelled(List.of("Marvel"), books, named)));

say("""
Draw one. Read the weights as chances, as lesson 02 promised, and draw: this
is called sampling (采样). Lay the weights side by side on a ruler from 0 to
1, and let a number u, spread evenly between 0 and 1, fall on it:

    0                           .636        .871  .957 .988 1
    |          Omnibus           | Companion  |Guide|Films|H|
                          ↑ u = 0.5: the Omnibus is drawn
""");

code("""
double[] counts(double[] weights, int draws, long seed) {
    Random random = new Random(seed);
    double[] counts = new double[weights.length];
    for (int i = 0; i < draws; i++) {
        counts[SampleKey.pick(weights, random.nextDouble())]++;
    }
    return counts;
}

double[] drawn = counts(weights, 10000, 6);
double[][] counted = new double[5][];
for (int j = 0; j < 5; j++) {
    double expected = Math.round(10000 * weights[j]);
    double deviation = Math.sqrt(10000 * weights[j] * (1 - weights[j]));
    counted[j] = new double[] {expected, drawn[j], Math.round(deviation)};
}

List<String> heads = List.of("expected", "drawn", "standard deviation");
show(Tables.of("10,000 draws", Matrix.of(counted), books, heads))
""");
double[] counts(double[] weights, int draws, long seed) {
    Random random = new Random(seed);
    double[] counts = new double[weights.length];
    for (int i = 0; i < draws; i++) {
        counts[SampleKey.pick(weights, random.nextDouble())]++;
    }
    return counts;
}

double[] drawn = counts(weights, 10000, 6);
double[][] counted = new double[5][];
for (int j = 0; j < 5; j++) {
    double expected = Math.round(10000 * weights[j]);
    double deviation = Math.sqrt(10000 * weights[j] * (1 - weights[j]));
    counted[j] = new double[] {expected, drawn[j], Math.round(deviation)};
}

List<String> heads = List.of("expected", "drawn", "standard deviation");
print(show(Tables.of("10,000 draws", Matrix.of(counted), books, heads)));

say("""
Counts scatter: with the weight p, a count of n draws has the standard
deviation √(n p (1 − p)), and the table keeps to it. Drawing looks careless
next to taking the best. It has one advantage, which is the subject of the
rest: its average moves smoothly.
""");

say("""
Exercise: HardAttention
-----------------------

Scores in, the index of the largest out; of several equal ones the lowest. (In
a terminal, the answers of this lesson lie in exercises/06-hard-attention.)
""");

code("""
/**
 * Exercise HardAttention · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>No blend: the key with the largest score gets everything, and all
 * others get nothing.
 */
public class MyHardAttention implements HardAttentionContract {
    /**
     * Picks the key with the largest score.
     *
     * @param scores one score per key, at least one
     * @return its index, from 0; the lowest of several that are equally
     *     large
     */
    @Override
    public int pick(double[] scores) {
        // TODO 1: remember the index of the best key so far. Which one is
        //         it before you looked?
        // TODO 2: go through the others. When does a later key take its
        //         place, and when not?
        throw new Todo("pick the key with the largest score");
    }
}
""");
say("""
Write it in your file:

    exercises/06-hard-attention/MyHardAttention.java
""");

code("""
check("HardAttention");
""");
check("HardAttention");

say("""
Exercise: SampleKey
-------------------

Weights and u in, the key on whose piece u falls out. A key of weight 0 must
never be drawn, and an index must come out even where rounding leaves the sum
of the weights a hair below u.
""");

code("""
/**
 * Exercise SampleKey · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>Lay the weights side by side on a ruler from 0 to 1, in order. The key
 * on whose piece u falls is drawn: each as often as its weight says.
 */
public class MySampleKey implements SampleKeyContract {
    /**
     * Turns an evenly drawn number into a key.
     *
     * @param weights one weight per key, none negative; they add up to 1,
     *     apart from rounding
     * @param u an evenly drawn number, {@code 0 ≤ u < 1}
     * @return the first index, in order, at which u is smaller than the sum
     *     of the weights so far; where rounding leaves none, the last one
     *     that has a weight
     */
    @Override
    public int pick(double[] weights, double u) {
        // TODO 1: add up the weights, key by key, and stop as soon as u is
        //         smaller than the sum.
        // TODO 2: ten weights of 0.1 add up to a little less than 1, and u
        //         may be larger than
        // that. Which key do you return then? It must have a weight.
        throw new Todo("find the key on whose piece of the ruler u falls");
    }
}
""");
say("""
Write it in your file:

    exercises/06-hard-attention/MySampleKey.java
""");

code("""
check("SampleKey");
""");
check("SampleKey");

say("""
The staircase
-------------

Learning means to nudge and to go where it gets better (lesson 05). So let us
nudge. The query is (1, f, 0), and f, the wish for film, goes from −6 ("no
films, please!") to 4.

  | Predict. Nudge f by 0.001 and see how far the answered price moves. How
  | far does the hard answer move at f = 0? And at f = 2, where two books have
  | the same score?
""");

code("""
double price(double film, Normalizer normalizer) {
    double[] scores = {3 + film, 1 + 2 * film, 1 + film, film, 0};
    double[] weights = normalizer.weights(scores);
    double sum = 0;
    for (int j = 0; j < 5; j++) {
        sum += weights[j] * prices[j];
    }
    return sum;
}

double slope(double film, Normalizer normalizer, double nudge) {
    double more = price(film + nudge, normalizer);
    return (more - price(film, normalizer)) / nudge;
}

Normalizer softly = new Softmax();
Normalizer hardly = new HardAttention();
for (double film : new double[] {-4, -2, 0, 2, 3}) {
    String soft = Numbers.fixed(slope(film, softly, 0.001), 2);
    String steep = Numbers.fixed(slope(film, hardly, 0.001), 0);
    String where = "f = " + Numbers.text(film);
    print(where + ": slope of soft " + soft + ", of hard " + steep);
}

String tiny = Numbers.fixed(slope(2, hardly, 0.00001), 0);
print("f = 2, a nudge of 0.00001: slope of hard " + tiny);
""");
double price(double film, Normalizer normalizer) {
    double[] scores = {3 + film, 1 + 2 * film, 1 + film, film, 0};
    double[] weights = normalizer.weights(scores);
    double sum = 0;
    for (int j = 0; j < 5; j++) {
        sum += weights[j] * prices[j];
    }
    return sum;
}

double slope(double film, Normalizer normalizer, double nudge) {
    double more = price(film + nudge, normalizer);
    return (more - price(film, normalizer)) / nudge;
}

Normalizer softly = new Softmax();
Normalizer hardly = new HardAttention();
for (double film : new double[] {-4, -2, 0, 2, 3}) {
    String soft = Numbers.fixed(slope(film, softly, 0.001), 2);
    String steep = Numbers.fixed(slope(film, hardly, 0.001), 0);
    String where = "f = " + Numbers.text(film);
    print(where + ": slope of soft " + soft + ", of hard " + steep);
}

String tiny = Numbers.fixed(slope(2, hardly, 0.00001), 0);
print("f = 2, a nudge of 0.00001: slope of hard " + tiny);

code("""
double[] wishes = new double[201];
double[] softPrices = new double[201];
double[] hardPrices = new double[201];
for (int k = 0; k < 201; k++) {
    wishes[k] = (k - 120) / 20.0; // from −6 to 4
    softPrices[k] = price(wishes[k], new Softmax());
    hardPrices[k] = price(wishes[k], new HardAttention());
}

Lines staircase = Charts.lines("The price that is answered", wishes);
staircase.axes("wish for film", "yuan").between(0, 100);
staircase.series("hard: the best book", hardPrices);
staircase.series(Theme.WEIGHT, "soft: the blend", softPrices);
show(staircase)
""");
double[] wishes = new double[201];
double[] softPrices = new double[201];
double[] hardPrices = new double[201];
for (int k = 0; k < 201; k++) {
    wishes[k] = (k - 120) / 20.0; // from −6 to 4
    softPrices[k] = price(wishes[k], new Softmax());
    hardPrices[k] = price(wishes[k], new HardAttention());
}

Lines staircase = Charts.lines("The price that is answered", wishes);
staircase.axes("wish for film", "yuan").between(0, 100);
staircase.series("hard: the best book", hardPrices);
staircase.series(Theme.WEIGHT, "soft: the blend", softPrices);
print(show(staircase));

say("""
Three steps: War History, the Omnibus, the Companion. On a step nothing moves,
whatever you nudge: the slope is 0 and tells you neither where the next step
is nor whether it goes up. At an edge a smaller nudge gives a larger slope,
without end: there is none. A program that goes downhill stands still for
ever. So the library does not pass a wrong number on:
""");

code("""
Matrix scoresToLearn = Matrix.ofRow(marvel).asParameter();
Matrix answered =
    hardly.weights(scoresToLearn).times(Matrix.ofColumn(prices));
String answer = "";
try {
    answered.backward();
} catch (UnsupportedOperationException refused) {
    answer = refused.getMessage();
}
show(answer)
""");
Matrix scoresToLearn = Matrix.ofRow(marvel).asParameter();
Matrix answered =
    hardly.weights(scoresToLearn).times(Matrix.ofColumn(prices));
String answer = "";
try {
    answered.backward();
} catch (UnsupportedOperationException refused) {
    answer = refused.getMessage();
}
print(show(answer));

say("""
The average has a slope
-----------------------

A single draw jumps as well. But nudge a score, and the chances move a little,
so the average over all draws moves a little. That average is the expected
loss (期望损失), L̄ = Σ pᵢ Lᵢ, and it is as smooth as softmax. With few keys
we can go through all of them and be exact.

To see more, we take a smaller shelf and keep it until lesson 07. Four books
cost 34, 54, 48 and 60 yuan: in tens of yuan they are off by −1, 1, 0.4 and
1.6. Their scores are 0.5, −0.3, 1 and 0.2.
""");

code("""
double[] scores = {0.5, -0.3, 1, 0.2};
double[] off = {-1, 1, 0.4, 1.6};
double[] losses = new double[4];
for (int j = 0; j < 4; j++) {
    losses[j] = off[j] * off[j] / 2;
}

double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
        sum += a[j] * b[j];
    }
    return sum;
}

double hardLoss(double[] scores) {
    return dot(new Softmax().weights(scores), losses);
}

double softLoss(double[] scores) {
    double blend = dot(new Softmax().weights(scores), off);
    return blend * blend / 2;
}

double[] slopes(ToDoubleFunction<double[]> loss, double[] scores) {
    double[] result = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
        double[] up = scores.clone();
        double[] down = scores.clone();
        up[j] += 0.00001;
        down[j] -= 0.00001;
        double more = loss.applyAsDouble(up) - loss.applyAsDouble(down);
        result[j] = more / 0.00002;
    }
    return result;
}

print("soft loss " + Numbers.fixed(softLoss(scores), 3));
print("hard loss " + Numbers.fixed(hardLoss(scores), 3));
""");
double[] scores = {0.5, -0.3, 1, 0.2};
double[] off = {-1, 1, 0.4, 1.6};
double[] losses = new double[4];
for (int j = 0; j < 4; j++) {
    losses[j] = off[j] * off[j] / 2;
}

double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
        sum += a[j] * b[j];
    }
    return sum;
}

double hardLoss(double[] scores) {
    return dot(new Softmax().weights(scores), losses);
}

double softLoss(double[] scores) {
    double blend = dot(new Softmax().weights(scores), off);
    return blend * blend / 2;
}

double[] slopes(ToDoubleFunction<double[]> loss, double[] scores) {
    double[] result = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
        double[] up = scores.clone();
        double[] down = scores.clone();
        up[j] += 0.00001;
        down[j] -= 0.00001;
        double more = loss.applyAsDouble(up) - loss.applyAsDouble(down);
        result[j] = more / 0.00002;
    }
    return result;
}

print("soft loss " + Numbers.fixed(softLoss(scores), 3));
print("hard loss " + Numbers.fixed(hardLoss(scores), 3));

say("""
For the hard loss there is a formula. Nudge score j: weight i moves by the
Jacobian's entry Jᵢⱼ (lesson 04), and brings its loss along. Add up, and it
shrinks:

    ∂L̄/∂sⱼ = Σᵢ Lᵢ Jᵢⱼ = Σᵢ Lᵢ pᵢ ([i = j] − pⱼ) = pⱼ (Lⱼ − L̄)

Here ∂L̄/∂sⱼ is the slope of L̄ when score j is nudged, and [i = j] is 1 if i
= j, else 0. A score is responsible in proportion to how often its book is
drawn, and to how much that book is worse than average.
""");

say("""
Exercise: ExactGradient
-----------------------

Two methods: the expected loss and its gradient. Your softmax of lesson 02
goes into the same class.
""");

code("""
/**
 * Exercise ExactGradient · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>Few keys can be gone through one by one: what does a draw cost on
 * average, and how does that answer to a nudge of each score?
 */
public class MyExactGradient implements ExactGradientContract {
    /**
     * What the draws cost on average, if key j is drawn with the softmax
     * weight of its score.
     *
     * @param scores n scores
     * @param losses losses[j] is what it costs to take key j alone
     * @return Σ p[j] · losses[j], with p = softmax(scores)
     */
    @Override
    public double expectedLoss(double[] scores, double[] losses) {
        // TODO 1: the weights of the scores, then the losses, each as often
        //         as it is drawn.
        throw new Todo("average the losses");
    }

    /**
     * How the expected loss answers to a nudge of each score.
     *
     * @param scores n scores
     * @param losses losses[j] is what it costs to take key j alone
     * @return n numbers: p[j] · (losses[j] − expected loss)
     */
    @Override
    public double[] gradient(double[] scores, double[] losses) {
        // TODO 2: the expected loss first; then each key is compared with
        //         it.
        throw new Todo("find the slope for each score");
    }

    private static double[] softmax(double[] scores) {
        // TODO 0: your softmax of lesson 02 goes here.
        throw new Todo("turn the scores into weights");
    }
}
""");
say("""
Write it in your file:

    exercises/06-hard-attention/MyExactGradient.java
""");

code("""
check("ExactGradient");
""");
check("ExactGradient");

say("""
Two readers, two directions
---------------------------

  | Predict. The blend is 3.4 yuan too dear. Going downhill, which book's
  | score does the soft reader raise most: 34, 54, 48 or 60 yuan? And the hard
  | reader?
""");

code("""
double[] p = new Softmax().weights(scores);
double[] exact = new double[4];
for (int j = 0; j < 4; j++) {
    exact[j] = p[j] * (losses[j] - hardLoss(scores));
}

double[] softSlopes = slopes(it -> softLoss(it), scores);
double[] nudged = slopes(it -> hardLoss(it), scores);
double[][] both = new double[4][];
for (int j = 0; j < 4; j++) {
    both[j] = new double[] {
        p[j], losses[j], exact[j], nudged[j], softSlopes[j]
    };
}

List<String> four = List.of("34 yuan", "54 yuan", "48 yuan", "60 yuan");
List<String> columns = List.of(
    "chance", "loss", "hard slope", "the same, nudged", "soft slope");
show(Tables.of("one shelf, two goals", Matrix.of(both), four, columns))
""");
double[] p = new Softmax().weights(scores);
double[] exact = new double[4];
for (int j = 0; j < 4; j++) {
    exact[j] = p[j] * (losses[j] - hardLoss(scores));
}

double[] softSlopes = slopes(it -> softLoss(it), scores);
double[] nudged = slopes(it -> hardLoss(it), scores);
double[][] both = new double[4][];
for (int j = 0; j < 4; j++) {
    both[j] = new double[] {
        p[j], losses[j], exact[j], nudged[j], softSlopes[j]
    };
}

List<String> four = List.of("34 yuan", "54 yuan", "48 yuan", "60 yuan");
List<String> columns = List.of(
    "chance", "loss", "hard slope", "the same, nudged", "soft slope");
print(show(Tables.of("one shelf, two goals", Matrix.of(both), four, columns)));

say("""
Downhill is against the slope. The hard reader wants more of the 48 yuan
(−0.168), the book that is nearest. The soft reader wants more of the 34 yuan
(−0.117): the book is a bad one, but its error balances the others. The cosine
of the two gradients (lesson 03) is only 0.31. Follow each of them for 300
steps of size 1:
""");

code("""
String walk(ToDoubleFunction<double[]> goal) {
    double[] s = scores.clone();
    for (int step = 0; step < 300; step++) {
        double[] gradient = slopes(goal, s);
        for (int j = 0; j < 4; j++) {
            s[j] -= gradient[j];
        }
    }
    String chances = "";
    for (double weight : new Softmax().weights(s)) {
        chances += Numbers.fixed(weight, 2) + " ";
    }
    String soft = "soft loss " + Numbers.fixed(softLoss(s), 3);
    String hard = ", hard loss " + Numbers.fixed(hardLoss(s), 3);
    return "chances " + chances + " " + soft + hard;
}

double lengths = dot(exact, exact) * dot(softSlopes, softSlopes);
double cosine = dot(exact, softSlopes) / Math.sqrt(lengths);
print("cosine of the two gradients: " + Numbers.fixed(cosine, 2));
print("trained soft: " + walk(it -> softLoss(it)));
print("trained hard: " + walk(it -> hardLoss(it)));
""");
String walk(ToDoubleFunction<double[]> goal) {
    double[] s = scores.clone();
    for (int step = 0; step < 300; step++) {
        double[] gradient = slopes(goal, s);
        for (int j = 0; j < 4; j++) {
            s[j] -= gradient[j];
        }
    }
    String chances = "";
    for (double weight : new Softmax().weights(s)) {
        chances += Numbers.fixed(weight, 2) + " ";
    }
    String soft = "soft loss " + Numbers.fixed(softLoss(s), 3);
    String hard = ", hard loss " + Numbers.fixed(hardLoss(s), 3);
    return "chances " + chances + " " + soft + hard;
}

double lengths = dot(exact, exact) * dot(softSlopes, softSlopes);
double cosine = dot(exact, softSlopes) / Math.sqrt(lengths);
print("cosine of the two gradients: " + Numbers.fixed(cosine, 2));
print("trained soft: " + walk(it -> softLoss(it)));
print("trained hard: " + walk(it -> hardLoss(it)));

say("""
Trained soft, the blend is perfect, and whoever then takes its best book
carries home the 34 yuan, loss 0.5. Trained hard, nearly all draws are the 48
yuan, loss 0.08. Nobody can have both: it is one of these goals that you
train.
""");

say("""
Only draws
----------

Going through all keys costs one loss per key. With 50,000 words, or when a
loss is known only after a long program has run, we can afford a few draws.
The trick is to read the exact gradient as an average over draws. Since the
slope of log p is the slope of p divided by p, we may write ∂pᵢ = pᵢ · ∂log
pᵢ, and then

    ∂L̄/∂s = Σᵢ Lᵢ ∂pᵢ/∂s = Σᵢ pᵢ · (Lᵢ ∂log pᵢ/∂s)

The pᵢ in front says "as often as key i is drawn". So: draw one key k, see its
loss, and take Lₖ · ∂log pₖ/∂s. For softmax that is row k of the Jacobian,
divided by pₖ: ∂log pₖ/∂sⱼ = [j = k] − pⱼ. On average this estimate (估计) is
the exact gradient. Williams (1992) named the method REINFORCE. All four
possible estimates:
""");

code("""
double[] estimate(int drawn, double loss) {
    double[] result = new double[4];
    for (int j = 0; j < 4; j++) {
        result[j] = loss * ((j == drawn ? 1 : 0) - p[j]);
    }
    return result;
}

double[][] rows = new double[6][5];
for (int k = 0; k < 4; k++) {
    double[] one = estimate(k, losses[k]);
    rows[k][0] = p[k];
    for (int j = 0; j < 4; j++) {
        rows[k][j + 1] = one[j];
        rows[4][j + 1] += p[k] * one[j];
        rows[5][j + 1] = exact[j];
    }
    rows[4][0] += p[k];
}
rows[5][0] = 1;

List<String> drawnBook = List.of(
    "34 drawn", "54 drawn", "48 drawn", "60 drawn", "average", "exact");
List<String> forScore = List.of("chance", "s 34", "s 54", "s 48", "s 60");
Matrix estimates = Matrix.of(rows);
show(Tables.of("REINFORCE, one draw", estimates, drawnBook, forScore))
""");
double[] estimate(int drawn, double loss) {
    double[] result = new double[4];
    for (int j = 0; j < 4; j++) {
        result[j] = loss * ((j == drawn ? 1 : 0) - p[j]);
    }
    return result;
}

double[][] rows = new double[6][5];
for (int k = 0; k < 4; k++) {
    double[] one = estimate(k, losses[k]);
    rows[k][0] = p[k];
    for (int j = 0; j < 4; j++) {
        rows[k][j + 1] = one[j];
        rows[4][j + 1] += p[k] * one[j];
        rows[5][j + 1] = exact[j];
    }
    rows[4][0] += p[k];
}
rows[5][0] = 1;

List<String> drawnBook = List.of(
    "34 drawn", "54 drawn", "48 drawn", "60 drawn", "average", "exact");
List<String> forScore = List.of("chance", "s 34", "s 54", "s 48", "s 60");
Matrix estimates = Matrix.of(rows);
print(show(Tables.of("REINFORCE, one draw", estimates, drawnBook, forScore)));

say("""
Each row by itself is badly off: the draw of the 48 yuan even says that its
score should go down, since a small loss is a loss. Weighted with their
chances they add up to the exact gradient. Such an estimate is called unbiased
(无偏). Unbiased does not mean good: how far off is one draw, typically? The
standard deviation (lesson 04; sd for short) of the estimates, measured in
lengths of the exact gradient:
""");

code("""
// The baseline comes in a moment; here it is 0.
double deviation(double[] chances, double[] losses, double baseline) {
    int n = chances.length;
    double[] mean = new double[n];
    double square = 0;
    for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
            double onLog = (j == k ? 1 : 0) - chances[j];
            double slope = (losses[k] - baseline) * onLog;
            mean[j] += chances[k] * slope;
            square += chances[k] * slope * slope;
        }
    }
    return Math.sqrt((square - dot(mean, mean)) / dot(mean, mean));
}

double wild = deviation(p, losses, 0);
print("one draw:      " + Numbers.fixed(wild, 3));
print("100 draws:     " + Numbers.fixed(wild / Math.sqrt(100), 3));
""");
// The baseline comes in a moment; here it is 0.
double deviation(double[] chances, double[] losses, double baseline) {
    int n = chances.length;
    double[] mean = new double[n];
    double square = 0;
    for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
            double onLog = (j == k ? 1 : 0) - chances[j];
            double slope = (losses[k] - baseline) * onLog;
            mean[j] += chances[k] * slope;
            square += chances[k] * slope * slope;
        }
    }
    return Math.sqrt((square - dot(mean, mean)) / dot(mean, mean));
}

double wild = deviation(p, losses, 0);
print("one draw:      " + Numbers.fixed(wild, 3));
print("100 draws:     " + Numbers.fixed(wild / Math.sqrt(100), 3));

say("""
One draw is off by two and a half times the gradient's own length. The mean of
N draws is better by √N: that is its standard error (标准误).
""");

say("""
A baseline
----------

  | Predict. A librarian adds a fee of 10 to every loss. No book gets better
  | or worse than another. What happens to the exact gradient, and what to the
  | standard deviation of REINFORCE?
""");

code("""
double[] dearer = new double[4];
for (int j = 0; j < 4; j++) {
    dearer[j] = losses[j] + 10;
}
double expected = dot(p, dearer);
double calmed = deviation(p, dearer, expected);
print("expected loss: " + Numbers.fixed(expected, 3));
print("one draw:      " + Numbers.fixed(deviation(p, dearer, 0), 3));
print("with baseline: " + Numbers.fixed(calmed, 3));
""");
double[] dearer = new double[4];
for (int j = 0; j < 4; j++) {
    dearer[j] = losses[j] + 10;
}
double expected = dot(p, dearer);
double calmed = deviation(p, dearer, expected);
print("expected loss: " + Numbers.fixed(expected, 3));
print("one draw:      " + Numbers.fixed(deviation(p, dearer, 0), 3));
print("with baseline: " + Numbers.fixed(calmed, 3));

say("""
The exact gradient pⱼ(Lⱼ − L̄) is the same as before, and the estimates are
sixteen times wilder: each draw shouts "down with this book!", since each loss
is about 10. So compare with what was expected: subtract a baseline (基线) b
from the loss, (Lₖ − b) · ∂log pₖ/∂s. On average nothing changes, because Σ pᵢ
∂log pᵢ = Σ ∂pᵢ = 0: the weights always add up to 1. That holds for every b
that does not know the draw. With b = L̄ the deviation is 1.329, with or
without fee.
""");

say("""
Further: the best baseline
--------------------------

  | Predict. Is the mean loss always the best baseline? Another shelf: the
  | reader is nearly sure of a book that costs 1 (chance 0.9), and the other
  | one (chance 0.1) would cost 0. Its mean loss is 0.9. Will b = 0.9 make the
  | estimates calmer than b = 0?
""");

code("""
double[] sure = {0.9, 0.1};
double[] sureLosses = {1, 0};

double best(double[] chances, double[] losses) {
    double above = 0;
    double below = 0;
    for (int k = 0; k < chances.length; k++) {
        // the squared length of the slopes of log p of key k
        double loud = 1 - 2 * chances[k] + dot(chances, chances);
        above += chances[k] * loud * losses[k];
        below += chances[k] * loud;
    }
    return above / below;
}

String compare(double[] chances, double[] losses) {
    double mean = dot(chances, losses);
    String line = "";
    for (double b : new double[] {0, mean, best(chances, losses)}) {
        line += "   b = " + Numbers.fixed(b, 2) + ": ";
        line += Numbers.fixed(deviation(chances, losses, b), 3);
    }
    return line;
}

print("           none           mean           best");
print("four books" + compare(p, losses));
print("sure      " + compare(sure, sureLosses));
""");
double[] sure = {0.9, 0.1};
double[] sureLosses = {1, 0};

double best(double[] chances, double[] losses) {
    double above = 0;
    double below = 0;
    for (int k = 0; k < chances.length; k++) {
        // the squared length of the slopes of log p of key k
        double loud = 1 - 2 * chances[k] + dot(chances, chances);
        above += chances[k] * loud * losses[k];
        below += chances[k] * loud;
    }
    return above / below;
}

String compare(double[] chances, double[] losses) {
    double mean = dot(chances, losses);
    String line = "";
    for (double b : new double[] {0, mean, best(chances, losses)}) {
        line += "   b = " + Numbers.fixed(b, 2) + ": ";
        line += Numbers.fixed(deviation(chances, losses, b), 3);
    }
    return line;
}

print("           none           mean           best");
print("four books" + compare(p, losses));
print("sure      " + compare(sure, sureLosses));

code("""
double[] baselines = new double[41];
double[] fourCurve = new double[41];
double[] sureCurve = new double[41];
for (int k = 0; k < 41; k++) {
    baselines[k] = -0.5 + k / 20.0; // from −0.5 to 1.5
    fourCurve[k] = deviation(p, losses, baselines[k]);
    sureCurve[k] = deviation(sure, sureLosses, baselines[k]);
}

Lines valley = Charts.lines("How wild one draw is", baselines);
valley.axes("baseline b", "sd ÷ length").between(0, 5);
valley.series("four books, mean loss 0.47", fourCurve);
show(valley.series("sure reader, mean loss 0.9", sureCurve))
""");
double[] baselines = new double[41];
double[] fourCurve = new double[41];
double[] sureCurve = new double[41];
for (int k = 0; k < 41; k++) {
    baselines[k] = -0.5 + k / 20.0; // from −0.5 to 1.5
    fourCurve[k] = deviation(p, losses, baselines[k]);
    sureCurve[k] = deviation(sure, sureLosses, baselines[k]);
}

Lines valley = Charts.lines("How wild one draw is", baselines);
valley.axes("baseline b", "sd ÷ length").between(0, 5);
valley.series("four books, mean loss 0.47", fourCurve);
print(show(valley.series("sure reader, mean loss 0.9", sureCurve)));

say("""
Most people expect the mean to win. Here it makes the estimates eight times
wilder. With b = 0 nine draws of ten say "down with the sure book" by a
little, and one says nothing. With b = 0.9 nine draws whisper, and one in ten
shouts, for a rare draw has large slopes: 1 − p = 0.9 in place of 0.1. The
best baseline is a mean in which each key counts as much as its draws are
loud: chance times the squared length of its slopes (best above). For the sure
reader it is 0.1, and there both draws say exactly the same. For the four
books it is 0.58, hardly better than the mean. The mean loss is a good habit,
not a law.
""");

say("""
The others as baseline
----------------------

Where does the mean come from, if we have nothing but draws? From the draws.
Take K of them, and give each one the mean of the other losses as its
baseline: leave-one-out (留一法). It knows nothing of the draw it is for, so
it stays unbiased.
""");

say("""
Exercise: Reinforce
-------------------

Two methods of the same name: the estimate from one draw with a given
baseline, and the mean of several draws with the mean of the others.
""");

code("""
/**
 * Exercise Reinforce · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>Where the keys are too many to go through, draw a few: what was drawn
 * and what it cost is enough for an estimate of the gradient.
 */
public class MyReinforce implements ReinforceContract {
    /**
     * The estimate from one draw.
     *
     * @param scores n scores; key j is drawn with its softmax weight p[j]
     * @param sampled the key that was drawn, from 0
     * @param loss what it cost
     * @param baseline what was expected, known before the draw
     * @return n numbers: (loss − baseline) · ∂ log p[sampled] / ∂ scores[j]
     */
    @Override
    public double[] gradient(
            double[] scores, int sampled, double loss, double baseline) {
        // TODO 1: the slope of log p[sampled] is 1 − p[j] for the drawn
        //         key. For the others?
        // TODO 2: times how much worse the draw was than expected.
        throw new Todo("estimate the gradient from one draw");
    }

    /**
     * The mean of the estimates from several draws, each with the mean of
     * the other losses as its baseline; a lone draw has the baseline 0.
     *
     * @param scores n scores
     * @param sampled the keys that were drawn, from 0, at least one
     * @param losses what each of the draws cost
     * @return n numbers
     */
    @Override
    public double[] gradient(
            double[] scores, int[] sampled, double[] losses) {
        // TODO 3: for each draw, the mean of the losses of all other draws.
        // TODO 4: call the method above for each draw, and take the mean of
        //         what it returns.
        throw new Todo("average the estimates from several draws");
    }

    private static double[] softmax(double[] scores) {
        // TODO 0: your softmax of lesson 02 goes here.
        throw new Todo("turn the scores into weights");
    }
}
""");
say("""
Write it in your file:

    exercises/06-hard-attention/MyReinforce.java
""");

code("""
check("Reinforce");
""");
check("Reinforce");

say("""
A lazy baseline
---------------

  | Predict. Somebody is lazy and takes the mean of all K losses, the own one
  | included. What does that do to the average of the estimates? (a) Nothing.
  | (b) It turns them a little to one side. (c) It makes them shorter. (d) It
  | makes them longer.

We need no luck to find out. For K draws from four books there are 4ᴷ cases,
each with a chance, and we go through them all.
""");

code("""
// The length along the exact gradient, and sd ÷ length.
double[] leaveOneOut(int draws, boolean ownIncluded) {
    double[] mean = new double[4];
    double square = 0;
    for (int code = 0; code < Math.pow(4, draws); code++) {
        double chance = 1;
        double total = 0;
        int[] keys = new int[draws];
        for (int i = 0, rest = code; i < draws; i++, rest /= 4) {
            keys[i] = rest % 4;
            chance *= p[keys[i]];
            total += losses[keys[i]];
        }
        double[] result = new double[4];
        for (int key : keys) {
            double others = (total - losses[key]) / (draws - 1);
            double baseline = ownIncluded ? total / draws : others;
            double[] one = estimate(key, losses[key] - baseline);
            for (int j = 0; j < 4; j++) {
                result[j] += one[j] / draws;
            }
        }
        square += chance * dot(result, result);
        for (int j = 0; j < 4; j++) {
            mean[j] += chance * result[j];
        }
    }
    double exactSquare = dot(exact, exact);
    double spread = (square - dot(mean, mean)) / exactSquare;
    double length = dot(mean, exact) / exactSquare;
    return new double[] {length, Math.sqrt(spread)};
}

double[][] compared = new double[4][];
for (int draws = 2; draws <= 5; draws++) {
    double none = deviation(p, losses, 0) / Math.sqrt(draws);
    double[] others = leaveOneOut(draws, false);
    double[] own = leaveOneOut(draws, true);
    compared[draws - 2] = new double[] {own[0], others[0], others[1], none};
}

List<String> counts = List.of("K = 2", "K = 3", "K = 4", "K = 5");
List<String> measures = List.of(
    "length, own too", "length, others", "sd, others", "sd, no baseline");
Matrix means = Matrix.of(compared);
show(Tables.of("the mean of K draws", means, counts, measures))
""");
// The length along the exact gradient, and sd ÷ length.
double[] leaveOneOut(int draws, boolean ownIncluded) {
    double[] mean = new double[4];
    double square = 0;
    for (int code = 0; code < Math.pow(4, draws); code++) {
        double chance = 1;
        double total = 0;
        int[] keys = new int[draws];
        for (int i = 0, rest = code; i < draws; i++, rest /= 4) {
            keys[i] = rest % 4;
            chance *= p[keys[i]];
            total += losses[keys[i]];
        }
        double[] result = new double[4];
        for (int key : keys) {
            double others = (total - losses[key]) / (draws - 1);
            double baseline = ownIncluded ? total / draws : others;
            double[] one = estimate(key, losses[key] - baseline);
            for (int j = 0; j < 4; j++) {
                result[j] += one[j] / draws;
            }
        }
        square += chance * dot(result, result);
        for (int j = 0; j < 4; j++) {
            mean[j] += chance * result[j];
        }
    }
    double exactSquare = dot(exact, exact);
    double spread = (square - dot(mean, mean)) / exactSquare;
    double length = dot(mean, exact) / exactSquare;
    return new double[] {length, Math.sqrt(spread)};
}

double[][] compared = new double[4][];
for (int draws = 2; draws <= 5; draws++) {
    double none = deviation(p, losses, 0) / Math.sqrt(draws);
    double[] others = leaveOneOut(draws, false);
    double[] own = leaveOneOut(draws, true);
    compared[draws - 2] = new double[] {own[0], others[0], others[1], none};
}

List<String> counts = List.of("K = 2", "K = 3", "K = 4", "K = 5");
List<String> measures = List.of(
    "length, own too", "length, others", "sd, others", "sd, no baseline");
Matrix means = Matrix.of(compared);
print(show(Tables.of("the mean of K draws", means, counts, measures)));

say("""
(Own too: the mean of all K losses as baseline; others: the mean of the
others.)

Shorter, by (K − 1)/K: at K = 2 half of the gradient is gone. It is not even a
matter of averages. The own loss makes the mean follow the draw, and Lₖ −
(mean of all) is (K − 1)/K · (Lₖ − mean of the others) in each single case.
(Ordinary gradient descent hides it: the step is only smaller. At K = 1 the
baseline is the loss itself, and nothing is learned at all.) The table says
one more thing: with two draws the others' mean is a poor guess, and hardly
calmer than no baseline; from three on it pays.
""");

say("""
Further: 100,000 estimates
--------------------------

Let chance decide, as a program would. Each method gets four draws for an
estimate and makes 100,000 estimates; Reinforce.gradient is the library's
version. How far their mean is from the exact gradient, in percent of its
length, is the bias (偏差; not the 偏置 of lesson 03). It is known up to its
standard error: a measured bias of about one standard error may well be none.
""");

code("""
double[] fourDraws(String baseline, Random random) {
    int[] keys = new int[4];
    double[] paid = new double[4];
    for (int i = 0; i < 4; i++) {
        keys[i] = SampleKey.pick(p, random.nextDouble());
        paid[i] = losses[keys[i]];
    }
    if (baseline.equals("mean of the others")) {
        return Reinforce.gradient(scores, keys, paid);
    }
    double b = 0;
    if (baseline.equals("expected loss")) {
        b = dot(p, losses);
    } else if (baseline.equals("mean of all four")) {
        b = (paid[0] + paid[1] + paid[2] + paid[3]) / 4;
    }
    double[] result = new double[4];
    for (int i = 0; i < 4; i++) {
        double[] one = Reinforce.gradient(scores, keys[i], paid[i], b);
        for (int j = 0; j < 4; j++) {
            result[j] += one[j] / 4;
        }
    }
    return result;
}

List<String> kinds = List.of(
    "none", "expected loss", "mean of the others", "mean of all four");
double length = Math.sqrt(dot(exact, exact));
String[] biases = new String[4];
String[] errors = new String[4];
String[] deviations = new String[4];
for (int kind = 0; kind < 4; kind++) {
    Random random = new Random(6);
    double[] miss = new double[4];
    double square = 0;
    for (int i = 0; i < 100000; i++) {
        double[] one = fourDraws(kinds.get(kind), random);
        for (int j = 0; j < 4; j++) {
            double off = one[j] - exact[j];
            miss[j] += off / 100000;
            square += off * off / 100000;
        }
    }
    double bias = Math.sqrt(dot(miss, miss)) / length;
    double sd = Math.sqrt(square - dot(miss, miss)) / length;
    biases[kind] = Numbers.fixed(100 * bias, 1);
    errors[kind] = Numbers.fixed(100 * sd / Math.sqrt(100000), 1);
    deviations[kind] = Numbers.fixed(sd, 2);
}

Table table = Table.create("100,000 estimates of 4 draws each");
table.addColumns(
    StringColumn.create("baseline", kinds),
    StringColumn.create("bias %", biases),
    StringColumn.create("standard error", errors),
    StringColumn.create("sd ÷ length", deviations));
show(table)
""");
double[] fourDraws(String baseline, Random random) {
    int[] keys = new int[4];
    double[] paid = new double[4];
    for (int i = 0; i < 4; i++) {
        keys[i] = SampleKey.pick(p, random.nextDouble());
        paid[i] = losses[keys[i]];
    }
    if (baseline.equals("mean of the others")) {
        return Reinforce.gradient(scores, keys, paid);
    }
    double b = 0;
    if (baseline.equals("expected loss")) {
        b = dot(p, losses);
    } else if (baseline.equals("mean of all four")) {
        b = (paid[0] + paid[1] + paid[2] + paid[3]) / 4;
    }
    double[] result = new double[4];
    for (int i = 0; i < 4; i++) {
        double[] one = Reinforce.gradient(scores, keys[i], paid[i], b);
        for (int j = 0; j < 4; j++) {
            result[j] += one[j] / 4;
        }
    }
    return result;
}

List<String> kinds = List.of(
    "none", "expected loss", "mean of the others", "mean of all four");
double length = Math.sqrt(dot(exact, exact));
String[] biases = new String[4];
String[] errors = new String[4];
String[] deviations = new String[4];
for (int kind = 0; kind < 4; kind++) {
    Random random = new Random(6);
    double[] miss = new double[4];
    double square = 0;
    for (int i = 0; i < 100000; i++) {
        double[] one = fourDraws(kinds.get(kind), random);
        for (int j = 0; j < 4; j++) {
            double off = one[j] - exact[j];
            miss[j] += off / 100000;
            square += off * off / 100000;
        }
    }
    double bias = Math.sqrt(dot(miss, miss)) / length;
    double sd = Math.sqrt(square - dot(miss, miss)) / length;
    biases[kind] = Numbers.fixed(100 * bias, 1);
    errors[kind] = Numbers.fixed(100 * sd / Math.sqrt(100000), 1);
    deviations[kind] = Numbers.fixed(sd, 2);
}

Table table = Table.create("100,000 estimates of 4 draws each");
table.addColumns(
    StringColumn.create("baseline", kinds),
    StringColumn.create("bias %", biases),
    StringColumn.create("standard error", errors),
    StringColumn.create("sd ÷ length", deviations));
print(show(table));

say("""
Three are unbiased. The fourth is short by a quarter, and it looks calmest,
since short arrows scatter less. Whoever compares estimators by their scatter
alone picks the wrong one.
""");

say("""
Find the bug
------------

This function draws with whole-number weights: it sells as many tickets as the
weights add up to, and looks whose ticket comes up. With the weights 300, 200,
500 it looks perfect.
""");

code("""
int ticket(int[] weights, Random random) {
    int total = 0;
    for (int weight : weights) {
        total += weight;
    }
    int number = random.nextInt(total + 1); // a number from 0 to total
    int sum = 0;
    for (int j = 0; j < weights.length; j++) {
        sum += weights[j];
        if (number <= sum) {
            return j;
        }
    }
    return weights.length - 1;
}

int[][] sales = {{300, 200, 500}, {1, 1, 1}, {0, 1, 1}};
for (int[] tickets : sales) {
    Random random = new Random(6);
    int[] found = new int[3];
    for (int i = 0; i < 9000; i++) {
        found[ticket(tickets, random)]++;
    }
    String drawn = ": drawn " + Arrays.toString(found);
    print("weights " + Arrays.toString(tickets) + drawn);
}
""");
int ticket(int[] weights, Random random) {
    int total = 0;
    for (int weight : weights) {
        total += weight;
    }
    int number = random.nextInt(total + 1); // a number from 0 to total
    int sum = 0;
    for (int j = 0; j < weights.length; j++) {
        sum += weights[j];
        if (number <= sum) {
            return j;
        }
    }
    return weights.length - 1;
}

int[][] sales = {{300, 200, 500}, {1, 1, 1}, {0, 1, 1}};
for (int[] tickets : sales) {
    Random random = new Random(6);
    int[] found = new int[3];
    for (int i = 0; i < 9000; i++) {
        found[ticket(tickets, random)]++;
    }
    String drawn = ": drawn " + Arrays.toString(found);
    print("weights " + Arrays.toString(tickets) + drawn);
}

riddle("What is wrong", """
From 0 to total there are total + 1 numbers, one more than tickets, and <=
gives the extra one to the first key: two shares of four in place of one of
three, and a third of all draws for a key of weight 0. With large weights
nobody sees it. Right is random.nextInt(total) and number < sum. A well-known
game carried this in its function for weighted choice; the repair lists the
counts before and after (GitHub, tgstation/tgstation, issue 71271 and pull
request 71273). Test with small weights, with equal ones, and with a zero in
front.
""");

say("""
Try this
--------

1. Set the wish of the first cell to 40 yuan, the price of the Fan Guide.
   Which of the two losses can become 0 by training?
2. Make both losses straight lines: losses = off, and let softLoss return the
   blend. Predict the cosine of the two gradients, then compute it.
3. Find the best baseline for the four books by trying. How much calmer than
   the mean is it?
4. Two draws gave the books of 34 and 60 yuan. Work out by hand the mean of
   the two estimates with the others' mean as baseline. Which of the four
   scores move?
5. A reader who is very sure has the scores 6, 0, 0, 0, and the first book is
   the worst. How many draws does it take, on average, until another book is
   seen even once? What does that mean for learning?
6. Replace the 300 exact steps by 300 steps of size 1 with one draw each,
   first with the losses as they are, then with the fee of 10 on each, without
   baseline and with the expected loss. Try five seeds. How often does the
   hard reader end with the book of 48 yuan?
""");
riddle("Answers", """
1. Both: the Fan Guide costs 40 itself, so a hard reader who always draws it
   pays nothing either.
2. 1: the blend of straight lines is the mean of straight lines, and the two
   goals are one.
3. At b = 0.58 the deviation is 1.264, at the mean 1.329: calmer by 5 percent.
4. Each has the other's loss as baseline: 0.5 − 1.28 = −0.78 and 0.78. Half of
   −0.78 · (slopes for 34) plus half of 0.78 · (slopes for 60): the score of
   34 moves by −0.39, that of 60 by 0.39, and the parts with p cancel for all.
   The other two do not move.
5. e⁶ + 3 = 406.4 to 3: 135 draws. Until then nothing says that another book
   is better, so a hard reader who is sure and wrong learns nothing for a long
   time.
6. As they are, all five seeds end there, either way. With the fee none of the
   five does without a baseline, and all five with it.
""");

say("""
By hand
-------

notebooks/sheets/06-hard-attention.md is a sheet to print: a ruler to draw
from, an exact gradient, four estimates that average to it, and the lazy
baseline. Its key is on the last page.
""");

say("""
What to remember
----------------

- Soft attention minimises L(Σ pᵢ vᵢ), hard attention Σ pᵢ L(vᵢ). They agree
  for a straight-line loss only. Training one does not train the other.
- Argmax takes the best, sampling draws by weight. Both are staircases: slope
  0, or none.
- The expected loss is smooth: its slope is pⱼ(Lⱼ − L̄), exact, at the cost of
  one loss per key.
- REINFORCE needs one draw: (Lₖ − b) · ∂log pₖ. Unbiased for every b that does
  not know the draw, and wild.
- A baseline calms. The mean loss is usually a good one, and not always.
- Leave-one-out takes it from the other draws. The own loss in it shortens the
  gradient by (K − 1)/K.
""");

say("""
Sources
-------

- R. J. Williams, "Simple Statistical Gradient-Following Algorithms for
  Connectionist Reinforcement Learning", Machine Learning 8, 1992: REINFORCE,
  with baseline.
- K. Xu et al., "Show, Attend and Tell: Neural Image Caption Generation with
  Visual Attention", ICML 2015: soft and hard attention, named so and trained
  side by side; the hard one with REINFORCE and a running mean as baseline
  (section 4.1).
- V. Mnih, N. Heess, A. Graves, K. Kavukcuoglu, "Recurrent Models of Visual
  Attention", NeurIPS 2014: where to look next, learned by REINFORCE.
- E. Greensmith, P. Bartlett, J. Baxter, "Variance Reduction Techniques for
  Gradient Estimates in Reinforcement Learning", Journal of Machine Learning
  Research 5, 2004: the best baseline is not the mean.
- W. Kool, H. van Hoof, M. Welling, "Buy 4 REINFORCE Samples, Get a Baseline
  for Free!", 2019: leave-one-out.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("HardAttention") checks your file again,
hint("HardAttention") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
