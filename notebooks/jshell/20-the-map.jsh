// Lesson 20: The map: every variant on one input (全景图)
// Run it in the workbook's folder:
//   jshell --class-path target/attention-workbook.jar notebooks/jshell/20-the-map.jsh
// Made from notebooks/text/20-the-map.md by ./workbook make-notebooks: change that file.

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
The map: every variant on one input (全景图)
============================================

The question of this lesson. A friend hands you a paper. It promises a new
attention, with a name of four words that you have never seen. Is it new?
Nineteen lessons have taken attention apart, and every time somebody changed
one thing and kept the rest. So there should be a short list of questions such
that the answers are the attention, whatever its name. There is, it has five
lines, and nearly all that this workbook has built can be found on it. This
lesson lays it out as a map, runs it on the five books of lesson 01, walks
into corners that nobody has named, and then asks what the map does not say:
what each type cannot do, what weights do not explain, and what nobody knows
yet.

You need the lessons that the map leads back to, as far as you have them; the
code needs lesson 01 alone. Reading takes about 40 minutes, the exercise about
40.
""");

say("""
Five questions
--------------

  question                       answers                       lesson
  area (计算区域): where?        soft, hard, local             05, 06, 08
  information (所用信息): what?  general (from outside), self  09
  structure (结构层次): how?     one level, two levels, heads  05, 13, 12
  model (模型): whose rows?      pure, an LSTM's …             18, 15, 16
  score (打分函数): how near?    dot, bilinear, cosine …       03, 04

(Soft 软, hard 硬, local 局部. One level 单层, several levels 多层, several
heads 多头. Pure, 纯注意力, reads the keys themselves; others read the states
of an LSTM or the features of a convolution.)

What stands on the map answers exactly one of the five. In code an answer is a
value, and a combination (组合) of five answers is an attention:
""");

code("""
import attention.study.themap.*;

Combination marvel = TheMap.combine(
    Area.SOFT,
    Information.GENERAL,
    Structure.ONE_LEVEL,
    States.PURE,
    Score.DOT);

List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
show(Tables.of(marvel.weights(), List.of("Marvel"), books))
""");
import attention.study.themap.*;

Combination marvel = TheMap.combine(
    Area.SOFT,
    Information.GENERAL,
    Structure.ONE_LEVEL,
    States.PURE,
    Score.DOT);

List<String> books = List.of(
    "Omnibus", "Companion", "Fan Guide", "War Films", "War History");
print(show(Tables.of(marvel.weights(), List.of("Marvel"), books)));

say("""
That is lesson 02's reader: 0.636 for the Omnibus, as ever. (States answers
the fourth question, under a name that does not collide with the library's
Model: it makes the rows that attention reads.) The five books stand on two
boards, three above and two below, and whoever asks stands before the second
book: an area that is local has to know where, and two levels have to know
what stands together. Nothing here has been trained. Tables that would be
learned are filled with small numbers by a rule; they show what a part does,
not how well.
""");

say("""
Change one part
---------------

  | Predict. Now one answer of the five is changed, the other four stay. Dot
  | products rank the books Omnibus, Companion, Fan Guide, War Films, War
  | History. Which single change can turn that order round, so that the thin
  | Fan Guide (1, 1, 0) comes before the thick Omnibus (3, 1, 0)?

Every answer that has a name on the map, on one input, each beside its lesson.
The first line of each group is the reader from above:
""");

code("""
Table rows(String title) {
    return Table.create(title,
        StringColumn.create("part"), StringColumn.create("lesson"),
        StringColumn.create("weights of the five books"),
        StringColumn.create("price"), StringColumn.create("rating"));
}

Matrix values = TheMap.LIBRARY.values();

void addRow(Table table, String part, String lesson, Matrix row) {
    List<String> weights = new ArrayList<>();
    for (double weight : row.row(0)) {
        weights.add(Numbers.fixed(weight, 3));
    }
    Matrix context = row.times(values);
    List<String> line = List.of(part, lesson, String.join(" ", weights),
        Numbers.fixed(context.get(0, 0), 2),
        Numbers.fixed(context.get(0, 1), 2));
    for (int i = 0; i < line.size(); i++) {
        table.stringColumn(i).append(line.get(i));
    }
}

void add(Table table, String part, String lesson, Combination it) {
    addRow(table, part, lesson, it.weights().rowRange(0, 1));
}

Table types = rows("One part changed: Marvel, or the first book, asks");
for (Area it : TheMap.AREAS) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
for (Information it : TheMap.INFORMATION) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
for (Structure it : TheMap.STRUCTURES) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
Matrix heads = marvel.with(Structure.TWO_HEADS).weights();
addRow(types, "(the second)", "12", heads.rowRange(1, 2));
for (States it : TheMap.MODELS) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
List<Score> scores = new ArrayList<>(TheMap.SCORES);
scores.addAll(TheMap.MORE_SCORES);
for (Score it : scores) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
show(types)
""");
Table rows(String title) {
    return Table.create(title,
        StringColumn.create("part"), StringColumn.create("lesson"),
        StringColumn.create("weights of the five books"),
        StringColumn.create("price"), StringColumn.create("rating"));
}

Matrix values = TheMap.LIBRARY.values();

void addRow(Table table, String part, String lesson, Matrix row) {
    List<String> weights = new ArrayList<>();
    for (double weight : row.row(0)) {
        weights.add(Numbers.fixed(weight, 3));
    }
    Matrix context = row.times(values);
    List<String> line = List.of(part, lesson, String.join(" ", weights),
        Numbers.fixed(context.get(0, 0), 2),
        Numbers.fixed(context.get(0, 1), 2));
    for (int i = 0; i < line.size(); i++) {
        table.stringColumn(i).append(line.get(i));
    }
}

void add(Table table, String part, String lesson, Combination it) {
    addRow(table, part, lesson, it.weights().rowRange(0, 1));
}

Table types = rows("One part changed: Marvel, or the first book, asks");
for (Area it : TheMap.AREAS) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
for (Information it : TheMap.INFORMATION) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
for (Structure it : TheMap.STRUCTURES) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
Matrix heads = marvel.with(Structure.TWO_HEADS).weights();
addRow(types, "(the second)", "12", heads.rowRange(1, 2));
for (States it : TheMap.MODELS) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
List<Score> scores = new ArrayList<>(TheMap.SCORES);
scores.addAll(TheMap.MORE_SCORES);
for (Score it : scores) {
    add(types, it.name(), it.lesson(), marvel.with(it));
}
print(show(types));

say("""
(Self has five rows of weights; this is the first, in which the Omnibus asks.
Two heads have a row for each head, and what a reader gets is made of both.)

