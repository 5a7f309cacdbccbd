// Lesson 09: Self and general (自注意力与通用注意力)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/09-self-and-general.jsh
// Made from notebooks/text/09-self-and-general.md by ./workbook make-notebooks: change that file.

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
Self and general (自注意力与通用注意力)
=======================================

The question of this lesson. Until now somebody always came into the library
with a wish: the query was Marvel, the books were read. What if nobody comes?
Can the books ask each other?

They can, and this is what the attention inside a Transformer does most of the
time. You will give each book three roles, write attention that reads itself
and attention that reads another text, and two masks that say who may look
where. On the way a mask will turn out to know more than anybody told it. You
need lessons 02, 03 and 05 to 08. Reading takes about 40 minutes, the five
short exercises about an hour. After "Where the query comes from" is a good
place for a break.
""");

say("""
Three words, two collisions
---------------------------

- Self attention (自注意力): queries, keys and values all come from inside,
  from the same text.
- General attention (通用注意力): the query comes from outside, as a question.
  So far every lesson had it.
- Cross attention (交叉注意力): the name for general attention when the
  questions are a text as well, such as a translation that reads its source.

Twice the words collide with other books, and nobody is wrong. Luong et al.
call a score "general", the bilinear one of lesson 03; it has nothing to do
with where the query comes from. And self attention is sometimes called local
(局部), because it stays inside its text; in lessons 05 and 08 local is a
window of neighbours. In this workbook general is a question from outside, and
local is a window.
""");

say("""
The naive idea
--------------

Here is the shelf, with all that is known of a book in one row:
""");

code("""
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> features = List.of("comics", "film", "war", "price");

Matrix shelf = Matrix.of(new double[][] {
    {3, 1, 0, 50}, {1, 2, 0, 30}, {1, 1, 0, 40},
    {0, 1, 2, 20}, {0, 0, 3, 90}
});
show(Tables.of("the shelf", shelf, books, features))
""");
List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
List<String> features = List.of("comics", "film", "war", "price");

Matrix shelf = Matrix.of(new double[][] {
    {3, 1, 0, 50}, {1, 2, 0, 30}, {1, 1, 0, 40},
    {0, 1, 2, 20}, {0, 0, 3, 90}
});
print(show(Tables.of("the shelf", shelf, books, features)));

say("""
Let every book ask with its own subject, its first three numbers, and be found
by the same three. Query and key are one vector; the price is the value.
(colRange(0, 3) takes the columns 0, 1 and 2.)

  | Predict. The Omnibus asks (3, 1, 0), and the Companion, its film book, is
  | (1, 2, 0). With which weight does the Omnibus look at the Companion: about
  | 0.05, 0.3 or 0.6? And at whom does the Fan Guide, (1, 1, 0), look most?
