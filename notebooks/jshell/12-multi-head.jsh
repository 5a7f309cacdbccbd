// Lesson 12: Several heads (多头注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/12-multi-head.jsh
// Made from notebooks/text/12-multi-head.md by ./workbook make-notebooks: change that file.

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
Several heads (多头注意力)
==========================

The question of this lesson. A softmax hands out its weight once. So what
about a question that has to look at two places and keep them apart: how much
dearer is this book than that one? Can one set of weights answer it, if it is
trained long enough?

It cannot, and you will see the bound: half of the answer, as long as the
weights know nothing of the numbers that they blend. Two sets of weights over
the same books can, and the wiring for it costs so little that the Transformer
of 2017 took eight at once. You need lesson 05; lessons 07 and 09 help.
Reading takes about 35 minutes, the three exercises about an hour.
""");

say("""
Two wishes at once
------------------

The library again. One reader has two wishes: a book of comics, and a book
about war. He wants to know by how much the second kind of book is dearer
here.
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
Matrix keys = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
Matrix prices = Matrix.ofColumn(50, 30, 40, 20, 90);

double answer(double... wish) {
    Attention soft = new Attention(new DotProduct());
    Trace trace = soft.attend(Matrix.ofRow(wish), keys, prices);
    return trace.context().get(0, 0);
}

print("comics alone:  " + Numbers.fixed(answer(1, 0, 0), 2));
print("war alone:     " + Numbers.fixed(answer(0, 0, 1), 2));
print("both in one:   " + Numbers.fixed(answer(1, 0, 1), 2));
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");

// comics, film, war
Matrix keys = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
Matrix prices = Matrix.ofColumn(50, 30, 40, 20, 90);

double answer(double... wish) {
    Attention soft = new Attention(new DotProduct());
    Trace trace = soft.attend(Matrix.ofRow(wish), keys, prices);
    return trace.context().get(0, 0);
}

print("comics alone:  " + Numbers.fixed(answer(1, 0, 0), 2));
print("war alone:     " + Numbers.fixed(answer(0, 0, 1), 2));
print("both in one:   " + Numbers.fixed(answer(1, 0, 1), 2));

say("""
Asked one after the other, the two wishes get two prices, and their difference
is 20.71. Put into one query they get one price, somewhere between. It is a
blend of cheap and dear books, and nobody can take it apart again: the blend
of 40 and 60 is the blend of 30 and 70.
""");

say("""
At most one half
----------------

How bad is that? Forget the queries for a moment and look at the weights
alone. Some books lie on a shelf; one is marked A and one B. Their values v
are independent random numbers with mean 0 and variance 1, and v_A − v_B is
wanted. A single head has weights α of its own choice, none negative and the
same on every shelf, and gives one context c = Σ αᵢ vᵢ. Whatever comes after
it may multiply c by the factor that suits best. What is left over?

How much of a wanted number is explained, is a share from 0 to 1, called R²
(决定系数): 1 − (mean square of what is missed) / (mean square of what is
wanted). For the best factor it is

                (mean of c · wanted)²             (α_A − α_B)²
    R² = ───────────────────────────────────  =  ──────────────
         (mean of c²) · (mean of wanted²)          2 · Σ αᵢ²

since all products of two different books have the mean 0: c · wanted leaves
α_A − α_B, c² leaves Σ αᵢ², and wanted² leaves 1 + 1.

  | Predict. Which weights explain most of v_A − v_B: all on A, half on A and
  | half on B, or three quarters and one quarter? And how much, about?
""");

code("""
double explained(double... weights) { // by counting, A first, then B
    Random random = new Random(12);
    double product = 0;
    double contexts = 0;
    double wanted = 0;
    for (int shelf = 0; shelf < 50000; shelf++) {
        double c = 0;
        double difference = 0;
        for (int i = 0; i < weights.length; i++) {
            double v = random.nextGaussian();
            c += weights[i] * v;
            difference += i == 0 ? v : i == 1 ? -v : 0;
        }
        product += c * difference;
        contexts += c * c;
        wanted += difference * difference;
    }
    return product * product / (contexts * wanted);
}

double formula(double... weights) {
    double squares = 0;
    for (double weight : weights) {
        squares += weight * weight;
    }
    double apart = weights[0] - weights[1];
    return apart * apart / (2 * squares);
}

double[][] choices = {
    {1, 0, 0, 0, 0}, {0.5, 0.5, 0, 0, 0}, {0.75, 0.25, 0, 0, 0},
    {0.9, 0.1, 0, 0, 0}, {0.8, 0, 0.1, 0.1, 0}, {0.2, 0.2, 0.2, 0.2, 0.2}
};
double[][] shares = new double[6][];
List<String> names = new ArrayList<>();
for (int k = 0; k < 6; k++) {
    double counted = Double.parseDouble(
        Numbers.fixed(explained(choices[k]), 2));
    shares[k] = new double[] {formula(choices[k]), counted};
    names.add(Numbers.text(choices[k]));
}
List<String> columns = List.of("formula", "50,000 shelves");
show(Tables.of("explained share", Matrix.of(shares), names, columns))
""");
double explained(double... weights) { // by counting, A first, then B
    Random random = new Random(12);
    double product = 0;
    double contexts = 0;
    double wanted = 0;
    for (int shelf = 0; shelf < 50000; shelf++) {
        double c = 0;
        double difference = 0;
        for (int i = 0; i < weights.length; i++) {
            double v = random.nextGaussian();
            c += weights[i] * v;
            difference += i == 0 ? v : i == 1 ? -v : 0;
        }
        product += c * difference;
        contexts += c * c;
        wanted += difference * difference;
    }
    return product * product / (contexts * wanted);
}