Cosine turns the order round. It asks for the direction alone, and the Fan
Guide points exactly where Marvel points; its score is 1, and no thickness can
beat that. (The second head and the low-rank score do it too, and concat,
additive and location put War Films before the Fan Guide. Their tables are
ours and not trained: a table can turn anything round, and there it means
nothing.) The LSTM and the convolution change the order as well, but there the
rows are no longer the books: row 5 of an LSTM is what it remembers after five
books, and whoever calls its weight "the weight of War History" has named a
state after a word (lesson 14 shows a perfect translation whose map is wrong
for that reason).

The same as a picture, one line for each type:
""");

code("""
List<String> names = new ArrayList<>();
List<double[]> lines = new ArrayList<>();

void draw(Object part, Combination it) {
    names.add(part.toString());
    lines.add(it.weights().row(0));
}

draw("soft … dot", marvel);
draw(Area.HARD, marvel.with(Area.HARD));
draw(Area.LOCAL, marvel.with(Area.LOCAL));
draw(Information.SELF, marvel.with(Information.SELF));
draw(Structure.TWO_LEVELS, marvel.with(Structure.TWO_LEVELS));
draw(Structure.TWO_HEADS, marvel.with(Structure.TWO_HEADS));
draw(States.LSTM, marvel.with(States.LSTM));
draw(States.CONVOLUTION, marvel.with(States.CONVOLUTION));
for (Score it : scores.subList(1, scores.size())) {
    draw(it, marvel.with(it));
}

Matrix drawn = Matrix.of(lines.toArray(new double[0][]));
HeatMap map = HeatMap.of(drawn, names, books);
show(map.axes("what was changed", "book").titled("One part changed"))
""");
List<String> names = new ArrayList<>();
List<double[]> lines = new ArrayList<>();

void draw(Object part, Combination it) {
    names.add(part.toString());
    lines.add(it.weights().row(0));
}

draw("soft … dot", marvel);
draw(Area.HARD, marvel.with(Area.HARD));
draw(Area.LOCAL, marvel.with(Area.LOCAL));
draw(Information.SELF, marvel.with(Information.SELF));
draw(Structure.TWO_LEVELS, marvel.with(Structure.TWO_LEVELS));
draw(Structure.TWO_HEADS, marvel.with(Structure.TWO_HEADS));
draw(States.LSTM, marvel.with(States.LSTM));
draw(States.CONVOLUTION, marvel.with(States.CONVOLUTION));
for (Score it : scores.subList(1, scores.size())) {
    draw(it, marvel.with(it));
}

Matrix drawn = Matrix.of(lines.toArray(new double[0][]));
HeatMap map = HeatMap.of(drawn, names, books);
print(show(map.axes("what was changed", "book").titled("One part changed")));

say("""
Any five fit
------------

3 areas, 2 kinds of information, 3 structures, 3 models and, of the scores,
the first five: 270 attentions. Most of them have no name and no paper.

  | Predict. All 270 run. How many different tables of weights come out? Which
  | answer of the five makes the most of them equal?
""");

code("""
List<Combination> all = TheMap.all();
int distributions = 0;
for (Combination it : all) {
    boolean good = true;
    for (double[] row : it.weights().toArray()) {
        double sum = 0;
        for (double weight : row) {
            good = good && weight >= 0;
            sum += weight;
        }
        good = good && Math.abs(sum - 1) < 1e-9;
    }
    distributions += good ? 1 : 0;
}
print(all.size() + " combinations run");
print(distributions + " of them have rows >= 0 that add up to 1");
print(TheMap.alike(all).size() + " different tables of weights");
for (Area area : TheMap.AREAS) {
    List<Combination> those = new ArrayList<>(all);
    those.removeIf(it -> !it.area().equals(area));
    int different = TheMap.alike(those).size();
    print(area + ": " + those.size() + ", different: " + different);
}
""");
List<Combination> all = TheMap.all();
int distributions = 0;
for (Combination it : all) {
    boolean good = true;
    for (double[] row : it.weights().toArray()) {
        double sum = 0;
        for (double weight : row) {
            good = good && weight >= 0;
            sum += weight;
        }
        good = good && Math.abs(sum - 1) < 1e-9;
    }
    distributions += good ? 1 : 0;
}
print(all.size() + " combinations run");
print(distributions + " of them have rows >= 0 that add up to 1");
print(TheMap.alike(all).size() + " different tables of weights");
for (Area area : TheMap.AREAS) {
    List<Combination> those = new ArrayList<>(all);
    those.removeIf(it -> !it.area().equals(area));
    int different = TheMap.alike(those).size();
    print(area + ": " + those.size() + ", different: " + different);
}

say("""
All soft ones differ, all local ones differ. Of the 90 hard ones 37 differ.
And 90 + 90 + 37 is 217, not 202: some local ones must be equal to soft ones.
All equal pairs that are not hard:
""");

code("""
List<Combination> notHard = new ArrayList<>(all);
notHard.removeIf(it -> it.area().equals(Area.HARD));
int pairs = 0;
Set<String> oneOf = new TreeSet<>();
Set<String> other = new TreeSet<>();
for (List<Combination> group : TheMap.alike(notHard)) {
    if (group.size() == 2) {
        pairs++;
        Combination a = group.get(0);
        Combination b = group.get(1);
        oneOf.add(a.area() + ", " + a.information() + ", " + a.structure());
        other.add(b.area() + ", " + b.information() + ", " + b.structure());
    }
}
print(pairs + " pairs");
print(oneOf + " equals " + other);
""");
List<Combination> notHard = new ArrayList<>(all);
notHard.removeIf(it -> it.area().equals(Area.HARD));
int pairs = 0;
Set<String> oneOf = new TreeSet<>();
Set<String> other = new TreeSet<>();
for (List<Combination> group : TheMap.alike(notHard)) {
    if (group.size() == 2) {
        pairs++;
        Combination a = group.get(0);
        Combination b = group.get(1);
        oneOf.add(a.area() + ", " + a.information() + ", " + a.structure());
        other.add(b.area() + ", " + b.information() + ", " + b.structure());
    }
}
print(pairs + " pairs");
print(oneOf + " equals " + other);

say("""
Fifteen pairs and one reason: three models times five scores, always general,
always two levels. On two levels the window moves within a board, and a window
of one book to each side, seen from the second of three books, is the board. A
wide window is soft attention: lesson 08 proved it, here it turns up by
itself.
""");

say("""
Hard hides the score
--------------------