""");

code("""
Matrix subject = shelf.colRange(0, 3);
Matrix price = shelf.colRange(3, 4);
List<String> cost = List.of("price");
Attention soft = new Attention(); // scaled dot product, softmax
Trace naive = soft.attend(subject, subject, price);
show(Arcs.of(naive.labelled(books, books, cost)).titled("Query = key"))
""");
Matrix subject = shelf.colRange(0, 3);
Matrix price = shelf.colRange(3, 4);
List<String> cost = List.of("price");
Attention soft = new Attention(); // scaled dot product, softmax
Trace naive = soft.attend(subject, subject, price);
print(show(Arcs.of(naive.labelled(books, books, cost)).titled("Query = key")));

say("""
(The thicker, the more weight. An arc over the books leads to the right, one
below to the left, and a frame is a book's weight on itself.) The Omnibus
looks at itself with 0.91. Its own key is the best match for its own query: 3
· 3 + 1 · 1 = 10 against 3 + 2 = 5. So it learns what it knew already. The Fan
Guide does look elsewhere, at the Omnibus, but for no better reason than that
the Omnibus has large numbers.

What a book asks for should not be what it is found by. Whoever has read the
comic wants the film of it.
""");

say("""
Three roles
-----------

So each row gets three roles, and a table for each:

- a query, what it asks for: row times the table W_q,
- a key, what it is found by: row times W_k,
- a value, what it gives to whoever finds it: row times W_v.

A row times a table is called a projection (投影): number j of the new row is
the dot product of the old row with column j of the table. By hand, the
Omnibus (3, 1, 0, 50) and a column that picks the film, (0, 1, 0, 0): 3 · 0 +
1 · 1 + 0 · 0 + 50 · 0 = 1. A table for queries may put that 1 into the place
for comics: "I have one of film, so I ask for one of comics".
""");

say("""
Exercise: Projections
---------------------

From here on exercises are about a Matrix; the stub says what it can do. Any
number of rows, any widths: the values may be wider or narrower than the
queries. (In a terminal the five answers of this lesson lie in
exercises/09-self-and-general.)
""");

code("""
/**
 * Exercise Projections · lesson 09, Self and general
 *
 * <p>One row plays three roles: what it asks, what it is found by, what it
 * gives.
 */
public class MyProjections implements ProjectionsContract {
    /**
     * Makes of each row a query, a key and a value.
     *
     * @param inputs (n × d), one row for each position
     * @param wq W_q, (d × dK)
     * @param wk W_k, (d × dK)
     * @param wv W_v, (d × dV)
     * @return new Projected(queries, keys, values): (n × dK), (n × dK),
     *     (n × dV)
     */
    @Override
    public Projected project(
            Matrix inputs, Matrix wq, Matrix wk, Matrix wv) {
        // A Matrix cannot be changed; every operation gives a new one.
        // a.times(b) is the product of lesson 05, a.rows() and a.cols() are
        // its sizes, a.get(i, j) is one number, and Matrix.of(rows) makes
        // one of a double[][].
        // TODO 1: rows are positions. On which side does the table stand,
        //         so that the widths fit?
        // TODO 2: three products, each from the inputs, in the order
        //         queries, keys, values.
        throw new Todo("make a query, a key and a value of each row");
    }
}
""");
say("""
Write it in your file:

    exercises/09-self-and-general/MyProjections.java
""");

code("""
check("Projections");
""");
check("Projections");

say("""
Self attention
--------------

    Q = X W_q    (n × d) · (d × dK) = (n × dK)
    K = X W_k    (n × d) · (d × dK) = (n × dK)
    V = X W_v    (n × d) · (d × dV) = (n × dV)

What comes after is lesson 05, with as many queries as keys. In practice the
tables are learned; ours are made by hand. W_q exchanges comics and film and
keeps war, W_k keeps all three, W_v picks the price.

  | Predict. Now at whom will the Omnibus look most, at whom the Companion?
  | And War History, which has nothing but war?
""");

say("""
Exercise: SelfAttention
-----------------------

Two steps: the three roles, then attention. What attention does comes in as an
argument, an AttentionFunction, since it is nothing new: the check will hand
over soft attention, a masked one, and some that exist only to show who was
asked for what. If you have solved Projections, the check also runs your own
inside.
""");

code("""
/**
 * Exercise SelfAttention · lesson 09, Self and general
 *
 * <p>Nobody asks from outside: every row of a text reads from all rows of
 * the same text.
 */
public class MySelfAttention implements SelfAttentionContract {
    /**
     * Lets every row read from all rows.
     *
     * @param inputs (n × d), one row for each position
     * @param wq W_q, (d × dK)
     * @param wk W_k, (d × dK)
     * @param wv W_v, (d × dV)
     * @param attention what reads: attention.context(queries, keys, values)
     * @return one row for each position, (n × dV)
     */
    @Override
    public Matrix output(
            Matrix inputs,
            Matrix wq,
            Matrix wk,
            Matrix wv,
            AttentionFunction attention) {
        // TODO 1: what does each row ask, what is it found by, what does it
        //         give?
        // TODO 2: ask the attention that is given, once, with all of them.
        //         Scale, mask and softmax are its own business; it need not
        //         even be soft.
        throw new Todo("let every row read from all rows");
    }
}
""");
say("""
Write it in your file:

    exercises/09-self-and-general/MySelfAttention.java
""");

code("""
check("SelfAttention");
""");
check("SelfAttention");

say("""
Loops and matrices
------------------

First with loops, book by book; then as matrices; then the library's own,
which has heads (lesson 12): here there is one, and the table behind it
changes nothing.
""");

code("""
Matrix wq = Matrix.of(new double[][] {
    {0, 1, 0}, {1, 0, 0}, {0, 0, 1}, {0, 0, 0}
});
Matrix wk = Matrix.of(new double[][] {
    {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}
});
Matrix wv = Matrix.of(new double[][] {{0}, {0}, {0}, {1}});

double[] project(double[] row, Matrix table) {
    double[] result = new double[table.cols()];
    for (int j = 0; j < result.length; j++) {
        for (int k = 0; k < row.length; k++) {
            result[j] += row[k] * table.get(k, j);
        }
    }
    return result;
}

double[] byLoops = new double[5]; // what each book is told
for (int i = 0; i < 5; i++) {
    double[] query = project(shelf.row(i), wq);
    double[] scores = new double[5];
    for (int j = 0; j < 5; j++) {
        double[] key = project(shelf.row(j), wk);
        scores[j] = new ScaledDotProduct().score(query, key);
    }
    double[] weights = new Softmax().weights(scores);
    for (int j = 0; j < 5; j++) {
        byLoops[i] += weights[j] * project(shelf.row(j), wv)[0];
    }
}

Matrix queries = shelf.times(wq);
Matrix keys = shelf.times(wk);
Matrix values = shelf.times(wv);
Trace self = soft.attend(queries, keys, values);
MultiHead oneHead = new MultiHead(wq, wk, wv, Matrix.identity(1), 1);
Matrix library = oneHead.attend(shelf, shelf, shelf).context();

double difference(Matrix a, Matrix b) {
    double largest = 0;
    for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < a.cols(); j++) {
            double apart = Math.abs(a.get(i, j) - b.get(i, j));
            largest = Math.max(largest, apart);
        }
    }
    return largest;
}

boolean same(Matrix a, Matrix b) {
    return difference(a, b) < 1e-9;
}

