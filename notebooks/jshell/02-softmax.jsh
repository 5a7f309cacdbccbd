// Lesson 02: Softmax (softmax 函数)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/02-softmax.jsh
// Made from notebooks/text/02-softmax.md by ./workbook make-notebooks: change that file.

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
Softmax (softmax 函数)
======================

The question of this lesson. "Marvel, but not war": a perfectly sensible wish.
Lesson 01 can write it down, and then answers with a rating of 11.6 out of 10.
How do we make weights out of any scores, negative ones and huge ones
included?

The answer is one small function, softmax, that stands in nearly every
attention since 2015. You will see why it is the way it is, where its one knob
is, which accident waits for those who type it from the formula, and how to
forbid it to look at something.

You need lesson 01. Reading takes about 25 minutes, the two exercises about 20
more.

The shelf is the same as before. So are steps 1 and 3, here in their matrix
form; step 2 is the subject of this lesson.
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

double[] scores(double[] query) {
    return Matrix.ofRow(query).timesTransposed(Matrix.of(keys)).row(0);
}

double[] blend(double[] weights) {
    return Matrix.ofRow(weights).times(Matrix.of(values)).row(0);
}
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
double[][] keys = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};

// price, rating
double[][] values = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

double[] scores(double[] query) {
    return Matrix.ofRow(query).timesTransposed(Matrix.of(keys)).row(0);
}

double[] blend(double[] weights) {
    return Matrix.ofRow(weights).times(Matrix.of(values)).row(0);
}

say("""
The first failure: a minus in the query
---------------------------------------

A minus in the query means "please not". The query (1, 1, −1) wants comics and
film and dislikes war.

  | Predict. The scores become 4, 3, 2, −1, −3; check them. What will dividing
  | by the sum make of them? Will the weights still add up to 1?
""");

code("""
double[] divideBySum(double[] scores) {
    double total = 0;
    for (double score : scores) {
        total += score;
    }
    double[] weights = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
        weights[j] = scores[j] / total;
    }
    return weights;
}

double[] notWar = {1, 1, -1};
double[] brokenWeights = divideBySum(scores(notWar));
show(brokenWeights)
""");
double[] divideBySum(double[] scores) {
    double total = 0;
    for (double score : scores) {
        total += score;
    }
    double[] weights = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
        weights[j] = scores[j] / total;
    }
    return weights;
}

double[] notWar = {1, 1, -1};
double[] brokenWeights = divideBySum(scores(notWar));
print(show(brokenWeights));

say("""
They do add up to 1. And still they are no shares: War History receives minus
60 percent of the attention, and to make up for it the Comic Omnibus gets 80.
See what that does to the answer:
""");

code("""
show(blend(brokenWeights))
""");
print(show(blend(brokenWeights)));

say("""
16 yuan, although no book costs less than 20, and a rating of 11.6 on a scale
that ends at 10. The 90 yuan of War History were subtracted, not ignored.
"Adds up to 1" is not enough; a blend needs weights that are not negative.
""");

say("""
The second failure: a sum of zero
---------------------------------

Now comics without war, film does not matter: (1, 0, −1).
""");

code("""
double[] comicsNotWar = {1, 0, -1};
show(divideBySum(scores(comicsNotWar)))
""");
double[] comicsNotWar = {1, 0, -1};
print(show(divideBySum(scores(comicsNotWar))));

say("""
The scores are 3, 1, 1, −2, −3, and their sum is 0. In Java, dividing a double
by zero throws no exception: it gives infinity, and an infinity that meets
another with the opposite sign gives NaN, "not a number". The blend is then
lost altogether:
""");

code("""
show(blend(divideBySum(scores(comicsNotWar))))
""");
print(show(blend(divideBySum(scores(comicsNotWar)))));

say("""
Could a quick repair save us? Taking the absolute value of each score gives
War History, the book that is wanted least, the same weight as the Comic
Omnibus, since −3 becomes 3. Setting negative scores to 0 loses the difference
between "a bit unwanted" and "very unwanted", and if all scores are negative
the sum is 0 again. A patch is not enough.
""");

