// Lesson 17: Positions: how attention learns of order (位置编码)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/17-positional-encoding.jsh
// Made from notebooks/text/17-positional-encoding.md by ./workbook make-notebooks: change that file.

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
Positions: how attention learns of order (位置编码)
===================================================

The question of this lesson. A library keeps a book in which every visitor
signs, one line after the other. Ada was there today, and Ben. Who of the two
came first? A child runs a finger down the page and knows. Attention sees all
lines at the same time. Where in all its numbers does it say which line stands
above which?

Nowhere. This lesson proves it, shows a reader of 962 numbers that is right in
exactly half of all cases however long it learns, and then gives it what it
lacks: positional encoding (位置编码), a row of numbers for each place. And
when you have written it, a reader without any of it will know the order
sooner and farther than all others. You need lessons 02, 03, 05 and 09.
Reading takes about 35 minutes, the exercise about 20.
""");

say("""
A day
-----
""");

code("""
import attention.study.positions.*;

Visits day = Visits.draw(10, Training.random(17, 9));
print(day);
print("Ada first: " + day.adaFirst());
print(day.exchanged());
print("Ada first: " + day.exchanged().adaFirst());
""");
import attention.study.positions.*;

Visits day = Visits.draw(10, Training.random(17, 9));
print(day);
print("Ada first: " + day.adaFirst());
print(day.exchanged());
print("Ada first: " + day.exchanged().adaFirst());

say("""
Ten visits, ten names. Ada and Ben come once each, the others as they like. On
the second day Ada and Ben have changed places and nothing else has, so the
other answer is right.
""");

say("""
The naive idea: it will find out
--------------------------------

Lesson 09 let the books of the shelf ask each other. Put the same five books
in another order, and see what each of them is told:
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
Matrix subject = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}
});
Matrix price = Matrix.ofColumn(50, 30, 40, 20, 90);
Attention soft = new Attention(); // scaled dot product, softmax
Trace tidy = soft.attend(subject, subject, price);

int[] order = {3, 0, 4, 2, 1}; // the shelf after a clumsy visitor
Matrix mixed = subject.rows(order);
Trace untidy = soft.attend(mixed, mixed, price.rows(order));

for (int i = 0; i < 5; i++) {
    double told = tidy.context().get(order[i], 0);
    String before = Numbers.fixed(told, 4);
    String now = Numbers.fixed(untidy.context().get(i, 0), 4);
    print(books.get(order[i]) + ": " + now + ", before " + before);
}
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
Matrix subject = Matrix.of(new double[][] {
    {3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}
});
Matrix price = Matrix.ofColumn(50, 30, 40, 20, 90);
Attention soft = new Attention(); // scaled dot product, softmax
Trace tidy = soft.attend(subject, subject, price);

int[] order = {3, 0, 4, 2, 1}; // the shelf after a clumsy visitor
Matrix mixed = subject.rows(order);
Trace untidy = soft.attend(mixed, mixed, price.rows(order));

for (int i = 0; i < 5; i++) {
    double told = tidy.context().get(order[i], 0);
    String before = Numbers.fixed(told, 4);
    String now = Numbers.fixed(untidy.context().get(i, 0), 4);
    print(books.get(order[i]) + ": " + now + ", before " + before);
}

say("""
Every book is told what it was told before. It has not noticed that it stands
elsewhere. Lesson 09 called this permutation equivariance (置换等变性). Here
is why it holds. Let P be the table that puts rows in another order: one 1 in
each row and each column, the rest zeros. P X are the mixed rows, and P
exchanges back what Pᵀ exchanges: PᵀP = I.

    tables    Q = X W_q and so on   become   P Q, P K, P V
    scores    S = Q Kᵀ / √d         become   P S Pᵀ  (rows and columns alike)
    weights   A = softmax(S)        become   P A Pᵀ  (it works row by row)
    context   C = A V               becomes  P A Pᵀ P V = P A V = P C
    mean      (1/n) 1 C             becomes  (1/n) 1 P C = (1/n) 1 C

(1 is a row of n ones, and 1 P = 1: each column of P has one 1.) So the mean
of the rows is the same, whatever the order, whatever the learned tables, and
with as many layers as you like: each hands P C on to the next. The day and
the exchanged day are such a pair of orders. A reader that goes through the
mean has one answer for both; one of the two is right.

  | Predict. A reader without positions: names as rows of 16 learned numbers,
  | one head of self attention, the mean of its rows, two logits. It is tested
  | on 200 days and on the same days with Ada and Ben exchanged. How many of
  | the 400 answers are right before training, and how many after 100
  | iterations?
""");