Matrix column = Matrix.ofColumn(byLoops);
print("loops and matrices agree: " + same(column, self.context()));
print("matrices and library agree: " + same(self.context(), library));
show(self.labelled(books, books, cost))
""");
Matrix wq = Matrix.of(new double[][] {
    {0, 1, 0}, {1, 0, 0}, {0, 0, 1}, {0, 0, 0}
});
Matrix wk = Matrix.of(new double[][] {
    {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}
});
Matrix wv = Matrix.of(new double[][] {{0}, {0}, {0}, {1}});

double[] project(double[] row, Matrix table) {
    double[] result = new double[table.cols()];
    for (int j = 0; j < result.length; j++) {
        for (int k = 0; k < row.length; k++) {
            result[j] += row[k] * table.get(k, j);
        }
    }
    return result;
}

double[] byLoops = new double[5]; // what each book is told
for (int i = 0; i < 5; i++) {
    double[] query = project(shelf.row(i), wq);
    double[] scores = new double[5];
    for (int j = 0; j < 5; j++) {
        double[] key = project(shelf.row(j), wk);
        scores[j] = new ScaledDotProduct().score(query, key);
    }
    double[] weights = new Softmax().weights(scores);
    for (int j = 0; j < 5; j++) {
        byLoops[i] += weights[j] * project(shelf.row(j), wv)[0];
    }
}

Matrix queries = shelf.times(wq);
Matrix keys = shelf.times(wk);
Matrix values = shelf.times(wv);
Trace self = soft.attend(queries, keys, values);
MultiHead oneHead = new MultiHead(wq, wk, wv, Matrix.identity(1), 1);
Matrix library = oneHead.attend(shelf, shelf, shelf).context();

double difference(Matrix a, Matrix b) {
    double largest = 0;
    for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < a.cols(); j++) {
            double apart = Math.abs(a.get(i, j) - b.get(i, j));
            largest = Math.max(largest, apart);
        }
    }
    return largest;
}

boolean same(Matrix a, Matrix b) {
    return difference(a, b) < 1e-9;
}

Matrix column = Matrix.ofColumn(byLoops);
print("loops and matrices agree: " + same(column, self.context()));
print("matrices and library agree: " + same(self.context(), library));
print(show(self.labelled(books, books, cost)));

code("""
Trace named = self.labelled(books, books, cost);
show(Arcs.of(named).titled("The library as a text that reads itself"))
""");
Trace named = self.labelled(books, books, cost);
print(show(Arcs.of(named).titled("The library as a text that reads itself")));

say("""
Now the comic asks for film, and the Companion has more of it than the Omnibus
itself: the scores are 7 and 6. The Companion asks for comics and finds the
Omnibus, 7 against 4. They look at each other more than at themselves, 0.54
against 0.30 and 0.75 against 0.13. War Films finds War History. War History
still looks at itself, since both tables keep war. And the output of a book is
no longer its own price: 37.04 for the Omnibus, a blend of what it found.

Count what went in: 5 rows. What came out: 5 rows. Nobody asked a question,
and there were 25 scores.
""");

say("""
Who needs two tables?
---------------------

Is it really necessary that W_q and W_k differ? Or is one table for both
enough, if it is learned? A task that tells: a shelf of eight books, four of
twelve works in two volumes each, shuffled, each with one of six price
classes. Every book has to say the price class of the other volume of its
work. So the map that has to be found is known: each book looks at its
partner, and nowhere else. The books are one-hot (a 1 for the work, a 1 for
the volume, a 1 for the price class); W_v goes straight to six logits
(对数几率), the scores of the six classes before a softmax. Six readers, all
trained alike (Adam 0.02, 600 iterations of 16 shelves):

- no table: scores x xᵀ; only how sharp softmax is is learned
- shared table: one for both, so that queries and keys are the same, x W
- shared without itself: the same, and no book may look at itself
- symmetric table: score x S xᵀ with S = Sᵀ, so that any two books score each
  other alike
- W_q and W_k: as in the exercise
- one question for all: a learned query in the place of each book's own

  | Predict. Which of the six learn it? In particular: in a shared table and
  | in a symmetric one book A scores B exactly as B scores A. Do both fail,
  | none, or one of them, and which?
""");

code("""
import attention.study.selfandgeneral.*;

List<TrainingRun> volumes = new ArrayList<>();
for (OtherVolume reader : OtherVolume.values()) {
    Plan plan = OtherVolume.PLAN.withIterations(150, 50);
    volumes.add(reader.train(1, plan)); // seed 1
}
show(TrainingTables.readers(volumes))
""");
import attention.study.selfandgeneral.*;

List<TrainingRun> volumes = new ArrayList<>();
for (OtherVolume reader : OtherVolume.values()) {
    Plan plan = OtherVolume.PLAN.withIterations(150, 50);
    volumes.add(reader.train(1, plan)); // seed 1
}
print(show(TrainingTables.readers(volumes)));

code("""
show(TrainingTables.stored(OtherVolume.experiment()))
""");
print(show(TrainingTables.stored(OtherVolume.experiment())));

say("""
(First one seed and 150 iterations, then 20 seeds and 600.) No table at all
cannot do it: the same work counts 1 in x xᵀ, and the same volume number also
counts 1, so the partner does not stand out. Symmetry is not the trouble: the
symmetric table finds every partner, with all 20 seeds. What fails is the
shared one. It gets 0.580, and its map shows how:
""");

code("""
List<String> eight = List.of("1", "2", "3", "4", "5", "6", "7", "8");
Matrix shared = volumes.get(1).last().weights();
Matrix two = volumes.get(4).last().weights();
Arcs oneTable = Arcs.of(shared, eight).titled("Shared table");
Arcs twoTables = Arcs.of(two, eight).titled("W_q and W_k");
show(List.of(oneTable, twoTables))
""");
List<String> eight = List.of("1", "2", "3", "4", "5", "6", "7", "8");
Matrix shared = volumes.get(1).last().weights();
Matrix two = volumes.get(4).last().weights();
Arcs oneTable = Arcs.of(shared, eight).titled("Shared table");
Arcs twoTables = Arcs.of(two, eight).titled("W_q and W_k");
print(show(List.of(oneTable, twoTables)));

say("""
The shared table has found the partner, and cannot let go of itself: half and
half. Here is why. With one table the score of i and j is a dot product of two
images, rᵢ = xᵢ W:

    sᵢᵢ + sⱼⱼ − 2 sᵢⱼ  =  rᵢ·rᵢ + rⱼ·rⱼ − 2 rᵢ·rⱼ  =  |rᵢ − rⱼ|²  ≥  0