say("""
What we ask for
---------------

Write down what weights must do, whatever the scores are:

1. each weight is greater than 0;
2. the weights add up to 1;
3. a higher score means a higher weight.

Wishes 2 and 3 we can already grant, by dividing by the sum, if only the
numbers are positive. So we first need a function that makes every number
positive and keeps the order. The exponential function eˣ does, in Java
Math.exp(x). Here are e⁻³, e⁻¹, e⁰, e¹ and e³:
""");

code("""
double[] powers = {-3, -1, 0, 1, 3};
for (int k = 0; k < 5; k++) {
    powers[k] = Math.exp(powers[k]);
}
show(powers)
""");
double[] powers = {-3, -1, 0, 1, 3};
for (int k = 0; k < 5; k++) {
    powers[k] = Math.exp(powers[k]);
}
print(show(powers));

say("""
It is never 0 and never negative, and each step of +1 multiplies it by e =
2.71828.

Exponential first, then divide by the sum: that is softmax, complete.
""");

code("""
double[] naiveSoftmax(double[] scores) {
    double total = 0;
    for (double score : scores) {
        total += Math.exp(score);
    }
    double[] weights = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
        weights[j] = Math.exp(scores[j]) / total;
    }
    return weights;
}

double[] marvel = {1, 1, 0};
print(naiveSoftmax(scores(marvel)));
print(naiveSoftmax(scores(notWar)));
print(naiveSoftmax(scores(comicsNotWar)));
""");
double[] naiveSoftmax(double[] scores) {
    double total = 0;
    for (double score : scores) {
        total += Math.exp(score);
    }
    double[] weights = new double[scores.length];
    for (int j = 0; j < scores.length; j++) {
        weights[j] = Math.exp(scores[j]) / total;
    }
    return weights;
}

double[] marvel = {1, 1, 0};
print(naiveSoftmax(scores(marvel)));
print(naiveSoftmax(scores(notWar)));
print(naiveSoftmax(scores(comicsNotWar)));

say("""
Both failures are repaired, and both answers are possible again:
""");

code("""
print(blend(naiveSoftmax(scores(notWar))));
print(blend(naiveSoftmax(scores(comicsNotWar))));
""");
print(blend(naiveSoftmax(scores(notWar))));
print(blend(naiveSoftmax(scores(comicsNotWar))));

say("""
44.1248 yuan and 8.46633 for the first, 46.7473 and 8.54436 for the second:
numbers from the shelf's own range. War History, with score −3, keeps a weight
of 0.0006 for (1, 1, −1). That is little, but not nothing: softmax never gives
exactly 0, save by rounding. If a book must not be looked at at all, we need
another tool; it comes below under "masks".

Numbers that are not negative and add up to 1 are a probability distribution.
The weights of one query are therefore called its attention distribution
(注意力分布). You may read 0.636 as "63.6 percent of the attention", or as the
chance to be picked if you drew one book at random with these weights. Lesson
06 does draw.
""");

say("""
Only differences count
----------------------

  | Predict. Add 100 to each of Marvel's scores: 104, 103, 102, 101, 100.
  | Dividing by the sum would now make the books nearly equal (104/510 = 0.204
  | for the best). What does softmax do: nearly equal, one winner, or
  | something else?
""");

code("""
double[] shifted = {104, 103, 102, 101, 100};
print(divideBySum(shifted));
print(naiveSoftmax(shifted));
""");
double[] shifted = {104, 103, 102, 101, 100};
print(divideBySum(shifted));
print(naiveSoftmax(shifted));

say("""
Exactly the weights from before. Since eˢ⁺¹⁰⁰ = e¹⁰⁰ · eˢ, each exponential
grows by the same factor, and so does their sum; the factor cancels. This is
shift invariance (平移不变性): softmax sees the differences between scores and
nothing else. One point of difference is always a factor of 2.718 between two
weights, whether the scores are 1 and 0 or 101 and 100.
""");

say("""
The accident: large scores
--------------------------

  | Predict. And scores of 1000, 999, 998? By shift invariance they must give
  | the same weights as 2, 1, 0. Do they?
""");

code("""
double[] huge = {1000, 999, 998};
print(naiveSoftmax(huge));
print(Math.exp(1000));
""");
double[] huge = {1000, 999, 998};
print(naiveSoftmax(huge));
print(Math.exp(1000));

