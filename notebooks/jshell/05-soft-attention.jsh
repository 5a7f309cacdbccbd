// Lesson 05: Soft attention, and how it learns (软注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/05-soft-attention.jsh
// Made from notebooks/text/05-soft-attention.md by ./workbook make-notebooks: change that file.

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
Soft attention, and how it learns (软注意力)
============================================

The question of this lesson. So far every number on the shelf was given:
somebody had noted how much comics is in a book and what it costs. Lesson 03
spoke of tables that are learned, lesson 04 of attention that is stuck. Who
finds these numbers, and how?

By going downhill. First with a single score, by hand, in five steps. Then
with all the numbers of attention at once. At the end you know which way every
query, every key and every value wants to move, and you have written the code
that says so. You need lessons 01 to 04. Reading takes about 35 minutes, the
two exercises about 60 more.
""");

say("""
One score, one loss
-------------------

Two books: the Omnibus costs 50 yuan, the Companion 30. One query scores the
Omnibus with s and the Companion with 0, so their weights are softmax(s, 0),
and the answer is a blend of the two prices. Nobody knows s; it starts at 0.
But somebody does know what the answer should be: 46 yuan. Such a known right
answer is a target (目标).

How bad is an answer? We need one number for it that is 0 when all is right.
Take half of the squared distance from the target. (The half will save us a
factor of 2.) Such a number is called a loss (损失).
""");

code("""
double answer(double s) {
    double weight = new Softmax().weights(new double[] {s, 0})[0];
    return weight * 50 + (1 - weight) * 30;
}

double loss(double s) {
    double miss = answer(s) - 46;
    return miss * miss / 2;
}

String start = "answer " + Numbers.text(answer(0));
print(start + ", loss " + Numbers.text(loss(0)));
""");
double answer(double s) {
    double weight = new Softmax().weights(new double[] {s, 0})[0];
    return weight * 50 + (1 - weight) * 30;
}

double loss(double s) {
    double miss = answer(s) - 46;
    return miss * miss / 2;
}

String start = "answer " + Numbers.text(answer(0));
print(start + ", loss " + Numbers.text(loss(0)));

say("""
Half of each price is 40, that misses by −6, and half of 36 is 18. Should s go
up or down? Nudge it (lesson 02), a tiny bit up and a tiny bit down, and
divide the difference of the losses by the difference of the scores: that is
the slope (lesson 04).
""");

code("""
double slope(double s) {
    double nudge = 0.00001;
    return (loss(s + nudge) - loss(s - nudge)) / (2 * nudge);
}

print("slope at s = 0: " + Numbers.fixed(slope(0), 3));
""");
double slope(double s) {
    double nudge = 0.00001;
    return (loss(s + nudge) - loss(s - nudge)) / (2 * nudge);
}

print("slope at s = 0: " + Numbers.fixed(slope(0), 3));

say("""
−30: if s grows by a little, the loss falls thirty times as much. So s should
grow, and the steeper the slope, the farther we dare to go. One step downhill:

    new s  =  s − rate · slope

The learning rate (学习率) says how far a step goes; we take 0.02. By hand: 0
− 0.02 · (−30) = 0.6. Then look at the slope there, take the next step, and so
on. This is gradient descent (梯度下降), and today's large models are trained
by relatives of it.
""");

code("""
void fiveSteps(double rate) {
    double s = 0;
    for (int step = 0; step <= 5; step++) {
        String line = "step " + step + ": s = " + Numbers.fixed(s, 3);
        line += ", answer " + Numbers.fixed(answer(s), 2);
        line += ", loss " + Numbers.fixed(loss(s), 3);
        print(line + ", slope " + Numbers.fixed(slope(s), 2));
        s = s - rate * slope(s);
    }
}

fiveSteps(0.02);
""");
void fiveSteps(double rate) {
    double s = 0;
    for (int step = 0; step <= 5; step++) {
        String line = "step " + step + ": s = " + Numbers.fixed(s, 3);
        line += ", answer " + Numbers.fixed(answer(s), 2);
        line += ", loss " + Numbers.fixed(loss(s), 3);
        print(line + ", slope " + Numbers.fixed(slope(s), 2));
        s = s - rate * slope(s);
    }
}

fiveSteps(0.02);

say("""
Five steps take the loss from 18 to 0.2, and nobody told the program what a
softmax is. The steps become shorter by themselves, because the slope gets
flatter near the bottom.

  | Predict. That was slow, you may think. What happens with a learning rate
  | ten times as large, 0.2: is it there after one step, does it overshoot and
  | come back, or does something else happen?
""");

code("""
fiveSteps(0.2);
""");
fiveSteps(0.2);

say("""
The first step jumps to s = 6, far beyond the right place. Overshooting alone
would be no harm; but at s = 6 one weight is 0.9975, the softmax is saturated
(lesson 04), the slope is 0.2 in place of 30, and there is hardly a way back:
four steps later the loss is still 7.77. Attention that was sure too early is
stuck with what it chose. A picture of the whole road:
""");

code("""
double[] road = new double[71];
double[] heights = new double[71];
double[] slopes = new double[71];
for (int i = 0; i < 71; i++) {
    road[i] = i / 10.0; // from 0 to 7
    heights[i] = loss(road[i]);
    slopes[i] = slope(road[i]);
}