The largest group of equal tables:
""");

code("""
List<Combination> crowd = TheMap.alike(all).get(0);
print(crowd.size() + " combinations say "
    + Numbers.text(crowd.get(0).weights().row(0)));
for (Combination it : crowd) {
    print(it.toString());
}
""");
List<Combination> crowd = TheMap.alike(all).get(0);
print(crowd.size() + " combinations say "
    + Numbers.text(crowd.get(0).weights().row(0)));
for (Combination it : crowd) {
    print(it.toString());
}

say("""
Fourteen readers, four of the five scores (cosine has another favourite), the
keys or an LSTM's states, one level or two: the Omnibus, and nothing else.
Their scores are as different as before; an argmax keeps who is first, and
throws away by how much. That is what a hard reader loses, and it is also a
trap for whoever compares: if the area is hard, "the score makes no
difference" may be a statement about the area. The same holds in small for any
sharp softmax (lesson 04).
""");

say("""
Exercise: OwnVariant
--------------------

Your turn, and there is no answer to compare with. Invent an attention. It is
held to laws: each row shares out 1; padding (lesson 09) gets nothing and
changes nothing; keys in another order get the same weights in that order;
each query is answered by itself. And it has to be another one than soft
attention over dot products.

Not every corner of the map obeys: local looks at places, and hard prefers the
first of two equals. That does not make them wrong. Whoever breaks a law knows
something that the law forbids to know, and should be able to say what.
""");

code("""
/**
 * Exercise OwnVariant · lesson 20, The map
 *
 * <p>An attention of your own. There is no answer to compare it with: it is
 * held to laws.
 */
public class MyOwnVariant implements OwnVariantContract {
    /**
     * How much each query takes from each key.
     *
     * @param queries (n × d)
     * @param keys (m × d); a query or key may be all zeros, and no number
     *     is larger than 100,000
     * @param padding m flags, true where the key only fills up; at least
     *     one is false
     * @return (n × m): each row at least 0 and in all 1, 0 for padding
     */
    @Override
    public Matrix weights(Matrix queries, Matrix keys, boolean[] padding) {
        // TODO 1: a score for each pair, other than the dot product; or
        //         something else than softmax; or not all keys may be seen.
        // TODO 2: padding is out before anything is normalized.
        // TODO 3: from scores to weights, row by row.
        // TODO 4: which laws does it keep? See the contract.
        throw new Todo("invent an attention");
    }
}
""");
say("""
Write it in your file:

    exercises/20-the-map/MyOwnVariant.java
""");

code("""
check("OwnVariant");
""");
check("OwnVariant");

say("""
Parts that nobody named
-----------------------

A name is only a label on the map. What is not on it can be put there: a
constructor of each axis takes whatever fits. Four strangers, and a reader
that is made of three of them:
""");

code("""
double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
        sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return sum;
}

Score near = new Score("nearness",
    (query, key) -> -squaredDistance(query, key) / 2);
Area best = new Area("best nearby", new WindowMask(1), new HardAttention());
Information next = new Information("next book asks",
    (shelf, rows) -> new Information.Asked(
        rows.rows(1, 2, 3, 4, 4), List.of(0, 1, 2, 3, 4)));
States beside = new States("with neighbours",
    rows -> rows.plus(States.CONVOLUTION.layer().output(rows)));

Table strangers = rows("Combinations without a name");
add(strangers, "nearness", "yours", marvel.with(near));
add(strangers, "best nearby", "yours", marvel.with(near).with(best));
add(strangers, "next book asks", "yours", marvel.with(next));
add(strangers, "with neighbours", "yours", marvel.with(beside));
add(strangers, "three of them", "yours", TheMap.combine(
    Area.SOFT, next, Structure.TWO_LEVELS, beside, near));