say("""
NaN three times. The largest double is about 1.8 · 10³⁰⁸, and e¹⁰⁰⁰ would be
about 10⁴³⁴. Math.exp(1000) is therefore infinity, which prints as inf (this
is called overflow, 溢出), and infinity divided by infinity is NaN. Such
scores are not far-fetched: long vectors make large dot products, as lesson 04
measures.

The repair is shift invariance itself. We may subtract whatever we like from
all scores, so we subtract the largest one. Then the largest exponent is 0, no
exponential is above 1, and the sum is at least 1, so nothing overflows and
nothing is divided by 0. The library's softmax does so:
""");

code("""
Normalizer softmax = new Softmax();
print(softmax.weights(huge));
print(softmax.weights(new double[] {2, 1, 0}));
""");
Normalizer softmax = new Softmax();
print(softmax.weights(huge));
print(softmax.weights(new double[] {2, 1, 0}));

say("""
This max shift (减去最大值) is not a trick for extreme cases that you may
leave out. Every serious softmax has it. Think about where your search for the
largest score starts: all scores may be negative.
""");

say("""
Exercise: Softmax
-----------------

Repair the naive softmax. Scores in, weights out; it must hold for scores such
as 1000 and −1000, for one single score, and must not change the array that it
was given. In a terminal: exercises/02-softmax/MySoftmax.java and ./workbook
check Softmax.
""");

code("""
/**
 * Exercise Softmax · lesson 02 · notebooks/02-softmax.ipynb
 *
 * <p>Turns scores of any sign and size into weights: all above 0, adding up
 * to 1.
 */
public class MySoftmax implements Normalizer {
    /**
     * @param scores one score for each key
     * @return {@code weights[j] = exp(scores[j]) / Σ exp(scores[k])}, in a
     *     new array
     */
    @Override
    public double[] weights(double[] scores) {
        // TODO 1: e to the power of each score, into a new array. Java:
        //         Math.exp(score)
        // TODO 2: divide each of them by the sum of all of them.
        // TODO 3: exp(10000) is infinite. Which number can you subtract
        //         from every score first?
        throw new Todo("turn the scores into weights");
    }
}
""");
say("""
Write it in your file:

    exercises/02-softmax/MySoftmax.java
""");

code("""
check("Softmax");
""");
check("Softmax");

say("""
When the check passes, your class is a part like any other: put new
MySoftmax() in place of new Softmax() in the cell below that asks three
queries, and its trace will be computed by your code.
""");

say("""
The formula, with shapes
------------------------

For one query and n scores:

    aⱼ = exp(sⱼ − max) / Σₗ exp(sₗ − max)        (n scores → n weights)

For several queries at once the scores form a matrix with one row per query
and one column per key, and softmax works on each row by itself, because each
query distributes its own attention. Below, three queries ask at the same
time: Q has the shape (3 × 3), the keys (5 × 3), the scores and the weights (3
× 5), the contexts (3 × 2).
""");

code("""
double[][] asked = {marvel, notWar, comicsNotWar};
Matrix queries = Matrix.of(asked);

Attention attention =
    new Attention(new DotProduct(), Mask.none(), new Softmax());

Trace plain =
    attention.attend(queries, Matrix.of(keys), Matrix.of(values));

List<String> wishes = List.of("Marvel", "not war", "comics");
List<String> columns = List.of("price", "rating");
Trace trace = plain.labelled(wishes, books, columns);

show(trace)
""");
double[][] asked = {marvel, notWar, comicsNotWar};
Matrix queries = Matrix.of(asked);

Attention attention =
    new Attention(new DotProduct(), Mask.none(), new Softmax());

Trace plain =
    attention.attend(queries, Matrix.of(keys), Matrix.of(values));

List<String> wishes = List.of("Marvel", "not war", "comics");
List<String> columns = List.of("price", "rating");
Trace trace = plain.labelled(wishes, books, columns);

print(show(trace));

say("""
(Here "not war" is short for "Marvel, not war", and "comics" for "comics, not
war".) In the table of weights each row adds up to 1. The columns do not, and
need not: a book may be wanted by all three or by none. Does the naive
softmax, one query at a time, give the same answers?
""");