Lines valley = Charts.lines("One score: the loss and its slope", road);
valley.axes("score s", "loss, slope").series("loss", heights);
show(valley.series(Theme.WEIGHT, "slope", slopes))
""");
double[] road = new double[71];
double[] heights = new double[71];
double[] slopes = new double[71];
for (int i = 0; i < 71; i++) {
    road[i] = i / 10.0; // from 0 to 7
    heights[i] = loss(road[i]);
    slopes[i] = slope(road[i]);
}

Lines valley = Charts.lines("One score: the loss and its slope", road);
valley.axes("score s", "loss, slope").series("loss", heights);
print(show(valley.series(Theme.WEIGHT, "slope", slopes)));

say("""
The slope is about 0 in two places: at the bottom, s = 1.39, where the loss is
0 as well, and on the plain far to the right, where it is not. Whoever asks
the slope alone cannot tell them apart.
""");

say("""
The chain rule
--------------

Nudging asks the whole machine twice for each number. There is a better way.
Between s and the loss stand three links, and the slope of each can be written
down:

    s → weight        weight · (1 − weight)   lesson 04: the Jacobian's diagonal
    weight → answer   50 − 30                 more weight here is less there
    answer → loss     answer − 46             the miss itself

(The last one: nudge a miss x by h, and ½ (x + h)² − ½ x² = x h + ½ h². For a
tiny h the second part does not count, so the loss moves x times as fast. This
is what the half was for.)

If s moves the weight 0.25 times as fast as itself, and the weight moves the
answer 20 times as fast, then s moves the answer 5 times as fast. Slopes along
a way are multiplied, and where several ways lead to the same end they are
added. That is the chain rule (链式法则), and it is all of it.
""");

code("""
double weight = new Softmax().weights(new double[] {0, 0})[0];
double first = weight * (1 - weight);
double second = 50 - 30;
double third = answer(0) - 46;
String links = Numbers.text(first) + " · " + Numbers.text(second);
double product = first * second * third;
print(links + " · " + Numbers.text(third) + " = " + Numbers.text(product));
""");
double weight = new Softmax().weights(new double[] {0, 0})[0];
double first = weight * (1 - weight);
double second = 50 - 30;
double third = answer(0) - 46;
String links = Numbers.text(first) + " · " + Numbers.text(second);
double product = first * second * third;
print(links + " · " + Numbers.text(third) + " = " + Numbers.text(product));

say("""
The same −30 as by nudging, from three multiplications.
""");

say("""
All keys, many queries
----------------------

Now the whole shelf. What lessons 01 to 04 have put together is called soft
attention (软注意力): every key gets a weight, and the answer is a blend of
all values. It looks everywhere at once, so it is also called global (全局).
(The opposite, one key and no other, is hard attention, the subject of lesson
06. Local attention, 局部, stands between the two: it looks at a window of
neighbouring keys, in lesson 08.) From here on prices are in tens of yuan, so
that price and rating weigh about the same in a loss. Two readers ask at once:
n = 2 queries and m = 5 keys of width dK = 3, and m values of width dV = 2.
All of them are matrices now:
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> wishes = List.of("Marvel", "war film");