show(strangers)
""");
double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
        sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return sum;
}

Score near = new Score("nearness",
    (query, key) -> -squaredDistance(query, key) / 2);
Area best = new Area("best nearby", new WindowMask(1), new HardAttention());
Information next = new Information("next book asks",
    (shelf, rows) -> new Information.Asked(
        rows.rows(1, 2, 3, 4, 4), List.of(0, 1, 2, 3, 4)));
States beside = new States("with neighbours",
    rows -> rows.plus(States.CONVOLUTION.layer().output(rows)));

Table strangers = rows("Combinations without a name");
add(strangers, "nearness", "yours", marvel.with(near));
add(strangers, "best nearby", "yours", marvel.with(near).with(best));
add(strangers, "next book asks", "yours", marvel.with(next));
add(strangers, "with neighbours", "yours", marvel.with(beside));
add(strangers, "three of them", "yours", TheMap.combine(
    Area.SOFT, next, Structure.TWO_LEVELS, beside, near));
print(show(strangers));

say("""
The first one turns out to have a name after all, and it is older than the
word attention. Weigh what was seen by how near its place is to the place that
is asked for, and take the weighted mean: E. A. Nadaraya and G. S. Watson
published that in 1964, each for himself, as a way to draw a curve through
points, kernel regression (核回归). Keys are the places, values the heights,
the score is given and not learned. Soft attention is that with a score that
learns.
""");

say("""
What is not on the map
----------------------

Some of what this workbook has shown is called attention and has no place
among the 270. Part of it answers further questions: static or dynamic (静态,
动态; lesson 10) asks how often attention looks, once for all steps or once
for each; focused or salient (聚焦式, 显著性; lesson 11) asks who wants to
know, and a query that never changes is the answer nobody. And three things do
not hand out shares of 1:
""");

code("""
Matrix keys = TheMap.LIBRARY.keys();

double sumOf(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
        sum += number;
    }
    return sum;
}

LocalPredictive predicts = new LocalPredictive(
    new DotProduct(), Matrix.identity(3), Matrix.ofRow(-1, 0, 0), 2);
Matrix query = TheMap.LIBRARY.query();
Trace predicted = predicts.attend(query, keys, values);
double[] factors = predicted.weights().row(0);
double place = predicts.positions(query, 5).get(0, 0);
print("local-p looks around place " + Numbers.fixed(place, 2));
print("its factors: " + Numbers.text(factors));
print("they add up to " + Numbers.text(sumOf(factors)));

Gate gate = new Gate(new Linear(
    new Parameter("gates", Matrix.identity(3)),
    new Parameter("bias", Matrix.zeros(1, 3))));
double[] comics = gate.openness(keys).transpose().row(0);
print("gates for comics: " + Numbers.text(comics));
print("they add up to " + Numbers.text(sumOf(comics)));

double[] largest = new MaxPooling().output(values).row(0);
print("max pooling reads " + Numbers.text(largest));
""");
Matrix keys = TheMap.LIBRARY.keys();

double sumOf(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
        sum += number;
    }
    return sum;
}

LocalPredictive predicts = new LocalPredictive(
    new DotProduct(), Matrix.identity(3), Matrix.ofRow(-1, 0, 0), 2);
Matrix query = TheMap.LIBRARY.query();
Trace predicted = predicts.attend(query, keys, values);
double[] factors = predicted.weights().row(0);
double place = predicts.positions(query, 5).get(0, 0);
print("local-p looks around place " + Numbers.fixed(place, 2));
print("its factors: " + Numbers.text(factors));
print("they add up to " + Numbers.text(sumOf(factors)));

Gate gate = new Gate(new Linear(
    new Parameter("gates", Matrix.identity(3)),
    new Parameter("bias", Matrix.zeros(1, 3))));
double[] comics = gate.openness(keys).transpose().row(0);
print("gates for comics: " + Numbers.text(comics));
print("they add up to " + Numbers.text(sumOf(comics)));

double[] largest = new MaxPooling().output(values).row(0);
print("max pooling reads " + Numbers.text(largest));

say("""
Local-p multiplies its weights by a Gaussian and leaves them (lesson 08).
Gates do not compete: more than one book may have nearly all (lesson 11). And
maximum pooling reads a book that costs 90 and is rated 9: the price is that
of War History, the rating that of the Omnibus, and no such book stands on the
shelf.
""");

say("""
What each type cannot do
------------------------

Each line was shown, most of them in numbers, in the lesson beside it.

  type                    what it cannot do                      lesson
  soft                    look at nothing, even if nothing fits  11
  soft                    keep its weights in longer texts       16
  hard                    learn by its own slope                 06
  Gumbel-softmax          be calm and right at one temperature   07
  local                   see what lies outside                  08
  local-p                 add up to 1                            08
  general                 win where the question is noise        11
  self, no mask           know the order of what it reads        09, 17
  static                  give two steps two answers             10
  saliency, pooling       take the question into account         11
  max pooling             keep together what belongs together    11
  one head                read more than half of a difference    12
  several heads           promise to differ: two may be twins    12
  one level               know what stood in one sentence        13
  two levels              be read by the word weights alone      13
  states of a network     be named after their words             14, 15
  plain recurrent cell    keep an early word, at its start       15
  before a convolution    tell words by their neighbours         16
  additive, no bend       change a weight with the query         10
  dot                     compare two widths                     03
  cosine                  get sharp without a factor             03
  location                see the keys                           03
  any that is not narrow  do with less than n · m scores         05, 08
""");

say("""
Weights are not explanations
----------------------------

A map of weights looks like a reason: the answer is this, because it looked
there. On a shelf with five books and two columns one can count how much of a
reason it is. Add the values of two books, and of two others:

    Companion + Fan Guide    (30, 8) + (40, 6) = (70, 14)
    Omnibus   + War Films    (50, 9) + (20, 5) = (70, 14)

So weight may move from the first pair to the second, and nobody behind the
attention can notice:
""");

code("""
Matrix everywhere = Matrix.ofRow(0.2, 0.2, 0.2, 0.2, 0.2);
Matrix elsewhere = Matrix.ofRow(0.4, 0, 0, 0.4, 0.2);
show(Tables.of(
    everywhere.below(elsewhere).times(values),
    List.of("0.2 0.2 0.2 0.2 0.2", "0.4 0 0 0.4 0.2"),
    List.of("price", "rating")))
