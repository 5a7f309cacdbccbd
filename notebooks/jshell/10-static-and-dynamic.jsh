// Lesson 10: Static and dynamic (静态与动态)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/10-static-and-dynamic.jsh
// Made from notebooks/text/10-static-and-dynamic.md by ./workbook make-notebooks: change that file.

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
Static and dynamic (静态与动态)
===============================

The question of this lesson. Some answers have several steps (步): a
translation is one word after the other, a trail leads from book to book. Does
each step need a look of its own, or is one look enough for all? And where
each step does have a query of its own: is it the query that decides where it
looks?

The second question sounds odd. What else should decide? You will meet a score
with a query, a key and learned tables, trained for 1,000 iterations, in which
no query moves any weight. You need lessons 02, 03, 05 to 07 and 09. Reading
takes about 30 minutes, the two exercises about 30 more.
""");

say("""
One look, or one for each step
------------------------------

Two wishes, one after the other: first Marvel, then a war film. They come to
the library as two rows of queries (lesson 05).
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
Matrix keys = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}
});
// price, rating
Matrix values = Matrix.of(new double[][] {
    {50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}
});

Matrix marvel = Matrix.ofRow(1, 1, 0);
Matrix warFilm = Matrix.ofRow(0, 1, 1);
Attention soft = new Attention(new DotProduct());
Trace each = soft.attend(marvel.below(warFilm), keys, values);
List<String> wishes = List.of("1: Marvel", "2: war film");
show(each.labelled(wishes, books, List.of("price", "rating")))
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
Matrix keys = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}
});
// price, rating
Matrix values = Matrix.of(new double[][] {
    {50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}
});

Matrix marvel = Matrix.ofRow(1, 1, 0);
Matrix warFilm = Matrix.ofRow(0, 1, 1);
Attention soft = new Attention(new DotProduct());
Trace each = soft.attend(marvel.below(warFilm), keys, values);
List<String> wishes = List.of("1: Marvel", "2: war film");
print(show(each.labelled(wishes, books, List.of("price", "rating"))));

say("""
Each step has weights of its own, and so a price of its own. Now let the
second step live with what the first one has read:
""");

code("""
double first = each.context().get(0, 0);
double second = each.context().get(1, 0);
String both = " and " + Numbers.fixed(first, 2);
print("one look:  " + Numbers.fixed(first, 2) + both);
both = " and " + Numbers.fixed(second, 2);
print("two looks: " + Numbers.fixed(first, 2) + both);
""");
double first = each.context().get(0, 0);
double second = each.context().get(1, 0);
String both = " and " + Numbers.fixed(first, 2);
print("one look:  " + Numbers.fixed(first, 2) + both);
both = " and " + Numbers.fixed(second, 2);
print("two looks: " + Numbers.fixed(first, 2) + both);

say("""
The first is called static attention (静态注意力), the second dynamic
attention (动态注意力). Translation by neural networks began static: an
encoder packed the sentence into one vector, and each word of the output was
made with that same vector (Cho et al. 2014). Then Bahdanau et al. (2015) gave
each word a context of its own.

A definition should be one that a program can test:

- Static: for the same keys, no two queries have different weights.
- Dynamic: there are two queries that have different weights.

The test: ask with two unlike queries, put their weights one below the other,
and see how far the rows are apart.
""");

code("""
double apart(Matrix weights) {
    double most = 0;
    for (int j = 0; j < weights.cols(); j++) {
        for (int i = 0; i < weights.rows(); i++) {
            for (int other = 0; other < i; other++) {
                double gap = weights.get(i, j) - weights.get(other, j);
                most = Math.max(most, Math.abs(gap));
            }
        }
    }
    return most;
}

Matrix oneLook = each.weights().rows(0, 0); // row 0 for both steps
print("one look:  " + Numbers.fixed(apart(oneLook), 3));
print("two looks: " + Numbers.fixed(apart(each.weights()), 3));
""");
double apart(Matrix weights) {
    double most = 0;
    for (int j = 0; j < weights.cols(); j++) {
        for (int i = 0; i < weights.rows(); i++) {
            for (int other = 0; other < i; other++) {
                double gap = weights.get(i, j) - weights.get(other, j);
                most = Math.max(most, Math.abs(gap));
            }
        }
    }
    return most;
}

Matrix oneLook = each.weights().rows(0, 0); // row 0 for both steps
print("one look:  " + Numbers.fixed(apart(oneLook), 3));
print("two looks: " + Numbers.fixed(apart(each.weights()), 3));

say("""
One example proves that something is dynamic. No number of examples proves
that it is static: for that you need a reason. Here the reason is in the
wiring. Further down it will be in the score.
""");

say("""
What one look cannot do
-----------------------

Task one, read out: a text of four different symbols, out of eight. The answer
has four steps, and step t says the symbol at place t. Keys know their place
and their symbol, values are the symbols, and one learned table, the readout
(lesson 07), turns what was read into an answer at every step. The dynamic
reader has a learned query for each step, the static reader one learned query
for all.

  | Predict. After 200 iterations, at what share of the steps is the static
  | reader right: at about 1/8, since there are eight symbols, at 1/4, or at
  | more, since it can learn to look at all four places at once?
""");