So sᵢⱼ is at most the mean of sᵢᵢ and sⱼⱼ: of two books, at most one can look
at the other more than at itself. (Softmax keeps the order of scores within a
row.) If both are to look at each other as much as they can, the best is half
and half. The answer is then a tie between its own price class and its
partner's. It is right in half of the cases, and in one of six of the others,
where both classes happen to be equal: ½ + ½ · 1/6 = 0.583. And a proof
deserves a test:
""");

code("""
int mutual(boolean sharedTable, Random random) { // of 2,000 pairs
    int pairs = 0;
    for (int trial = 0; trial < 2000; trial++) {
        Matrix x = Matrix.normal(2, 4, random);
        Matrix a = Matrix.normal(4, 3, random);
        Matrix b = sharedTable ? a : Matrix.normal(4, 3, random);
        Matrix s = x.times(a).timesTransposed(x.times(b));
        boolean first = s.get(0, 1) > s.get(0, 0);
        boolean second = s.get(1, 0) > s.get(1, 1);
        pairs += first && second ? 1 : 0;
    }
    return pairs;
}

Random tables = new Random(9);
print("both prefer the other, one shared table: " + mutual(true, tables));
print("both prefer the other, W_q and W_k: " + mutual(false, tables));
""");
int mutual(boolean sharedTable, Random random) { // of 2,000 pairs
    int pairs = 0;
    for (int trial = 0; trial < 2000; trial++) {
        Matrix x = Matrix.normal(2, 4, random);
        Matrix a = Matrix.normal(4, 3, random);
        Matrix b = sharedTable ? a : Matrix.normal(4, 3, random);
        Matrix s = x.times(a).timesTransposed(x.times(b));
        boolean first = s.get(0, 1) > s.get(0, 0);
        boolean second = s.get(1, 0) > s.get(1, 1);
        pairs += first && second ? 1 : 0;
    }
    return pairs;
}

Random tables = new Random(9);
print("both prefer the other, one shared table: " + mutual(true, tables));
print("both prefer the other, W_q and W_k: " + mutual(false, tables));

say("""
Two things would mislead here. "One table fails" is true only as long as a
book may look at itself: forbid that, and the shared table is perfect, 1.000.
(A model that does share the table, the Reformer of Kitaev et al., forbids
exactly this.) And "three projections" are really two products. Scores know
only W_q W_kᵀ; and if an output table W_o follows, only W_v W_o. Many pairs of
tables are the same reader.
""");

say("""
Where the query comes from
--------------------------

The last line of the table, one question for all, is right 0.366 of the time.
It has a question, but one for the whole shelf, so all eight books get the
same weights and the same answer. The best that one answer can do is to name
the commonest price class on the shelf. And what if there is a question from
outside, and nobody hears it? The second task turns it around: eight titles in
any order, each with one of eight price classes, and somebody wants to know
the price of one of them. General attention takes the question as its query.
In self attention the books ask each other, and the mean of what they found is
the answer.

  | Predict. General attention can look the title up. How often is self
  | attention right, which never hears the question: 1 in 8? More?
""");

code("""
List<TrainingRun> counter = new ArrayList<>();
for (AskedPrice reader : AskedPrice.values()) {
    counter.add(reader.train(1));
}
show(TrainingTables.readers(counter))
""");
List<TrainingRun> counter = new ArrayList<>();
for (AskedPrice reader : AskedPrice.values()) {
    counter.add(reader.train(1));
}
print(show(TrainingTables.readers(counter)));

code("""
show(TrainingTables.stored(AskedPrice.experiment()))
""");
print(show(TrainingTables.stored(AskedPrice.experiment())));

say("""
Whoever does not hear the question names the commonest class, since that is
most often the right one. How common is it? Draw eight classes, count the
commonest, repeat:
""");

code("""
double commonest(int kinds, Random random) { // share, of eight books
    double sum = 0;
    for (int trial = 0; trial < 20000; trial++) {
        int[] counts = new int[kinds];
        for (int book = 0; book < 8; book++) {
            counts[random.nextInt(kinds)]++;
        }
        sum += Arrays.stream(counts).max().getAsInt() / 8.0;
    }
    return sum / 20000;
}

Random classes = new Random(9);
print("of 8 classes: " + Numbers.fixed(commonest(8, classes), 2));
print("of 6 classes: " + Numbers.fixed(commonest(6, classes), 2));
""");
double commonest(int kinds, Random random) { // share, of eight books
    double sum = 0;
    for (int trial = 0; trial < 20000; trial++) {
        int[] counts = new int[kinds];
        for (int book = 0; book < 8; book++) {
            counts[random.nextInt(kinds)]++;
        }
        sum += Arrays.stream(counts).max().getAsInt() / 8.0;
    }
    return sum / 20000;
}

Random classes = new Random(9);
print("of 8 classes: " + Numbers.fixed(commonest(8, classes), 2));
print("of 6 classes: " + Numbers.fixed(commonest(6, classes), 2));

say("""
About a third, as measured. So neither is better. General attention gives one
answer to a question; self attention gives each row what it asks for. Each
fails at the other's task, and for a reason that can be counted.
""");

say("""
Exercise: CrossAttention
------------------------

A text of questions, a text that is read: in the papers the second is called
memory (记忆). Which of the three roles belong to which text? The three tables
come in one parcel, Tables, and both texts may have any length and width.
""");

code("""
/**
 * Exercise CrossAttention · lesson 09, Self and general
 *
 * <p>The question comes from outside: one text asks, another one is read.
 */
public class MyCrossAttention implements CrossAttentionContract {
    /**
     * Lets every row of the inputs read from all rows of the memory.
     *
     * @param inputs who asks, (n × d)
     * @param memory who is asked, (m × dMemory)
     * @param tables tables.wq() (d × dK), tables.wk() (dMemory × dK),
     *     tables.wv() (dMemory × dV)
     * @param attention what reads: attention.context(queries, keys, values)
     * @return one row for each row of the inputs, (n × dV)
     */
    @Override
    public Matrix output(
            Matrix inputs,
            Matrix memory,
            Tables tables,
            AttentionFunction attention) {
        // TODO 1: which of the three are made of the inputs, and which of
        //         the memory? The shapes of the tables leave no choice,
        //         once you know who asks.
        // TODO 2: ask the attention that is given.
        throw new Todo("let the inputs read from the memory");
    }
}
""");
say("""
Write it in your file:

    exercises/09-self-and-general/MyCrossAttention.java