double formula(double... weights) {
    double squares = 0;
    for (double weight : weights) {
        squares += weight * weight;
    }
    double apart = weights[0] - weights[1];
    return apart * apart / (2 * squares);
}

double[][] choices = {
    {1, 0, 0, 0, 0}, {0.5, 0.5, 0, 0, 0}, {0.75, 0.25, 0, 0, 0},
    {0.9, 0.1, 0, 0, 0}, {0.8, 0, 0.1, 0.1, 0}, {0.2, 0.2, 0.2, 0.2, 0.2}
};
double[][] shares = new double[6][];
List<String> names = new ArrayList<>();
for (int k = 0; k < 6; k++) {
    double counted = Double.parseDouble(
        Numbers.fixed(explained(choices[k]), 2));
    shares[k] = new double[] {formula(choices[k]), counted};
    names.add(Numbers.text(choices[k]));
}
List<String> columns = List.of("formula", "50,000 shelves");
print(show(Tables.of("explained share", Matrix.of(shares), names, columns)));

say("""
Half on each explains nothing: it is the sum of the two, and the sum says
nothing about the difference. The best that a single head can do is to forget
one of the two books. And this is the bound: no weight is negative, so the
difference α_A − α_B is never larger than the larger one of the two, and the
square of that one is among the numbers in Σ αᵢ². Hence (α_A − α_B)² ≤ Σ αᵢ²,
and

    R² ≤ ½        for one head, whatever its weights, whatever its factor

More training, another score: nothing helps, for nothing of that was used.
What helps is a second set of weights.
""");

say("""
Share the columns out
---------------------

A second head needs queries, keys and values of its own, but it shall cost
nothing. So the columns that are there are shared out: of d_model columns each
of h heads (头) gets d_model / h neighbouring ones, attends with these, and
all answers are put side by side again.

    token      one row                      head 1      head 2
      1        11  12  13  14               11  12      13  14
      2        21  22  23  24        →      21  22      23  24
      3        31  32  33  34               31  32      33  34
      4        41  42  43  44               41  42      43  44

In these numbered cells each number says where it comes from: 10 · token +
feature. Every head has a row for every token. What it lacks are the other
head's features. That is all, and yet published programs get this step wrong
again and again; further down you will see how, and why nobody noticed.
""");

say("""
Exercises: SplitHeads and MergeHeads
------------------------------------

Any number of tokens, heads and columns. From here on you write with Matrix:
x.cols() is the number of columns, x.colRange(from, to) takes those from from
up to but not including to, and a.beside(b) gives a new matrix with b to the
right of a. (In a terminal, the answers lie in exercises/12-multi-head.)
""");

code("""
/**
 * Exercise SplitHeads · lesson 12
 *
 * <p>Several heads read the same text, each in columns of its own.
 */
public class MySplitHeads implements SplitHeadsContract {
    /**
     * Gives each head its own neighbouring columns of every row.
     *
     * @param joined (n × headCount·d), a row for each token
     * @param headCount how many heads, 1 or more; it divides the number
     *     of columns
     * @return headCount matrices (n × d), the leftmost columns first
     */
    @Override
    public Matrix[] heads(Matrix joined, int headCount) {
        // a.cols() says how many columns there are; a.colRange(from, to)
        // takes those from `from` up to but not including `to`. Several
        // matrices stand in an array: new Matrix[headCount].
        // TODO 1: how wide is one head?
        // TODO 2: each head gets its columns.
        throw new Todo("give each head its columns");
    }
}
""");
say("""
Write it in your file:

    exercises/12-multi-head/MySplitHeads.java
""");

code("""
check("SplitHeads");
""");
check("SplitHeads");