code("""
import attention.study.staticanddynamic.*;

Plan briefly = ReadOut.PLAN.withIterations(200, 50);
List<TrainingRun> readers = new ArrayList<>();
for (ReadOut.Look look :
        List.of(ReadOut.Look.STATIC, ReadOut.Look.DYNAMIC)) {
    readers.add(new ReadOut(look).withPlan(briefly).train(1));
}
show(TrainingTables.readers(readers))
""");
import attention.study.staticanddynamic.*;

Plan briefly = ReadOut.PLAN.withIterations(200, 50);
List<TrainingRun> readers = new ArrayList<>();
for (ReadOut.Look look :
        List.of(ReadOut.Look.STATIC, ReadOut.Look.DYNAMIC)) {
    readers.add(new ReadOut(look).withPlan(briefly).train(1));
}
print(show(TrainingTables.readers(readers)));

say("""
At exactly 1/4, and no static reader of this kind can be better. Here is the
proof. Equal weights give equal rows, equal rows go through the same readout,
so the answer is the same at all four steps. The four right answers are all
different. So at most one of them is hit, whatever is learned, and whatever
network stands behind it, as long as it is the same at each step and remembers
nothing. The map of the weights shows what the other reader has that this one
lacks:
""");

code("""
List<String> steps = List.of("step 1", "step 2", "step 3", "step 4");
List<String> places = List.of("place 1", "place 2", "place 3", "place 4");

HeatMap mapOf(TrainingRun run, String title) {
    Matrix weights = run.last().weights();
    HeatMap map = HeatMap.of(weights, steps, places);
    return map.axes("step", "place").titled(title);
}

HeatMap staticMap = mapOf(readers.get(0), "Read out, static");
HeatMap dynamicMap = mapOf(readers.get(1), "Read out, dynamic");
show(List.of(staticMap, dynamicMap))
""");
List<String> steps = List.of("step 1", "step 2", "step 3", "step 4");
List<String> places = List.of("place 1", "place 2", "place 3", "place 4");

HeatMap mapOf(TrainingRun run, String title) {
    Matrix weights = run.last().weights();
    HeatMap map = HeatMap.of(weights, steps, places);
    return map.axes("step", "place").titled(title);
}

HeatMap staticMap = mapOf(readers.get(0), "Read out, static");
HeatMap dynamicMap = mapOf(readers.get(1), "Read out, dynamic");
print(show(List.of(staticMap, dynamicMap)));

say("""
A comparison that misleads
--------------------------

"Static attention can say four different symbols" is easy to show all the
same. Let the values be pairs, symbol at place, and give each step a readout
of its own. Twenty seeds each, stored (accuracy is the mean, least and most
are those of a single seed):
""");

code("""
show(TrainingTables.stored(StepExperiments.readOut()))
""");
print(show(TrainingTables.stored(StepExperiments.readOut())));

say("""
The last line looks at nothing in particular: 1/4 everywhere, the same at each
step, no query at all. It is right at every step. With such values the blend
holds all four symbols, each at a place of its own, and readout t picks out
its own. The question "where?" was answered by the readout, and attention had
nothing left to do. Either of the two alone is not enough. And a static reader
that learns where to look is worse than one that looks nowhere: four of 20
seeds never get to 95 percent. One of them:
""");

code("""
ReadOut placed = new ReadOut(ReadOut.Look.STATIC).withPlacesInValues();
ReadOut both = placed.withReadoutPerStep();
Moment end = both.train(8).last();
print("right: " + Numbers.fixed(end.success(), 3));
String shares = "";
for (double weight : end.weights().row(0)) {
    shares += " " + Numbers.fixed(weight, 3);
}
print("weights:" + shares);
""");
ReadOut placed = new ReadOut(ReadOut.Look.STATIC).withPlacesInValues();
ReadOut both = placed.withReadoutPerStep();
Moment end = both.train(8).last();
print("right: " + Numbers.fixed(end.success(), 3));
String shares = "";
for (double weight : end.weights().row(0)) {
    shares += " " + Numbers.fixed(weight, 3);
}
print("weights:" + shares);

say("""
It has given up place 3. Three steps are right, and the symbol of the third is
guessed among the five that the others leave over: 3/4 + 1/4 · 1/5 = 0.80.

So when somebody reports that one set of weights will do, ask what tells the
steps apart.
""");

say("""
Exercise: StaticAttention
-------------------------

One query, any attention, a row for each step. From here on attention comes in
as an argument (lesson 09). (In a terminal, the answers of this lesson lie in
exercises/10-static-and-dynamic.)
""");

code("""
/**
 * Exercise StaticAttention · lesson 10
 *
 * <p>An answer of several steps, and one look at the books for all of them.
 */
public class MyStaticAttention implements StaticAttentionContract {
    /**
     * Asks once, and gives what was read to every step.
     *
     * @param query one row, (1 × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @param steps how many steps, 1 or more
     * @param attention what reads: attention.context(queries, keys, values)
     * @return (steps × dV)
     */
    @Override
    public Matrix outputs(
            Matrix query,
            Matrix keys,
            Matrix values,
            int steps,
            AttentionFunction attention) {
        // a.below(b) puts the rows of b below those of a.
        // TODO 1: ask the attention that is given. Once will do.
        // TODO 2: a row for each step.
        throw new Todo("give every step what was read");
    }
}
""");
say("""
Write it in your file:

    exercises/10-static-and-dynamic/MyStaticAttention.java
""");