// comics, film, war
double[][] twoQueries = {{1, 1, 0}, {0, 1, 1}};
double[][] fiveKeys =
    {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
// price, rating
double[][] fiveValues = {{5, 9}, {3, 8}, {4, 6}, {2, 5}, {9, 3}};

Matrix queries = Matrix.of(twoQueries); // (2 × 3)
Matrix keys = Matrix.of(fiveKeys);      // (5 × 3)
Matrix values = Matrix.of(fiveValues);  // (5 × 2)
double scale = 1 / Math.sqrt(3);
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> wishes = List.of("Marvel", "war film");

// comics, film, war
double[][] twoQueries = {{1, 1, 0}, {0, 1, 1}};
double[][] fiveKeys =
    {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
// price, rating
double[][] fiveValues = {{5, 9}, {3, 8}, {4, 6}, {2, 5}, {9, 3}};

Matrix queries = Matrix.of(twoQueries); // (2 × 3)
Matrix keys = Matrix.of(fiveKeys);      // (5 × 3)
Matrix values = Matrix.of(fiveValues);  // (5 × 2)
double scale = 1 / Math.sqrt(3);

say("""
In the matrix form soft attention is two lines, with shapes:

    A = softmax(Q Kᵀ / √dK)   (n × dK) · (dK × m) = (n × m)   row by row
    C = A V                   (n × m) · (m × dV)  = (n × dV)

Why is that the same as the loops of the three steps? Entry (i, j) of Q Kᵀ is
by definition row i of Q times row j of K, place by place, added up: a dot
product. Softmax takes one row, so it never mixes two queries. Entry (i, k) of
A V is aᵢ₁ v₁ₖ + … + aᵢₘ vₘₖ: the weighted sum. No step differs; only who
writes the loops does. This time, you do.
""");

say("""
Exercise: SoftAttention
-----------------------

n queries, m keys, m values in; n contexts out, with loops. You have all three
steps from the lessons before. (In a terminal:
exercises/05-soft-attention/MySoftAttention.java.) When it passes, the check
also puts your own MyScaledDotProduct and MySoftmax to work inside, if you
have solved them, and says whether they give the same.
""");

code("""
/**
 * Exercise SoftAttention · lesson 05 · notebooks/05-soft-attention.ipynb
 *
 * <p>All parts are there since lesson 04. Now they work together, for n
 * queries at once.
 */
public class MySoftAttention implements SoftAttentionContract {
    /**
     * Lets every query read from all keys.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers; dV may differ from dK
     * @return n rows of dV numbers, the context of each query
     */
    @Override
    public double[][] context(
            double[][] queries, double[][] keys, double[][] values) {
        // TODO 1: a score for each query and key: their dot product,
        //         divided by √dK.
        // TODO 2: the weights: a softmax of each query's own scores, the
        //         largest subtracted first.
        // TODO 3: the context: the values, each multiplied by its weight,
        //         added up.
        throw new Todo("let every query read from all keys");
    }
}
""");
say("""
Write it in your file:

    exercises/05-soft-attention/MySoftAttention.java
""");

code("""
check("SoftAttention");
""");
check("SoftAttention");

say("""
The two lines
-------------

The matrix form, written down. times is the product of two matrices that also
counts: each number in a b takes as many multiplications as a row of a is
long. (Only the section on cost needs that.)
""");

code("""
long multiplications = 0;

Matrix times(Matrix a, Matrix b) {
    multiplications += (long) a.rows() * b.cols() * a.cols();
    return a.times(b);
}

Matrix weights(Matrix queries, Matrix keys) {
    Matrix scores = times(queries, keys.transpose()).scaled(scale);
    return new Softmax().weights(scores);
}

Matrix context(Matrix weights, Matrix values) {
    return times(weights, values);
}

Matrix twoLines = context(weights(queries, keys), values);
print(twoLines);
""");
long multiplications = 0;

Matrix times(Matrix a, Matrix b) {
    multiplications += (long) a.rows() * b.cols() * a.cols();
    return a.times(b);
}

Matrix weights(Matrix queries, Matrix keys) {
    Matrix scores = times(queries, keys.transpose()).scaled(scale);
    return new Softmax().weights(scores);
}

Matrix context(Matrix weights, Matrix values) {
    return times(weights, values);
}

Matrix twoLines = context(weights(queries, keys), values);
print(twoLines);

say("""
The library must agree, and so must the score of lesson 04, pair by pair:
""");

code("""
boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-6;
        }
    }
    return same;
}

ScoreFunction pair = new ScaledDotProduct();
Attention soft = new Attention(pair, Mask.none(), new Softmax());
Trace plain = soft.attend(queries, keys, values);
List<String> columns = List.of("price", "rating");
Trace trace = plain.labelled(wishes, books, columns);
Matrix pairs = Matrix.generate(
    2, 5, (i, j) -> pair.score(queries.row(i), keys.row(j)));

print("pairs and matrices agree: " + agree(pairs, trace.scaledScores()));
print("two lines and library agree: " + agree(twoLines, trace.context()));
show(trace)
""");
boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-6;
        }
    }
    return same;
}

ScoreFunction pair = new ScaledDotProduct();
Attention soft = new Attention(pair, Mask.none(), new Softmax());
Trace plain = soft.attend(queries, keys, values);
List<String> columns = List.of("price", "rating");
Trace trace = plain.labelled(wishes, books, columns);
Matrix pairs = Matrix.generate(
    2, 5, (i, j) -> pair.score(queries.row(i), keys.row(j)));

print("pairs and matrices agree: " + agree(pairs, trace.scaledScores()));
print("two lines and library agree: " + agree(twoLines, trace.context()));
print(show(trace));

say("""
Which way should each number move?
----------------------------------

Both readers tell what a good answer would have been: (4.6, 8.5) for Marvel
and (5, 4) for the war film. The loss is half of the sum of all squared
misses. It depends on 6 numbers in the queries, 15 in the keys, 10 in the
values, 31 in all. We want the slope for each, the gradient (lesson 04), and
go back from the loss, one link at a time. This direction gives the method its
name, backpropagation (反向传播).
""");

code("""
Matrix targets = Matrix.of(new double[][] {{4.6, 8.5}, {5, 4}});

double totalLoss(Matrix queries, Matrix keys, Matrix values) {
    Matrix answers = context(weights(queries, keys), values);
    return answers.minus(targets).square().sum().get(0, 0) / 2;
}

Matrix a = weights(queries, keys);
Matrix upstream = context(a, values).minus(targets);
print("loss: " + Numbers.fixed(totalLoss(queries, keys, values), 4));
print(upstream);
""");
Matrix targets = Matrix.of(new double[][] {{4.6, 8.5}, {5, 4}});

double totalLoss(Matrix queries, Matrix keys, Matrix values) {
    Matrix answers = context(weights(queries, keys), values);
    return answers.minus(targets).square().sum().get(0, 0) / 2;
}

Matrix a = weights(queries, keys);
Matrix upstream = context(a, values).minus(targets);
print("loss: " + Numbers.fixed(totalLoss(queries, keys, values), 4));
print(upstream);