code("""
/**
 * Exercise MergeHeads · lesson 12
 *
 * <p>What the heads have found goes side by side, so that nothing of it is
 * lost.
 */
public class MyMergeHeads implements MergeHeadsContract {
    /**
     * Puts all heads side by side: row i of the result is row i of every
     * head.
     *
     * @param heads one or more, (n × d) each
     * @return (n × headCount·d), the first head's columns leftmost
     */
    @Override
    public Matrix joined(Matrix[] heads) {
        // a.beside(b) gives a new matrix, with b to the right of a; a
        // itself stays as it is.
        // TODO: all heads, the first one leftmost.
        throw new Todo("put the heads side by side");
    }
}
""");
say("""
Write it in your file:

    exercises/12-multi-head/MyMergeHeads.java
""");

code("""
check("MergeHeads");
""");
check("MergeHeads");

say("""
The wiring
----------

Four learned tables make a head out of columns. With queries Q (n × d), keys K
and values V (m × d):

    Q W_q   K W_k   V W_v      three products, (n × d_model), (m × d_model) twice
    Qᵢ, Kᵢ, Vᵢ                 the columns of head i, each d_model / h wide
    headᵢ = attention(Qᵢ, Kᵢ, Vᵢ)                        (n × d_model / h)
    output = [head₁ … headₕ] W_o                         (n × d_out)

That is multi-head attention (多头注意力, Vaswani et al. 2017). The scale
inside is 1/√(d_model / h): a dot product is as long as one head is wide
(lesson 04). And the number of parameters does not depend on the number of
heads.
""");

say("""
Exercise: MultiHead
-------------------

Project, split, attend, merge, project. The attention comes in as an argument:
you ask it, once for each head, and what it does is its own business. The
check hands over soft attention, and others whose answers show what they were
asked.
""");

code("""
/**
 * Exercise MultiHead · lesson 12
 *
 * <p>One softmax can look at one place. Several heads look at several, each
 * in its own columns.
 */
public class MyMultiHead implements MultiHeadContract {
    /**
     * Lets every query read from all keys and values, once with each head.
     *
     * @param queries (n × dQ)
     * @param keys (m × dKey)
     * @param values (m × dValue)
     * @param p the tables p.wq(), p.wk(), p.wv(), p.wo(), and p.headCount()
     * @param attention what each head does: attention.context(q, k, v),
     *     asked once for each head, with all queries and its own columns
     * @return (n × dOut)
     */
    @Override
    public Matrix output(
            Matrix queries,
            Matrix keys,
            Matrix values,
            Parameters p,
            AttentionFunction attention) {
        // Of Matrix you need: a.times(b) multiplies, a.cols() says how many
        // columns there are, a.colRange(from, to) takes those from `from`
        // up to but not including `to`, and a.beside(b) puts b to the right
        // of a.
        // TODO 1: project queries, keys and values by their tables.
        // TODO 2: give each head its own neighbouring columns of all three,
        //         and ask attention. Each head is equally wide: width =
        //         cols / headCount.
        // TODO 3: put the answers side by side, the first head first, and
        //         multiply by W_o.
        throw new Todo("let each head read for itself");
    }
}
""");
say("""
Write it in your file:

    exercises/12-multi-head/MyMultiHead.java
""");

code("""
check("MultiHead");
""");
check("MultiHead");

say("""
Side by side is a sum
---------------------

W_o has a row for each column of the joined heads. The first rows meet head 1
and nothing else, the next ones head 2. So the output is a sum: each head's
answer times its own rows of W_o. Loops on one side, the library on the other;
each head with its slices of all four tables, then added up:
""");

code("""
Random random = new Random(5);
Matrix wq = Matrix.normal(3, 6, random);
Matrix wk = Matrix.normal(3, 6, random);
Matrix wv = Matrix.normal(1, 6, random).scaled(0.1);
Matrix wo = Matrix.normal(6, 2, random);
Matrix wishes = Matrix.of(new double[][] {{1, 1, 0}, {0, 1, 1}});

Matrix sum = Matrix.zeros(2, 2);
for (int h = 0; h < 3; h++) {
    int from = 2 * h;
    Matrix q = wishes.times(wq.colRange(from, from + 2));
    Matrix k = keys.times(wk.colRange(from, from + 2));
    Matrix v = prices.times(wv.colRange(from, from + 2));
    Matrix head = new Attention().attend(q, k, v).context();
    sum = sum.plus(head.times(wo.rowRange(from, from + 2)));
}

MultiHead three = new MultiHead(wq, wk, wv, wo, 3);
Matrix output = three.attend(wishes, keys, prices).context();

double apart(Matrix a, Matrix b) { // the largest difference of two cells
    double most = 0;
    for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < a.cols(); j++) {
            most = Math.max(most, Math.abs(a.get(i, j) - b.get(i, j)));
        }
    }
    return most;
}

print(output);
print("sum and library agree: " + (apart(sum, output) < 1e-9));
""");
Random random = new Random(5);
Matrix wq = Matrix.normal(3, 6, random);
Matrix wk = Matrix.normal(3, 6, random);
Matrix wv = Matrix.normal(1, 6, random).scaled(0.1);
Matrix wo = Matrix.normal(6, 2, random);
Matrix wishes = Matrix.of(new double[][] {{1, 1, 0}, {0, 1, 1}});