code("""
List<Visits> days = new ArrayList<>();
for (int i = 0; i < 200; i++) {
    days.add(Visits.draw(10, Training.random(i, 7)));
}

PositionStudy study(Order order, int iterations) {
    Plan plan = PositionStudy.PLAN.withIterations(iterations, 20);
    return new PositionStudy(order, plan);
}

PositionStudy lost = study(Order.NONE, 100);
OrderReader blind = lost.reader(PositionalEncoding.SINES, 4); // seed
print("before: " + Numbers.fixed(blind.rightBothWays(days), 3));
TrainingRun inVain = lost.train(blind, 4);
print("after:  " + Numbers.fixed(blind.rightBothWays(days), 3));
print("one way only: " + Numbers.fixed(blind.right(days), 3));
""");
List<Visits> days = new ArrayList<>();
for (int i = 0; i < 200; i++) {
    days.add(Visits.draw(10, Training.random(i, 7)));
}

PositionStudy study(Order order, int iterations) {
    Plan plan = PositionStudy.PLAN.withIterations(iterations, 20);
    return new PositionStudy(order, plan);
}

PositionStudy lost = study(Order.NONE, 100);
OrderReader blind = lost.reader(PositionalEncoding.SINES, 4); // seed
print("before: " + Numbers.fixed(blind.rightBothWays(days), 3));
TrainingRun inVain = lost.train(blind, 4);
print("after:  " + Numbers.fixed(blind.rightBothWays(days), 3));
print("one way only: " + Numbers.fixed(blind.right(days), 3));

say("""
Exactly half, before and after, and for any number of iterations: that is no
measurement but the proof at work. The last line is a trap. On the 200 days
alone, without their exchanged partners, the same reader seems to be worse
than chance. It is not; it knows nothing, and 95 of these days happen to fit
its prejudice. What cannot be known should be tested in pairs (配对检验) whose
right answers differ.
""");

say("""
Hands of a clock
----------------

So each row has to say where it stands. The simplest way is a number: 0, 1, 2,
3 … in a column of its own. It works, as we shall see, but it grows without
end, and at place 1,000 it is a thousand times as loud as what the word says.
A clock has a better idea: hands that go round. The tip of a hand at the angle
a has two numbers, sin a and cos a, both never beyond −1 and 1. One hand comes
back to where it was after a turn; a second one, a hundred times slower, tells
how many turns that were.

That is what Vaswani et al. add to every row (2017, section 3.5). Position p
has d numbers, and each pair of columns is a hand:

    column 2i        sin(p / 10000^(2i/d))
    column 2i + 1    cos(p / 10000^(2i/d))        i = 0 … d/2 − 1

By hand, for d = 4: i = 0 gives p itself, i = 1 gives p / 100. Angles are in
radians: a turn is 6.28.

  p   sin p    cos p  sin p/100  cos p/100
  0       0        1          0          1
  1  0.8415   0.5403     0.0100     1.0000
  2  0.9093  −0.4161     0.0200     0.9998
  3  0.1411  −0.9900     0.0300     0.9996

Two rows are the more alike, the larger their dot product: 0 · 0 + 1 · 1 + 0 ·
0 + 1 · 1 = 2 for row 0 with itself, 0.5403 + 1.0000 = 1.5403 for rows 0 and 1
(cos 0.01 is 0.99995).

  | Predict. Go on to position 6. Which of the positions 1 and 6 has the row
  | that is more like row 0?
""");

say("""
Exercise: PositionalEncoding
----------------------------

Any number of positions, any even d. (In a terminal, the answer lies in
exercises/17-positional-encoding.)
""");

code("""
/**
 * Exercise PositionalEncoding · lesson 17
 *
 * <p>Gives each position a row of its own, from which the distance to
 * every other position can be told.
 */
public class MyPositionalEncoding implements PositionalEncodingContract {
    /**
     * Says of each position where it is, by hands that turn at different
     * speeds: columns 2i and 2i + 1 are sine and cosine of one angle.
     *
     * @param length how many positions, at least 1
     * @param dModel how many columns, even and at least 2
     * @return a row of dModel numbers for each of the positions
     *     p = 0 … length − 1
     */
    @Override
    public double[][] encoding(int length, int dModel) {
        // TODO 1: an array with a row of its own for each position.
        // TODO 2: how many pairs of columns are there? Pair i has the
        //         divisor 10000^(2i / dModel).
        // TODO 3: the angle of a position is p over the divisor of the
        //         pair. Which of the two columns gets its sine?
        throw new Todo("give each position its sines and cosines");
    }
}
""");
say("""
Write it in your file:

    exercises/17-positional-encoding/MyPositionalEncoding.java
""");

code("""
check("PositionalEncoding");
""");
check("PositionalEncoding");

say("""
Yours from here on
------------------

The readers of this lesson take what you have written, where it is right. (The
positions are an input. Nothing has to be learned in them, so no gradient has
to come back.)
""");

code("""
PositionalEncodingContract sines =
    own("PositionalEncoding", PositionalEncoding.SINES);

Matrix four = Matrix.of(sines.encoding(7, 4));
for (int p = 0; p < 7; p++) {
    double alike = 0;
    for (int j = 0; j < 4; j++) {
        alike += four.get(0, j) * four.get(p, j);
    }
    print(p + ": " + Numbers.fixed(alike, 4));
}
""");
PositionalEncodingContract sines =
    own("PositionalEncoding", PositionalEncoding.SINES);