""");
Matrix everywhere = Matrix.ofRow(0.2, 0.2, 0.2, 0.2, 0.2);
Matrix elsewhere = Matrix.ofRow(0.4, 0, 0, 0.4, 0.2);
print(show(Tables.of(
    everywhere.below(elsewhere).times(values),
    List.of("0.2 0.2 0.2 0.2 0.2", "0.4 0 0 0.4 0.2"),
    List.of("price", "rating"))));

say("""
The first looks at everything, the second has never opened two of the books,
and both say (46, 6.2). That is no rare accident. Five weights go in and two
numbers come out; the sum of 1 takes one freedom, the two numbers take two,
and two are left: to each answer belongs a whole area of weights.

  | Predict. Marvel's context is (43.97, 8.31), and Marvel's own weights are
  | 0.636, 0.234, 0.086, 0.032, 0.012. Among all weights with this very
  | context, how small can the Omnibus's weight be, how large? And the Fan
  | Guide's?
""");

code("""
SameContext same = new SameContext(values, marvel.context());
double[] least = same.least();
double[] most = same.most();
double[] own = marvel.weights().row(0);

show(Tables.of(
    Matrix.of(new double[][] {least, own, most}),
    List.of("least", "Marvel's", "most"), books))
""");
SameContext same = new SameContext(values, marvel.context());
double[] least = same.least();
double[] most = same.most();
double[] own = marvel.weights().row(0);

print(show(Tables.of(
    Matrix.of(new double[][] {least, own, most}),
    List.of("least", "Marvel's", "most"), books)));

code("""
show(Charts.bars("All weights with Marvel's context", books)
    .series("least", least)
    .series("Marvel's", own)
    .series("most", most)
    .axes("book", "weight"))
""");
print(show(Charts.bars("All weights with Marvel's context", books)
    .series("least", least)
    .series("Marvel's", own)
    .series("most", most)
    .axes("book", "weight")));

say("""
The Omnibus has to have more than half: a rating of 8.31 is near the best
there is, 9, and hardly anybody else can give it. Every other book but the
Companion may have nothing at all. So it depends on the values how much
weights explain: where a value is far out, its weight is nearly forced; where
values can stand in for one another, it is free. (SameContext tries the
corners of that area. With values of their own width, five books and five
columns, there is one set of weights for each context; see Try this, 4.)

That is arithmetic on a shelf. In a model that is used, three more things come
between a weight and a reason, and each was measured. The numbers of the next
section were not made by a cell of this lesson: they were measured on
all-MiniLM-L6-v2, a published encoder of 6 layers with 12 heads each, run in
plain arithmetic on sentences of our own.
""");

say("""
The value behind the weight
---------------------------

  | Predict. In that model one token gets 46.6 % of all weight, over all
  | layers and heads: [CLS], which stands in front of every sentence and means
  | nothing by itself. Which share of what is added up, weight times the
  | length of the projected value, comes from it? About half as well?
""");
riddle("What was measured", """
8.5 %. Its value vectors are short. The token that is looked at most says
little: weights have to go somewhere, they add up to 1, and a head that has
found nothing puts them where they do no harm. Goro Kobayashi and others
showed in 2020, on BERT, that the picture changes when weights are multiplied
by the length of what they weigh. So draw weight · length, never the weight
alone.

And still: forbid all other words to look at [CLS], and the sentence vector
changes more than by shuffling the weights of any one layer (last line below).
Nearly half of the weight then has to go where it does do something.
""");
say("""
How much does the vector of a sentence change (cosine to the original; two
different sentences have 0.051 on average, 0.247 at most) when the weights are
replaced?

  measured on all-MiniLM-L6-v2, 8 sentences         cosine
  layer 0: all 12 heads uniform                     0.981
  layer 1, 2, 3, 4                                  0.935, 0.943, 0.952, 0.928
  layer 5                                           0.831
  layer 0: each row of weights shuffled             0.879
  layer 1, 2, 3, 4                                  0.866, 0.874, 0.885, 0.860
  layer 5                                           0.824
  all six layers uniform                            0.446 (lowest 0.393)
  one head uniform (72 heads, 2 sentences), median  0.9969
  the head that matters most: layer 5, head 11      0.932
  [CLS] forbidden to all other words                0.642 (lowest 0.449)

Uniform weights in a whole layer, twelve heads that look at everything alike,
leave a vector that is still far nearer to its own sentence than to any other.
So the map of one head hardly ever carries the answer. All maps together do:
with every layer uniform the sentence is as good as lost.

  | Predict. The cat sat on the mat because it was tired. In layer 5, head 11,
  | the word it gives 0.712 to cat and 0.099 to mat: it looks as if the model
  | had understood who was tired. Now one word is changed: … because it was
  | dirty. Where does it look?
""");
riddle("What was measured", """
  measured on all-MiniLM-L6-v2    cat    mat
  … because it was tired        0.712  0.099
  … because it was dirty        0.686  0.110
  tired, mean of all 72 heads   0.079  0.059
  dirty, mean of all 72 heads   0.075  0.067

At the cat, again. Most readers would now expect the mat. The first map was
right and no explanation: whatever made the head look at the cat, it needed no
word about being tired. One sentence never shows that; a second one that
differs in the point of interest does.
""");
say("""
Are weights worth nothing, then? Sarthak Jain and Byron Wallace wrote
Attention is not Explanation in 2019, since other weights give the same
answers; Sofia Serrano and Noah Smith found in the same year that the size of
a weight often predicts badly what happens without it. Sarah Wiegreffe and
Yuval Pinter answered with Attention is not not Explanation: it depends on
what one calls an explanation, and weights that are merely possible are not
weights that a training finds. Both sides would sign this much: a weight tells
from where numbers were taken. It does not tell what was in them, nor what
would have happened otherwise; who claims that has to change the input and
look.
""");

say("""
Where attention came from
-------------------------