say("""
Link 1, loss → context. As before: the miss itself. What arrives from above
like this is called the upstream gradient (上游梯度), here u, one row for each
query. Marvel's answer should cost 0.33 more and rate 0.81 better.

Link 2, context → values. Context = Σ aⱼ vⱼ, with aⱼ the weight and vⱼ the
value of book j. So a value moves the context at the speed of its weight, and
gets weight · u. The Omnibus has 0.4645 of Marvel's attention and 0.0987 of
the other reader's. Two ways lead to its price, one through each query, so
they are added: 0.4645 · (−0.3299) + 0.0987 · (−0.1372) = −0.1668. Its price
should go up.

Link 3, context → weights. A weight moves the context by its value. So a bit
more weight on book j moves the loss by pⱼ = u · vⱼ, the push on that weight.

Link 4, weights → scores. Each score moves all weights. How fast score j moves
weight i stands in the Jacobian: Jⱼⱼ = aⱼ (1 − aⱼ) for its own, Jᵢⱼ = −aᵢ aⱼ
for another's. Multiply each with the push on that weight, add up all ways,
and it shrinks:

    Σᵢ pᵢ Jᵢⱼ  =  pⱼ aⱼ − Σᵢ pᵢ aᵢ aⱼ  =  aⱼ (pⱼ − Σᵢ aᵢ pᵢ)

Σ a p is the mean push, weighted with the attention. In numbers, for Marvel:
""");

code("""
double[] marvelWeights = a.row(0);
double[] pushes = times(upstream, values.transpose()).row(0); // u · v
double mean = 0;
for (int j = 0; j < 5; j++) {
    mean += marvelWeights[j] * pushes[j];
}
print("weighted mean of the pushes: " + Numbers.fixed(mean, 4));

double[][] steps = new double[5][3];
for (int j = 0; j < 5; j++) {
    double slope = marvelWeights[j] * (pushes[j] - mean);
    steps[j] = new double[] {marvelWeights[j], pushes[j], slope};
}
List<String> heads = List.of("weight", "push", "slope of the score");
show(Tables.of("Marvel", Matrix.of(steps), books, heads))
""");
double[] marvelWeights = a.row(0);
double[] pushes = times(upstream, values.transpose()).row(0); // u · v
double mean = 0;
for (int j = 0; j < 5; j++) {
    mean += marvelWeights[j] * pushes[j];
}
print("weighted mean of the pushes: " + Numbers.fixed(mean, 4));

double[][] steps = new double[5][3];
for (int j = 0; j < 5; j++) {
    double slope = marvelWeights[j] * (pushes[j] - mean);
    steps[j] = new double[] {marvelWeights[j], pushes[j], slope};
}
List<String> heads = List.of("weight", "push", "slope of the score");
print(show(Tables.of("Marvel", Matrix.of(steps), books, heads)));

say("""
All pushes are negative: more of any book would help, but attention is shared,
and so only those count that help more than the mean. That is the Omnibus
alone: its score should rise. The Companion has a quarter of the attention and
hardly a slope, because its push is almost the mean. War Films has a third as
much attention, and a slope of 0.0822 · (−4.6874 + 7.6068) = 0.2399, five
times as much: its score should fall. The slopes add up to 0, as they must:
shift all scores alike, and nothing moves.

Link 5, scores → queries and keys. score = scale · query · key. The query
moves it by scale · key, the key by scale · query. Each way is multiplied, all
ways are added:

    for the query   Σⱼ slopeⱼ · scale · keyⱼ           one share from each key
    for key j       Σᵢ slopeᵢⱼ · scale · queryᵢ        one share from each query

By hand, the first place of Marvel's query, the wish for comics: the books
have 3, 1, 1, 0, 0 of it, so 0.5774 · (−0.6003 · 3 + 0.0452 · 1 + 0.2128 · 1)
= −0.8908. Marvel should ask for comics more loudly. And the first place of
the Omnibus's key: 0.5774 · (−0.6003) · 1 from Marvel, and nothing from the
other reader, who has a 0 there: −0.3466.
""");

say("""
Exercise: SoftAttentionGradient
-------------------------------

All five links, in your own loops. The upstream is an argument, so your method
does not know what the loss is, and the scale is one too. Gradients, a record,
is a parcel of three tables, and it comes with the contract. This is the
longest exercise so far; the hints follow the five links.
(exercises/05-soft-attention/MySoftAttentionGradient.java) Its check also
builds the gradient from your own MyDotProduct, MySoftmax, MySoftmaxJacobian
and MyWeightedSum.
""");

code("""
/**
 * Exercise SoftAttentionGradient · lesson 05 ·
 * notebooks/05-soft-attention.ipynb
 *
 * <p>The way back through attention: from the slopes of a loss at the
 * context to its slopes at every number of the queries, the keys and the
 * values.
 */
public class MySoftAttentionGradient
        implements SoftAttentionGradientContract {
    /**
     * The gradient of a loss through attention.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers
     * @param scale what the dot products are multiplied by
     * @param upstream n rows of dV numbers: how fast the loss moves with
     *     each number of the context
     * @return new Gradients(queries, keys, values), each table of the shape
     *     of its namesake
     */
    @Override
    public Gradients gradient(
            double[][] queries,
            double[][] keys,
            double[][] values,
            double scale,
            double[][] upstream) {
        // TODO 1: forward: the weights, a softmax of scale · query · key
        //         for each query.
        // TODO 2: for the values (link 2): every query that looks at a
        //         value has its say.
        // TODO 3: for the scores (links 3 and 4): the push on each weight,
        //         and the mean push.
        // TODO 4: for the queries and the keys (link 5). Where does the
        //         scale come in?
        throw new Todo(
                "go back from the context to queries, keys and values");
    }
}
""");
say("""
Write it in your file:

    exercises/05-soft-attention/MySoftAttentionGradient.java
""");