Matrix four = Matrix.of(sines.encoding(7, 4));
for (int p = 0; p < 7; p++) {
    double alike = 0;
    for (int j = 0; j < 4; j++) {
        alike += four.get(0, j) * four.get(p, j);
    }
    print(p + ": " + Numbers.fixed(alike, 4));
}

say("""
Position 6: 1.9584 against 1.5403. The fast hand has gone round once, 6 is
nearly 6.28, and the slow one has hardly moved. With two hands the most
similar row is never that of a neighbour (Try this, 2). More hands help:
""");

code("""
double[] distances = new double[41];
for (int k = 0; k < 41; k++) {
    distances[k] = k;
}
Lines likeness = Charts.lines("Row 0 and row k", distances);
for (int d : new int[] {4, 16, 64}) {
    Matrix rows = Matrix.of(sines.encoding(41, d));
    double[] alike =
        rows.rows(0).timesTransposed(rows).scaled(2.0 / d).row(0);
    likeness.series("d = " + d, alike);
}
likeness.axes("distance k", "dot product / (d/2)");
show(likeness.between(-0.25, 1))
""");
double[] distances = new double[41];
for (int k = 0; k < 41; k++) {
    distances[k] = k;
}
Lines likeness = Charts.lines("Row 0 and row k", distances);
for (int d : new int[] {4, 16, 64}) {
    Matrix rows = Matrix.of(sines.encoding(41, d));
    double[] alike =
        rows.rows(0).timesTransposed(rows).scaled(2.0 / d).row(0);
    likeness.series("d = " + d, alike);
}
likeness.axes("distance k", "dot product / (d/2)");
print(show(likeness.between(-0.25, 1)));

say("""
With 8 hands (d = 16) a neighbour is always the most similar, with 32 as well,
and the farther away the less alike, for a while and by and large. Nobody
chose that; it comes of speeds that go from 1 down to nearly 1/10000 in even
ratios.
""");

say("""
Three laws
----------

1. All rows are equally long. sin² + cos² = 1 for each hand, so the squared
length is d/2. No place is louder than another.

2. The dot product of two rows depends on their distance alone. For one hand
it is sin a sin b + cos a cos b = cos(a − b); for all of them the sum of the
cosines of how far each hand turns from p to q. The cosine is even: it knows
how far, never on which side.

3. Row p + k is row p turned. One step turns hand i by the same angle ωᵢ = 1 /
10000^(2i/d), wherever it stands:

    sin(a + ω) = sin a · cos ω + cos a · sin ω
    cos(a + ω) = cos a · cos ω − sin a · sin ω

So there is a table R for one step, with a small block for each hand and zeros
elsewhere, and row p + 1 = row p · R. With it the whole encoding can be made
of its first row, without any position in it:
""");

code("""
Matrix turn(int d, int steps) { // (d × d)
    return Matrix.generate(d, d, (row, col) -> {
        if (row / 2 != col / 2) {
            return 0; // another hand
        }
        int pair = row / 2;
        double angle = steps / Math.pow(10000, 2.0 * pair / d);
        if (row == col) {
            return Math.cos(angle);
        }
        return row > col ? Math.sin(angle) : -Math.sin(angle);
    });
}

boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-9;
        }
    }
    return same;
}

Matrix formula = Matrix.of(sines.encoding(200, 16));
Matrix turned = formula.rows(0);
for (int p = 1; p < 200; p++) {
    turned = turned.below(turned.rows(p - 1).times(turn(16, 1)));
}
Matrix library = new PositionalEncoding().table(200, 16);
print("turned step by step: " + agree(turned, library));
print("formula and library: " + agree(formula, library));

Matrix alike = formula.timesTransposed(formula);
print("row 3 · row 3: " + Numbers.text(alike.get(3, 3)));
print("3 and 10: " + Numbers.text(alike.get(3, 10)));
print("180 and 187: " + Numbers.text(alike.get(180, 187)));
print("187 and 180: " + Numbers.text(alike.get(187, 180)));
""");
Matrix turn(int d, int steps) { // (d × d)
    return Matrix.generate(d, d, (row, col) -> {
        if (row / 2 != col / 2) {
            return 0; // another hand
        }
        int pair = row / 2;
        double angle = steps / Math.pow(10000, 2.0 * pair / d);
        if (row == col) {
            return Math.cos(angle);
        }
        return row > col ? Math.sin(angle) : -Math.sin(angle);
    });
}

boolean agree(Matrix a, Matrix b) {
    boolean same = a.shape().equals(b.shape());
    for (int i = 0; same && i < a.rows(); i++) {
        for (int j = 0; same && j < a.cols(); j++) {
            same = Math.abs(a.get(i, j) - b.get(i, j)) < 1e-9;
        }
    }
    return same;
}