""");

code("""
check("CrossAttention");
""");
check("CrossAttention");

say("""
The library is asked
--------------------

Two wishes with numbers of their own: (likes pictures, likes facts). Their
table must make of two numbers a query of three, comics, film and war; the
books keep W_k and W_v.
""");

code("""
List<String> readers = List.of("a child", "a teacher");
Matrix likes = Matrix.of(new double[][] {{2, 0}, {0.5, 1.5}});
Matrix wAsk = Matrix.of(new double[][] {{1, 0.5, 0}, {0, 0.5, 1}});
Trace asked = soft.attend(likes.times(wAsk), keys, values);
Trace cross = asked.labelled(readers, books, cost);
show(HeatMap.of(cross).titled("Two readers ask, five books are read"))
""");
List<String> readers = List.of("a child", "a teacher");
Matrix likes = Matrix.of(new double[][] {{2, 0}, {0.5, 1.5}});
Matrix wAsk = Matrix.of(new double[][] {{1, 0.5, 0}, {0, 0.5, 1}});
Trace asked = soft.attend(likes.times(wAsk), keys, values);
Trace cross = asked.labelled(readers, books, cost);
print(show(HeatMap.of(cross).titled("Two readers ask, five books are read")));

say("""
Two rows come out, one for each reader. This is what every lesson before this
one did, with a table in front.

Rows of the memory have no order: a weighted sum does not care which summand
comes first. The library's CrossAttention, with four random tables and two
heads, says the same, and with the inputs as memory it is self attention:
""");

code("""
Random chance = new Random(9);
CrossAttention reads = CrossAttention.random("cross", 6, 2, chance);
SelfAttention itself = new SelfAttention(
    reads.wq(), reads.wk(), reads.wv(), reads.wo(), 2, soft);
Matrix text = Matrix.normal(5, 6, chance);
Matrix questions = Matrix.normal(3, 6, chance);
int[] order = {2, 0, 4, 1, 3};

Matrix answers = reads.output(questions, text);
Matrix again = reads.output(questions, text.rows(order));
print("memory in another order, same answers: " + same(answers, again));
Matrix own = itself.output(text);
print("memory = inputs is self: " + same(reads.output(text, text), own));
""");
Random chance = new Random(9);
CrossAttention reads = CrossAttention.random("cross", 6, 2, chance);
SelfAttention itself = new SelfAttention(
    reads.wq(), reads.wk(), reads.wv(), reads.wo(), 2, soft);
Matrix text = Matrix.normal(5, 6, chance);
Matrix questions = Matrix.normal(3, 6, chance);
int[] order = {2, 0, 4, 1, 3};

Matrix answers = reads.output(questions, text);
Matrix again = reads.output(questions, text.rows(order));
print("memory in another order, same answers: " + same(answers, again));
Matrix own = itself.output(text);
print("memory = inputs is self: " + same(reads.output(text, text), own));

say("""
Shuffle the words
-----------------

In self attention the text stands on both sides. A sentence whose words are
shuffled means something else, or nothing.

  | Predict. Five words go through self attention. Then the same five,
  | shuffled. Are the outputs (a) five quite different rows, (b) the same five
  | rows in the old order, or (c) the same five rows, shuffled like the words?
""");

code("""
Matrix shuffled = itself.output(text.rows(order));
boolean alike = same(shuffled, own.rows(order));
print("rows of the old output, shuffled: " + alike);
print("as they stood before: " + same(shuffled, own));
""");
Matrix shuffled = itself.output(text.rows(order));
boolean alike = same(shuffled, own.rows(order));
print("rows of the old output, shuffled: " + alike);
print("as they stood before: " + same(shuffled, own));

say("""
(c). Each word sees the others as a set, and finds what it found before. This
is called permutation equivariance (置换等变性): what is done to the order
going in is done to the order coming out, and nothing else happens. "Dog bites
man" and "man bites dog" are the same to it, word for word. What destroys it?
""");

code("""
Attention withMask(Mask mask) {
    return new Attention(new ScaledDotProduct(), mask);
}

Matrix places = Matrix.generate(5, 6, (i, j) -> j == i ? 1 : 0);
SelfAttention alone = itself.with(withMask((q, k) -> q == k));
Map<String, UnaryOperator<Matrix>> layers = new LinkedHashMap<>();
layers.put("nothing else", itself::output);
layers.put("own words only", alone::output);
layers.put("window of 1", itself.with(withMask(new WindowMask(1)))::output);
layers.put("causal mask", itself.with(withMask(new CausalMask()))::output);
layers.put("a number for each place", x -> itself.output(x.plus(places)));
layers.forEach((name, layer) -> {
    Matrix first = layer.apply(text).rows(order);
    double off = difference(layer.apply(text.rows(order)), first);
    print(name + ": off by " + Numbers.fixed(off, 3));
});
""");
Attention withMask(Mask mask) {
    return new Attention(new ScaledDotProduct(), mask);
}

Matrix places = Matrix.generate(5, 6, (i, j) -> j == i ? 1 : 0);
SelfAttention alone = itself.with(withMask((q, k) -> q == k));
Map<String, UnaryOperator<Matrix>> layers = new LinkedHashMap<>();
layers.put("nothing else", itself::output);
layers.put("own words only", alone::output);
layers.put("window of 1", itself.with(withMask(new WindowMask(1)))::output);
layers.put("causal mask", itself.with(withMask(new CausalMask()))::output);
layers.put("a number for each place", x -> itself.output(x.plus(places)));
layers.forEach((name, layer) -> {
    Matrix first = layer.apply(text).rows(order);
    double off = difference(layer.apply(text.rows(order)), first);
    print(name + ": off by " + Numbers.fixed(off, 3));
});

say("""
Whatever says where destroys it: a window, a causal mask, a number for each
place that is added to its word (that is lesson 17). A mask that only says
"yourself" does not, since every word has a self, wherever it stands.
""");

say("""
Masks, drawn before they are used
---------------------------------