code("""
boolean agree(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int k = 0; same && k < a.length; k++) {
        same = Math.abs(a[k] - b[k]) < 1e-9;
    }
    return same;
}

for (int i = 0; i < 3; i++) {
    double[] one = blend(naiveSoftmax(scores(asked[i])));
    boolean same = agree(one, trace.context().row(i));
    print(wishes.get(i) + ": loops and matrices agree: " + same);
}
""");
boolean agree(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int k = 0; same && k < a.length; k++) {
        same = Math.abs(a[k] - b[k]) < 1e-9;
    }
    return same;
}

for (int i = 0; i < 3; i++) {
    double[] one = blend(naiveSoftmax(scores(asked[i])));
    boolean same = agree(one, trace.context().row(i));
    print(wishes.get(i) + ": loops and matrices agree: " + same);
}

say("""
One knob: temperature
---------------------

How sharply should the best book win? Divide all scores by a number T > 0
before softmax: small T stretches the differences, large T shrinks them. T is
called the temperature (温度), a word from physics.

  | Predict. For T = 0.1 and for T = 100, roughly: what is the weight of the
  | Comic Omnibus, and what is the weight of War History?

(Numbers.text writes numbers as show does, so that they can be part of a
longer line.)
""");

code("""
for (double temperature : new double[] {0.1, 0.5, 1, 2, 10, 100}) {
    double[] weights = new Softmax(temperature).weights(scores(marvel));
    String t = Numbers.text(temperature);
    print("T = " + t + ": " + Numbers.text(weights));
}
""");
for (double temperature : new double[] {0.1, 0.5, 1, 2, 10, 100}) {
    double[] weights = new Softmax(temperature).weights(scores(marvel));
    String t = Numbers.text(temperature);
    print("T = " + t + ": " + Numbers.text(weights));
}

code("""
double[] temperatures = new double[25];
double[][] curves = new double[5][25];
for (int t = 0; t < 25; t++) {
    // from 0.1 to 100, always by the same factor
    temperatures[t] = Math.pow(10, -1 + t / 8.0);
    double[] weights = new Softmax(temperatures[t]).weights(scores(marvel));
    for (int j = 0; j < 5; j++) {
        curves[j][t] = weights[j];
    }
}

Lines chart =
    Charts.lines("Marvel's weights, from hard to uniform", temperatures);
chart.axes("temperature T", "weight").logX().between(0, 1);
for (int j = 0; j < 5; j++) {
    chart.series(Theme.WEIGHT, books.get(j), curves[j]);
}

show(chart)
""");
double[] temperatures = new double[25];
double[][] curves = new double[5][25];
for (int t = 0; t < 25; t++) {
    // from 0.1 to 100, always by the same factor
    temperatures[t] = Math.pow(10, -1 + t / 8.0);
    double[] weights = new Softmax(temperatures[t]).weights(scores(marvel));
    for (int j = 0; j < 5; j++) {
        curves[j][t] = weights[j];
    }
}

Lines chart =
    Charts.lines("Marvel's weights, from hard to uniform", temperatures);
chart.axes("temperature T", "weight").logX().between(0, 1);
for (int j = 0; j < 5; j++) {
    chart.series(Theme.WEIGHT, books.get(j), curves[j]);
}

print(show(chart));

say("""
(A weight that prints as 0 at T = 0.1 is not quite 0: the display rounds what
is below 0.000000000001.)

At the left end of the chart nearly all attention is on one book: this is a
hard (硬) choice, and the answer is practically (50, 9). At the right end all
weights meet at 0.2, one fifth each: a uniform (均匀) distribution, the "look
at everything" of lesson 01. The query has then no say any more. In between,
every line moves smoothly, and their order never changes. Look at the middle
lines: the Film Companion's weight first rises and then falls. It profits when
the winner loses, until the others catch up.
""");

say("""
The nudge table
---------------

To nudge (微调) a number means to change it by a tiny amount and to see what
moves. It is the simplest way to understand a machine with many levers, and
from lesson 04 on we shall need it all the time.

  | Predict. Marvel's weights are 0.636, 0.234, 0.086, 0.032, 0.012. Add 0.001
  | to the score of the Film Companion and to no other. Its own weight rises,
  | of course. But which of the others change, and in which direction? (a)
  | Only the strongest rival, the Comic Omnibus, goes down. (b) Its neighbours
  | go down, the books far behind stay as they are. (c) Some go down and some
  | go up. (d) All others go down.

The table nudges each of the five scores in turn, one per row. Each column is
a weight; the numbers are the change of the weight divided by the nudge,
rounded to four places, and the last column adds up the row.
""");