Matrix formula = Matrix.of(sines.encoding(200, 16));
Matrix turned = formula.rows(0);
for (int p = 1; p < 200; p++) {
    turned = turned.below(turned.rows(p - 1).times(turn(16, 1)));
}
Matrix library = new PositionalEncoding().table(200, 16);
print("turned step by step: " + agree(turned, library));
print("formula and library: " + agree(formula, library));

Matrix alike = formula.timesTransposed(formula);
print("row 3 · row 3: " + Numbers.text(alike.get(3, 3)));
print("3 and 10: " + Numbers.text(alike.get(3, 10)));
print("180 and 187: " + Numbers.text(alike.get(180, 187)));
print("187 and 180: " + Numbers.text(alike.get(187, 180)));

say("""
Who stands to my left?
----------------------

The third law is what makes these rows useful. A dot product of two rows
cannot tell left from right. But between them attention has two tables, W_q
and W_k. Let W_q turn every row one step back and W_k leave it as it is: then
the query of position p is the row of p − 1, and the best match for it is the
key of p − 1, wherever on the shelf that is. (20 makes it sharp.)
""");

code("""
Matrix places = Matrix.of(sines.encoding(5, 16));
Matrix oneBack = turn(16, -1).scaled(20);
Trace left = soft.attend(places.times(oneBack), places, price);
HeatMap looks = HeatMap.of(left.weights(), books, books);
looks.axes("book", "looks at");
show(looks.titled("Who stands to my left?"))
""");
Matrix places = Matrix.of(sines.encoding(5, 16));
Matrix oneBack = turn(16, -1).scaled(20);
Trace left = soft.attend(places.times(oneBack), places, price);
HeatMap looks = HeatMap.of(left.weights(), books, books);
looks.axes("book", "looks at");
print(show(looks.titled("Who stands to my left?")));

say("""
Each book looks at the one to its left, and the first, which has none there,
at itself. Nothing about books is in it: only their places. A reader learns
such a table if it needs one, and then has it for all places at once.

In a real reader names and positions are not apart. They are added: row = name
+ position. Then a score has four parts:

    (x + p) W (x′ + p′)ᵀ  =  x W x′ᵀ + x W p′ᵀ + p W x′ᵀ + p W p′ᵀ
    W = W_q W_kᵀ

What matches what, what wants to stand where, and where looks where: all in
one sum, without a column more. The price is that both share the same 16
numbers, so neither may drown the other. Our names have numbers of N(0, 1), a
squared length of about 16; a position has 8.
""");

say("""
Learned positions
-----------------

There is a much simpler way. Make a table with a row for each position, fill
it with small random numbers, and let training do the rest (Gehring et al.
2017; BERT and GPT-2 do the same). That is learned positions (可学习的位置).
It costs d numbers for each position, here 100 · 16 = 1,600 on top of the
reader's 962. And no formula says that row 7 has to do with row 8.
""");

say("""
Three readers learn
-------------------

  | Predict. All learn on days with 10 visits: one with your rows, one with
  | learned ones, and one that gets no positions but a causal mask (lesson
  | 09), so that no row sees the ones below it. Which learns fastest?
""");

code("""
List<TrainingRun> runs = new ArrayList<>();
List<OrderReader> readers = new ArrayList<>();
for (Order each : List.of(Order.SINES, Order.LEARNED, Order.CAUSAL)) {
    PositionStudy wants = study(each, each == Order.SINES ? 240 : 120);
    OrderReader reader = wants.reader(sines, 4); // seed 4
    runs.add(wants.train(reader, 4));
    readers.add(reader);
}

Lines learning = Charts.lines("Who came first?", runs.get(1).iterations());
for (TrainingRun run : runs) {
    double[] successes = Arrays.copyOf(run.successes(), 7);
    learning.series(run.reader(), successes); // up to 120
}
show(learning.axes("iteration", "right, both ways").between(0, 1))
""");
List<TrainingRun> runs = new ArrayList<>();
List<OrderReader> readers = new ArrayList<>();
for (Order each : List.of(Order.SINES, Order.LEARNED, Order.CAUSAL)) {
    PositionStudy wants = study(each, each == Order.SINES ? 240 : 120);
    OrderReader reader = wants.reader(sines, 4); // seed 4
    runs.add(wants.train(reader, 4));
    readers.add(reader);
}

Lines learning = Charts.lines("Who came first?", runs.get(1).iterations());
for (TrainingRun run : runs) {
    double[] successes = Arrays.copyOf(run.successes(), 7);
    learning.series(run.reader(), successes); // up to 120
}
print(show(learning.axes("iteration", "right, both ways").between(0, 1)));

say("""
The one without positions. After 20 iterations nine of ten answers are right,
after 40 all of them. Sines and cosines need 60. Learned rows begin near 0,
and for 40 iterations their reader is as blind as the first one; then it
catches up.

What has the table learned?
""");