Matrix sum = Matrix.zeros(2, 2);
for (int h = 0; h < 3; h++) {
    int from = 2 * h;
    Matrix q = wishes.times(wq.colRange(from, from + 2));
    Matrix k = keys.times(wk.colRange(from, from + 2));
    Matrix v = prices.times(wv.colRange(from, from + 2));
    Matrix head = new Attention().attend(q, k, v).context();
    sum = sum.plus(head.times(wo.rowRange(from, from + 2)));
}

MultiHead three = new MultiHead(wq, wk, wv, wo, 3);
Matrix output = three.attend(wishes, keys, prices).context();

double apart(Matrix a, Matrix b) { // the largest difference of two cells
    double most = 0;
    for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < a.cols(); j++) {
            most = Math.max(most, Math.abs(a.get(i, j) - b.get(i, j)));
        }
    }
    return most;
}

print(output);
print("sum and library agree: " + (apart(sum, output) < 1e-9));

say("""
So W_o decides what each head is worth for each number of the output, and with
which sign. A plus and a minus make a difference: there is the second reader's
answer.
""");

say("""
Heads with names
----------------

Three heads of width 1, and tables that leave every feature where it is: now
head 1 sees nothing but comics, head 2 film, head 3 war. Here heads have
names, because we have built them. Three readers come: one for Marvel, one for
a war film, and the one with two wishes, comics and war.
""");

code("""
List<String> readers = List.of("Marvel", "war film", "two wishes");
Matrix asking =
    Matrix.of(new double[][] {{1, 1, 0}, {0, 1, 1}, {1, 0, 1}});
Matrix asIs = Matrix.identity(3);
Matrix toAll = Matrix.ofRow(1, 1, 1);
Matrix warMinusComics = Matrix.ofColumn(-1, 0, 1);

MultiHead named = new MultiHead(asIs, asIs, toAll, warMinusComics, 3);
Trace asked = named.attend(asking, keys, prices);
Trace byReader = asked.labelled(Axis.QUERIES.labelled(readers));
Trace trace = byReader.labelled(Axis.KEYS.labelled(books));
show(HeadMaps.of(trace).named("comics", "film", "war"))
""");
List<String> readers = List.of("Marvel", "war film", "two wishes");
Matrix asking =
    Matrix.of(new double[][] {{1, 1, 0}, {0, 1, 1}, {1, 0, 1}});
Matrix asIs = Matrix.identity(3);
Matrix toAll = Matrix.ofRow(1, 1, 1);
Matrix warMinusComics = Matrix.ofColumn(-1, 0, 1);

MultiHead named = new MultiHead(asIs, asIs, toAll, warMinusComics, 3);
Trace asked = named.attend(asking, keys, prices);
Trace byReader = asked.labelled(Axis.QUERIES.labelled(readers));
Trace trace = byReader.labelled(Axis.KEYS.labelled(books));
print(show(HeadMaps.of(trace).named("comics", "film", "war")));

say("""
Three maps over the same five books. Marvel's comics head has found the
Omnibus, its film head the Companion. Its war head has nothing to ask: all its
scores are 0, so it looks at all books alike. A head that is not needed cannot
look away. And W_o = (−1, 0, 1) subtracts the price of the comics head from
that of the war head:
""");

code("""
Matrix found = trace.step("joined heads").matrix();
List<String> topics = List.of("comics", "film", "war");
Table each = Tables.of("what each head found", found, readers, topics);
List<String> minus = List.of("war − comics");
Matrix answers = trace.context();
show(List.of(each, Tables.of("the answer", answers, readers, minus)))
""");
Matrix found = trace.step("joined heads").matrix();
List<String> topics = List.of("comics", "film", "war");
Table each = Tables.of("what each head found", found, readers, topics);
List<String> minus = List.of("war − comics");
Matrix answers = trace.context();
print(show(List.of(each, Tables.of("the answer", answers, readers, minus))));

say("""
There is the answer to the question at the beginning: 20.71. For the other two
readers one of the three heads has found nothing but the mean of all prices,
46, so theirs says less.
""");

say("""
Do heads learn that by themselves?
----------------------------------

Now without names. A shelf of eight books in any order; one is marked A, one
B; each carries four random numbers. Wanted: the numbers of A minus the
numbers of B. One learned query, d_model = 16, Adam at rate 0.02, start 0.3,
batches of 32: 272 parameters, whatever the number of heads. R² is measured on
500 shelves that were not trained on. (BookDifference is a task of this
lesson; a row of its weights belongs to a head. It learns by your own
MultiHead, if that is solved and lets gradients pass, otherwise by the
library's.)

  | Predict. With two heads, will one of them put nearly all of its weight on
  | A, and the other nearly all on B?
""");