code("""
check("StaticAttention");
""");
check("StaticAttention");

say("""
Asked once is not asked four times
----------------------------------

You may have asked the attention once and repeated the row, or asked it at
each step with the same query. With softmax nobody can tell. With a reader who
draws (lesson 07) everybody can:
""");

code("""
Normalizer draw = new GumbelMax(Noise.gumbel(new Random(10)));
Attention drawing = new Attention(new DotProduct(), draw);

String opened(Trace trace) {
    String opened = "";
    for (int step = 0; step < 4; step++) {
        int book = HardAttention.pick(trace.weights().row(step));
        opened += (step == 0 ? "" : ", ") + books.get(book);
    }
    return opened;
}

Trace drawnOnce = new StaticAttention(4, drawing).attend(
    marvel, keys, values);
Matrix fourTimes = marvel.rows(0, 0, 0, 0);
Trace drawnAnew = drawing.attend(fourTimes, keys, values);
print("asked once:       " + opened(drawnOnce));
print("asked four times: " + opened(drawnAnew));
""");
Normalizer draw = new GumbelMax(Noise.gumbel(new Random(10)));
Attention drawing = new Attention(new DotProduct(), draw);

String opened(Trace trace) {
    String opened = "";
    for (int step = 0; step < 4; step++) {
        int book = HardAttention.pick(trace.weights().row(step));
        opened += (step == 0 ? "" : ", ") + books.get(book);
    }
    return opened;
}

Trace drawnOnce = new StaticAttention(4, drawing).attend(
    marvel, keys, values);
Matrix fourTimes = marvel.rows(0, 0, 0, 0);
Trace drawnAnew = drawing.attend(fourTimes, keys, values);
print("asked once:       " + opened(drawnOnce));
print("asked four times: " + opened(drawnAnew));

say("""
What was read asks next
-----------------------

In read out each step came with a query of its own. More often the query of a
step comes from the step before. A book says "see also …", and that title is
what you look for next:

    contextₜ = attention(queryₜ, K, V)     (1 × dK) → (1 × dV)
    queryₜ₊₁ = contextₜ · W                (1 × dV) · (dV × dK) = (1 × dK)

W is a table: it turns what was read into a question. It has to be learned,
like all tables, unless somebody knows it. This is the dynamic attention of
the exercise. (A memory network, 记忆网络, of Sukhbaatar et al. 2015 does
nearly the same and calls a step a hop; its next query is queryₜ + contextₜ.)
""");

say("""
Exercise: DynamicAttention
--------------------------

A start, a table W, any attention, any number of steps.
""");

code("""
/**
 * Exercise DynamicAttention · lesson 10
 *
 * <p>What was read says what to ask next.
 */
public class MyDynamicAttention implements DynamicAttentionContract {
    /**
     * Asks anew at every step: first with the start, then with what was
     * read last, times W.
     *
     * @param start the first query, (1 × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @param p the table p.w(), (dV × dK), and how many steps there are,
     *     p.steps()
     * @param attention what reads: attention.context(queries, keys, values)
     * @return what each step has read, the first one on top:
     *     (p.steps() × dV)
     */
    @Override
    public Matrix outputs(
            Matrix start,
            Matrix keys,
            Matrix values,
            Parameters p,
            AttentionFunction attention) {
        // a.times(b) multiplies, a.below(b) puts the rows of b below a's.
        // TODO 1: what does the first step read?
        // TODO 2: what does each further step ask with, and what does it
        //         read?
        // TODO 3: a row for each step.
        throw new Todo("let each step ask for itself");
    }
}
""");
say("""
Write it in your file:

    exercises/10-static-and-dynamic/MyDynamicAttention.java
""");

code("""
check("DynamicAttention");
""");
check("DynamicAttention");

say("""
A trail through the library
---------------------------

Each book names the one to its right, and War History names the Omnibus: a
ring. A title is a one-hot key (lesson 06), the value of a book is the title
that it names, and the score is the dot product times β (beta): the larger β,
the sharper the look. We start with the Omnibus.
""");

code("""
Matrix titles = Matrix.identity(5);
Matrix next = titles.rows(1, 2, 3, 4, 0); // what each book names

Trace trail(double beta, int steps) {
    Matrix start = titles.rows(0).scaled(beta);
    Matrix w = titles.scaled(beta);
    DynamicAttention reader = new DynamicAttention(w, steps, soft);
    return reader.attend(start, titles, next);
}

HeatMap trailMap(double beta) {
    Trace trace = trail(beta, 12).labelled(Axis.KEYS.labelled(books));
    String title = "Twelve steps, β = " + Numbers.text(beta);
    return HeatMap.of(trace).axes("step", "book").titled(title);
}

show(trailMap(4))
""");
Matrix titles = Matrix.identity(5);
Matrix next = titles.rows(1, 2, 3, 4, 0); // what each book names

Trace trail(double beta, int steps) {
    Matrix start = titles.rows(0).scaled(beta);
    Matrix w = titles.scaled(beta);
    DynamicAttention reader = new DynamicAttention(w, steps, soft);
    return reader.attend(start, titles, next);
}

