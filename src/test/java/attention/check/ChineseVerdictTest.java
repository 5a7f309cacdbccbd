package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.normalize.Normalizer;
import attention.words.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A verdict in another language than English: the words are that language's, numbers the same. */
class ChineseVerdictTest {
    private static final Language CHINESE = new Language("zh");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");

    private final Language before = Language.current();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    @Test
    void a_named_mistake_is_told_in_Chinese() {
        assertEquals(
                """
                ✗ Softmax · 把分数变成权重 · 还不对 · 2/8 分
                  ✓ 1 每个分数对应一个权重（1/1）
                  ✗ 2 手算书架的例子（0/2）
                  – 3 分数小于零，直接除以总和就会出错（0/1）：已跳过，因为要先通过第 2 部分
                  – 4 任意分数（0/1）：已跳过，因为要先通过第 2 部分
                  – 5 分数很大也不溢出（0/2）：已跳过，因为要先通过第 2 部分
                  ✓ 6 除了返回结果，什么都不改变（1/1）

                  第 2 部分：分数 4, 3, 2, 1, 0 的权重
                    序号         1         2          3          4          5    总和
                    期望  0.636409  0.234122  0.0861285  0.0316849  0.0116562       1
                    得到   54.5982   20.0855    7.38906    2.71828          1  85.791
                    54.5982 是 e 的幂（指数为该分数），还没有除以所有幂的总和。你的数加起来是 85.791，而权重之和应为 1。

                  下一步：改正后再检查一次；需要提示时：hint("Softmax") 或 ./workbook hint Softmax
                """
                        .strip(),
                in(CHINESE, scores -> Arrays.stream(scores).map(Math::exp).toArray()));
    }

    @Test
    void numbers_are_those_of_English() {
        for (Mistake<Normalizer> mistake : mistakes()) {
            assertEquals(
                    numbers(in(Language.ENGLISH, mistake.wrong())),
                    numbers(in(CHINESE, mistake.wrong())),
                    mistake.name());
        }
    }

    @Test
    void a_slip_is_told_in_Chinese() {
        String verdict =
                in(
                        CHINESE,
                        scores -> {
                            double sum = Arrays.stream(scores).map(x -> x * x).sum();
                            return Arrays.stream(scores).map(x -> x * x / sum).toArray();
                        });

        assertTrue(
                verdict.contains("第 1 个数是 0.533333，应为 0.636409：你的结果是 `scores` 先取平方，再除以总和得到的。"),
                verdict);
    }

    @Test
    void what_does_not_compile_is_told_in_Chinese() {
        Language.use(CHINESE);
        String code = "class MySoftmax implements Normalizer {\n    int x = 1\n}\n";
        String verdict = Checker.cell("Softmax", code).text();

        assertTrue(verdict.contains("第 2 行：这里缺少 ;。"), verdict);
    }

    @SuppressWarnings("unchecked") // Softmax is a normalizer
    private static List<Mistake<Normalizer>> mistakes() {
        Exercise softmax = Register.get().find("Softmax").orElseThrow();
        return ((Check<Normalizer>) Checks.create(softmax)).mistakes().all();
    }

    private static String in(Language language, Normalizer answer) {
        Language.use(language);
        return Checker.object("Softmax", answer).text();
    }

    private static List<String> numbers(String verdict) {
        return NUMBER.matcher(verdict).results().map(MatchResult::group).toList();
    }
}