code("""
import attention.study.multihead.*;

MultiHeadContract ownHeads = own("MultiHead", new HeadsOf());
Plan watched = BookDifference.PLAN.withIterations(400, 20);
TrainingRun one =
    new BookDifference(1).with(ownHeads).withPlan(watched).train(1);
TrainingRun two =
    new BookDifference(2).with(ownHeads).withPlan(watched).train(1);
print("1 head:  " + one.last());
print("2 heads: " + two.last());

Lines road = Charts.lines("The difference of two books", one.iterations());
road.series("1 head", one.successes());
road.series(Theme.WEIGHT, "2 heads", two.successes());
show(road.axes("iteration", "explained share R²").between(0, 1))
""");
import attention.study.multihead.*;

MultiHeadContract ownHeads = own("MultiHead", new HeadsOf());
Plan watched = BookDifference.PLAN.withIterations(400, 20);
TrainingRun one =
    new BookDifference(1).with(ownHeads).withPlan(watched).train(1);
TrainingRun two =
    new BookDifference(2).with(ownHeads).withPlan(watched).train(1);
print("1 head:  " + one.last());
print("2 heads: " + two.last());

Lines road = Charts.lines("The difference of two books", one.iterations());
road.series("1 head", one.successes());
road.series(Theme.WEIGHT, "2 heads", two.successes());
print(show(road.axes("iteration", "explained share R²").between(0, 1)));

say("""
One head stands still at about one half. It is a little above, with 0.528, and
the table below shows that this is no luck: the mean of twenty is 0.533, the
most 0.582. The proof took the same weights for every shelf. Here the numbers
of a book stand in its key, too, so they sway the weights; and the marks stand
in the values, so the context tells how much weight A and B have. By this back
door a little of what was missing comes in (Try this, 8). Two heads explain
all of it, after 60 iterations. And where do they look?
""");

code("""
List<String> bothHeads = List.of("head 1", "head 2");
List<String> eight = List.of("A", "B", "3", "4", "5", "6", "7", "8");
HeatMap looks = HeatMap.of(two.last().weights(), bothHeads, eight);
show(looks.axes("head", "book").titled("Two trained heads, one shelf"))
""");
List<String> bothHeads = List.of("head 1", "head 2");
List<String> eight = List.of("A", "B", "3", "4", "5", "6", "7", "8");
HeatMap looks = HeatMap.of(two.last().weights(), bothHeads, eight);
print(show(looks.axes("head", "book").titled("Two trained heads, one shelf")));

say("""
Not as sharply as one would paint it: each has found one of the two books, and
leaves a quarter of its weight on six others that have nothing to do with it.
It does not matter. What both heads read besides is the same, 0.044 of each,
so it cancels in the subtraction. A loss of 0 asks for no cleaner map, and so
none is learned.

Twenty seeds, 1,000 iterations; "on A" is the largest mean weight that any of
the heads has on A:
""");

code("""
Experiment difference = HeadExperiments.difference();
show(TrainingTables.stored(difference))
""");
Experiment difference = HeadExperiments.difference();
print(show(TrainingTables.stored(difference)));

code("""
List<StoredOutcome> runs = TrainingTables.outcomes("difference");
int clean = 0;
int solved = 0;
for (StoredOutcome run : runs) {
    if (run.reader().equals("2 heads")) {
        solved += run.get("R²") > 0.95 ? 1 : 0;
        clean += run.get("on A") > 0.8 && run.get("on B") > 0.8 ? 1 : 0;
    }
}
print("two heads: " + solved + " of 20 reach .95");
print("with more than 0.8 on A and on B: " + clean + " of 20");
""");
List<StoredOutcome> runs = TrainingTables.outcomes("difference");
int clean = 0;
int solved = 0;
for (StoredOutcome run : runs) {
    if (run.reader().equals("2 heads")) {
        solved += run.get("R²") > 0.95 ? 1 : 0;
        clean += run.get("on A") > 0.8 && run.get("on B") > 0.8 ? 1 : 0;
    }
}
print("two heads: " + solved + " of 20 reach .95");
print("with more than 0.8 on A and on B: " + clean + " of 20");

say("""
Whoever names a trained head after its map should keep that in mind: two heads
solve it in 19 of 20 trainings, and one of these has the two clean maps that
one would draw. (With one head, A is found in some trainings and B in the
others, never both.)

The last line of the table is a warning of another kind. There the numbers of
A and those of B stand in columns of their own. Then one head is enough: it
puts the same weight on both, 0.19, and W_v and W_o turn the sign of some
columns and not of others. "One head cannot subtract" is a sentence about
values that lie in the same columns.
""");

say("""
Two places, so two heads suffice?
---------------------------------

They can. But one of 20 did not, seed 9. Where do its heads look?
""");