code("""
check("SoftAttentionGradient");
""");
check("SoftAttentionGradient");

say("""
The way back as matrices
------------------------

Each link is one line, too. Where the way forward multiplies by a matrix, the
way back multiplies by its transpose, and the shapes leave no other choice. (∘
multiplies two tables place by place.)

    for the values    Aᵀ U                        (m × n) · (n × dV)
    pushes            P = U Vᵀ                    (n × dV) · (dV × m)
    for the scores    S = A ∘ (P − mean push)     each row has its own mean
    for the queries   scale · S K                 (n × m) · (m × dK)
    for the keys      scale · Sᵀ Q                (m × n) · (n × dK)
""");

code("""
record Slopes(Matrix queries, Matrix keys, Matrix values) {}

Slopes back(Matrix q, Matrix k, Matrix v, Matrix a, Matrix u) {
    Matrix push = times(u, v.transpose()); // (n × m)
    Matrix weighted = a.hadamard(push); // place by place
    multiplications += (long) a.rows() * a.cols();
    // The sum of a row is its mean times its length.
    Matrix meanPush = weighted.rowMeans().scaled(a.cols()); // (n × 1)
    Matrix above = push.plusColumn(meanPush.scaled(-1));
    Matrix s = a.hadamard(above).scaled(scale);
    return new Slopes(
        times(s, k), times(s.transpose(), q), times(a.transpose(), u));
}

Slopes slopes = back(queries, keys, values, a, upstream);
print("queries");
print(slopes.queries());
print("keys");
print(slopes.keys());
print("values");
print(slopes.values());
""");
record Slopes(Matrix queries, Matrix keys, Matrix values) {}

Slopes back(Matrix q, Matrix k, Matrix v, Matrix a, Matrix u) {
    Matrix push = times(u, v.transpose()); // (n × m)
    Matrix weighted = a.hadamard(push); // place by place
    multiplications += (long) a.rows() * a.cols();
    // The sum of a row is its mean times its length.
    Matrix meanPush = weighted.rowMeans().scaled(a.cols()); // (n × 1)
    Matrix above = push.plusColumn(meanPush.scaled(-1));
    Matrix s = a.hadamard(above).scaled(scale);
    return new Slopes(
        times(s, k), times(s.transpose(), q), times(a.transpose(), u));
}

Slopes slopes = back(queries, keys, values, a, upstream);
print("queries");
print(slopes.queries());
print("keys");
print(slopes.keys());
print("values");
print(slopes.values());

say("""
Two witnesses
-------------

The first witness knows nothing of chains: nudge each of the 31 numbers up and
down and measure. (Slopes found like this are called finite differences,
有限差分.) The second is the library. A Matrix that is declared asParameter()
remembers each operation it goes through, as if on a tape (计算图: the graph
of the computation); backward() runs the tape from the end to the beginning,
with the chain rule at each operation, and gradient() is what has arrived. (In
Java, a ToDoubleFunction<Matrix> is a method that is handed over: it takes a
matrix and gives a number. A lambda makes one.)
""");

code("""
Matrix nudged(Matrix table, ToDoubleFunction<Matrix> loss) {
    double nudge = 0.00001;
    double[][] numbers = table.toArray();
    double[][] result = table.toArray();
    for (int i = 0; i < table.rows(); i++) {
        for (int k = 0; k < table.cols(); k++) {
            numbers[i][k] += nudge;
            double up = loss.applyAsDouble(Matrix.of(numbers));
            numbers[i][k] -= 2 * nudge;
            double down = loss.applyAsDouble(Matrix.of(numbers));
            numbers[i][k] = table.get(i, k);
            result[i][k] = (up - down) / (2 * nudge);
        }
    }
    return Matrix.of(result);
}

Matrix q = queries.asParameter();
Matrix k = keys.asParameter();
Matrix v = values.asParameter();
Matrix miss = soft.attend(q, k, v).context().minus(targets);
miss.square().sum().scaled(0.5).backward();

void witnesses(String name, Matrix ours, Matrix nudging, Matrix tape) {
    String line = name + ": agrees with nudging " + agree(ours, nudging);
    print(line + ", with the tape " + agree(ours, tape.gradient()));
}

Matrix nudgedQ = nudged(queries, it -> totalLoss(it, keys, values));
Matrix nudgedK = nudged(keys, it -> totalLoss(queries, it, values));
Matrix nudgedV = nudged(values, it -> totalLoss(queries, keys, it));
witnesses("queries", slopes.queries(), nudgedQ, q);
witnesses("keys", slopes.keys(), nudgedK, k);
witnesses("values", slopes.values(), nudgedV, v);
""");
Matrix nudged(Matrix table, ToDoubleFunction<Matrix> loss) {
    double nudge = 0.00001;
    double[][] numbers = table.toArray();
    double[][] result = table.toArray();
    for (int i = 0; i < table.rows(); i++) {
        for (int k = 0; k < table.cols(); k++) {
            numbers[i][k] += nudge;
            double up = loss.applyAsDouble(Matrix.of(numbers));
            numbers[i][k] -= 2 * nudge;
            double down = loss.applyAsDouble(Matrix.of(numbers));
            numbers[i][k] = table.get(i, k);
            result[i][k] = (up - down) / (2 * nudge);
        }
    }
    return Matrix.of(result);
}