Vision first, then language. Years in order; what this workbook builds has its
lesson behind it.

    1964  Nadaraya, Watson: weigh what was seen by how near it is
    1980  Treisman, Gelade: a spotlight binds the features of a thing       11
    1985  Koch, Ullman: a map of saliency                                   11
    1990  Schmidhuber, Huber: a net learns where to move its gaze
    1998  Itti, Koch, Niebur: saliency, computed from pictures              11
    2010  Larochelle, Hinton: a net that looks at a few places only
    2013  Graves: a soft window slides over the text that it writes         08
    2014  Mnih and others: hard attention to pictures, by REINFORCE         06
    2014  Graves, Wayne, Danihelka: a memory found by cosine                03
    2014  Bahdanau, Cho, Bengio: translation looks back                     14
    2015  Xu and others: captions; soft and hard side by side           05, 06
    2015  Luong, Pham, Manning: dot, general, concat; global, local     03, 08
    2016  Yang and others: words, then sentences                            13
    2017  Vaswani and others: attention and nothing else                    18
    2018  Radford and others: GPT                                           18
    2018  Devlin and others: BERT                                           18

The eye came first, because nobody sees everything at once: a gaze is a
choice, so the first attention of machines was hard, or a map of what shines.
The soft kind was found where a choice was not needed, in writing and
translating, and a year later captions had both in one paper. Language then
made it large. In 2017 the network around it was left out, and in 2018 two
models, one that writes (a causal mask, lesson 09) and one that fills gaps
(none), made the Transformer the middle of the field. Pictures came back to it
later, cut into patches, as on the street of lesson 11.

Two stories are often told wrongly. Attention was invented for translation:
the window that Graves let slide over a text, soft and learned by its slope,
is a year older. The Transformer brought self attention: it brought attention
without anything else; its own second section names earlier readers that
looked into their own text, and lesson 01 says why nothing forbids it.
""");

say("""
How to read a paper with this map
---------------------------------

Eight questions. Five place it, three test it.

1. Area. Does every key get some weight, one key all, a window its share? Do
   the rows add up to 1?
2. Information. Where does the query come from? From outside, from inside, or
   was it learned and is always the same?
3. Structure. How often is it applied: levels, heads, layers?
4. Model. What are the rows that it reads, words or states? What stands behind
   it?
5. Score. Two vectors go in. What is computed? What is learned?
6. What was changed against the model it is compared with: one of the five, or
   several?
7. What would a simpler part do there, a mean, a maximum, a fixed window? Over
   how many seeds?
8. What is a picture of weights said to prove, and which input was changed to
   test it?

An example: Luong, Pham and Manning, 2015, Effective Approaches to
Attention-based Neural Machine Translation.

- Area: two answers side by side, and the paper names them so: global (our
  soft) and local. Local has two kinds, local-m at the step's own place,
  local-p with a place that is predicted and a Gaussian; the latter's rows do
  not add up to 1 (lesson 08).
- Information: general. The query is the state of the decoder, the keys are
  states of the encoder: another text.
- Structure: one level, one head.
- Model: states of LSTMs, several layers high; so each row is a state and not
  a word.
- Score: dot, "general", concat, and location for comparison. A name
  collision: their general is a score, our bilinear; on the map general is an
  answer about information.
- Then: the score is compared with the area fixed, which is how it should be;
  but some scores were tried with some areas only, so read the table for what
  is not in it.

And what the map can run of it, on the books:
""");

code("""
Combination luong = TheMap.combine(Area.SOFT, Information.GENERAL,
    Structure.ONE_LEVEL, States.LSTM, Score.DOT);
Table paper = rows("Luong, Pham and Manning 2015 on the map");
add(paper, "global, dot", "05", luong);
add(paper, "global, general", "05", luong.with(Score.BILINEAR));
add(paper, "global, concat", "05", luong.with(Score.CONCAT));
add(paper, "global, location", "05", luong.with(Score.LOCATION));
Combination localM = luong.with(Area.LOCAL);
add(paper, "local-m, dot", "08", localM);
add(paper, "local-m, general", "08", localM.with(Score.BILINEAR));
show(paper)
""");
Combination luong = TheMap.combine(Area.SOFT, Information.GENERAL,
    Structure.ONE_LEVEL, States.LSTM, Score.DOT);
Table paper = rows("Luong, Pham and Manning 2015 on the map");
add(paper, "global, dot", "05", luong);
add(paper, "global, general", "05", luong.with(Score.BILINEAR));
add(paper, "global, concat", "05", luong.with(Score.CONCAT));
add(paper, "global, location", "05", luong.with(Score.LOCATION));
Combination localM = luong.with(Area.LOCAL);
add(paper, "local-m, dot", "08", localM);
add(paper, "local-m, general", "08", localM.with(Score.BILINEAR));
print(show(paper));

say("""
For you: Yang and others, 2016, Hierarchical Attention Networks for Document
Classification. A recurrent network reads the words of a sentence in both
directions. Each state is bent, u = tanh(W h + b), and compared by a dot
product with a vector u_w that is learned and the same for all words of all
texts; softmax; the weighted mean of the states is the sentence. The same
again over sentences, with a u_s of its own. Place it before you look.
""");
riddle("Answer", """
Area soft. Information: neither quite. The query comes from no text and from
no one who asks; it is learned, and never changes. On the map it lies beside
general, with a question that everybody is asked; lesson 11 calls it saliency.
Structure: two levels, one head each. Model: states of a recurrent network in
both directions (theirs has gates, a GRU), so a word's weight is the weight of
a state. Score: a dot product with a bent key, which is one half of an
additive score: bend and add the query after it, and no query is left inside
the bend. Test it: is the two-level reader compared with one whose two levels
are there and whose weights are equal (a mean)? Lesson 13 does that, and finds
0.34 and 0.2.
""");
say("""
One more, harder: the Transformer of Vaswani and others, 2017, has six blocks
in its encoder and six in its decoder, 18 attentions in all. How many
combinations are that?
""");
riddle("Answer", """
Three. In each block of the encoder one: soft, self, eight heads, pure, scaled
dot. In each block of the decoder two: first the same with another area, soft,
but only what came before, a causal mask; on this map new Area("past", new
CausalMask(), new Softmax()); then soft, general (the question is the
decoder's row, keys and values the encoder's), eight heads, pure, scaled dot.
Six blocks are six times the same answers with other tables. What makes a
Transformer train, residuals, norms and feed-forward, is on no axis: it stands
around attention (lesson 18).
""");

say("""
Find the bug
------------