code("""
Plan shorter = BookDifference.PLAN.withIterations(300, 300);
TrainingRun twins = new BookDifference(2).withPlan(shorter).train(9);
print(twins.last());
HeatMap same = HeatMap.of(twins.last().weights(), bothHeads, eight);
show(same.axes("head", "book").titled("Seed 9: twins"))
""");
Plan shorter = BookDifference.PLAN.withIterations(300, 300);
TrainingRun twins = new BookDifference(2).withPlan(shorter).train(9);
print(twins.last());
HeatMap same = HeatMap.of(twins.last().weights(), bothHeads, eight);
print(show(same.axes("head", "book").titled("Seed 9: twins")));

say("""
Both at B. At the beginning the two were nearly alike, both were pulled to the
same place, and there neither has a reason to leave: twins. How likely that is
depends on the start, the size of the random numbers that the tables begin
with:
""");

code("""
show(TrainingTables.stored(HeadExperiments.starts()))
""");
print(show(TrainingTables.stored(HeadExperiments.starts())));

say("""
The smaller the start, the more alike are the heads: with 0.02 six of 20
trainings end at one half. A larger start is one remedy, more heads than
places another: with four heads and with eight all 20 arrived.
""");

say("""
More heads of the same columns
------------------------------

Heads are free, in parameters. So take as many as there are columns? A lookup,
as in lesson 07: eight of 32 titles on a shelf, each with one of 8 classes,
one title is asked for. d_model = 16 for all, shared out among 1, 2, 4, 8 and
16 heads.

  | Predict. Which of the five is the best here, and how good is the worst of
  | them?
""");

code("""
show(TrainingTables.stored(HeadExperiments.equalColumns()))
""");
print(show(TrainingTables.stored(HeadExperiments.equalColumns())));

say("""
One place has to be found, so one head is enough, and it has all 16 numbers to
tell 32 titles apart. A head of width 1 has a single number for each key: its
query can prefer the largest or the smallest, and nothing between. Sixteen
such heads together get three of four right. More heads at equal parameters
means narrower heads.
""");

say("""
Find the bug
------------

A program keeps its numbers in one long line, as most libraries do, and splits
heads by giving the line another shape. It has 4 tokens with 4 features and
wants 2 heads of 4 tokens with 2 features each. The sizes are right, and
nothing complains.
""");

code("""
Matrix cells = Matrix.generate(4, 4, (i, j) -> 10 * (i + 1) + j + 1);
HeadWiring suspicious = HeadWiring.BOTH_WRONG;
show(suspicious.heads(cells, 2)[0])
""");
Matrix cells = Matrix.generate(4, 4, (i, j) -> 10 * (i + 1) + j + 1);
HeadWiring suspicious = HeadWiring.BOTH_WRONG;
print(show(suspicious.heads(cells, 2)[0]));

riddle("What is wrong", """
Head 1 should have 11 12, 21 22, 31 32, 41 42. It has the first two tokens,
cut into pieces, and nothing of the other two: the line was cut into (heads ×
tokens × width), but it lies there as (tokens × heads × width). First that
shape, then the two axes exchanged (transpose, permute), and it is right. This
has happened in jsbaan/transformer-from-scratch (GitHub, pull request 6, with
unit tests, CI and a training test that passed), in hyunwoongko/transformer
(issue 15), reczoo/FuxiCTR (issue 30) and others.
""");
say("""
If the same program puts the heads together by reading the line back, every
number comes to its old place: merge(split(x)) = x holds, and a test of that
kind passes. But between the two stands attention. Does such a program train?

  | Predict. Two heads of self attention on a shelf of eight books. Reshaped
  | both ways, without exchanging: what does it still learn? (a) each book
  | says its own class, (b) one book is marked, and the mean over the shelf
  | says its class, (c) each book says the class of the other volume of its
  | work.
""");

code("""
List<TrainingRun> live = new ArrayList<>();
for (Wish wish : List.of(Wish.OWN_CLASS, Wish.OTHER_VOLUME)) {
    live.add(new Rewired(wish, HeadWiring.RIGHT).train(1));
    live.add(new Rewired(wish, HeadWiring.BOTH_WRONG).train(1));
}
Table twenty = TrainingTables.stored(HeadExperiments.reshaped());
show(List.of(TrainingTables.readers(live), twenty))
""");
List<TrainingRun> live = new ArrayList<>();
for (Wish wish : List.of(Wish.OWN_CLASS, Wish.OTHER_VOLUME)) {
    live.add(new Rewired(wish, HeadWiring.RIGHT).train(1));
    live.add(new Rewired(wish, HeadWiring.BOTH_WRONG).train(1));
}
Table twenty = TrainingTables.stored(HeadExperiments.reshaped());
print(show(List.of(TrainingTables.readers(live), twenty)));