HeatMap trailMap(double beta) {
    Trace trace = trail(beta, 12).labelled(Axis.KEYS.labelled(books));
    String title = "Twelve steps, β = " + Numbers.text(beta);
    return HeatMap.of(trace).axes("step", "book").titled(title);
}

print(show(trailMap(4)));

say("""
The reader walks round and round. It is never quite sure: at the first step
0.932 of its look is on the right book, and 0.068 goes astray. At the second
step it asks with that blurred answer.

  | Predict. After ten steps, how much weight is on the right book: about
  | 0.932¹⁰ = 0.49, less than that, or more?
""");

code("""
double onTheRightBook(double beta, int step) {
    return trail(beta, step).weights().get(step - 1, (step - 1) % 5);
}

double[][] kept = new double[3][];
double[] betas = {3, 3.5, 4};
List<String> names = new ArrayList<>();
for (int i = 0; i < 3; i++) {
    double one = onTheRightBook(betas[i], 1);
    double ten = onTheRightBook(betas[i], 10);
    double thirty = onTheRightBook(betas[i], 30);
    kept[i] = new double[] {one, Math.pow(one, 10), ten, thirty};
    names.add("β = " + Numbers.text(betas[i]));
}

List<String> when =
    List.of("step 1", "step 1 to the 10th", "step 10", "step 30");
show(Tables.of("weight on the right book", Matrix.of(kept), names, when))
""");
double onTheRightBook(double beta, int step) {
    return trail(beta, step).weights().get(step - 1, (step - 1) % 5);
}

double[][] kept = new double[3][];
double[] betas = {3, 3.5, 4};
List<String> names = new ArrayList<>();
for (int i = 0; i < 3; i++) {
    double one = onTheRightBook(betas[i], 1);
    double ten = onTheRightBook(betas[i], 10);
    double thirty = onTheRightBook(betas[i], 30);
    kept[i] = new double[] {one, Math.pow(one, 10), ten, thirty};
    names.add("β = " + Numbers.text(betas[i]));
}

List<String> when =
    List.of("step 1", "step 1 to the 10th", "step 10", "step 30");
print(show(Tables.of("weight on the right book", Matrix.of(kept), names, when)));

say("""
Far more, at β = 4: 0.885, and after thirty steps still 0.885. The errors do
not multiply. At β = 3 nothing is left in the end: 0.2 for each of five books
is no knowledge at all.
""");

code("""
double[] stepNumbers = new double[30];
double[] sharp = new double[30];
double[] blunt = new double[30];
double[] multiplied = new double[30];
for (int t = 1; t <= 30; t++) {
    stepNumbers[t - 1] = t;
    sharp[t - 1] = onTheRightBook(4, t);
    blunt[t - 1] = onTheRightBook(3, t);
    multiplied[t - 1] = Math.pow(onTheRightBook(4, 1), t);
}

Lines walk = Charts.lines("Weight on the right book", stepNumbers);
walk.series(Theme.WEIGHT, "β = 4", sharp).series("β = 3", blunt);
walk.series("0.932 multiplied", multiplied);
show(List.of(walk.axes("step", "weight").between(0, 1), trailMap(3)))
""");
double[] stepNumbers = new double[30];
double[] sharp = new double[30];
double[] blunt = new double[30];
double[] multiplied = new double[30];
for (int t = 1; t <= 30; t++) {
    stepNumbers[t - 1] = t;
    sharp[t - 1] = onTheRightBook(4, t);
    blunt[t - 1] = onTheRightBook(3, t);
    multiplied[t - 1] = Math.pow(onTheRightBook(4, 1), t);
}

Lines walk = Charts.lines("Weight on the right book", stepNumbers);
walk.series(Theme.WEIGHT, "β = 4", sharp).series("β = 3", blunt);
walk.series("0.932 multiplied", multiplied);
print(show(List.of(walk.axes("step", "weight").between(0, 1), trailMap(3))));

say("""
Why the blur stops
------------------

All wrong books have the same weight, so one number w, the weight on the right
book, says everything. The next query has β · w at one title and β · (1 − w)/4
at the four others, so the next weight is

    f(w) = e^(βw) / (e^(βw) + 4 e^(β(1 − w)/4))

Softmax does two things at once. It blurs, since no weight becomes quite 1;
and it sharpens, since what is ahead by a little in the scores is ahead by a
factor in the weights. Where f(w) = w the two are in balance, and the walk
stays there. Such a place is called a fixed point (不动点).
""");

code("""
double next(double w, double beta, int books) {
    double right = Math.exp(beta * w);
    double other = Math.exp(beta * (1 - w) / (books - 1));
    return right / (right + (books - 1) * other);
}

double[] now = new double[21];
double[] high = new double[21];
double[] low = new double[21];
for (int i = 0; i <= 20; i++) {
    now[i] = i / 20.0;
    high[i] = next(now[i], 4, 5);
    low[i] = next(now[i], 3, 5);
}

double w = 1;
boolean agree = true;
for (int step = 1; step <= 30; step++) {
    w = next(w, 4, 5);
    agree = agree && Math.abs(w - onTheRightBook(4, step)) < 1e-9;
}
print("formula and reader agree: " + agree);

Lines balance = Charts.lines("Five books: the next weight", now);
balance.series("stays", now).series(Theme.WEIGHT, "β = 4", high);
balance.series("β = 3", low).between(0, 1);
show(balance.axes("weight at this step", "weight at the next"))
""");
double next(double w, double beta, int books) {
    double right = Math.exp(beta * w);
    double other = Math.exp(beta * (1 - w) / (books - 1));
    return right / (right + (books - 1) * other);
}