code("""
double nudge = 0.001;
double[] before = softmax.weights(scores(marvel));
double[][] change = new double[5][6];
for (int i = 0; i < 5; i++) {
    double[] nudged = scores(marvel);
    nudged[i] += nudge;
    double[] after = softmax.weights(nudged);
    for (int j = 0; j < 5; j++) {
        change[i][j] = (after[j] - before[j]) / nudge;
        change[i][5] += change[i][j];
    }
}

List<String> heads = new ArrayList<>(books); // a copy that can grow
heads.add("row sum");
Matrix table = Matrix.generate(
    5, 6, (i, j) -> Math.round(10000 * change[i][j]) / 10000.0);
show(Tables.of("change of the weights per nudge", table, books, heads))
""");
double nudge = 0.001;
double[] before = softmax.weights(scores(marvel));
double[][] change = new double[5][6];
for (int i = 0; i < 5; i++) {
    double[] nudged = scores(marvel);
    nudged[i] += nudge;
    double[] after = softmax.weights(nudged);
    for (int j = 0; j < 5; j++) {
        change[i][j] = (after[j] - before[j]) / nudge;
        change[i][5] += change[i][j];
    }
}

List<String> heads = new ArrayList<>(books); // a copy that can grow
heads.add("row sum");
Matrix table = Matrix.generate(
    5, 6, (i, j) -> Math.round(10000 * change[i][j]) / 10000.0);
print(show(Tables.of("change of the weights per nudge", table, books, heads)));

say("""
One weight goes up, and all others go down, each one, even War History at the
far end. There is no other way for them to go: the sum must stay 1, so what
one gains the others lose together; each row of the table adds up to 0. And
they lose in proportion to what they have: the Comic Omnibus pays the most,
since it owns the most, and the ratio of any two other weights stays the same.
Attention is a cake of fixed size.

Look also down the diagonal: the Comic Omnibus reacts to a nudge with 0.2314,
War History with 0.0115. A weight that is almost 0 hardly moves when its score
does. Lesson 04 finds the same for weights that are almost 1, and makes it the
reason for the most famous square root of the field.
""");

say("""
Masks
-----

The Comic Omnibus is lent out. It is still in the catalogue, but the answer
must not use it. Making its score 0 is no good, since 0 is a normal score with
a positive weight, and so is −3. Making its weight 0 after softmax is no good
either:
""");

code("""
double[] afterwards = softmax.weights(scores(marvel));
afterwards[0] = 0;
double left = 0;
for (double weight : afterwards) {
    left += weight;
}
show("the weights that are left add up to " + Numbers.text(left))
""");
double[] afterwards = softmax.weights(scores(marvel));
afterwards[0] = 0;
double left = 0;
for (double weight : afterwards) {
    left += weight;
}
print(show("the weights that are left add up to " + Numbers.text(left)));

say("""
The rest is no distribution any more; 64 percent of the attention has
vanished. The clean way is to forbid before softmax: a forbidden score is set
to −∞. Then e^(−∞) = 0, exactly 0, and the others share the whole cake by
themselves. Who may look where is described by a mask (掩码). Throughout the
workbook it is a question with the answer yes or no, allows(query, key): true
means "may look".
""");

code("""
Mask lentOut = (query, key) -> key != 0; // the book at index 0 is not there

Attention withMask =
    new Attention(new DotProduct(), lentOut, new Softmax());

Matrix one = Matrix.ofRow(marvel);
Trace masked = withMask.attend(one, Matrix.of(keys), Matrix.of(values));

show(masked.labelled(List.of("Marvel"), books, columns))
""");
Mask lentOut = (query, key) -> key != 0; // the book at index 0 is not there

Attention withMask =
    new Attention(new DotProduct(), lentOut, new Softmax());