say("""
The honest answer: it depends on what has to be found. Wrong both ways learns
(a) and (b) perfectly. A book that needs only itself gets itself back, and for
a mean over all it makes no difference who reads what, as long as somebody
does. It fails at (c): head 1 has the first half of the shelf and head 2 the
second half, and nobody sees both. Of the seven places where the partner may
stand, three lie in the own half; 3/7, and one guess in six for the rest, make
0.52. The one-sided mistakes fail at (a) as well.

Worse, with a causal mask (lesson 09) a wrong wiring looks better. Twelve
words, each followed by the next one of six with probability 0.8, otherwise by
one of the five others. On average nobody can be right in more than 80
percent, or have a cross-entropy below 0.822: that much is open in the source
itself.
""");

code("""
double open = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2 / 5);
print("least cross-entropy: " + Numbers.fixed(open, 3));
show(TrainingTables.stored(HeadExperiments.leak()))
""");
double open = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2 / 5);
print("least cross-entropy: " + Numbers.fixed(open, 3));
print(show(TrainingTables.stored(HeadExperiments.leak())));

say("""
The one-sided mistakes have a cross-entropy below what is possible, 0.591 and
0.730. Row i of a head is no longer token i there, so the mask guards the
wrong rows, and they see the future. Let them write word by word (written),
where there is no future, and they are worse than guessing one of six. And
wrong both ways looks right, because here each word needs only itself.
""");

say("""
The test that finds it
----------------------

No training curve, no shape and no merge(split(x)) = x finds all of these. Two
questions do, without any training, on random tables:

- Put the books in another order. Self attention has to give the same rows in
  that order.
- With a causal mask, change a later word. The first row may not move.
""");

code("""
Matrix table() {
    return Matrix.normal(4, 4, new Random(random.nextLong()));
}

Matrix tq = table();
Matrix tk = table();
Matrix tv = table();

Matrix pass(HeadWiring wiring, Mask mask, Matrix x) {
    Attention each = new Attention(new ScaledDotProduct(), mask);
    Matrix[] q = wiring.heads(x.times(tq), 2);
    Matrix[] k = wiring.heads(x.times(tk), 2);
    Matrix[] v = wiring.heads(x.times(tv), 2);
    Matrix first = each.attend(q[0], k[0], v[0]).context();
    Matrix second = each.attend(q[1], k[1], v[1]).context();
    return wiring.joined(first, second);
}

Matrix text = Matrix.normal(4, 4, new Random(8));
double leak(HeadWiring wiring) { // how far a later word moves row 1
    Mask causal = new CausalMask();
    Matrix before = pass(wiring, causal, text).rows(0);
    double most = 0;
    for (int word = 1; word < 4; word++) {
        double[][] changed = text.toArray();
        changed[word][0] += 1;
        Matrix after = pass(wiring, causal, Matrix.of(changed)).rows(0);
        most = Math.max(most, apart(before, after));
    }
    return most;
}

double rounded(double number) {
    return Double.parseDouble(Numbers.fixed(number, 3));
}

double[][] moved = new double[4][];
List<String> wirings = new ArrayList<>();
int[] order = {2, 0, 3, 1};
for (HeadWiring wiring : HeadWiring.values()) {
    Matrix shuffled = pass(wiring, Mask.none(), text.rows(order));
    Matrix expected = pass(wiring, Mask.none(), text).rows(order);
    double off = apart(shuffled, expected);
    double later = leak(wiring);
    moved[wirings.size()] = new double[] {rounded(off), rounded(later)};
    wirings.add(wiring.toString());
}
List<String> tests =
    List.of("rows in another order", "row 1, later words");
show(Tables.of("how far off", Matrix.of(moved), wirings, tests))
""");
Matrix table() {
    return Matrix.normal(4, 4, new Random(random.nextLong()));
}

Matrix tq = table();
Matrix tk = table();
Matrix tv = table();

Matrix pass(HeadWiring wiring, Mask mask, Matrix x) {
    Attention each = new Attention(new ScaledDotProduct(), mask);
    Matrix[] q = wiring.heads(x.times(tq), 2);
    Matrix[] k = wiring.heads(x.times(tk), 2);
    Matrix[] v = wiring.heads(x.times(tv), 2);
    Matrix first = each.attend(q[0], k[0], v[0]).context();
    Matrix second = each.attend(q[1], k[1], v[1]).context();
    return wiring.joined(first, second);
}

Matrix text = Matrix.normal(4, 4, new Random(8));
double leak(HeadWiring wiring) { // how far a later word moves row 1
    Mask causal = new CausalMask();
    Matrix before = pass(wiring, causal, text).rows(0);
    double most = 0;
    for (int word = 1; word < 4; word++) {
        double[][] changed = text.toArray();
        changed[word][0] += 1;
        Matrix after = pass(wiring, causal, Matrix.of(changed)).rows(0);
        most = Math.max(most, apart(before, after));
    }
    return most;
}

double rounded(double number) {
    return Double.parseDouble(Numbers.fixed(number, 3));
}