Two masks are in every Transformer. The causal mask (因果掩码): nobody looks
ahead, key ≤ query. It is for texts that are to be written word by word, where
the next word does not exist yet. The padding mask (填充掩码): texts of
different lengths are filled up to one length, and nobody looks at what only
fills. Four words, of which the last is padding (填充):
""");

code("""
MaskMap ahead = MaskMap.of(new CausalMask(), 4, 4);
MaskMap filled = MaskMap.of(new PaddingMask(3), 4, 4);
Mask bothMasks = new CausalMask().and(new PaddingMask(3));
MaskMap together = MaskMap.of(bothMasks, 4, 4).titled("both");
show(MaskMap.sideBySide(ahead, filled, together))
""");
MaskMap ahead = MaskMap.of(new CausalMask(), 4, 4);
MaskMap filled = MaskMap.of(new PaddingMask(3), 4, 4);
Mask bothMasks = new CausalMask().and(new PaddingMask(3));
MaskMap together = MaskMap.of(bothMasks, 4, 4).titled("both");
print(show(MaskMap.sideBySide(ahead, filled, together)));

say("""
A row is who looks, a column is who is looked at. The causal mask cuts off a
triangle, and word 1 sees only itself. The padding mask cuts off whole
columns, for everybody; the row of the padding stays, because nobody reads
what it finds. Both together allow what both allow: 9 of 16 pairs.
""");

say("""
Exercise: CausalMask
--------------------
""");

code("""
/**
 * Exercise CausalMask · lesson 09, Self and general
 *
 * <p>Whoever is to guess the next word must not see it.
 */
public class MyCausalMask implements CausalMaskContract {
    /**
     * Says of each two positions of a text whether the one may look at the
     * other.
     *
     * @param length how many positions; the first has the number 0
     * @return length rows (queries) of length flags (keys), true where the
     *     query may look
     */
    @Override
    public boolean[][] allowed(int length) {
        // TODO 1: a square table of flags.
        // TODO 2: true where the key is the query's own position or an
        //         earlier one.
        throw new Todo("say who may look where when nobody looks ahead");
    }
}
""");
say("""
Write it in your file:

    exercises/09-self-and-general/MyCausalMask.java
""");

code("""
check("CausalMask");
""");
check("CausalMask");

say("""
Exercise: PaddingMask
---------------------

Padding may stand anywhere here, not only at the end: a flag for each key says
where. The second method puts two masks together.
""");

code("""
/**
 * Exercise PaddingMask · lesson 09, Self and general
 *
 * <p>Short texts are filled up, and nobody may read what fills them.
 */
public class MyPaddingMask implements PaddingMaskContract {
    /**
     * Says of every query and key whether the one may look at the other.
     *
     * @param queryLen number of queries
     * @param padding a flag for each key, true where the key is padding; it
     *     may be anywhere
     * @return queryLen rows with a flag for each key, true where the query
     *     may look
     */
    @Override
    public boolean[][] allowed(int queryLen, boolean[] padding) {
        // TODO 1: a row for each query. How long is a row?
        // TODO 2: false where the key is padding, whichever query looks.
        throw new Todo("hide the padding");
    }

    /**
     * Allows what both masks allow.
     *
     * @param a rows of flags
     * @param b as many rows of as many flags
     * @return a new table, true where both are
     */
    @Override
    public boolean[][] both(boolean[][] a, boolean[][] b) {
        // TODO 3: a new table of the same size, so that a and b stay as
        //         they are.
        throw new Todo("put two masks together");
    }
}
""");
say("""
Write it in your file:

    exercises/09-self-and-general/MyPaddingMask.java
""");

code("""
check("PaddingMask");
""");
check("PaddingMask");

say("""
With masks
----------

The shelf again, first with the causal mask. Each book sees what stands to its
left.
""");

code("""
Trace causal = withMask(new CausalMask()).attend(queries, keys, values);
Arcs leftwards = Arcs.of(causal.labelled(books, books, cost));
show(leftwards.titled("Nobody looks ahead"))
""");
Trace causal = withMask(new CausalMask()).attend(queries, keys, values);
Arcs leftwards = Arcs.of(causal.labelled(books, books, cost));
print(show(leftwards.titled("Nobody looks ahead")));

say("""
No arc is left above the books. The Omnibus has lost its partner, and its
weights are what is left when the others are forbidden before the softmax
(lesson 02): all on itself.

Now padding. A shelf of three, filled up to five with two empty rows, all
zeros.

  | Predict. An empty row has the key (0, 0, 0), so its score is 0 with
  | everybody, and its value is 0 as well. Without a mask, does it change what
  | the three books are told?
""");

code("""
Matrix three = shelf.rowRange(0, 3);
Matrix five = three.below(Matrix.zeros(2, 4));

Matrix told(Matrix rows, Mask mask) {
    Attention attention = withMask(mask);
    Trace read = attention.attend(
        rows.times(wq), rows.times(wk), rows.times(wv));
    return read.context().rowRange(0, 3);
}