code("""
LearnedPositions table = (LearnedPositions) readers.get(1).positions();
Matrix learnedRows = table.rows().table().value();
for (int p : new int[] {0, 2, 5, 7, 9, 10, 11, 50}) {
    double length = 0;
    for (double number : learnedRows.row(p)) {
        length += number * number;
    }
    print("squared length of row " + p + ": " + Numbers.fixed(length, 2));
}
""");
LearnedPositions table = (LearnedPositions) readers.get(1).positions();
Matrix learnedRows = table.rows().table().value();
for (int p : new int[] {0, 2, 5, 7, 9, 10, 11, 50}) {
    double length = 0;
    for (double number : learnedRows.row(p)) {
        length += number * number;
    }
    print("squared length of row " + p + ": " + Numbers.fixed(length, 2));
}

say("""
Rows began with a squared length of about 0.16. Those of both ends have grown,
those in the middle hardly: to tell early from late, the ends have most to
say. And rows 10, 11 and 50 are what they were drawn as. No day was ever that
long.
""");

say("""
Past the longest day
--------------------

So far all days had ten visits. Now the library has a fair, and there are 12,
20, 100. Sines and cosines have a row for position 99, exact to the last
digit. The learned table has one, too, but nobody ever taught it.

  | Predict. Four readers, nearly always right on 10 visits: sines and
  | cosines, learned rows, a single column p / 10, and the causal mask without
  | positions; and a fifth one that has nothing. How often is each of them
  | right on 12, 20 and 100 visits?
""");

code("""
List<Order> ways = List.of(Order.values());
List<String> titles =
    List.of("nothing", "sines", "4 to 10", "learned", "p / 10", "causal");
String slug = PositionStudy.experiment().slug();
List<Summary> stored = Summary.of(TrainingTables.outcomes(slug));

List<String> lines = new ArrayList<>();
lines.add("seeds that learn it");
lines.add("iterations, median");
for (int visits : PositionStudy.VISITS) {
    lines.add(visits + " visits");
}
lines.add("10 visits, least");
Table far = Table.create("Who came first? 10 seeds");
far.addColumns(StringColumn.create("share, or seeds", lines));
for (int k = 0; k < ways.size(); k++) {
    Summary way = stored.get(k);
    List<String> cells = new ArrayList<>();
    cells.add(Numbers.text(way.learned()));
    boolean never = way.learned() == 0;
    cells.add(never ? "–" : Numbers.text(way.median()));
    for (int visits : PositionStudy.VISITS) {
        String measure = PositionStudy.rightAt(visits);
        cells.add(Numbers.fixed(way.mean(measure), 3));
    }
    double least = way.least(PositionStudy.rightAt(10));
    cells.add(Numbers.fixed(least, 3));
    far.addColumns(StringColumn.create(titles.get(k), cells));
}
show(far)
""");
List<Order> ways = List.of(Order.values());
List<String> titles =
    List.of("nothing", "sines", "4 to 10", "learned", "p / 10", "causal");
String slug = PositionStudy.experiment().slug();
List<Summary> stored = Summary.of(TrainingTables.outcomes(slug));

List<String> lines = new ArrayList<>();
lines.add("seeds that learn it");
lines.add("iterations, median");
for (int visits : PositionStudy.VISITS) {
    lines.add(visits + " visits");
}
lines.add("10 visits, least");
Table far = Table.create("Who came first? 10 seeds");
far.addColumns(StringColumn.create("share, or seeds", lines));
for (int k = 0; k < ways.size(); k++) {
    Summary way = stored.get(k);
    List<String> cells = new ArrayList<>();
    cells.add(Numbers.text(way.learned()));
    boolean never = way.learned() == 0;
    cells.add(never ? "–" : Numbers.text(way.median()));
    for (int visits : PositionStudy.VISITS) {
        String measure = PositionStudy.rightAt(visits);
        cells.add(Numbers.fixed(way.mean(measure), 3));
    }
    double least = way.least(PositionStudy.rightAt(10));
    cells.add(Numbers.fixed(least, 3));
    far.addColumns(StringColumn.create(titles.get(k), cells));
}
print(show(far));