double[][] moved = new double[4][];
List<String> wirings = new ArrayList<>();
int[] order = {2, 0, 3, 1};
for (HeadWiring wiring : HeadWiring.values()) {
    Matrix shuffled = pass(wiring, Mask.none(), text.rows(order));
    Matrix expected = pass(wiring, Mask.none(), text).rows(order);
    double off = apart(shuffled, expected);
    double later = leak(wiring);
    moved[wirings.size()] = new double[] {rounded(off), rounded(later)};
    wirings.add(wiring.toString());
}
List<String> tests =
    List.of("rows in another order", "row 1, later words");
print(show(Tables.of("how far off", Matrix.of(moved), wirings, tests)));

say("""
Only the right wiring has two zeros. (Wrong both ways has one of them: nothing
leaks, it only cannot see.) Such laws, invariances (不变性), cost a
millisecond, and they ask what the thing is, not how well it happens to do.
""");

say("""
Try this
--------

1. Let the weights of one head be negative: find α with which formula gives 1.
   Why does softmax never get there?
2. Wanted is v_A + v_B. Which bound does one head have now, and at which
   weights? Derive the formula first.
3. Three books, wanted 2 v_A − v_B − v_C. What is the most that one head
   explains?
4. In "Heads with names" exchange the first two heads in asIs of queries and
   keys (columns 1 and 2) but not in warMinusComics. What does the answer mean
   then? And what if all four tables are exchanged?
5. Train the difference from the start 0.02: new
   BookDifference(2).withPlan(BookDifference.PLAN.startingAt(0.02)).train(seed).
   Seed 4 gives twins. Which book do both look at, and is that so with seed 6?
6. Put the invariance test into your own words for a decoder: which rows may
   move if the first word changes?
7. With four tokens and one head, which of the four wirings are wrong?
8. In the table of the difference, what would one head reach if the keys were
   the marks alone, without the numbers? And if the values were the numbers
   alone, without the marks?
""");
riddle("Answers", """
1. α = (1, −1, 0, 0, 0): 2² / (2 · 2) = 1. Softmax gives no negative weight;
   the minus has to come from W_o, and one head has one factor there for all
   its weights.
2. (α_A + α_B)² / (2 Σ α²): it is 1 at ½, ½. For a sum one head is enough;
   that is what a blend is.
3. Wanted² has the mean 6, c · wanted leaves 2 α_A − α_B − α_C: all on A gives
   4/6, two thirds.
4. Exchanged in both queries and keys, head 1 scores film and head 2 comics.
   W_o goes on subtracting head 1, so the answer is war minus film: the price
   difference of other books. Exchanged in all four, nothing changes.
5. Both heads of seed 4 look at A, with 0.987 of their weight; those of seed 6
   at B, with 0.991. Which one it is, chance decides at the start.
6. All may move: under a causal mask each row sees the first word.
7. None: with one head there is nothing to exchange. Test with two, and with
   more than one token.
8. At most one half, but for luck. Measured on 8,000 shelves, seeds 1 to 3:
   0.494, 0.493 and 0.498 with keys of marks alone, 0.494, 0.495 and 0.499
   with values of numbers alone. It takes both to open the back door: numbers
   that sway the weights, and marks that tell it.
""");

say("""
By hand
-------

notebooks/sheets/12-multi-head.md is a sheet to print: two heads on the
library with powers of 2, the bound in small numbers, and numbered cells to
split and merge, rightly and wrongly. It needs no calculator. Its key is on
the last page.
""");

say("""
What to remember
----------------

- One head, one set of weights: of a difference of two places it explains half
  at most, unless the weights themselves tell something of the values. Two
  heads explain all of it.
- Split columns, never rows: each head sees every token and has its own
  features.
- output = [head₁ … headₕ] W_o = the sum of each head times its own rows of
  W_o. The scale is 1/√(width of one head).
- The number of parameters does not depend on the number of heads. More heads
  are narrower heads; of width 1 they only know largest and smallest.
- Trained heads hardly ever look where one would name them: what all of them
  read alike cancels.
- Two heads can become twins. Small starts make it likely.
- Reshaping without exchanging has the right shapes, undoes itself, and trains
  on much. Numbered cells and invariances find it; a loss does not.
""");

say("""
Sources
-------

- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, section 3.2.2:
  multi-head attention.
- P. Michel, O. Levy, G. Neubig, "Are Sixteen Heads Really Better than One?",
  NeurIPS 2019: most heads of a trained model can be taken out.
- S. Bhojanapalli et al., "Low-Rank Bottleneck in Multi-head Attention
  Models", ICML 2020: what is lost when heads get narrow.
- J.-B. Cordonnier, A. Loukas, M. Jaggi, "Multi-Head Attention: Collaborate
  Instead of Concatenate", 2020: heads that learn the same keys and queries.
- S. Jain, B. Wallace, "Attention is not Explanation", NAACL 2019: why a map
  is no reason.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("SplitHeads") checks your file again,
hint("SplitHeads") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