double[] now = new double[21];
double[] high = new double[21];
double[] low = new double[21];
for (int i = 0; i <= 20; i++) {
    now[i] = i / 20.0;
    high[i] = next(now[i], 4, 5);
    low[i] = next(now[i], 3, 5);
}

double w = 1;
boolean agree = true;
for (int step = 1; step <= 30; step++) {
    w = next(w, 4, 5);
    agree = agree && Math.abs(w - onTheRightBook(4, step)) < 1e-9;
}
print("formula and reader agree: " + agree);

Lines balance = Charts.lines("Five books: the next weight", now);
balance.series("stays", now).series(Theme.WEIGHT, "β = 4", high);
balance.series("β = 3", low).between(0, 1);
print(show(balance.axes("weight at this step", "weight at the next")));

say("""
Start at w = 1 on the right, and read off the next weight, again and again. At
β = 4 the curve crosses the line "stays" at 0.885: the walk stops there. (The
two crossings further left, at 0.38 and 0.2, it never reaches from 1.) At β =
3 it runs below that line all the way down to 0.2, and nothing holds the walk.
In between there is a threshold (阈值). For some sizes of the ring, to two
decimals, with the weight at the first step:
""");

code("""
double settled(double beta, int books) {
    double w = 1;
    for (int t = 0; t < 2000; t++) {
        w = next(w, beta, books);
    }
    return w;
}

for (int n : new int[] {2, 3, 5, 8, 50}) {
    int hundredths = 100;
    while (settled(hundredths / 100.0, n) < 1.0 / n + 0.05) {
        hundredths++;
    }
    double beta = hundredths / 100.0;
    String least = "from β = " + Numbers.fixed(beta, 2);
    String weight = ", step 1: " + Numbers.fixed(next(1, beta, n), 3);
    print(n + " books: " + least + weight);
}
""");
double settled(double beta, int books) {
    double w = 1;
    for (int t = 0; t < 2000; t++) {
        w = next(w, beta, books);
    }
    return w;
}

for (int n : new int[] {2, 3, 5, 8, 50}) {
    int hundredths = 100;
    while (settled(hundredths / 100.0, n) < 1.0 / n + 0.05) {
        hundredths++;
    }
    double beta = hundredths / 100.0;
    String least = "from β = " + Numbers.fixed(beta, 2);
    String weight = ", step 1: " + Numbers.fixed(next(1, beta, n), 3);
    print(n + " books: " + least + weight);
}

say("""
A reader who puts 0.9 on the right one of five books can go on for ever. One
who puts 0.83 there is nearly lost after ten steps (0.257), and quite lost
after thirty.
""");

say("""
Learning a trail
----------------

Task two, trail: eight books, a new ring in each example, three steps from a
given start, all three titles to be said. Three 8 × 8 tables have to be found:
one that matches query and key (a bilinear score, lesson 03), W, and the
readout.

  | Predict. Now let the loss hear of the last step alone; the first two may
  | do what they like. How often is the dynamic reader right at step 3:
  | always, a little later than before; about half the time; or at 1/8, as by
  | chance?
""");

code("""
Trail dynamic = new Trail(Trail.PLAN.withIterations(400, 100), true, true);
List<TrainingRun> walkers = List.of(
    dynamic.train(1), dynamic.withLossAtTheEnd().train(1));

Table stored = TrainingTables.stored(StepExperiments.trail());
show(List.of(TrainingTables.readers(walkers), stored))
""");
Trail dynamic = new Trail(Trail.PLAN.withIterations(400, 100), true, true);
List<TrainingRun> walkers = List.of(
    dynamic.train(1), dynamic.withLossAtTheEnd().train(1));

Table stored = TrainingTables.stored(StepExperiments.trail());
print(show(List.of(TrainingTables.readers(walkers), stored)));

say("""
(First table: one seed, 400 iterations, dynamic only. Second: 20 seeds, 800
iterations.) With a loss at every step static finds the first title and says
it three times, so it is right at step 1 alone. Dynamic is right at all three,
with each of 20 seeds. With a loss at the end alone nobody finds the trail.
(Static has found the first title, and never says it, since the third is
another one: about 1/7.) The answer is right only if all three looks are. As
long as two of them go astray, a better third one brings nothing: the title
that is read in the end has as little to do with the right one as before. So
at the start the slope is nearly flat, and 800 iterations are not enough to
leave it. Whoever had tried only this loss would have reported that dynamic
attention is no better than static.
""");

say("""
Which scores can be dynamic?
----------------------------

Now the second question of this lesson. A step has its own query, and the
score of lesson 03 is additive. Leave one thing out of it, the bend: vᵀ(W_k
key + W_q query), with no tanh. Next to it two with a bend: the leaky ReLU
(带泄漏的 ReLU), which shortens what is below 0 to a fifth, around the whole
sum, and the same within it, around each hidden unit.

  | Predict. Six wishes, random tables. With no bend at all, how many
  | different books are the favourite, the one with the largest weight, of one
  | of the six: one, two or three, or five? And how far are the rows apart?
""");