Somebody writes a text book by book. Each new book looks at itself and at
those before it: soft, self, a causal mask. For training all five are asked at
once. For writing, keys and values of earlier books are kept, and only the
newest book asks:
""");

code("""
Attention past = new Attention(new ScaledDotProduct(), new CausalMask());
Matrix atOnce = past.attend(keys, keys, values).context();

Matrix[] steps = new Matrix[5];
for (int i = 0; i < 5; i++) {
    Matrix newest = keys.rowRange(i, i + 1);
    Matrix soFar = keys.rowRange(0, i + 1);
    Matrix given = values.rowRange(0, i + 1);
    steps[i] = past.attend(newest, soFar, given).context();
}
Matrix oneByOne = steps[0].below(
    steps[1], steps[2], steps[3], steps[4]);
show(Tables.of(atOnce.beside(oneByOne), books, List.of(
    "price", "rating", "price, kept", "rating, kept")))
""");
Attention past = new Attention(new ScaledDotProduct(), new CausalMask());
Matrix atOnce = past.attend(keys, keys, values).context();

Matrix[] steps = new Matrix[5];
for (int i = 0; i < 5; i++) {
    Matrix newest = keys.rowRange(i, i + 1);
    Matrix soFar = keys.rowRange(0, i + 1);
    Matrix given = values.rowRange(0, i + 1);
    steps[i] = past.attend(newest, soFar, given).context();
}
Matrix oneByOne = steps[0].below(
    steps[1], steps[2], steps[3], steps[4]);
print(show(Tables.of(atOnce.beside(oneByOne), books, List.of(
    "price", "rating", "price, kept", "rating, kept"))));

say("""
All weights add up to 1, no row is empty, no shape is wrong. What happened?
""");
riddle("What is wrong", """
A mask asks for the place of a query, and is given its number. Among all five
queries the two are the same. The newest book alone is query 0, wherever it
stands, so the mask lets it look at key 0 and at nothing else: every step
reads the Omnibus. The first row is right, so a test with one book passes.

Here the mask may simply go: what is kept is the past and nothing but the
past. Where several new queries come at once, the mask has to know the places;
on this map an area is told them, area.attention(score, places), and looks
around the place. The law finds it in one line: one by one must equal all at
once. The same question was asked of real programs: whether query i may look
at key j ≤ i, or at j ≤ i + what is kept (GitHub, onnx/onnx, issue 8054).
""");

say("""
Open questions
--------------

What follows is not known, or not agreed on, as far as this workbook's authors
can tell. Some of it can be looked into with what you have built.

1. What is in a value? Weights say from where. Reading what is moved, in a
   model of real size, is the larger half of an explanation.
2. Why does a head need a place for nothing? Weights must add up to 1, and
   trained models put much of them on a token that says little. Is that a
   fault of the softmax? A normalizer that may hand out less, or a gate behind
   it: what is lost?
3. Where does order come from? A causal mask alone teaches it (lesson 17),
   faster than any encoding here. Then what are encodings for, and why do all
   of them fail somewhere beyond the length that was trained?
4. How long is long? n · m scores are the price of soft attention. Narrow
   areas, fixed memories and mixtures of both cost less; on which tasks is
   something lost that no training gets back?
5. How many heads, and why? In the model above, one head of 72 made blind
   changes a sentence by next to nothing (median 0.9969). Are the others
   spare, or do they agree? And are so many needed to find the few that count
   (lesson 12 has twins)?
6. Which corner of the map is empty for a reason? 270 combinations, perhaps
   twenty with a paper. Hard attention in two levels; a window found by
   cosine; a convolution that is asked. Some are bad, some were only never
   trained.
""");

say("""
Try this
--------

1. How many different tables are there when the four other scores join in, 9
   in place of 5? Predict the number of combinations first, and which of the
   four adds nothing. Which makes equal what was different?
2. Whoever asks walks along the shelf: a Shelf with place 0 to 4, for
   read(shelf).weights(). What does the local reader see from each place, and
   on two levels? Do the soft reader's weights change?
3. Build areas between soft and hard: softmax of scores times 1, 3, 10, 100 (a
   Normalizer is a function of an array). From which of them on does it agree
   with hard to two decimals? And with the score cosine?
4. Give each book a value of its own width, Matrix.identity(5), in place of
   price and rating, and ask SameContext again. What is left of the freedom?
5. The most weight that War History can have with Marvel's context is small.
   Give it a value that others can replace, (40, 8), and look again at its
   range and at the Omnibus's.
6. Put your own variant on the map: as a Structure whose wiring asks it. Which
   of the other four answers does it still listen to?
""");
riddle("Answers", """
1. 3 · 2 · 3 · 3 · 9 = 486, and 309 tables. Additive adds none: with W = [W_k
   W_q] it is concat (lesson 03). Location makes models equal that were
   different: asked from outside, it never sees a row, so pure, LSTM and
   convolution are one.