code("""
double[] sizes = {10, 12, 16, 20, 30, 50, 100};
Lines beyond = Charts.lines("Learned on 10 visits", sizes);
for (Order way : List.of(
        Order.CAUSAL, Order.RAMP, Order.LEARNED, Order.SINES)) {
    double[] shares = new double[7];
    for (int k = 0; k < 7; k++) {
        String measure = PositionStudy.rightAt((int) sizes[k]);
        double mean = stored.get(way.ordinal()).mean(measure);
        shares[k] = Double.parseDouble(Numbers.fixed(mean, 3));
    }
    beyond.series(way.toString(), shares);
}
beyond.axes("visits", "right, both ways").between(0.4, 1);
show(beyond.logX())
""");
double[] sizes = {10, 12, 16, 20, 30, 50, 100};
Lines beyond = Charts.lines("Learned on 10 visits", sizes);
for (Order way : List.of(
        Order.CAUSAL, Order.RAMP, Order.LEARNED, Order.SINES)) {
    double[] shares = new double[7];
    for (int k = 0; k < 7; k++) {
        String measure = PositionStudy.rightAt((int) sizes[k]);
        double mean = stored.get(way.ordinal()).mean(measure);
        shares[k] = Double.parseDouble(Numbers.fixed(mean, 3));
    }
    beyond.series(way.toString(), shares);
}
beyond.axes("visits", "right, both ways").between(0.4, 1);
print(show(beyond.logX()));

say("""
All but the first know ten lines, most seeds for nearly every day. (seeds that
learn it reached 0.95 at some moment of 500 iterations; 4 to 10 had sines, and
days of 4 to 10 visits in training.) Two lines more, and learned rows are
right on 0.829, sines on 0.920. At twenty lines both are near a coin, 0.583
and 0.563, and mixed lengths in training have not helped. The plain column,
which grows without end, has 0.914 at 20 and 0.740 at 50. And the reader that
was told nothing, but may not look ahead, is right on every day up to 20
visits, with every seed, and on 0.964 of those with 100.

Why do the sines fail, when their rows are exact? The second of the eight
hands of d = 16 goes round once in 19.9 positions, and ten positions are half
a turn. In the half that the reader has seen, "farther round" meant "later".
In the other half the hand comes back. Let the trained reader read the same
200 days, with lines that are counted from somewhere else:
""");

code("""
OrderReader trained = readers.get(0);

PositionalEncodingContract from(int first) {
    return (length, d) -> {
        double[][] rows = sines.encoding(first + length, d);
        return Arrays.copyOfRange(rows, first, first + length);
    };
}

for (int first : new int[] {0, 1, 5, 10, 20}) {
    OrderReader later = trained.by(new PositionalEncoding(from(first)));
    String right = Numbers.fixed(later.rightBothWays(days), 3);
    print("from " + first + ": " + right);
}
""");
OrderReader trained = readers.get(0);

PositionalEncodingContract from(int first) {
    return (length, d) -> {
        double[][] rows = sines.encoding(first + length, d);
        return Arrays.copyOfRange(rows, first, first + length);
    };
}

for (int first : new int[] {0, 1, 5, 10, 20}) {
    OrderReader later = trained.by(new PositionalEncoding(from(first)));
    String right = Numbers.fixed(later.rightBothWays(days), 3);
    print("from " + first + ": " + right);
}

say("""
From 10 it is wrong four times of five, and from 20, a turn of that hand
later, it is right again. (Move the second hand alone on by ten positions, and
0.28 are right; move any other hand alone, and all are. Measured apart.) It
has not learned "before". It has learned which way a hand points. For the dot
product of two positions only the distance counts, but here names are added,
and what was learned of the sums holds for the places that were seen. (Readers
that are told distances and nothing else, by turned queries and keys or by a
number taken off each score, come later: rotary positions and linear biases
belong to the modern shelf.)
""");

say("""
Why the mask knows
------------------

With a causal mask, row 1 sees the first name, row 2 two names, row n all. Let
all scores be equal, so that nothing at all is learned about who looks where.
Then row i gives 1/i to each of the first i names, and the mean of the rows
gives to the name in place j

    (1/n) · (1/j + 1/(j+1) + … + 1/n)

    n = 4:   row 1    1
             row 2    1/2    1/2
             row 3    1/3    1/3    1/3
             row 4    1/4    1/4    1/4    1/4
             sum     25/12  13/12   7/12   3/12

The earlier a name stands, the more it counts, in a text of any length. So
give Ada the value 1, Ben −1, all others 0, and look whether the mean is above
0:
""");

code("""
boolean saysAda(List<String> names, Mask mask) {
    int n = names.size();
    Matrix nothing = Matrix.zeros(n, 1); // all scores are 0
    Matrix votes = Matrix.generate(n, 1, (i, j) -> {
        String name = names.get(i);
        return name.equals("Ada") ? 1 : name.equals("Ben") ? -1 : 0;
    });
    Attention equal = new Attention(new DotProduct(), mask);
    Matrix context = equal.attend(nothing, nothing, votes).context();
    return context.mean().get(0, 0) > 0;
}

int rightDays = 0;
Random fair = new Random(6);
for (int i = 0; i < 100; i++) {
    Visits crowd = Visits.draw(300, fair);
    boolean says = saysAda(crowd.names(), new CausalMask());
    rightDays += says == crowd.adaFirst() ? 1 : 0;
}
print(rightDays + " of 100 days with 300 visits");
""");
boolean saysAda(List<String> names, Mask mask) {
    int n = names.size();
    Matrix nothing = Matrix.zeros(n, 1); // all scores are 0
    Matrix votes = Matrix.generate(n, 1, (i, j) -> {
        String name = names.get(i);
        return name.equals("Ada") ? 1 : name.equals("Ben") ? -1 : 0;
    });
    Attention equal = new Attention(new DotProduct(), mask);
    Matrix context = equal.attend(nothing, nothing, votes).context();
    return context.mean().get(0, 0) > 0;
}