code("""
Random random = new Random(6);
Matrix wq = Matrix.normal(16, 3, random);
Matrix wk = Matrix.normal(16, 3, random);
Matrix v = Matrix.normal(1, 16, random);

double leaky(double x) {
    return x < 0 ? x / 5 : x;
}

ScoreFunction additive(DoubleUnaryOperator within) {
    return (query, key) -> {
        double sum = 0;
        for (int unit = 0; unit < 16; unit++) {
            double hidden = 0;
            for (int k = 0; k < 3; k++) {
                hidden += wk.get(unit, k) * key[k];
                hidden += wq.get(unit, k) * query[k];
            }
            sum += v.get(0, unit) * within.applyAsDouble(hidden);
        }
        return sum;
    };
}

int favourites(Matrix weights) {
    Set<Integer> favourites = new HashSet<>();
    for (int i = 0; i < weights.rows(); i++) {
        favourites.add(HardAttention.pick(weights.row(i)));
    }
    return favourites.size();
}

ScoreFunction noBend = additive(x -> x);
Map<String, ScoreFunction> scores = new LinkedHashMap<>();
scores.put("no bend", noBend);
scores.put("bend after the sum", (q, k) -> leaky(noBend.score(q, k)));
scores.put("bend before the sum", additive(x -> leaky(x)));
scores.put("tanh before the sum", new Additive(wq, wk, v));
scores.put("dot product", new DotProduct());

Matrix sixWishes = Matrix.of(new double[][] {
    {1, 1, 0}, {0, 1, 1}, {3, 0, -3}, {-3, 0, 3}, {-3, 3, 0}, {0, -3, 3}
});
double[][] found = new double[5][];
int line = 0;
for (ScoreFunction score : scores.values()) {
    Attention asked = new Attention(score);
    Matrix weights = asked.attend(sixWishes, keys, values).weights();
    double gap = apart(weights) < 1e-12 ? 0 : apart(weights);
    found[line++] = new double[] {favourites(weights), gap};
}

List<String> forms = List.copyOf(scores.keySet());
List<String> heads = List.of("favourites", "rows apart by");
show(Tables.of("six wishes, five books", Matrix.of(found), forms, heads))
""");
Random random = new Random(6);
Matrix wq = Matrix.normal(16, 3, random);
Matrix wk = Matrix.normal(16, 3, random);
Matrix v = Matrix.normal(1, 16, random);

double leaky(double x) {
    return x < 0 ? x / 5 : x;
}

ScoreFunction additive(DoubleUnaryOperator within) {
    return (query, key) -> {
        double sum = 0;
        for (int unit = 0; unit < 16; unit++) {
            double hidden = 0;
            for (int k = 0; k < 3; k++) {
                hidden += wk.get(unit, k) * key[k];
                hidden += wq.get(unit, k) * query[k];
            }
            sum += v.get(0, unit) * within.applyAsDouble(hidden);
        }
        return sum;
    };
}

int favourites(Matrix weights) {
    Set<Integer> favourites = new HashSet<>();
    for (int i = 0; i < weights.rows(); i++) {
        favourites.add(HardAttention.pick(weights.row(i)));
    }
    return favourites.size();
}

ScoreFunction noBend = additive(x -> x);
Map<String, ScoreFunction> scores = new LinkedHashMap<>();
scores.put("no bend", noBend);
scores.put("bend after the sum", (q, k) -> leaky(noBend.score(q, k)));
scores.put("bend before the sum", additive(x -> leaky(x)));
scores.put("tanh before the sum", new Additive(wq, wk, v));
scores.put("dot product", new DotProduct());

Matrix sixWishes = Matrix.of(new double[][] {
    {1, 1, 0}, {0, 1, 1}, {3, 0, -3}, {-3, 0, 3}, {-3, 3, 0}, {0, -3, 3}
});
double[][] found = new double[5][];
int line = 0;
for (ScoreFunction score : scores.values()) {
    Attention asked = new Attention(score);
    Matrix weights = asked.attend(sixWishes, keys, values).weights();
    double gap = apart(weights) < 1e-12 ? 0 : apart(weights);
    found[line++] = new double[] {favourites(weights), gap};
}

List<String> forms = List.copyOf(scores.keySet());
List<String> heads = List.of("favourites", "rows apart by");
print(show(Tables.of("six wishes, five books", Matrix.of(found), forms, heads)));

say("""
Without a bend one favourite, and the rows are not apart at all. The query is
there, it is multiplied by a table, it is different each time, and no weight
hears of it. Two lines prove it:

    vᵀ(W_k key + W_q query) = vᵀW_k key + vᵀW_q query
                              of the key   the same for all keys

A number that is added to all scores of a query changes no weight: the shift
invariance of softmax (lesson 02). A bend after the sum lets the weights
change, but leaky ReLU only grows, so it changes no order: all queries have
the same favourite. Only a bend between the two sums, after query and key are
added and before the hidden units are, lets the two meet. (It need not give
many favourites: with the tables of seed 8 these two have one as well. But it
can, and the first two cannot.) A dot product multiplies query and key, which
is a meeting, too.

The three kinds as pictures, dark for much weight:
""");