List<String> ways = List.of("alone", "filled, no mask", "filled, mask");
Matrix bare = told(three, Mask.none());
Matrix unmasked = told(five, Mask.none());
Matrix masked = told(five, new PaddingMask(3));
Matrix ofThree = bare.beside(unmasked).beside(masked);
show(Tables.of("price told", ofThree, books.subList(0, 3), ways))
""");
Matrix three = shelf.rowRange(0, 3);
Matrix five = three.below(Matrix.zeros(2, 4));

Matrix told(Matrix rows, Mask mask) {
    Attention attention = withMask(mask);
    Trace read = attention.attend(
        rows.times(wq), rows.times(wk), rows.times(wv));
    return read.context().rowRange(0, 3);
}

List<String> ways = List.of("alone", "filled, no mask", "filled, mask");
Matrix bare = told(three, Mask.none());
Matrix unmasked = told(five, Mask.none());
Matrix masked = told(five, new PaddingMask(3));
Matrix ofThree = bare.beside(unmasked).beside(masked);
print(show(Tables.of("price told", ofThree, books.subList(0, 3), ways)));

say("""
A score of 0 is not a weight of 0: e⁰ = 1. The Fan Guide, whose own scores are
small, loses nearly a tenth of its answer to two books that do not exist. With
the mask nothing changes, however much is filled up.
""");

say("""
A mask knows the place
----------------------

No number says where a word stands, and the words are equal: a start mark,
then five times the same. Each is to say its place, 1 to 6. One layer of self
attention, a bend (a tanh as in lesson 03), a readout.

  | Predict. Without a mask, how many of the six can be right at most? And
  | with a causal mask, which only takes information away?
""");

code("""
List<TrainingRun> place = new ArrayList<>();
for (PlaceFromMask reader : PlaceFromMask.values()) {
    place.add(reader.train(1));
}
Table stored = TrainingTables.stored(PlaceFromMask.experiment());
show(List.of(TrainingTables.readers(place), stored))
""");
List<TrainingRun> place = new ArrayList<>();
for (PlaceFromMask reader : PlaceFromMask.values()) {
    place.add(reader.train(1));
}
Table stored = TrainingTables.stored(PlaceFromMask.experiment());
print(show(List.of(TrainingTables.readers(place), stored)));

say("""
Without a mask equal words have equal rows, so they give the same answer: one
of the five is right, and the start mark, 2 of 6. With the causal mask all six
are, in 20 of 20 runs. By hand: the start mark has the value 12, the others 0,
and all scores are 0. Without a mask everybody gets the mean of all six, 12/6
= 2. With it word i gets the mean of the first i, so 12, 6, 4, 3, 12/5, 2. The
fewer a word sees, the more of the mark is in its mean. (Without the mark all
six means would be equal.) Transformers that write text manage even without
any numbers for places, and this is thought to be the reason (Haviv et al.
2022).
""");

code("""
Matrix mark = Matrix.ofColumn(12, 0, 0, 0, 0, 0);
Matrix equal = Matrix.zeros(6, 1); // queries and keys
Matrix open = soft.attend(equal, equal, mark).context();
Attention back = withMask(new CausalMask());
Matrix shut = back.attend(equal, equal, mark).context();
List<String> words = List.of("mark", "a", "a", "a", "a", "a");
List<String> seen = List.of("no mask", "causal mask");
show(Tables.of("mean of what is seen", open.beside(shut), words, seen))
""");
Matrix mark = Matrix.ofColumn(12, 0, 0, 0, 0, 0);
Matrix equal = Matrix.zeros(6, 1); // queries and keys
Matrix open = soft.attend(equal, equal, mark).context();
Attention back = withMask(new CausalMask());
Matrix shut = back.attend(equal, equal, mark).context();
List<String> words = List.of("mark", "a", "a", "a", "a", "a");
List<String> seen = List.of("no mask", "causal mask");
print(show(Tables.of("mean of what is seen", open.beside(shut), words, seen)));

say("""
Looking ahead misleads
----------------------

Why forbid looking ahead at all, when more information is better? Texts of
twelve words, of six kinds. The next word is the present one plus 1 in 80 of
100 cases, else one of the five others at random. Each position has to guess
the next word. Two readers, one with a causal mask, one without.

  | Predict. Nobody can guess a random word, so 0.80 is the best possible.
  | What does the reader without a mask reach in training? And when it has to
  | write, with nothing but the words before?
""");

code("""
List<TrainingRun> next = new ArrayList<>();
Plan shorter = NextWord.PLAN.withIterations(300, 100);
for (NextWord reader : NextWord.values()) {
    next.add(reader.train(1, shorter));
}
show(TrainingTables.readers(next))
""");
List<TrainingRun> next = new ArrayList<>();
Plan shorter = NextWord.PLAN.withIterations(300, 100);
for (NextWord reader : NextWord.values()) {
    next.add(reader.train(1, shorter));
}
print(show(TrainingTables.readers(next)));

code("""
show(TrainingTables.stored(NextWord.experiment()))
""");
print(show(TrainingTables.stored(NextWord.experiment())));

say("""
1.000, where 0.80 is possible: it simply looks at the word that it is asked
for. When it writes, that word is not there, and it is right in 0.188 of the
cases, hardly more often than a die. The one with the mask has 0.80 in both.
The loss gives the cheat away. This source has an uncertainty that no reader
can go below, its entropy (熵), −0.8 log 0.8 − 0.2 log(0.2 / 5):
""");

code("""
double entropy = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2 / 5);
print("entropy of the source: " + Numbers.fixed(entropy, 3));
""");
double entropy = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2 / 5);
print("entropy of the source: " + Numbers.fixed(entropy, 3));

say("""
A loss far below the entropy, on texts that were not learned, is no success;
it is a leak.
""");

say("""
Find the bug
------------