Matrix q = queries.asParameter();
Matrix k = keys.asParameter();
Matrix v = values.asParameter();
Matrix miss = soft.attend(q, k, v).context().minus(targets);
miss.square().sum().scaled(0.5).backward();

void witnesses(String name, Matrix ours, Matrix nudging, Matrix tape) {
    String line = name + ": agrees with nudging " + agree(ours, nudging);
    print(line + ", with the tape " + agree(ours, tape.gradient()));
}

Matrix nudgedQ = nudged(queries, it -> totalLoss(it, keys, values));
Matrix nudgedK = nudged(keys, it -> totalLoss(queries, it, values));
Matrix nudgedV = nudged(values, it -> totalLoss(queries, keys, it));
witnesses("queries", slopes.queries(), nudgedQ, q);
witnesses("keys", slopes.keys(), nudgedK, k);
witnesses("values", slopes.values(), nudgedV, v);

say("""
Who moves first?
----------------

A new shelf: the keys are in the catalogue, but nobody has noted a price or a
rating. All values start at 0. The same two readers come, again and again, and
tell what their answer should have been. Queries, keys and values all go
downhill together, with rate 0.05.

  | Predict. In the very first step, who gets a gradient other than 0: the
  | queries, the keys, the values? And War History, at which Marvel looks with
  | 5 percent: does its value learn anything at first?
""");

code("""
double length(Matrix table) { // ‖ ‖ of lesson 04
    return Math.sqrt(table.square().sum().get(0, 0));
}

Matrix newQueries = queries;
Matrix newKeys = keys;
Matrix newValues = Matrix.zeros(5, 2);
double[] stepNumber = new double[81];
double[] onQueries = new double[81];
double[] onKeys = new double[81];
double[] onValues = new double[81];
double[][] lengths = new double[5][];
double[][] shares = new double[5][];
int row = 0;
for (int step = 0; step <= 80; step++) {
    Matrix share = weights(newQueries, newKeys);
    Matrix u = context(share, newValues).minus(targets);
    Slopes s = back(newQueries, newKeys, newValues, share, u);
    stepNumber[step] = step;
    onQueries[step] = length(s.queries());
    onKeys[step] = length(s.keys());
    onValues[step] = length(s.values());
    if (List.of(0, 1, 5, 20, 80).contains(step)) {
        double history = length(s.values().rows(4));
        lengths[row] = new double[] {
            onQueries[step], onKeys[step], onValues[step], history
        };
        shares[row] = new double[] {share.get(0, 0), share.get(1, 0)};
        row++;
    }
    newQueries = newQueries.minus(s.queries().scaled(0.05));
    newKeys = newKeys.minus(s.keys().scaled(0.05));
    newValues = newValues.minus(s.values().scaled(0.05));
}

List<String> when =
    List.of("step 0", "step 1", "step 5", "step 20", "step 80");
List<String> what =
    List.of("all queries", "all keys", "all values", "War History's value");
Matrix l = Matrix.of(lengths);
Matrix s = Matrix.of(shares);
Table lengthTable = Tables.of("length of the gradient", l, when, what);
Table shareTable =
    Tables.of("weight of the Omnibus for", s, when, wishes);
show(List.of(lengthTable, shareTable))
""");
double length(Matrix table) { // ‖ ‖ of lesson 04
    return Math.sqrt(table.square().sum().get(0, 0));
}

Matrix newQueries = queries;
Matrix newKeys = keys;
Matrix newValues = Matrix.zeros(5, 2);
double[] stepNumber = new double[81];
double[] onQueries = new double[81];
double[] onKeys = new double[81];
double[] onValues = new double[81];
double[][] lengths = new double[5][];
double[][] shares = new double[5][];
int row = 0;
for (int step = 0; step <= 80; step++) {
    Matrix share = weights(newQueries, newKeys);
    Matrix u = context(share, newValues).minus(targets);
    Slopes s = back(newQueries, newKeys, newValues, share, u);
    stepNumber[step] = step;
    onQueries[step] = length(s.queries());
    onKeys[step] = length(s.keys());
    onValues[step] = length(s.values());
    if (List.of(0, 1, 5, 20, 80).contains(step)) {
        double history = length(s.values().rows(4));
        lengths[row] = new double[] {
            onQueries[step], onKeys[step], onValues[step], history
        };
        shares[row] = new double[] {share.get(0, 0), share.get(1, 0)};
        row++;
    }
    newQueries = newQueries.minus(s.queries().scaled(0.05));
    newKeys = newKeys.minus(s.keys().scaled(0.05));
    newValues = newValues.minus(s.values().scaled(0.05));
}

List<String> when =
    List.of("step 0", "step 1", "step 5", "step 20", "step 80");
List<String> what =
    List.of("all queries", "all keys", "all values", "War History's value");
Matrix l = Matrix.of(lengths);
Matrix s = Matrix.of(shares);
Table lengthTable = Tables.of("length of the gradient", l, when, what);
Table shareTable =
    Tables.of("weight of the Omnibus for", s, when, wishes);
print(show(List.of(lengthTable, shareTable)));