code("""
List<String> wishNames = List.of(
    "Marvel", "war film", "comics, no war", "war, no comics",
    "film, no comics", "war, no film");

HeatMap wishMap(String form) {
    Attention asked = new Attention(scores.get(form));
    Matrix weights = asked.attend(sixWishes, keys, values).weights();
    HeatMap map = HeatMap.of(weights, wishNames, books);
    return map.axes("wish", "book").titled(form);
}

List<String> kinds = List.of(
    "no bend", "bend after the sum", "tanh before the sum");
show(kinds.stream().map(kind -> wishMap(kind)).toList())
""");
List<String> wishNames = List.of(
    "Marvel", "war film", "comics, no war", "war, no comics",
    "film, no comics", "war, no film");

HeatMap wishMap(String form) {
    Attention asked = new Attention(scores.get(form));
    Matrix weights = asked.attend(sixWishes, keys, values).weights();
    HeatMap map = HeatMap.of(weights, wishNames, books);
    return map.axes("wish", "book").titled(form);
}

List<String> kinds = List.of(
    "no bend", "bend after the sum", "tanh before the sum");
print(show(kinds.stream().map(kind -> wishMap(kind)).toList()));

say("""
In the first all rows are one. In the second they differ, and one column is
the darkest in each of them. In the third the wishes go to five books.
""");

say("""
The same, trained
-----------------

Task three, the dictionary lookup of Brody, Alon and Yahav (2022): eight
titles, each with one of eight price classes; a query names a title, what is
its class? First 400 iterations of one seed, then 1,000 of 20 seeds, stored.
(Favourites: of the eight queries. Difference: how far the rows are apart.)
""");

code("""
Plan short400 = DictionaryLookup.PLAN.withIterations(400, 50);
List<TrainingRun> scholars = new ArrayList<>();
for (DictionaryLookup.Form form : DictionaryLookup.Form.values()) {
    scholars.add(new DictionaryLookup(short400, form).train(1));
}

Table stored20 = TrainingTables.stored(StepExperiments.dictionary());
show(List.of(TrainingTables.readers(scholars), stored20))
""");
Plan short400 = DictionaryLookup.PLAN.withIterations(400, 50);
List<TrainingRun> scholars = new ArrayList<>();
for (DictionaryLookup.Form form : DictionaryLookup.Form.values()) {
    scholars.add(new DictionaryLookup(short400, form).train(1));
}

Table stored20 = TrainingTables.stored(StepExperiments.dictionary());
print(show(List.of(TrainingTables.readers(scholars), stored20)));

say("""
What is a third right worth, then? Whoever sees all eight classes, and not
which one is meant, does best by naming the most frequent one. Among eight
random classes out of eight that is right in 0.3245 of the cases. So the first
reader has learned to do without the query, and no more. The second is a
little better, 0.347: when its one favourite is asked for it can look sharply,
and for all other titles less so. That is all that a query can tell it.

This is no invention for the purpose. Graph attention networks (GAT,
图注意力网络, Veličković et al. 2018) bend after the sum. Brody et al. moved
the bend inside and called it GATv2.
""");

say("""
All that is called static
-------------------------

  what stays the same             who says so   how to tell
  weights, by the wiring          this lesson   one look: equal rows
  weights, by the score           lesson 02     two queries: equal rows
  the favourite, not the weights  Brody et al.  many queries, one book
  weights, whatever the keys      Tay et al.    two sets of keys: equal rows

Each line is a test. Brody, Alon and Yahav (2022) call a score static if it
has one favourite, whatever the query; the second line implies that, not the
other way round. The fourth is another deafness: the "random synthesizer" of
Tay et al. (2021) learns its weights and looks at no key, and the score
Location (lesson 03) has weights that the query moves and no key does.
("Static" word vectors, the same in each sentence, have to do with none of
this, and nor has the word static in Java.)
""");

say("""
Find the bug
------------

A decoder writes three words. At each step it has a new state, and the state
asks, with the score "concat" (lesson 03): a layer on state and key, then a
vector. It was typed in from a well-known example. It trains, its loss falls,
and the map of its attention looks like this:
""");

code("""
double[][] states = {{2, -1, 0}, {-1, 2, 1}, {0, 1, -2}};
double[][] map = new double[3][5];
for (int step = 0; step < 3; step++) {
    double[] scoresOfStep = new double[5];
    for (int j = 0; j < 5; j++) {
        for (int unit = 0; unit < 16; unit++) {
            double energy = 0;
            for (int k = 0; k < 3; k++) {
                energy += wq.get(unit, k) * states[step][k];
                energy += wk.get(unit, k) * keys.get(j, k);
            }
            scoresOfStep[j] += v.get(0, unit) * energy;
        }
    }
    map[step] = new Softmax().weights(scoresOfStep);
}

List<String> words = List.of("word 1", "word 2", "word 3");
HeatMap attentionMap = HeatMap.of(Matrix.of(map), words, books);
show(attentionMap.axes("written", "looked at"))
""");
double[][] states = {{2, -1, 0}, {-1, 2, 1}, {0, 1, -2}};
double[][] map = new double[3][5];
for (int step = 0; step < 3; step++) {
    double[] scoresOfStep = new double[5];
    for (int j = 0; j < 5; j++) {
        for (int unit = 0; unit < 16; unit++) {
            double energy = 0;
            for (int k = 0; k < 3; k++) {
                energy += wq.get(unit, k) * states[step][k];
                energy += wk.get(unit, k) * keys.get(j, k);
            }
            scoresOfStep[j] += v.get(0, unit) * energy;
        }
    }
    map[step] = new Softmax().weights(scoresOfStep);
}