A council votes: three to ten votes, filled up to ten with padding, which has
a feature of its own. Are most of them for it? A learned query, one layer of
attention, two logits. Somebody forgot the padding mask. Here is the whole
evidence, and it looks good.
""");

code("""
TrainingRun suspicious = Votes.NO_MASK.train(1);
TrainingRun careful = Votes.MASK.train(1);
double right = suspicious.last().get(Moment.ACCURACY);
print("without the mask: " + Numbers.fixed(right, 3));
print("with the mask: " + Numbers.fixed(
    careful.last().get(Moment.ACCURACY), 3));
""");
TrainingRun suspicious = Votes.NO_MASK.train(1);
TrainingRun careful = Votes.MASK.train(1);
double right = suspicious.last().get(Moment.ACCURACY);
print("without the mask: " + Numbers.fixed(right, 3));
print("with the mask: " + Numbers.fixed(
    careful.last().get(Moment.ACCURACY), 3));

say("""
What would you measure to find it?
""");
riddle("What is wrong, and how to see it", """
Accuracy does not show it: the reader has learned to look past the padding,
nearly, and the votes are still counted right. But the same ballot must give
the same chance however far it is filled up. Put 30 more places of padding
behind each ballot, and look how far a chance moves:

  mean of 20 seeds  accuracy  a chance moves by up to
  without the mask     0.997                    0.014
  with the mask        0.996                    0.000

(show(TrainingTables.stored(Votes.experiment())) prints them.) A law, padding
changes nothing, finds in one line what no accuracy does. This bug is easy to
find in GitHub's issues: padding gets attention in a hierarchical network
(ematvey/hierarchical-attention-networks, issue 19), in a medical coder
(jamesmullenbach/caml-mimic, issue 13). None of them crashed.
""");

say("""
Try this
--------

1. Give the Companion the subject (1, 3, 0), then (2, 2, 0). Do the Omnibus
   and the Companion still prefer each other to themselves? Predict from the
   scores.
2. Multiply W_q by a table M, and W_k by the transpose of its inverse, for
   example M = 2 and 1/2 on the diagonal. Which weights change?
3. Use W_q for the keys as well. Which picture of this lesson do you get, and
   why?
4. Put the causal mask on told: new CausalMask().and(new PaddingMask(3)).
   Which of the three books is told something else than with the padding mask
   alone?
5. A causal mask for a text whose first words are padding: which rows may look
   nowhere, and what are they told?
6. Train OtherVolume.ONE_TABLE with 2,000 iterations. Does more patience help?
""");
riddle("Answers", """
1. With (1, 3, 0) even more: the Companion has the scores 10 with the Omnibus
   and 6 with itself, weights 0.88 and 0.09, and the Omnibus looks back with
   0.87. With (2, 2, 0) it asks (2, 2, 0), and both scores are 8: it looks at
   the Omnibus and at itself with 0.47 each, while the Omnibus still prefers
   it, 0.68 against 0.21.
2. None. The scores are (X W_q M) (X W_k M⁻¹ᵀ)ᵀ = X W_q M M⁻¹ W_kᵀ Xᵀ, and M
   is gone.
3. The first one, query = key. Both exchange comics and film now, and a dot
   product does not care in which order its places stand: the scores are again
   those of the subjects. (That is why a shared table is a shared table,
   however it turns the features.)
4. The Omnibus, which sees nobody but itself: 50 in place of 37.48; and the
   Companion, 46.99 in place of 46.45. The Fan Guide sees all three either
   way.
5. The rows of the padding in front: all that they could see is hidden. Their
   weights are zeros, and so is what they are told (lesson 02), which nobody
   reads.
6. No: 0.589 with seed 1, 0.586 and 0.581 with seeds 2 and 3. It is a limit,
   not a lack of time.
""");

say("""
By hand
-------

notebooks/sheets/09-self-and-general.md is a sheet to print: three roles for
three rows, self attention with powers of 2, both masks, a shuffled text, and
a place read from a mask. It needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

- Self: queries, keys and values from one text. General: the query from
  outside; cross attention: from another text. Keys and values always come
  from who is read.
- Three tables give a row three roles: what it asks, what it is found by, what
  it gives.
- One table for queries and keys: of two rows at most one can look at the
  other more than at itself. A symmetric table has no such limit.
- Without a mask self attention sees a set. Shuffle the words, and the outputs
  are the same rows, shuffled.
- Masks act before the softmax. Causal: key ≤ query. Padding: whole columns. A
  score of 0 is not a weight of 0.
- A causal mask and a start mark tell the place, without any number for it. A
  reader who looks ahead is perfect in training and helpless in writing:
  compare the loss with the entropy.
- Accuracy hides a forgotten padding mask. "More padding changes nothing"
  finds it.
""");

say("""
Sources
-------

- M.-T. Luong, H. Pham, C. D. Manning, "Effective Approaches to
  Attention-based Neural Machine Translation", EMNLP 2015: the score called
  general, section 3.1.
- J. Cheng, L. Dong, M. Lapata, "Long Short-Term Memory-Networks for Machine
  Reading", EMNLP 2016: attention inside one text.
- A. Vaswani et al., "Attention Is All You Need", NeurIPS 2017: projections in
  section 3.2.2; self, cross and causal in 3.2.3.
- J. Lee et al., "Set Transformer", ICML 2019: permutation equivariance as a
  purpose.
- N. Kitaev, Ł. Kaiser, A. Levskaya, "Reformer: The Efficient Transformer",
  ICLR 2020: one table for queries and keys, and no word may look at itself
  unless nobody else is there.
- A. Haviv, O. Ram, O. Press, P. Izsak, O. Levy, "Transformer Language Models
  without Positional Encodings Still Learn Positional Information", Findings
  of EMNLP 2022.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("Projections") checks your file again,
hint("Projections") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