say("""
Only the values. While all values are equal, it makes no difference where
anybody looks: every push equals the mean, and queries and keys have a
gradient of exactly 0. The values, though, get weight · upstream at once, each
of them, even War History. Values get gradient even where nobody looks first.
Only when they have become different is there a reason to look at one rather
than at another.
""");

code("""
Lines whoMoves =
    Charts.lines("Who moves first: length of the gradient", stepNumber);
whoMoves.series(Theme.QUERY, "queries", onQueries);
whoMoves.series(Theme.KEY, "keys", onKeys);
whoMoves.series(Theme.VALUE, "values", onValues);
show(whoMoves.axes("step", "length of the gradient"))
""");
Lines whoMoves =
    Charts.lines("Who moves first: length of the gradient", stepNumber);
whoMoves.series(Theme.QUERY, "queries", onQueries);
whoMoves.series(Theme.KEY, "keys", onKeys);
whoMoves.series(Theme.VALUE, "values", onValues);
print(show(whoMoves.axes("step", "length of the gradient")));

say("""
First the values move alone: what is there. Then queries and keys wake up:
where to look. Translation models learn in this order too: first which word
may stand for which, while they look everywhere, and only then where to look
(Snell et al. 2021).

One thing is worth a thought. The reader of war films began with 10 percent on
the Omnibus, has 92 after 20 steps, and then gives a part of it back; that is
the second hump of the queries. He did not come for its comics. Its value had
a head start, because Marvel looked there, so at step 20 its price was simply
the nearest to what he wants. Where attention looks depends on what happened
to be learned first.
""");

say("""
What it costs
-------------

  | Predict. The way back computes three tables where the way forward computes
  | one. Is it about as expensive, twice, three times, or 31 times as
  | expensive as one pass forward?
""");

code("""
multiplications = 0;
Matrix forward = context(weights(queries, keys), values);
long there = multiplications;
back(queries, keys, values, a, upstream);
long andBack = multiplications - there;
print("forward: " + there + " multiplications, back: " + andBack);
print("n m (dK + dV) = " + 2 * 5 * (3 + 2));
print("2 n m (dK + dV) + n m = " + (2 * 2 * 5 * (3 + 2) + 2 * 5));
print("by nudging: " + 31 * 2 * there);

for (long n : new long[] {1000, 2000}) {
    long all = n * n * (64 + 64);
    String products = String.format(Locale.ROOT, "%,d", all);
    print("n = m = " + n + ", widths 64, forward: " + products);
}
""");
multiplications = 0;
Matrix forward = context(weights(queries, keys), values);
long there = multiplications;
back(queries, keys, values, a, upstream);
long andBack = multiplications - there;
print("forward: " + there + " multiplications, back: " + andBack);
print("n m (dK + dV) = " + 2 * 5 * (3 + 2));
print("2 n m (dK + dV) + n m = " + (2 * 2 * 5 * (3 + 2) + 2 * 5));
print("by nudging: " + 31 * 2 * there);

for (long n : new long[] {1000, 2000}) {
    long all = n * n * (64 + 64);
    String products = String.format(Locale.ROOT, "%,d", all);
    print("n = m = " + n + ", widths 64, forward: " + products);
}

say("""
Every product of the way forward has two factors, and each wants its slope:
that makes two products on the way back. The n · m on top is the mean. (The
softmax, the scale and the last factor a of each slope, a few operations for
each pair, are not counted.) So a gradient costs about as much as two passes
forward, however many numbers there are, while nudging costs two passes for
each number. That is why anything with a million parameters can learn at all.
And twice as many positions cost four times as much, because every query looks
at every key: the price of looking everywhere.
""");

say("""
Find the bug
------------

This way back is shorter than ours. On our shelf, with the values fixed, it
lets queries and keys go downhill with rate 0.02, beside the right one.
""");

code("""
Slopes suspicious(Matrix q, Matrix k, Matrix v, Matrix a, Matrix u) {
    Matrix own = a.minus(a.square()); // a (1 − a)
    Matrix s = own.hadamard(u.timesTransposed(v)).scaled(scale);
    return new Slopes(s.times(k), s.transpose().times(q), v);
}

double[] losses(boolean wrong) {
    Matrix q = queries;
    Matrix k = keys;
    double[] result = new double[201];
    for (int step = 0; step <= 200; step++) {
        result[step] = totalLoss(q, k, values);
        Matrix share = weights(q, k);
        Matrix u = context(share, values).minus(targets);
        Slopes s = wrong
            ? suspicious(q, k, values, share, u)
            : back(q, k, values, share, u);
        q = q.minus(s.queries().scaled(0.02));
        k = k.minus(s.keys().scaled(0.02));
    }
    return result;
}

double[] good = losses(false);
double[] bad = losses(true);
for (int step : new int[] {0, 1, 5, 20, 45, 100, 200}) {
    String line = "step " + step + ": loss " + Numbers.fixed(good[step], 3);
    print(line + " right, " + Numbers.fixed(bad[step], 3) + " suspicious");
}
""");
Slopes suspicious(Matrix q, Matrix k, Matrix v, Matrix a, Matrix u) {
    Matrix own = a.minus(a.square()); // a (1 − a)
    Matrix s = own.hadamard(u.timesTransposed(v)).scaled(scale);
    return new Slopes(s.times(k), s.transpose().times(q), v);
}