int rightDays = 0;
Random fair = new Random(6);
for (int i = 0; i < 100; i++) {
    Visits crowd = Visits.draw(300, fair);
    boolean says = saysAda(crowd.names(), new CausalMask());
    rightDays += says == crowd.adaFirst() ? 1 : 0;
}
print(rightDays + " of 100 days with 300 visits");

say("""
A hundred of a hundred, on days thirty times as long as any in the training,
with the numbers 1, −1 and 0 and no position in sight. That is why this reader
learns first: there is a solution in W_v alone, and any step towards it helps.

What training finds is not so clean. Seed 2 is right on all of 300 days with
100 visits. Set its scores to 0, and it is right on 0.587 of them: each of the
98 others has a little vote of its own, and its W_q and W_k have learned to
look past them. Seed 1 has 0.787. Ada counts 57.5 there and Ben −21.6, and on
ten lines that does no harm. (After 240 iterations, measured apart.)

A mask is a kind of position: it says who stands behind whom. "Attention knows
no order" is true of attention without a mask. Lesson 09 had met it with one
row of equal words; Haviv et al. found it in language models in 2022; and in
lesson 18 half of a Transformer has such a mask.
""");

say("""
What misleads here
------------------

- An impossible task, tested one way. The blind reader was right on 95 of 200
  days, and with other seeds it is some other number near 100. Reported alone,
  it looks like less than chance, or like a little knowledge.
- One seed. With sines, seed 1 is at 0.770 after 500 iterations, seed 4 at 1
  after 50. Nor are ten enough for everything. After 300 iterations ten seeds
  give 0.94 on average, and with the columns in another order, all sines
  first, 0.99 (measured apart). It looks as if that order were better. It
  cannot be: all tables are drawn by one law for all columns, so the order of
  the columns makes no difference but by chance. The 0.956 of the sines and
  the 0.992 of the learned rows at 10 visits are no farther apart than that.
  What happens past the training is: from 10 to 20 visits both lose some 0.4.
- "Any length." A formula that gives a row for each position gives a row, and
  not a reader that can use it. Mixed lengths in training (4 to 10 visits) did
  not make one of it: 0.524 at 20.
- What wins here need not win elsewhere. Our question is about order and
  nothing else. A reader that has to look at the third line is helped by a row
  for it, and the mask's sums hardly tell neighbours apart at the end of a
  page: there the means of two places differ by 1/(n(n − 1)).
""");

say("""
Find the bug
------------

The reader with sines and cosines is in use, and right every time. Then
somebody tidies the library: all sines first, then all cosines, as many
programs have it. A test proves that nothing has changed: all dot products of
all positions are what they were, so the rows know the same distances. No
exception, no wrong shape:
""");

code("""
PositionalEncodingContract updated = (length, d) -> {
    double[][] pairs = sines.encoding(length, d);
    double[][] rows = new double[length][d];
    for (int p = 0; p < length; p++) {
        for (int i = 0; i < d / 2; i++) {
            rows[p][i] = pairs[p][2 * i];
            rows[p][d / 2 + i] = pairs[p][2 * i + 1];
        }
    }
    return rows;
};

OrderReader after = trained.by(new PositionalEncoding(updated));
String rightBefore = Numbers.fixed(trained.rightBothWays(days), 3);
String rightAfter = Numbers.fixed(after.rightBothWays(days), 3);
print("before the update: " + rightBefore);
print("after the update:  " + rightAfter);
Matrix newRows = Matrix.of(updated.encoding(200, 16));
print("same likeness: "
    + agree(newRows.timesTransposed(newRows), alike));
""");
PositionalEncodingContract updated = (length, d) -> {
    double[][] pairs = sines.encoding(length, d);
    double[][] rows = new double[length][d];
    for (int p = 0; p < length; p++) {
        for (int i = 0; i < d / 2; i++) {
            rows[p][i] = pairs[p][2 * i];
            rows[p][d / 2 + i] = pairs[p][2 * i + 1];
        }
    }
    return rows;
};

OrderReader after = trained.by(new PositionalEncoding(updated));
String rightBefore = Numbers.fixed(trained.rightBothWays(days), 3);
String rightAfter = Numbers.fixed(after.rightBothWays(days), 3);
print("before the update: " + rightBefore);
print("after the update:  " + rightAfter);
Matrix newRows = Matrix.of(updated.encoding(200, 16));
print("same likeness: "
    + agree(newRows.timesTransposed(newRows), alike));