Matrix one = Matrix.ofRow(marvel);
Trace masked = withMask.attend(one, Matrix.of(keys), Matrix.of(values));

print(show(masked.labelled(List.of("Marvel"), books, columns)));

say("""
The ratios among the remaining four are the same as before, and they add up to
1 again.
""");

say("""
Nothing left to look at
-----------------------

  | Predict. On a holiday every book is lent out. All five scores are −∞. What
  | should the weights be? And what does the naive softmax of above give: NaN,
  | 0.2 each, or zeros?
""");

code("""
double[] nothing = new double[5];
Arrays.fill(nothing, Double.NEGATIVE_INFINITY); // at all five places
show(naiveSoftmax(nothing))
""");
double[] nothing = new double[5];
Arrays.fill(nothing, Double.NEGATIVE_INFINITY); // at all five places
print(show(naiveSoftmax(nothing)));

say("""
NaN: each exponential is 0, so their sum is 0 too, and 0/0 is not a number.
The max shift does not help, for −∞ − (−∞) is not a number either. One NaN
turns everything that is computed from it into NaN as well. Such rows do
occur: programs work on many sentences at once, fill the short ones up with
empty places and mask those, and now and then a sentence is empty altogether.
PyTorch's main function for attention gave NaN here until users had complained
often enough (GitHub, pytorch/pytorch, issues 41508, 103749 and 103963, pull
request 131060). Some write −1000000000 in place of −∞ to avoid it:
""");

code("""
double[] veryLow = new double[5];
Arrays.fill(veryLow, -1e9);
show(softmax.weights(veryLow))
""");
double[] veryLow = new double[5];
Arrays.fill(veryLow, -1e9);
print(show(softmax.weights(veryLow)));

say("""
That is worse, since it looks healthy: five forbidden books with a fifth of
the attention each. Whoever may look nowhere should get nothing. So this
workbook fixes one rule, and its library keeps it: a row in which nothing is
allowed has weights of zero and a context of zero, never NaN, and the trace
says so with a flag.
""");

code("""
Mask holiday = (query, key) -> false;

Attention onHoliday =
    new Attention(new DotProduct(), holiday, new Softmax());

Trace closed = onHoliday.attend(one, Matrix.of(keys), Matrix.of(values));

show(closed.labelled(List.of("Marvel"), books, columns))
""");
Mask holiday = (query, key) -> false;

Attention onHoliday =
    new Attention(new DotProduct(), holiday, new Softmax());

Trace closed = onHoliday.attend(one, Matrix.of(keys), Matrix.of(values));

print(show(closed.labelled(List.of("Marvel"), books, columns)));

say("""
It is the only row that does not add up to 1.
""");

say("""
Exercise: MaskedSoftmax
-----------------------

Scores and an array allowed in, weights out: forbidden places get exactly 0,
the others share the cake, and if nothing is allowed all weights are 0. The
scores at forbidden places may be anything, even the largest of all. Think
about which maximum you need. (exercises/02-softmax/MyMaskedSoftmax.java)
""");

code("""
/**
 * Exercise MaskedSoftmax · lesson 02 · notebooks/02-softmax.ipynb
 *
 * <p>A mask says which keys the query may look at. The others get the
 * weight 0, and the allowed ones share the whole attention among
 * themselves.
 */
public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    /**
     * Softmax over the allowed scores.
     *
     * @param scores one score per key; at a forbidden place any finite
     *     number may stand
     * @param allowed true where the query may look
     * @return weights that add up to 1, with 0 at forbidden places; all 0
     *     if nothing is allowed
     */
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        // TODO 1: find the largest score among the allowed ones.
        // TODO 2: exponentials of the allowed scores, with the max shift,
        //         and their sum.
        // TODO 3: divide by the sum. What if nothing was allowed?
        throw new Todo("give each allowed score its weight");
    }
}
""");
say("""
Write it in your file:

    exercises/02-softmax/MyMaskedSoftmax.java
""");

code("""
check("MaskedSoftmax");
""");
check("MaskedSoftmax");

say("""
Find the bug
------------

Three queries, five books, weights by softmax. No number is negative, none is
above 1, and there is no NaN. What is wrong?
""");

