// Lesson 08: A window: looking nearby only (局部注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/08-local-window.jsh
// Made from notebooks/text/08-local-window.md by ./workbook make-notebooks: change that file.

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
A window: looking nearby only (局部注意力)
==========================================

The question of this lesson. Soft attention (lesson 05) looks at every key,
and hard attention (lesson 06) opens a single one. The first costs more with
every book on the shelf; the second has no gradient. Is there something in
between? And does a reader who sees less know less?

There is: a window (窗口), a few keys side by side, with soft attention
inside. Luong, Pham and Manning called it local attention in 2015, the
compromise between soft and hard. (Some texts use local for another thing as
well, attention that a text pays to itself. Here that is called self, and
lesson 09 is about it.) You need lessons 02, 03, 05 and 06. Reading takes
about 40 minutes, the three exercises another hour.

The five books stand side by side, in this order. A reader walks along the
shelf and stops in front of one of them.
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
Matrix keys = Matrix.of(new double[][] { // comics, film, war
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
Matrix values = Matrix.of(new double[][] { // price, rating
    {50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}});

Matrix marvel = Matrix.ofRow(1, 1, 0);
Matrix scores = new DotProduct().scores(marvel, keys);
show(scores)
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
Matrix keys = Matrix.of(new double[][] { // comics, film, war
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
Matrix values = Matrix.of(new double[][] { // price, rating
    {50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}});

Matrix marvel = Matrix.ofRow(1, 1, 0);
Matrix scores = new DotProduct().scores(marvel, keys);
print(show(scores));

say("""
From soft to hard, in one picture
---------------------------------

Marvel stands in front of the Fan Guide and sees one book to each side:
Companion, Fan Guide, War Films. The Omnibus, with its 0.636 of soft
attention, is out of sight.

  | Predict. Who gets the share of the Omnibus: is it handed out in equal
  | parts, does it go to the Companion alone, or does each book in sight keep
  | its proportion to the others?
""");

code("""
Mask nearTheGuide = (query, key) -> Math.abs(key - 2) <= 1;

double[] soft = new Softmax().weights(scores).row(0);
Matrix inSight = nearTheGuide.applyTo(scores);
double[] local = new Softmax().weights(inSight).row(0);
double[] hard = new HardAttention().weights(scores).row(0);

Bars three = Charts.bars("One query, three ways to look", books);
three.series(Theme.NEUTRAL, "soft", soft);
three.series(Theme.WEIGHT, "local", local);
three.series(Theme.KEY, "hard", hard);
show(three.axes("book", "weight"))
""");
Mask nearTheGuide = (query, key) -> Math.abs(key - 2) <= 1;

double[] soft = new Softmax().weights(scores).row(0);
Matrix inSight = nearTheGuide.applyTo(scores);
double[] local = new Softmax().weights(inSight).row(0);
double[] hard = new HardAttention().weights(scores).row(0);

Bars three = Charts.bars("One query, three ways to look", books);
three.series(Theme.NEUTRAL, "soft", soft);
three.series(Theme.WEIGHT, "local", local);
three.series(Theme.KEY, "hard", hard);
print(show(three.axes("book", "weight")));

say("""
They keep their proportions: 0.234, 0.086 and 0.032 became 0.665, 0.245 and
0.090, each 2.84 times as much. A softmax knows ratios only, and e^(3 − 2) is
what it was. Soft attention reads five books, local three, hard one. Local
attention still has a gradient for all that it reads, and none for what is out
of sight.
""");

say("""
A window for each place
-----------------------

Now a reader stands in front of each book, so there are five queries. How far
a reader looks to each side is the half-width (半宽), in the paper D. Query i
may look at the keys

    i − D … i + D,  as far as they exist          |key − query| ≤ D

  | Predict. All five look at all five: 25 pairs of a query and a key. How
  | many pairs are left with half-width 1, and how many with 2?
""");

say("""
Exercise: WindowMask
--------------------

Which query may look at which key? Queries and keys are counted from 0 on one
common line, and there may be more of the one than of the other. (A verdict
counts rows and columns as one does on paper: query 0 is its row 1.) (In a
terminal, the answers of this lesson lie in exercises/08-local-window.)
""");

code("""
/**
 * Exercise WindowMask · lesson 08 · notebooks/08-local-window.ipynb
 *
 * <p>Looking at everything costs much and blurs much. A window says who may
 * look where.
 */
public class MyWindowMask implements WindowMaskContract {
    /**
     * Says of every query and key whether the one may look at the other.
     *
     * @param queryLen number of queries; the first has the position 0
     * @param keyLen number of keys; the first has the position 0
     * @param halfWidth how far a query looks to each side: 0 or more, up to
     *     the largest int, which means everywhere
     * @return queryLen rows of keyLen flags, true where the query may look
     */
    @Override
    public boolean[][] allowed(int queryLen, int keyLen, int halfWidth) {
        // TODO 1: a table of flags, one row for each query, one flag in it
        //         for each key.
        // TODO 2: true where key and query are at most halfWidth apart, to
        //         either side.
        throw new Todo("say which keys lie in the window of each query");
    }
}
""");
say("""
Write it in your file:

    exercises/08-local-window/MyWindowMask.java
""");

code("""
check("WindowMask");
""");
check("WindowMask");

say("""
Drawn
-----
""");

code("""
MaskMap one = MaskMap.of(new WindowMask(1), 5, 5);
MaskMap two = MaskMap.of(new WindowMask(2), 5, 5);
show(MaskMap.sideBySide(one, two, MaskMap.of(Mask.none(), 5, 5)))
""");
MaskMap one = MaskMap.of(new WindowMask(1), 5, 5);
MaskMap two = MaskMap.of(new WindowMask(2), 5, 5);
print(show(MaskMap.sideBySide(one, two, MaskMap.of(Mask.none(), 5, 5))));

say("""
A band along the diagonal, cut off at the ends: 13 pairs and 19. Each end cuts
a small triangle, so for n queries and n keys there are, as long as D ≤ n,

    n (2D + 1) − D (D + 1)  pairs       5 · 3 − 1 · 2 = 13,  5 · 5 − 2 · 3 = 19

All five readers ask like Marvel, each through its own window:
""");

code("""
Matrix fiveReaders = Matrix.generate(5, 3, (i, j) -> j < 2 ? 1 : 0);
ScoreFunction dot = new DotProduct();
Attention masked = new Attention(dot, new WindowMask(1));
List<String> places = books.stream().map(it -> "at " + it).toList();
List<String> facts = List.of("price", "rating");
Trace through = masked.attend(fiveReaders, keys, values);
Trace named = through.labelled(places, books, facts);
print(named.context());
show(HeatMap.of(named).titled("The same query, five windows"))
""");
Matrix fiveReaders = Matrix.generate(5, 3, (i, j) -> j < 2 ? 1 : 0);
ScoreFunction dot = new DotProduct();
Attention masked = new Attention(dot, new WindowMask(1));
List<String> places = books.stream().map(it -> "at " + it).toList();
List<String> facts = List.of("price", "rating");
Trace through = masked.attend(fiveReaders, keys, values);
Trace named = through.labelled(places, books, facts);
print(named.context());
print(show(HeatMap.of(named).titled("The same query, five windows")));

say("""
The query is the same in all rows; what differs is where it stands. In front
of War History the best that Marvel can find is War Films. Where a reader
stands has become part of the answer.
""");

say("""
A wide window is soft attention
-------------------------------

If D is so large that every key lies in every window, nothing is forbidden, no
score changes, and a softmax of the same scores gives the same weights. The
farthest two of n queries and m keys are max(n, m) − 1 apart: from there on
local attention is soft attention, not nearly but exactly. At the other end, D
= 0, a softmax over one key gives it 1, and each query gets the value at its
own place.
""");

code("""
Trace open = new Attention(dot).attend(fiveReaders, keys, values);
Matrix everything = open.context();

double farthest(Matrix a, Matrix b) {
    Matrix off = a.minus(b).square();
    double most = 0;
    for (int i = 0; i < off.rows(); i++) {
        for (int j = 0; j < off.cols(); j++) {
            most = Math.max(most, Math.sqrt(off.get(i, j)));
        }
    }
    return most;
}

for (int d = 0; d <= 5; d++) {
    Attention window = new Attention(dot, new WindowMask(d));
    Matrix context = window.attend(fiveReaders, keys, values).context();
    String line = "D = " + d + ": from soft attention "
        + Numbers.fixed(farthest(context, everything), 2);
    double fromValues = farthest(context, values);
    print(line + ", from the values " + Numbers.fixed(fromValues, 2));
}
""");
Trace open = new Attention(dot).attend(fiveReaders, keys, values);
Matrix everything = open.context();

double farthest(Matrix a, Matrix b) {
    Matrix off = a.minus(b).square();
    double most = 0;
    for (int i = 0; i < off.rows(); i++) {
        for (int j = 0; j < off.cols(); j++) {
            most = Math.max(most, Math.sqrt(off.get(i, j)));
        }
    }
    return most;
}

for (int d = 0; d <= 5; d++) {
    Attention window = new Attention(dot, new WindowMask(d));
    Matrix context = window.attend(fiveReaders, keys, values).context();
    String line = "D = " + d + ": from soft attention "
        + Numbers.fixed(farthest(context, everything), 2);
    double fromValues = farthest(context, values);
    print(line + ", from the values " + Numbers.fixed(fromValues, 2));
}

say("""
0.00 from D = 4 on, and 0.00 from the values at D = 0: by the argument above
both are exactly 0.
""");

say("""
What does it cost?
------------------

Each pair costs a score and a share of the context, dK + dV multiplications.
With n queries, n keys and widths of 64:
""");

code("""
long pairs(long n, long d) {
    return n * (2 * d + 1) - d * (d + 1);
}

double[] lengths = {64, 128, 256, 512, 1024, 2048, 4096};
double[] global = new double[7];
double[] nearby = new double[7];
String[] less = new String[7];
for (int k = 0; k < 7; k++) {
    long n = (long) lengths[k];
    global[k] = n * n * 128 / 1e6;
    nearby[k] = pairs(n, 8) * 128 / 1e6;
    less[k] = Numbers.fixed(global[k] / nearby[k], 1) + " times";
}

Table cost = Table.create("millions of multiplications, widths 64");
cost.addColumns(
    DoubleColumn.create("n", lengths),
    DoubleColumn.create("global", global),
    DoubleColumn.create("local, D = 8", nearby),
    StringColumn.create("saved", less));

Lines growth =
    Charts.lines("Millions of multiplications as a text grows", lengths);
growth.series(Theme.NEUTRAL, "global", global);
growth.series(Theme.WEIGHT, "local, D = 8", nearby);
show(List.of(cost, growth.axes("positions n", "millions")))
""");
long pairs(long n, long d) {
    return n * (2 * d + 1) - d * (d + 1);
}

double[] lengths = {64, 128, 256, 512, 1024, 2048, 4096};
double[] global = new double[7];
double[] nearby = new double[7];
String[] less = new String[7];
for (int k = 0; k < 7; k++) {
    long n = (long) lengths[k];
    global[k] = n * n * 128 / 1e6;
    nearby[k] = pairs(n, 8) * 128 / 1e6;
    less[k] = Numbers.fixed(global[k] / nearby[k], 1) + " times";
}

Table cost = Table.create("millions of multiplications, widths 64");
cost.addColumns(
    DoubleColumn.create("n", lengths),
    DoubleColumn.create("global", global),
    DoubleColumn.create("local, D = 8", nearby),
    StringColumn.create("saved", less));

Lines growth =
    Charts.lines("Millions of multiplications as a text grows", lengths);
growth.series(Theme.NEUTRAL, "global", global);
growth.series(Theme.WEIGHT, "local, D = 8", nearby);
print(show(List.of(cost, growth.axes("positions n", "millions"))));

say("""
Twice the text costs four times as much globally, and hardly more than twice
as much locally. At 64 positions a window of 8 saves a factor of 4, at 4,096
one of 241.

Two things mislead here. Around attention a layer has four tables to multiply
with (lesson 12), 4 · n · 64 · 64 multiplications that no window saves:
""");

code("""
for (long n : new long[] {64, 256, 1024, 4096}) {
    double tables = 4.0 * n * 64 * 64;
    double whole = tables + n * n * 128.0;
    double part = tables + pairs(n, 8) * 128.0;
    print("n = " + n + ", whole layer: " + Numbers.fixed(whole / part, 2));
}
""");
for (long n : new long[] {64, 256, 1024, 4096}) {
    double tables = 4.0 * n * 64 * 64;
    double whole = tables + n * n * 128.0;
    double part = tables + pairs(n, 8) * 128.0;
    print("n = " + n + ", whole layer: " + Numbers.fixed(whole / part, 2));
}

say("""
For a text of 64 words the layer as a whole saves a quarter, where attention
alone saves three quarters. And the second: a mask saves nothing. Whoever
computes all n · m scores, and then writes −∞ over most of them, has paid for
all of them. How much does masked above really multiply? The ledger (lesson
01) lists every product:
""");

code("""
long products(Trace trace, String step) {
    return trace.ledger().lines().stream()
        .filter(it -> it.step().equals(step))
        .filter(it -> it.calculation().contains(" · "))
        .count();
}

print("scores, no mask:   " + products(open, "scores"));
print("scores, masked:    " + products(through, "scores"));
""");
long products(Trace trace, String step) {
    return trace.ledger().lines().stream()
        .filter(it -> it.step().equals(step))
        .filter(it -> it.calculation().contains(" · "))
        .count();
}

print("scores, no mask:   " + products(open, "scores"));
print("scores, masked:    " + products(through, "scores"));

say("""
Both 75: five queries, five keys, three products each. To save, the loop
itself must stay inside the window.
""");

say("""
Exercise: LocalMonotonic
------------------------

Soft attention over the window of each query, and nothing else computed: for
each query its first and its last key. Scaled dot products this time, as in
lesson 05. One part of the check has 20,000 positions. A table of all their
pairs would hold 400 million numbers, 3.2 GB.
""");

code("""
/**
 * Exercise LocalMonotonic · lesson 08 · notebooks/08-local-window.ipynb
 *
 * <p>A mask hides what is far away, but whoever computes all scores first
 * has paid for them all. Here only the window is computed.
 */
public class MyLocalMonotonic implements LocalMonotonicContract {
    /**
     * Lets every query read from the keys around its own position.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers; m may differ from n
     * @param values m rows of dV numbers; dV may differ from dK
     * @param halfWidth how far a query looks to each side: 0 or more, up to
     *     the largest int, which means everywhere
     * @return n rows of dV numbers, the context of each query; zeros for a
     *     query that has no key in its window
     */
    @Override
    public double[][] context(
            double[][] queries,
            double[][] keys,
            double[][] values,
            int halfWidth) {
        // TODO 1: the first key that query i may look at, and the last one.
        // TODO 2: attention over these alone, as in lesson 05: scaled dot
        //         products, softmax, blend.
        // TODO 3: think of 20,000 positions: no table of all pairs.
        throw new Todo("let every query read from the keys around it");
    }
}
""");
say("""
Write it in your file:

    exercises/08-local-window/MyLocalMonotonic.java
""");

code("""
check("LocalMonotonic");
""");
check("LocalMonotonic");

say("""
In Luong's paper this is local-m, monotonic (单调): the middle of the window
moves on by one with each query.
""");

say("""
The window form equals the mask
-------------------------------

The library's LocalMonotonic stores a narrow table: a row for each query, a
column for each place in the window.
""");

code("""
Trace narrow =
    new LocalMonotonic(1).attend(fiveReaders, keys, values);
Attention wideTable =
    new Attention(new ScaledDotProduct(), new WindowMask(1));
Trace wide = wideTable.attend(fiveReaders, keys, values);
Matrix narrowContext = narrow.context();
boolean same = farthest(narrowContext, wide.context()) < 1e-12;

print("window and mask agree: " + same);
print("scores, window:    " + products(narrow, "scores"));
show(narrow.labelled(places, books, facts))
""");
Trace narrow =
    new LocalMonotonic(1).attend(fiveReaders, keys, values);
Attention wideTable =
    new Attention(new ScaledDotProduct(), new WindowMask(1));
Trace wide = wideTable.attend(fiveReaders, keys, values);
Matrix narrowContext = narrow.context();
boolean same = farthest(narrowContext, wide.context()) < 1e-12;

print("window and mask agree: " + same);
print("scores, window:    " + products(narrow, "scores"));
print(show(narrow.labelled(places, books, facts)));

say("""
39 products in place of 75, for 13 pairs. A forbidden place in the narrow
table is one where the shelf has ended. Now a long text, where every place
looks at its neighbours:
""");

code("""
Matrix text = Matrix.normal(20000, 16, new Random(8));
LocalMonotonic five = new LocalMonotonic(5);
Matrix contexts = five.attend(text, text, text).context();
print("contexts " + contexts.shape());
String all = String.format(Locale.ROOT, "%,d", 20000L * 20000);
String near = String.format(Locale.ROOT, "%,d", pairs(20000, 5));
print("pairs in a whole table: " + all + ", in the windows: " + near);
""");
Matrix text = Matrix.normal(20000, 16, new Random(8));
LocalMonotonic five = new LocalMonotonic(5);
Matrix contexts = five.attend(text, text, text).context();
print("contexts " + contexts.shape());
String all = String.format(Locale.ROOT, "%,d", 20000L * 20000);
String near = String.format(Locale.ROOT, "%,d", pairs(20000, 5));
print("pairs in a whole table: " + all + ", in the windows: " + near);

say("""
Every context here knows what stands within 5 of it, and nothing else. Put a
second layer on top, and it reads from neighbours that have read from their
neighbours: two layers reach 10 places, k layers 5 k. Long texts are read this
way today, with windows of some hundred words (Beltagy et al. 2020).
""");

say("""
Who sees more knows more?
-------------------------

Saving is one thing. But surely seeing more can do no harm?

Nearest copy. A shelf has 24 places, but only 8 titles, which come again and
again in the same order: each title has three copies, 8 places apart. Every
copy has a price class of its own, one of 8, drawn at random. A reader stands
somewhere, asks for a title, and means the copy that lies within 2 of where it
stands. What price class has it? The score is a learned bilinear table (lesson
03), title against title; a learned readout turns the class that was read into
the answer, as in lesson 07.

  | Predict. Readers with the half-widths 0, 1, 2, 5, 8, and one who sees the
  | whole shelf. The right copy is never farther away than 2. Which of them
  | are right how often?
""");

code("""
import attention.study.localwindow.*;

double[] halfWidths = {0, 1, 2, 3, 4, 5, 6, 8, 12, 16, 23};
double[] right = new double[halfWidths.length];
for (int k = 0; k < halfWidths.length; k++) {
    NearestCopy reader = new NearestCopy((int) halfWidths[k]);
    right[k] = reader.train(1).last().success();
}

Lines seen =
    Charts.lines("Nearest copy: right answers, one seed", halfWidths);
seen.series(Theme.WEIGHT, "right", right);
Table copies = TrainingTables.stored(NearestCopy.experiment());
show(List.of(seen.axes("half-width", "right").between(0, 1), copies))
""");
import attention.study.localwindow.*;

double[] halfWidths = {0, 1, 2, 3, 4, 5, 6, 8, 12, 16, 23};
double[] right = new double[halfWidths.length];
for (int k = 0; k < halfWidths.length; k++) {
    NearestCopy reader = new NearestCopy((int) halfWidths[k]);
    right[k] = reader.train(1).last().success();
}

Lines seen =
    Charts.lines("Nearest copy: right answers, one seed", halfWidths);
seen.series(Theme.WEIGHT, "right", right);
Table copies = TrainingTables.stored(NearestCopy.experiment());
print(show(List.of(seen.axes("half-width", "right").between(0, 1), copies)));

say("""
(The table has 20 seeds. Reach .95: how many of them were right in 95 of 100
cases at some time; least and most: the worst and the best seed at the end.) A
window of 2 is always right, with every seed. Whoever sees the whole shelf is
right in 0.457 of the cases, and gets no better: there are three copies of
what it asks for, all with the same score, and nothing tells them apart. A
narrow window beats full attention, 1.000 against 0.457.

Why just there? Such a reader gets the three classes with a third of the
weight each and does not know which is meant. The best it can do is name the
class that occurs most often among the three:
""");

code("""
double best = 0;
for (int a = 0; a < 8; a++) {
    for (int b = 0; b < 8; b++) {
        for (int c = 0; c < 8; c++) {
            boolean two = a == b || b == c || a == c;
            int most = a == b && b == c ? 3 : two ? 2 : 1;
            best += most / 3.0 / 512;
        }
    }
}
print("the best without knowing which: " + Numbers.fixed(best, 3));
""");
double best = 0;
for (int a = 0; a < 8; a++) {
    for (int b = 0; b < 8; b++) {
        for (int c = 0; c < 8; c++) {
            boolean two = a == b || b == c || a == c;
            int most = a == b && b == c ? 3 : two ? 2 : 1;
            best += most / 3.0 / 512;
        }
    }
}
print("the best without knowing which: " + Numbers.fixed(best, 3));

say("""
Now be careful with this result. It does not say that windows are better. It
says that this reader has no other way to know where anything stands. Look at
the last line of the table: give the one who sees everything a learned number
for each distance, added to the score, and it is right with all 20 seeds as
well, 20 iterations later. A window is knowledge about places, built in by
hand. Where it is true knowledge, it helps.

And where it is not? The same shelf with 24 different titles, and the reader
asks for one up to 8 places away:
""");

code("""
show(TrainingTables.stored(NearestCopy.outOfSight()))
""");
print(show(TrainingTables.stored(NearestCopy.outOfSight())));

say("""
What is out of sight is guessed. With half-width D, (2D + 1)/17 of what may be
asked for lies in the window, and of the rest one in 8 is guessed right:
""");

code("""
for (int d : new int[] {0, 1, 2, 4, 6, 8}) {
    double inView = (2 * d + 1) / 17.0;
    double expected = inView + (1 - inView) / 8;
    print("D = " + d + ": " + Numbers.fixed(expected, 3));
}
""");
for (int d : new int[] {0, 1, 2, 4, 6, 8}) {
    double inView = (2 * d + 1) / 17.0;
    double expected = inView + (1 - inView) / 8;
    print("D = " + d + ": " + Numbers.fixed(expected, 3));
}

say("""
The stored means lie within 0.01 of these. No training makes up for a key that
cannot be seen.
""");

say("""
A window that finds its own place
---------------------------------

Local-m stands where the query stands. A translator needs more: the third word
of the one language may answer to the eleventh of the other. So let the query
say where to look. Local-p, predictive (预测式), has a small network for it,
like the additive score of lesson 03, with a table W and a vector v:

    p = m · σ(v · tanh(W q))           (hidden × dQ) · (dQ) → (hidden) → 1
    σ(x) = 1 / (1 + e^(−x)), between 0 and 1        m = number of keys

p is a place between 0 and m, so it may lie behind the last key, m − 1, and it
is hardly ever a whole number. The window holds the keys s with |s − p| ≤ D.
So far W and v could learn nothing: move p a little, and either no key enters
or leaves, or one does with a jump, a staircase (lesson 06). Therefore the
weights are multiplied by a bell curve around p, the Gaussian (高斯函数), with
σ = D/2 (this σ is a width, not the function above; the paper writes the
function as sigmoid):

    factor(s) = softmax in the window(s) · e^( −(s − p)² / (2 σ²) )

  | Predict. At the Fan Guide, p = 2 and D = 1. The softmax in the window gave
  | 0.665, 0.245 and 0.090. After the bell curve, do the three still add up to
  | 1?
""");

say("""
Exercise: LocalPredictive
-------------------------

The two formulas, equations 9 and 10 of the paper. Keys are counted from 0.
""");

code("""
/**
 * Exercise LocalPredictive · lesson 08 · notebooks/08-local-window.ipynb
 *
 * <p>The window need not stand where the query stands: a query can say by
 * itself where to look.
 */
public class MyLocalPredictive implements LocalPredictiveContract {
    /**
     * Where a query looks, equation 9 of Luong et al. 2015.
     *
     * @param query dQ numbers
     * @param w hidden rows of dQ numbers
     * @param v hidden numbers
     * @param keyLen number of keys
     * @return a place between 0 and keyLen
     */
    @Override
    public double position(
            double[] query, double[][] w, double[] v, int keyLen) {
        // TODO 1: a small network as in lesson 03, whose one result is
        //         pressed into 0 to 1, and that times keyLen.
        throw new Todo("predict where the query looks");
    }

    /**
     * How much of each value the query takes, equation 10.
     *
     * @param scores one for each key; the first key has the place 0
     * @param position where the query looks, whole or not
     * @param halfWidth how far the window goes to each side, 1 or more
     * @return a factor for each key; they add up to less than 1
     */
    @Override
    public double[] factors(
            double[] scores, double position, int halfWidth) {
        // TODO 2: which keys lie in the window around position?
        // TODO 3: a softmax over the scores of these alone.
        // TODO 4: times the bell curve, whose σ is half of halfWidth;
        //         nothing is divided by its sum afterwards.
        throw new Todo("weigh the keys around the place");
    }
}
""");
say("""
Write it in your file:

    exercises/08-local-window/MyLocalPredictive.java
""");

code("""
check("LocalPredictive");
""");
check("LocalPredictive");

say("""
Rows that do not add up to 1
----------------------------
""");

code("""
// Only the place matters here: p comes from us, not from W and v.
Matrix w = Matrix.ofRow(0, 0, 0);
LocalPredictive bell =
    new LocalPredictive(new DotProduct(), w, Matrix.ofRow(0), 1);
Matrix factors = bell.factors(scores, Matrix.ofRow(2));
print(factors);
print("sum " + Numbers.fixed(factors.sum().get(0, 0), 3));
Matrix answer = factors.times(values);
print("price " + Numbers.fixed(answer.get(0, 0), 2));
""");
// Only the place matters here: p comes from us, not from W and v.
Matrix w = Matrix.ofRow(0, 0, 0);
LocalPredictive bell =
    new LocalPredictive(new DotProduct(), w, Matrix.ofRow(0), 1);
Matrix factors = bell.factors(scores, Matrix.ofRow(2));
print(factors);
print("sum " + Numbers.fixed(factors.sum().get(0, 0), 3));
Matrix answer = factors.times(values);
print("price " + Numbers.fixed(answer.get(0, 0), 2));

say("""
They add up to 0.347, and the "price" is 12.73 yuan: cheaper than the cheapest
book. The softmax had handed out exactly 1, and the Gaussian takes from it; at
one place beside p it leaves e^(−2) = 0.135, and nothing divides by the sum
afterwards. These numbers are no weights any more, so the library calls them
factors (因子), and its trace shows what each row adds up to. With W = 0 every
query looks at half of m, p = 5 · σ(0) = 2.5, between Fan Guide and War Films:
""");

code("""
Matrix twoReaders = fiveReaders.rowRange(0, 2);
Trace predicted = bell.attend(twoReaders, keys, values);
List<String> who = List.of("reader 1", "reader 2");
show(predicted.labelled(who, books, facts))
""");
Matrix twoReaders = fiveReaders.rowRange(0, 2);
Trace predicted = bell.attend(twoReaders, keys, values);
List<String> who = List.of("reader 1", "reader 2");
print(show(predicted.labelled(who, books, facts)));

say("""
How much is lost depends on where p lies. Twelve keys, all scores equal, D =
3:
""");

code("""
LocalPredictive wider = new LocalPredictive(w, Matrix.ofRow(0), 3);
Matrix equal = Matrix.zeros(1, 12);
double[] where = new double[111];
double[] sums = new double[111];
for (int k = 0; k < 111; k++) {
    where[k] = k / 10.0;
    Matrix at = wider.factors(equal, Matrix.ofRow(where[k]));
    sums[k] = at.sum().get(0, 0);
}

double least = Arrays.stream(sums).min().getAsDouble();
double most = Arrays.stream(sums).max().getAsDouble();
String between = Numbers.fixed(least, 3) + " to ";
print("from " + between + Numbers.fixed(most, 3));
Lines rowSums = Charts.lines("What the factors add up to", where);
rowSums.series(Theme.WEIGHT, "sum of the row", sums);
show(rowSums.axes("place p", "sum").between(0, 1))
""");
LocalPredictive wider = new LocalPredictive(w, Matrix.ofRow(0), 3);
Matrix equal = Matrix.zeros(1, 12);
double[] where = new double[111];
double[] sums = new double[111];
for (int k = 0; k < 111; k++) {
    where[k] = k / 10.0;
    Matrix at = wider.factors(equal, Matrix.ofRow(where[k]));
    sums[k] = at.sum().get(0, 0);
}

double least = Arrays.stream(sums).min().getAsDouble();
double most = Arrays.stream(sums).max().getAsDouble();
String between = Numbers.fixed(least, 3) + " to ";
print("from " + between + Numbers.fixed(most, 3));
Lines rowSums = Charts.lines("What the factors add up to", where);
rowSums.series(Theme.WEIGHT, "sum of the row", sums);
print(show(rowSums.axes("place p", "sum").between(0, 1)));

say("""
The teeth are the window's edges. A whole p from 3 to 8 has 7 keys in its
window, the two at the ends with a small factor; a tiny step aside and one of
them is gone, its share goes to the others, who count more. Is this a mistake
of the paper? It is a choice. If all values are 40, such a reader answers 21
to 30 and not 40 (behind the last key, near p = 12, only 18), and what comes
after it has to live with that. Dividing by the sum is the other choice; then
the whole is one softmax of score − distance²/2σ².
""");

say("""
Learning where to look
----------------------

Backwards. A text of 16 places, whose titles come twice, 8 places apart, and
which is read from the end: in step t = 0 … 15 the reader asks for a title and
means the copy within 1 of place 15 − t. It knows its step, as a number
between −1 and 1 with a constant 1 beside it, and predicts p from both. At the
start W and v are nearly 0, and p is about 8 in every step.

  | Predict. Three readers: soft, local-m, and local-p with D = 3. In most
  | steps the right copy is not even in the window of the last one when it
  | begins, and the window's edge has no gradient. Can it find its way?
""");

code("""
Plan often = Backwards.PLAN.withIterations(120, 10);
Backwards.Kind learns = Backwards.Kind.PREDICTIVE;
TrainingRun found = new Backwards(learns).train(1, often);

// The mean place that each of the 16 steps reads from.
double[] readFrom(Moment moment) {
    Matrix factors = moment.weights(); // (16 × 16)
    double[] means = new double[16];
    for (int t = 0; t < 16; t++) {
        double sum = 0;
        for (int s = 0; s < 16; s++) {
            means[t] += s * factors.get(t, s);
            sum += factors.get(t, s);
        }
        means[t] /= sum;
    }
    return means;
}

double[] step = IntStream.range(0, 16).asDoubleStream().toArray();
Lines tilt = Charts.lines("Backwards: where each step reads", step);
for (int look : new int[] {0, 2, 3, 4, 12}) {
    Moment moment = found.moments().get(look);
    Theme theme = look == 12 ? Theme.WEIGHT : Theme.NEUTRAL;
    String when = "after " + moment.iteration();
    print(when + ": right " + Numbers.fixed(moment.success(), 3));
    tilt.series(theme, when, readFrom(moment));
}
show(tilt.axes("step t", "place").between(0, 15))
""");
Plan often = Backwards.PLAN.withIterations(120, 10);
Backwards.Kind learns = Backwards.Kind.PREDICTIVE;
TrainingRun found = new Backwards(learns).train(1, often);

// The mean place that each of the 16 steps reads from.
double[] readFrom(Moment moment) {
    Matrix factors = moment.weights(); // (16 × 16)
    double[] means = new double[16];
    for (int t = 0; t < 16; t++) {
        double sum = 0;
        for (int s = 0; s < 16; s++) {
            means[t] += s * factors.get(t, s);
            sum += factors.get(t, s);
        }
        means[t] /= sum;
    }
    return means;
}

double[] step = IntStream.range(0, 16).asDoubleStream().toArray();
Lines tilt = Charts.lines("Backwards: where each step reads", step);
for (int look : new int[] {0, 2, 3, 4, 12}) {
    Moment moment = found.moments().get(look);
    Theme theme = look == 12 ? Theme.WEIGHT : Theme.NEUTRAL;
    String when = "after " + moment.iteration();
    print(when + ": right " + Numbers.fixed(moment.success(), 3));
    tilt.series(theme, when, readFrom(moment));
}
print(show(tilt.axes("step t", "place").between(0, 15)));

say("""
At the start a flat line: every step reads around place 8. The steps near 7
and 8 happen to have their copy in the window. They tilt the line, the only
one there is, and the tilt brings the copies of their neighbours into their
windows, and so on to the ends. All steps share W and v: what some learn
carries the others.
""");

code("""
show(TrainingTables.stored(Backwards.experiment()))
""");
print(show(TrainingTables.stored(Backwards.experiment())));

say("""
Soft attention is right in 0.568 of the cases: it can only guess one of two
copies, and the wrong one has the right class by chance, ½ + ½ · 1/8 = 0.5625.
Local-m looks at place t where 15 − t is meant, and is right in 0.300; on a
text that goes forwards it is right always. Local-p with D = 3 finds the place
with all 20 seeds, divided by the sum or not. With D = 1 it finds it with
none: too few steps see their copy at first. And "a place for each step",
which gives every step its own numbers in W, so that only v is shared: four
seeds of 20. With most seeds some steps far from the middle never see their
copy, run to the wrong end, and nobody helps them.
""");

say("""
Find the bug
------------

A reader was trained with window = 3: three keys in all, its own place and one
to each side. Then the trained numbers moved to another library, which has a
parameter window as well. Everything still runs, and four of five answers stay
nearly as they were:
""");

code("""
int window = 3;
int[] trainedWith = {window / 2, window};
Matrix[] answers = new Matrix[2];
for (int k = 0; k < 2; k++) {
    LocalMonotonic reader = new LocalMonotonic(trainedWith[k]);
    answers[k] = reader.attend(keys.scaled(3), keys, values).context();
}
Table moved = Tables.of("answers", answers[0], places, facts);
show(List.of(moved, Tables.of("moved", answers[1], places, facts)))
""");
int window = 3;
int[] trainedWith = {window / 2, window};
Matrix[] answers = new Matrix[2];
for (int k = 0; k < 2; k++) {
    LocalMonotonic reader = new LocalMonotonic(trainedWith[k]);
    answers[k] = reader.attend(keys.scaled(3), keys, values).context();
}
Table moved = Tables.of("answers", answers[0], places, facts);
print(show(List.of(moved, Tables.of("moved", answers[1], places, facts))));

riddle("What is wrong", """
The other library takes window as the half-width, so each query may look at 7
places in place of 3. Where a key near by wins clearly nothing changes; in
front of the Fan Guide a louder book comes in from farther away, and the price
goes from 31 to 47. This has happened in very large libraries, with a window
of the past alone, which then held one key too many: in
huggingface/transformers the number was handed to a fast kernel that counts
the keys before the query (GitHub, issue 39408), in microsoft/onnxruntime the
own place was left out of the count (pull request 25927), and apple/axlearn
had to write down that its size of 8 means 9 (pull request 1009). "Window of
3" is not a well defined term. Say how many to each side, and test it with one
loud key just inside and one just outside.
""");

say("""
Try this
--------

1. For which D is a window no longer cheaper, in pairs, than looking at
   everything? Try n = 5 and n = 64 with pairs.
2. Put two layers on top of each other: new LocalMonotonic(1) on text, and
   again on its result. Change row 100 of the text. Which rows of the second
   result change?
3. Train new NearestCopy(7), and then new NearestCopy(6). Which of them is
   right more often? And which half-width is the first at which a reader in
   the middle can see a second copy at all?
4. At which p, with twelve equal scores and D = 3, do the factors add up to
   the most, and why there?
5. Take new LocalPredictive(w, Matrix.ofRow(0), 200) for the twelve equal
   scores. What do the factors add up to now, and why?
6. new Backwards(Backwards.Kind.EACH_STEP).train(1): print the row of step 0
   at the end. What does it look at, and why does it stay there?
""");
riddle("Answers", """
1. From D = n − 1 on all pairs are inside: n = 5, D = 4 gives 25, and n = 64,
   D = 63 gives 4,096. (At D = n the formula still gives n²; from n + 1 on it
   fails, for a triangle then has more rows than there are queries.)
2. Rows 98 to 102: each layer carries a change one place farther.
3. Copies are 8 apart, and the meant one lies up to 2 away on the one side;
   its twin is then 6 away on the other. So D = 6 is the first. With seed 1
   the reader of 6 is right in 0.844 and that of 7 in 0.730.
4. At p = 0.9 and 10.1, with 0.743. The window is cut off there, so that four
   keys share the softmax, most of them near p; at p = 1 a fifth comes in, far
   away, and takes a share that the bell curve then throws away.
5. Almost 1: 0.998 at p = 0, 0.9994 at p = 5.3. With σ = 100 the bell curve is
   nearly flat over twelve places, so a very wide local-p is soft attention,
   too; but only nearly.
6. At the places 0 to 3, the wrong end: its copy is at 15. Nothing in its
   window was ever what it asked for, so the gradient drove the place away
   from there; at the end of the text σ is saturated (lesson 04), and there is
   hardly a slope back.
""");

say("""
By hand
-------

notebooks/sheets/08-local-window.md is a sheet to print: windows and pairs on
the shelf, five answers with powers of 2, costs, and a local-p whose price is
cheaper than the cheapest book. Its key is on the last page.
""");

say("""
What to remember
----------------

- Local attention is soft attention inside a window: |key − query| ≤ D. A
  window that holds all is soft attention, exactly; D = 0 gives the value at
  the own place.
- Pairs: n (2D + 1) − D (D + 1). Twice the text, about twice the cost, where
  global attention pays four times.
- A mask hides and saves nothing. The loop has to stay inside the window.
- A window is knowledge about places. Where it is true, less is more: 1.000
  against 0.457. What lies outside is lost: it is guessed.
- Local-m: the window stands at the query's own place. Local-p: p = m · σ(v ·
  tanh(W q)), and a Gaussian that gives W and v a gradient.
- Luong's factors add up to less than 1. Look at row sums before you call
  numbers weights.
- A predicted place is learned because all steps share it.
""");

say("""
Sources
-------

- M.-T. Luong, H. Pham, C. D. Manning, "Effective Approaches to
  Attention-based Neural Machine Translation", EMNLP 2015, section 3.2:
  local-m, and local-p in equations 9 and 10.
- K. Xu et al., "Show, Attend and Tell: Neural Image Caption Generation with
  Visual Attention", ICML 2015: soft and hard, between which local stands.
- I. Beltagy, M. E. Peters, A. Cohan, "Longformer: The Long-Document
  Transformer", 2020, section 3.1: the sliding window over long texts, layer
  upon layer.
- P. Shaw, J. Uszkoreit, A. Vaswani, "Self-Attention with Relative Position
  Representations", NAACL 2018: something learned for each distance.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("WindowMask") checks your file again,
hint("WindowMask") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