2. Two books at the ends, three elsewhere, and always the same three numbers
   for three books, 0.665 0.245 0.090: scores fall by 1 from book to book. On
   two levels place 0 sees two books above and both below, places 2 to 4 two
   and two. The soft reader has no place.
3. From 10 on: 0.99995. (From 6 on, if one looks in between: 0.9975.) With
   cosine the first has 0.513 at 10 and 0.994 at 100, and it is the Fan Guide:
   the scores lie between 0 and 1, so they need more.
4. None: least and most are Marvel's own weights, each of them. The context is
   the weights.
5. War History from 0 to 0.601 in place of 0 to 0.048, and the Omnibus from
   0.369 to 0.730 in place of 0.553 to 0.776. (The context is another one,
   too: 43.39 and 8.37.)
6. new Structure("mine", (shelf, rows, asked, at) -> { … }) with Matrix
   weights = new MyOwnVariant().weights(asked.queries(), rows, new
   boolean[rows.rows()]); inside, and new Structure.Reading(weights,
   weights.times(shelf.values())) as what comes back. Information and model
   reach it through its queries and keys; area and score are in at, which it
   does not ask.
""");

say("""
By hand
-------

notebooks/sheets/20-the-map.md is a sheet to print: one shelf, read soft,
hard, local, in two levels and with a fixed question; weights with one
context; weight against weight · length; and a paper to place on the map. It
needs no calculator. Its key is on the last page.
""");

say("""
What to remember
----------------

Of this lesson:

- Five questions place every attention: area, information, structure, model,
  score. Change one at a time.
- 270 combinations, 202 tables of weights. Hard hides the score; a window as
  wide as what it stands in is soft.
- Weights say from where. Five weights and two columns leave two freedoms; the
  token with 46.6 % of the weight gave 8.5 % of the sum.
- A mask wants places, not numbers of queries. One by one must equal all at
  once.

Of the whole book:

- Three steps: score, normalize, weighted sum (01). Everything else is a part
  put in another's place.
- Softmax makes weights of any scores, and the sharper the larger they are
  (02); hence the scale 1/√d (04). Mask before it, with −∞.
- Scores compare (03); a bend between query and key lets a weight depend on
  both (10).
- Soft learns by its slope (05); hard needs chance (06) or a melted choice
  (07); local trades sight for cost and is right where it knows the place
  (08).
- Self sees a set; masks and positions bring order (09, 17). Static looks
  once, dynamic at each step (10). Focus asks, saliency does not (11).
- Heads read several places at once (12), levels keep together what stood
  together (13).
- Models choose the rows: states carry more than their word (14, 15), windows
  more than theirs (16), a Transformer leaves everything else out (18).
- Advantages are numbers with a condition: few steps (in reading and training)
  and short paths, but fewer multiplications and parameters only against some
  (19).
- A loss that falls, a shape that fits and a map that looks right prove
  nothing. A law, a second implementation, a changed input and twenty seeds
  do.
""");

say("""
Sources
-------

Checked against public records (venue and year):

- J. Schmidhuber, R. Huber, "Learning to generate artificial fovea
  trajectories for target detection", 1990/91.
- L. Itti, C. Koch, E. Niebur, "A Model of Saliency-Based Visual Attention for
  Rapid Scene Analysis", PAMI 20(11), 1998.
- H. Larochelle, G. Hinton, "Learning to combine foveal glimpses with a
  third-order Boltzmann machine", NIPS 2010.
- V. Mnih, N. Heess, A. Graves, K. Kavukcuoglu, "Recurrent Models of Visual
  Attention", NIPS 2014.
- D. Bahdanau, K. Cho, Y. Bengio, "Neural Machine Translation by Jointly
  Learning to Align and Translate", arXiv 1409.0473, ICLR 2015.
- K. Xu et al., "Show, Attend and Tell", ICML 2015. M.-T. Luong, H. Pham, C.
  D. Manning, "Effective Approaches to Attention-based Neural Machine
  Translation", EMNLP 2015. Z. Yang et al., "Hierarchical Attention Networks
  for Document Classification", NAACL 2016.
- S. Wiegreffe, Y. Pinter, "Attention is not not Explanation", EMNLP 2019. G.
  Kobayashi, T. Kuribayashi, S. Yokoi, K. Inui, "Attention is Not Only a
  Weight", EMNLP 2020.
- A. Graves, "Generating Sequences With Recurrent Neural Networks", arXiv
  1308.0850, 2013. A. Vaswani et al., "Attention Is All You Need", arXiv
  1706.03762, NIPS 2017.
- GitHub, onnx/onnx, issue 8054: where a causal mask begins when keys are
  kept.

Cited from memory:

- E. A. Nadaraya, "On Estimating Regression", 1964; G. S. Watson, "Smooth
  Regression Analysis", 1964.
- A. Treisman, G. Gelade, "A Feature-Integration Theory of Attention", 1980.
  C. Koch, S. Ullman, "Shifts in Selective Visual Attention", 1985.
- A. Graves, G. Wayne, I. Danihelka, "Neural Turing Machines", 2014.
- A. Radford et al., "Improving Language Understanding by Generative
  Pre-Training", 2018. J. Devlin et al., "BERT", arXiv 1810.04805, 2018.
- S. Jain, B. C. Wallace, "Attention is not Explanation", NAACL 2019. S.
  Serrano, N. A. Smith, "Is Attention Interpretable?", ACL 2019.
- The numbers of all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0) were
  measured for this lesson in plain arithmetic, on eight sentences; no cell
  repeats them.
""");

say("""
This is the end of the lesson, and you are in JShell now: all that it defined
is here, and /vars and /methods list it. Change a line and run it, as "Try
this" asks you to. check("OwnVariant") checks your file again,
hint("OwnVariant") gives a hint, /open with the name of your file brings its
class in here, and /exit leaves.
""");