riddle("What is wrong", """
Nothing is wrong with the new rows. Columns have changed places, and a reader
that is trained with them from the start learns as well (with seed 4 all 400
answers are right after 240 iterations). But this one has tables whose line 1
expects the cosine of the fast hand, and now it gets the sine of the second.
The test asked whether the rows are alike among themselves; what has to fit is
the rows and the numbers that were learned with them. It should have read one
day before and after.

This happened. The paper has pairs, its authors' program had halves, and a fix
(GitHub, tensorflow/tensor2tensor, pull request 177, merged in 2017) brought
the comment that it breaks all trained models. Whoever copies a formula asks
about pairs and halves to this day (tensorflow/text, issue 1122;
lucidrains/denoising-diffusion-pytorch, issue 357). Both are right. Only never
change in between.
""");

say("""
Try this
--------

1. Compute row 3 of d = 4 from row 2 and the angles 1 and 1/100, without any
   sine of 3.
2. Of the positions 1 to 999, which has the row most like row 0 for d = 2, 4,
   8, 16?
3. Make the trained reader's positions quieter or louder: multiply them by
   0.1, 0.3, 2 and 10.
4. Give saysAda the mask (query, key) -> key >= query, which looks only ahead.
   What does it say now, and why?
5. Programs that read many texts at a time fill up the short ones, often in
   front. Fill the days up with three rows in front, masked out, and let the
   real names begin at position 3. What would the trained reader do?
""");
riddle("Answers", """
1. 0.9093 · cos 1 − 0.4161 · sin 1 = 0.1411, and −0.4161 · cos 1 − 0.9093 ·
   sin 1 = −0.9900. The slow hand: 0.0200 + 0.0100 = 0.0300 up to the fifth
   digit, 0.9996.
2. 710, 622, 63, 1. With d = 2 there is one hand, and 710 is 113 turns of it,
   to 0.00006. With d = 4 the slow hand has nearly gone round once (628) when
   the fast one happens to fit. From d = 12 on it is the neighbour.
3. 0.507, 0.873, 0.928 and 0.500. Too quiet, and the names drown them; too
   loud, and the scores are so large that every row looks at one place,
   whoever stands there. Half as loud makes no difference: 1.000.
4. The opposite, on all 100 days: now the last row sees one name, and the
   later a name stands, the more it counts.
5. It would be right on 0.948 of the days, for a mask takes away what is seen
   in front, not what is counted there: the first name has the row of position
   3. The cure is to count the real names. Reported again and again, of GPT-2
   for instance: GitHub, huggingface/transformers, issue 21080;
   ndif-team/nnsight, issue 672.
""");

say("""
By hand
-------

notebooks/sheets/17-positional-encoding.md is a sheet to print: two hands that
turn by a quarter and an eighth, their dot products, a row from the row
before, a day and its exchanged partner, and the sums of a causal mask. It
needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

- Attention without a mask gives mixed rows for mixed rows, and one mean for
  all orders: what depends on order is right in half of all pairs, whatever is
  learned.
- Sines and cosines: columns 2i and 2i + 1 are the hand with the angle p /
  10000^(2i/d).
- All rows have the squared length d/2; their dot product knows how far, never
  on which side; row p + k is row p turned, so a table between query and key
  finds the neighbour.
- d = 4: position 6 is more like 0 than 1 is. Many hands, from fast to slow,
  make neighbours alike.
- Learned positions are a table like any other: d numbers for each place, and
  nothing for a place that never came.
- Trained on 10 visits, sines and learned rows are right on 0.563 and 0.583 at
  20. An exact row is not a learned one.
- A causal mask without positions knows the order, learns it first and carries
  it farthest.
- Pairs or halves: both are right, and a trained model knows one of them.
""");

say("""
Sources
-------

- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, section 3.5:
  sines and cosines; learned rows did as well there.
- S. Sukhbaatar, A. Szlam, J. Weston, R. Fergus, "End-To-End Memory Networks",
  NeurIPS 2015, section 4.1: positions within a sentence, and learned rows for
  its time.
- J. Gehring, M. Auli, D. Grangier, D. Yarats, Y. Dauphin, "Convolutional
  Sequence to Sequence Learning", ICML 2017, section 3.1: learned rows that
  are added.
- A. Haviv, O. Ram, O. Press, P. Izsak, O. Levy, "Transformer Language Models
  without Positional Encodings Still Learn Positional Information", Findings
  of EMNLP 2022.
- A. Kazemnejad, I. Padhi, K. Natesan Ramamurthy, P. Das, S. Reddy, "The
  Impact of Positional Encoding on Length Generalization in Transformers",
  NeurIPS 2023: without any, a decoder carried farther than with the encodings
  compared.
- M. Zaheer et al., "Deep Sets", NeurIPS 2017: functions of sets, and what
  equivariance allows.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("PositionalEncoding") checks your file again,
hint("PositionalEncoding") gives a hint, /open with the name of your file
brings its class in here, and /exit leaves.
""");