double[] losses(boolean wrong) {
    Matrix q = queries;
    Matrix k = keys;
    double[] result = new double[201];
    for (int step = 0; step <= 200; step++) {
        result[step] = totalLoss(q, k, values);
        Matrix share = weights(q, k);
        Matrix u = context(share, values).minus(targets);
        Slopes s = wrong
            ? suspicious(q, k, values, share, u)
            : back(q, k, values, share, u);
        q = q.minus(s.queries().scaled(0.02));
        k = k.minus(s.keys().scaled(0.02));
    }
    return result;
}

double[] good = losses(false);
double[] bad = losses(true);
for (int step : new int[] {0, 1, 5, 20, 45, 100, 200}) {
    String line = "step " + step + ": loss " + Numbers.fixed(good[step], 3);
    print(line + " right, " + Numbers.fixed(bad[step], 3) + " suspicious");
}

riddle("What is wrong", """
a (1 − a) · push is the diagonal of the Jacobian alone: what a score does to
its own weight. That it takes weight from all others is missing. For 45 steps
the loss falls, to about a third, and whoever stops there is content: "it
learns". Then it climbs, at step 200 it is nearly twice as high as at the
start, while the right one goes on falling. In 2017 the library underneath
Deeplearning4j, a well-known one for Java, passed the softmax just like that
(GitHub, deeplearning4j/libnd4j, issue 440). Two checks take a minute and find
it: the slopes of one query's scores have to add up to 0, and finite
differences have to agree.
""");

say("""
Try this
--------

1. Find the largest learning rate for the one score at which step 1 does not
   overshoot s = 1.386, the right place. Why is that number ln 4?
2. Start the one score at s = −3, and then at s = 6, with rate 0.02. How many
   steps until the loss is below 1? Why does one of them take so long?
3. Give all values the same numbers, (4, 6), and compute the gradients for
   queries and keys. Explain the result with the word mean.
4. In "Who moves first?", start with all values at 0 except that of War Films,
   (5, 4). Who moves now in the first step?
5. Add up, for each of the three tables, the rows of its gradient. Which one
   has to be u added up, and why?
6. Divide by the sum in place of the softmax: new DivideBySum() in weights and
   in soft (all scores are 0 or more). Which of the five links changes? Derive
   it, and let both witnesses judge.
7. Derive the slope for the scale itself, as if it were learned, and test it
   by nudging.
""");
riddle("Answers", """
1. 1.386 / 30 = 0.0462. The answer is 46 at the weight 0.8, four times the
   other one's 0.2; so e to the score is 4.
2. 9 steps from −3, where the slope is −13.6, and 272 from 6, where it is
   0.19: the softmax is saturated there, and each step is tiny.
3. Exactly 0 for both: all pushes are equal, so each is equal to the mean.
4. All three, for the values differ from the start: lengths 7.33 (queries),
   8.16 (keys) and 6.48 (values).
5. The values: each query's weights add up to 1, so its u is handed out whole,
   (−0.467, 0.589) for both readers together. (The keys' rows add up to 0,
   since the slopes of one query's scores do.)
6. Link 4 alone. With the sum of all scores below, a score's slope is (push −
   mean push) / sum: the weight in front is gone. (The score is the scaled
   one.)
7. Σᵢ Σⱼ slopeᵢⱼ · queryᵢ · keyⱼ, with the slopes of link 4: −3.4639. A larger
   scale, which means sharper attention, would lower the loss.
""");

say("""
By hand
-------

notebooks/sheets/05-soft-attention.md is a sheet to print: five steps downhill
with simple numbers, a softmax to go back through, and one gradient of
attention with two keys, all five links. It needs no calculator. Its key is on
the last page.
""");

say("""
What to remember
----------------

- A loss is one number for how bad the answer is. Learning = nudge, see the
  slope, step against it, again.
- A learning rate that is too large can saturate the softmax, and then nothing
  moves any more.
- Chain rule: multiply along a way, add over ways.
- Soft attention weighs all keys (global). n queries are n independent rows:
  softmax(Q Kᵀ / √dK) V.
- Back: values get weight · upstream; scores get weight · (push − mean push);
  queries and keys get that times scale times each other.
- Values get gradient even where nobody looks first; keys and queries wait
  until the values differ.
- A gradient costs about two passes forward, for any number of parameters;
  attention costs n · m.
- "The loss falls" proves nothing. Finite differences do.
""");

say("""
Sources
-------

- A. Cauchy, "Méthode générale pour la résolution des systèmes d'équations
  simultanées", Comptes rendus 25 (1847): gradient descent.
- D. Rumelhart, G. Hinton, R. Williams, "Learning Representations by
  Back-Propagating Errors", Nature 323 (1986): the chain rule from the loss
  back to every parameter.
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015: attention that learns where to
  look, by the gradient of the translation loss alone.
- K. Xu et al., "Show, Attend and Tell: Neural Image Caption Generation with
  Visual Attention", ICML 2015: where the words soft and hard attention come
  from.
- M.-T. Luong, H. Pham, C. D. Manning, "Effective Approaches to
  Attention-based Neural Machine Translation", EMNLP 2015: global attention.
- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, equation 1:
  the matrix form.
- C. Snell, R. Zhong, D. Klein, J. Steinhardt, "Approximating How Single Head
  Attention Learns", 2021: contents first, attention afterwards.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("SoftAttention") checks your file again,
hint("SoftAttention") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