code("""
Matrix raw = queries.timesTransposed(Matrix.of(keys));

Matrix suspicious =
    new Softmax().weights(raw.transpose()).transpose();
show(suspicious)
""");
Matrix raw = queries.timesTransposed(Matrix.of(keys));

Matrix suspicious =
    new Softmax().weights(raw.transpose()).transpose();
print(show(suspicious));

riddle("What is wrong", """
Add up the first row: about 3.07. Add up a column: 1. Softmax ran over the
queries in place of the keys, along the wrong axis. Each book distributes
itself among the questions, and a question that all others beat gets almost no
answer. This is among the most frequent bugs of the field. A well-known
annotated implementation carried it in the attention of an image generator;
the reader who reported it measured no difference in the image quality
(GitHub, labmlai/annotated_deep_learning_paper_implementations, issue 146).
That a program seems to work is no proof. Row sums are, and that is why every
trace prints them.
""");

say("""
Try this
--------

1. Take the scores 0, 0, 0, 0, 0. What must the weights be, at any
   temperature?
2. How far apart must two scores be for the weights 0.75 and 0.25? Find it by
   trying, then by thinking (e to the power of what is 3?).
3. Let the search for the largest score start at 0 in your MySoftmax, and run
   it with scores that are all −1000. Explain the result.
4. Replace Math.exp(x) by Math.pow(2, x) in the naive softmax. The weights of
   4, 3, 2, 1, 0 become fractions that you can write down: 16/31, 8/31, …
   Which temperature of the ordinary softmax gives the same?
5. Nudge two scores by 0.001 at the same time. Can you get the row from two
   rows of the nudge table?
6. Nudge all five at once. Predict the row first; which property of softmax
   does it show?
""");
riddle("Answers", """
1. 0.2 each. Dividing 0 by a temperature leaves 0, and equal scores get equal
   weights.
2. 0.75 is three times 0.25, so e to the difference is 3, and the difference
   is ln 3 = 1.0986.
3. NaN. Nothing is subtracted, e⁻¹⁰⁰⁰ is rounded to 0, and so is the sum: 0/0.
4. T = 1/ln 2 = 1.4427, since 2 = e^(ln 2), so 2ˣ is e to the power of x · ln
   2.
5. Yes: the two rows added up. (Nearly: a nudge is small, but not infinitely
   small.)
6. Five zeros: shift invariance.
""");

say("""
By hand
-------

Powers of e are no fun with a pencil, so the sheet
notebooks/sheets/02-softmax.md uses powers of 2: then all weights are
fractions, and shift, temperature, nudge and mask can be done exactly. It is
made for printing, takes fifteen minutes, and its key is on the second page.
""");

say("""
What to remember
----------------

- Dividing by the sum fails as soon as scores can be negative: weights below
  0, or a sum of 0.
- Softmax = exponential, then divide by the sum. All weights are positive and
  add up to 1: an attention distribution.
- Only differences of scores count. Hence subtract the maximum, always;
  otherwise large scores overflow to NaN.
- Temperature goes from hard (one book) to uniform (all the same).
- One score up: its weight goes up and all others go down, in proportion to
  what they have.
- Forbid before softmax, with −∞. A row in which nothing is allowed is all
  zeros, never NaN.
- Softmax works along the keys. Look at the row sums.
""");

say("""
Sources
-------

- J. S. Bridle, "Probabilistic Interpretation of Feedforward Classification
  Network Outputs, with Relationships to Statistical Pattern Recognition", in
  Neurocomputing: Algorithms, Architectures and Applications, Springer 1990:
  where softmax got its name. The function is much older: in physics it is the
  Boltzmann distribution, hence "temperature".
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015: softmax over scores as
  attention weights, equation 6.
- G. Hinton, O. Vinyals, J. Dean, "Distilling the Knowledge in a Neural
  Network", 2015: temperature in neural networks.
- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017: forbidden
  positions are set to −∞ before softmax (section 3.2.3).
- P. Blanchard, D. J. Higham, N. J. Higham, "Accurately Computing the
  Log-Sum-Exp and Softmax Functions", IMA Journal of Numerical Analysis 41
  (2021): why the max shift is safe.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("Softmax") checks your file again, hint("Softmax")
gives a hint, /open with the name of your file brings its class in here, and
/exit leaves.
""");