List<String> words = List.of("word 1", "word 2", "word 3");
HeatMap attentionMap = HeatMap.of(Matrix.of(map), words, books);
print(show(attentionMap.axes("written", "looked at")));

riddle("What is wrong", """
energy goes into the sum as it is: the tanh is missing, and so the state is
deaf. A reader of such a program reported that after two or three rounds
through the examples all words of a translation looked at one and the same
input word; the tanh had been left out (GitHub,
AuCson/PyTorch-Batch-Attention-Seq2seq, issue 3; the same in keon/seq2seq,
issue 3). It still trains, since the rest of the decoder learns to live with
one look for all. There is another way to the same map, in which the score is
right and the state is not: a loop that asks with the first state at every
step (asked in zhaoyingjun/tensorflow2.0-coding, issue 8). One line finds
both: apart(weights).
""");

say("""
Try this
--------

1. Ask for "Marvel, twice as loudly", (2, 2, 0), next to Marvel. Is
   dot-product attention static for these two queries, by the definition of
   the first section? By that of Brody et al.?
2. Put the score without a bend together with a mask (lesson 02), under which
   step t may not look at book t: Mask turn = (query, key) -> key != query;.
   Do the rows differ now? Is any query heard?
3. The ring of five books at β = 3.55, just below the threshold, and at β =
   3.58, just above: how much weight is on the right book after 30 steps, and
   after 300? (The method next goes one step.)
4. At the start of a training all weights are about 1/8, far below the
   threshold. Is that why a loss at the end alone teaches nothing? Begin
   sharper: new
   Trail(true).withLossAtTheEnd().withPlan(Trail.PLAN.startingAt(1)), and at
   2.
5. Give "bend after the sum" five times as long,
   DictionaryLookup.PLAN.withIterations(5000, 100). What do you expect, and
   why?
6. Let the books themselves be blurred: each names its neighbour with 0.9 and
   the one after that with 0.1. Does the reader keep to the ring at β = 6, or
   does it get ahead of itself?
""");
riddle("Answers", """
1. Dynamic by the first: the rows are 0.228 apart, since twice as loud is
   twice as sharp. Static by that of Brody et al.: the Omnibus is the
   favourite of both. Two queries are no proof for the others.
2. The rows differ now, and yet no query is heard: it is the mask that tells
   the steps apart. Exchange the two wishes, and the rows stay where they are.
3. At 3.55 it is 0.668 after 30 steps, and 0.200 after 300: it seems to hold
   for a long time, and does not. At 3.58 it is 0.716 and 0.711.
4. Not within 800 iterations, with none of the seeds 1 to 5, from either
   start: 0.090 to 0.150. A sharper start alone does not help: all three looks
   have to be right before the loss hears of any. With patience some arrive:
   of the five that begin at 1 one is always right after 2,250 iterations, and
   after 6,000 two more are in 0.844 and 0.888, two not (0.322, 0.158).
5. Nothing: 0.334, 0.346 and 0.322 with the seeds 1 to 3. No iteration gives
   it a second favourite.
6. It walks on: 0.975 on the right book after 5 steps, and still after 40. The
   tenth that goes astray is blur like any other, and is sharpened away at
   each step.
""");

say("""
By hand
-------

notebooks/sheets/10-static-and-dynamic.md is a sheet to print: one look and
two, a score that is deaf to its query, a bend in two places, and three
blurred steps round a ring. Its key is on the last page.
""");

say("""
What to remember
----------------

- Static: one set of weights for all steps. Dynamic: the query of each step
  decides. Test it: two queries, are the rows equal?
- Equal rows give equal answers. What the steps are told besides can hide
  that; ask what tells them apart.
- Dynamic attention makes the next query of what was read: queryₜ₊₁ = contextₜ
  W.
- Blur does not multiply: above a threshold softmax sharpens as much as it
  blurs, below it all is lost.
- An additive score without a bend is deaf to its query; a bend after the sum
  changes weights and no favourite.
- A loss that hears only of the last step may teach nothing at all.
""");

say("""
Sources
-------

- K. Cho et al., "Learning Phrase Representations using RNN Encoder–Decoder
  for Statistical Machine Translation", EMNLP 2014, section 2.2: one vector
  for all steps.
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", ICLR 2015, section 3.1: a context for each
  word.
- S. Sukhbaatar, A. Szlam, J. Weston, R. Fergus, "End-To-End Memory Networks",
  NeurIPS 2015, section 2.2: several hops.
- P. Veličković et al., "Graph Attention Networks", ICLR 2018: the bend after
  the sum.
- S. Brody, U. Alon, E. Yahav, "How Attentive are Graph Attention Networks?",
  ICLR 2022: static and dynamic scores, and the dictionary lookup.
- Y. Tay et al., "Synthesizer: Rethinking Self-Attention for Transformer
  Models", ICML 2021: weights without keys, and even without queries.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("StaticAttention") checks your file again,
hint("StaticAttention") gives a hint, /open with the name of your file brings
its class in here, and /exit leaves.
""");
